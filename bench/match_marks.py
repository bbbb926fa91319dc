"""Pairs of claims marked by hand: `python -m bench.match_marks` counts them and says how far two
readings agree.

Each line of `marks/match.jsonl`, and of `marks/against.jsonl` and `marks/disputes.jsonl`, which
have pairs that are likely to speak against each other, and of `marks/ledgers.jsonl`, pairs that a
ledger had linked so, names two claims, `a` and `b`, each by its
text as `bench.marks` does and the spans of its content, source and cue in it, and says what they
are to each other: `label`, and for `none` a `reason`. `second` is a second reading's label. `part`
says whether to build on the line or only to measure; both parts share no `event`.
`docs/marking.md` says how they were marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.marks import with_texts
from bench.rows import read_rows

MARKS = Path(__file__).parent / "marks" / "match.jsonl"
AGAINST = MARKS.with_name("against.jsonl")
DISPUTES = MARKS.with_name("disputes.jsonl")
LEDGERS = MARKS.with_name("ledgers.jsonl")
LABELS = ("same", "denies", "conflicts", "revises", "none")
Row = dict[str, Any]


def rows(path: Path = MARKS) -> Iterator[Row]:
    """The marked pairs of a file, without their texts."""
    yield from read_rows(path)


def pairs(data: Path, path: Path = MARKS) -> Iterator[Row]:
    """The marked pairs of a file, both claims with the `text` that they stand in, from the folder
    `data`.

    Raises:
        ValueError: a text is not there, or is not the one that was marked.
    """
    marked = list(rows(path))
    sides = with_texts((row[side] for row in marked for side in "ab"), data)
    for row in marked:
        yield {**row, "a": next(sides), "b": next(sides)}


def agreement() -> tuple[int, int]:
    """How many pairs were read twice, and of how many both readings say the same."""
    twice = [row for row in rows() if "second" in row]
    return len(twice), sum(row["label"] == row["second"] for row in twice)


def main() -> None:
    for path in (MARKS, AGAINST, DISPUTES, LEDGERS):
        print(path.name)
        counts = Counter((row["part"], row["label"]) for row in rows(path))
        for part in ("build", "test"):
            told = ", ".join(f"{label} {counts[part, label]}" for label in LABELS)
            print(f"{part:6} {told}")
    read, alike = agreement()
    print(f"read twice {read}, labelled alike {alike}")


if __name__ == "__main__":
    main()
