"""Whether one claim says that what another says is not so."""

from __future__ import annotations

import re

import numpy as np

from sayso.facts import load
from sayso.facts.countries import country_in
from sayso.match.reading import Reading
from sayso.match.same import alike_words
from sayso.match.words import Floats, Words, stem
from sayso.types import Span, Speaker

COVERED = 0.5
"""How much of what a denial tells has to be in what it denies."""
TELLING = 10.0
"""How much the two have to tell in common."""
NAMELESS = 0.7
"""The same where they have no name in common."""
LITTLE = 4.0
"""What words weigh that tell little ("had")."""
DEEDS_TOLD, DEEDS_OF_NAMED = 0.4, 0.3
"""How much of what a denial tells beside names has to be in what it denies; and if that has all of
its names."""
WORDS = 3
"""How many words they have to have in common."""
SURELY = 0.7
"""How much of a deed has to be told long before or after its denial."""
IN_A_WORD = 0.7
"""How sure a denial in a word is."""
SAME_DEED = 0.6
"""How alike a word has to be to one of what is denied to be of the same deed."""
BOTH_COVERED = 0.6
"""How much of each of two claims has to be in the other for one to be the other's opposite."""
NEGATED = 3
"""How many telling words after a negation have to be in what it denies."""
DAYS = 3
"""Within how many days an accusation and its denial in a word belong together."""

_ASSERTING = frozenset({None, "asserts", "accuses", "confirms", "admits"})
_UNTRUE = re.compile(
    r"\b(?:claim|charge|report|allegation|accusation|suggestion|rumou?r|stor(?:y|ies)|idea)s?\b"
    r".{0,120}\b(?:untrue|false|baseless|unfounded|groundless|nonexistent|fabricat\w+|lies?"
    r"|not (?:true|accord|correct)|incorrect|wrong|nonsense)\b",
    re.IGNORECASE | re.DOTALL,
)
_REFUSING = re.compile(r".*\b(?:reject|dismiss)", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^\W*(?:that|the (?:idea|suggestion|claim|allegation|charge|accusation)s? that)\b"
)
# "denied giving it", "denied ever having been there": a deed of who denies it.
_OWN = re.compile(r"^\W*(?:ever |having |\w{2,}ing\b)", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|none|cannot|without)\b|n['’]t\b", re.IGNORECASE
)
_WRONG = re.compile(
    r"\b(?:involve\w*|behind|responsib\w*|help\w*|plott?\w*|plann?\w*|order\w*|organi[sz]\w*|prepar\w*"
    r"|trace|carried out|perpetrat\w*|orchestrat\w*|sponsor\w*|terroris\w*|sabotag\w*"
    r"|alleg\w*|illegal\w*|unlawful\w*|illicit\w*|violat\w*|breach\w*|circumvent\w*)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:,!?…—–]|\b(?:but|and|or)\b")
_SUPPOSED = re.compile(r"\b(?:should|must|would|could|might|may|if)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)[.!?…]\W*\s")
_WORD = re.compile(r"[^\W\d_]+")
_TABLES = load("match")
_CHARGES = frozenset(map(stem, _TABLES["charges"]))
_DEEDS = frozenset(map(stem, _TABLES["deeds"]))
_OPPOSING = frozenset(map(stem, _TABLES["opposing"]))


def denies(a: Reading, b: Reading) -> float | None:
    """How sure it is that `a` says that what `b` says is not so; None if it does not."""
    # An accusation of what was not done is one all the same.
    negated = b.negated and b.claim.stance != "accuses"
    if b.claim.stance not in _ASSERTING or negated or is_one(a, b):
        return None
    if a.claim.stance == "denies":
        return _denial(a, a.words, b)
    if a.claim.stance not in _ASSERTING:
        return None
    untrue = _UNTRUE.search(a.claim.text)
    return _denial(a, _of_sentence(a, untrue.span()), b) if untrue else _opposite(a, b)


