"""How well copies are told from reports of their own: `python -m bench.copies --data FOLDER`.

`marks/copies.jsonl` holds pairs of texts, by data set and id, that a reader judged to be `copy` or
`not`; some have a `second` reader's label. The weights in `sayso.alike` were fitted, as `--fit`
does it again, to the pairs with an even number, counted from 0. Furniture is that of all texts of
the data sets.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.attribution import TEXTS, Count
from bench.rows import read_rows
from sayso.alike import alike, likeness, telling
from sayso.copies import day, furniture
from sayso.shingles import near, sample

MARKS = Path(__file__).parent / "marks" / "copies.jsonl"
FOLDS = 10
Key = tuple[str, str]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Text:
    """A text, with the outlet and the day that are known of it."""

    text: str
    outlet: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked pair: what a reader said, what was found, and `sayso.alike.likeness` of the two."""

    copy: bool
    found: bool
    likeness: tuple[float, float, float]


def load(data: Path, name: str) -> dict[Key, Text]:
    """The texts of a data set. In `timeline17` the name of a set is that of its one outlet."""
    folder, _, topic = name.partition("/")
    file = f"{topic}/articles.jsonl.gz" if topic else "dev.jsonl.gz"
    return {
        (name, str(row["id"])): Text(
            row["text"],
            row.get("outlet") or topic.rpartition("_")[2] or None,
            day(row.get("published")),
        )
        for row in read_rows(data / folder / file)
    }


def pairs(rows: Iterable[Row], texts: dict[Key, Text]) -> list[Pair]:
    """The marked pairs, compared as a ledger of all texts would compare them."""
    samples = {key: sample(text.text) for key, text in texts.items()}
    common = furniture((samples[key], text.outlet, text.day) for key, text in texts.items())
    compared = []
    for row in rows:
        a, b = ((row[f"set_{side}"], row[f"id_{side}"]) for side in "ab")
        told = telling(texts[a].text, common), telling(texts[b].text, common)
        close = near(samples[a].without(common), samples[b].without(common))
        found = close and alike(*told) is not None
        compared.append(Pair(row["label"] == "copy", found, likeness(*told)))
    return compared


def measure(compared: list[Pair]) -> dict[str, Count]:
    """Counts of copies found and marked, over the pairs with even numbers, odd ones, and all."""
    counts = {"even": Count(), "odd": Count(), "all": Count()}
    for number, pair in enumerate(compared):
        for half in ("odd" if number % 2 else "even", "all"):
            counts[half].add(pair.found and pair.copy, pair.found, pair.copy)
    return counts


def fit(compared: list[Pair]) -> list[float]:
    """The weights of a logistic regression, the bias last, by Newton's method. A small penalty on
    all but the bias keeps them finite."""
    x = np.array([[*pair.likeness, 1] for pair in compared])
    y = np.array([pair.copy for pair in compared])
    penalty = np.diag([0.1] * (x.shape[1] - 1) + [0])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + penalty @ weights
        weights -= np.linalg.solve((x.T * (p * (1 - p))) @ x + penalty, slope)
    return [float(weight) for weight in weights]


def crossed(compared: list[Pair]) -> Count:
    """The counts where each tenth of the pairs is judged by weights fitted to the others."""
    count = Count()
    for fold in range(FOLDS):
        weights = fit([pair for n, pair in enumerate(compared) if n % FOLDS != fold])
        for pair in compared[fold::FOLDS]:
            found = float(np.dot([*pair.likeness, 1], weights)) >= 0
            count.add(found and pair.copy, found, pair.copy)
    return count


def agreement(rows: Iterable[Row]) -> tuple[int, int]:
    """On how many of the pairs that two readers judged they agree, and how many those are."""
    twice = [row["label"] == row["second"] for row in rows if "second" in row]
    return sum(twice), len(twice)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.copies", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--fit", action="store_true", help="fit the weights, and cross-validate")
    options = parser.parse_args()
    rows = list(read_rows(MARKS))
    names = sorted({row[f"set_{side}"] for row in rows for side in "ab"})
    texts: dict[Key, Text] = {}
    for name in names:
        try:
            texts.update(load(options.data, name))
        except (OSError, ValueError) as error:
            parser.error(f"{error}; name the folder with --data")
    compared = pairs(rows, texts)
    if options.fit:
        print("weights:", *(f"{weight:.2f}" for weight in fit(compared[::2])))
        print(f"cross-validated F1: {100 * crossed(compared).rates()['f1']:.1f}")
        return
    counts, (same, twice) = measure(compared), agreement(rows)
    if options.json:
        figures: dict[str, object] = {half: count.rates() for half, count in counts.items()}
        print(json.dumps({**figures, "agreement": {"alike": same, "twice": twice}}))
        return
    print(f"{'copies':24}precision  recall      F1")
    for half, count in counts.items():
        p, r, f = (100 * x for x in count.rates().values())
        print(f"{half:24}{p:9.1f}{r:8.1f}{f:8.1f}")
    print(f"two readers agree on {same} of {twice} pairs")


if __name__ == "__main__":
    main()
