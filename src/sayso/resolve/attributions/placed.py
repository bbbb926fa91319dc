"""Where attributions stand in a text, and what of it they leave free."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from sayso.types import Attribution, Span


def start_of(attribution: Attribution) -> int:
    """Where what is said begins, by which attributions are in order."""
    return attribution.content[0][0]


def parts(attribution: Attribution) -> Iterator[Span]:
    """Where its content, source and cue stand."""
    one = attribution
    yield from (span for span in (*one.content, one.source, one.cue) if span)


def put(attributions: list[Attribution], one: Attribution) -> None:
    """Puts `one` in its place among `attributions`, which are in order."""
    insort(attributions, one, key=start_of)


class Taken:
    """The stretches of a text that `spans` take up."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for start, end in sorted(spans):
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = self._spans[-1][0], max(self._spans[-1][1], end)
            else:
                self._spans.append((start, end))

    def touches(self, span: Span) -> bool:
        """Whether a part of `span` is taken."""
        at = bisect_left(self._spans, (span[1], 0))
        return at > 0 and self._spans[at - 1][1] > span[0]
