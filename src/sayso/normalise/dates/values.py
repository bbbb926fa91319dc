"""Values of time expressions, as TIMEX3 writes them, and the same as ISO 8601.

TIMEX3 (Pustejovsky et al., *ISO-TimeML*, LREC 2010) has one short string a granularity: `1941-12`,
`1941-SU`, `1941-W18`, `194` for the 1940s. ISO 8601 writes what is no day, month or year as an
interval of days or months.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_FIRST_MONTHS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
_MONTHS_IN = {"Q": 3, "H": 6}
_PARTS = re.compile(r"T(?:MO|AF|EV|NI)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PERIOD = re.compile(r"P(T?)(\d+(?:\.\d)?)(DE|CE|[YQMWDH])")
_SIZES = {"H": 1 / 24, "W": 7, "Q": 3, "DE": 10, "CE": 100}


@dataclass(frozen=True, slots=True)
class Point:
    """A date as far as it is told. A year before Christ is negative: -490 is 490 BC."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, where one is told and the calendar has it."""
        if self.month is None or self.day is None or not 0 < self.year < 10_000:
            return None
        return date(self.year, self.month, self.day)


def real(year: int, month: int | None = None, day: int | None = None) -> bool:
    """Whether the calendar has such a date."""
    if day is None or month is None:
        return month is None or 1 <= month <= 12
    return 1 <= month <= 12 and 1 <= day <= monthrange(max(year, 4), month)[1]


def year(number: int) -> str:
    """`1941`, or `BC0490`."""
    return f"{number:04}" if number >= 0 else f"BC{-number:04}"


def value(point: Point) -> str:
    """`1941`, `1941-12`, `1941-12-07`."""
    parts = [year(point.year), *(f"{part:02}" for part in (point.month, point.day) if part)]
    return "-".join(parts)


def week(day: date) -> str:
    """The week that holds `day`: `2031-W19`."""
    number = day.isocalendar()
    return f"{number.year}-W{number.week:02}"


def shifted(day: date, by: int) -> str | None:
    """The day `by` days after `day`; None outside the calendar."""
    try:
        return (day + timedelta(days=by)).isoformat()
    except OverflowError:
        return None


def moved(point: Point | None, unit: str, count: int) -> str | None:
    """The value, as fine as `unit`, that lies `count` units after `point`; None if it is told too
    coarsely for that, or not at all."""
    if point is None:
        return None
    if unit in ("Y", "DE", "CE"):
        return _years_on(point, unit, count)
    if unit in ("M", "Q") and point.month:
        months = point.year * 12 + point.month - 1 + count * (3 if unit == "Q" else 1)
        moment = Point(months // 12, months % 12 + 1)
        return f"{year(moment.year)}-Q{(months % 12) // 3 + 1}" if unit == "Q" else value(moment)
    if unit in ("D", "W", "FN", "WE") and point.date:
        days = count * {"D": 1, "W": 7, "FN": 14, "WE": 7}[unit]
        try:
            day = point.date + timedelta(days=days)
        except OverflowError:
            return None
        return day.isoformat() if unit == "D" else week(day) + ("-WE" if unit == "WE" else "")
    return None


def _years_on(point: Point, unit: str, count: int) -> str | None:
    size = {"Y": 1, "DE": 10, "CE": 100}[unit]
    number = point.year + count * size
    if abs(number) > 9999:
        return None
    return year(number)[: -len(str(size)) + 1 or None]


def point(timex: str) -> Point | None:
    """What a value tells of year, month and day; None of a decade, a week or a duration."""
    told = re.match(r"(BC)?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d])", timex)
    if not told or "W" in timex[4:6]:
        return None
    number = -int(told[2]) if told[1] else int(told[2])
    return Point(number, int(told[3]) if told[3] else None, int(told[4]) if told[4] else None)


def iso(timex: str) -> str | None:
    """A value as ISO 8601: a date, a time, or an interval. Hours of the day are left out where no
    clock tells them; seasons are the northern ones of three whole months."""
    plain = _PARTS.sub("", timex)
    if "/" in plain:
        return plain
    return None if "X" in plain or plain.endswith("_REF") else _point_or_span(plain)


def _point_or_span(plain: str) -> str | None:
    weeks = _WEEK.fullmatch(plain)
    if weeks:
        try:
            monday = date.fromisocalendar(int(weeks[1]), int(weeks[2]), 1)
        except ValueError:
            return None
        first = monday + timedelta(days=5) if weeks[3] else monday
        return f"{first}/{monday + timedelta(days=6)}"
    if plain.startswith("BC"):
        return _before_christ(plain.removeprefix("BC"))
    if re.fullmatch(r"\d{2,3}", plain):
        digits = 4 - len(plain)
        return f"{plain}{'0' * digits}/{plain}{'9' * digits}"
    return _months(plain)


def _before_christ(digits: str) -> str | None:
    return f"-{int(digits) - 1:04}" if re.fullmatch(r"\d{4}", digits) and int(digits) else None


def _months(plain: str) -> str:
    number, _, part = plain.partition("-")
    if part in SEASON_MONTHS:
        first = SEASON_MONTHS[part]
        last = int(number) * 12 + first + 1
        return f"{number}-{first:02}/{last // 12:04}-{last % 12 + 1:02}"
    if part in _FIRST_MONTHS:
        first = _FIRST_MONTHS[part]
        return f"{number}-{first:02}/{number}-{first + _MONTHS_IN[part[0]] - 1:02}"
    return plain


def window(timex: str, today: date, forward: bool) -> str | None:
    """The interval of a length of time up to `today`, or from it on; None where it is less than a
    day or no number tells it."""
    told = _PERIOD.fullmatch(timex)
    if not told:
        return None
    unit = "H" if told[1] else told[3]
    count = float(told[2]) * _SIZES.get(unit, 1) * (1 if forward else -1)
    if unit in ("H", "D", "W"):
        edge = shifted(today, round(count))
    else:
        here = Point(today.year, today.month)
        edge = moved(here, "M" if unit in ("M", "Q") else "Y", round(count))
    if edge is None or edge == today.isoformat()[: len(edge)]:
        return None
    here_too = today.isoformat()[: len(edge)]
    return f"{here_too}/{edge}" if forward else f"{edge}/{here_too}"
