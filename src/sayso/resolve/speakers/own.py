"""The words of a source itself: what it is quoted with, and the clause after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.layout import Layout
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.types import Attribution, Span

_HERSELF = re.compile(r"[ \xa0](?:that[ \xa0])?(he|she)\b")
_GAP = 3
"""Code points between a quotation and the one on the line below."""


def quoted(layout: Layout, content: Sequence[Span]) -> list[Span]:
    """The parts of a content that are quotations, in which their speaker is not named, and the
    quotations on the lines right above, with which the same one began."""
    own = [
        (start, end)
        for start, end in content
        if layout.quotation(start) or layout.quotation((start + end) // 2)
    ]
    return [*_above(layout, own[0][0]), *own] if own else own


def _above(layout: Layout, start: int) -> Iterator[Span]:
    here = layout.quotation(start)
    while here is not None:
        opens = here[0]
        before = (layout.quotation(opens - gap) for gap in range(1, _GAP + 1))
        here = next((one for one in before if one and one[1] <= opens), None)
        if here is not None and layout.paragraph(here[0]) == layout.paragraph(opens):
            return
        if here is not None:
            yield here


def governed(layout: Layout, anaphor: Anaphor, content: Sequence[Span]) -> list[Span]:
    """What "he" or "she" says in the sentence where it stands, and to whom ("she told Roe that"),
    but for quotations before it ("Roe would win, he said")."""
    if anaphor.sort != "he":
        return []
    low, end = layout.sentence_span(anaphor.span[0])
    marked = quoted(layout, content)
    after = anaphor.span[1]
    return [
        (max(after if after <= start else start, low), min(stop, end))
        for start, stop in content
        if start < end and low < stop and (after <= start or (start, stop) not in marked)
    ]


def of_own_sex(text: str, layout: Layout, one: Attribution, role: Anaphor) -> Anaphor:
    """`role`, the source of `one`, as a woman's where "she" begins what is said, unquoted: "The
    minister said she was glad". She may be another, so that this tells no more than which of
    several ministers is meant."""
    if role.sex or not (one.source and one.cue and one.source < one.cue):
        return role
    found = _HERSELF.match(text, one.cue[1])
    if found is None or layout.quotation(found.start(1)):
        return role
    return replace(role, sex="female" if found[1] == "she" else "male")
