"""The cases of Recognizers-Text's English date specs that news may hold, and which come out right.

A case is right when each date, range of dates or time of a day that it expects overlaps a moment
that covers the same days (or the same minute), and, where it expects nothing, no moment is told.
Where a case allows several readings, one of them is enough.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sayso.normalise.dates.expressions import day_of, expressions
from sayso.normalise.dates.moments import moments

FILES = ("DateTimeModel", "DateParser", "DatePeriodParser")
ASIDE = {
    "time": "times of day without a day",
    "timerange": "times of day without a day",
    "duration": "lengths of time",
    "set": "what recurs",
    "timezone": "time zones",
    "datetimerange": "hours of a part of a day: the day alone is told",
}
MODIFIED = "approximate or open in a way that ISO 8601 does not write"
PRESENT = "the present moment"

_DAY = timedelta(days=1)
Days = tuple[date | None, date | None]
"""First and last day; None at an open end."""


def cases(folder: Path) -> Iterator[dict[str, Any]]:
    """The cases of the files, each with the day of writing and what it expects."""
    for name in FILES:
        path = folder / f"{name}.json"
        for case in json.loads(path.read_text("utf-8-sig")):
            when = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
            if when:
                yield {"text": case["Input"], "published": when, "results": case["Results"]}


def outcome(case: dict[str, Any]) -> str:
    """`right`, `wrong`, or why the case is left aside."""
    expected = []
    for result in case["results"]:
        kind = _kind(result)
        if kind in ASIDE:
            return ASIDE[kind]
        readings = list(_readings(result))
        if any(
            one.get("Mod") not in (None, "since", "until", "before", "after") for one in readings
        ):
            return MODIFIED
        if any("REF" in one.get("timex", "") for one in readings):
            return PRESENT
        start = result["Start"]
        end = result["End"] + 1 if "End" in result else start + result["Length"]
        expected.append(((start, end), readings))
    text = case["text"]
    found = moments(text, expressions(text, day_of(case["published"])))
    if not expected:
        return "wrong" if found else "right"
    right = all(
        any(
            moment.span[0] < span[1] and span[0] < moment.span[1] and _agree(moment.value, reading)
            for moment in found
            for reading in readings
        )
        for span, readings in expected
    )
    return "right" if right else "wrong"


def measure(folder: Path) -> Counter[str]:
    """How many cases have each outcome."""
    return Counter(outcome(case) for case in cases(folder))


def _kind(result: dict[str, Any]) -> str:
    named = result.get("TypeName") or result.get("Typename") or result.get("Type") or ""
    return str(named).rpartition(".")[2]


def _readings(result: dict[str, Any]) -> Iterator[dict[str, str]]:
    if "Resolution" in result:
        yield from (result["Resolution"] or {}).get("values", [])
        return
    value = result.get("Value") or {}
    for name in ("FutureResolution", "PastResolution"):
        told = value.get(name) or {}
        reading = {
            "value": told.get("date"),
            "start": told.get("startDate"),
            "end": told.get("endDate"),
            "timex": value.get("Timex", ""),
            "Mod": value.get("Mod") or None,
        }
        yield {key: one for key, one in reading.items() if one}


def _agree(value: str | None, reading: dict[str, str]) -> bool:
    if value is None:
        return False
    told = reading.get("value", "")
    if len(told) > 10:
        return value.removesuffix("Z")[:16] == told.replace(" ", "T")[:16]
    first, slash, last = value.partition("/")
    starts, ends = _edges(first), _edges(last if slash else first)
    if starts is None or ends is None:
        return False
    if told:
        day = day_of(told)
        return day is not None and starts[0] == day == ends[1]
    start, end = day_of(reading.get("start")), day_of(reading.get("end"))
    if reading.get("Mod"):
        # Whether the day itself counts is not compared.
        return _near(starts[0], start) and _near(ends[1], end)
    # A range ends where its last day ends, or with the last day or month that is named.
    return starts[0] == start and end is not None and end - _DAY in (ends[1], *_before(ends))


def _near(own: date | None, expected: date | None) -> bool:
    if own is None or expected is None:
        return own is expected
    return abs((own - expected).days) <= 366


def _before(ends: Days) -> Iterator[date]:
    if ends[0]:
        yield ends[0] - _DAY


def _edges(value: str) -> Days | None:
    """The first and last day of a date of ISO 8601."""
    if value == "..":
        return None, None
    try:
        parts = [int(part) for part in value[:10].split("-")]
        if len(parts) == 3:
            day = date(*parts)
            return day, day
        year, month = parts[0], parts[1] if len(parts) == 2 else None
        first = date(year, month or 1, 1)
        following = date(
            year + (month in (None, 12)), 1 if month in (None, 12) else (month or 0) + 1, 1
        )
    except (ValueError, TypeError):
        return None
    return first, following - timedelta(days=1)
