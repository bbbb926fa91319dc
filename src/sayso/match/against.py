"""Whether the numbers of two claims cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import product

from sayso.facts import load
from sayso.match.counted import is_former, is_withdrawn, published
from sayso.match.numbers import Number
from sayso.match.reading import Reading, is_one, names, near
from sayso.match.words import stem

ALIKE = 0.7
"""How likely two claims have to be the same but for their numbers to count the same."""

FAR = 3.0
"""How many times a figure another may be, to be of one count."""

_PLACE = re.compile(r"\b(?i:in|over|near|at|from|outside) (?:the )?([A-Z][\w-]+)")
_FATES = load("fates")
_BODILY = ("killed", "wounded", "held", "missing", "displaced")
_FATE_OF = {
    stem(word): {fate for fate in _BODILY if word in _FATES[fate]}
    for fate in _BODILY
    for word in _FATES[fate]
    if " " not in word
}
_ANYBODY = frozenset(map(stem, ["", "people", "persons", "others", "victims"]))
"""What is counted where somebody is killed or hurt, whoever it is."""


def may_clash(a: Reading, b: Reading) -> bool:
    """Whether two claims have figures, of about one time and scene, that neither says are wrong."""
    # "Denied that 60 had died": 23 is no other count than that of who denies it.
    if "denies" in (a.claim.stance, b.claim.stance):
        return False
    if not (a.figures and b.figures and near(a, b) and _same_scene(a, b)):
        return False
    if any(is_former(c, published(c)) or is_withdrawn(c) for c in (a.claim, b.claim)):
        return False
    times = [{moment.value for moment in one.claim.when if moment.value} for one in (a, b)]
    return not all(times) or not times[0].isdisjoint(times[1])


def clash(a: Reading, b: Reading, alike: float) -> tuple[float, Number, Number] | None:
    """How sure it is that two claims that `may_clash` count the same, so that their figures cannot
    both hold, and those figures; `alike` is how likely the claims are the same but for their
    numbers."""
    best: tuple[float, Number, Number] | None = None
    # Where no day is known, things are counted at any time.
    dated = a.claim.document.id == b.claim.document.id or bool(a.day and b.day)
    one = dated and (is_one(a, b) or not names(a).isdisjoint(names(b)))
    for x, y in product(a.figures, b.figures):
        sure = _same_count(x, y, alike if one else 0.0)
        if not sure:
            continue
        if x.holds_with(y):
            return None
        if best is None or sure > best[0]:
            best = sure, x, y
    return best


def fates_differ(a: Reading, b: Reading) -> bool:
    """Whether two claims tell how many met one fate, in exact numbers of which none is the same,
    parts of a whole too: "38 of the 45 were destroyed", "all 45 were destroyed"; or of other
    fates alone."""
    told, other = _befell(a), _befell(b)
    return counts_differ(a, b) or (bool(told and other) and told.isdisjoint(other))


def counts_differ(a: Reading, b: Reading) -> bool:
    """Whether two claims tell how many met one fate, in exact numbers of which none is the same."""
    ours, theirs = _fates(a), _fates(b)
    return any(ours[fate].isdisjoint(theirs[fate]) for fate in ours.keys() & theirs.keys())


def _befell(a: Reading) -> set[str]:
    """The fates that the words of a claim tell: whoever is held is told of apart from the hurt."""
    return {fate for word in a.words.stems for fate in _FATE_OF.get(word, ())}


def _fates(a: Reading) -> dict[str, set[float]]:
    """The numbers of each fate that a claim tells, of those told in exact ones only."""
    found: defaultdict[str, set[float]] = defaultdict(set)
    loose = set()
    for figure in a.claim.figures:
        if figure.fate and figure.bound == "exact" and figure.value is not None:
            found[figure.fate].add(figure.value)
        elif figure.fate:
            loose.add(figure.fate)
    return {fate: values for fate, values in found.items() if fate not in loose}


def _same_count(x: Number, y: Number, alike: float) -> float:
    """How sure it is that two figures count the same; 0 where that is not clear."""
    # What is measured in a unit of length or time is a trait of a thing more often than a count.
    measured = x.unit is not None and x.unit != "percent" and not x.unit.isupper()
    far = max(x.value, y.value) > FAR * min(x.value, y.value)
    if measured or far or (x.unit, x.fate) != (y.unit, y.fate):
        return 0.0
    if differ(x.where, y.where) or differ(x.as_of, y.as_of):
        return 0.0
    if x.noun == y.noun:
        return 0.9 if x.fate or alike >= ALIKE else 0.0
    return 0.75 if x.fate and _may_be_all(x, y) and _may_be_all(y, x) else 0.0


def _may_be_all(x: Number, y: Number) -> bool:
    """Whether `y` counts whoever met a fate, or more than `x`, that does: of twelve killed ten may
    be pilots, but not fourteen."""
    if y.noun in _ANYBODY:
        return True
    return x.noun in _ANYBODY and not _within(y, x)


def _within(x: Number, y: Number) -> bool:
    return x.least is None or y.most is None or x.least <= y.most


def differ(x: str | None, y: str | None) -> bool:
    """Whether two told things are not the same; what is not told differs from nothing."""
    return x is not None and y is not None and x != y


def _same_scene(a: Reading, b: Reading) -> bool:
    """Whether two claims share a name, or, where one has none, are one speaker's or document's; and
    are not of two places."""
    named = names(a), names(b)
    places = _places(a), _places(b)
    if all(places) and places[0].isdisjoint(places[1]):
        return False
    if all(named):
        return not named[0].isdisjoint(named[1])
    return is_one(a, b) or a.claim.document.id == b.claim.document.id


def _places(a: Reading) -> set[str]:
    """The names after a word of place."""
    return {stem(name) for name in _PLACE.findall(a.claim.text)}
