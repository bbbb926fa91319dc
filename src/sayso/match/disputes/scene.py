"""Whether two claims of a story may tell of one thing: of one time, and of no other place."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product

from sayso.days import ordinal
from sayso.match.disputes.accused import named
from sayso.match.reading import DAYS, Reading, read
from sayso.types import Claim

LAST = "~"
"""What stands behind all digits."""

_WORD = re.compile(r"[^\W_]+")
_PLACE = re.compile(
    r"\b(?i:in|over|near|at|from|outside|of) (?:(?i:the) )?(?:[a-z]\w* (?:of )?)?"
    rf"(?!(?:{'|'.join([*calendar.day_name, *calendar.month_name[1:]])})\b)([A-Z][\w-]+)"
)


class Readings:
    """What is compared of the claims of a story, each read once."""

    def __init__(self) -> None:
        self._read: dict[str, Reading] = {}

    def of(self, claim: Claim) -> Reading:
        """What is compared of a claim."""
        if claim.id not in self._read:
            self._read[claim.id] = read(claim)
        return self._read[claim.id]


def named_in_documents(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """What the claims of each document name, and its outlet."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        told = f"{claim.text} {claim.source_text or ''} {claim.document.outlet or ''}"
        for word in _WORD.findall(told):
            found[claim.document.id] |= named(word)
    return {id_: frozenset(names) for id_, names in found.items()}


def is_placed(
    ours: Claim, names: frozenset[str], claim: Claim, told: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a claim is of no other place or thing than what ours `names`, as far as is told."""
    if not names <= told[claim.document.id]:
        return False
    named = places(ours.text), places(claim.text)
    return not all(named) or not named[0].isdisjoint(named[1])


@lru_cache(8192)
def places(text: str) -> frozenset[str]:
    """The names after a word of place."""
    return frozenset(_PLACE.findall(text))


def is_of_one_time(one: Claim, other: Claim) -> bool:
    """Whether two claims are of one document, or are known to be of about one time: what is denied
    is told at most a day after."""
    if one.document.id == other.document.id:
        return True
    days = ordinal(one.published), ordinal(other.published)
    if days[0] is None or days[1] is None or not -1 <= days[0] - days[1] <= DAYS:
        return False
    times = [
        [_bounds(moment.value) for moment in claim.when if moment.value] for claim in (one, other)
    ]
    return not all(times) or any(a[0] <= b[1] and b[0] <= a[1] for a, b in product(*times))


def _bounds(value: str) -> tuple[str, str]:
    """The first and the last moment of a date, a time or an interval, to be compared as text."""
    start, _, end = value.partition("/")
    return start, (LAST if end == ".." else end or start) + LAST


def is_close(one: Claim, other: Claim) -> bool:
    """Whether two claims are of one document, or of one day and the next."""
    days = ordinal(one.published), ordinal(other.published)
    known = days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= 1
    return one.document.id == other.document.id or known


def in_order(claims: Sequence[Claim]) -> list[Claim]:
    """Claims by document, as they stand there."""
    return sorted(claims, key=lambda claim: (claim.document.id, claim.content[0], claim.id))


def days_of(claims: Sequence[Claim]) -> int:
    """Over how many days a story goes, as far as is known."""
    days = [day for claim in claims if (day := ordinal(claim.published)) is not None]
    return max(days) - min(days) if days else 0
