"""Dates that a page bears: "Updated: May 6, 2031 11:41 am"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from sayso.english import MONTH
from sayso.types import Span

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# A time may be glued to it: "20317:05 AM".
_YEAR = r"(?:19|20)\d\d(?!\d(?!\d?:\d\d))"
_STAMP = re.compile(
    # Texts run together: "ESTUpdated", "2031May 7".
    r"(?:(?<![\w/.-])|(?<=[a-z\d])(?-i:(?=[A-Z])))"
    r"(?:(?P<before>\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?)"
    r"(?:\s(?P<zone_before>[A-Z]{2,5}\b))?[\s,|•·–-]{1,4}(?:on\s)?)?"
    r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,3}(?:the\s)?)?"
    rf"(?P<date>{MONTH}\.?\s{{0,2}}{_DAY}(?:,\s{{0,2}}|\s{{1,2}}){_YEAR}"
    rf"|{_DAY}[\s-](?:of\s)?{MONTH}\.?[\s,-]{{1,3}}{_YEAR}"
    rf"|(?P<numeric>(?P<first>\d{{1,2}})(?P<sep>[./])(?P<second>\d{{1,2}})(?P=sep){_YEAR})"
    rf"|{_YEAR}-\d\d-\d\d)"
    r"(?:(?:T|[\s,|•·–-]{0,4}(?:at\s)?)"
    r"(?P<after>\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d{1,6})?(?:\s?[ap]\.?m\b\.?)?)"
    r"(?:\s?\(?(?P<zone>Z\b|(?:(?:GMT|UTC)\s?)?[+-]\d{1,2}(?::?\d\d)?(?!\d)"
    r"|(?-i:[A-Z]{2,4})(?=\b|(?-i:[A-Z][a-z]))(?!\s?[+-]\d)))?)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(updated?|modified|edited|revised|corrected)"
    r"|(published|posted|issued|created|uploaded|first\spublished)",
    re.IGNORECASE,
)
_HOURS = {
    **dict.fromkeys(("Z", "UTC", "GMT", "WET"), 0),
    **dict.fromkeys(("WEST", "CET"), 1),
    **dict.fromkeys(("CEST", "EET"), 2),
    **dict.fromkeys(("EEST", "MSK"), 3),
    "JST": 9,
    "EDT": -4,
    "EST": -5,
    "CDT": -5,
    "MDT": -6,
    "MST": -7,
    "PDT": -7,
    "PST": -8,
}
"""Hours from UTC of zones whose short name means one: "IST" is Indian, Irish and Israeli."""
_OFFSET = re.compile(r"(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def published(stamps: list[str]) -> str | None:
    """When the article appeared, ISO 8601, by the `stamps` at its head: when published, if they
    say, else when updated; None where they tell two times.

    Raises nothing: a stamp that is no date tells none.
    """
    told = [pair for stamp in stamps for pair in _labelled(stamp)]
    for updated in (False, True):
        when = {value for value, is_update in told if is_update == updated}
        if when:
            return _one(when)
    return None


def dates(text: str) -> Iterator[str]:
    """Each whole date in `text`, with its time where the zone is told, ISO 8601 in UTC."""
    for match in _STAMP.finditer(text):
        value = _value(match)
        if value:
            yield value


def stamped(line: str) -> Iterator[tuple[Span, str, bool]]:
    """Each whole date in `line`: where it stands, its value as in `dates`, and whether a weekday is
    part of it."""
    for match in _STAMP.finditer(line):
        value = _value(match)
        if value:
            yield match.span(), value, match["weekday"] is not None


def _labelled(stamp: str) -> Iterator[tuple[str, bool]]:
    """Each date of a stamp, and whether the nearest label before it is that of an update."""
    labels = [(m.start(), m.group(1) is not None) for m in _LABEL.finditer(stamp)]
    for match in _STAMP.finditer(stamp):
        value = _value(match)
        while len(labels) > 1 and labels[1][0] <= match.start():
            labels.pop(0)
        if value:
            yield value, bool(labels) and labels[0][0] <= match.start() and labels[0][1]


def _one(values: set[str]) -> str | None:
    """The only one of `values`; a time tells more than its date, and does not speak against it."""
    longest = max(values, key=lambda value: (len(value), value))
    return longest if all(longest.startswith(value) for value in values) else None


def _value(match: re.Match[str]) -> str | None:
    from dateutil.parser import ParserError, parse

    time = match["after"] or match["before"]
    zone = match["zone"] if match["after"] else match["zone_before"]
    said = _in_order(match)
    if said is None:
        return None
    clock = re.sub(r"^(\d\d?)\.", r"\1:", time or "").replace(".m", "m").replace("m.", "m")
    try:
        moment: datetime = parse(f"{said} {clock}", default=datetime(1, 1, 1))
        offset = _offset(zone) if time and zone else None
        if match["weekday"] and _WEEKDAYS[moment.weekday()] != match["weekday"].lower():
            return None
        if offset is None:
            return moment.date().isoformat()
        aware = moment.replace(tzinfo=timezone(offset)).astimezone(UTC)
    except (ParserError, ValueError, OverflowError):
        return None
    return aware.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _in_order(match: re.Match[str]) -> str | None:
    """A date as it can be parsed; None of one in figures whose day may be its month: of those with
    full stops the day is first."""
    if match["numeric"] is None:
        return match["date"].replace(".", " ").replace(" of ", " ")
    first, second = int(match["first"]), int(match["second"])
    if match["sep"] == "/" and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if match["sep"] == "." or second <= 12 else (second, first)
    return f"{match['date'][-4:]}-{month:02}-{day:02}"


def _offset(zone: str) -> timedelta | None:
    hours = _HOURS.get(zone.upper())
    if hours is not None:
        return timedelta(hours=hours)
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return -size if match[1] == "-" else size
