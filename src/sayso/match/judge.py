"""How likely it is that two claims say the same: the mean of two judgements on the same features, a
logistic one and one of small boosted trees, both made by `python -m training.match`."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.resources import files
from operator import mul
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from sayso.errors import ModelError
from sayso.match.same import FEATURES

T = TypeVar("T")


class Line:
    """A logistic judgement: `bias` and a weight a feature, and `least`, the probability from which
    on it says yes."""

    def __init__(self, fitted: dict[str, Any]) -> None:
        self._bias: float = fitted["bias"]
        self._weights: list[float] = fitted["weights"]
        self.least: float = fitted["least"]

    def probability(self, found: Sequence[float]) -> float:
        """How likely what is judged is, by its features."""
        return _logistic(self._bias + sum(map(mul, self._weights, found)))


class Judge:
    """What was fitted: `logistic` (bias and a weight a feature), `trees` (base and, for each tree,
    its nodes), and the probability `least` from which on two claims say the same."""

    def __init__(self, fitted: dict[str, Any]) -> None:
        self._bias: float = fitted["logistic"]["bias"]
        self._weights: list[float] = fitted["logistic"]["weights"]
        self._base: float = fitted["trees"]["base"]
        self._trees = _Trees(fitted["trees"]["trees"])
        self.least: float = fitted["least"]

    def probability(self, found: Sequence[float]) -> float:
        """How likely it is by `features` that two claims say the same."""
        linear = _logistic(self._bias + sum(map(mul, self._weights, found)))
        # Where it stays too low whatever the trees say, they are not asked: most pairs are such.
        if linear + 1 < 2 * self.least:
            return linear / 2
        grown = self._base + sum(self._trees.leaves(found))
        return (linear + _logistic(grown)) / 2


class _Trees:
    """Boosted trees, walked all at once. A node is its value, or a feature's number, a threshold,
    and the nodes below and above that."""

    def __init__(self, trees: list[list[list[float]]]) -> None:
        # A leaf leads to itself, so that shorter branches wait for the longest.
        places = np.cumsum([0, *map(len, trees)])
        self._roots: npt.NDArray[np.intp] = places[:-1]
        nodes = [
            node if len(node) > 1 else [0, 0.0, at, at]
            for tree in trees
            for at, node in enumerate(tree)
        ]
        first = np.repeat(self._roots, np.diff(places))
        table = np.array(nodes, np.float64).reshape(-1, 4)
        self._feature = table[:, 0].astype(np.intp)
        self._threshold = table[:, 1]
        # (nodes, 2): the node above, and the one below.
        self._next = table[:, :1:-1].astype(np.intp) + first[:, None]
        self._values = np.array([node[0] for tree in trees for node in tree], np.float64)
        self._depth = max((_depth(tree) for tree in trees), default=0)

    def leaves(self, found: Sequence[float]) -> list[float]:
        """The value of the leaf that `found` comes to, tree by tree."""
        told, at = np.array(found), self._roots
        for _ in range(self._depth):
            at = self._next[at, (told[self._feature[at]] <= self._threshold[at]).astype(np.intp)]
        values: list[float] = self._values[at].tolist()
        return values


def _depth(tree: list[list[float]], at: int = 0) -> int:
    """How many steps lead from a node to its farthest leaf."""
    node = tree[at]
    return 0 if len(node) == 1 else 1 + max(_depth(tree, int(below)) for below in node[2:])


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, x))))


@lru_cache(1)
def shipped_judge() -> Judge:
    """What ships with the package.

    Raises:
        ModelError: it is missing, damaged or of another version.
    """
    return _shipped("weights.json", FEATURES, Judge)


@lru_cache(1)
def shipped_denials(features: tuple[str, ...]) -> Line:
    """The judgement on denials that ships with the package, by `features` of these names.

    Raises:
        ModelError: it is missing, damaged or of another version.
    """
    return _shipped("denials.json", features, Line)


def _shipped(name: str, features: Sequence[str], make: Callable[[dict[str, Any]], T]) -> T:
    path = files(__package__) / name
    try:
        fitted: dict[str, Any] = json.loads(path.read_text("utf-8"))
        if fitted["features"] != list(features):
            raise ValueError("it is of another version")
        return make(fitted)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(str(path), f"it cannot be used ({error}); install sayso again") from error
