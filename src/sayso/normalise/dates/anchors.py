"""From where "last", "that", "the following" are counted."""

from __future__ import annotations

import re

from sayso.normalise.dates.found import Found
from sayso.normalise.dates.reading import Reading
from sayso.normalise.dates.values import Point

_BACK = re.compile(r"last|past|previous|preceding")
_ON = re.compile(r"next|coming|following")
_OF_THE_TELLING = re.compile(r"same|that|previous|preceding|following|the\snext|the\svery")


def step(words: str) -> int:
    """-1 for "last" and its like, 1 for "next" and its like, else 0."""
    if _BACK.search(words):
        return -1
    return 1 if _ON.search(words) else 0


def of_telling(words: str) -> bool:
    """Whether the words count from the date told last ("the following", "that"), not from the day
    of writing ("next", "this")."""
    return _OF_THE_TELLING.search(words) is not None


def anchor(words: str, reading: Reading, start: int, years: bool = False) -> Point | None:
    """The date that the words at code point `start` count from, in `years` or in less."""
    if not of_telling(words):
        return reading.now
    return reading.year_nearby(start) if years else reading.nearby(start)


def year_told(one: Found, reading: Reading) -> int | None:
    """The year that an expression names, or means by "that year"; a negative one is BC."""
    told = one.get("year")
    if told:
        return -int(told) if one.get("era") else int(told)
    if one.get("yy"):
        return _century(int(one.match["yy"]), reading)
    near = one.words("near")
    base = anchor(near, reading, one.span[0], years=True) if near else None
    return base.year + step(near) if base else None


def _century(short: int, reading: Reading) -> int:
    """The year of two digits: the last one up to the year after the day of writing; where that is
    not known of 1969 to 2068, as POSIX has it."""
    latest = reading.today.year + 1 if reading.today else 2068
    return latest - (latest - short) % 100
