"""How well documents are grouped by development: `python -m bench.stories --data FOLDER`.

`news_clusters` holds documents with the event that they report. A ledger groups them, all at once,
one by one in the order of their dates, and in a shuffled one; B-cubed (Bagga and Baldwin, 1998)
compares its stories with the events. `--fit` fits the weights of `sayso.group.judge`, and
cross-validates them by event. To them it adds pairs of `timeline17`, of one topic and over two
weeks apart, which are taken for other developments and weigh a tenth.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.attribution import TEXTS
from bench.rows import read_rows
from sayso.group import (
    DAYS,
    FAR,
    FLOOR,
    KEYS,
    SHARED,
    Packed,
    Sketch,
    clusters,
    likeness,
    pack,
    sketch,
)
from sayso.pipeline import make
from sayso.store import Store
from sayso.types import Document, Given, RawInput

Floats = npt.NDArray[np.float64]
Figures = dict[str, float]

FOLDS = 5
ROUNDS = 4
LATER = 14
HARD = 0.1
OF_A_TOPIC = 400


def load(path: Path) -> list[dict[str, Any]]:
    """The rows of a data set in JSON Lines, by gzip."""
    return list(read_rows(path))


def document_of(row: dict[str, Any]) -> tuple[RawInput, Document]:
    """A row as an input of its own, and its document."""
    given = Given(row.get("url"), row.get("outlet"), row.get("title"), row.get("published"))
    uri = f"file:///{row['id']}.txt"
    raw = RawInput(uri=uri, data=row["text"].encode(), format="text", given=given)
    return raw, make(raw)


def told(rows: Sequence[dict[str, Any]]) -> dict[str, int]:
    """The number of the story of each document of a ledger that gets `rows` one by one, by the id
    of the row."""
    store = Store(None, create=True)
    names = {}
    for row in rows:
        raw, document = document_of(row)
        names[document.id] = row["id"]
        store.add(raw, [(document, [])])
    found = {}
    for number, story in enumerate(store.stories()):
        found.update((names[id_], number) for id_ in story.documents)
    store.close()
    return found


def bcubed(found: dict[str, int], events: dict[str, str]) -> Figures:
    """Precision, recall and F1, the means over the documents of `found`."""
    ours, theirs = defaultdict(set), defaultdict(set)
    for id_, number in found.items():
        ours[number].add(id_)
        theirs[events[id_]].add(id_)
    both = [(ours[number], theirs[events[id_]]) for id_, number in found.items()]
    precision = sum(len(a & b) / len(a) for a, b in both) / len(both)
    recall = sum(len(a & b) / len(b) for a, b in both) / len(both)
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall),
    }


def fit(x: Floats, y: Floats, weights: Floats) -> Floats:
    """The weights of a logistic regression, the bias last, by Newton's method."""
    penalty = np.diag([0.3] * (x.shape[1] - 1) + [1e-9])
    found = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (weights * (p - y)) + penalty @ found
        found -= np.linalg.solve((x.T * (weights * p * (1 - p))) @ x + penalty, slope)
    return np.asarray(found)


def features(pairs: Iterable[tuple[Packed, Packed]]) -> Floats:
    """(pairs, 5): likeness, and one for the bias."""
    return np.array([(*likeness(a, [b])[0], 1.0) for a, b in pairs])


def hard(data: Path) -> Floats:
    """Features of pairs of one topic that lie far apart."""
    found = []
    rng = random.Random(1)
    for path in sorted((data / "timeline17").glob("*/articles.jsonl.gz")):
        rows = [row for row in load(path) if row["text"].strip()]
        sketches = [
            pack(sketch(document_of(row)[1])) for row in rng.sample(rows, min(120, len(rows)))
        ]
        known = [one for one in sketches if one.day is not None]
        apart = [
            (a, b) for a, b in combinations(known, 2) if abs((a.day or 0) - (b.day or 0)) > LATER
        ]
        found += rng.sample(apart, min(OF_A_TOPIC, len(apart)))
    return features(found)


class Fitting:
    """The pairs of a set of documents, to fit weights to and to cluster by them."""

    def __init__(self, rows: Sequence[dict[str, Any]], others: Floats) -> None:
        self._events = [row["event"] for row in rows]
        sketches = [sketch(document_of(row)[1]) for row in rows]
        self._pairs = list(combinations(range(len(rows)), 2))
        packed = list(map(pack, sketches))
        self._x = features((packed[a], packed[b]) for a, b in self._pairs)
        same = [self._events[a] == self._events[b] for a, b in self._pairs]
        self._y = np.array(same, dtype=float)
        self._met = [_met(sketches[a], sketches[b]) for a, b in self._pairs]
        self._others = others

    def weights(self, without: frozenset[str] = frozenset()) -> Floats:
        """The weights fitted to the pairs that touch none of the events `without`."""
        left = [not without & {self._events[a], self._events[b]} for a, b in self._pairs]
        x = np.vstack([self._x[left], self._others])
        y = np.r_[self._y[left], np.zeros(len(self._others))]
        return fit(x, y, np.r_[np.ones(sum(left)), np.full(len(self._others), HARD)])

    def crossed(self) -> float:
        """The F1 of documents grouped by weights that were fitted without their events."""
        events = sorted(set(self._events))
        scores = []
        for seed in range(ROUNDS):
            random.Random(seed).shuffle(events)
            folds = [frozenset(events[fold::FOLDS]) for fold in range(FOLDS)]
            scores += [pair for fold in folds for pair in self._scores(fold)]
        precision, recall = np.mean(np.array(scores), axis=0)
        return float(2 * precision * recall / (precision + recall))

    def _scores(self, fold: frozenset[str]) -> list[tuple[float, float]]:
        scores = self._x @ self.weights(fold)
        links = {
            pair: float(score)
            for pair, score, met in zip(self._pairs, scores, self._met, strict=True)
            if met and score >= FLOOR
        }
        found = []
        for group in clusters(len(self._events), links):
            for one in group:
                same = sum(self._events[other] == self._events[one] for other in group)
                if self._events[one] in fold:
                    found.append((same / len(group), same / self._events.count(self._events[one])))
        return found


def _met(one: Sketch, other: Sketch) -> bool:
    shared = len(set(one.keys(KEYS)) & set(other.keys(KEYS)))
    apart = 0 if one.day is None or other.day is None else abs(one.day - other.day)
    return apart <= DAYS and shared >= SHARED + sum(apart > far for far in FAR)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.stories", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--fit", action="store_true", help="fit the weights, and cross-validate")
    options = parser.parse_args()
    try:
        rows = load(options.data / "news_clusters" / "dev.jsonl.gz")
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    if options.fit:
        fitting = Fitting(rows, hard(options.data))
        print("weights:", *(f"{weight:.2f}" for weight in fitting.weights()))
        print(f"cross-validated F1: {100 * fitting.crossed():.1f}")
        return
    events = {row["id"]: row["event"] for row in rows}
    shuffled = random.Random(7).sample(rows, len(rows))
    dated = sorted(rows, key=lambda row: (row["published"] or "", row["id"]))
    orders = {"as they stand": rows, "by date": dated, "shuffled": shuffled}
    figures = {name: bcubed(told(order), events) for name, order in orders.items()}
    if options.json:
        print(json.dumps({"bcubed": figures["as they stand"], "orders": figures}))
        return
    print(f"{'stories, B-cubed':24}precision  recall      F1")
    for name, of in figures.items():
        p, r, f = (100 * x for x in of.values())
        print(f"{name:24}{p:9.1f}{r:8.1f}{f:8.1f}")


if __name__ == "__main__":
    main()
