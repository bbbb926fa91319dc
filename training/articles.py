"""Annotated articles: PolNeAR's, and those marked by hand for sayso."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.marks import with_texts
from bench.rows import read_rows
from sayso.scores import KINDS
from training.noise import Span

MARKS = Path(__file__).parent / "marks.jsonl"

Marked = dict[str, list[Span]]
"""An attribution: its spans by kind."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text, its attributions, and those inside their contents."""

    text: str
    attributions: list[Marked]
    cited: list[Marked] = field(default_factory=list)


def load_polnear(path: Path) -> list[Article]:
    """Articles of a `polnear/*.jsonl.gz` file."""
    return [
        Article(
            r["text"], [{k: [(s, e) for s, e in a[k]] for k in KINDS} for a in r["attributions"]]
        )
        for r in read_rows(path)
    ]


def load_marked(data: Path) -> list[Article]:
    """The articles of `marks.jsonl`, their texts from the folder `data`."""
    rows = read_rows(MARKS)
    return [_from_marks(row) for row in with_texts(rows, data)]


def _from_marks(row: dict[str, Any]) -> Article:
    """An article marked by hand, as `bench.marks` gives it."""
    spans = [{k: [(s, e) for s, e in a[k]] for k in KINDS} for a in row["attributions"]]
    inner = [a["inner"] for a in row["attributions"]]
    return Article(
        row["text"],
        [a for a, within in zip(spans, inner, strict=True) if not within],
        [a for a, within in zip(spans, inner, strict=True) if within],
    )
