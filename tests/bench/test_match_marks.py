"""Marked pairs of claims: offsets into texts that are elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from bench.match_marks import AGAINST, DISPUTES, LABELS, LEDGERS, MARKS, agreement, pairs, rows

SHARED = Path(__file__).parents[3] / "shared" / "data"
KEYS = {"event", "part", "label", "reason", "a", "b"}
CLAIM = {"set", "id", "sha256", "outlet", "published", "content", "source", "cue"}
REASONS = {"topic", "count", "part", "who", "place", "time", "reaction", "broken"}


@pytest.mark.parametrize("path", [MARKS, AGAINST, DISPUTES, LEDGERS])
def test_the_marks_hold_offsets_and_labels_only(path: Path) -> None:
    for row in rows(path):
        assert KEYS <= set(row) <= KEYS | {"second"}
        assert {row["label"], row.get("second", "none")} <= set(LABELS)
        assert (row["reason"] in REASONS) == (row["label"] == "none")
        assert set(row["a"]) == set(row["b"]) == CLAIM


def test_no_event_is_in_both_parts_and_a_third_is_held_out() -> None:
    parts = defaultdict(set)
    for row in (*rows(), *rows(AGAINST), *rows(DISPUTES), *rows(LEDGERS)):
        parts[row["event"]].add(row["part"])
    assert all(len(part) == 1 for part in parts.values())
    counts = Counter(row["part"] for row in rows())
    assert 0.3 < counts["test"] / counts.total() < 0.4


def test_there_are_pairs_of_every_label_in_both_parts() -> None:
    counts = Counter((row["part"], row["label"]) for row in rows())
    assert counts.total() >= 500
    assert min(counts[part, label] for part in ("build", "test") for label in LABELS) >= 2
    look_alikes = Counter(row["reason"] for row in rows())
    assert sum(n for reason, n in look_alikes.items() if reason not in {None, "topic"}) >= 100


def test_what_speaks_against_another_is_marked_in_both_parts() -> None:
    counts = Counter((row["part"], row["label"]) for row in rows(AGAINST))
    assert all(
        counts[part, "denies"] + counts[part, "conflicts"] >= 20 for part in ("build", "test")
    )


def test_fifty_were_read_twice() -> None:
    read, alike = agreement()
    assert read == 50
    assert alike <= read


@pytest.mark.parametrize("path", [MARKS, AGAINST, DISPUTES, LEDGERS])
def test_every_mark_stands_in_its_text(path: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared/data, which holds the texts")
    for row in pairs(SHARED, path):
        for side in (row["a"], row["b"]):
            spans = [*side["content"], *(side[k] for k in ("source", "cue") if side[k])]
            assert all(0 <= s < e <= len(side["text"]) for s, e in spans)
