"""How well figures are told: `python -m bench.figures [--data FOLDER] [--json] [--part PART]`.

On the sentences of `marks/figures.jsonl`: how many of the figures marked are found (their spans
overlap), how many of those told are marked, and how many of those found have the right value,
bound, unit, thing counted (its last word counts) and fate. A `value` is right when it is off by no
more than a thousandth, as "a third" has no end.

On MUC-4's development messages: the numbers of victims of each message that has templates with
victims. The key is the numbers from two on of the slot HUM TGT: NUMBER, alternatives counting as
one, each once a message; the answer is the values of figures whose fate is killed, wounded, missing
or kidnapped. Chinchor, "MUC-4 evaluation metrics" (1992), defines precision and recall.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.attribution import TEXTS, Count
from bench.figure_marks import Row, pairs, rows
from bench.marks import with_texts
from bench.rows import read_rows
from sayso.normalise.figures import figures
from sayso.recased import recased
from sayso.types import Document, Figure, Origin
from sayso.wrapped import unwrapped

PARTS = ("build", "test")
LABELS = ("value", "bound", "unit", "what", "fate")
VICTIMS = {"killed", "wounded", "missing", "kidnapped"}


@dataclass
class Result:
    """Figures found, and how many of them have each label right."""

    found: Count = field(default_factory=Count)
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LABELS, 0))


def told(text: str) -> tuple[Figure, ...]:
    """The figures of a text by itself."""
    origin = Origin("", None, None, None, 0, len(text), "")
    return figures(
        Document("", "", None, None, None, None, "en", text, None, None, origin, boilerplate=())
    )


def measure(marked: Iterable[Row]) -> Result:
    """What is told of `marked`, rows with their texts."""
    result = Result()
    known: dict[str, tuple[Figure, ...]] = {}
    for row in marked:
        if row["sha256"] not in known:
            known[row["sha256"]] = told(row["text"])
        start, end = row["sentence"]
        own = [_as_row(one) for one in known[row["sha256"]] if start <= one.span[0] < end]
        both = list(pairs(row["figures"], own))
        result.found.add(len(both), len(own), len(row["figures"]))
        for mark, answer in both:
            for label in LABELS:
                result.right[label] += _is_right(label, mark, answer)
    return result


def _as_row(figure: Figure) -> Row:
    return {
        "span": list(figure.span),
        "value": figure.value,
        "value_max": figure.value_max,
        "bound": figure.bound,
        "unit": figure.unit,
        "what": list(figure.what.span) if figure.what else None,
        "fate": figure.fate,
    }


def _is_right(label: str, mark: Row, answer: Row) -> bool:
    if label == "value":
        return all(_close(mark[key], answer[key]) for key in ("value", "value_max"))
    if label == "what":
        ours, theirs = mark["what"], answer["what"]
        if ours is None or theirs is None:
            return ours is theirs
        return bool(ours[1] == theirs[1] and ours[0] < theirs[1])
    return bool(mark[label] == answer[label])


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= max(abs(one), abs(other)) / 1000


def messages(data: Path) -> Iterator[dict[str, Any]]:
    """MUC-4's development messages that have victims in their templates."""
    for row in read_rows(data / "muc4" / "dev.jsonl.gz"):
        if any(_slot(template) != ["-"] for template in row["templates"]):
            yield row


def victims(row: dict[str, Any]) -> dict[frozenset[int], bool]:
    """The numbers of victims of a message, alternatives together, and whether each is optional."""
    found: dict[frozenset[int], bool] = {}
    for fill in (fill for template in row["templates"] for fill in _slot(template)):
        numbers = fill.partition(":")[0]
        key = frozenset(int(n) for n in re.findall(r"\d+", numbers) if int(n) > 1)
        if key:
            found[key] = found.get(key, True) and numbers.lstrip().startswith("?")
    return found


def _slot(template: dict[str, list[str]]) -> list[str]:
    return template.get("HUM TGT: NUMBER", ["-"])


def measure_victims(found: Iterable[dict[str, Any]]) -> Count:
    """How many numbers of victims are told, of messages with their keys."""
    count = Count()
    for row in found:
        answers = {
            int(one.value)
            for one in told(recased(unwrapped(row["text"])))
            if one.fate in VICTIMS and one.unit is None and one.value and one.value > 1
        }
        keys = victims(row)
        hit = [key for key in keys if key & answers]
        used = set().union(*hit) & answers
        needed = [key for key, optional in keys.items() if key in hit or not optional]
        count.add(len(hit), len(hit) + len(answers - used), len(needed))
    return count


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.figures", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--part", choices=PARTS, help="only this part of the marks")
    options = parser.parse_args()
    parts = [options.part] if options.part else PARTS
    try:
        marked = list(with_texts(rows(), options.data))
        count = measure_victims(messages(options.data))
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    found = {part: measure(row for row in marked if row["part"] == part) for part in parts}
    if options.json:
        made = {part: rates(result) for part, result in found.items()}
        print(json.dumps({**made, "muc4": count.rates()}))
        return
    for part, result in found.items():
        made = rates(result)
        print(f"{part}: {result.found.marked} figures marked, {result.found.found} told")
        print("  " + ", ".join(f"{key} {100 * rate:.1f}" for key, rate in made.items()))
    p, r, f = (100 * rate for rate in count.rates().values())
    print(f"MUC-4 numbers of victims: precision {p:.1f}, recall {r:.1f}, F1 {f:.1f}")


def rates(result: Result) -> dict[str, float]:
    """Recall and precision of figures, and of those found the share with each label right."""
    scores = result.found.rates()
    hits = result.found.right or 1
    right = {label: number / hits for label, number in result.right.items()}
    return {"found": scores["recall"], "precision": scores["precision"], **right}


if __name__ == "__main__":
    main()
