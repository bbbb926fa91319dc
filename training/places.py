"""Fits which names are places': `python -m training.places --data DATA`.

From one half of re3d, of MEANTIME and of GUM's news, and GUM's other genres, the weights of
`src/sayso/normalise/places/weights.toml` are made: a logistic regression with a ridge.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from bench.attribution import TEXTS
from bench.place_sets import Marked, gum, halves, meantime, re3d
from sayso.normalise.places.evidence import Evidence, evidence, is_of_body
from sayso.normalise.places.spots import spots

WEIGHTS = Path("src/sayso/normalise/places/weights.toml")
RIDGE = 4.0
LEAST = 3
"""How often a piece of evidence must be seen to count."""
HEAD = "# Made by `python -m training.places`: do not edit.\n\n[evidence]\n"

WEIGHT = 2.0
"""What a name in news counts for beside one in GUM."""
NEWS = {"re3d", "meantime"}

Example = tuple[Evidence, bool, float]


def examples(marked: Iterable[Marked]) -> list[Example]:
    """Each name of the texts, and whether it stands in a place that is marked, and belongs to no
    people or body."""
    found: list[Example] = []
    for one in marked:
        named = spots(one.text)
        inside = [span for group in one.names for span in group]
        for spot, told in zip(named, evidence(one.text, named), strict=True):
            right = spot.core in inside or spot.span in inside
            # A part of what is marked ("the Venn area") tells neither way.
            part = not right and any(s < spot.core[1] and spot.core[0] < e for s, e in one.spans)
            if not (part or spot.known.people or is_of_body(one.text[slice(*spot.core)], spot)):
                found.append((told, right, WEIGHT if one.group in NEWS else 1.0))
    return found


def fit(found: list[Example]) -> dict[str, float]:
    """The weights that make what is right likeliest, by Newton's method."""
    seen: dict[str, int] = {}
    for told, _, _ in found:
        for name in told:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, count in seen.items() if count >= LEAST)
    places = {name: number for number, name in enumerate(names)}
    x = np.zeros((len(found), len(names)))
    for row, (told, _, _) in enumerate(found):
        for name, value in told.items():
            if name in places:
                x[row, places[name]] = value
    right = np.array([float(is_place) for _, is_place, _ in found])
    share = np.array([weight for _, _, weight in found])
    weights = np.zeros(len(names))
    for _ in range(30):
        likely = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (share * (likely - right)) + RIDGE * weights
        bend = (x * (share * likely * (1 - likely))[:, None]).T @ x + RIDGE * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.places", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    options = parser.parse_args()
    data = options.data
    texts = list(gum(data))
    news = [one for one in texts if one.group == "news"]
    other = [one for one in texts if one.group != "news"]
    of_news = [one for part in (re3d(data), news, meantime(data)) for one in halves(part)[0]]
    found = examples([*of_news, *other])
    weights = fit(found)
    lines = [f"{json.dumps(name)} = {value}\n" for name, value in weights.items() if value]
    WEIGHTS.write_text(HEAD + "".join(lines), "utf-8")
    print(f"{len(found)} names, {sum(right for _, right, _ in found)} of them places'")


if __name__ == "__main__":
    main()
