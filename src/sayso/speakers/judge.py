"""Whether two names are one speaker's: by their spelling, and by what the texts tell of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from sayso.facts import load
from sayso.resolve.phrases.sex import Sex, is_given
from sayso.speakers.form import INITIALS, SMALL, Form
from sayso.speakers.spelling import apart, plain
from sayso.types import Verdict

CORROBORATED = 0.9
"""The score from which a short form shares an office or a side with what it may stand for."""
DOUBT = 0.5
"""The score of a short form that may as well be another's."""

_ALIKE = 1.0  # letters that two spellings of a name may differ in, counted as `apart` does
_ALIKE_WORD = 0.7
_LONG = 5


class Found(NamedTuple):
    """What is found of two names. `score` is how sure it is, from 0 to 1. Of `short`, `first` says
    that the first of the two is the short one."""

    verdict: Verdict
    score: float
    reason: str
    first: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A name, in all its forms, and what the documents that have it tell of its bearer: whether he
    or she, the sides and offices, and the acronyms that stand after it in brackets."""

    forms: frozenset[Form]
    sexes: frozenset[Sex] = frozenset()
    sides: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    aliases: frozenset[str] = frozenset()

    @property
    def sure(self) -> bool:
        """Whether more than capitals tells that this is a person: a given name, an office."""
        given = any(is_given(form.folded[0]) or len(form.words[0]) == 1 for form in self.forms)
        return given or bool(self.sexes or self.offices)


def judged(a: Told, b: Told) -> Found | None:
    """What two names are to each other; None where nothing joins them.

    `same`: one speaker's. `short`: a form that leaves out what the other tells, so that it may
    be another's too. `different`: alike, yet what is told of the two does not fit.
    """
    pairs = product(*(sorted(told.forms, key=lambda form: form.folded) for told in (a, b)))
    found = [_compared(x, y, a, b) for x, y in pairs]
    told = [one for one in found if one]
    return max(told, key=lambda one: (one.verdict == "same", one.score), default=None)


def _compared(x: Form, y: Form, a: Told, b: Told) -> Found | None:
    if "alone" in {x.shape, y.shape} or (x.bound and y.bound):
        return None
    if y.bound or (y.shape == "acronym" and not x.bound):
        found = _ordered(y, x, b, a)
        return found and found._replace(first=not found.first)
    return _ordered(x, y, a, b)


def _ordered(x: Form, y: Form, a: Told, b: Told) -> Found | None:
    """Two names of which the first is the bound one, or the acronym, if there is such a one."""
    if x.bound:
        return _bound(x, y, a, b)
    if x.folded == y.folded:
        return Found("same", 0.99, "the same words")
    if x.shape == y.shape == "person":
        found = _persons(x.words, y.words, _corroborated(a, b)) or _second(x, y)
        return _fitting(found, a, b)
    if x.shape == "acronym":
        return _acronym(x, y, b)
    return _bodies(x.words, y.words) if x.shape == y.shape else None


def _bound(x: Form, y: Form, a: Told, b: Told) -> Found | None:
    """A surname, perhaps with an initial, or a single word of one document, and a name."""
    if y.shape == "person":
        if len(y.words) < 2 or (x.shape == "word" and not b.sure):
            return None
        agreed = _corroborated(a, b)
        if _is_surname(x.words, y.words, agreed):
            score = CORROBORATED if agreed else 0.8
            return _fitting(Found("short", score, "a surname without a given name"), a, b)
        if x.words == y.words[:1]:
            return _fitting(Found("short", DOUBT, "perhaps a given name alone"), a, b)
        return None
    if x.shape == "word" and x.folded in {y.folded, y.words}:
        return Found("same", 0.9, "the same word, no surname known here")
    return None


def _is_surname(x: tuple[str, ...], y: tuple[str, ...], corroborated: bool) -> bool:
    """Whether `x`, one word perhaps with an initial, is the surname in `y`; in another spelling
    only where an office or a side agrees."""
    if len(x) > 1 and x[0] != y[0][0]:
        return False
    return x[-1] == y[-1] or (corroborated and _alike_word(x[-1], y[-1]))


def _fitting(found: Found | None, a: Told, b: Told) -> Found | None:
    """`found`, unless the two cannot be one person."""
    if found is None:
        return None
    if a.sexes and b.sexes and a.sexes.isdisjoint(b.sexes):
        return Found("different", 0.9, "one is he, the other she")
    exact = found.verdict == "same" and found.score > 0.9
    if not exact and a.sides and b.sides and a.sides.isdisjoint(b.sides):
        return Found("different", 0.8, "they speak for different sides")
    return found


def _corroborated(a: Told, b: Told) -> bool:
    return not (a.sides.isdisjoint(b.sides) and a.offices.isdisjoint(b.offices))


def _persons(x: tuple[str, ...], y: tuple[str, ...], corroborated: bool) -> Found | None:
    if x == y:
        return Found("same", 0.95, "another spelling")
    if len(x) < 2 or len(y) < 2:
        return None
    first = sum(map(len, x)) <= sum(map(len, y))
    if x[-1] == y[-1]:
        short, whole = (x, y) if len(x) <= len(y) else (y, x)
        found = _given(short[:-1], whole[:-1])
        if found:
            return found._replace(first=first, score=found.score + corroborated / 10)
    if corroborated and len(x) == len(y) and _alike(x, y):
        return Found("same", 0.85, "alike in spelling, of one office or side")
    return None


def _second(x: Form, y: Form) -> Found | None:
    """Whether one has a surname more ("Ivan Harrow Lind"), and not "Mary Ann" for a name."""
    short, whole = (x, y) if len(x.words) < len(y.words) else (y, x)
    if len(short.words) < 2 or short.words != whole.words[:-1] or is_given(short.folded[-1]):
        return None
    return Found("short", 0.85, "a second surname left out", short is x)


def _given(x: tuple[str, ...], y: tuple[str, ...]) -> Found | None:
    """How the given names `x` can stand for `y`, which are as many or more."""
    if not _stands_for(x[0], y[0]):
        return None
    left = iter(y[1:])
    if not all(any(_stands_for(middle, other) for other in left) for middle in x[1:]):
        return None
    if any(a != b for a, b in zip(x, y, strict=False)) and 1 in {len(x[0]), len(y[0])}:
        return Found("short", 0.8, "an initial for the given name")
    return Found("short", 0.85, "a middle name left out or cut short")


def _stands_for(a: str, b: str) -> bool:
    return a == b or (1 in {len(a), len(b)} and a[0] == b[0])


def _alike(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether romanisation or a nickname may have made two names of one. Given names that are
    known as two are two, but for long ones that hardly differ."""
    if x[1:] == y[1:] and not _called(x[0]).isdisjoint(_called(y[0])):
        return True
    pairs = list(zip(x, y, strict=True))
    if not all(_alike_word(a, b) for a, b in pairs):
        return False
    known = any(a != b and is_given(a) and is_given(b) and len(a) <= _LONG for a, b in pairs[:-1])
    return not known and sum(apart(a, b) for a, b in pairs) <= _ALIKE


