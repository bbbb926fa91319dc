"""Who tells of one thing what cannot be if another is right: "the fire was started deliberately",
"an overloaded cable caused the blaze"; "the water is safe", "the water was contaminated"."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import numpy as np

from sayso.english import NO
from sayso.facts import load
from sayso.facts.countries import country
from sayso.match.denials import is_date
from sayso.match.denied import ASSERTING, asks
from sayso.match.disputes.accused import SELF
from sayso.match.disputes.scene import Readings, is_of_one_time, places
from sayso.match.reading import Reading, is_kin, is_one, said_by
from sayso.match.same import LEAST_ALIKE, alike_words
from sayso.match.words import Words, stem
from sayso.points import Link
from sayso.types import Claim

SURE = 0.7
"""How sure it is that of two who tell one thing otherwise the later denies the other."""
TELLS = 4.5
"""How much a word has to tell that both tell of."""
SHORT = 6
"""How many telling words a claim has at most that does not tell of what it speaks."""
ALIKE = 0.6
"""How alike two words have to be to tell of one thing that no list names."""

_TABLE = load("opposites")
_WORD = re.compile(r"[^\W_]+")
_NAMES = re.compile(r"\b[A-Z]\w{2,}")
_DATES = frozenset([*calendar.day_name, *calendar.month_name])
_ANOTHER_ONE = "another"
_END = re.compile(
    r"[.;:!?…—–]|, |\b(?:but|and (?:that|its?|he|she|they)|while|who|which|because)\b"
)
_NOT = re.compile(
    rf"\b(?:not|never|{NO}|none|nobody|nor|neither|without|far from|anything but)\b"
    r"[^.;:!?]{0,40}\Z"
    r"|n['’]t\b[^.;:!?]{0,40}\Z",
    re.IGNORECASE,
)
_LATER = re.compile(r"\A\W*not\b|\A[^.;:!?]{0,25}\b(?:was|were|is|are) (?:ruled out|excluded)\b")
_SUPPOSED = re.compile(
    r"\b(?:if|whether|could|might|(?-i:may)|must|should|investigat\w+|possib\w+|rul\w+ out|unclear"
    r"|suspect\w*|fear\w*|examin\w+|look\w* into|consider\w*|early|until|unless|want\w*|risk)\b",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\b(?:if|could|might|(?-i:may)|investigat\w+|possib\w+|unclear|suspect\w*|examin\w+)\b",
    re.IGNORECASE,
)
_WILL = re.compile(r"\b(?:will|would|plan(?:s|ned|ning)?)\b|['’]ll\b", re.IGNORECASE)


_ELSEWHERE = re.compile(r"(?<!\bthat)(?<!\band)\w\W+there\b", re.IGNORECASE)
"""A place that another sentence tells: "the water there"."""
_ANOTHER = re.compile(
    r"\b(first|second|third|another|other|separate|old|older|earlier|previous|nearby|similar|new|last)\W+\w+"
    r"(?:\W+\w+)?\W*\Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\W+(?:against|of|for|in|at|from|on)\W+(?:(?:the|a|an|its|his)\W+)?(\w+)")


class _Axis(NamedTuple):
    """What may be told of some things, `of` any where that is empty, and its opposite, with the
    stems of the `words` that tell it; whether it is enough that one of two tells of which thing,
    whether it is told of a person, who may be the one that tells it, and of him but once."""

    is_so: re.Pattern[str]
    is_not: re.Pattern[str]
    of: frozenset[str]
    words: frozenset[str]
    is_loose: bool
    is_personal: bool
    is_once: bool


class _Told(NamedTuple):
    """A claim that tells that something is so, or not, in a clause; whether that is to come, and
    whether it negates the opposite."""

    claim: Claim
    is_so: bool
    clause: str
    will: bool
    turned: bool


def opposed(claims: Sequence[Claim], readings: Readings) -> Iterator[Link]:
    """Of a story, who tells of one thing what cannot be if who told of it before is right."""
    sides: defaultdict[str, list[_Told]] = defaultdict(list)
    for claim in claims:
        for name, told in _told(claim):
            sides[name].append(told)
    for name, several in sides.items():
        for one, other in product(several, several) if _differ(several) else ():
            if one.is_so == other.is_so or not _denies(one, other):
                continue
            if not _are_elsewhere(one, other) and _are_of_one(one, other, _axes()[name], readings):
                yield Link(one.claim.id, other.claim.id, "denies", SURE, ("told otherwise",))


def _differ(several: Sequence[_Told]) -> bool:
    return len({one.is_so for one in several}) > 1


@lru_cache(1)
def _axes() -> dict[str, _Axis]:
    names = [name for name in _TABLE if f"{name}_not" in _TABLE]
    return {
        name: _Axis(
            _any(_TABLE[name]),
            _any(_TABLE[f"{name}_not"]),
            _TABLE.get(f"{name}_of", frozenset()),
            frozenset(map(stem, _WORD.findall(" ".join(_TABLE[name] | _TABLE[f"{name}_not"])))),
            name in _TABLE["loose"],
            name in _TABLE["personal"],
            name in _TABLE["once"],
        )
        for name in names
    }


def _any(phrases: frozenset[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=lambda one: (-len(one), one))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


@lru_cache(1)
def _first_words() -> dict[str, frozenset[str]]:
    """The words that what is told begins with, each with the names of what may be told by it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in _axes():
        for phrase in _TABLE[name] | _TABLE[f"{name}_not"]:
            found[_WORD.findall(phrase)[0]].add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _told(claim: Claim) -> list[tuple[str, _Told]]:
    """What a claim tells to be so or not, of what an opposite is known."""
    attributed = claim.source is not None or claim.cue is not None
    if not attributed or claim.stance not in {*ASSERTING, "denies"}:
        return []
    first = _first_words()
    words = first.keys() & _WORD.findall(claim.text.lower())
    names = sorted(frozenset[str]().union(*(first[word] for word in words)))
    return [(name, told) for name in names if (told := _side(claim, _axes()[name]))]


