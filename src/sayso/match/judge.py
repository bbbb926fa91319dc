"""How likely it is that two claims say the same: the mean of two judgements on the same features, a
logistic one and one of small boosted trees, both made by `python -m training.match`."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from operator import mul
from typing import Any

from sayso.errors import ModelError
from sayso.match.same import FEATURES

HOPELESS = 0.01
"""A logistic judgement below which two claims are never the same."""


class Judge:
    """What was fitted: `logistic` (bias and a weight a feature), `trees` (base and, for each tree,
    its nodes), and the probability `least` from which on two claims say the same."""

    def __init__(self, fitted: dict[str, Any]) -> None:
        self._bias: float = fitted["logistic"]["bias"]
        self._weights: list[float] = fitted["logistic"]["weights"]
        self._base: float = fitted["trees"]["base"]
        self._trees: list[list[list[float]]] = fitted["trees"]["trees"]
        self.least: float = fitted["least"]

    def probability(self, found: Sequence[float]) -> float:
        """How likely it is by `features` that two claims say the same."""
        linear = _logistic(self._bias + sum(map(mul, self._weights, found)))
        # Where it stays low whatever the trees say, they are not asked: most pairs are such.
        if linear < HOPELESS:
            return linear / 2
        grown = self._base + sum(_leaf(tree, found) for tree in self._trees)
        return (linear + _logistic(grown)) / 2


def _leaf(tree: list[list[float]], found: Sequence[float]) -> float:
    """The value of the leaf that `found` comes to. A node is its value, or a feature's number, a
    threshold, and the nodes below and above that."""
    node = tree[0]
    while len(node) > 1:
        feature, threshold, below, above = node
        node = tree[int(below if found[int(feature)] <= threshold else above)]
    return node[0]


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, x))))


@lru_cache(1)
def shipped_judge() -> Judge:
    """What ships with the package.

    Raises:
        ModelError: it is missing, damaged or of another version.
    """
    path = files(__package__) / "weights.json"
    try:
        fitted: dict[str, Any] = json.loads(path.read_text("utf-8"))
        if fitted["features"] != list(FEATURES):
            raise ValueError("it is of another version")
        return Judge(fitted)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(str(path), f"it cannot be used ({error}); install sayso again") from error
