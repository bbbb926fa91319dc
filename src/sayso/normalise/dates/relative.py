"""What expressions mean that count from the day of writing or from the date told last."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.normalise.dates.anchors import anchor, of_telling, step
from sayso.normalise.dates.found import Found
from sayso.normalise.dates.reading import Reading
from sayso.normalise.dates.tense import tense
from sayso.normalise.dates.values import moved, shifted, week
from sayso.normalise.dates.words import PARTS, UNITS, number, unit, weekday_number

_ENDS = re.compile(r"\s?[.,;:)]|\s(?:when|and)\b|\Z")
_DEICTIC = {
    "yesterday": -1,
    "tomorrow": 1,
    "today": 0,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_HALVES = {"H": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}
_AGO = ("ago", "earlier", "before", "previously", "prior")
_GREENWICH = re.compile(r"\s?(?:GMT|UTC)\b(?!\s?[+-])")
# "The last week of the war" is not last week.
_OF = re.compile(r"\sof\s")
_DURING = re.compile(r"(?<!\w)(?i:in|over|during|within|for|throughout|across)\s\Z")
_OFFSET = re.compile(r"[A-Z]{3}\s?([+-])\s?(\d{1,2})")


def _with(day: str | None, part: str) -> str | None:
    return day and day + PARTS.get(part, "")


def weekday(one: Found, reading: Reading) -> str | None:
    """The day of a weekday, by "last", "next", "that" or by the tense."""
    which, which_week = one.words("which"), one.words("week")
    count, part = weekday_number(one.words("weekday")), one.words("part")
    if which_week:
        told = anchor(which_week, reading, one.span[0])
        if told is None or told.date is None:
            return None
        monday = told.date - timedelta(days=told.date.weekday())
        return _with(shifted(monday, count + 7 * step(which_week)), part)
    base = anchor(which, reading, one.span[0]) if which else None
    if base and base.date and (of_telling(which) or step(which)):
        return _with(_toward(base.date, count, step(which)), part)
    if base and base.date and which == "this" and tense(one.match.string, *one.span) != "past":
        return _with(_toward(base.date, count, 0), part)
    return None if of_telling(which) else _with(reading.weekday(count, one.span), part)


def _toward(base: date, count: int, way: int) -> str | None:
    """The first such weekday strictly after (`way` 1) or before (-1) `base`, else from it on."""
    ahead = (count - base.weekday()) % 7
    if way > 0:
        return shifted(base, ahead or 7)
    return shifted(base, ahead - 7 if way < 0 else ahead)


def deictic(one: Found, reading: Reading) -> str | None:
    """ "Today" and its like, by the day of writing; a history's "today" is no day."""
    word = one.words("word")
    today = reading.today
    if reading.history and word == "today":
        return "PRESENT_REF"
    if today is None:
        return None
    if word == "overnight":
        return f"{shifted(today, -1)}/{today}"
    if word == "the weekend":
        saturday = reading.weekday(5, one.span)
        return saturday and f"{week(date.fromisoformat(saturday))}-WE"
    if word == "tonight":
        return f"{today}TNI"
    return _with(shifted(today, _DEICTIC[word]), one.words("part"))


def unit_of(one: Found, reading: Reading) -> str | None:
    """ "Last week", "that day"; a length where units are counted or "the past week" is meant."""
    which, kind = one.words("which"), unit(one.match["unit"])
    if one.get("plural", "count"):
        return length(one.words("count"), kind)
    if kind in ("H", "MIN"):
        return None
    if which in ("the past", "this past") or (which == "the last" and _lasts(one, kind)):
        return f"P1{kind}"
    if step(which) < 0 and _OF.match(one.match.string, one.span[1]):
        return None
    years = kind in ("Y", "DE", "CE")
    base = anchor(which, reading, one.span[0], years)
    return moved(base, kind, step(which))


def _lasts(one: Found, kind: str) -> bool:
    """Whether "the last week" is the one up to now: "in the last week"."""
    start = one.span[0]
    during = _DURING.search(one.match.string, max(start - 12, 0), start)
    return kind in ("DE", "CE") or (kind in ("D", "W", "M", "Y") and during is not None)


