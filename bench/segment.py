"""Where articles begin in dumps of many pages, and what in them is boilerplate.

    python -m bench.segment [--data FOLDER] [--json]

makes dumps from saved pages of outlets that training did not see, clean (a block a line) and noisy
(most sentence ends and line breaks lost, as scrapers give it), and single articles: the same pages,
and PolNeAR's where they are there. Printed are precision, recall and F1 of starts, right within 60
code points; of boilerplate by code points, over all and by kind; and in how many single articles a
start is found that is none. With pages that `marks/blocks.jsonl` does not know, all are measured
on, and kinds are not. Real dumps marked by reading, `marks/dumps.jsonl`, are measured where they
are there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.attribution import Count
from bench.pages import UNKNOWN, Page, held_out, load
from bench.rows import read_rows
from sayso.predict import ATTRIBUTION, Model
from sayso.segment import MATTER, Segments, segment, starts
from sayso.types import Boilerplate, Span
from training.noise import Mover, apply, run_together, straighten

DEFAULT = Path("../shared/data")
NEAR = 60
SIZE = 8
DUMPS = 40
MARKS = Path(__file__).parent / "marks" / "dumps.jsonl"
_RUN_KEPT = 0.6
_LONGEST_RUN = 6


@dataclass(frozen=True, slots=True)
class Dump:
    """A text of several pages, where the article of each begins, and its parts that are not plain
    article text."""

    text: str
    starts: list[int]
    parts: list[tuple[Span, str]]


@dataclass
class Result:
    """Counts over dumps of one condition."""

    starts: Count = field(default_factory=Count)
    boilerplate: Count = field(default_factory=Count)
    kinds: dict[str, Count] = field(default_factory=dict)


def dump(pages: Iterable[Page], rng: random.Random) -> Dump:
    """Pages one after the other, a block a line; of the runs of blocks around and in an article
    many are lost."""
    text, begins, parts = "", [], []
    for page in pages:
        begun = False
        for kind, words in _kept(page, rng):
            text += "\n" if text else ""
            if kind in MATTER and not begun:
                begins.append(len(text))
                begun = True
            parts.append(((len(text), len(text) + len(words)), kind))
            text += words
    return Dump(text, begins, parts)


def dumps(pages: Sequence[Page]) -> list[Dump]:
    """Dumps of some of `pages`. Each is drawn by itself, so that a block marked otherwise changes
    no other dump."""
    made = []
    for number in range(DUMPS):
        rng = random.Random(number)
        made.append(dump(rng.sample(pages, min(SIZE, len(pages))), rng))
    return made


def made_noisy(made: Iterable[Dump]) -> list[Dump]:
    """Each of `made` as run-together text."""
    return [noisy(each, random.Random(number)) for number, each in enumerate(made)]


def _kept(page: Page, rng: random.Random) -> list[tuple[str, str]]:
    blocks: list[tuple[str, str]] = []
    run: list[tuple[str, str]] = []
    for block in [*page.blocks, ("text", "")]:
        if block[0] not in MATTER:
            run.append(block)
            continue
        if run and rng.random() < _RUN_KEPT:
            start = rng.randrange(len(run))
            blocks += run[start : start + rng.randint(1, _LONGEST_RUN)]
        run = []
        blocks.append(block)
    return [block for block in blocks if block[1]]


def noisy(made: Dump, rng: random.Random) -> Dump:
    """`made` as run-together text."""
    edits = run_together(made.text, rng, ())
    move = Mover(edits)
    text = apply(made.text, edits)
    parts = [(m, kind) for span, kind in made.parts if (m := move(span))]
    begins = [
        m[0]
        for s, e in zip(made.starts, [*made.starts[1:], len(made.text)], strict=True)
        if (m := move((s, e)))
    ]
    return Dump(straighten(text) if rng.random() < 0.5 else text, begins, parts)


def measure(dumps: list[Dump], model: Model) -> Result:
    """What the model finds in `dumps` against what is there. The first start is given."""
    result = Result()
    found: list[list[Segments]] = [[] for _ in dumps]
    for number, scores in model.predict(made.text for made in dumps):
        found[number].append(segment(scores, dumps[number].text))
    for made, segments in zip(dumps, found, strict=True):
        _count_starts(result.starts, made.starts[1:], starts(made.text, segments))
        _count_parts(result, made, [p for s in segments for p in s.parts])
    return result


def _count_starts(count: Count, marked: list[int], found: list[int]) -> None:
    left = list(found)
    right = 0
    for start in marked:
        near = [f for f in left if abs(f - start) <= NEAR]
        if near:
            left.remove(min(near, key=lambda f: abs(f - start)))
            right += 1
    count.add(right, len(found), len(marked))


def _count_parts(result: Result, made: Dump, found: list[Boilerplate]) -> None:
    marked = {i: kind for (s, e), kind in made.parts if kind not in MATTER for i in range(s, e)}
    given = {i: p.kind for p in found if p.kind not in MATTER for i in range(*p.span)}
    known = {i for (s, e), kind in made.parts for i in range(s, e)}
    given = {i: kind for i, kind in given.items() if i in known}
    result.boilerplate.add(len(marked.keys() & given.keys()), len(given), len(marked))
    right = Counter(kind for i, kind in marked.items() if given.get(i) == kind)
    of_found, of_marked = Counter(given.values()), Counter(marked.values())
    for kind in sorted(of_found.keys() | of_marked.keys() - {UNKNOWN}):
        result.kinds.setdefault(kind, Count()).add(right[kind], of_found[kind], of_marked[kind])


def false_cuts(singles: list[Dump], model: Model) -> tuple[int, int]:
    """In how many single articles a start is found past their own, and how many there are."""
    found: list[list[Segments]] = [[] for _ in singles]
    for number, scores in model.predict(made.text for made in singles):
        found[number].append(segment(scores, singles[number].text))
    cut = sum(
        any(start > made.starts[0] + NEAR for start in starts(made.text, segments))
        for made, segments in zip(singles, found, strict=True)
    )
    return cut, len(singles)


def articles(data: Path) -> list[Dump]:
    """Each article of PolNeAR's dev set once."""
    path = data / "polnear" / "dev.jsonl.gz"
    if not path.exists():
        return []
    texts = dict.fromkeys(row["text"] for row in read_rows(path))
    return [Dump(text, [0], [((0, len(text)), "text")]) for text in texts]


