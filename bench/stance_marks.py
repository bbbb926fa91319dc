"""Sentences whose stance, style and notes were marked by hand: `marks/stance.jsonl`; and others of
which only notes were marked: `marks/notes.jsonl`.

Each line names a sentence of a text as `bench.marks` does, with its attributions and the notes
that stand in it. A note `bears_on` claims of the same line, by the start of their contents, which
may stand in sentences before. `part` says whether to build on the line or only to measure; `second`
holds a second reading. `docs/marking.md` says how they were marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.rows import read_rows
from sayso.types import Attribution, Span

MARKS = Path(__file__).parent / "marks" / "stance.jsonl"
NOTES = MARKS.with_name("notes.jsonl")
Row = dict[str, Any]


@dataclass(slots=True)
class Agreement:
    """What two readings of the same sentences share: the `attributions` and `notes` that both
    marked, of those that `either` did, and how many of them both label alike."""

    either: int = 0
    attributions: int = 0
    stance: int = 0
    style: int = 0
    either_notes: int = 0
    notes: int = 0
    kind: int = 0
    bears_on: int = 0


def rows(marks: Path = MARKS) -> Iterator[Row]:
    """The marked sentences, without their texts."""
    yield from read_rows(marks)


def given(row: Row) -> Attribution:
    """An attribution as it is marked; of a cue in parts near each other the whole."""
    cues = [(s, e) for s, e in row["cue"]]
    return Attribution(
        tuple((s, e) for s, e in row["content"]),
        (row["source"][0][0], row["source"][0][1]) if row["source"] else None,
        _cue(cues),
        None,
    )


def _cue(cues: list[Span]) -> Span | None:
    if not cues:
        return None
    whole = min(s for s, _ in cues), max(e for _, e in cues)
    return whole if whole[1] - whole[0] < 80 else cues[0]


def agreement() -> Agreement:
    """How far the two readings agree on the sentences that were read twice."""
    seen = Agreement()
    for row in rows():
        if "second" not in row:
            continue
        again = row["second"]
        seen.either += len(row["attributions"]) + len(again["attributions"])
        for one, other in _pairs(row["attributions"], again["attributions"]):
            seen.either -= 1
            seen.attributions += 1
            seen.stance += one["stance"] == other["stance"]
            seen.style += one["style"] == other["style"]
        seen.either_notes += len(row["notes"]) + len(again["notes"])
        for one, other in _pairs(row["notes"], again["notes"]):
            seen.either_notes -= 1
            seen.notes += 1
            seen.kind += one["kind"] == other["kind"]
            seen.bears_on += one["bears_on"] == other["bears_on"]
    return seen


def _pairs(first: list[Row], second: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Those of two readings whose contents, or spans of notes, are for the most part the same."""
    left = list(second)
    for one in first:
        other = max(left, key=lambda row: _shared(one, row), default=None)
        if other is not None and _shared(one, other) > 0.5:
            left.remove(other)
            yield one, other


def _shared(one: Row, other: Row) -> float:
    """Of the code points that either covers, the part that both do."""
    spans = (row["content"] if "content" in row else [row["span"]] for row in (one, other))
    a, b = ({at for s, e in part for at in range(s, e)} for part in spans)
    return len(a & b) / len(a | b)
