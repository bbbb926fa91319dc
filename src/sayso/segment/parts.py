"""The marked parts of a text, looked up by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from sayso.types import Boilerplate, Span


class Parts:
    """Parts in order, of which those in a stretch are found without looking at all."""

    def __init__(self, parts: Iterable[Boilerplate]) -> None:
        self._parts = sorted(parts, key=lambda part: part.span)
        self._starts = [part.span[0] for part in self._parts]
        self._ends = [part.span[1] for part in self._parts]
        sizes = (end - start for start, end in zip(self._starts, self._ends, strict=True))
        self._covered = [0, *accumulate(sizes)]

    def within(self, span: Span) -> list[Boilerplate]:
        """The parts that overlap `span`, cut to it and placed from its start on."""
        start, end = span
        near = slice(bisect_right(self._ends, start), bisect_left(self._starts, end))
        return [
            Boilerplate((max(p.span[0], start) - start, min(p.span[1], end) - start), p.kind)
            for p in self._parts[near]
        ]

    def own(self, span: Span) -> int:
        """How many code points of `span` are in no part."""
        return span[1] - span[0] - (self._before(span[1]) - self._before(span[0]))

    def _before(self, place: int) -> int:
        count = bisect_left(self._starts, place)
        late = max(0, self._ends[count - 1] - place) if count else 0
        return self._covered[count] - late
