"""Where attributions stand in a text, and are put."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator

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
