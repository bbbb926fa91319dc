"""Where a date is the last line of a page and not the first of the next."""

from __future__ import annotations

import re
from collections.abc import Iterable

_STAMP = re.compile(
    r"\s*(?:(?:First |Last )?(?i:published|posted|updated)\b[^\n]{0,12}?)"
    r"\d[^\n]{0,24}?\b(?:19|20)\d\d\b(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]m\b)?(?:\s[A-Z]{3}\b)?)?\s*"
)
_HEAD, _FOOT = 200, 80
"""Code points at the head and at the end of a text in which a page's date stands."""


def past_dates(text: str, starts: Iterable[int]) -> list[int]:
    """`starts` of articles in `text`, each moved behind a date that says it is one of publication
    ("Published 3 July 2031"), if such a date ends the whole text and none begins it: then it is the
    end of each page."""
    foot = text.rstrip()[-_FOOT:]
    ends = any(found.end() == len(foot) for found in _STAMP.finditer(foot))
    if not ends or _STAMP.search(text[:_HEAD]):
        return list(starts)
    return [found.end() if (found := _STAMP.match(text, start)) else start for start in starts]
