"""Where articles begin beside dates and credits: never inside one, nor with one that ends the page
above."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.types import Span

_POSTED = r"(?:First |Last )?(?i:published|posted|updated)\b"
_STAMP = re.compile(
    rf"\s*{_POSTED}[^\n]{{0,12}}?"
    r"\d[^\n]{0,24}?\b(?:19|20)\d\d\b(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]m\b)?(?:\s[A-Z]{3}\b)?)?\s*"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\(?(?:{_POSTED}\W{{0,4}}(?:on )?)?"
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s)?"
    rf"(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s|\d{{1,2}}\s{_MONTH},?\s)(?:19|20)\d\d"
)
_NAME = r"[A-Z][\w'’-]{1,20} [A-Z][\w'’-]{1,20}"
_CREDIT = re.compile(
    r"\(?\b(?:(?:[Rr]eporting|[Ww]riting) by [^\n]{0,240}?)?"
    rf"[Ee]diting by {_NAME}(?:,? and {_NAME})?[.)]{{0,2}}\s*"
    r"|\bcontributed to this (?:report|story|article)\b[.)]{0,2}\s*"
)
"""Whom a desk names at the end of its articles."""
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\b[Cc]opyright\b(?:\s?©)?)\s?(?:19|20)\d\d\b(?!\s?[/,|]?\s?Getty)"
)
"""Whose a page is, below its article."""
_LONGEST = 50
"""Code points of a date."""
_HEAD, _FOOT = 200, 80
"""Code points at the head and at the end of a text in which a page's date stands."""


def closings(text: str) -> list[Span]:
    """Where a desk names who is behind an article, which ends with it."""
    return [found.span() for found in _CREDIT.finditer(text)]


def footers(text: str) -> list[int]:
    """Where a page says whose rights it has, with which it ends but for its menus."""
    return [found.end() for found in _RIGHTS.finditer(text)]


def before_dates(text: str, starts: Iterable[int]) -> list[int]:
    """`starts` of articles in `text`, each that is inside a date moved to where that begins."""
    return [_before_date(text, start) for start in starts]


def _before_date(text: str, start: int) -> int:
    low = max(0, start - _LONGEST)
    near = _DATE.finditer(text[low : start + _LONGEST])
    return next((low + d.start() for d in near if d.start() < start - low < d.end()), start)


def past_dates(text: str, starts: Iterable[int]) -> list[int]:
    """`starts` of articles in `text`, each moved behind a date that says it is one of publication
    ("Published 3 July 2031"), if such a date ends the whole text and none begins it: then it is the
    end of each page."""
    foot = text.rstrip()[-_FOOT:]
    ends = any(found.end() == len(foot) for found in _STAMP.finditer(foot))
    if not ends or _STAMP.search(text[:_HEAD]):
        return list(starts)
    return [found.end() if (found := _STAMP.match(text, start)) else start for start in starts]
