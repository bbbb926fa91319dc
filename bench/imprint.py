"""What is told of a page that is given as text with its menus: outlet, day, title and byline.

    python -m bench.imprint [--data FOLDER] [--json]

takes the English pages of `news_pages`, whose outlet, day, title and authors are known, as text,
from 60 blocks before the article to 40 after it, a block a line, and the same run together; and
prints how often each is told right, wrong and not, of the document in which the article begins.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.pages import article_blocks, blocks
from bench.rows import read_rows
from bench.segment import Dump, noisy
from sayso.facts.outlets import outlet_named
from sayso.language import language
from sayso.pipeline import claims, make
from sayso.types import Document, RawInput

DEFAULT = Path("../shared/data")
BEFORE, AFTER = 60, 40
"""Blocks around an article that are taken."""
_WITHIN = 100
"""Code points past the beginning of an article in which its document has begun."""
_SAME = 25
"""How many letters of two titles have to be the same."""


@dataclass(frozen=True, slots=True)
class Known:
    """A page as text, its article's start given, with what is known of it."""

    dump: Dump
    outlet: str
    day: str
    title: str
    authors: tuple[str, ...]


def load(data: Path) -> Iterator[Known]:
    """The pages of `data` that are in English and hold their article."""
    for row in read_rows(data / "news_pages" / "gold.jsonl"):
        with gzip.open(data / "news_pages" / row["html"]) as file:
            found = blocks(file.read())
        article = article_blocks(found, row["text"])
        if not article:
            continue
        first, last = min(article), max(article)
        low = max(0, first - BEFORE)
        text = "\n".join(found[low : last + AFTER])
        if language(text) == "en":
            start = sum(len(block) + 1 for block in found[low:first])
            dump = Dump(text, [start], [((0, len(text)), "text")])
            yield Known(
                dump,
                row["outlet"],
                (row["published"] or "")[:10],
                row["title"] or "",
                tuple(row["authors"] or ()),
            )


def judged(known: Known, document: Document) -> dict[str, str]:
    """For each fact whether it is told "right", "wrong" or is "none"."""
    day = document.published and document.published[:10]
    return {
        "outlet": _how(document.outlet, _is_outlet(document.outlet or "", known.outlet)),
        "day": _how(day, day == known.day),
        "title": _how(document.title, _alike(document.title or "", known.title)),
        "byline": _how(document.byline, _names(document.byline or "", known.authors)),
    }


def _how(told: str | None, right: bool) -> str:
    return "none" if told is None else "right" if right else "wrong"


def _is_outlet(told: str, known: str) -> bool:
    """Whether an outlet that is told is the one known as "VelmLedger"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", known)
    listed = outlet_named(words)
    one, other = _letters(told), _letters(known)
    return bool(listed and listed.name == told) or one.startswith(other) or other.startswith(one)


def _letters(name: str) -> str:
    return re.sub(r"\W", "", name.casefold()).removeprefix("the")


def _alike(told: str, known: str) -> bool:
    one, other = _letters(told)[:_SAME], _letters(known)
    return one in other or other[:_SAME] in _letters(told)


def _names(told: str, known: tuple[str, ...]) -> bool:
    return any(name.split()[-1].casefold() in told.casefold() for name in known if name.strip())


def figures(pages: list[Known]) -> dict[str, dict[str, Counter[str]]]:
    """For each condition and fact how many are right, wrong and none."""
    noises = [noisy(page.dump, random.Random(n)) for n, page in enumerate(pages)]
    conditions = {"a block a line": [page.dump for page in pages], "run together": noises}
    result: dict[str, dict[str, Counter[str]]] = {}
    for name, dumps in conditions.items():
        counts = result.setdefault(name, {})
        for page, made in zip(pages, dumps, strict=True):
            for fact, how in judged(page, _article(made)).items():
                counts.setdefault(fact, Counter())[how] += 1
    return result


def _article(dump: Dump) -> Document:
    """The document of a text in which its article begins."""
    at = dump.starts[0] + _WITHIN
    raw = RawInput(uri="file:///page.txt", data=dump.text.encode(), format="text")
    documents = [document for found in claims([make(raw)]) for document, _ in found]
    return next((d for d in documents if (d.origin.end or 0) > at), documents[-1])


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.imprint", description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DEFAULT, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    try:
        pages = list(load(options.data))
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    found = figures(pages)
    if options.json:
        print(json.dumps({"pages": len(pages), **found}))
        return
    print(f"{len(pages)} pages{'right':>17}{'wrong':>8}{'none':>8}")
    for name, facts in found.items():
        print(name)
        for fact, counts in facts.items():
            row = "".join(f"{counts[how]:8}" for how in ("right", "wrong", "none"))
            print(f"  {fact:14}{row}")


if __name__ == "__main__":
    main()
