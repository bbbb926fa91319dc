"""How well stance and style are told: `python -m bench.stance [--data FOLDER] [--json]`.

The attributions of `marks/stance.jsonl` are given as they are marked; printed are precision, recall
and F1 of each stance, their mean, and how many styles are right, of the part that rules were built
on and of the part held out. A denial that comes out as an assertion is counted by itself. Notes are
measured by the claims that they bear on, of attributions given and of what the model finds; by
kind, and on more sentences, by `bench.notes`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from bench.attribution import TEXTS, Count
from bench.marks import with_texts
from bench.notes import on_found, on_given, together
from bench.stance_marks import given, rows
from sayso.normalise.stance import stance
from sayso.normalise.style import style
from sayso.types import Stance

PARTS = ("build", "test")


@dataclass
class Result:
    """Counts of each stance; of styles; denials, and those of them that come out as assertions; of
    notes on claims given, and on those that the model finds."""

    stances: dict[str, Count] = field(
        default_factory=lambda: {s: Count() for s in get_args(Stance)}
    )
    styles: Count = field(default_factory=Count)
    denials: int = 0
    lost: int = 0
    notes: Count = field(default_factory=Count)
    notes_found: Count = field(default_factory=Count)


def measure(marked: Sequence[dict[str, Any]]) -> Result:
    """What is told of the attributions of `marked`, rows with their texts."""
    result = Result(notes=together(on_given(marked)), notes_found=together(on_found(marked)))
    for row in marked:
        for one in row["attributions"]:
            attribution = given(one)
            if not attribution.content:
                continue
            told = stance(row["text"], attribution)
            for kind, count in result.stances.items():
                is_it, is_told = kind == one["stance"], kind == told
                count.add(is_it and is_told, is_told, is_it)
            result.denials += one["stance"] == "denies"
            result.lost += (one["stance"], told) == ("denies", "asserts")
            right = style(row["text"], attribution) == one["style"]
            result.styles.add(right, 1, 1)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.stance", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    try:
        marked = list(with_texts(rows(), options.data))
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    found = {part: measure([row for row in marked if row["part"] == part]) for part in PARTS}
    if options.json:
        print(json.dumps({part: figures(result) for part, result in found.items()}))
        return
    for part, result in found.items():
        print(f"{part:22}precision  recall      F1  marked")
        for kind, count in result.stances.items():
            p, r, f = (100 * x for x in count.rates().values())
            print(f"  {kind:20}{p:9.1f}{r:8.1f}{f:8.1f}{count.marked:8}")
        for name, count in (("notes", result.notes), ("notes end to end", result.notes_found)):
            p, r, f = (100 * x for x in count.rates().values())
            print(f"  {name:20}{p:9.1f}{r:8.1f}{f:8.1f}{count.marked:8}")
        made = figures(result)
        print(f"  mean of F1 {100 * made['macro_f1']:.1f}, styles right {100 * made['style']:.1f}")
        print(f"  denials that come out as assertions: {result.lost} of {result.denials}\n")


def figures(result: Result) -> dict[str, Any]:
    """All figures of a part."""
    rates = {kind: count.rates() for kind, count in result.stances.items()}
    return {
        "stances": rates,
        "macro_f1": sum(rate["f1"] for rate in rates.values()) / len(rates),
        "style": result.styles.rates()["precision"],
        "denials": result.denials,
        "denials_lost": result.lost,
        "notes": result.notes.rates(),
        "notes_end_to_end": result.notes_found.rates(),
    }


if __name__ == "__main__":
    main()