def _side(claim: Claim, axis: _Axis) -> _Told | None:
    """Which side of an axis a claim takes; None where it takes both or none."""
    found: list[_Told] = []
    for pattern, is_so in ((axis.is_so, True), (axis.is_not, False)):
        for hit in pattern.finditer(claim.text):
            # "Knew nothing" is not "knew".
            longer = axis.is_not.match(claim.text, hit.start())
            if is_so and longer and longer.end() > hit.end():
                continue
            before = _END.split(claim.text[: hit.start()])[-1]
            after = _END.split(claim.text[hit.end() :], maxsplit=1)[0]
            supposed = _SUPPOSED.search(before) or _DOUBTED.search(after)
            if supposed or asks(claim.text, hit.start()):
                return None
            turned = bool(_NOT.search(before) or _LATER.search(after))
            turned ^= claim.stance == "denies"
            clause = f"{before}{hit[0]}{after}"
            will = _WILL.search(before) is not None
            found.append(_Told(claim, is_so ^ turned, clause, will, turned))
    return found[0] if len({one.is_so for one in found}) == 1 else None


def _denies(one: _Told, other: _Told) -> bool:
    """Whether of two of about one time one is that which denies: that negates, or is the later."""
    if not is_of_one_time(one.claim, other.claim):
        return False
    return one.turned if one.turned != other.turned else _is_after(one.claim, other.claim)


def _is_after(one: Claim, other: Claim) -> bool:
    if one.document.id == other.document.id:
        return one.content[0] > other.content[0]
    return (one.published or "", one.id) > (other.published or "", other.id)


def _are_elsewhere(one: _Told, other: _Told) -> bool:
    named = places(one.claim.text), places(other.claim.text)
    return all(named) and named[0].isdisjoint(named[1])


def _are_of_one(one: _Told, other: _Told, axis: _Axis, readings: Readings) -> bool:
    """Whether two tell of one thing, and are two."""
    a, b = readings.of(one.claim), readings.of(other.claim)
    same = one.claim.source_text == other.claim.source_text
    if is_one(a, b) or is_kin(a, b) or same or _are_apart(one, other):
        return False
    ours, theirs = _clause(a.words, one.clause), _clause(b.words, other.clause)
    alike = alike_words(ours, theirs)
    named = alike[ours.capital & ~is_date(ours)][:, theirs.capital & ~is_date(theirs)]
    if named.size and not named.any():
        return False
    if not axis.of:
        whose = named.any() or _is_of_him(one, a, other) or _is_of_him(other, b, one)
        told = _tell_of_one(ours, theirs, axis)
        return bool(whose) and (axis.is_once or told) if axis.is_personal else told
    of = frozenset(map(stem, axis.of))
    mine, yours = (
        [i for i, word in enumerate(words.stems) if word in of] for words in (ours, theirs)
    )
    if mine and yours:
        things = _thing(one.clause, of), _thing(other.clause, of)
        # "The vaccine against flu", "the vaccine against measles"; "a second fire".
        another = any(one.startswith(f"{_ANOTHER_ONE} ") for one in things)
        if (another or all(things)) and things[0] != things[1]:
            return False
        return bool((alike[mine][:, yours] >= LEAST_ALIKE).any())
    # "It was an accident", "no evidence of arson".
    short = a.words if not mine else b.words
    return axis.is_loose and bool(mine or yours) and len(short.stems) <= SHORT


def _are_apart(one: _Told, other: _Told) -> bool:
    """Whether one of two is to come, or of a place that another sentence tells, or the later in a
    text of what it names first there."""
    if one.will != other.will or any(_ELSEWHERE.search(told.clause) for told in (one, other)):
        return True
    if one.claim.document.id != other.claim.document.id:
        return False
    named = [set(_NAMES.findall(each.clause[1:])) - _DATES for each in (one, other)]
    ours, theirs = ({name for name in names if country(name) is None} for names in named)
    return bool(ours) and not theirs


def _thing(clause: str, of: frozenset[str]) -> str:
    """What tells which thing is meant that a clause names: "against flu", "a second"."""
    for hit in _WORD.finditer(clause):
        if stem(hit[0]) in of:
            another = _ANOTHER.search(clause[: hit.end()])
            if another:
                return f"{_ANOTHER_ONE} {another[1].lower()}"
            beside = _BESIDE.match(clause, hit.end())
            return stem(beside[1]) if beside else ""
    return ""


def _tell_of_one(ours: Words, theirs: Words, axis: _Axis) -> bool:
    """Whether the clauses have a telling word in common besides what is told."""
    one, other = (
        [
            i
            for i, word in enumerate(words.stems)
            if words.weights[i] >= TELLS and word not in axis.words
        ]
        for words in (ours, theirs)
    )
    alike = alike_words(ours.at(one), theirs.at(other))
    # "The search of the house", "the search of the office".
    left = (alike.max(1, initial=0) < ALIKE).any() and (alike.max(0, initial=0) < ALIKE).any()
    return bool(np.max(alike, initial=0) >= ALIKE and not left)


def _is_of_him(told: _Told, a: Reading, other: _Told) -> bool:
    """Whether who tells it tells it of himself, and the other names him: "I was not dismissed"."""
    named = map(stem, _NAMES.findall(other.clause))
    return bool(SELF.search(told.clause)) and not said_by(a).isdisjoint(named)


def _clause(words: Words, clause: str) -> Words:
    stems = set(map(stem, _WORD.findall(clause)))
    return words.at([i for i, word in enumerate(words.stems) if word in stems])
