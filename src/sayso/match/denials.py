"""Whether one claim says that what another says is not so."""

from __future__ import annotations

import calendar
import math
import re

import numpy as np
import numpy.typing as npt

from sayso.facts import load
from sayso.match.denied import ASSERTING, CHARGES, Denied, denied
from sayso.match.judge import shipped_denials
from sayso.match.opposite import BOTH_COVERED, TELLING, opposite, supposes_more, told_of
from sayso.match.reading import Reading, is_kin, is_one, name_of, names, near, said_by
from sayso.match.same import share
from sayso.match.words import Words, stem

FEATURES = (
    *("accused of it", "deed", "covered other", "accuses", "charged"),
    *("speaker named", "names left", "before", "own", "supposed", "length"),
    *("mean", "nameless", "another time"),
)
"""What `features` gives, in order."""
IN_A_WORD = 0.7
"""How sure a denial in a word is."""
REPEATED = 0.95
"""The same of one that repeats what it denies."""
REPEATS, REPEATED_BY, DEEDS_TOLD = 0.8, 0.3, 0.6
"""How much of what is denied another has to tell to repeat it, how much of what that tells, and how
much of what is denied beside names."""
WORDS = 3
"""How many words they have to have in common."""
LITTLE, CLOSE = 0.4, 0.3
"""How much the most telling word of a deed has to tell, or how near what is denied has to stand
before it."""
FADES = 150.0
"""In how many code points the likelihood fades that a denial answers what stands before it."""
ANSWERED = 300
"""How many code points before "it" or "the reports" what is denied by them ends."""
BESIDE = 60
"""How many code points before a denial in a word what it denies ends."""
ASIDE = 200
"""The same of an accusation, if who denies it is not named, or by that, and of what a text notes to
be denied."""

