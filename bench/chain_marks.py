"""Chains and media marked by hand: `python -m bench.chain_marks` counts them.

`marks/chains.jsonl` holds one attribution a line, as offsets into the text that `set`, `id` and
the start of its SHA-256 name: source, cue and content as in the marks of articles; `chain`, its
relays from the outermost to the innermost, each with its span and that of the name in it; `medium`;
`own`, whether the page's own outlet says that it was told; `part`, build or test, the same for all
of an article and of an event; and for some what a `second` reading gave. `docs/marking.md` says how
they were marked.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.marks import texts
from bench.rows import read_rows

MARKS = Path(__file__).parent / "marks" / "chains.jsonl"
KINDS = {
    "telegram",
    "x",
    "facebook",
    "social",
    "statement",
    "press-conference",
    "interview",
    "court-papers",
    "report",
    "tv",
    "radio",
    "letter",
    "speech",
    "website",
    "article",
    "other",
}
"""What a medium can be."""


def rows() -> list[dict[str, Any]]:
    """The marks as they stand, without texts."""
    return list(read_rows(MARKS))


def marked(data: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each mark with its text, from the folder `data`.

    Raises:
        ValueError: a text is not there, or is not the one that was marked.
    """
    known: dict[str, dict[str, str]] = {}
    for row in rows():
        if row["set"] not in known:
            known[row["set"]] = texts(data, row["set"])
        text = known[row["set"]].get(row["id"], "")
        if not hashlib.sha256(text.encode()).hexdigest().startswith(row["sha256"]):
            raise ValueError(f"{row['set']}: text {row['id']} is not the one marked")
        yield row, text


def sort(row: dict[str, Any]) -> str:
    """What a mark is counted as: relay, own, medium (and no relay) or none."""
    if row["chain"]:
        return "relay"
    return "own" if row["own"] else "medium" if row["medium"] else "none"


def agreement() -> tuple[int, int, int]:
    """Of the attributions read twice: how many have the same relays, how many the same kind of
    medium or none, and how many there are."""
    twice = [row for row in rows() if "second" in row]
    relays = sum(_relays(row) == _relays(row["second"]) for row in twice)
    media = sum(_kind(row) == _kind(row["second"]) for row in twice)
    return relays, media, len(twice)


def _relays(row: dict[str, Any]) -> set[tuple[int, ...]]:
    return {tuple(relay["span"]) for relay in row["chain"]}


def _kind(row: dict[str, Any]) -> str | None:
    medium: dict[str, Any] | None = row["medium"]
    return str(medium["kind"]) if medium else None


def main() -> None:
    found = rows()
    for part in ("build", "test"):
        of_part = [row for row in found if row["part"] == part]
        counts = Counter(map(sort, of_part))
        print(f"{part:6}{len(of_part):4}", *(f"{name} {n}" for name, n in sorted(counts.items())))
    media = Counter(kind for row in found if (kind := _kind(row)))
    print("media", *(f"{name} {n}" for name, n in media.most_common()))
    relays, kinds, twice = agreement()
    print(f"two readings agree on the relays of {relays} and the medium of {kinds} of {twice}")


if __name__ == "__main__":
    main()
