"""Time expressions as moments: those beside each other joined, ranges as intervals, ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from sayso.normalise.dates.expressions import Expression
from sayso.normalise.dates.stretches import stretched
from sayso.normalise.dates.values import iso, moved, shifted, window
from sayso.normalise.dates.values import point as point_of
from sayso.normalise.dates.words import COUNT, UNIT, number, unit
from sayso.types import Moment

_UNTIMED = ("duration", "set", "now")
_OF_DAYS = ("part", "clock")
_BESIDE = re.compile(
    r"\s?,?\s(?:(?:on|of|at|around|about|in|early|late|the|shortly\sbefore|shortly\safter|by)\s)*"
)
_TO = re.compile(r"\s?[-–—/]\s?|\s(?:to|until|till|through|and\suntil)\s(?:the\s)?")
_AND = re.compile(r"\sand\s(?:the\s)?")
_FROM = re.compile(r"(?i:\b(?:from|between)\s(?:the\s)?)\Z")
_BETWEEN = re.compile(r"(?i:\bbetween\s(?:the\s)?)\Z")
_SINCE = re.compile(
    r"(?i:\b(?:(?:ever\s)?since|starting(?:\s(?:on|from|in))?)\s(?:the\s)?|\bfrom\s)\Z"
)
_UNTIL = re.compile(r"(?i:\b(?:(?:up\s)?(?:until|till|through|by)|no\slater\sthan)\s(?:the\s)?)\Z")
_BEFORE = re.compile(
    r"(?i:(?<!\bshortly\s)(?<!\bjust\s)(?<!\bsoon\s)\b(?:before|prior\sto)\s(?:the\s)?)\Z"
)
_MIDNIGHT = re.compile(r"midnight\b", re.IGNORECASE)
"""Before it, it is still that day."""
_AFTER = re.compile(r"(?i:(?<!\bshortly\s)(?<!\bsoon\s)\bafter\s(?:the\s)?)\Z")
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_MONTH = re.compile(r"\d{4}-\d\d")
_TOLD_YEAR = re.compile(r"\d{4}|year", re.IGNORECASE)
_NIGHT_OF = re.compile(r"overnight\s(?:(?:from|on|of|into)\s)?", re.IGNORECASE)
_ONWARDS = re.compile(r"\s(?:onwards?|on)(?=[\s.,;]*(?:[.,;]|\Z))")
_LOOK = 20
_FROM_IT = re.compile(
    rf"(?:(?:about|just|only|nearly|almost)\s)?(?:the\s|(?P<count>{COUNT})\s)(?P<unit>{UNIT})s?\s"
    r"(?P<way>before|after)",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(r"\s(?:the\s)?")
_PART = re.compile(
    r"(?:the\s|very\s)*(?:(?P<start>start|beginning|outset|opening|early|earlier|turn|first)"
    r"|(?P<end>end|close|late|later|latter|last|final|closing)|middle|mid|height|rest)\b",
    re.IGNORECASE,
)


def moments(text: str, every: Iterable[Expression]) -> tuple[Moment, ...]:
    """The moments of the expressions of `text`, in order; lengths of time, what recurs and "now"
    are none.

    A range has one interval, whose open end is `..` (ISO 8601-2): "since April" is `2031-04/..`.
    """
    points = _joined(text, [one for one in every if one.kind not in _UNTIMED])
    found = []
    at = 0
    while at < len(points):
        first, second = points[at], points[at + 1] if at + 1 < len(points) else None
        whole = second and (_range(text, first, second) or _counted(text, first, second))
        if whole:
            found.append(whole)
            at += 2
            continue
        found.append(_open(text, _moment(first)))
        at += 1
    return tuple(stretched(text, one) for one in _by_night(text, found))


def _by_night(text: str, found: Iterable[Moment]) -> Iterator[Moment]:
    """The moments of `found`, "overnight" as one with the days beside it: "overnight from 12 to 13
    May"."""
    last: Moment | None = None
    for one in found:
        night = last and one.value and _NIGHT_OF.fullmatch(text, last.span[0], one.span[0])
        if last and night:
            last = Moment(one.value, (last.span[0], one.span[1]))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _joined(text: str, points: list[Expression]) -> list[Expression]:
    """`points`, a part or a clock of a day as one with the day beside it."""
    out: list[Expression] = []
    for one in points:
        whole = _one(text, out[-1], one) if out else None
        if whole:
            out[-1] = whole
        else:
            out.append(one)
    return out


def _one(text: str, first: Expression, second: Expression) -> Expression | None:
    if (first.kind in _OF_DAYS) == (second.kind in _OF_DAYS):
        return None
    if not _BESIDE.fullmatch(text, first.span[1], second.span[0]):
        return None
    day, time = (second, first) if first.kind in _OF_DAYS else (first, second)
    span = first.span[0], second.span[1]
    if day.timex is None or not re.fullmatch(r"\d{4}-\d\d-\d\d(?:T[A-Z]\w)?", day.timex):
        return None if time.kind == "clock" else replace(day, span=span)
    return replace(day, span=span, timex=day.timex[:10] + (time.time or ""))


