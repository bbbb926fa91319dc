"""Contents that go on: quotations that run over several paragraphs, each but the last left open at
its end, and quotations in the midst of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.layout import Layout
from sayso.types import Attribution, Span

_GOES_ON = re.compile(r"[.!?…][^\S\n]*\n\s*(?=(?P<mark>[“\"]))")
_MOST = 12  # paragraphs of one quotation


def run_on(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` of `text` with the paragraphs in which a quotation at the end of a content
    goes on, up to the mark that closes it.

    Of 44 such paragraphs in PolNeAR's train and dev sets, 28 are marked as the same attribution,
    15 as another, mostly of the same speaker. One whose quotation is in a content already is left.
    """
    taken = {start for a in attributions for start, _ in a.content}
    return [
        replace(a, content=(*a.content, *_further(text, a.content[-1], taken)))
        for a in attributions
    ]


def with_midst(text: str, layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` of `text`, in order, where a quotation of nobody right behind a content, in
    its sentence, is a further part of it: "said the truce was a test of | “the guard’s nerve.”"."""
    found: list[Attribution] = []
    for one in attributions:
        start = one.content[0][0]
        end = found[-1].content[-1][1] if found else -1
        free = not (one.source or one.cue) and text[start] in '“"‘'
        if free and found[-1:] and found[-1].cue and _is_midst(text, layout, end, start):
            found[-1] = replace(found[-1], content=(*found[-1].content, *one.content))
        else:
            found.append(one)
    return found


def without_next(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions`, whose contents end where the source of another begins that goes on behind
    them: "Roe said it was a bomb | a channel with sources in Osk said"."""
    sources = sorted({one.source for one in attributions if one.source})
    return [
        replace(one, content=tuple(_before(text, part, sources) for part in one.content))
        for one in attributions
    ]


def _before(text: str, part: Span, sources: Sequence[Span]) -> Span:
    start, end = part
    within = sources[bisect_right(sources, (start, end)) : bisect_left(sources, (end, end))]
    cut = next((low for low, high in within if high > end), end)
    kept = start + len(text[start:cut].rstrip())
    return (start, kept) if start < kept and cut < end else part


def _is_midst(text: str, layout: Layout, end: int, start: int) -> bool:
    between = text[end:start] in {" ", "\xa0"} and (text[end - 1].isalnum() if end > 0 else False)
    return between and layout.sentence_start(start) < start


def _further(text: str, last: Span, taken: set[int]) -> Iterator[Span]:
    for _ in range(_MOST):
        end = last[1]
        goes_on = _GOES_ON.match(text, end - 1) or _GOES_ON.match(text, end)
        if goes_on is None or not _is_open(text, last, goes_on["mark"]):
            return
        start = goes_on.end()
        if taken & {start, start + 1}:
            return
        line = text.find("\n", start)
        line = len(text) if line < 0 else line
        closing = text.find("”" if goes_on["mark"] == "“" else '"', start + 1, line)
        last = (start, closing + 1) if closing >= 0 else (start, len(text[:line].rstrip()))
        yield last


def _is_open(text: str, part: Span, mark: str) -> bool:
    """Whether a quotation that opens in or right before `part` is not closed in the paragraph that
    ends with it."""
    start, end = part
    paragraph = text[text.rfind("\n", 0, end) + 1 : end]
    opens = end - len(paragraph) + paragraph.rfind(mark)
    if mark == "“":
        closed = paragraph.rfind("“") <= paragraph.rfind("”")
    else:
        closed = paragraph.count('"') % 2 == 0
    return not closed and opens >= start - 1
