"""Fits how claims are matched: `python -m training.match [--data DATA]`.

From the pairs of `bench/marks/match.jsonl` to build on and those of `pairs.jsonl`, which were drawn
by what earlier fits were unsure of, `src/sayso/match/weights.json` is made: a logistic judgement
and boosted trees (Friedman, *Greedy Function Approximation*, Annals of Statistics 2001) that only
ever grow, or only ever fall, with a feature whose sense is known. The least probability is chosen
on the former pairs, each judged by a fit without its event, so that of those taken for the same at
least PRECISION are.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve

from bench.attribution import TEXTS
from bench.match import claims, key
from bench.match_marks import pairs, rows
from sayso.match import differs
from sayso.match.judge import Judge
from sayso.match.reading import read
from sayso.match.same import FEATURES, features, overlap
from training.match.denials import fitted as denials_fitted

WEIGHTS = Path("src/sayso/match/weights.json")
DENIALS = WEIGHTS.with_name("denials.json")
MORE = Path(__file__).parent / "pairs.jsonl"
PRECISION = 0.945
FOLDS = 10
GROWS = {"covered", "covered long", "told", "told long", "mean", "run", "run words", "common"}
GROWS |= {"numbers fit", "speaker same", "deeds common", "speakers alike", "pairs", "sources alike"}
FALLS = {"left", "left long", "rarest left", "names left", "names clash", "numbers clash"}
FALLS |= {"countries clash", "countries left"}
FALLS |= {"numbers left", "nouns clash", "negation", "question", "phrase", "embedded"}
FALLS |= {"cue left", "cue clash", "speaker other", "days"}

Floats = npt.NDArray[np.float64]


def examples(data: Path) -> tuple[Floats, npt.NDArray[np.bool_], list[str]]:
    """(pairs, features) of the pairs to build on, (pairs,) whether each is the same, and the event
    of each."""
    marked = [row for row in pairs(data) if row["part"] == "build"]
    marked += pairs(data, MORE)
    read_ = {k: read(claim) for k, claim in claims(marked).items()}
    found = [features(overlap(read_[key(row["a"])], read_[key(row["b"])])) for row in marked]
    same = np.array([row["label"] == "same" for row in marked])
    return np.array(found), same, [row["event"] for row in marked]


def fit(found: Floats, same: npt.NDArray[np.bool_]) -> dict[str, Any]:
    """What `Judge` judges by, but for the least probability."""
    spread = found.std(0) + 1e-9
    linear = LogisticRegression(C=0.1, max_iter=2000).fit((found - found.mean(0)) / spread, same)
    weights = linear.coef_[0] / spread
    bias = float(linear.intercept_[0] - weights @ found.mean(0))
    grown = HistGradientBoostingClassifier(
        max_iter=80,
        max_leaf_nodes=6,
        learning_rate=0.07,
        min_samples_leaf=10,
        l2_regularization=5,
        monotonic_cst=[(name in GROWS) - (name in FALLS) for name in FEATURES],
        random_state=0,
    ).fit(found, same)
    return {
        "features": list(FEATURES),
        "logistic": {"bias": round(bias, 4), "weights": [round(float(w), 4) for w in weights]},
        "trees": {
            "base": round(float(grown._baseline_prediction.item()), 4),
            "trees": [_nodes(tree) for (tree,) in grown._predictors],
        },
    }


def _nodes(tree: Any) -> list[list[float]]:
    return [
        [round(float(node["value"]), 5)]
        if node["is_leaf"]
        else [
            int(node["feature_idx"]),
            round(float(node["num_threshold"]), 5),
            int(node["left"]),
            int(node["right"]),
        ]
        for node in tree.nodes
    ]


def held_out(found: Floats, same: npt.NDArray[np.bool_], events: list[str]) -> Floats:
    """(pairs,): the probability of each by a fit without its event."""
    names = sorted(set(events))
    fold = np.array([names.index(event) % FOLDS for event in events])
    told = np.zeros(len(same))
    for number in range(FOLDS):
        out = fold == number
        judge = Judge({**fit(found[~out], same[~out]), "least": 0.5})
        told[out] = [judge.probability(row) for row in found[out]]
    return np.where([differs(row) for row in found], 0, told)


def least(told: Floats, same: npt.NDArray[np.bool_]) -> float:
    """The probability from which on PRECISION of the pairs are the same."""
    precision, recall, thresholds = precision_recall_curve(same, told)
    right = np.where(precision[:-1] >= PRECISION, recall[:-1], 0)
    best = int(right.argmax())
    print(f"held out: precision {precision[best]:.3f}, recall {recall[best]:.3f}")
    return float(thresholds[best])


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.match", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    options = parser.parse_args()
    found, same, events = examples(options.data)
    fitted = fit(found, same)
    count = sum(row["part"] == "build" for row in rows())
    told = held_out(found, same, events)
    fitted["least"] = round(least(told[:count], same[:count]), 3)
    WEIGHTS.write_text(json.dumps(fitted, separators=(",", ":")) + "\n", "utf-8")
    print(f"{WEIGHTS}: least {fitted['least']}, {WEIGHTS.stat().st_size / 1e3:.0f} kB")
    denials = denials_fitted(options.data)
    DENIALS.write_text(json.dumps(denials) + "\n", "utf-8")
    print(f"{DENIALS}: least {denials['least']}")


if __name__ == "__main__":
    main()
