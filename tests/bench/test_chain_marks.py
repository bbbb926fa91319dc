"""Marked chains: offsets into texts that are elsewhere."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from bench.chain_marks import KINDS, agreement, marked, rows, sort

SHARED = Path(__file__).parents[3] / "shared" / "data"
SPANS = {"source", "cue", "content", "chain", "medium"}
KEYS = SPANS | {"set", "id", "sha256", "inner", "own", "sure", "part"}


def spans(row: dict[str, Any]) -> list[list[int]]:
    relays = [relay[key] for relay in row["chain"] for key in ("span", "name") if relay[key]]
    medium = [row["medium"]["span"]] if row["medium"] else []
    return [*relays, *medium]


def test_the_marks_hold_offsets_and_labels_only() -> None:
    for row in rows():
        assert KEYS <= set(row) <= KEYS | {"second"}
        for reading in (row, row.get("second", row)):
            assert all(set(relay) == {"span", "name"} for relay in reading["chain"])
            assert reading["medium"] is None or set(reading["medium"]) == {"span", "kind"}
            assert reading["medium"] is None or reading["medium"]["kind"] in KINDS
        assert row["part"] in {"build", "test"}


def test_two_hundred_have_a_chain_and_the_others_look_like_it() -> None:
    with_chain = [row for row in rows() if sort(row) != "none"]
    assert len(with_chain) >= 200
    assert 1 / 3 <= 1 - len(with_chain) / len(rows()) <= 1 / 2


def test_no_article_is_in_both_parts() -> None:
    parts = defaultdict(set)
    for row in rows():
        parts[row["set"], row["id"]].add(row["part"])
    assert all(len(found) == 1 for found in parts.values())


def test_own_reporting_is_no_relay() -> None:
    assert not any(row["own"] and row["chain"] for row in rows())


def test_fifty_were_read_twice() -> None:
    assert agreement()[2] == 50


def test_every_mark_stands_in_its_text() -> None:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared/data, which holds the texts")
    for row, text in marked(SHARED):
        readings = spans(row) + (spans(row["second"]) if "second" in row else [])
        for start, end in [*row["source"], *row["cue"], *row["content"], *readings]:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
        for relay in row["chain"]:
            start, end = relay["name"] or relay["span"]
            assert relay["span"][0] <= start < end <= relay["span"][1]
