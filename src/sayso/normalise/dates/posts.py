"""The posts of a live page, or of a channel's or chat's dump: where each begins, and when it
appeared, by the stamps that begin its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from sayso.normalise.dates.values import real
from sayso.normalise.dates.words import MONTH, month_number
from sayso.types import Moment

_DATE = (
    r"(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)?\d\d)"
    rf"|(?P<d2>\d{{1,2}})\s(?P<name>{MONTH})\s(?P<y2>(?:19|20)\d\d)"
    rf"|(?P<name3>{MONTH})\s(?P<d3>\d{{1,2}}),?\s(?P<y3>(?:19|20)\d\d))"
)
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"(?:\s?(?P<half>[apAP])\.?[mM]\b\.?)?(?:\s(?:(?P<zone>GMT|UTC)|[A-Z]{2,4}T)(?![\w+-]))?"
)
_JOIN = r"(?:T|,?\s(?:(?:at|-|–|\|)\s)?)"
# A message's author may stand before its date: "Ana Roe, [02.08.2031 11:20]".
_AUTHOR = r"(?:[^\n\d\[\]]{1,60},?\s(?=\[))?"
_LABEL = (
    r"(?:(?i:posted|published|updated|added|date)(?i:\s(?:at|on))?:?\s)?"
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)?"
)
_OF_PAGE = re.compile(r"\W*(?:published|updated|posted)\b", re.IGNORECASE)
_STAMP = re.compile(
    rf"^[ \t>*•]*{_AUTHOR}(?P<stamp>\[?{_LABEL}(?:{_DATE}{_JOIN}(?P<dated>{_CLOCK})"
    rf"|(?P<bare>{_CLOCK.replace('(?P<', '(?P<bare_')})))"
    # What a number counts is no post: "14.32 metres".
    r"(?:\]|(?=[:,]?(?:\s*$|\s+[^\sa-z]|\s?[|–—-]\s)))",
    re.MULTILINE,
)
_FEWEST_DATED, _FEWEST = 2, 3
"""Stamps that tell that lines which begin so are posts: with a date, and with a time alone."""
_SLACK = 5
"""Of so many posts one may stand out of order: what is pinned, what was forgotten."""
_NIGHT, _PINNED = 6 * 60, 12 * 60
"""Minutes from which on a step against the order is one to another day; the first post may be
pinned there from hours before."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post begins at code point `start`; `stamp` is when it appeared, and where that stands, and
    `day` its day."""

    start: int
    stamp: Moment
    day: date


def posts(text: str, today: date | None) -> tuple[Post, ...]:
    """The posts of `text`, in order; none where lines do not begin with times in order. `today` is
    the day of the whole: of a page told from the last post to the first that of its last one.

    Raises nothing.
    """
    every = _posted(text, list(_STAMP.finditer(text)))
    dated = [one for one in every if one["dated"]]
    if len(dated) >= _FEWEST_DATED:
        found = _dated(dated)
    else:
        bare = [one for one in every if one["bare"]]
        found = _timed(bare, today) if today and len(bare) >= _FEWEST else []
    return tuple(found) if _in_order([one.stamp.value or "" for one in found]) else ()


def _posted(text: str, stamps: list[re.Match[str]]) -> list[re.Match[str]]:
    """`stamps` without those of a page's head: when it was published, and below it, updated."""
    head = {
        stamp
        for one, other in pairwise(stamps)
        if not text[one.end() : other.start()].strip()
        for stamp in (one, other)
        if _OF_PAGE.match(one["stamp"]) and _OF_PAGE.match(other["stamp"])
    }
    return [stamp for stamp in stamps if stamp not in head]


def post_at(found: Sequence[Post], at: int) -> Post | None:
    """The post in which code point `at` stands, None before the first."""
    number = bisect_right(found, at, key=lambda one: one.start)
    return found[number - 1] if number else None


def _dated(stamps: list[re.Match[str]]) -> list[Post]:
    first = _day_first([one for one in stamps if one["sep"]])
    found = []
    for one in stamps:
        day = _day(one, first)
        if day is None:
            return []
        found.append(_post(one, day, _minutes(one, ""), one["zone"]))
    return found


def _day_first(stamps: list[re.Match[str]]) -> int | None:
    """Which part of dates in figures is the day: 0 or 1; None where none tells."""
    if any(int(one["a"]) > 12 for one in stamps):
        return 0
    if any(int(one["b"]) > 12 for one in stamps):
        return 1
    return 0 if any(one["sep"] == "." for one in stamps) else None


def _day(one: re.Match[str], first: int | None) -> date | None:
    """The day of a stamp; in figures `first` is 0 where the day comes first, 1 where the month
    does, None where that is not known."""
    if one["sep"]:
        if first is None:
            return None
        year = int(one["year"]) + (2000 if len(one["year"]) == 2 else 0)
        parts = (int(one["a"]), int(one["b"]))
        told = year, parts[1 - first], parts[first]
    elif one["name"] or one["name3"]:
        month = month_number((one["name"] or one["name3"]).lower())
        told = int(one["y2"] or one["y3"]), month, int(one["d2"] or one["d3"])
    else:
        told = int(one["y"]), int(one["m"]), int(one["d"])
    return date(*told) if told[2] and real(*told) else None


def _timed(stamps: list[re.Match[str]], today: date) -> list[Post]:
    """Posts whose stamps tell the time alone. Where the last comes first, the time of the next is
    later only if that is of the day before; where the first does, no day ends within."""
    times = [_minutes(one, "bare_") for one in stamps]
    steps = [later - earlier for earlier, later in pairwise(times)]
    within = [step for step in steps if step and abs(step) < _PINNED]
    falls = sum(step < 0 for step in within) > len(within) / 2
    day = today
    found = [_post(stamps[0], day, times[0], stamps[0]["bare_zone"])]
    for number, (one, time, step) in enumerate(zip(stamps[1:], times[1:], steps, strict=True)):
        if abs(step) >= (_NIGHT if number else _PINNED) and (step > 0) == falls:
            if not falls or day == date.min:
                return []
            day -= timedelta(1)
        found.append(_post(one, day, time, one["bare_zone"]))
    return found


def _minutes(one: re.Match[str], which: str) -> int:
    hour, half = int(one[f"{which}hour"]), one[f"{which}half"]
    if half:
        hour = hour % 12 + 12 * (half in "pP")
    return hour * 60 + int(one[f"{which}minute"])


def _post(one: re.Match[str], day: date, minutes: int, zone: str | None) -> Post:
    time = f"{day}T{minutes // 60:02}:{minutes % 60:02}{'Z' if zone else ''}"
    start, end = one.span("stamp")
    start += one["stamp"].startswith("[")
    return Post(one.start(), Moment(time, (start, end)), day)


def _in_order(times: list[str]) -> bool:
    """Whether times rise or fall, but for one in `_SLACK`."""
    rises = sum(one < other for one, other in pairwise(times))
    falls = sum(one > other for one, other in pairwise(times))
    return min(rises, falls) <= (len(times) - 1) // _SLACK