def length(count: str, kind: str) -> str:
    """`P3D` for "three" days, `PXD` where no number tells how many."""
    time = "T" if kind in ("H", "MIN") else ""
    size = number(count) if count else None
    if kind == "FN":
        size, kind = size and size * 2, "W"
    if size == 0 and kind in _HALVES:
        return _HALVES[kind]
    told = "X" if size is None else f"{size:g}"
    return f"P{time}{told}{'M' if kind == 'MIN' else kind}"


def whole(one: Found, reading: Reading) -> str | None:
    """The year, month or week that "the end of the year" is of."""
    base = reading.here(one.span[0])
    base = base if reading.history else base or reading.now
    return moved(base, unit(one.match["unit"]), 0)


def part(one: Found, reading: Reading) -> str | None:
    """ "That morning", "the next evening"; "the morning of" a day has that day beside it."""
    which, name = one.words("which"), one.words("part")
    if which in ("this", "last"):
        today = reading.today
        return _with(shifted(today, step(which)), name) if today else None
    told = reading.nearby(one.span[0]) if which else reading.here(one.span[0])
    return _with(shifted(told.date, step(which)), name) if told and told.date else None


def ago(one: Found, reading: Reading) -> str | None:
    """ "Two weeks ago", "a year later"; as fine as the unit."""
    way, kind = one.words("way"), unit(one.match["unit"])
    if way == "after" or (way == "before" and not _ends(one)):
        return None
    back = way in _AGO
    count = one.words("count")
    size = number(count) if count else None
    if not size or size != int(size):
        return "PAST_REF" if back else "FUTURE_REF"
    if kind == "FN":
        size, kind = size * 2, "W"
    by_writing = (way == "ago" or way.startswith("from")) and not reading.history
    base = reading.now if by_writing else reading.nearby(one.span[0])
    told = moved(base, kind, int(-size if back else size))
    if by_writing or reading.history or told is None or reading.today is None:
        return told
    # What lies ahead of the day of writing is not counted from what was told last.
    return told if told <= str(reading.today) else None


def _ends(one: Found) -> bool:
    """Whether nothing follows that tells what it is before or after."""
    return _ENDS.match(one.match.string, one.span[1]) is not None


def neighbour(one: Found, reading: Reading) -> str | None:
    """ "The day before", by the date told last."""
    way, side = one.words("way"), one.words("unit")
    if way != "earlier" and not _ends(one):
        return None
    told = reading.nearby(one.span[0])
    kind = "D" if side == "night" else UNITS[side]
    return _with(moved(told, kind, -1 if way in _AGO else 1), side)


def timed(one: Found, reading: Reading) -> str | None:
    """A time of the day told last; what was is not of a day to come."""
    here = reading.here(one.span[0])
    told = here or reading.nearby(one.span[0])
    day, time = told.date if told else None, clock(one)
    ahead = day is not None and reading.today is not None and day > reading.today
    if ahead and tense(reading.text, *one.span) == "past":
        return None
    return f"{day}{time}" if time and day else None


def clock(one: Found) -> str | None:
    """`T15:30`, with a `Z` where it is said to be Greenwich time; None for hours that are none."""
    word = one.words("word")
    if word:
        return None if word == "midnight" else "T12:00"
    hour = int(one.get("hour", "hour2", "hour3") or 0)
    minute = int(one.get("minute", "minute2", "minute3") or 0)
    half = one.words("half")
    if (half and not 1 <= hour <= 12) or hour > 23:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"T{hour:02}:{minute:02}{_zone(one)}"


def _zone(one: Found) -> str:
    """`Z`, or the hours from Greenwich; empty where the text names no time of Greenwich."""
    zone = one.get("zone", "zone2")
    behind = _GREENWICH.match(one.match.string, one.span[1])
    told = _OFFSET.fullmatch(zone) if zone else None
    if told:
        return f"{told[1]}{int(told[2]):02}:00"
    return "Z" if zone in ("GMT", "UTC") or behind else ""


def recurring(one: Found, _: Reading) -> str | None:
    """What recurs has no date."""
    return "XXXX-WXX" if one.words("word") == "weekly" else "XXXX-XX-XX"


def duration(one: Found, _: Reading) -> str | None:
    """A length of time."""
    return length(one.words("count"), unit(one.match["unit"] or one.match["vague"]))


def now(_: Found, __: Reading) -> str | None:
    """The present."""
    return "PRESENT_REF"
