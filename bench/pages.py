"""Saved news pages as blocks of text, each with what it is: the article's own words or boilerplate.

The words of the article are known from gold text in the data folder; `marks/blocks.jsonl` says, by
number, what the blocks around and between them are, marked by reading.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree, html
from rapidfuzz import fuzz

from bench.rows import read_rows
from sayso.language import language

MARKS = Path(__file__).parent / "marks" / "blocks.jsonl"
UNKNOWN = "boilerplate"
"""The kind of a block that is not of the article, on a page that nobody marked."""

_SILENT = ("script", "style", "template", "svg", "head", "select", "iframe", "object")
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    )
)
_BEFORE, _AFTER = 10, 16
_GAP = 30
_FEWEST_WORDS = 4
_ALIKE = 92


@dataclass(frozen=True, slots=True)
class Page:
    """A page's outlet and its blocks, as (kind, text), from a little before its article to a little
    after it."""

    outlet: str
    blocks: tuple[tuple[str, str], ...]


def load(data: Path, *, marks: Path = MARKS) -> list[Page]:
    """The pages of `data`, a folder with `gold.jsonl` and pages, or one that holds such folders.

    Blocks of pages that `marks` does not know are "text" where the gold text has them, "headline"
    where they are its title; others are UNKNOWN. Pages that are not English are left out.

    Raises:
        ValueError: a page is not the one that was marked.
    """
    known = {row["sha256"]: row for row in read_rows(marks)}
    pages = (_page(row, path, known) for row, path in _rows(data))
    return [page for page in pages if page and language(_text(page)) == "en"]


def around(data: Path, *, marks: Path = MARKS) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The blocks before, and those after, what was marked of each page that `marks` knows, with the
    page's outlet. What they are is known of some, others are UNKNOWN; nothing of an article is
    among them, as far as that was seen."""
    known = {row["sha256"]: row for row in read_rows(marks)}
    for row, path in _rows(data):
        with gzip.open(path) as file:
            page = file.read()
        mark = known.get(hashlib.sha256(page).hexdigest())
        if mark and (numbers := numbered(mark["blocks"])):
            far, found = numbered(mark.get("far", {})), blocks(page)
            told = [(far.get(i, UNKNOWN), text) for i, text in enumerate(found)]
            for run in (told[: min(numbers)], told[max(numbers) + 1 :]):
                yield _outlet(row), [block for block in run if block[0] not in ("skip", "text")]


def blocks(page: bytes) -> list[str]:
    """The text of each block element of an HTML page, white space made single blanks."""
    root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, *_SILENT, with_tail=False)
    found: list[list[str]] = [[]]
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        block = isinstance(element.tag, str) and element.tag not in _INLINE
        if block:
            found.append([])
        text = (
            (element.text if isinstance(element.tag, str) else "")
            if event == "start"
            else element.tail
        )
        found[-1].append(text or "")
    lines = (" ".join("".join(parts).split()) for parts in found)
    return [line for line in lines if line]


def held_out(outlet: str) -> bool:
    """Whether the pages of an outlet, a name or a host, are kept out of training, to be measured
    on; BBC and bbc.com are one."""
    name = max(outlet.lower().split("."), key=len)
    return hashlib.sha256(name.encode()).digest()[0] % 4 == 0


def _text(page: Page) -> str:
    return "\n".join(text for kind, text in page.blocks if kind == "text")


def _rows(data: Path) -> Iterator[tuple[dict[str, Any], Path]]:
    for gold in sorted(data.glob("**/gold.jsonl")):
        for row in read_rows(gold):
            yield row, gold.parent / (row.get("html") or f"{row['id']}.html.gz")


def _outlet(row: dict[str, Any]) -> str:
    outlet: str = row.get("outlet") or row["url"].split("/")[2].removeprefix("www.")
    return outlet


def _page(row: dict[str, Any], path: Path, known: dict[str, dict[str, Any]]) -> Page | None:
    with gzip.open(path) as file:
        data = file.read()
    outlet = _outlet(row)
    found = blocks(data)
    if mark := known.get(hashlib.sha256(data).hexdigest()):
        kinds = numbered(mark["blocks"])
        return Page(
            outlet, tuple((kinds[i], found[i]) for i in sorted(kinds) if kinds[i] != "skip")
        )
    article = article_blocks(found, row["text"])
    if not article:
        return None
    first, last = min(article), max(article) + 1
    near = range(max(0, first - _BEFORE), min(len(found), last + _AFTER))
    title = _words(row.get("title") or "")
    kinds = {i: "headline" for i in near if i < first and _words(found[i]) == title}
    kinds |= dict.fromkeys(article, "text")
    return Page(outlet, tuple((kinds.get(i, UNKNOWN), found[i]) for i in near))


def article_blocks(found: list[str], gold: str) -> set[int]:
    """The numbers of those blocks that `gold`, the text of the article, has."""
    words = f" {_words(gold)} "
    runs: list[list[int]] = [[]]
    for i, block in enumerate(found):
        text = _words(block)
        if text.count(" ") + 1 < _FEWEST_WORDS or not (f" {text} " in words or _alike(text, words)):
            continue
        if runs[-1] and i - runs[-1][-1] > _GAP:
            runs.append([])
        runs[-1].append(i)
    return set(max(runs, key=lambda run: sum(len(found[i]) for i in run)))


def _alike(text: str, words: str) -> bool:
    return len(text) > 60 and fuzz.partial_ratio(text, words, score_cutoff=_ALIKE) >= _ALIKE


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def numbered(ranges: dict[str, str]) -> dict[int, str]:
    """The kind of each number, from the numbers of each kind, as "3,7-9"."""
    kinds = {}
    for kind, numbers in ranges.items():
        for part in numbers.split(","):
            first, _, last = part.partition("-")
            kinds.update(dict.fromkeys(range(int(first), int(last or first) + 1), kind))
    return kinds
