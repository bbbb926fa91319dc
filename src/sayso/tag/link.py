"""Where a content points: to its source and to its cue, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.scores import BUCKETS, LINK_SIZE, RELATIONS, Floats, Scores
from sayso.tag.decode import Found

_HALF_BUCKETS = BUCKETS // 2
_REACH = 48
_COLON = 1024
"""The piece of a colon."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a content points: the index of the target, None for nowhere, and the logarithm of the
    odds of the best target against nowhere."""

    target: int | None
    odds: float


def point(
    scores: Scores, relation: str, contents: Sequence[Found], targets: Sequence[Found]
) -> list[Link]:
    """For each content, where it points."""
    if not targets or not contents:
        return [Link(None, 0.0)] * len(contents)
    number = RELATIONS.index(relation)
    queries, nowhere = _vectors(scores, contents, number, query=True)
    keys, _ = _vectors(scores, targets, number, query=False)
    gap, after = _gaps(contents, targets)
    bucket = np.minimum(np.log2(gap + 1).astype(np.int64), _HALF_BUCKETS - 1)
    bias = scores.distance[number][bucket + _HALF_BUCKETS * after]
    odds = queries @ keys.T / np.float32(LINK_SIZE**0.5) + bias - nowhere[:, None]
    odds[(gap > _REACH) | _lines_apart(scores, contents, targets)] = -np.inf
    best = odds.argmax(axis=1)
    return [
        Link(int(target) if row[target] > 0 else None, float(row[target]))
        for row, target in zip(odds, best, strict=True)
    ]


def _vectors(
    scores: Scores, spans: Sequence[Found], relation: int, *, query: bool
) -> tuple[Floats, Floats]:
    """(spans, 32) query or key vectors, and (spans,) scores of pointing nowhere."""
    first = np.array([s.first for s in spans], dtype=np.int64)
    last = np.array([s.last for s in spans], dtype=np.int64)
    mean: Floats = (scores.links[first] + scores.links[last]) * np.float32(0.5)
    size = len(RELATIONS) * LINK_SIZE
    offset = (0 if query else size) + relation * LINK_SIZE
    return mean[:, offset : offset + LINK_SIZE], mean[:, 2 * size + relation]


def _gaps(
    contents: Sequence[Found], targets: Sequence[Found]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    """(contents, targets) pieces in between, and whether the target stands after the content."""
    content = np.array([(c.first, c.last) for c in contents])
    target = np.array([(t.first, t.last) for t in targets])
    after = target[None, :, 0] - content[:, 1, None] - 1
    before = content[:, 0, None] - target[None, :, 1] - 1
    return np.maximum(np.maximum(after, before), 0), after >= before


def _lines_apart(
    scores: Scores, contents: Sequence[Found], targets: Sequence[Found]
) -> npt.NDArray[np.bool_]:
    """(contents, targets): whether a line break stands between. A name from another paragraph is
    more often wrong than right, and none is better than a wrong one; but a colon at the end of the
    line before leads on."""
    line = np.cumsum(scores.pieces.opens_line())
    content = line[[(c.first, c.last) for c in contents]]
    target = line[[(t.first, t.last) for t in targets]]
    before = np.array([max(c.first - 1, 0) for c in contents])
    led = (scores.pieces.ids[before] == _COLON) & (line[before] < content[:, 0])
    first = content[:, 0] - led
    apart: npt.NDArray[np.bool_] = (target[None, :, 0] > content[:, 1, None]) | (
        target[None, :, 1] < first[:, None]
    )
    return apart
