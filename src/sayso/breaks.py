"""Where a sentence begins though the mark that ended the one before is lost, as in scraped text.

A capital after a blank is all that is left of such a place, and names have it, too. What the
encoder makes of the pieces around it tells them apart: a logistic regression over its hidden
states, the labels and the shapes of three pieces.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from sayso.scores import LABELS, WORDS, Floats, Scores
from sayso.wordpieces import SHAPES

_AROUND = (-1, 0, 1)
"""The pieces that are looked at, from the one that may begin a sentence."""
_LABELLED = (-1, 0)
_LEAST_LABEL = -10.0
_STOP = 1 << WORDS.index("stop")
LIKELY = 0.8
"""How likely a sentence must be to begin somewhere for it to be read so."""
_LEAST = float(np.log(LIKELY / (1 - LIKELY)))
_TOGETHER = 1_024
"""Places whose features are held at once."""


def breaks(scores: Scores) -> Iterator[int]:
    """The code points of a stretch at which a sentence begins though no mark tells, in order."""
    at = places(scores)
    low, high = scores.keep
    # A few at a time: in text all in capitals nearly every word is a place.
    for some in np.array_split(at, len(at) // _TOGETHER + 1):
        odds = features(scores, some) @ scores.break_weights
        for start in scores.pieces.starts[some[odds >= _LEAST]].tolist():
            if low <= start < high:
                yield start


def places(scores: Scores) -> npt.NDArray[np.int64]:
    """The numbers of the pieces that may begin a sentence whose mark before is lost: a word with a
    capital, after a blank and no full stop."""
    found = scores.pieces.opens_word_in_capitals()
    found[1:] &= scores.words[:-1] & _STOP == 0
    found[:1] = found[-1:] = False
    return np.flatnonzero(found)


def features(scores: Scores, at: npt.NDArray[np.int64]) -> Floats:
    """(places, features): what is known of the places `at`; the first is a one."""
    shapes = np.eye(SHAPES, dtype=np.float32)[scores.pieces.shapes]
    columns = [
        np.ones((len(at), 1), dtype=np.float32),
        *(scores.hidden[at + step] for step in _AROUND),
        *(shapes[at + step] for step in _AROUND),
        *(scores.labels[at + step].clip(_LEAST_LABEL) for step in _LABELLED),
        scores.cited[at].clip(_LEAST_LABEL),
    ]
    return np.concatenate(columns, axis=1)


def feature_count(hidden_size: int) -> int:
    """How many features a place has."""
    return 1 + len(_AROUND) * (hidden_size + SHAPES) + (len(_LABELLED) + 1) * len(LABELS)
