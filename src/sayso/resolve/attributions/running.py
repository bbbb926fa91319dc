"""Contents that go on: quotations that run over several sentences or paragraphs, each of these but
the last left open at its end, and quotations in the midst of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.english import FINITE
from sayso.layout import Layout, overlap
from sayso.resolve.attributions.stance_words import DENYING
from sayso.types import Attribution, Span

_GOES_ON = re.compile(r"[.!?…][^\S\n]*\n\s*(?=(?P<mark>[“\"]))")
_MOST = 12  # paragraphs of one quotation
_CLOSING = {"“": "”", "``": "''", '"': '"'}
_ENDS = re.compile(r"\s?[.!?…][’']?\s+(?=[“‘'(]?[A-Z0-9])")
_CLOSED = re.compile(r"[^\s(\[“‘]\s?\Z")
_MARKED = re.compile(r"[“”\"‘:\n]|``|''|(?<!\w)'")
"""What tells that words may go on behind a sentence: a quotation, a colon, a line."""
_REFUSES = re.compile(
    rf"(?i){DENYING}|\bnot\b|n[’']t\b|\byet to\b|\b(?:declin|refus|un(?:abl|will))"
)
_ASKED = re.compile(
    r"(?:(?:if|whether|how|why|when|where|wh(?:o|at|ich|om|ose))\b"
    r"|(?:it|this|that|them|these|those)(?=,))"
)
_NEXT = re.compile(
    r",[ \xa0](?:and|but|while|al?though|though|nor)(?=[ \xa0](?!(?:if|how|wh)\w*\b)[^,;:\n]{2,60}?"
    rf"[ \xa0](?:{FINITE}|\w+ed)\b)"
)
"""A clause that tells something else: "did not say why|, and the port stayed shut"."""
_REST = 600  # code points of a quotation behind the sentence that is found


def run_on(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` of `text` with the sentences and paragraphs in which a quotation at the end of
    a content goes on, up to the mark that closes it.

    Of 44 such paragraphs in PolNeAR's train and dev sets, 28 are marked as the same attribution,
    15 as another, mostly of the same speaker. One whose quotation is in a content already is left.
    """
    taken = {start for a in attributions for start, _ in a.content}
    found = []
    for a in attributions:
        *parts, last = a.content
        last = _closed(text, last, attributions)
        found.append(replace(a, content=(*parts, last, *_further(text, last, taken))))
    return found


def _closed(text: str, part: Span, others: Sequence[Attribution]) -> Span:
    """A part of a content that a mark opens, and that ends with a sentence before the one that
    closes it, up to this, or to the end of a paragraph that leaves it open: "“It rained. | And it
    snowed,” Roe said". What has words of another's beside it is his."""
    start, end = part
    mark = next((mark for mark in _CLOSING if text.startswith(mark, start)), None)
    if mark is None or not (_ENDS.match(text, end) or _ENDS.match(text, end - 1)):
        return part
    closing = _CLOSING[mark]
    if closing in text[start + len(mark) : end]:
        return part
    line = text.find("\n", end, end + _REST)
    stop = line if line >= 0 else min(len(text), end + _REST)
    at = text.find(closing, end, stop)
    again = text.find(mark, end, stop)
    if at < 0 and again < 0 and line >= 0 and text.startswith(mark, line + 1):
        last = len(text[:line].rstrip())
    elif at < 0 or 0 <= again < at or not _CLOSED.search(text, at - 2, at):
        return part
    else:
        last = at + len(closing)
    if not any(map(str.isalnum, text[end:last])) or any(_beside(a, end, last) for a in others):
        return part
    return start, last


def _beside(one: Attribution, low: int, high: int) -> bool:
    """Whether an attribution stands partly within a stretch, and partly behind it."""
    within = any(overlap(span, (low, high)) for span in one.spans)
    return within and max(end for _, end in one.spans) > high


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


def to_stop(text: str, layout: Layout, one: Attribution) -> Attribution:
    """An attribution whose source and cue stand before what is said, in its sentence, without the
    sentences behind that: "According to Osk it rained. | It snowed"; not of a quotation."""
    (start, end), *more = one.content
    own = [span for span in (one.source, one.cue) if span]
    if more or len(own) < 2 or max(span[1] for span in own) > start:
        return one
    if _MARKED.search(text, own[1][0], end):
        return one
    stop = layout.sentence_span(start)[1]
    told = text[start:stop].rstrip()
    within = stop < end and layout.sentence_start(own[0][0]) == layout.sentence_start(start)
    if not within or told[-1:] not in {".", "!", "?"}:
        return one
    return replace(one, content=((start, start + len(told.rstrip(". "))),))


def without_clause(text: str, layout: Layout, one: Attribution) -> Attribution:
    """An attribution to who does not say something, or denies "it", without the clause behind a
    comma that tells something else: "did not say why | , and the port stayed shut"."""
    cue, ((start, end), *more) = one.cue, one.content
    if more or cue is None or cue[1] > start or not _ASKED.match(text, start, end):
        return one
    then = _NEXT.search(text, start, end) if _REFUSES.search(text, *cue) else None
    cut = then is not None and layout.quotation(then.start()) is None
    return replace(one, content=((start, then.start()),)) if then and cut else one


def with_opening(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` of a text, where a content that ends the quotation in whose midst it begins
    has all of it, if its source and cue stand behind: "“It rained. | It snowed,” Roe said". What is
    found of that as a further part of another's, or as nobody's, is his."""
    opened = {i: q for i, one in enumerate(attributions) if (q := _whole(layout, one))}
    for i, (low, _) in list(opened.items()):
        others = (one for j, one in enumerate(attributions) if j != i)
        if any(_tells_in(one, low, attributions[i].content[0][0]) for one in others):
            del opened[i]
    if not opened:
        return list(attributions)
    found = []
    for i, one in enumerate(attributions):
        taken = [q for j, q in opened.items() if j != i]
        parts = tuple(p for p in one.content if not any(q[0] <= p[0] < q[1] for q in taken))
        if i in opened:
            found.append(replace(one, content=(opened[i],)))
        elif parts:
            found.append(replace(one, content=parts))
    return found


def _whole(layout: Layout, one: Attribution) -> Span | None:
    """The quotation that a content ends but does not begin, if source and cue stand behind it."""
    (start, end), *more = one.content
    if more or not (one.source and one.cue) or min(one.source[0], one.cue[0]) < end:
        return None
    quoted = layout.quotation(start)
    if quoted is None or quoted[0] >= start - 1 or quoted[1] - end not in {0, 1}:
        return None
    return quoted[0], end


def _tells_in(one: Attribution, low: int, high: int) -> bool:
    """Whether an attribution has its source or cue in a stretch, or begins there by a mark of who
    says it."""
    told = any(span and low <= span[0] < high for span in (one.source, one.cue))
    return told or bool((one.source or one.cue) and low <= one.content[0][0] < high)


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
