"""Annotated articles, and windows of labelled word pieces made from them."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.scores import RELATIONS
from sayso.wordpieces import Pieces, encode
from training.noise import Mover, Span, add_noise

KINDS = ("source", "cue", "content")
IGNORE = -100
EDGE = 10
"""Labels this close to an edge inside the text are not learnt: reading never takes them."""


@dataclass(frozen=True, slots=True)
class Article:
    text: str
    attributions: list[dict[str, list[Span]]]


@dataclass(slots=True)
class Window:
    """One training example. Spans are (first, last) piece indices within the window."""

    ids: npt.NDArray[np.int32]
    shapes: npt.NDArray[np.int32]
    labels: npt.NDArray[np.int64]
    spans: dict[str, list[Span]] = field(default_factory=lambda: {k: [] for k in KINDS})
    links: list[tuple[int | None, ...]] = field(default_factory=list)
    """For a content: its index, and those of its source and its cue (-1: none, None: outside)."""


def load(path: Path) -> list[Article]:
    """Articles of a `polnear/*.jsonl.gz` file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [
        Article(
            r["text"], [{k: [(s, e) for s, e in a[k]] for k in KINDS} for a in r["attributions"]]
        )
        for r in rows
    ]


def noisy(article: Article, rng: random.Random) -> Article:
    """`article` as run-together text."""
    text, edits = add_noise(article.text, rng)
    move = Mover(edits)
    moved = [
        {k: [m for s in spans if (m := move(s))] for k, spans in a.items()}
        for a in article.attributions
    ]
    return Article(text, [a for a in moved if a["content"]])


def windows(article: Article, tokenizer: Any, size: int, rng: random.Random) -> Iterator[Window]:
    """Windows of at most `size` pieces that together cover the article, cut at a random phase."""
    pieces = encode(tokenizer, article.text)
    cut = rng.randrange(size // 2, size + 1) if len(pieces) > size else size
    edges = [0, *range(cut, len(pieces), size), len(pieces)]
    attributions = [_in_pieces(a, pieces) for a in article.attributions]
    for start, end in pairwise(edges):
        if end > start:
            yield _window(pieces, attributions, start, end)


def _in_pieces(attribution: dict[str, list[Span]], pieces: Pieces) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for kind, spans in attribution.items():
        ranges = (
            (
                int(np.searchsorted(pieces.ends, start, side="right")),
                int(np.searchsorted(pieces.starts, end, side="left")) - 1,
            )
            for start, end in spans
        )
        found[kind] = [(first, last) for first, last in ranges if last >= first]
    return found


def _window(
    pieces: Pieces, attributions: list[dict[str, list[Span]]], start: int, end: int
) -> Window:
    labels = np.zeros(end - start, dtype=np.int64)
    window = Window(pieces.ids[start:end], pieces.shapes[start:end], labels)
    for attribution in attributions:
        inside: dict[str, list[int]] = {}
        for k, kind in enumerate(KINDS):
            inside[kind] = []
            for first, last in attribution[kind]:
                a, b = max(first, start) - start, min(last, end - 1) - start
                if b < a:
                    continue
                labels[a : b + 1] = 2 + 2 * k
                if first >= start:
                    labels[a] = 1 + 2 * k
                if first >= start and last < end:
                    inside[kind].append(_index(window.spans[kind], (a, b)))
        _link(window, attribution, inside)
    if start:
        labels[:EDGE] = IGNORE
    if end < len(pieces):
        labels[-EDGE:] = IGNORE
    return window


def _index(spans: list[Span], span: Span) -> int:
    if span not in spans:
        spans.append(span)
    return spans.index(span)


def _link(window: Window, attribution: dict[str, list[Span]], inside: dict[str, list[int]]) -> None:
    targets: list[int | None] = []
    for kind in RELATIONS:
        if not attribution[kind]:
            targets.append(-1)
        else:
            targets.append(inside[kind][0] if inside[kind] else None)
    window.links += [(content, *targets) for content in inside["content"]]
