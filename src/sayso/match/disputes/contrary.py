"""Whether a claim says that it is not so what another of its story does, in other words than those
of a pair that is compared by itself: "the ship was not overloaded", "the boat was overloaded"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from sayso.match.denials import FEATURES, LITTLE, features, is_date, is_pending, is_told_itself
from sayso.match.denied import ASSERTING, OPPOSING, denied, less
from sayso.match.disputes.negated import LIGHT, PLAIN, QUANTITIES, Negated
from sayso.match.judge import shipped_denials
from sayso.match.opposite import is_of_others, supposes_more, told_of
from sayso.match.reading import Reading, is_kin, is_one, names, said_by
from sayso.match.same import LEAST_ALIKE, share
from sayso.match.words import Floats, Words, shipped, stem

TELLS = 5.0
"""How much a word has to tell for claims to be found by it."""
COMMON = 8.0
"""How much what is negated and another claim have to tell in common, and, if that is all."""
ALL_COMMON = 5.5
FIRST = 0.6
"""How alike the first word that is negated has to be to one of the other."""
ALL_OURS = 0.75
"""How much of what is negated has to be in another that tells little else."""
REPEATED, REPEATED_BY = 0.95, 0.25
"""How much of several words that are negated has to be in one that tells more, and how much of
what that tells in the negation."""
AT_ONCE = 32
"""Of how many claims words are compared with those of the story at once."""
ALL_TOLD = 0.95
"""How much of what another tells has to be in the negation for it to name nobody else."""
HEADS = 2
"""How many of the words that are negated, the first ones, have to be in it each."""
LEAST = 2
"""How many words another has to have to say something."""
LIKELY, LIKELY_BEFORE = 0.65, 0.5
"""How likely a denial has to be meant for a claim of its story that is not told in its words, and
for what stands just before it and tells of the same deed."""
MOST_TOLD = 0.5
"""How much of what is denied has to be in another that has a phrase of it."""
SHORT = 8
"""How many telling words a claim has at most that tells of little but that it befell nobody."""
SELDOM = 8.0
"""How much a word has to tell for what befell nobody to be told by it alone."""
OF_ANYBODY = 0.7
"""How sure it is that who says that something befell nobody denies who counts some."""
OF_A_PHRASE = 0.7
"""How sure it is that a denial is meant for what has a phrase or a count of it."""
BEFORE = 0.5
"""How near before a denial that has to stand."""
MEAN, THEIRS = 0.7, 0.4
"""How much of what is negated and of the other has to be in both, on average, and of the other."""
OF_HIM = 12.0
"""The same where the other tells more, and nothing is called untrue."""
SUBJECT = 0.6
"""How much of that of which something is negated has to be in the other."""

_WORD = re.compile(r"[^\W_]+")
_UNABLE = re.compile(
    r"\b(?:unable|unlikely|unclear|unaware|fail\w*|yet to|await\w*|pending"
    r"|last (?:week|month|year))\b",
    re.IGNORECASE,
)
HARM = frozenset({"killed", "wounded"})
_HARMED = frozenset(
    map(stem, ("casualties", "victims", "fatalities", "deaths", "injuries", "losses"))
)
"""What there is none of where nobody was harmed."""
_BESIDE = (
    PLAIN | OPPOSING | QUANTITIES | _HARMED | frozenset(map(stem, ("nobody", "because", *LIGHT)))
)


def sought(several: Sequence[Words], near: Words) -> Iterator[list[frozenset[str]]]:
    """Of each of `several` words that are negated, for each of the first the stems of which a claim
    has one that may tell it: of `near`, the words of the story, those that are alike; nothing if
    none tells."""
    for at in range(0, len(several), AT_ONCE):
        heads = [
            words.at([*range(min(HEADS, len(words.stems)))]) for words in several[at : at + AT_ONCE]
        ]
        alike = np.concatenate([words.vectors for words in heads]) @ near.vectors.T
        rows = zip((word for words in heads for word in words.stems), alike, strict=True)
        for words, head in zip(several[at : at + AT_ONCE], heads, strict=True):
            # The very first has to be told nearly as it is.
            least = [FIRST, *[LEAST_ALIKE] * HEADS]
            found = [
                frozenset({word, *(near.stems[i] for i in np.flatnonzero(row >= bar))})
                for (word, row), bar in zip(islice(rows, len(head.stems)), least, strict=False)
            ]
            yield found if telling(words) else []


def telling(words: Words) -> list[str]:
    """Those of the words that tell, without names."""
    told = (words.weights >= TELLS) & ~words.capital
    return [words.stems[i] for i in np.flatnonzero(told)]


def vocabulary(texts: Iterable[str]) -> Words:
    """The words of texts, each once, in lower case."""
    forms = sorted({word.lower() for text in texts for word in _WORD.findall(text)})
    parts = [shipped().words(" ".join(forms[at : at + 100])) for at in range(0, len(forms), 100)]
    return Words(
        tuple(stem for part in parts for stem in part.stems),
        np.concatenate([part.weights for part in parts]),
        np.concatenate([part.vectors for part in parts]),
        np.concatenate([part.capital for part in parts]),
        np.concatenate([part.heads for part in parts]),
    )


def may_be_negated(a: Reading, b: Reading) -> bool:
    """Whether another than who makes `a` says in `b` that something is so."""
    if is_of_others(a, b):
        return False
    silent = b.negated or _UNABLE.search(b.claim.text) or b.asks
    if silent or b.claim.stance not in ASSERTING or denied(b) is not None:
        return False
    return not (is_one(a, b) or is_kin(a, b))


def _clash(words: Words, told: Floats, a: Reading, b: Reading) -> bool:
    """Whether what is negated has a name that `b` has not, and `b` one that `a` has not: "no aid
    reached Osk", "aid reached Velm"."""
    ours = words.capital & (told == 0) & ~is_date(words)
    theirs = names(b) - a.told - said_by(a) - set(b.words.stems[:1])
    return bool(ours.any() and theirs)


