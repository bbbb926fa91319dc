"""Where articles begin in a text, by what each of its stretches says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from sayso.segment.ends import before_dates, past_dates
from sayso.segment.parts import Parts
from sayso.segment.segments import LIKELY, MATTER, SHORTEST, SURE, Segments, run_together
from sayso.types import Span

_LONG = 8_000
"""Of several articles few are longer, so that faint signs cut what is, code points."""
_HEADED = 1.2
"""How likely a start is in all, whose headline, byline and first words each look like one."""


def starts(text: str, segments: Sequence[Segments]) -> list[int]:
    """Where articles begin in `text`, code points, the first left out.

    Where two surely begin, others that may are taken for such too, and run-together text that is
    long for one article is cut at its likeliest place, if most heads are lost; else the text is
    more likely one article, and none but a sure one cuts it. A start too near to another is none.
    """
    length = len(text)
    found = [start for of in segments for start in of.starts]
    several = sum(likely >= SURE for _, likely in found) > 1
    least = LIKELY if several else SURE
    own = Parts(part for of in segments for part in of.parts if part.kind not in MATTER).own
    kept = [0]
    for start, likely in found:
        if likely >= least and own((kept[-1], start)) >= SHORTEST:
            kept.append(start)
    if own((kept[-1], length)) < SHORTEST and len(kept) > 1:
        kept.pop()
    if several and not _is_headed(found, frozenset(kept[1:])):
        # Where lines are left, articles are seen more surely; faint are a live page's posts.
        long = (
            (start, end)
            for start, end in pairwise([*kept, length])
            if run_together(text.count("\n", start, end) + 1, end - start)
        )
        kept += _within_long(long, found, own)
    return past_dates(text, before_dates(text, sorted(kept)[1:]))


def _is_headed(found: Iterable[tuple[int, float]], kept: frozenset[int]) -> bool:
    """Whether half of the sure starts among `kept` have their heads; then hardly an article begins
    without one."""
    sure = [likely >= _HEADED for start, likely in found if start in kept and likely >= SURE]
    return 2 * sum(sure) >= len(sure)


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
            if min(own((start, at)), own((at, end))) >= SHORTEST
        ]
        if fit:
            cut = -max(fit)[1]
            cuts.append(cut)
            left += [(start, cut), (cut, end)]
    return cuts
