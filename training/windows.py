"""Windows of labelled word pieces, made from annotated articles."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.scores import KINDS, LABELS, RELATIONS
from sayso.wordpieces import Pieces, encode
from training.articles import Article, Marked
from training.noise import Span

IGNORE = -100
EDGE = 10
"""Labels this close to an edge inside the text are not learnt: reading never takes them."""


@dataclass(slots=True)
class Window:
    """One training example. Spans are (first, last) piece indices within the window."""

    ids: npt.NDArray[np.int32]
    shapes: npt.NDArray[np.int32]
    labels: npt.NDArray[np.int64]
    cited: npt.NDArray[np.int64]
    spans: dict[str, list[Span]] = field(default_factory=lambda: {k: [] for k in KINDS})
    links: list[tuple[int | None, ...]] = field(default_factory=list)
    """For a content: its index, and those of its source and its cue (-1: none, None: outside)."""


def windows(article: Article, tokenizer: Any, size: int, rng: random.Random) -> Iterator[Window]:
    """Windows of at most `size` pieces that together cover the article, cut at a random phase."""
    pieces = encode(tokenizer, article.text)
    cut = rng.randrange(size // 2, size + 1) if len(pieces) > size else size
    edges = [0, *range(cut, len(pieces), size), len(pieces)]
    attributions = [_in_pieces(a, pieces) for a in article.attributions]
    cited = [_in_pieces(a, pieces) for a in article.cited]
    for start, end in pairwise(edges):
        if end > start:
            yield _window(pieces, attributions, cited, start, end)


def _in_pieces(attribution: Marked, pieces: Pieces) -> Marked:
    found: Marked = {}
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
    pieces: Pieces, attributions: list[Marked], cited: list[Marked], start: int, end: int
) -> Window:
    labels, within = (np.zeros(end - start, dtype=np.int64) for _ in range(2))
    window = Window(pieces.ids[start:end], pieces.shapes[start:end], labels, within)
    for attribution in attributions:
        _mark(window, labels, attribution, start, end)
    for attribution in cited:
        _mark(window, within, attribution, start, end)
    # Inner labels are read inside contents only.
    within[labels < LABELS.index("B-content")] = IGNORE
    for row in (labels, within):
        if start:
            row[:EDGE] = IGNORE
        if end < len(pieces):
            row[-EDGE:] = IGNORE
    return window


def _mark(
    window: Window, labels: npt.NDArray[np.int64], attribution: Marked, start: int, end: int
) -> None:
    inside: dict[str, list[int]] = {kind: [] for kind in KINDS}
    for k, kind in enumerate(KINDS):
        for first, last in attribution[kind]:
            a, b = max(first, start) - start, min(last, end - 1) - start
            if b < a:
                continue
            labels[a : b + 1] = _labels(k, b + 1 - a, first >= start, last < end)
            if first >= start and last < end:
                inside[kind].append(_index(window.spans[kind], (a, b)))
    _link(window, attribution, inside)


def _labels(kind: int, length: int, begins: bool, ends: bool) -> npt.NDArray[np.int64]:
    """The labels of a span's pieces, of which the first and the last may lie outside the window."""
    begin, inside, end, single = 4 * kind + np.arange(1, 5)
    labels = np.full(length, inside, dtype=np.int64)
    if begins:
        labels[0] = begin
    if ends:
        labels[-1] = single if begins and length == 1 else end
    return labels


def _index(spans: list[Span], span: Span) -> int:
    if span not in spans:
        spans.append(span)
    return spans.index(span)


def _link(window: Window, attribution: Marked, inside: dict[str, list[int]]) -> None:
    targets: list[int | None] = []
    for kind in RELATIONS:
        if not attribution[kind]:
            targets.append(-1)
        else:
            targets.append(inside[kind][0] if inside[kind] else None)
    window.links += [(content, *targets) for content in inside["content"]]
