"""Fits the score of an attribution: how likely it is right, from what was decoded and linked."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from bench.attribution import load, matches, same_source
from sayso.predict import Model
from sayso.tag import candidates
from sayso.types import Attribution

UNFITTED = (0.0, 1.0, *[0.0] * 7)
"""Weights that leave the score to the label probabilities of the content."""
_RIDGE = 1e-3

Floats = npt.NDArray[np.float32]


def fit(folder: Path, files: list[Path]) -> None:
    """Fit the weights of the model in `folder` on marked `files` that it was not trained on, choose
    the score below which nothing is reported, and write both to its meta.json.

    Raises:
        ValueError: the model proposes no attribution at all.
    """
    rated = [_rated(Model(folder), file) for file in files]
    features = np.concatenate([features for features, _, _ in rated])
    right = np.concatenate([right for _, right, _ in rated])
    if not len(right):
        raise ValueError(f"{folder}: the model finds nothing in {', '.join(map(str, files))}")
    weights = _weights(features, right)
    least = _best_least(1 / (1 + np.exp(-features @ weights)), right, sum(n for _, _, n in rated))
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    meta["score"] = {"weights": [round(float(w), 4) for w in weights], "least": round(least, 3)}
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")


def _rated(model: Model, file: Path) -> tuple[Floats, npt.NDArray[np.bool_], int]:
    """The features of all attributions that the model proposes for a file, whether each is right
    (content overlapping by half, the source too), and how many are marked."""
    rows = list(load(file))
    found: list[list[tuple[Attribution, Floats]]] = [[] for _ in rows]
    for number, scores in model.predict(text for text, _ in rows):
        found[number] += candidates(scores)
    features, right, marked = [], [], 0
    for proposed, (_, gold) in zip(found, rows, strict=True):
        pairs = dict(matches([a for a, _ in proposed], gold))
        for i, (attribution, values) in enumerate(proposed):
            features.append(values)
            right.append(i in pairs and same_source(attribution.source, gold[pairs[i]].source))
        marked += sum(1 for g in gold if g.content)
    shaped = np.array(features, dtype=np.float32).reshape(-1, len(UNFITTED))
    return shaped, np.array(right, dtype=np.bool_), marked


def _weights(features: Floats, right: npt.NDArray[np.bool_]) -> Floats:
    x, y = torch.from_numpy(features), torch.from_numpy(right).float()
    weights = torch.zeros(x.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights, y)
        loss = loss + _RIDGE * weights.square().sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    fitted: Floats = weights.detach().numpy()
    return fitted


def _best_least(scores: Floats, right: npt.NDArray[np.bool_], marked: int) -> float:
    """The score from which on reporting gives the best F1 of whole attributions."""
    order = np.argsort(-scores)
    f1 = 2 * np.cumsum(right[order]) / (np.arange(1, len(order) + 1) + marked)
    return float(scores[order][f1.argmax()])
