"""Scores to attributions: spans by Viterbi, then each content linked to its source and cue.

Links are the model's: a content points to its source and to its cue, or nowhere. A cue belongs to
one attribution, so contents next to each other that share it are the parts of one split quote.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.scores import BUCKETS, LABELS, LINK_SIZE, RELATIONS, Floats, Scores
from sayso.types import Attribution, Span

_HALF_BUCKETS = BUCKETS // 2
_REACH = 48


@dataclass(frozen=True, slots=True)
class Found:
    """A decoded span: pieces `[first, last]`, and the mean probability of their labels."""

    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """Where a content points: the index of the target, None for nowhere, and the logarithm of the
    odds of the best target against nowhere."""

    target: int | None
    odds: float


def tag(scores: Scores) -> list[Attribution]:
    """The attributions of a stretch of text, by where their content starts.

    Spans are decoded once, over the whole stretch; those that start outside `scores.keep` are
    another stretch's to report. A content without source and cue is nobody's, and left out.
    """
    spans = decode(scores.labels, scores.pieces.inner)
    contents = spans["content"]
    if not contents:
        return []
    sources = _point(scores, "source", contents, spans["source"])
    cues = _point(scores, "cue", contents, spans["cue"])
    low, high = scores.keep
    attributions = []
    for parts in _groups([link.target for link in cues]):
        source = max((sources[i] for i in parts), key=lambda link: link.odds)
        cue = cues[parts[0]]
        found = Attribution(
            content=tuple(_characters(scores, contents[i]) for i in parts),
            source=_target(scores, spans["source"], source),
            cue=_target(scores, spans["cue"], cue),
            score=round(min(contents[i].score for i in parts), 4),
        )
        if (found.source or found.cue) and low <= found.content[0][0] < high:
            attributions.append(found)
    return attributions


def decode(labels: Floats, inner: npt.NDArray[np.bool_]) -> dict[str, list[Found]]:
    """Spans of each kind from (pieces, 7) log probabilities: the best legal label sequence.

    Legal: an inner label follows the first or an inner label of the same kind (Viterbi, 1967). A
    span takes whole words: `inner`, (pieces,), tells which pieces go on with a word.
    """
    opens = ~inner
    opens[:1] = True
    starts = np.flatnonzero(opens)
    words = _word_scores(labels, starts)
    path = _viterbi(words)
    odds = np.exp(words[np.arange(len(path)), path])
    spans: dict[str, list[Found]] = {"source": [], "cue": [], "content": []}
    ends = [*starts[1:].tolist(), len(labels)]
    first = 0
    for i, label in enumerate(path):
        following = path[i + 1] if i + 1 < len(path) else 0
        if label % 2:
            first = i
        if label and not (following and following % 2 == 0):
            score = float(odds[first : i + 1].mean())
            spans[LABELS[label][2:]].append(Found(int(starts[first]), ends[i] - 1, score))
    return spans


def _word_scores(labels: Floats, starts: npt.NDArray[np.int64]) -> Floats:
    """(words, 7): a word that begins a span does so with its first piece."""
    if not len(starts):
        return labels[:0]
    words: Floats = np.add.reduceat(labels, starts, axis=0)
    words[:, 1::2] = words[:, 2::2] - labels[starts, 2::2] + labels[starts, 1::2]
    return words


def _viterbi(labels: Floats) -> list[int]:
    """The best path of label ids. Odd ids begin a span, even ones but 0 continue it."""
    rows = labels.tolist()
    if not rows:
        return []
    back: list[tuple[int, ...]] = []
    best = [row if label % 2 or not label else -1e9 for label, row in enumerate(rows[0])]
    for row in rows[1:]:
        at = max(best)
        top = best.index(at)
        source = 1 if best[1] > best[2] else 2
        cue = 3 if best[3] > best[4] else 4
        content = 5 if best[5] > best[6] else 6
        back.append((top, top, source, top, cue, top, content))
        best = [
            at + row[0],
            at + row[1],
            best[source] + row[2],
            at + row[3],
            best[cue] + row[4],
            at + row[5],
            best[content] + row[6],
        ]
    label = max(range(7), key=best.__getitem__)
    path = [label]
    for step in reversed(back):
        label = step[label]
        path.append(label)
    return path[::-1]


def _point(
    scores: Scores, relation: str, contents: Sequence[Found], targets: Sequence[Found]
) -> list[Link]:
    """For each content, where it points."""
    if not targets:
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
    more often wrong than right, and none is better than a wrong one."""
    line = np.cumsum(scores.pieces.opens_line())
    content = line[[(c.first, c.last) for c in contents]]
    target = line[[(t.first, t.last) for t in targets]]
    apart: npt.NDArray[np.bool_] = (target[None, :, 0] > content[:, 1, None]) | (
        target[None, :, 1] < content[:, 0, None]
    )
    return apart


def _groups(cues: Sequence[int | None]) -> list[list[int]]:
    """Contents that are parts of one: next to each other, with one cue."""
    groups: list[list[int]] = []
    for content, cue in enumerate(cues):
        if groups and cue is not None and cue == cues[content - 1]:
            groups[-1].append(content)
        else:
            groups.append([content])
    return groups


def _target(scores: Scores, spans: Sequence[Found], link: Link) -> Span | None:
    return None if link.target is None else _characters(scores, spans[link.target])


def _characters(scores: Scores, found: Found) -> Span:
    return int(scores.pieces.starts[found.first]), int(scores.pieces.ends[found.last])
