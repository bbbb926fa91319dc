"""The day in a line at the head of a text: "Velm, 19 September 2031", "By Jane Roe, 5 May 2031"."""

from __future__ import annotations

import re

from sayso.imprint.stamps import stamped

_WITHIN = 600
"""Code points at the head of a text in which such lines stand."""
_LINES = 8
_LONGEST = 140
"""Code points of such a line."""
_SEPARATES = re.compile(r"(?:\A|[,|•·–—:(])\s*\Z")
_ENDS = re.compile(r"[\s.,)|•·–—-]{0,4}\Z")
_OF_PARTS = re.compile(r"\A(?:by\s|\W*(?:published|updated|posted|date)\b)|\|", re.IGNORECASE)
_SMALL = re.compile(r"\b[a-z]{4,}")


def headed(text: str) -> str | None:
    """The day, or the time where its zone is told, with which a line at the head of `text` ends,
    ISO 8601; None where none does, or two tell different ones.

    It ends with a weekday's date, or with a date behind names alone, a byline or a bar: no headline
    that tells of a day.
    """
    lines = text[:_WITHIN].split("\n")[:_LINES]
    found = {day for line in lines if len(line) <= _LONGEST and (day := _day(line.strip()))}
    return found.pop() if len(found) == 1 else None


def _day(line: str) -> str | None:
    stamps = list(stamped(line))
    if len(stamps) != 1:
        return None
    (start, end), value, weekday = stamps[0]
    before = line[:start]
    if not (_SEPARATES.search(before) and _ENDS.match(line, end)):
        return None
    named = _SMALL.search(before) is None
    return value if weekday or named or _OF_PARTS.search(before) else None
