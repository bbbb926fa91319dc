"""Marked pairs of names: offsets into texts that are elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.persons import MARKS, Pair, checked, count

SHARED = Path(__file__).parents[3] / "shared" / "data"
ROWS = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]


def test_the_marks_hold_offsets_and_labels_only() -> None:
    for row in ROWS:
        assert set(row) == {"a", "b", "label"}
        assert row["label"] in {"same", "different"}
        for side in (row["a"], row["b"]):
            assert set(side) == {"set", "id", "sha256", "name"}
            assert 0 <= side["name"][0] < side["name"][1]
        assert (row["a"]["set"], row["a"]["id"]) != (row["b"]["set"], row["b"]["id"])


def test_only_pairs_of_one_speaker_count_as_right() -> None:
    counted = count([Pair(True, True, True), Pair(True, False, True), Pair(False, True, False)])
    assert (counted.right, counted.found, counted.marked) == (1, 2, 2)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the data sets in ../shared/data")
def test_names_stand_where_the_marks_say() -> None:
    texts = checked(ROWS, SHARED)
    for row in ROWS:
        for side in (row["a"], row["b"]):
            name = texts[side["set"], side["id"]]["text"][slice(*side["name"])]
            assert name == name.strip()
            assert name
