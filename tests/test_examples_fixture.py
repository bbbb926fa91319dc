"""The hand-made marks of examples/ hold: every offset lies where its text says."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import sayso

EXAMPLES = Path(__file__).parent.parent / "examples"
NEWS = sorted((EXAMPLES / "news").iterdir())
OUTLETS = {
    "Quillon Press",
    "Radio Tindray",
    "Sound Observer",
    "The Kaldry Lantern",
    "Ulmora Gazette",
}
MARKS: list[dict[str, Any]] = [
    json.loads(line) for line in (EXAMPLES / "claims.jsonl").read_text("utf-8").splitlines()
]


@cache
def documents(path: Path) -> list[sayso.Document]:
    return list(sayso.read(path))


def document_of(mark: dict[str, Any]) -> sayso.Document:
    return documents(EXAMPLES / mark["file"])[(mark["record"] or 1) - 1]


def named(name: str) -> sayso.Document:
    return documents(EXAMPLES / "news" / name)[0]


def spans_of(mark: dict[str, Any]) -> list[list[int]]:
    return sorted([*mark["content"], *([mark["source"]] if mark["source"] else []), mark["cue"]])


def style_of(parts: list[str]) -> str:
    quotes = [[character for character in part if character in '“”"'] for part in parts]
    whole = all(
        len(marks) == 2 and part[0] in '“"' and part[-1] in '”"'
        for part, marks in zip(parts, quotes, strict=True)
    )
    return "direct" if whole else "mixed" if any(quotes) else "indirect"


def test_each_mark_holds_its_text() -> None:
    for mark in MARKS:
        text = document_of(mark).text
        assert " … ".join(text[s:e] for s, e in mark["content"]) == mark["text"], mark
        assert text[slice(*mark["cue"])] == mark["cue_text"], mark
        source = text[slice(*mark["source"])] if mark["source"] else None
        assert source == mark["source_text"], mark


def test_each_mark_can_be_found_again_by_its_passage() -> None:
    for mark in MARKS:
        text, spans = document_of(mark).text, spans_of(mark)
        start, end = spans[0][0], max(e for _, e in spans)
        assert text[start:end] == mark["passage"], mark
        assert text.count(mark["passage"]) == 1, mark


def test_spans_of_a_mark_are_trimmed_and_apart() -> None:
    for mark in MARKS:
        text, spans = document_of(mark).text, spans_of(mark)
        assert all(left[1] <= right[0] for left, right in pairwise(spans)), mark
        assert all(text[s:e] and text[s:e] == text[s:e].strip() for s, e in spans), mark


def test_speaker_and_style_agree_with_the_spans() -> None:
    for mark in MARKS:
        text = document_of(mark).text
        assert mark["style"] == style_of([text[s:e] for s, e in mark["content"]]), mark
        if mark["speaker"]:
            assert mark["speaker"] in mark["source_text"], mark


def test_counts() -> None:
    styles = [mark["style"] for mark in MARKS]
    assert len(NEWS) == 17
    assert sum(len(documents(path)) for path in NEWS) == 20
    assert len(MARKS) == 167
    assert {style: styles.count(style) for style in set(styles)} == {
        "indirect": 118,
        "direct": 32,
        "mixed": 17,
    }
    assert len({json.dumps([m["file"], m["record"], m["content"], m["cue"]]) for m in MARKS}) == 167


@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.name)
def test_each_report_is_short_dated_and_marked(path: Path) -> None:
    marked = {(mark["file"], mark["record"]) for mark in MARKS}
    for number, document in enumerate(documents(path), start=1):
        assert 90 <= len(document.text.split()) <= 300
        assert (f"news/{path.name}", number if path.suffix == ".jsonl" else None) in marked
        if path.suffix == ".txt":
            assert document.outlet is None
            assert document.published is None
        else:
            assert document.outlet in OUTLETS
            assert (document.published or "").startswith(path.name[:10])
            assert document.title


def test_wire_copy_versions_and_boilerplate() -> None:
    wire, copy = named("2026-03-03-quillon-ferry-blast.html"), named("2026-03-03-lantern-wire.html")
    longer = named("2026-03-03-gazette-wire.html")
    assert wire.text == copy.text
    assert set(wire.text.split("\n")) - {"Quillon Press"} < set(longer.text.split("\n"))
    first = named("2026-03-04-lantern-minister.html")
    second = named("2026-03-04-lantern-minister-updated.html")
    assert first.uri == second.uri
    assert first.text != second.text
    hospital = named("2026-03-04-observer-hospital.html").text
    for boilerplate in ("cookies", "unsubscribe", "gullwatcher", "Terms of use"):
        assert boilerplate not in hospital
