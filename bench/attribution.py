"""How well attributions are found: `python -m bench.attribution --data polnear/dev.jsonl.gz`.

Exact: a span counts when both its ends are right, each part of a split content being a span.
Overlap: the same by characters. Found: attributions, one to one, whose contents overlap by at least
half (intersection over union of characters). Whole: those of them whose sources do too, or are both
absent. Attributions inside the content of another count on neither side.

`--data` is a file or a folder of files, a line a text: as in `polnear/*.jsonl.gz`; a marks file,
whose texts `--texts` holds (see `bench.marks`); or tokens with a label each, as in
`riqua/*.jsonl.gz`, which know no links, so that only spans are measured.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from bench.marks import with_texts
from bench.rows import read_rows
from sayso.predict import ATTRIBUTION, Model
from sayso.scores import KINDS
from sayso.tag import outermost, tag
from sayso.types import Attribution, Span
from training.noise import Mover, apply, run_together, straighten

TEXTS = Path("../shared/data")
Row = tuple[str, list[Attribution]]
DEFAULT = TEXTS / "polnear" / "dev.jsonl.gz"


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


def load(path: Path, texts: Path = TEXTS) -> Iterator[Row]:
    """Texts with their marked attributions: JSON Lines, gzipped or not, or a folder of them."""
    if path.is_dir():
        for file in sorted(path.glob("*.jsonl*")):
            yield from load(file, texts)
        return
    for row in with_texts(read_rows(path), texts):
        if "tokens" in row:
            yield labelled(row["tokens"], row["labels"])
        else:
            yield row["text"], [marked(a) for a in row["attributions"] if not a.get("inner")]


def labelled(tokens: list[str], labels: list[str]) -> Row:
    """A text from its tokens, and an attribution for each span that labels (B-, I-, O) mark."""
    ends = list(accumulate(len(token) + 1 for token in tokens))
    found: list[tuple[str, int, int]] = []
    for token, label, end in zip(tokens, labels, ends, strict=True):
        start = end - 1 - len(token)
        if label.startswith("I-") and found and found[-1][0] == label[2:]:
            found[-1] = (found[-1][0], found[-1][1], end - 1)
        elif label != "O":
            found.append((label[2:], start, end - 1))
    marks = [marked({k: [(s, e)] if k == kind else [] for k in KINDS}) for kind, s, e in found]
    return " ".join(tokens), marks


def marked(row: dict[str, list[Span]]) -> Attribution:
    """A marked attribution; of several sources or cues the first."""
    first = {k: tuple(row[k][0]) if row[k] else None for k in ("source", "cue")}
    content = tuple(sorted((s, e) for s, e in row["content"]))
    return Attribution(content, first["source"], first["cue"], 1.0)


def measure(pairs: Iterable[tuple[list[Attribution], list[Attribution]]]) -> dict[str, Count]:
    """Counts over (found, marked) attributions of each text."""
    names = (*KINDS, "found", "whole", *(f"overlap {k}" for k in KINDS))
    counts = {name: Count() for name in names}
    for found, gold in pairs:
        for kind in KINDS:
            ours, theirs = spans(found, kind), spans(gold, kind)
            counts[kind].add(len(ours & theirs), len(ours), len(theirs))
            a, b = characters(ours), characters(theirs)
            counts[f"overlap {kind}"].add(len(a & b), len(a), len(b))
        alike = matches(found, gold)
        whole = sum(same_source(found[i].source, gold[j].source) for i, j in alike)
        contents = len([g for g in gold if g.content])
        counts["found"].add(len(alike), len(found), contents)
        counts["whole"].add(whole, len(found), contents)
    return counts


def spans(attributions: Iterable[Attribution], kind: str) -> set[Span]:
    """All spans of a kind, each once."""
    if kind == "content":
        return {span for a in attributions for span in a.content}
    return {span for a in attributions if (span := getattr(a, kind)) is not None}


def characters(spans_: Iterable[Span]) -> set[int]:
    """The offsets that `spans_` cover."""
    return {i for start, end in spans_ for i in range(start, end)}


def matches(found: list[Attribution], gold: list[Attribution]) -> list[tuple[int, int]]:
    """Pairs of indices whose contents overlap by half, best first, one to one."""
    ours = [characters(a.content) for a in found]
    theirs = [characters(a.content) for a in gold]
    near = sorted(
        (
            (overlap, i, j)
            for i, a in enumerate(ours)
            for j, b in enumerate(theirs)
            if (overlap := iou(a, b)) >= 0.5
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in near:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def same_source(ours: Span | None, theirs: Span | None) -> bool:
    """Whether both are absent or overlap by at least half."""
    if ours is None or theirs is None:
        return ours is theirs
    return iou(characters([ours]), characters([theirs])) >= 0.5


def iou(a: set[int], b: set[int]) -> float:
    """Intersection over union."""
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0


def scraped(text: str, gold: list[Attribution], rng: random.Random) -> Row:
    """A text as scrapers give it, its marks moved along; what is lost of them is dropped."""
    edits = run_together(text, rng)
    move = Mover(edits)
    moved = [
        Attribution(
            content=tuple(m for span in a.content if (m := move(span))),
            source=move(a.source) if a.source else None,
            cue=move(a.cue) if a.cue else None,
            score=a.score,
        )
        for a in gold
    ]
    text = apply(text, edits)
    return straighten(text) if rng.random() < 0.5 else text, [a for a in moved if a.content]


def run(path: Path, model: Model, texts: Path = TEXTS, seed: int | None = None) -> dict[str, Count]:
    """Counts of the model's attributions against those marked in a file; with a `seed`, in its
    texts made run together."""
    rows = list(load(path, texts))
    if seed is not None:
        rng = random.Random(seed)
        rows = [scraped(text, gold, rng) for text, gold in rows]
    found: list[list[Attribution]] = [[] for _ in rows]
    for number, scores in model.predict(text for text, _ in rows):
        found[number] += outermost(tag(scores))
    return measure(zip(found, (gold for _, gold in rows), strict=True))


def as_json(counts: dict[str, Count]) -> dict[str, object]:
    """The figures as the one object that `--json` prints."""
    result: dict[str, object] = {k: counts[k].rates() for k in (*KINDS, "found", "whole")}
    return {**result, "overlap": {k: counts[f"overlap {k}"].rates() for k in KINDS}}


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.attribution", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="a file or folder like polnear")
    parser.add_argument("--model", type=Path, default=ATTRIBUTION, help="a model's folder")
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--run-together", type=int, metavar="SEED", help="make the texts noisy")
    parser.add_argument("--texts", type=Path, default=TEXTS, help="where texts of a marks file are")
    options = parser.parse_args()
    if not options.data.exists():
        parser.error(f"{options.data}: not found; name a file with --data")
    counts = run(options.data, Model(options.model), options.texts, options.run_together)
    if options.json:
        print(json.dumps(as_json(counts)))
        return
    print(f"{options.data.name:24}precision  recall      F1")
    for name, count in counts.items():
        p, r, f = (100 * x for x in count.rates().values())
        print(f"{name:24}{p:9.1f}{r:8.1f}{f:8.1f}")


if __name__ == "__main__":
    main()