def _moment(one: Expression) -> Moment:
    timex = one.timex
    if timex is None:
        return Moment(None, one.span)
    if timex[0] == "P" and not timex.endswith("_REF"):
        return Moment(window(timex, one.today, one.ahead) if one.today else None, one.span)
    return Moment(iso(timex), one.span)


def _range(text: str, first: Expression, second: Expression) -> Moment | None:
    between = first.span[1], second.span[0]
    before = text[max(first.span[0] - _LOOK, 0) : first.span[0]]
    to = _TO.fullmatch(text, *between)
    both = _AND.fullmatch(text, *between) and _BETWEEN.search(before)
    if not to and not both:
        return None
    start, end = (iso(one.timex) if one.timex else None for one in (first, second))
    if (
        start
        and end
        and end < start
        and first.kind == second.kind == "weekday"
        and _DATE.fullmatch(end)
    ):
        # The last Monday, but "from Friday to Monday".
        end = shifted(date.fromisoformat(end), 7)
    if (
        start
        and end
        and first.kind == second.kind == "month"
        and not _TOLD_YEAR.search(text, *second.span)
    ):
        # "Between May and July": of one year, or of the next.
        end = _month_after(start, end)
    lead = _FROM.search(before)
    span = first.span[0] - (len(lead[0]) if lead else 0), second.span[1]
    if start is None or end is None or start.partition("/")[0] > end.rpartition("/")[2]:
        return Moment(None, span) if (to and lead) or both else None
    return Moment(f"{start.partition('/')[0]}/{end.rpartition('/')[2]}", span)


def _month_after(start: str, end: str) -> str:
    """The month `end` in the year in which it comes next after `start`."""
    if not (_MONTH.fullmatch(start) and _MONTH.fullmatch(end)):
        return end
    later = end[4:] >= start[4:]
    return f"{int(start[:4]) + (not later):04}{end[4:]}"


def _counted(text: str, first: Expression, second: Expression) -> Moment | None:
    """The day that lies some days or weeks from the one named: "two days before May 3", and "the
    week before" it; of months and years no day is told."""
    from_it = _FROM_IT.fullmatch(text, *first.span)
    if not from_it or not _BEFORE_IT.fullmatch(text, first.span[1], second.span[0]):
        return None
    day = second.timex if second.timex and re.fullmatch(r"\d{4}-\d\d-\d\d", second.timex) else ""
    count = number(from_it["count"]) if from_it["count"] else 1
    size = {"D": 1, "W": 7, "FN": 14}.get(unit(from_it["unit"]))
    span = first.span[0], second.span[1]
    if not day or not count or size is None:
        return Moment(None, span)
    way = -1 if from_it["way"].lower() == "before" else 1
    named = date.fromisoformat(day)
    if from_it["count"] or size == 1:
        return Moment(shifted(named, way * round(count) * size), span)
    ends = sorted(filter(None, (shifted(named, way), shifted(named, way * size))))
    return Moment("/".join(ends), span)


def _open(text: str, one: Moment) -> Moment:
    """`one` as an interval without an end or a start, where the words before it say so."""
    start, end = one.span
    if one.value is None or re.match(r"['’]s?\b|-", text[end : end + 3]):
        return one
    before = text[max(start - _LOOK, 0) : start]
    since, until = _SINCE.search(before), _UNTIL.search(before)
    if since and since[0].lower().startswith("from"):
        onwards = _ONWARDS.match(text, end)
        since = since if onwards else None
        end = onwards.end() if onwards else end
    if since:
        return Moment(f"{one.value.partition('/')[0]}/..", (start - len(since[0]), end))
    excluded = _excluding(text, one, before)
    if excluded:
        return excluded
    if until:
        return Moment(f"../{one.value.rpartition('/')[2]}", (start - len(until[0]), end))
    return one


def _excluding(text: str, one: Moment, before: str) -> Moment | None:
    """The interval that ends before a date, or begins after it; of times of day there is none."""
    ends, begins = _BEFORE.search(before), _AFTER.search(before)
    lead = ends or begins
    part = _PART.match(text, *one.span)
    point = one.value if one.value and _DATE.fullmatch(one.value) else None
    if lead is None or point is None or _MIDNIGHT.match(text, one.span[0]):
        return None
    fine = {4: "Y", 7: "M", 10: "D"}[len(point)]
    # "Before the end of May" is in May, "before its start" is not.
    away = part is None or bool(part["start"] if ends else part["end"])
    edge = moved(point_of(point), fine, (-1 if ends else 1) * away)
    span = one.span[0] - len(lead[0]), one.span[1]
    return Moment(f"../{edge}" if ends else f"{edge}/..", span) if edge else None
