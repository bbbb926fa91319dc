"""Intervals that a length of time tells with the day or month that it begins or ends with: "the
week of 7 April", "the three months to March"."""

from __future__ import annotations

import re
from datetime import date

from sayso.normalise.dates.values import moved, point, shifted
from sayso.normalise.dates.words import COUNT, number
from sayso.types import Moment

_LEADS = re.compile(
    rf"(?P<unit>\bweek|\bquarter|\byear|\b(?P<count>{COUNT})\smonths)\s"
    r"(?:(?P<of>of)|(?P<from>starting|beginning|commencing)|(?P<to>to|ending|ended|through))"
    r"\s(?:(?:on|in|the\send\sof)\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
_LOOK = 40
_MONTHS = {"quarter": 3, "year": 12}


def stretched(text: str, one: Moment) -> Moment:
    """`one`, or the interval that the words before it make of it."""
    start, end = one.span
    lead = _LEADS.search(text, max(0, start - _LOOK), start)
    if lead is None or not one.value:
        return one
    week = lead["unit"].lower() == "week"
    value = _week(one.value, lead) if week else _months(one.value, lead)
    return Moment(value, (lead.start(), end)) if value else one


def _week(value: str, lead: re.Match[str]) -> str | None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return None
    day = date.fromisoformat(value)
    if lead["to"]:
        return f"{shifted(day, -6)}/{value}"
    # The week of a Wednesday is that which holds it, that of a Sunday begins with it.
    back = day.weekday() % 6 if lead["of"] else 0
    return f"{shifted(day, -back)}/{shifted(day, 6 - back)}"


def _months(value: str, lead: re.Match[str]) -> str | None:
    if not lead["to"] or not re.fullmatch(r"\d{4}-\d\d", value):
        return None
    size = number(lead["count"]) if lead["count"] else _MONTHS[lead["unit"].lower()]
    first = moved(point(value), "M", 1 - round(size)) if size else None
    return f"{first}/{value}" if first else None
