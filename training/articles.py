"""Annotated articles: PolNeAR's, and those marked by hand for sayso."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.marks import with_texts
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
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [
        Article(
            r["text"], [{k: [(s, e) for s, e in a[k]] for k in KINDS} for a in r["attributions"]]
        )
        for r in rows
    ]


def load_marked(data: Path) -> list[Article]:
    """The articles of `marks.jsonl`, their texts from the folder `data`."""
    rows = map(json.loads, MARKS.read_text("utf-8").splitlines())
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
