"""How well attributions are found: `python -m bench.attribution --data polnear/dev.jsonl.gz`.

Exact: a span counts when both its ends are right, each part of a split content being a span.
Overlap: the same by characters. Whole: attributions, one to one, whose contents overlap by at least
half (intersection over union of characters) and whose sources do too, or are both absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.predict import ATTRIBUTION, Model
from sayso.tag import tag
from sayso.types import Attribution, Span

KINDS = ("source", "cue", "content")
DEFAULT = Path("../shared/data/polnear/dev.jsonl.gz")


@dataclass
class Count:
    """Right, found and marked items; for overlap, characters."""

    right: int = 0
    found: int = 0
    marked: int = 0

    def add(self, right: int, found: int, marked: int) -> None:
        self.right += right
        self.found += found
        self.marked += marked

    def rates(self) -> dict[str, float]:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.marked if self.marked else 0.0
        f1 = 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0
        return {"precision": precision, "recall": recall, "f1": f1}


def load(path: Path) -> Iterator[tuple[str, list[Attribution]]]:
    """Texts with their marked attributions: JSON Lines, gzipped or not, or a folder of them."""
    if path.is_dir():
        for file in sorted(path.glob("*.jsonl*")):
            yield from load(file)
        return
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["text"], [marked(a) for a in row["attributions"]]


def marked(row: dict[str, list[Span]]) -> Attribution:
    """A marked attribution; of several sources or cues the first."""
    first = {k: tuple(row[k][0]) if row[k] else None for k in ("source", "cue")}
    content = tuple(sorted((s, e) for s, e in row["content"]))
    return Attribution(content, first["source"], first["cue"], 1.0)


def measure(pairs: Iterable[tuple[list[Attribution], list[Attribution]]]) -> dict[str, Count]:
    """Counts over (found, marked) attributions of each text."""
    counts = {name: Count() for name in (*KINDS, "whole", *(f"overlap {k}" for k in KINDS))}
    for found, gold in pairs:
        for kind in KINDS:
            ours, theirs = spans(found, kind), spans(gold, kind)
            counts[kind].add(len(ours & theirs), len(ours), len(theirs))
            a, b = characters(ours), characters(theirs)
            counts[f"overlap {kind}"].add(len(a & b), len(a), len(b))
        counts["whole"].add(whole(found, gold), len(found), len([g for g in gold if g.content]))
    return counts


def spans(attributions: Iterable[Attribution], kind: str) -> set[Span]:
    """All spans of a kind, each once."""
    if kind == "content":
        return {span for a in attributions for span in a.content}
    return {span for a in attributions if (span := getattr(a, kind)) is not None}


def characters(spans_: Iterable[Span]) -> set[int]:
    """The offsets that `spans_` cover."""
    return {i for start, end in spans_ for i in range(start, end)}


def whole(found: list[Attribution], gold: list[Attribution]) -> int:
    """How many attributions are right as wholes, best overlap first, one to one."""
    ours = [characters(a.content) for a in found]
    theirs = [characters(a.content) for a in gold]
    candidates = sorted(
        (
            (overlap, i, j)
            for i, a in enumerate(ours)
            for j, b in enumerate(theirs)
            if (overlap := iou(a, b)) >= 0.5
        ),
        reverse=True,
    )
    taken_ours: set[int] = set()
    taken_theirs: set[int] = set()
    right = 0
    for _, i, j in candidates:
        if i in taken_ours or j in taken_theirs:
            continue
        taken_ours.add(i)
        taken_theirs.add(j)
        right += same_source(found[i].source, gold[j].source)
    return right


def same_source(ours: Span | None, theirs: Span | None) -> bool:
    """Whether both are absent or overlap by at least half."""
    if ours is None or theirs is None:
        return ours is theirs
    return iou(characters([ours]), characters([theirs])) >= 0.5


def iou(a: set[int], b: set[int]) -> float:
    """Intersection over union."""
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0


def run(path: Path, model: Model) -> dict[str, Count]:
    """Counts of the model's attributions against those marked in a file."""
    rows = list(load(path))
    found: list[list[Attribution]] = [[] for _ in rows]
    for number, scores in model.predict(text for text, _ in rows):
        found[number] += tag(scores)
    return measure(zip(found, (gold for _, gold in rows), strict=True))


def as_json(counts: dict[str, Count]) -> dict[str, object]:
    """The figures as the one object that `--json` prints."""
    result: dict[str, object] = {k: counts[k].rates() for k in (*KINDS, "whole")}
    return {**result, "overlap": {k: counts[f"overlap {k}"].rates() for k in KINDS}}


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.attribution", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="a file or folder like polnear")
    parser.add_argument("--model", type=Path, default=ATTRIBUTION, help="a model's folder")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    if not options.data.exists():
        parser.error(f"{options.data}: not found; name a file with --data")
    counts = run(options.data, Model(options.model))
    if options.json:
        print(json.dumps(as_json(counts)))
        return
    print(f"{options.data.name:24}precision  recall      F1")
    for name, count in counts.items():
        p, r, f = (100 * x for x in count.rates().values())
        print(f"{name:24}{p:9.1f}{r:8.1f}{f:8.1f}")


if __name__ == "__main__":
    main()
