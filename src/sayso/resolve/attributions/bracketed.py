"""Brackets and ends of sentences in text cut into tokens ("-LRB- Velm -RRB-", "Velm . Jane Roe"),
which are no part of a name or of what is said."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.types import Attribution, Span

_CLOSING = re.compile(r"-?RRB-(?:[ \xa0]|\Z)")
_REMARK = re.compile(r"-?LRB-[ \xa0](?P<said>[^\n]*?)(?:[ \xa0]-RRB-?(?:[ \xa0]|\Z)|\Z)")
_OPENING = re.compile(r"[ \xa0]-LRB-?\Z")
_PLACED = re.compile(r"(?:at|from|in|near|of|on)[ \xa0]")
_STOP = re.compile(r"[^\n.]{1,40}[ \xa0]\.[ \xa0](?=[A-Z][a-z])")


def without_brackets(text: str, one: Attribution) -> Attribution:
    """An attribution that neither begins with a remark in brackets, or the end of one ("-| RRB-
    Jane Roe | said"), nor ends with an opening bracket, and whose source has no end of a sentence
    before a name ("Velm . | Jane Roe")."""
    content = tuple(_inside(text, part) or part for part in one.content)
    source = one.source and _inside(text, one.source)
    if source != one.source and source and _PLACED.match(text, source[0]):
        # "Locals in Osk, 60 km -LRB- 40 miles -RRB- | from Velm | said"
        source = None
    stop = _STOP.match(text, *source) if source else None
    source = (stop.end(), source[1]) if source and stop else source
    return replace(one, content=content, source=source)


def _inside(text: str, span: Span) -> Span | None:
    start, end = span
    remark = _REMARK.match(text, start, end)
    if remark and remark.end() == end:
        # "-LRB- NOTA -RRB-"
        return remark.span("said") if remark["said"] else None
    before, behind = remark or _CLOSING.match(text, start, end), _OPENING.search(text, start, end)
    start, end = before.end() if before else start, behind.start() if behind else end
    return (start, end) if start < end else None
