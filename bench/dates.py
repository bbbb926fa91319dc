"""How well dates are told: `python -m bench.dates [--data FOLDER] [--json]`.

On WikiWars (Mazur & Dale, EMNLP 2010), histories, and on MEANTIME, news: F1 of extents and of
values, of expressions that overlap a marked one ("relaxed") and of those with the same ends
("strict"), each with the day of writing that its corpus gives. Rules were built on every second
history, the others are held out. On Recognizers-Text's specs: how many cases come out right, and
which are left aside.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.date_specs import measure as measure_specs
from bench.timex import Marked, meantime, wikiwars
from sayso.normalise.dates.expressions import Expression, day_of, expressions

DEFAULT = Path("../shared/data")


@dataclass
class Result:
    """Counts of expressions: marked, told, and of those told how many match a marked one."""

    marked: int = 0
    told: int = 0
    overlap: int = 0
    overlap_value: int = 0
    exact: int = 0
    exact_value: int = 0

    def scores(self) -> dict[str, float]:
        """F1 of each way to match, in percent."""
        every = self.marked + self.told or 1
        names = ("overlap", "overlap_value", "exact", "exact_value")
        return {name: round(200 * getattr(self, name) / every, 1) for name in names}


def measure(texts: Iterable[Marked]) -> Result:
    """What is told of `texts`; each expression told matches one marked at most."""
    result = Result()
    for one in texts:
        told = expressions(one.text, day_of(one.published))
        result.marked += len(one.expressions)
        result.told += len(told)
        left = list(told)
        for span, value in one.expressions:
            near = [each for each in left if each.span[0] < span[1] and span[0] < each.span[1]]
            if not near:
                continue
            best = max(near, key=lambda each: (each.timex == value, each.span == span))
            left.remove(best)
            _count(result, best, span, value)
    return result


def _count(result: Result, best: Expression, span: tuple[int, int], value: str) -> None:
    right = best.timex == value
    result.overlap += 1
    result.overlap_value += right
    result.exact += best.span == span
    result.exact_value += right and best.span == span


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    if not (given.data / "wikiwars").is_dir():
        print(f"no texts at {given.data}: nothing measured")
        return
    histories = list(wikiwars(given.data / "wikiwars"))
    parts = {
        "WikiWars": histories,
        "WikiWars, build": histories[0::2],
        "WikiWars, held out": histories[1::2],
        "MEANTIME": list(meantime(given.data / "meantime")),
    }
    scores = {name: measure(texts).scores() for name, texts in parts.items()}
    specs = measure_specs(given.data / "recognizers_specs/DateTime/English")
    tried = specs["right"] + specs["wrong"]
    if given.json:
        print(json.dumps({**scores, "specs": dict(specs)}))
        return
    print(f"{'F1':20}{'overlap':>10}{'value':>10}{'exact':>10}{'value':>10}")
    for name, told in scores.items():
        print(f"{name:20}" + "".join(f"{score:10.1f}" for score in told.values()))
    print(f"\nspecs: {specs['right']} of {tried} right ({100 * specs['right'] / tried:.1f} %)")
    for why, count in specs.most_common():
        if why not in ("right", "wrong"):
            print(f"left aside: {count:4}  {why}")


if __name__ == "__main__":
    main()
