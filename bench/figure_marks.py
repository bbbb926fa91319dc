"""Sentences whose figures were marked by hand: `marks/figures.jsonl`.

Each line names a sentence of a text as `bench.marks` does, with all figures in it; many have none.
`part` says whether to build on the line or only to measure; `second` holds a second reading.
`docs/marking.md` says how they were marked. `python -m bench.figure_marks` counts them and prints
how far the two readings agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.rows import read_rows

MARKS = Path(__file__).parent / "marks" / "figures.jsonl"
Row = dict[str, Any]


@dataclass(slots=True)
class Agreement:
    """What two readings of the same sentences share: the figures that `both` marked, of those that
    `either` did, and how many of them both label alike."""

    either: int = 0
    both: int = 0
    value: int = 0
    bound: int = 0
    unit: int = 0
    what: int = 0
    fate: int = 0


def rows() -> Iterator[Row]:
    """The marked sentences, without their texts."""
    yield from read_rows(MARKS)


def agreement() -> Agreement:
    """How far the two readings agree on the sentences that were read twice."""
    seen = Agreement()
    for row in rows():
        if "second" not in row:
            continue
        first, again = row["figures"], row["second"]
        found = list(pairs(first, again))
        seen.either += len(first) + len(again) - len(found)
        seen.both += len(found)
        for one, other in found:
            seen.value += all(one[key] == other[key] for key in ("value", "value_max"))
            seen.bound += one["bound"] == other["bound"]
            seen.unit += one["unit"] == other["unit"]
            seen.what += one["what"] == other["what"]
            seen.fate += one["fate"] == other["fate"]
    return seen


def pairs(first: list[Row], second: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Those of two readings whose spans overlap, each taken once."""
    left = list(second)
    for one in first:
        other = next((row for row in left if _overlap(one["span"], row["span"])), None)
        if other is not None:
            left.remove(other)
            yield one, other


def _overlap(one: list[int], other: list[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def main() -> None:
    for part in ("build", "test"):
        own = [row for row in rows() if row["part"] == part]
        figures = [figure for row in own for figure in row["figures"]]
        empty = sum(not row["figures"] for row in own)
        bounds = Counter(figure["bound"] for figure in figures)
        print(f"{part:6} {len(own)} sentences, {empty} of them without, {len(figures)} figures:")
        print("      ", ", ".join(f"{bound} {n}" for bound, n in bounds.most_common()))
    print("twice:", ", ".join(f"{key} {n}" for key, n in asdict(agreement()).items()))


if __name__ == "__main__":
    main()
