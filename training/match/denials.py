"""Fits which of two claims says that the other is not so: part of `python -m training.match`.

From the pairs to build on of `bench/marks/match.jsonl`, `against.jsonl` and `disputes.jsonl`, and
those of `denials.jsonl`, which meet in ledgers and were drawn by what earlier fits were unsure of
or took for denials, `src/sayso/match/denials.json` is made: a logistic judgement. The least
probability is chosen on all of them, each judged by a fit without its topic, so that PRECISION of
those taken for denials are.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve

from bench.match import claims, key
from bench.match_marks import AGAINST, DISPUTES, MARKS, pairs
from sayso.match.denials import FEATURES, evidence
from sayso.match.reading import read

MORE = Path(__file__).parent / "denials.jsonl"
PRECISION = 0.88
STRENGTH = 0.3

Floats = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]


def examples(data: Path) -> tuple[Floats, Truths, list[str]]:
    """(pairs, features) of what is judged at all, (pairs,) whether it is a denial, and the topic of
    each, which several events may be of."""
    marked = [row for path in (MARKS, AGAINST, DISPUTES) for row in pairs(data, path)]
    marked = [row for row in marked if row["part"] == "build"]
    marked += pairs(data, MORE)
    told = {k: read(claim) for k, claim in claims(marked).items()}
    found: list[tuple[list[float], bool, str]] = []
    for row in marked:
        a, b = told[key(row["a"])], told[key(row["b"])]
        topic = row["event"].rstrip("0123456789-")
        found += [
            (features, row["label"] == "denies", topic)
            for features in (evidence(a, b), evidence(b, a))
            if features
        ]
    columns = list(zip(*found, strict=True))
    return np.array(columns[0]), np.array(columns[1]), list(columns[2])


def fit(found: Floats, denies: Truths) -> dict[str, Any]:
    """What is shipped, but for the least probability."""
    spread = found.std(0) + 0.05
    middle = found.mean(0)
    line = LogisticRegression(C=STRENGTH, max_iter=3000).fit((found - middle) / spread, denies)
    weights = line.coef_[0] / spread
    return {
        "features": list(FEATURES),
        "bias": round(float(line.intercept_[0] - weights @ middle), 4),
        "weights": [round(float(weight), 4) for weight in weights],
    }


def fitted(data: Path) -> dict[str, Any]:
    """What is shipped."""
    found, denies, topics = examples(data)
    told = held_out(found, denies, topics)
    precision, recall, thresholds = precision_recall_curve(denies, told)
    right = np.where(precision[:-1] >= PRECISION, recall[:-1], 0)
    best = int(right.argmax())
    print(f"denials, {len(denies)} pairs, {denies.sum()} are")
    print(f"held out: precision {precision[best]:.3f}, recall {recall[best]:.3f}")
    # Not below it: what lies there was not counted.
    least = float(np.ceil(thresholds[best] * 1000) / 1000)
    return {**fit(found, denies), "least": least}


def held_out(found: Floats, denies: Truths, topics: list[str]) -> Floats:
    """(pairs,): the probability of each by a fit without its topic."""
    names = np.array(topics)
    told = np.zeros(len(denies))
    for name in set(topics):
        out = names == name
        line = fit(found[~out], denies[~out])
        told[out] = 1 / (1 + np.exp(-(line["bias"] + found[out] @ np.array(line["weights"]))))
    return told