def real(data: Path) -> list[Dump]:
    """The dumps of `data` that were marked by reading."""
    known = {row["sha256"]: row for row in read_rows(MARKS)}
    found = []
    for path in sorted(data.glob("seeds/*.txt")):
        bytes_ = path.read_bytes()
        if row := known.get(hashlib.sha256(bytes_).hexdigest()):
            found.append(_marked(bytes_.decode("utf-8"), row))
    return found


def _marked(text: str, row: dict[str, Any]) -> Dump:
    notices = sorted(((s, e), kind) for kind, of in row["boilerplate"].items() for s, e in of)
    parts, at = [], 0
    for (start, end), kind in [*notices, ((len(text), len(text)), "text")]:
        parts += [((at, start), "text"), ((start, end), kind)]
        at = end
    return Dump(text, row["starts"], [part for part in parts if part[0][0] < part[0][1]])


def run(data: Path, model: Model) -> dict[str, Any]:
    """All figures of the pages in `data`.

    Raises:
        ValueError: there are no pages.
    """
    pages = load(data)
    if not pages:
        raise ValueError(f"{data}: no pages in it")
    if any(kind not in (UNKNOWN, "headline", "text") for page in pages for kind, _ in page.blocks):
        pages = [page for page in pages if held_out(page.outlet)]
    clean = dumps(pages)
    singles = [dump([page], random.Random(page.outlet)) for page in pages] + articles(data)
    figures: dict[str, Any] = {"pages": len(pages)}
    for name, made, alone in (
        ("clean", clean, singles),
        ("noisy", made_noisy(clean), made_noisy(singles)),
        ("real", real(data), []),
    ):
        result = measure(made, model)
        cut, of = false_cuts(alone, model)
        figures[name] = {
            "starts": result.starts.rates(),
            "boilerplate": result.boilerplate.rates(),
            "kinds": {kind: count.rates() for kind, count in result.kinds.items()},
            "false_cuts": {"articles": of, "cut": cut},
        }
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.segment", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--data", type=Path, default=DEFAULT, help="folder with gold.jsonl and pages"
    )
    parser.add_argument("--model", type=Path, default=ATTRIBUTION, help="model folder")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    try:
        figures = run(options.data, Model(options.model))
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    if options.json:
        print(json.dumps(figures))
        return
    for name in ("clean", "noisy", "real"):
        print(f"{name:24}precision  recall      F1")
        of = figures[name]
        rows = {"starts": of["starts"], "boilerplate": of["boilerplate"], **of["kinds"]}
        for what, rates in rows.items():
            p, r, f = (100 * rates[k] for k in ("precision", "recall", "f1"))
            print(f"  {what:22}{p:9.1f}{r:8.1f}{f:8.1f}")
        cuts = of["false_cuts"]
        print(f"  single articles cut: {cuts['cut']} of {cuts['articles']}\n")


if __name__ == "__main__":
    main()
