"""Label scores to spans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.scores import KINDS, LABELS, Floats

_BEGINS = frozenset(i for i, label in enumerate(LABELS) if label[0] in "BS")
_FIRST = range(1, len(LABELS), 4)
"""The label that begins a span of each kind; those inside, at the end and alone follow it."""
_ENDS = frozenset(i for i, label in enumerate(LABELS) if label[0] in "ES")


@dataclass(frozen=True, slots=True)
class Found:
    """A decoded span: pieces `[first, last]`, and the mean probability of their labels."""

    first: int
    last: int
    score: float


def decode(labels: Floats, inner: npt.NDArray[np.bool_], offset: int = 0) -> dict[str, list[Found]]:
    """Spans of each kind from (pieces, 13) log probabilities: the best legal label sequence.

    Legal: a span is one piece of its own, or a first, any number of inner and a last piece of one
    kind (Viterbi, 1967). A span takes whole words: `inner`, (pieces,), tells which pieces go on
    with a word. The first of them is piece `offset`.
    """
    opens = ~inner
    opens[:1] = True
    starts = np.flatnonzero(opens)
    words = _word_scores(labels, starts)
    spans: dict[str, list[Found]] = {kind: [] for kind in KINDS}
    # Where every word is likeliest outside, so is the best path: most contents cite nobody.
    if (words[:, 0] >= words.max(axis=1, initial=-np.inf)).all():
        return spans
    path = _viterbi(words)
    odds = np.exp(words[np.arange(len(path)), path])
    ends = [*starts[1:].tolist(), len(labels)]
    first = 0
    for i, label in enumerate(path):
        if label in _BEGINS:
            first = i
        if label in _ENDS:
            score = float(np.add.reduce(odds[first : i + 1]) / (i + 1 - first))
            spans[LABELS[label][2:]].append(
                Found(offset + int(starts[first]), offset + ends[i] - 1, score)
            )
    return spans


def _word_scores(labels: Floats, starts: npt.NDArray[np.int64]) -> Floats:
    """(words, 13): a word that begins a span does so with its first piece, one that ends a span
    with its last."""
    if not len(starts):
        return labels[:0]
    words: Floats = np.add.reduceat(labels, starts, axis=0)
    lasts = np.append(starts[1:], len(labels)) - 1
    begins, inside, ends, singles = (slice(place, None, 4) for place in range(1, 5))
    begin = labels[starts, begins] - labels[starts, inside]
    end = labels[lasts, ends] - labels[lasts, inside]
    words[:, begins] = words[:, inside] + begin
    words[:, ends] = words[:, inside] + end
    several = lasts > starts
    words[several, singles] = (words[:, inside] + begin + end)[several]
    return words


def _viterbi(labels: Floats) -> list[int]:
    """The best path of label ids, which begins and ends between spans."""
    back: list[tuple[int, ...]] = []
    # The best score of a path that is outside of spans, and within one of each kind; the label
    # that each ends with.
    outside, within = 0.0, [-np.inf] * len(KINDS)
    last, last_within = 0, [0] * len(KINDS)
    for row in labels.tolist():
        back.append((last, *last_within))
        best, last = outside + row[0], 0
        entered, held = [], []
        # Written out, as `max` and a list of all ways take twice as long.
        for begins, inside in zip(_FIRST, within, strict=True):
            ended, single = inside + row[begins + 2], outside + row[begins + 3]
            if ended > best:
                best, last = ended, begins + 2
            if single > best:
                best, last = single, begins + 3
            begun, held_on = outside + row[begins], inside + row[begins + 1]
            opens = begun > held_on
            entered.append(begun if opens else held_on)
            held.append(begins if opens else begins + 1)
        outside, within, last_within = best, entered, held
    path: list[int] = []
    label = last
    for state in reversed(back):
        path.append(label)
        stays_within = label % 4 in (2, 3) and label
        label = state[1 + (label - 1) // 4] if stays_within else state[0]
    return path[::-1]
