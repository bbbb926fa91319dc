"""Which counts of a story count one thing, whatever became of it, by what is told of those counted:
"launched 54 drones", "36 drones had been launched"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.content import around
from sayso.facts import load
from sayso.match.against import differ
from sayso.match.counted import LIKELY_CROWD, MANY, Count, is_former, is_intended, published
from sayso.match.denials import is_date
from sayso.match.disputes.scene import Readings, is_close, is_of_one_time, places
from sayso.match.group import Pair
from sayso.match.judge import shipped_judge
from sayso.match.origins import teller_of
from sayso.match.reading import names, said_by
from sayso.match.same import alike_words, but_for_numbers, features, overlap
from sayso.match.words import Floats, Words, shipped, stem
from sayso.points import Link

SHORT = 7
"""Within how many days a story tells of one scene, though two claims share no name."""
NOUNS = 0.75
"""How alike two nouns have to be for one to stand for the other."""
ALIKE = 0.4
"""How likely two claims have to be the same but for their numbers."""
SURELY = 0.65
"""The same where one tells a low number, or not what is of a unit, or others tell them on other
days."""
DONE = 0.6
"""How alike a word of what is done is to one of the other clause."""

_CLAUSE_END = re.compile(
    r"[.;:!?…—–]|,\s|\b(?:and|but|while|who|which|after|that|because|when|as)\b"
)
_BEFORE, _AFTER = 90, 110
_AMOUNTS = load("match")["amounts"]
_PLAIN = frozenset(map(stem, load("match")["others"] | load("match")["quantities"]))
"""Words that say nothing of what is done."""


class Rivals:
    """Tells which counts of one story, which goes over so many `days`, are of one thing; `links`
    are those between its claims."""

    def __init__(self, days: int, links: Mapping[Pair, Link], readings: Readings) -> None:
        self._days = days
        self._links = links
        self._readings = readings
        self._clauses: dict[tuple[str, int], Words] = {}

    def groups(self, found: Sequence[Count]) -> list[list[Count]]:
        """Counts of one unit and noun that are each of one thing with half of those before in
        their group, in their order; those groups alone that tell two numbers."""
        of: defaultdict[tuple[str | None, bool, str], list[Count]] = defaultdict(list)
        heads = _alike(dict.fromkeys(map(_head, found)))
        for one in found:
            # What is of a unit may be told without its noun.
            noun = "" if one.key[0] else heads[_head(one)]
            of[one.key[0], is_intended(one.claim, one.figure), noun].append(one)
        made: list[list[Count]] = []
        for several in of.values():
            own: list[list[Count]] = []
            for one in several if _differ(several) else ():
                group = next((group for group in own if self._is_of(one, group)), None)
                if group is None:
                    own.append([one])
                else:
                    group.append(one)
            made += filter(_differ, own)
        return made

    def _is_of(self, one: Count, group: Sequence[Count]) -> bool:
        """Whether a count is of one thing with half of a group or more."""
        return 2 * sum(self._are_one(one, other) for other in group) >= len(group)

    def _are_one(self, one: Count, other: Count) -> bool:
        link = self._links.get(frozenset({one.claim.id, other.claim.id}))
        if link and link.kind in {"conflicts", "revises"} and one.key == other.key:
            return True
        corrects = one.was == other.number.value or other.was == one.number.value
        if not (corrects or (_may_be_one(one, other) and self._share_scene(one, other))):
            return False
        done = corrects or self._share_deed(one, other)
        return done and not _apart(one, other) and self._are_likely_one(one, other)

    def _share_scene(self, one: Count, other: Count) -> bool:
        """Whether two counts are of about one time, and of no two places or countries."""
        if not (is_of_one_time(one.claim, other.claim) or is_of_one_time(other.claim, one.claim)):
            return False
        a, b = self._readings.of(one.claim), self._readings.of(other.claim)
        there = places(one.claim.text), places(other.claim.text)
        for ours, theirs in ((a.countries, b.countries), there):
            if ours and theirs and ours.isdisjoint(theirs):
                return False
        told = ({*names(each), *said_by(each)} for each in (a, b))
        return self._days <= SHORT or not next(told).isdisjoint(next(told))

    def _share_deed(self, one: Count, other: Count) -> bool:
        """Whether the clauses that count tell that something is done, and of nobody else."""
        ours, theirs = self._clause(one), self._clause(other)
        alike = alike_words(ours, theirs)
        if alike[~ours.capital][:, ~theirs.capital].max(initial=0) < DONE:
            return False
        named = alike[ours.capital & ~is_date(ours)][:, theirs.capital & ~is_date(theirs)]
        return bool(named.any() or not named.size)

    def _are_likely_one(self, one: Count, other: Count) -> bool:
        """Whether two claims are likely the same but for their numbers."""
        a, b = sorted((one.claim, other.claim), key=lambda claim: claim.id)
        told = features(overlap(self._readings.of(a), self._readings.of(b)))
        teller = teller_of(a)
        near = is_close(a, b) or (teller is not None and teller == teller_of(b))
        many = min(one.number.value, other.number.value) >= MANY
        least = ALIKE if near and many and _nouns(one) and _nouns(other) else SURELY
        return shipped_judge().probability(but_for_numbers(told)) >= least

    def _clause(self, one: Count) -> Words:
        """The words of the clause that counts."""
        key = one.claim.id, one.figure.span[0]
        if key not in self._clauses:
            before, _, after = around(one.claim.text, one.claim.content, one.figure.span)
            led = _CLAUSE_END.split(before[-_BEFORE:])[-1]
            found = shipped().words(f"{led} {_CLAUSE_END.split(after[:_AFTER], maxsplit=1)[0]}")
            plain = _nouns(one) | _PLAIN
            telling = (i for i, word in enumerate(found.stems) if word not in plain)
            self._clauses[key] = found.at([i for i in telling if found.stems[i].isalpha()])
        return self._clauses[key]


def _differ(found: Sequence[Count]) -> bool:
    return len({one.number.value for one in found}) > 1


def _head(one: Count) -> str:
    """The noun that is counted."""
    return one.figure.what.text.split()[-1].casefold() if one.figure.what else ""


def _alike(nouns: Iterable[str]) -> dict[str, str]:
    """Each of some nouns with the first that may stand for it: "houses", "homes"."""
    told: dict[str, str] = {}
    first: list[tuple[str, Floats]] = []
    for noun, words in zip(nouns, shipped().each(nouns), strict=True):
        vector = words.mean()
        same = (one for one, other in first if float(vector @ other) >= NOUNS)
        told[noun] = next(same, noun)
        if told[noun] == noun:
            first.append((noun, vector))
    return told


def _nouns(one: Count) -> set[str]:
    return set(map(stem, one.figure.what.text.split())) if one.figure.what else set()


def _apart(one: Count, other: Count) -> bool:
    """Whether each of two counts has a word before its noun that the other has not."""
    if not (_nouns(one) and _nouns(other)):
        return False
    ours, theirs = (_nouns(each) - {stem(_head(each))} for each in (one, other))
    far = one.key[0] and stem(_head(one)) != stem(_head(other))
    return far or not (ours <= theirs or theirs <= ours)


def _may_be_one(one: Count, other: Count) -> bool:
    """Whether two counts may be of one thing by their numbers, nouns, places and days."""
    low, high = sorted((one.number.value, other.number.value))
    # What is measured in a unit of length or time is a trait of a thing more often than a count.
    unit = one.key[0]
    measured = unit is not None and unit not in _AMOUNTS and not unit.isupper()
    if measured or high < MANY or high > LIKELY_CROWD * low:
        return False
    ours, theirs = one.figure, other.figure
    if differ(ours.where, theirs.where) or differ(ours.as_of, theirs.as_of):
        return False
    if ours.as_of != theirs.as_of and any(
        is_former(c.claim, published(c.claim)) for c in (one, other)
    ):
        return False
    return not (_is_after(one, other) or _is_after(other, one))


def _is_after(one: Count, other: Count) -> bool:
    """Whether a count is of a day that came after the other was published."""
    told, published = one.figure.as_of, other.claim.published
    return bool(told and published and told[:10] > published[:10])
