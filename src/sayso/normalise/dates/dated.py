"""What expressions mean that name a day, month, season or year of the calendar."""

from __future__ import annotations

import re
from datetime import date

from sayso.normalise.dates.anchors import anchor, of_telling, step, year_told
from sayso.normalise.dates.found import Found
from sayso.normalise.dates.reading import Reading
from sayso.normalise.dates.tense import tense
from sayso.normalise.dates.values import SEASON_MONTHS, Point, real, shifted, value, year
from sayso.normalise.dates.words import (
    DAY,
    ORDINALS,
    SEASONS,
    month_number,
    number,
    weekday_number,
)
from sayso.types import Span

Told = tuple[Span, str | None]

_DAY = re.compile(DAY)
_NUMBER = re.compile(r"\d+")
_WEEKDAY_YEARS = 5
"""Years around the day of writing among which weekday and day choose."""
_HOLIDAYS = {"christmas eve": (12, 24), "boxing day": (12, 26), "halloween": (10, 31)}
_HOLIDAYS |= {"new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14)}
_BY_EASTER = {"good friday": -2, "palm sunday": -7, "easter monday": 1}


def days(one: Found, reading: Reading) -> list[Told]:
    """Each day of a list of days of one month ("4 and 5 May"), the first span with what stands
    before it, the last with what stands behind."""
    group = "days" if one.get("days") else "days2"
    text = one.match.string
    spans = [m.span() for m in _DAY.finditer(text, *one.match.span(group))]
    numbers = [int(found[0]) for s, e in spans if (found := _NUMBER.match(text, s, e))]
    end = one.span[1]
    if len(spans) == 2 and numbers[1] < numbers[0] and spans[-1][1] == end:
        # "It was raised on April 29 to 5."
        spans, numbers, end = spans[:1], numbers[:1], spans[0][1]
    month = month_number(one.words("month", "month2"))
    told = year_told(one, reading)
    if told is None and not one.get("near"):
        told = _year_of(one, reading, month, numbers[0])
    edges = [one.span[0], *(start for start, _ in spans[1:])]
    ends = [*(last for _, last in spans[:-1]), end]
    return [
        (span, value(Point(told, month, day)) if told and real(told, month, day) else None)
        for span, day in zip(zip(edges, ends, strict=True), numbers, strict=True)
    ]


def _year_of(one: Found, reading: Reading, month: int, day: int) -> int | None:
    weekday, today = one.words("weekday"), reading.today
    if not weekday or reading.history or today is None:
        return reading.year_of(month, day, one.span)
    low, high = max(today.year - _WEEKDAY_YEARS, 1), min(today.year + _WEEKDAY_YEARS + 1, 9999)
    near = [date(y, month, day) for y in range(low, high) if real(y, month, day)]
    fits = [d for d in near if d.weekday() == weekday_number(weekday)]
    return min(fits, key=lambda d: abs(d - today)).year if fits else None


def years(one: Found, _: Reading) -> list[Told]:
    """The first and the last year of a range: "1955-63"."""
    first, until = one.match["year"], one.match["until"]
    last = first[: len(first) - len(until)] + until
    sign = -1 if one.get("era") else 1
    start, end = one.span
    return [
        ((start, one.match.end("year")), year(sign * int(first))),
        ((one.match.start("until"), end), year(sign * int(last))),
    ]


def iso_date(one: Found, _: Reading) -> str | None:
    """`2031-05-09`, with its time if one stands there."""
    y, m, d = (int(one.match[name]) for name in ("year", "month", "day"))
    if not y or not real(y, m, d):
        return None
    time = one.get("clock")
    return value(Point(y, m, d)) + (f"T{time}{one.get('zone') or ''}" if time else "")


def slashed(one: Found, _: Reading) -> str | None:
    """A day in figures; None where the day may be the month."""
    a, b, y = (int(one.match[name]) for name in ("a", "b", "year"))
    if one.match["sep"] == "/" and a <= 12 and b <= 12 and a != b:
        return None
    day, month = (a, b) if one.match["sep"] == "." or b <= 12 else (b, a)
    return value(Point(y, month, day)) if real(y, month, day) else None


def month_of(one: Found, reading: Reading) -> str | None:
    """A month: "last December", "May of that year"."""
    month = month_number(one.words("month"))
    which = one.words("which")
    told = year_told(one, reading)
    if told is None and not one.get("near"):
        told = (
            _which_month(which, month, reading, one.span[0])
            if which
            else reading.year_of(month, None, one.span)
        )
    return None if told is None else value(Point(told, month))


def _which_month(which: str, month: int, reading: Reading, start: int) -> int | None:
    base = anchor(which, reading, start)
    if base is None:
        return None
    at = base.month or 0
    if step(which) < 0:
        return base.year - (month >= at)
    return base.year + (step(which) > 0 and month <= at)


def plain_year(one: Found, _: Reading) -> str | None:
    """A year, of our era or before it."""
    return year(int(one.match["year"]) * (-1 if one.get("era") else 1))


def decade(one: Found, reading: Reading) -> str | None:
    """`199` for "the 1990s"; of "the '90s" the last ones begun."""
    digits = one.get("decade")
    if digits:
        return year(int(digits) * (-1 if one.get("era") else 1))[:-1]
    base = reading.told if reading.history else reading.now
    if base is None or base.year < 100:
        return None
    first = base.year // 100 * 100 + int(one.match["short"])
    return year(first if first <= base.year else first - 100)[:-1]


def century(one: Found, _: Reading) -> str | None:
    """`18` for "the 19th century"."""
    told = one.get("number")
    count = int(told) if told else ORDINALS[one.words("word").replace("-", " ")]
    if not 0 < count < 100:
        return None
    return f"BC{count - 1:02}" if one.get("era") else f"{count - 1:02}"


def season(one: Found, reading: Reading) -> str | None:
    """`2030-SU` for "last summer"; a winter by the year that it begins in."""
    name = SEASONS[one.words("season")]
    told = year_told(one, reading)
    if told is None and not one.get("near"):
        told = _season_year(one.words("which"), name, reading, one.span)
    return None if told is None else f"{year(told)}-{name}"


def _season_year(which: str, name: str, reading: Reading, span: Span) -> int | None:
    first = SEASON_MONTHS[name]
    told = reading.nearby(span[0]) if of_telling(which) else None
    base = told or (reading.here(span[0]) if reading.history or not which else None)
    if base:
        return base.year + (step(which) > 0 and first <= (base.month or 12))
    today = reading.today
    if today is None:
        return None
    here = today.year - (name == "WI" and today.month < 3)
    at = today.month + 12 * (today.year - here)
    if step(which) > 0 or (not which and tense(reading.text, *span) == "future"):
        return here + (first <= at)
    if step(which) < 0:
        return here - (first + 2 >= at)
    return here - (first > at and not which)


def fraction(one: Found, reading: Reading) -> str | None:
    """`2030-Q2`, `2030-H1`."""
    short = one.get("short")
    if not short:
        what = one.match["what"][0].upper()
        short = f"{what}{ORDINALS.get(one.words('word'), 2 if what == 'H' else 4)}"
    told = _near_year(one, reading)
    wrong = short[0] == "H" and int(short[1]) > 2
    return None if told is None or wrong else f"{year(told)}-{short}"


def stretch(one: Found, reading: Reading) -> str | None:
    """`2030-01/2030-04` for "the first four months of 2030"."""
    told = _near_year(one, reading)
    size = number(one.words("count")) or 0
    months = int(size) * (3 if one.words("unit") == "quarter" else 1)
    if told is None or size != int(size) or not 0 < months <= 12:
        return None
    first = 1 if one.words("word") in ("first", "opening") else 13 - months
    return f"{value(Point(told, first))}/{value(Point(told, first + months - 1))}"


def _near_year(one: Found, reading: Reading) -> int | None:
    """The year told, "the year" being that of the date told last in a history, else of writing."""
    if not one.words("near").startswith("the"):
        return year_told(one, reading)
    base = reading.told if reading.history else reading.now
    return base.year if base else None


def holiday(one: Found, reading: Reading) -> str | None:
    """The day of a Western holiday; those of Easter by the Gregorian rule."""
    name = one.words("holiday").replace("’", "'")
    movable = name in _BY_EASTER or name.startswith("easter")
    month, day = (4, 10) if movable else _HOLIDAYS.get(name, (12, 25))
    told = year_told(one, reading)
    if told is None:
        told = reading.year_of(month, day, one.span)
    if told is None or not movable:
        return value(Point(told, month, day)) if told else None
    from dateutil.easter import easter

    return shifted(easter(told), _BY_EASTER.get(name, 0)) if 1583 <= told < 4100 else None
