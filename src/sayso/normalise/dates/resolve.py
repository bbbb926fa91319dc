"""The value of each time expression, by its words and by what the reader knows."""

from __future__ import annotations

from collections.abc import Callable

from sayso.normalise.dates import dated, relative
from sayso.normalise.dates.anchors import step
from sayso.normalise.dates.dated import Told
from sayso.normalise.dates.found import Found
from sayso.normalise.dates.reading import Reading

_RULES: dict[str, Callable[[Found, Reading], str | None]] = {
    "iso": dated.iso_date,
    "slashed": dated.slashed,
    "month": dated.month_of,
    "year": dated.plain_year,
    "era": dated.plain_year,
    "decade": dated.decade,
    "century": dated.century,
    "season": dated.season,
    "fraction": dated.fraction,
    "stretch": dated.stretch,
    "holiday": dated.holiday,
    "weekday": relative.weekday,
    "deictic": relative.deictic,
    "unit": relative.unit_of,
    "whole": relative.whole,
    "part": relative.part,
    "ago": relative.ago,
    "neighbour": relative.neighbour,
    "clock": relative.timed,
    "set": relative.recurring,
    "duration": relative.duration,
    "now": relative.now,
}
_LISTS = {"day": dated.days, "one_day": dated.days, "years": dated.years}


def resolved(one: Found, reading: Reading) -> list[Told]:
    """The expressions that `one` holds, as spans of the text, each with its TIMEX3 value."""
    if one.kind in _LISTS:
        return _LISTS[one.kind](one, reading)
    return [(one.span, _RULES[one.kind](one, reading))]


def forward(one: Found) -> bool:
    """Whether a length of time lies ahead: "the next three days"."""
    return step(one.words("which")) > 0
