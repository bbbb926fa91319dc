"""Where articles begin in a text, by what each of its stretches says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from sayso.layout import run_together
from sayso.segment.ends import before_dates, closings, footers, past_dates
from sayso.segment.marks import Marks
from sayso.segment.parts import Parts
from sayso.segment.segments import LIKELY, MATTER, SHORTEST, SURE, Segments
from sayso.types import Boilerplate, Span

_SEVERAL = 1.4
"""How many articles likely begin past the first in a text that is taken for one of several."""
_OPEN = 0.1
"""How likely a start has to be where heads are lost."""
_LESS = 0.5
"""What share of that is enough below a desk's credit, or where a text changes its marks."""
_LONG, _WITHIN = 8_000, 0.05
"""Of several articles few are longer, code points; how likely a start has to be to cut what is."""
_HEADS = frozenset(("headline", "byline", "dateline"))
_ABOUT, _FEW_HEADS = 150, 0.1
"""How near a start its head stands, code points, and of what share of the sure ones hardly any have
kept theirs."""
_FOOTER = 400
"""How near below a page's footer the next article begins; menus stand between, code points."""
_BELOW = 150
"""How near below a credit an article begins, code points; teasers may stand between them."""


def starts(text: str, segments: Sequence[Segments]) -> list[int]:
    """Where articles begin in `text`, code points, the first left out.

    Where it likely holds several, others that may begin are taken for such too: less likely ones in
    run-together text that has lost its heads, below a desk's credit, with which articles end, and
    where marks change as from one outlet's to another's. What is long for one article in text
    without heads is cut at its likeliest place. Else the text is more likely one article, and none
    but a sure one cuts it. Of two starts too near to each other the surer is one, or the first.
    """
    length = len(text)
    closing = closings(text)
    found, own, several, bare = _seen(text, segments, closing)
    ends = [end for _, end in closing]
    marks = Marks(text if several else "")

    def lines_lost(span: Span) -> bool:
        return run_together(text.count("\n", *span) + 1, span[1] - span[0])

    usual = _OPEN if bare and lines_lost((0, length)) else LIKELY if several else SURE

    def least(start: int) -> float:
        shown = several and (_is_below(ends, start, own) or marks.change(start))
        return _LESS * usual if shown else usual

    kept, surest = [0], SURE
    for start, likely in found:
        near = own((kept[-1], start)) < SHORTEST
        if likely < least(start) or (near and min(likely, SURE) <= surest):
            continue
        if near:
            kept.pop()
        kept.append(start)
        surest = min(likely, SURE)
    if own((kept[-1], length)) < SHORTEST and len(kept) > 1:
        kept.pop()
    if bare:
        # Where lines are left, articles are seen more surely; faint are a live page's posts.
        kept += _within_long(filter(lines_lost, pairwise([*kept, length])), found, own)
    return past_dates(text, before_dates(text, sorted(kept)[1:]))


def doubts(text: str, segments: Sequence[Segments]) -> list[int]:
    """Where an article may begin in a `text` that may be several, code points, whether it is cut
    there or not. Where heads are lost, nearly half of the places with faint signs are beginnings;
    else few are."""
    found, _, several, bare = _seen(text, segments, closings(text))
    if not several and len(text) <= _LONG:
        return []
    return [start for start, likely in found if bare or likely >= _OPEN]


def _seen(
    text: str, segments: Sequence[Segments], closing: Sequence[Span]
) -> tuple[list[tuple[int, float]], Callable[[Span], int], bool, bool]:
    """Where articles may begin, past what closes the one above, and how likely each is; what tells
    how much of a span is articles' own; whether there are several articles, and without heads."""
    found = [(_past(closing, at), likely) for of in segments for at, likely in of.starts]
    found = _below_footers(found, footers(text))
    parts = [part for of in segments for part in of.parts]
    own = Parts(part for part in parts if part.kind not in MATTER).own
    lost = _is_bare(found, parts)
    several = _are_several(found, len(text), own, bare=lost)
    # A text that would hold long articles only holds others, whose heads are lost.
    likely = sum(sure >= LIKELY for _, sure in found)
    few = own((0, len(text))) > _LONG * (likely + 1)
    return found, own, several, several and (lost or few)


def _below_footers(
    found: Sequence[tuple[int, float]], footers: Iterable[int]
) -> list[tuple[int, float]]:
    """`found` with the likeliest near below each of `footers` sure: another page stands there."""
    sure = dict(found)
    for end in footers:
        near = [(likely, -at) for at, likely in found if end <= at <= end + _FOOTER]
        if near:
            sure[-max(near)[1]] = max(SURE, max(near)[0])
    return sorted(sure.items())


def _are_several(
    found: Sequence[tuple[int, float]], length: int, own: Callable[[Span], int], *, bare: bool
) -> bool:
    """Whether two articles surely begin in a text or, if it has lost their heads, several likely do
    past its first."""
    sure = sum(likely >= SURE for _, likely in found)
    past = [
        min(likely, SURE)
        for at, likely in found
        if likely >= LIKELY and min(own((0, at)), own((at, length))) >= SHORTEST
    ]
    return (sure > 1 and SURE in past) or (bare and sum(past) >= _SEVERAL)


def _past(spans: Sequence[Span], start: int) -> int:
    """`start`, or the end of that of `spans`, in order, in which it lies."""
    near = bisect_right(spans, start, key=itemgetter(0))
    return max(start, spans[near - 1][1]) if near else start


def _is_bare(found: Iterable[tuple[int, float]], parts: Iterable[Boilerplate]) -> bool:
    """Whether the articles of a text have lost their heads; else hardly one begins without."""
    heads = sorted(part.span[0] for part in parts if part.kind in _HEADS)
    sure = [start for start, likely in found if likely >= SURE]
    headed = sum(bisect_left(heads, at - _ABOUT) < bisect_left(heads, at + _ABOUT) for at in sure)
    return headed <= _FEW_HEADS * len(sure)


def _is_below(ends: Sequence[int], start: int, own: Callable[[Span], int]) -> bool:
    """Whether one of `ends` of articles stands right above `start`."""
    near = bisect_right(ends, start)
    return near > 0 and own((ends[near - 1], start)) <= _BELOW


def _within_long(
    spans: Iterable[Span], found: Sequence[tuple[int, float]], own: Callable[[Span], int]
) -> list[int]:
    """Where to cut those of `spans` that are long: at the likeliest place, then again what is left
    on either side."""
    cuts, left = [], list(spans)
    while left:
        start, end = left.pop()
        if own((start, end)) <= _LONG:
            continue
        fit = [
            (likely, -at)
            for at, likely in found[bisect_right(found, (start, 1.0)) : bisect_left(found, (end,))]
            if likely >= _WITHIN and min(own((start, at)), own((at, end))) >= SHORTEST
        ]
        if fit:
            cut = -max(fit)[1]
            cuts.append(cut)
            left += [(start, cut), (cut, end)]
    return cuts
