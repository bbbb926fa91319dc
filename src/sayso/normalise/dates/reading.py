"""What is known where a time expression stands: the day of writing, and the date told last."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from sayso.normalise.dates.tense import tense
from sayso.normalise.dates.values import Point, point, real, shifted
from sayso.types import Span

_NEAR = 250
"""Code points within which "the next day" in news speaks of a date told before."""
_CLOSE_BY = 40
"""Code points behind a date in which one without a year is of the same: sentences may lack ends."""
_COURSE = 1500
"""Code points for which a history goes on from a date."""
_OPENING = re.compile(r"(?:\A|[.!?]['\"”’)\]]*\s+|\n\s*)(?:[A-Z]\w+\s)?\W?\Z")
_CLOSE = 60
"""Days within which a date without a year is the near one, whatever the tense."""
_BACK = 8
"""Months by which a history does not go back without saying the year: after November comes
January of the next one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`today` is the day of writing, None if not known. A `history` tells a course of events year
    by year, so that the date `told` last, at code point `at`, says more than the day of writing
    (the narrative reading of Strötgen & Gertz, *HeidelTime*, SemEval 2010). `last` is the date
    told last, in passing too."""

    text: str
    today: date | None
    history: bool
    told: Point | None = None
    at: int = 0
    last: Point | None = None

    def after(self, timex: str | None, span: Span) -> Reading:
        """The reading once a date was told. A year in passing does not take the course of events
        with it."""
        moment = point(timex) if timex else None
        if moment is None or not real(moment.year, moment.month, moment.day):
            return self
        if self.told and moment.month is None and self._in_passing(moment, span[0]):
            return replace(self, last=moment)
        return replace(self, told=moment, at=span[1], last=moment)

    def _in_passing(self, moment: Point, start: int) -> bool:
        if self.told is None or self.told.month is None:
            return False
        if moment.year == self.told.year:
            return True
        opening = _OPENING.search(self.text, max(start - 40, 0), start)
        return opening is None and start - self.at < _COURSE

    @property
    def now(self) -> Point | None:
        """The day of writing."""
        return Point(self.today.year, self.today.month, self.today.day) if self.today else None

    def nearby(self, start: int) -> Point | None:
        """The date that "the next day" at `start` may follow."""
        if self.history or start - self.at <= _NEAR:
            return self.told
        return None

    def year_nearby(self, start: int) -> Point | None:
        """The date whose year "that year" at `start` is."""
        return self.last if self.nearby(start) else None

    def here(self, start: int) -> Point | None:
        """The date told right before `start` in its sentence; in a history the last one."""
        if self.told is None or self.history:
            return self.told
        between = self.text[self.at : start]
        # A name may begin the next sentence where sentences have no ends.
        apart = len(between) > _CLOSE_BY or between != between.lower() or "." in between
        return None if apart else self.told

    def year_of(self, month: int, day: int | None, span: Span) -> int | None:
        """The year of a month, or of a day of it, that is told without one; None where nothing
        tells."""
        told = self.here(span[0])
        if told and (self.history or self.today is None or _another_year(told, self.today)):
            return _next_told(told, month, day)
        if self.today is None:
            return None
        return _by_writing(self, self.today, month, day, span)

    def weekday(self, number: int, span: Span) -> str | None:
        """The day of a weekday: the last one up to the day of writing, the next one where the
        clause looks ahead; in a history the next one after the date told."""
        if self.history:
            base = self.told.date if self.told else None
            return shifted(base, (number - base.weekday()) % 7) if base else None
        if self.today is None:
            return None
        back = (self.today.weekday() - number) % 7
        if back and tense(self.text, *span) == "future":
            return shifted(self.today, 7 - back)
        return shifted(self.today, -back)


def _another_year(told: Point, today: date) -> bool:
    return told.year < today.year - 1 or (told.year == today.year - 1 and told.month is not None)


def _next_told(told: Point, month: int, day: int | None) -> int:
    if told.month is None:
        return told.year
    back = told.month - month
    if back >= _BACK:
        return told.year + 1
    return told.year - 1 if -back >= 10 and not day else told.year


def _by_writing(
    reading: Reading, today: date, month: int, day: int | None, span: Span
) -> int | None:
    """The nearest year, or the one that the tense asks for."""
    if not day:
        return _month_by_writing(reading, today, month, span)
    days = [date(y, month, day) for y in _years(today) if real(y, month, day)]
    near = min(days, key=lambda one: abs((one - today).days), default=None)
    if near is None or abs((near - today).days) <= _CLOSE:
        return near.year if near else None
    ahead = tense(reading.text, *span) == "future"
    if ahead:
        return min((one for one in days if one >= today), default=near).year
    return max((one for one in days if one <= today), default=near).year


def _month_by_writing(reading: Reading, today: date, month: int, span: Span) -> int:
    if month == today.month:
        return today.year
    ahead = tense(reading.text, *span)
    if ahead == "future":
        return today.year + (month < today.month)
    if ahead is None and 0 < (month - today.month) % 12 <= 2:
        return today.year + (month < today.month)
    return today.year - (month > today.month)


def _years(today: date) -> range:
    return range(max(today.year - 1, 1), min(today.year + 2, 10_000))
