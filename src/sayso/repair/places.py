"""Places of a repaired text and of the text that came."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from sayso.types import Span


class Edit(NamedTuple):
    """What stands at `[start, end)` is meant to be `new`."""

    start: int
    end: int
    new: str


class Repaired:
    """A text with `edits`, in order, none of which touches another. Places are code points."""

    def __init__(self, original: str, edits: Sequence[Edit]) -> None:
        self.changed = bool(edits)
        parts: list[str] = []
        at = shift = 0
        # Only where lengths differ do places: (original start, end), (repaired start, end).
        moved: list[tuple[int, int, int, int]] = []
        for start, end, new in edits:
            parts += [original[at:start], new]
            at = end
            if len(new) != end - start:
                moved.append((start, end, start + shift, start + shift + len(new)))
                shift += len(new) - (end - start)
        self.text = "".join([*parts, original[at:]]) if edits else original
        self._moved = moved
        self._came = [one[0] for one in moved]
        self._made = [one[2] for one in moved]

    def start(self, at: int) -> int:
        """Where in the original what begins at `at` of the repaired text begins; behind what was
        left out there."""
        i = bisect_right(self._made, at) - 1
        if i < 0:
            return at
        came, came_end, _, made_end = self._moved[i]
        return came if at < made_end else came_end + at - made_end

    def end(self, at: int) -> int:
        """Where in the original what ends at `at` of the repaired text ends."""
        i = bisect_left(self._made, at) - 1
        if i < 0:
            return at
        _, came_end, _, made_end = self._moved[i]
        return came_end + max(0, at - made_end)

    def span(self, span: Span) -> Span:
        """The span of the original that `span` of the repaired text is of."""
        return self.start(span[0]), self.end(span[1])

    def seen(self, span: Span) -> Span:
        """Where in the repaired text a span of the original is."""
        return self._seen(span[0], bisect_right(self._came, span[0]), 2), self._seen(
            span[1], bisect_left(self._came, span[1]), 3
        )

    def _seen(self, at: int, after: int, side: int) -> int:
        if after == 0:
            return at
        one = self._moved[after - 1]
        return one[side] if at < one[1] else one[3] + at - one[1]