def contrary(a: Reading, what: Negated, b: Reading) -> float | None:
    """How sure it is that `a`, which negates `what`, says that what `b` says is not so."""
    supposed = supposes_more(a, b) or supposes_more(b, a)
    if not may_be_negated(a, b) or (supposed and not what.is_plan):
        return None
    words = what.words
    told = told_of(words, b)
    if _clash(words, told, a, b):
        return None
    if what.is_anybody and _counts_some(what, told, a, b):
        return OF_ANYBODY
    deeds = float(np.where(words.capital, 0, words.weights * told).sum())
    common = float((words.weights * told).sum())
    plain = words.at(np.flatnonzero(~words.capital).tolist())
    ours = share(plain, told[~words.capital])
    told_too = told_of(b.words, a)
    if what.is_own and _is_of_him(what, a, b):
        # "Roe has resigned", "I have not resigned": the name is who "I" is.
        told_too = np.where(b.words.capital, 1, told_too)
    theirs = share(b.words, told_too)
    if theirs < ALL_TOLD and _is_of_another(what, b):
        return None
    if deeds < ALL_COMMON or len(b.words.stems) < LEAST or not _leads(told):
        return None
    mean = (ours + theirs) / 2
    several = len(set(words.stems)) > 1
    alike = mean >= MEAN and theirs >= THEIRS and (common >= COMMON or ours >= ALL_OURS)
    alike = (
        alike and what.is_most and (several or bool(what.subject.stems) or _is_of_him(what, a, b))
    )
    # Who found no trace of several things denies who tells of them, and of more.
    sure = denied(a) is not None or (common >= OF_HIM and b.is_clause and _is_of_him(what, a, b))
    # "There are no journalists", and a text that tells of journalists among much else.
    least = REPEATED_BY if what.subject.stems or denied(a) is not None else THEIRS
    repeated = several and min(ours, share(words, told)) > REPEATED and theirs >= least
    return round(min(0.9, mean), 3) if alike or (repeated and sure) else None