def _of_sentence(a: Reading, span: Span) -> Words:
    """The words of the sentence around a place of the text of `a`."""
    text = a.claim.text
    start = max((hit.end() for hit in _SENTENCE_END.finditer(text, 0, span[0])), default=0)
    end = _SENTENCE_END.search(text, span[1])
    stems = set(map(stem, _WORD.findall(text[start : end.start() if end else None])))
    return a.words.at([i for i, word in enumerate(a.words.stems) if word in stems])


def _denial(a: Reading, words: Words, b: Reading) -> float | None:
    """How sure it is that `a`, whose `words` say that something is not so, says it of `b`."""
    telling = _less(words, _OPPOSING)
    deed = _less(telling, _CHARGES)
    if not set(deed.stems) - _DEEDS - b.around:
        return IN_A_WORD if telling.stems and _charges(b, a) else None
    if _REFUSING.match(a.claim.cue_text or "") and not _CLAUSE.search(a.claim.text):
        return IN_A_WORD if _answers(a, b) else None
    if b.claim.stance != "accuses" and _supposes_more(a, b):
        return None
    return _repeated(a, deed, b) or _own_deed(a, deed, b)


def _answers(a: Reading, b: Reading) -> bool:
    """Whether `a` names who accuses in `b`, and calls it so: "Ilic's criticism"."""
    if b.claim.stance != "accuses" or b.claim.speaker is None or not near(a, b):
        return False
    accuser = _name(b.claim.speaker)
    return not (accuser.isdisjoint(names(a)) or _CHARGES.isdisjoint(a.words.stems))


def _repeated(a: Reading, deed: Words, b: Reading) -> float | None:
    """How sure it is that `b` says what is denied in its words."""
    if _OWN.match(a.claim.text) and not _tells_of_another(a, b):
        return None
    # What is denied of one country is not what is said of another.
    if not a.countries <= b.countries | {b.side}:
        return None
    told = _told(deed, b)
    # Who speaks in `b` is not by that who does what is denied.
    own = np.array([word in b.words.stems for word in deed.stems], np.bool_)
    told = np.where(deed.capital & ~own & (told == 1), 0, told).astype(np.float32)
    common = float((deed.weights * told).sum())
    share = common / max(float(deed.weights.sum()), 1e-6)
    least = COVERED if (deed.capital & (told > 0)).any() else NAMELESS
    if common < TELLING or share < least or (told > 0).sum() < WORDS:
        return None
    if _other_name(deed, told) or _other_deed(deed, told):
        return None
    return min(0.95, share)


def _supposes_more(a: Reading, b: Reading) -> bool:
    """Whether `b` tells what should or may be, and `a` what is."""
    supposed = (set(map(str.lower, _SUPPOSED.findall(one.claim.text))) for one in (b, a))
    return bool(next(supposed) - next(supposed))


def _tells_of_another(a: Reading, b: Reading) -> bool:
    """Whether `b` names who denies a deed of his own; of one whose name is not known, anyone whom
    the denial does not name."""
    if a.claim.speaker is None:
        return not names(b) <= names(a)
    return _names_speaker(b, a)


def _own_deed(a: Reading, deed: Words, b: Reading) -> float | None:
    """How sure it is that `b` lays to the speaker of `a` what that denies of itself."""
    accuses = b.claim.stance == "accuses"
    told = _told(deed, b)
    share = float((deed.weights * told).sum()) / max(float(deed.weights.sum()), 1e-6)
    # "accused him of theft": whom, the text around it tells.
    unnamed = accuses and not names(b) and near(a, b) and share >= SURELY
    if not (unnamed or _names_speaker(b, a)):
        return None
    least = DEEDS_OF_NAMED if accuses else COVERED
    if share < (least if near(a, b) else SURELY):
        return None
    own = deed.weights[told >= SAME_DEED].max(initial=0)
    return min(0.9, 0.5 + share / 2) if own > LITTLE else None


