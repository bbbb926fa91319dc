"""Texts marked by hand: offsets and labels only, into texts that stay in the data folder.

A line of a marks file names a data set, the id of a text in it, the SHA-256 of that text, and the
attributions found there: all of the first `end` code points, or those of one `sentence`. An
attribution that stands inside another's content is `inner`.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bench.rows import read_rows
from bench.speaker_sets import joined

_TREEBANK = (
    (r"-L[RS]B- ?", "("),
    (r" ?-R[RS]B-", ")"),
    (r"\\([*/])", r"\1"),
    (r"`` ?", "“"),
    (r" ?''", "”"),
    (r"(?<!\w)` ", "‘"),
    (r" '(?= |$)", "’"),
    (r" ([,.;:?!%])(?= |$|”|’|\))", r"\1"),
    (r" (n't|'s|'re|'ve|'ll|'d|'m|'S)\b", r"\1"),
    (r"([$£€]) (?=\d)", r"\1"),
)


def with_texts(rows: Iterable[dict[str, Any]], data: Path) -> Iterator[dict[str, Any]]:
    """`rows` of a marks file with the `text` that each names, from the folder `data`, cut to its
    first `end` code points where the row has one; rows that name none as they are.

    Raises:
        ValueError: a text is not there, or is not the one that was marked.
    """
    known: dict[str, dict[str, str]] = {}
    for row in rows:
        if "set" not in row:
            yield row
            continue
        if row["set"] not in known:
            known[row["set"]] = texts(data, row["set"])
        text = known[row["set"]].get(str(row["id"]), "")
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{data / row['set']}: text {row['id']} is not the one marked")
        yield {**row, "text": text[: row.get("end")]}


def plain(text: str) -> str:
    """Text in the Penn Treebank's tokens, as `timeline17` has it, written as people write."""
    for pattern, new in _TREEBANK:
        text = re.sub(pattern, new, text)
    return text


def texts(data: Path, name: str) -> dict[str, str]:
    """The texts of the data set `name` in the folder `data`, by the ids that marks name them by:
    rows of `stance_candidates` by their number from 0, MEANTIME's and the seeds by their files.

    Raises:
        KeyError: marks know no such data set.
    """
    folder, _, part = name.partition("/")
    if folder == "seeds":
        return {file.name: file.read_bytes().decode() for file in (data / folder).glob("*.txt")}
    if folder == "meantime":
        files = (data / folder).glob("corpus_*/*.xml")
        return {f"{file.parent.name}/{file.name}": _words(file) for file in files}
    if folder == "stance_candidates":
        with (data / folder / "dev_unlabelled.csv").open(encoding="utf-8", newline="") as rows:
            return {str(i): row["sentence"] for i, row in enumerate(csv.DictReader(rows))}
    return _lines(data / folder, folder, part)


def _lines(data: Path, folder: str, part: str) -> dict[str, str]:
    files: dict[str, tuple[str, str, Callable[[str], str]]] = {
        "news_clusters": ("dev.jsonl.gz", "id", str),
        "news_pages": ("gold.jsonl", "html", str),
        "article_extraction": ("gold.jsonl", "id", str),
        "polnear": (f"{part}.jsonl.gz", "id", str),
        "re3d": ("docs.jsonl", "id", str),
        "timeline17": (f"{part}/articles.jsonl.gz", "id", plain),
    }
    file, key, read = files[folder]
    return {str(row[key]): read(row["text"]) for row in read_rows(data / file)}


def _words(file: Path) -> str:
    tokens = ElementTree.parse(file).getroot().findall("token")  # noqa: S314
    return joined(token.text or "" for token in tokens)[0]
