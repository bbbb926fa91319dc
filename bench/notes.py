"""Notes on the right claims, of the sentences in `marks/stance.jsonl`: `bench.stance` prints them.

A note is right with a claim that it is marked to bear on, of the same kind. Of attributions given
as they are marked, a claim is known by where its content begins; of those that the model finds in
the whole text, one whose first part overlaps the marked one's by half of the shorter is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bench.attribution import Count
from sayso import pipeline
from sayso.ids import identify
from sayso.layout import Layout
from sayso.normalise.notes import notes
from sayso.types import Attribution, Claim, Document, Origin, Span

Marked = tuple[str, Span]
"""The kind of a note, and the first part of the content of a claim that it bears on."""


def on_given(rows: Iterable[tuple[dict[str, Any], list[Attribution]]]) -> Count:
    """Notes on attributions as they are marked; `rows` have their texts."""
    count = Count()
    for row, given in rows:
        text = row["text"]
        found = {
            (borne.note.kind, given[i].content[0][0])
            for borne in notes(text, given, Layout(text))
            if _meant(row, borne.note.span)
            for i in borne.on
        }
        marked = {(kind, span[0]) for kind, span in _marked(row)}
        count.add(len(found & marked), len(found), len(marked))
    return count


def on_found(rows: Iterable[dict[str, Any]]) -> Count:
    """Notes on what the model finds in the texts of `rows`."""
    rows = list(rows)
    texts = dict.fromkeys(row["text"] for row in rows)
    claims = dict(zip(texts, pipeline.claims(map(_document, texts)), strict=True))
    count = Count()
    for row in rows:
        (_, found), *_ = claims[row["text"]]
        _count(count, _marked(row), list(_noted(row, found)))
    return count


def _noted(row: dict[str, Any], claims: Iterable[Claim]) -> Iterable[Marked]:
    for claim in claims:
        for note in claim.notes:
            if _meant(row, note.span):
                yield note.kind, claim.content[0]


def _count(count: Count, marked: list[Marked], found: list[Marked]) -> None:
    left, right = list(found), 0
    for kind, span in marked:
        same = [one for one in left if one[0] == kind and _alike(one[1], span)]
        if same:
            left.remove(same[0])
            right += 1
    count.add(right, len(found), len(marked))


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
