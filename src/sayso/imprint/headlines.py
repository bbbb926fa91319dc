"""The headline of a text that has its lines, by how it stands above the article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.imprint.bylines import byline
from sayso.imprint.outlets import is_masthead
from sayso.imprint.stamps import stamped
from sayso.layout import inside
from sayso.types import Span

_WITHIN = 800
"""Code points at the head of a text in which a headline stands."""
_LINES = 6
_LONGEST = 140
_WORDS = 4
_PARAGRAPH = 80
"""Code points that a line of the article itself has."""
_ENDS = re.compile(r"[.:,;…]\Z|[.!?][”\"’]\Z")
_STAMP = re.compile(r"\W*\d{1,2}[:./]\d")
_DAY = re.compile(r"\b(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})\Z")
"""How a rubric ends: "From the night desk, Wednesday 4 March"."""
_LOWER = re.compile(r"\b[a-z]{2,}")


def headlined(text: str, away: Iterable[Span]) -> str | None:
    """The first of the lines at the head of `text` that is no outlet's name, date, byline or
    address, nor in one of the spans `away`, if it is a headline: of some words, with no mark at its
    end, and above a paragraph; None where it is not."""
    spans, at = list(away), 0
    found = None
    for line in text[:_WITHIN].split("\n")[: 2 * _LINES]:
        words, start = line.strip(), at
        at += len(line) + 1
        if found:
            if len(words) >= _PARAGRAPH:
                return found
        elif words and not inside(spans, start) and not _is_of_head(words):
            found = words if _is_headline(words) else None
            if not found:
                return None
    return None


def _is_of_head(line: str) -> bool:
    """Whether a line tells who published the text, when or who wrote it."""
    bare = len(line.split()) < _WORDS and (next(stamped(line), None) or "/" in line)
    return bool(bare) or is_masthead(line) or byline(line) is not None


def _is_headline(line: str) -> bool:
    words = line.split()
    dated = _STAMP.match(line) or next(stamped(line), None)
    long_enough = len(words) >= _WORDS and len(line) <= _LONGEST
    ended = _ENDS.search(line) or _DAY.search(line)
    return long_enough and not dated and not ended and bool(_LOWER.search(line))
