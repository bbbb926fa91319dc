"""The day in a line at the head of a text ("Velm, 19 September 2031", "By Jane Roe, 5 May 2031") or
in one at its end that says what it is ("Published 19 September 2031")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.imprint.stamps import published, stamped
from sayso.types import Span

_WITHIN = 600
"""Code points at the head of a text in which such lines stand."""
_LINES = 8
_LONGEST = 140
"""Code points of such a line."""
_SEPARATES = re.compile(r"(?:\A|[,|•·–—:(])\s*\Z")
_ENDS = re.compile(r"[\s.,)|•·–—-]{0,4}\Z")
_OF_PARTS = re.compile(r"\A(?:by\s|\W*(?:published|updated|posted|date)\b)|\|", re.IGNORECASE)
_SMALL = re.compile(r"\b[a-z]{4,}")
_STAMP = 80
_FOOT = 120
"""Code points at the end of a text in which it may say when it was published."""
_GOES_ON = re.compile(r",?\s[a-z]")
_LABELLED = re.compile(
    r"(?:\A|[\s.!?”\"(])(?:First |Last )?(?:(?:Published|Posted|Released|Updated)|(?<=Last )updated"
    r"|(?<=First )published)\b:?\s{1,2}(?:on:?\s|at\s)?"
)


def headed(text: str) -> str | None:
    """The day, or the time where its zone is told, with which a line at the head of `text` ends,
    ISO 8601; None where none does, or two tell different ones.

    It ends with a weekday's date, or with a date behind names alone, a byline or a bar: no headline
    that tells of a day.
    """
    lines = list(filter(str.strip, text[:_WITHIN].split("\n")))[:_LINES]
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


def stated(text: str) -> str | None:
    """The day or time with which `text` begins or ends, if words for that stand before it
    ("Published 19 September 2031", "Last updated: ..."), ISO 8601; None where it does not, or where
    another such date tells that several pages stand in it."""
    bare = text.rstrip()
    told = list(_dates_labelled(text))
    if not told:
        return None
    first, last = told[0][0], told[-1][1]
    ends = first >= len(bare) - _FOOT and _ENDS.match(bare, last)
    begins = last <= _FOOT and not _GOES_ON.match(bare, last)
    return published([text[first:last]]) if ends or begins else None


def _dates_labelled(text: str) -> Iterator[Span]:
    """The dates behind a word of publication, each with the word."""
    for label in _LABELLED.finditer(text):
        stamp = next(stamped(text[label.end() : label.end() + _STAMP]), None)
        if stamp and stamp[0][0] == 0:
            yield label.start(), label.end() + stamp[0][1]
