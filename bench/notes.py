"""Notes on the right claims: `python -m bench.notes [--data FOLDER] [--part PART] [--json]`.

A note is right with a claim that it is marked to bear on, of the same kind. Of attributions given
as they are marked, a claim is known by where its content begins; of those that the model finds in
the whole text, one whose first part overlaps the marked one's by half of the shorter is the same.
Printed are precision, recall and F1 of each kind, of the sentences in `marks/stance.jsonl` and of
those in `marks/notes.jsonl`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, get_args

from bench.attribution import TEXTS, Count
from bench.marks import with_texts
from bench.stance_marks import MARKS, NOTES, given, rows
from sayso import pipeline
from sayso.ids import identify
from sayso.layout import Layout
from sayso.normalise.notes import notes
from sayso.types import Claim, Document, NoteKind, Origin, Span

Marked = tuple[str, Span]
"""The kind of a note, and the first part of the content of a claim that it bears on."""
Counts = dict[str, Count]
"""Pairs of a note and a claim, by the kind of the note."""
PARTS = ("build", "test")


def on_given(marked: Iterable[dict[str, Any]]) -> Counts:
    """Notes on attributions as they are marked; rows with their texts."""
    counts = _none()
    for row in marked:
        text = row["text"]
        attributions = [given(a) for a in row["attributions"] if a["content"]]
        found = {
            (borne.note.kind, attributions[i].content[0][0])
            for borne in notes(text, attributions, Layout(text))
            if _meant(row, borne.note.span)
            for i in borne.on
        }
        wanted = {(kind, span[0]) for kind, span in _marked(row)}
        for kind, count in counts.items():
            one, other = ({at for of, at in pairs if of == kind} for pairs in (found, wanted))
            count.add(len(one & other), len(one), len(other))
    return counts


def on_found(marked: Sequence[dict[str, Any]]) -> Counts:
    """Notes on what the model finds in the texts of rows."""
    texts = dict.fromkeys(row["text"] for row in marked)
    claims = dict(zip(texts, pipeline.claims(map(_document, texts)), strict=True))
    counts = _none()
    for row in marked:
        (_, found), *_ = claims[row["text"]]
        _count(counts, _marked(row), list(_noted(row, found)))
    return counts


def together(counts: Counts) -> Count:
    """All kinds in one."""
    whole = Count()
    for count in counts.values():
        whole.add(count.right, count.found, count.marked)
    return whole


def _none() -> Counts:
    return {kind: Count() for kind in get_args(NoteKind)}


def _noted(row: dict[str, Any], claims: Iterable[Claim]) -> Iterable[Marked]:
    """Each note with what it bears on; what several say together is one, as it is marked."""
    found = {
        (note.kind, note.span, claim.content[0]): None
        for claim in claims
        for note in claim.notes
        if _meant(row, note.span)
    }
    return [(kind, content) for kind, _, content in found]


def _count(counts: Counts, marked: list[Marked], found: list[Marked]) -> None:
    left = list(found)
    for kind, _ in found:
        counts[kind].add(0, 1, 0)
    for kind, span in marked:
        same = [one for one in left if one[0] == kind and _alike(one[1], span)]
        if same:
            left.remove(same[0])
        counts[kind].add(bool(same), 0, 1)


def _alike(one: Span, other: Span) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])


def _meant(row: dict[str, Any], span: Span) -> bool:
    """Whether a note stands in the sentence that was read, or is marked beside it."""
    read = [tuple(row["sentence"]), *(tuple(note["span"]) for note in row["notes"])]
    return any(span[0] < end and start < span[1] for start, end in read)


def _marked(row: dict[str, Any]) -> list[Marked]:
    contents = {a["content"][0][0]: a["content"][0] for a in row["attributions"] if a["content"]}
    return [
        (note["kind"], (contents[at][0], contents[at][1]))
        for note in row["notes"]
        for at in note["bears_on"]
    ]


def _document(text: str) -> Document:
    sha256 = "0" * 64
    return Document(
        id=identify(text),
        uri="file:///text",
        outlet=None,
        title=None,
        byline=None,
        published=None,
        language="en",
        text=text,
        copy_of=None,
        replaces=None,
        origin=Origin("file:///text", None, 1, None, None, None, sha256),
        boilerplate=(),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.notes", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--part", choices=PARTS, default="build", help="which part to measure")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    made = {}
    for path in (MARKS, NOTES):
        try:
            marked = [r for r in with_texts(rows(path), options.data) if r["part"] == options.part]
        except (OSError, ValueError) as error:
            parser.error(f"{error}; name the folder with --data")
        made[f"{path.stem}, given"] = on_given(marked)
        made[f"{path.stem}, found"] = on_found(marked)
    if options.json:
        print(json.dumps({name: figures(counts) for name, counts in made.items()}))
        return
    for name, counts in made.items():
        print(f"{name:26}precision  recall      F1  marked")
        for kind, count in {**counts, "all": together(counts)}.items():
            p, r, f = (100 * x for x in count.rates().values())
            print(f"  {kind:24}{p:9.1f}{r:8.1f}{f:8.1f}{count.marked:8}")


def figures(counts: Counts) -> dict[str, dict[str, float]]:
    """The rates of each kind, and of all."""
    return {kind: count.rates() for kind, count in {**counts, "all": together(counts)}.items()}


if __name__ == "__main__":
    main()
