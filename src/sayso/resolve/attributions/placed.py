"""Where attributions stand in a text, and are put."""

from __future__ import annotations

from bisect import insort

from sayso.types import Attribution


def start_of(attribution: Attribution) -> int:
    """Where what is said begins, by which attributions are in order."""
    return attribution.content[0][0]


def put(attributions: list[Attribution], one: Attribution) -> None:
    """Puts `one` in its place among `attributions`, which are in order."""
    insort(attributions, one, key=start_of)