_WHOSE = re.compile(
    r"^\W*(?!(?i:it|that|this|there|he|she|what)['’])"
    r"(?:(?:the|a|an)\s+)?((?:\w[\w-]*\.?\s+){0,3}\w[\w-]*)['’]s?\s"
)
"""Whose claims are denied: "the union's"."""
_WRONG = re.compile(
    r"\b(?:involve\w*|behind|responsib\w*|help(?:ed|ing)|plott?\w*|plann?\w*|order\w*|organi[sz]\w*|prepar\w*"
    r"|trace|carried out|perpetrat\w*|orchestrat\w*|sponsor\w*|terroris\w*|sabotag\w*"
    r"|alleg\w*|illegal\w*|unlawful\w*|illicit\w*|violat\w*|breach\w*|circumvent\w*)\b",
    re.IGNORECASE,
)
_A_REPORT = re.compile(
    r"\W*an? (?:[\w’'-]+ ){0,3}?(?:report|article|story|claim|allegation|accusation|suggestion)\b"
)
_TRIED = re.compile(r"\b(?:trials?|tried|charge[sd]?|hearings?|case|court)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_TABLES = load("match")
_DEEDS = frozenset(map(stem, _TABLES["deeds"]))
_SAID = frozenset(map(stem, _TABLES["said"]))
_ACCUSED = frozenset(map(stem, ["accusation", "accusations"]))
_DATES = frozenset(map(stem, [*calendar.day_name, *calendar.month_name[1:]]))


def denies(a: Reading, b: Reading) -> float | None:
    """How sure it is that `a` says that what `b` says is not so; None if it does not."""
    what = denied(a)
    if not _may_be_denied(b, a, what):
        return None
    if what is None:
        # Of another time things may be otherwise.
        apart = _may_follow(a, b) and not (_negates_too(b) or _holds(a, b) or _holds(b, a))
        return opposite(a, b) if a.claim.stance in ASSERTING and apart else None
    plainly = None if what.is_answer and not _stands_in(a, b) else _plainly(a, what, b)
    if plainly or not _is_judged(a, what, b):
        return plainly
    return _told_again(a, what, b) or _judged(a, what, b) or _alike(a, what, b)


def _may_follow(a: Reading, b: Reading) -> bool:
    """Whether two claims are of about one time, of which the first is at most a day older: what is
    so later was not so before."""
    return near(a, b) and (a.day is None or b.day is None or a.day >= b.day - 1)


def _may_be_denied(b: Reading, a: Reading, what: Denied | None) -> bool:
    """Whether `b` says what is so, and others than who says `a`; or does `what` this denies, as one
    who threatens does what he denies to have threatened."""
    told = set(what.words.stems) if what and not what.is_answer else set()
    if not told.isdisjoint(b.cue.stems):
        return True
    return b.claim.stance in ASSERTING and not (is_one(a, b) or is_kin(a, b))


def _alike(a: Reading, what: Denied, b: Reading) -> float | None:
    """How sure it is that `b` says in other words what is denied, and little else, of one time."""
    told = told_of(what.words, b)
    ours, theirs = share(what.words, told), share(b.words, told_of(b.words, a))
    common = float((what.words.weights * told).sum())
    if common < TELLING or min(ours, theirs) < BOTH_COVERED or supposes_more(a, b):
        return None
    return (ours + theirs) / 2 if _is_of_one_time(a, b) else None


def _plainly(a: Reading, what: Denied, b: Reading) -> float | None:
    """How sure it is that `a` denies `b` by where `b` stands or what it is called alone."""
    if _stands_in(a, b) or _is_noted(a, what, b):
        return REPEATED
    meant = is_pointed_at(what, b) and (_is_meant(a, what, b) or _charges(b, a, what))
    return IN_A_WORD if meant or _answers(a, b) else None


def evidence(a: Reading, b: Reading) -> list[float] | None:
    """The `features` of two claims of which it takes a judgement whether `a` denies `b`; None of
    others."""
    what = denied(a)
    if what is None or not _may_be_denied(b, a, what):
        return None
    return _features(a, what, b) if _is_judged(a, what, b) else None


def _is_judged(a: Reading, what: Denied, b: Reading) -> bool:
    pointed = is_pointed_at(what, b)
    told = _stands_in(a, b) or is_told_itself(a, b)
    return not (what.is_answer or pointed or _negates_too(b) or told)


def is_told_itself(a: Reading, b: Reading) -> bool:
    """Whether `a` denies a report that it tells of first ("a Herald report that …"), so that its
    text says there what it denies, and `b` is mostly of something else."""
    same = a.claim.document.id == b.claim.document.id
    if not same or a.claim.stance != "denies" or not _A_REPORT.match(a.claim.text):
        return False
    return share(b.words, told_of(b.words, a)) < BOTH_COVERED


def is_pointed_at(what: Denied, b: Reading) -> bool:
    """Whether a denial only names what `b` may say: "the reports", "any involvement"."""
    return what.is_pointing or not set(what.words.stems) - _DEEDS - b.around


def _negates_too(b: Reading) -> bool:
    # An accusation of what was not done is one all the same.
    return bool(b.negated) and b.claim.stance != "accuses"


def _judged(a: Reading, what: Denied, b: Reading) -> float | None:
    told = _features(a, what, b)
    if told is None:
        return None
    judge = shipped_denials(FEATURES)
    sure = judge.probability(told)
    return sure if sure >= judge.least else None


def _features(a: Reading, what: Denied, b: Reading) -> list[float] | None:
    """The `features` of a pair; None of one that has nothing to go by: whoever is accused of one
    thing may have denied another."""
    told = features(a, what, b)
    named = dict(zip(FEATURES, told, strict=True))
    return None if named["deed"] < LITTLE and named["before"] < CLOSE else told


def _is_of_one_time(a: Reading, b: Reading) -> bool:
    """Whether two claims are known to be of about one time."""
    known = a.day is not None and b.day is not None
    return a.claim.document.id == b.claim.document.id or (known and near(a, b))


def _told_again(a: Reading, what: Denied, b: Reading) -> float | None:
    """How sure it is that `b` says what is denied in its words, and little else."""
    words = what.words
    told = told_of(words, b)
    repeated = share(words, told)
    common = float((words.weights * told).sum())
    # "Denied manslaughter": whose it is the other tells.
    count = int((told > 0).sum()) + (names_speaker(b, a) and not is_pending(b))
    if repeated < REPEATS or common < TELLING or count < WORDS or supposes_more(a, b):
        return None
    deeds = words.at(np.flatnonzero(~words.capital).tolist())
    other = share(b.words, told_of(b.words, a))
    if other < REPEATED_BY or share(deeds, told[~words.capital]) < DEEDS_TOLD:
        return None
    return min(REPEATED, repeated)


def is_pending(b: Reading) -> bool:
    """Whether `b` tells that somebody is tried for what he may have done, and does not accuse."""
    return b.claim.stance != "accuses" and _TRIED.search(b.claim.text) is not None


def features(a: Reading, what: Denied, b: Reading) -> list[float]:
    """What speaks for and against it that `b` says `what` `a` denies, in the order of FEATURES."""
    words = what.words
    told = told_of(words, b)
    # Who speaks in `b` is not by that who does what is denied.
    own = np.array([word in b.words.stems for word in words.stems], np.bool_)
    told = np.where(words.capital & ~own & (told == 1), 0, told).astype(np.float32)
    deeds = np.where(words.capital, 0, words.weights * told)
    left = np.where(words.capital & ~is_date(words), words.weights * (1 - told), 0)
    accuses = b.claim.stance == "accuses"
    return [
        share(words, told) * accuses,
        float(deeds.max(initial=0)) / 10,
        share(b.words, told_of(b.words, a)),
        float(accuses),
        float(not CHARGES.isdisjoint(map(stem, _WORD.findall(b.claim.cue_text or "")))),
        float(names_speaker(b, a)),
        float(left.sum()) / 10,
        _before(a, b),
        float(b.is_own),
        float(supposes_more(a, b)),
        float(np.log1p(len(b.words.stems))),
        float(words.mean() @ b.mean) if words.stems else 0.0,
        float(b.claim.speaker is None),
        # Like affairs, as attacks, come again.
        float(not _is_of_one_time(a, b)),
    ]


def is_date(words: Words) -> npt.NDArray[np.bool_]:
    """(words,): which are names of days or months."""
    return np.array([word in _DATES for word in words.stems], np.bool_)


def _place(a: Reading) -> tuple[int, int]:
    """Where a claim begins, with who says it, and where it ends, in its document."""
    return a.claim.opens, a.claim.content[-1][1]


def _before(a: Reading, b: Reading) -> float:
    """How near `b` stands before `a`; 0 where it is not of the same document, or stands behind."""
    start, first = _place(a)[0], _place(b)[0]
    if a.claim.document.id != b.claim.document.id or first >= start:
        return 0.0
    return float(np.exp(-max(0, start - _place(b)[1]) / FADES))


def _stands_in(a: Reading, b: Reading) -> bool:
    """Whether `b` is part of what is denied: "reports that …"."""
    return a.claim.stance == "denies" and _holds(a, b) and not b.is_own


def _is_noted(a: Reading, what: Denied, b: Reading) -> bool:
    """Whether the text itself notes in the words of `a` that `b` is denied: "dismissed the
    charge", "said it was a lie"; where `b` stands apart, only if it accuses, or tells of who
    denies."""
    start, end = a.claim.cue or (0, 0)
    if what.is_pointing and a.claim.stance != "denies":
        start, end = a.claim.opens, a.claim.content[-1][1]
    return (
        start < end
        and a.claim.document.id == b.claim.document.id
        and (a.claim.stance == "denies" or what.is_pointing)
        and _may_be_called(a, b)
        and (gap(a, b) <= ASIDE or b.claim.stance == "accuses" or names_speaker(b, a))
        and any(n.kind == "denied" and n.span[0] < end and start < n.span[1] for n in b.claim.notes)
    )


def _holds(a: Reading, b: Reading) -> bool:
    """Whether what `b` says stands within what `a` says."""
    start, end = a.claim.content[0][0], a.claim.content[-1][1]
    inside = start <= b.claim.content[0][0] and b.claim.content[-1][1] <= end
    return inside and a.claim.document.id == b.claim.document.id


def _is_meant(a: Reading, what: Denied, b: Reading) -> bool:
    """Whether `a` calls a statement what was said just before it: "the claim", "this"; or says no
    more than "nonsense"."""
    if a.claim.document.id != b.claim.document.id or b.is_own:
        return False
    if not _may_be_called(a, b):
        return False
    stems = {stem(word) for word in _WORD.findall(a.claim.text)}
    # "Accused him of …. He has denied the allegations".
    accused = b.claim.stance == "accuses" and not CHARGES.isdisjoint(stems)
    unknown = a.claim.speaker is None or names_speaker(b, a)
    reach = ASIDE if accused and unknown else BESIDE
    return gap(a, b) <= reach and (what.is_bare or not stems.isdisjoint(_SAID))


def _may_be_called(a: Reading, b: Reading) -> bool:
    """Whether `b` may be what `a` denies by whose it is, or in a word: what "the accusation" is
    told of accuses, or tells of a wrong."""
    words = a.claim.text
    if is_of_others(a, b):
        return False
    accused = not _ACCUSED.isdisjoint(map(stem, _WORD.findall(words)))
    return not accused or b.claim.stance == "accuses" or _WRONG.search(b.claim.text) is not None


def is_of_others(a: Reading, b: Reading) -> bool:
    """Whether `a` tells whose it denies ("the union's claims"), and `b` is another's."""
    whose = _WHOSE.match(a.claim.text)
    return whose is not None and b.around.isdisjoint(map(stem, _WORD.findall(whose[1])))


def _answers(a: Reading, b: Reading) -> bool:
    """Whether `a` names who accuses in `b`, and calls it so: "Ilic's criticism"."""
    if b.claim.stance != "accuses" or b.claim.speaker is None or not near(a, b):
        return False
    accuser = name_of(b.claim.speaker)
    return not (accuser.isdisjoint(names(a)) or CHARGES.isdisjoint(a.words.stems))


def _charges(b: Reading, a: Reading, what: Denied) -> bool:
    """Whether `b` lays something to the speaker of `a`, or to its side, near it: what `a` calls it
    ("the reports") is in the words of `b`, or these tell of a wrong, or `what` is denied names who
    says it ("the board's findings")."""
    # Where no day is known, whoever is accused of much denies one affair of another text.
    if b.is_own or _negates_too(b) or not (names_speaker(b, a) and _is_of_one_time(a, b)):
        return False
    called = CHARGES.intersection(a.words.stems)
    named = bool(what.words.stems) and b.around.issuperset(what.words.stems)
    if named or b.claim.stance == "accuses" or not called.isdisjoint(b.told):
        return True
    pointing = what.is_pointing or not what.words.stems
    return bool(_WRONG.search(b.claim.text)) and not (pointing and gap(a, b) > ANSWERED)


def gap(a: Reading, b: Reading) -> float:
    """How many code points `b` ends before `a`; infinite where it is in another text or behind."""
    gap = _place(a)[0] - _place(b)[1]
    return gap if gap >= 0 and a.claim.document.id == b.claim.document.id else math.inf


def names_speaker(b: Reading, a: Reading) -> bool:
    """Whether `b` tells of the speaker of `a` or its side, and is not that of the same side."""
    if a.claim.speaker is None or (b.side and b.side == a.side):
        return False
    return not said_by(a).isdisjoint(b.countries | names(b))
