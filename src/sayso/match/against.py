"""Whether one claim denies another, and whether their numbers cannot both hold."""

from __future__ import annotations

import re
from itertools import product

import numpy as np

from sayso.facts import load
from sayso.match.numbers import Number
from sayso.match.reading import Reading
from sayso.match.same import alike_words
from sayso.match.words import Floats, Words, stem

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
BOTH_COVERED = 0.6
"""How much of each of two claims has to be in the other for one to be the other's opposite."""
DAYS = 3
"""Within how many days an accusation and its denial in a word, or two counts, belong together."""
ALIKE = 0.45
"""How likely two claims have to be the same but for their numbers to count the same."""

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
_TABLES = load("match")
_PLACE = re.compile(r"\b(?:in|over|near|at|from|outside) (?:the )?([A-Z][\w-]+)")
_CHARGES = frozenset(map(stem, _TABLES["charges"]))
_DEEDS = frozenset(map(stem, _TABLES["deeds"]))
_OPPOSING = frozenset(map(stem, _TABLES["opposing"]))
_ANYBODY = frozenset(map(stem, ["", "people", "persons", "others", "victims"]))
"""What is counted where somebody is killed or hurt, whoever it is."""
_GUILT = re.compile(
    r"\b(?:involve\w*|behind|responsib\w*|help\w*|plott?\w*|plann?\w*|order\w*|organi[sz]\w*|prepar\w*"
    r"|trace|carried out|perpetrat\w*|orchestrat\w*|sponsor\w*|terroris\w*|sabotag\w*)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def denies(a: Reading, b: Reading) -> float | None:
    """How sure it is that `a` says that what `b` says is not so; None if it does not."""
    if b.claim.stance not in _ASSERTING or b.negated or _is_one(a, b):
        return None
    if a.claim.stance == "denies":
        return _denial(a, b)
    if a.claim.stance not in _ASSERTING:
        return None
    return _denial(a, b) if _UNTRUE.search(a.claim.text) else _opposite(a, b)


def _denial(a: Reading, b: Reading) -> float | None:
    """How sure it is that `a`, which says that something is not so, says it of `b`."""
    telling = _less_opposing(a)
    if not _less(telling.stems, _CHARGES | _DEEDS, b.around):
        return 0.7 if telling.stems and _accuses(b, a) else None
    if _REFUSING.match(a.claim.cue_text or "") and not _CLAUSE.search(a.claim.text):
        return None
    told = _told(telling, b)
    common = float((telling.weights * told).sum())
    share = common / max(float(telling.weights.sum()), 1e-6)
    least = COVERED if (telling.capital & (told > 0)).any() else NAMELESS
    if common < TELLING or share < least or (told > 0).sum() < WORDS:
        return None
    if _other_name(telling, told) or _other_deed(telling, told):
        return None
    return min(0.95, share)


def _less(stems: tuple[str, ...], *others: frozenset[str]) -> list[str]:
    return [word for word in stems if not any(word in other for other in others)]


def _opposite(a: Reading, b: Reading) -> float | None:
    """How sure it is that `a` is `b` with a negation."""
    if not a.negated:
        return None
    telling = _less_opposing(a)
    told = _told(telling, b)
    common = float((telling.weights * told).sum())
    ours = common / max(float(telling.weights.sum()), 1e-6)
    if common < TELLING or ours < BOTH_COVERED:
        return None
    back = _told(b.words, a)
    theirs = float((b.words.weights * back).sum()) / max(float(b.words.weights.sum()), 1e-6)
    return min(0.95, ours, theirs) if theirs >= BOTH_COVERED else None


def _less_opposing(a: Reading) -> Words:
    return a.words.at([i for i, word in enumerate(a.words.stems) if word not in _OPPOSING])


def _told(words: Words, b: Reading) -> Floats:
    there = b.around.union(b.words.stems)
    exact = np.array([word in there for word in words.stems], np.float32)
    covered: Floats = np.maximum(alike_words(words, b.words).max(1, initial=0), exact)
    return covered


def _is_one(a: Reading, b: Reading) -> bool:
    return a.speaker is not None and a.speaker == b.speaker


def _accuses(b: Reading, a: Reading) -> bool:
    """Whether `b` lays something to the speaker of `a`, or to its side, near it."""
    if a.claim.speaker is None or not near(a, b) or (b.side and b.side == a.side):
        return False
    name = {stem(word) for word in _WORD.findall(a.claim.speaker.name) if word[0].isupper()}
    named = a.side in b.countries or not name.isdisjoint(_names(b))
    return named and (b.claim.stance == "accuses" or bool(_GUILT.search(b.claim.text)))


def _names(a: Reading) -> set[str]:
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


def may_clash(a: Reading, b: Reading) -> bool:
    """Whether two claims have figures, of about one time and scene."""
    return bool(a.figures and b.figures) and near(a, b) and _same_scene(a, b)


def clash(a: Reading, b: Reading, alike: float) -> tuple[float, Number, Number] | None:
    """How sure it is that two claims that `may_clash` count the same, so that their figures cannot
    both hold, and those figures; `alike` is how likely the claims are the same but for their
    numbers."""
    best: tuple[float, Number, Number] | None = None
    one = _is_one(a, b) or not _names(a).isdisjoint(_names(b))
    for x, y in product(a.figures, b.figures):
        sure = _same_count(x, y, alike if one else 0.0)
        if not sure:
            continue
        if x.holds_with(y):
            return None
        if best is None or sure > best[0]:
            best = sure, x, y
    return best


def _same_count(x: Number, y: Number, alike: float) -> float:
    """How sure it is that two figures count the same; 0 where that is not clear."""
    # What is measured in a unit of length or time is a trait of a thing more often than a count.
    measured = x.unit is not None and x.unit != "percent" and not x.unit.isupper()
    if measured or (x.unit, x.fate) != (y.unit, y.fate):
        return 0.0
    if _other(x.where, y.where) or _other(x.as_of, y.as_of):
        return 0.0
    if x.noun == y.noun:
        return 0.9 if x.fate or alike >= ALIKE else 0.0
    return 0.75 if x.fate and {x.noun, y.noun} & _ANYBODY else 0.0


def _other(x: str | None, y: str | None) -> bool:
    return x is not None and y is not None and x != y


def _same_scene(a: Reading, b: Reading) -> bool:
    """Whether two claims share a name, or, where one has none, are one speaker's or document's; and
    are not of two places."""
    names = _names(a), _names(b)
    places = _places(a), _places(b)
    if all(places) and places[0].isdisjoint(places[1]):
        return False
    if all(names):
        return not names[0].isdisjoint(names[1])
    return _is_one(a, b) or a.claim.document.id == b.claim.document.id


def _places(a: Reading) -> set[str]:
    """The names after a word of place."""
    return {stem(name) for name in _PLACE.findall(a.claim.text)}
