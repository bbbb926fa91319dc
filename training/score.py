"""Fits the score of an attribution: how likely it is right, from what was decoded and linked.

By itself, `python -m training.score --data DATA` fits that of the model that ships anew.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from bench.attribution import load, measure
from sayso.predict import ATTRIBUTION, Model
from sayso.tag import candidates, outermost
from sayso.tag.score import FEATURES
from sayso.types import Attribution
from training.judged import judged
from training.words import words

_RIDGE, _STATES_RIDGE = 25.0, 500.0
"""Of the features that are known one by one, and of the many hidden states."""
AIMS = {
    "dev": {"source": 82.1, "cue": 75.0, "content": 70.2, "whole": 74.9},
    "dev_noisy": {"source": 78.2, "cue": 73.3, "content": 66.6, "whole": 68.8},
}
"""F1 on PolNeAR dev that the least score must leave: what was asked for, or what the score before
left, where that was more, less a tenth or two where that is within chance."""
_STEP = 0.01

Floats = npt.NDArray[np.float32]
Rated = list[tuple[Attribution, Floats]]


def fit(folder: Path, data: Path) -> None:
    """Fit the weights of the score of the model in `folder` on what the folder `data` has, choose
    the highest score below which nothing need be reported for `AIMS` to be met, and write both to
    its meta.json, with the words that it knows.

    Raises:
        ValueError: a text is not there, or the model proposes nothing right, or nothing wrong.
    """
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    meta["score"]["words"] = words(_tokenizer(folder))
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")
    model = Model(folder)
    features, right, weight = _examples(model, data)
    ridge = np.where(np.arange(features.shape[1]) < FEATURES, _RIDGE, _STATES_RIDGE)
    weights = logistic(features, right, weight, ridge)
    least = min(_least(model, weights, data / "polnear", name) for name in AIMS)
    meta["score"]["weights"] = [round(float(w), 4) for w in weights]
    meta["score"]["least"] = round(least, 3)
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")


def unfitted(hidden_size: int) -> list[float]:
    """Weights that leave the score to the label probabilities of the content."""
    return [0.0, 1.0, *[0.0] * (FEATURES + hidden_size - 2)]


def _tokenizer(folder: Path) -> Any:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


def _examples(model: Model, data: Path) -> tuple[Floats, Floats, Floats]:
    """(proposed, features), whether each is right, and what it weighs."""
    texts = list(judged(data))
    features, right, weight = [], [], []
    for text, proposed in zip(texts, _rated(model, (t.text for t in texts)), strict=True):
        verdicts = text.verdicts([attribution for attribution, _ in proposed])
        for (_, values), verdict in zip(proposed, verdicts, strict=True):
            if verdict is not None:
                features.append(values)
                right.append(verdict)
                weight.append(text.weight)
    if len(set(right)) < 2:
        raise ValueError("nothing to learn from: all that is proposed is right, or all wrong")
    return np.array(features), np.array(right, np.float32), np.array(weight, np.float32)


def _rated(model: Model, texts: Iterable[str]) -> list[Rated]:
    """All that the model proposes for each text."""
    found: list[Rated] = []
    for number, scores in model.predict(texts):
        found += [[] for _ in range(number + 1 - len(found))]
        found[number] += candidates(scores)
    return found


def logistic(
    features: Floats, right: Floats, weight: Floats, ridge: float | npt.NDArray[np.float64]
) -> Floats:
    """A logistic regression on features scaled alike, with a ridge, one for all or one each, given
    back for features as they are; the first of them is a one."""
    middle, spread = features.mean(axis=0), features.std(axis=0)
    middle[0], spread[spread == 0] = 0, 1
    spread[0] = 1
    x, y = torch.from_numpy((features - middle) / spread), torch.from_numpy(right)
    weights = torch.zeros(x.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn="strong_wolfe")
    penalty = torch.from_numpy(np.full(len(weights), ridge, np.float32))
    loss_of = torch.nn.BCEWithLogitsLoss(torch.from_numpy(weight), reduction="sum")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = (loss_of(x @ weights, y) + (penalty * weights.square())[1:].sum()) / len(y)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    fitted: Floats = weights.detach().numpy() / spread
    fitted[0] -= float(fitted @ middle)
    return fitted


def _least(model: Model, weights: Floats, folder: Path, name: str) -> float:
    """The highest score from which on reporting meets the aims on a file; where none does, 0."""
    rows = list(load(folder / f"{name}.jsonl.gz"))
    found = _rated(model, (text for text, _ in rows))
    rated = [[(a, 1 / (1 + np.exp(-values @ weights))) for a, values in row] for row in found]

    def met(least: float) -> bool:
        kept = (outermost([a for a, score in row if score >= least]) for row in rated)
        counts = measure(zip(kept, (gold for _, gold in rows), strict=True))
        return all(100 * counts[key].rates()["f1"] >= aim for key, aim in AIMS[name].items())

    return max((x for x in np.arange(0.0, 1.0, _STEP).tolist() if met(x)), default=0.0)


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.score", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    parser.add_argument("--out", type=Path, default=ATTRIBUTION, help="where the model is")
    options = parser.parse_args()
    fit(options.out, options.data)


if __name__ == "__main__":
    main()
