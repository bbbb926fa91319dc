"""All time expressions of a text, each with its value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from sayso.normalise.dates.found import Found
from sayso.normalise.dates.grammar import found
from sayso.normalise.dates.posts import Post, post_at
from sayso.normalise.dates.reading import Reading
from sayso.normalise.dates.relative import clock
from sayso.normalise.dates.resolve import forward, resolved
from sayso.normalise.dates.values import Point
from sayso.types import Span

_HISTORY = 4
"""Dates with a year of their own from which on a text may be a history."""
_YEARLESS = ("day", "one_day", "month", "season")
_LISTED = re.compile(r"\s?(?:[-–—,/]|,?\s(?:and|or|to|until|till|through))\s?(?:the\s)?")
_SAID = re.compile(r"(?<!\w)(?:said|says|told)(?!\w)")
_LIVE = ("weekday", "deictic")


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: its kind in the grammar, its span, its TIMEX3 value or None; the time
    that a clock shows, whether a length of time lies `ahead`, and the day of writing there."""

    kind: str
    span: Span
    timex: str | None
    time: str | None = None
    ahead: bool = False
    today: date | None = None


def expressions(text: str, today: date | None, written: Sequence[Post] = ()) -> list[Expression]:
    """The time expressions of `text`, in order; those of a list ("May 4 and 5") one by one.

    `today` is the day of writing, but in the posts `written` that of each; what another post told
    before is not counted from.
    """
    every = found(text)
    reading = Reading(text, today, _history(text, every, today))
    out = []
    post: Post | None = None
    for one, following in zip_longest(every, every[1:]):
        here = post_at(written, one.span[0])
        if here is not post and here:
            post, reading = here, replace(reading, today=here.day, told=None, last=None)
        ahead = _year_ahead(text, one, following)
        known = replace(reading, told=Point(ahead), history=True) if ahead else reading
        for span, timex in resolved(one, known):
            time = clock(one) if one.kind == "clock" else None
            out.append(Expression(one.kind, span, timex, time, forward(one), reading.today))
            if one.kind not in ("duration", "set", "now"):
                reading = reading.after(timex, span)
    return out


def _year_ahead(text: str, one: Found, following: Found | None) -> int | None:
    """The year that a date without one takes from the date it is listed with: "in April and June
    2030"."""
    if following is None or one.kind not in _YEARLESS or following.kind not in _YEARLESS:
        return None
    told = following.get("year")
    if told is None or one.get("year", "near", "which"):
        return None
    return int(told) if _LISTED.fullmatch(text, one.span[1], following.span[0]) else None


def day_of(published: str | None) -> date | None:
    """The day of a time of ISO 8601, None for anything else."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _history(text: str, every: list[Found], today: date | None) -> bool:
    """Whether the text tells past years rather than the days around the day of writing: news says
    who said what."""
    years = [int(one.get("year") or 0) for one in every if one.get("year")]
    past = [y for y in years if today is None or y < today.year - 1]
    live = sum(one.kind in _LIVE for one in every) + len(_SAID.findall(text))
    return len(past) >= _HISTORY and len(past) > 2 * live and 2 * len(past) > len(years)
