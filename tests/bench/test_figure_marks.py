"""The sentences marked for their figures."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import get_args

import pytest

from bench.figure_marks import agreement, rows
from bench.marks import with_texts
from sayso.types import Bound

SHARED = Path(__file__).parents[3] / "shared" / "data"
PARTS = ("build", "test")
ROW = {"set", "id", "sha256", "part", "sentence", "figures"}
FIGURE = {"span", "value", "value_max", "bound", "unit", "what", "fate"}


def test_the_marks_hold_offsets_and_labels_only() -> None:
    for row in rows():
        assert set(row) - {"second"} == ROW
        assert row["part"] in {"build", "test"}
        for figure in row["figures"] + row.get("second", []):
            assert set(figure) == FIGURE
            assert figure["bound"] in get_args(Bound)
            assert figure["value"] is not None or figure["bound"] == "at_least"


def test_no_text_stands_in_both_parts_and_a_third_is_held_out() -> None:
    parts = defaultdict(set)
    for row in rows():
        parts[row["set"], row["id"]].add(row["part"])
    assert all(len(part) == 1 for part in parts.values())
    figures = {part: sum(len(r["figures"]) for r in rows() if r["part"] == part) for part in PARTS}
    assert figures["build"] + figures["test"] >= 300
    assert 0.3 < figures["test"] / sum(figures.values()) < 0.35


def test_fifty_were_read_twice() -> None:
    seen = agreement()
    assert sum("second" in row for row in rows()) == 50
    assert seen.what <= seen.both <= seen.either


def test_every_mark_stands_in_its_sentence() -> None:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared/data, which holds the texts")
    for row in with_texts(rows(), SHARED):
        start, end = row["sentence"]
        for figure in row["figures"] + row.get("second", []):
            spans = [figure["span"], *([figure["what"]] if figure["what"] else [])]
            for s, e in spans:
                assert start <= s < e <= end <= len(row["text"])
                assert row["text"][s:e] == row["text"][s:e].strip()