def _counts_some(what: Negated, told: Floats, a: Reading, b: Reading) -> bool:
    """Whether `b` tells of about that day how many it befell of whom `a` says that it befell
    nobody, and of what else `a` tells: "nobody surrendered", "200 soldiers have surrendered"."""
    near = a.claim.document.id == b.claim.document.id
    if a.is_own or len(a.words.stems) > SHORT or (a.countries and b.countries - a.countries):
        return False
    if not near and (a.day is None or b.day is None or not -1 <= a.day - b.day <= 1):
        return False
    counted = [figure for figure in b.claim.figures if figure.unit is None and figure.value]
    harmed = not _HARMED.isdisjoint(what.words.stems) and any(one.fate in HARM for one in counted)
    if not counted or not (harmed or (told.size and float(told.min()) >= FIRST)):
        return False
    rest = less(a.words, _BESIDE | frozenset(what.words.stems))
    rest = rest.at(np.flatnonzero(rest.weights >= TELLS).tolist())
    if not rest.stems:
        return near or what.words.weights.max() >= SELDOM
    others = told_of(rest, b)
    return bool(others.max() >= FIRST and others[rest.capital].all())


def _is_of_him(what: Negated, a: Reading, b: Reading) -> bool:
    """Whether `b` tells of whom `a` negates something of; of several things, nobody needs be."""
    if what.subject.stems:
        return share(what.subject, told_of(what.subject, b)) >= SUBJECT
    several = len(set(what.words.stems)) > 1
    return not said_by(a).isdisjoint(b.countries | names(b)) if what.is_own else several


def _is_of_another(what: Negated, b: Reading) -> bool:
    """Whether something is negated of who or what is named, and not in `b`: "the tunnel was not
    destroyed", "the bridge was destroyed"."""
    return bool(what.subject.stems) and not (what.is_own or told_of(what.subject, b).any())


def _leads(told: Floats) -> bool:
    """Whether the first words that are negated are told, the very first nearly as it is."""
    return bool(told[:1].all() and told[0] >= FIRST and told[:HEADS].all())


def likely(a: Reading, b: Reading) -> float | None:
    """How likely a denial is meant for a claim, if that is more likely than not in one story."""
    what = denied(a)
    if (
        what is None
        or what.is_answer
        or "?" in b.claim.text
        or b.negated
        or _UNABLE.search(b.claim.text)
        or b.claim.stance not in ASSERTING
    ):
        return None
    if is_one(a, b) or is_kin(a, b) or denied(b) is not None or is_told_itself(a, b):
        return None
    told = features(a, what, b)
    named = dict(zip(FEATURES, told, strict=True))
    near = named["before"] > BEFORE
    phrase = _is_told_of(what.words, a, b) or _shares_a_count(a, b)
    if not (phrase or near or named["accuses"] or named["speaker named"]):
        return None
    probability = round(shipped_denials(FEATURES).probability(told), 3)
    if phrase:
        return max(OF_A_PHRASE, probability)
    least = LIKELY_BEFORE if near and named["deed"] > LITTLE else LIKELY
    return probability if probability >= least else None


def _is_told_of(words: Words, a: Reading, b: Reading) -> bool:
    """Whether the other tells most of what is denied, and of that two words beside each other that
    are no names: "rubber bullets"."""
    told = set(telling(words))
    both = a.words.pairs & b.words.pairs
    phrase = any(one != other and told.issuperset((one, other)) for one, other in both)
    if not phrase or a.claim.stance != "denies" or b.is_own or is_pending(b):
        return False
    return share(words, told_of(words, b)) >= MOST_TOLD


def _shares_a_count(a: Reading, b: Reading) -> bool:
    """Whether what is denied and the other count as many of one fate."""
    ours = {(figure.value, figure.fate) for figure in a.figures if figure.fate}
    return not ours.isdisjoint((figure.value, figure.fate) for figure in b.figures)
