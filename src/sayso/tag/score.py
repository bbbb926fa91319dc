"""How likely an attribution is right: a logistic regression over what was decoded and linked."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from sayso.scores import Floats
from sayso.tag.decode import Found

_SUREST = 0.999
_FARTHEST_ODDS = 10.0


def probability(features: Floats, weights: Floats) -> float:
    """Between 0 and 1. `weights`, (9,), are fitted in training, one for each of `features`."""
    return float(1 / (1 + np.exp(-features @ weights)))


def features(
    parts: Sequence[Found], source: Found | None, cue: Found | None, odds: tuple[float, float]
) -> Floats:
    """(9,): a one; the logits of the least sure part, of source and of cue; whether there is a
    source and a cue; the logarithms of the odds of the links to them; that of the pieces said."""
    return np.array(
        [
            1.0,
            _logit(min(part.score for part in parts)),
            _logit(source.score) if source else 0.0,
            _logit(cue.score) if cue else 0.0,
            source is not None,
            cue is not None,
            min(odds[0], _FARTHEST_ODDS) if source else 0.0,
            min(odds[1], _FARTHEST_ODDS) if cue else 0.0,
            math.log(sum(part.last - part.first + 1 for part in parts)),
        ],
        dtype=np.float32,
    )


def _logit(probability: float) -> float:
    clipped = min(max(probability, 1 - _SUREST), _SUREST)
    return math.log(clipped / (1 - clipped))
