"""How well copies are told from reports of their own: `python -m bench.copies --data FOLDER`.

`marks/copies.jsonl` holds pairs of texts, by data set and id, that a reader judged to be `copy` or
`not`; some have a `second` reader's label. How the score is made, and how high it must be, was
chosen on the pairs with an even number, counted from 0. Furniture is that of all texts of the data
sets.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.attribution import TEXTS, Count
from sayso.copies import Sample, compare, day, furniture, sample

MARKS = Path(__file__).parent / "marks" / "copies.jsonl"
Key = tuple[str, str]
Text = tuple[Sample, str | None, str | None]


def load(data: Path, name: str) -> dict[Key, Text]:
    """The texts of a data set: sample, outlet and day of each. In `timeline17` the name of a set
    is that of its one outlet."""
    folder, _, topic = name.partition("/")
    file = f"{topic}/articles.jsonl.gz" if topic else "dev.jsonl.gz"
    with gzip.open(data / folder / file, "rt", encoding="utf-8") as lines:
        return {
            (name, str(row["id"])): (
                sample(row["text"]),
                row.get("outlet") or topic.rpartition("_")[2] or None,
                day(row.get("published")),
            )
            for row in map(json.loads, lines)
        }


def measure(rows: Iterable[dict[str, Any]], texts: dict[Key, Text]) -> dict[str, Count]:
    """Counts of copies found and marked, over the pairs with even numbers, odd ones, and all."""
    common = furniture(texts.values())
    counts = {"even": Count(), "odd": Count(), "all": Count()}
    for number, row in enumerate(rows):
        a, b = ((row[f"set_{side}"], row[f"id_{side}"]) for side in "ab")
        score = compare(texts[a][0].without(common), texts[b][0].without(common))
        found, marked = score is not None, row["label"] == "copy"
        for half in ("odd" if number % 2 else "even", "all"):
            counts[half].add(found and marked, found, marked)
    return counts


def agreement(rows: Iterable[dict[str, Any]]) -> tuple[int, int]:
    """On how many of the pairs that two readers judged they agree, and how many those are."""
    twice = [row["label"] == row["second"] for row in rows if "second" in row]
    return sum(twice), len(twice)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.copies", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    rows = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    names = sorted({row[f"set_{side}"] for row in rows for side in "ab"})
    texts: dict[Key, Text] = {}
    for name in names:
        try:
            texts.update(load(options.data, name))
        except OSError as error:
            parser.error(f"{error}; name the folder with --data")
    counts, (alike, twice) = measure(rows, texts), agreement(rows)
    if options.json:
        figures: dict[str, object] = {half: count.rates() for half, count in counts.items()}
        print(json.dumps({**figures, "agreement": {"alike": alike, "twice": twice}}))
        return
    print(f"{'copies':24}precision  recall      F1")
    for half, count in counts.items():
        p, r, f = (100 * x for x in count.rates().values())
        print(f"{half:24}{p:9.1f}{r:8.1f}{f:8.1f}")
    print(f"two readers agree on {alike} of {twice} pairs")


if __name__ == "__main__":
    main()
