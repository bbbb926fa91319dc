"""A series as a small chart: steps from value to value over time, the others beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sayso.brief import Value

WIDTH, HEIGHT, EDGE = 600, 110, 8
"""The chart and the room around its dots, in units of its view box."""
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Dot:
    """A value; `index` is its place in the series, `apart` says that it is in conflict."""

    x: float
    y: float
    index: int
    apart: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """The dots of a series, and `path`, the steps from the first through those of which it is known
    that the count moved there."""

    dots: tuple[Dot, ...]
    path: str


def chart(series: list[Value]) -> Chart | None:
    """The chart of a series; None if fewer than three values have a date, or all the same one."""
    dated = [
        (index, value, when)
        for index, value in enumerate(series)
        if (when := _seconds(value["as_of"])) is not None
    ]
    if len(dated) < FEWEST:
        return None
    first, last = min(when for *_, when in dated), max(when for *_, when in dated)
    top = max(value["value_max"] or value["value"] for _, value, _ in dated)
    if first == last or top <= 0:
        return None
    dots = tuple(
        Dot(
            x=_scaled((when - first) / (last - first), WIDTH),
            y=_scaled(1 - value["value"] / top, HEIGHT),
            index=index,
            apart=value["relation"] == "conflict",
        )
        for index, value, when in dated
    )
    moved = {index for index, value, _ in dated if value["relation"] not in (None, "conflict")}
    return Chart(dots, _steps([dot for dot in dots if dot.index in moved | {dated[0][0]}]))


def _scaled(share: float, size: int) -> float:
    return round(EDGE + share * (size - 2 * EDGE), 1)


def _steps(dots: list[Dot]) -> str:
    starts = (f"M{dot.x:g} {dot.y:g}" for dot in dots[:1])
    return "".join([*starts, *(f"H{dot.x:g}V{dot.y:g}" for dot in dots[1:])])


def _seconds(as_of: str | None) -> float | None:
    """A date or time as seconds; None for what is less exact than a day, or no date."""
    try:
        when = datetime.fromisoformat(as_of or "")
    except ValueError:
        return None
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