def _called(given: str) -> frozenset[str]:
    """The names that the bearer of a given name in its plain form may have in full."""
    return frozenset({given, *_nicknames().get(given, ())})


@cache
def _nicknames() -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, shorts in load("nicknames").items():
        for short in shorts:
            found[plain(short)].add(plain(name))
    return found


def _alike_word(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) >= _LONG and apart(a, b) <= _ALIKE_WORD)


def _acronym(x: Form, y: Form, b: Told) -> Found | None:
    letters = x.words[0]
    if y.shape == "acronym":
        return Found("same", 0.97, "another spelling") if y.words[0] == letters else None
    if letters in b.aliases:
        return Found("same", 0.95, "a text gives this acronym for it")
    if y.shape == "body" and len(letters) >= INITIALS and y.letters == letters:
        return Found("short", 0.75, "an acronym of its initials")
    return None


def _bodies(x: tuple[str, ...], y: tuple[str, ...]) -> Found | None:
    if x == y:
        return Found("same", 0.97, "another spelling")
    a, b = _content(x), _content(y)
    if sorted(a) == sorted(b) and (_of_country(a) or _is_department(a)):
        return Found("same", 0.9, "the same words in another order")
    return None


def _content(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in SMALL]


def _of_country(words: list[str]) -> bool:
    """Whether a country stands beside two words or more, which may be "X's A B", "A B of X"."""
    return sum(word.startswith("@") for word in words) == 1 and len(words) > 2


def _is_department(words: list[str]) -> bool:
    """ "Department for Transport", "Transport Department": no university, which may be two."""
    return not {"ministry", "department"}.isdisjoint(words) and len(words) > 1