def _opposite(a: Reading, b: Reading) -> float | None:
    """How sure it is that `a` is `b` with a negation: what this negates is in `b`."""
    negation = _NEGATION.search(a.claim.text)
    if not negation or _supposes_more(a, b):
        return None
    telling = _less(a.words, _OPPOSING)
    ours, theirs = _shares(telling, b), _shares(b.words, a)
    common = float((telling.weights * _told(telling, b)).sum())
    if common < TELLING or min(ours, theirs) < BOTH_COVERED:
        return None
    return min(0.95, ours, theirs) if _negates(a, negation.end(), b) else None


def _negates(a: Reading, at: int, b: Reading) -> bool:
    """Whether `b` tells what `a` negates: the first words after the place `at` in its text."""
    clause = _CLAUSE_END.split(a.claim.text[at:], maxsplit=1)[0]
    stems = [stem(word) for word in _WORD.findall(clause)]
    telling = [word for word in stems if word in a.words.stems][:NEGATED]
    return bool(telling) and b.around.union(b.words.stems).issuperset(telling)


def _shares(words: Words, b: Reading) -> float:
    """How much of what `words` tell is in `b`."""
    return float((words.weights * _told(words, b)).sum()) / max(float(words.weights.sum()), 1e-6)


def _less(words: Words, others: frozenset[str]) -> Words:
    return words.at([i for i, word in enumerate(words.stems) if word not in others])


def _told(words: Words, b: Reading) -> Floats:
    there = b.around.union(b.words.stems)
    exact = np.array([word in there for word in words.stems], np.float32)
    covered: Floats = np.maximum(alike_words(words, b.words).max(1, initial=0), exact)
    return covered


def is_one(a: Reading, b: Reading) -> bool:
    """Whether two claims have one speaker."""
    return a.speaker is not None and a.speaker == b.speaker


def _charges(b: Reading, a: Reading) -> bool:
    """Whether `b` lays something to the speaker of `a`, or to its side, near it: what `a` calls it
    ("the reports") is in the words of `b`, or these tell of a wrong."""
    if not _names_speaker(b, a) or not near(a, b):
        return False
    called = _CHARGES.intersection(a.words.stems)
    told = not called.isdisjoint(b.around.union(b.words.stems))
    return told or b.claim.stance == "accuses" or bool(_WRONG.search(b.claim.text))


def _names_speaker(b: Reading, a: Reading) -> bool:
    """Whether `b` tells of the speaker of `a` or its side, and is not that of the same side."""
    speaker = a.claim.speaker
    if speaker is None or (b.side and b.side == a.side):
        return False
    side = a.side
    if side is None and speaker.kind is None:
        found = country_in(speaker.name)
        side = found and found.name
    return side in b.countries or not _name(speaker).isdisjoint(names(b))


def _name(speaker: Speaker) -> set[str]:
    return {stem(word) for word in _WORD.findall(speaker.name) if word[0].isupper()}


def names(a: Reading) -> set[str]:
    """The stems of the words with a capital."""
    words = zip(a.words.stems, a.words.capital, strict=True)
    return {word for word, capital in words if capital}


def _other_name(words: Words, told: Floats) -> bool:
    """Whether most of the names of `words` are not told."""
    loose = words.capital & (told < 0.5)
    return bool(words.weights[1:][loose[1:]].sum() > words.weights[words.capital].sum() / 2)


def _other_deed(words: Words, told: Floats) -> bool:
    """Whether too much of what `words` say beside names is not told: the names of a story are in
    much of it."""
    deeds = ~words.capital & (words.weights > LITTLE)
    least = DEEDS_TOLD if (told[words.capital] < 0.5).any() else DEEDS_OF_NAMED
    return float((words.weights * told)[deeds].sum()) < least * float(words.weights[deeds].sum())


def near(a: Reading, b: Reading) -> bool:
    """Whether two claims are of about one time, as far as is known."""
    return a.day is None or b.day is None or abs(a.day - b.day) <= DAYS
