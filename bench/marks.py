"""Articles marked by hand: offsets and labels only, into texts that stay in the data folder.

A line of a marks file names a data set, the id of a text in it, the SHA-256 of that text, how many
of its code points were read, and the attributions found there, all of them. An attribution
that stands inside another's content is `inner`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

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
    """`rows` of a marks file with the `text` that each names, from the folder `data`, cut to what
    was read; rows that name none as they are.

    Raises:
        ValueError: a text is not there, or is not the one that was marked.
    """
    texts: dict[str, dict[str, str]] = {}
    for row in rows:
        if "set" not in row:
            yield row
            continue
        if row["set"] not in texts:
            texts[row["set"]] = _texts(data, row["set"])
        text = texts[row["set"]].get(str(row["id"]), "")
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{data / row['set']}: text {row['id']} is not the one marked")
        yield {"text": text[: row["end"]], "attributions": row["attributions"]}


def plain(text: str) -> str:
    """Text in the Penn Treebank's tokens, as `timeline17` has it, written as people write."""
    for pattern, new in _TREEBANK:
        text = re.sub(pattern, new, text)
    return text


def _texts(data: Path, name: str) -> dict[str, str]:
    folder, _, topic = name.partition("/")
    files: dict[str, tuple[str, str, Callable[[str], str]]] = {
        "news_clusters": ("dev.jsonl.gz", "id", str),
        "news_pages": ("gold.jsonl", "html", str),
        "article_extraction": ("gold.jsonl", "id", str),
        "timeline17": (f"{topic}/articles.jsonl.gz", "id", plain),
    }
    file, key, read = files[folder]
    path = data / folder / file
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return {str(row[key]): read(row["text"]) for row in map(json.loads, lines)}
