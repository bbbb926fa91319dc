"""The words of a source itself: what it is quoted with, and the clause after it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.layout import Layout
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.types import Span


def quoted(layout: Layout, content: Sequence[Span]) -> list[Span]:
    """The parts of a content that are quotations, in which their speaker is not named."""
    return [
        (start, end)
        for start, end in content
        if layout.quotation(start) or layout.quotation((start + end) // 2)
    ]


def governed(layout: Layout, anaphor: Anaphor, content: Sequence[Span]) -> list[Span]:
    """What "he" or "she" says in the sentence where it stands, but for quotations before it ("Roe
    would win, he said")."""
    if anaphor.sort != "he":
        return []
    low, end = layout.sentence_span(anaphor.span[0])
    marked = quoted(layout, content)
    return [
        (max(start, low), min(stop, end))
        for start, stop in content
        if start < end and low < stop and (anaphor.span[1] <= start or (start, stop) not in marked)
    ]
