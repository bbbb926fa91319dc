"""The sentences marked for stance, style and notes."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from bench.marks import with_texts
from bench.stance_marks import NOTES as MORE
from bench.stance_marks import agreement, rows

SHARED = Path(__file__).parents[3] / "shared" / "data"
STANCES = {
    *("asserts", "denies", "confirms", "accuses", "admits", "warns", "promises", "demands"),
    *("doubts", "cannot-verify", "declines-to-comment"),
}
STYLES = {"direct", "indirect", "mixed"}
NOTES = {"unverified", "no-evidence", "no-official-confirmation", "denied", "no-comment"}
ROW = {"set", "id", "sha256", "part", "sentence", "attributions", "notes"}
ATTRIBUTION = {"source", "cue", "content", "stance", "style", "inner"}


def readings() -> list[dict[str, object]]:
    return [reading for row in rows() for reading in (row, row.get("second", row))]


def both() -> list[dict[str, object]]:
    return [*rows(), *rows(MORE)]


def test_the_marks_hold_offsets_and_labels_only() -> None:
    for row in rows():
        assert set(row) - {"second"} == ROW
        assert row["part"] in {"build", "test"}
    for reading in readings():
        for attribution in reading["attributions"]:
            assert set(attribution) == ATTRIBUTION
            assert attribution["stance"] in STANCES
            assert attribution["style"] in STYLES
        for note in reading["notes"]:
            assert set(note) == {"kind", "span", "by", "bears_on"}
            assert note["kind"] in NOTES


def test_the_marks_of_notes_alone_have_no_stance() -> None:
    for row in rows(MORE):
        assert set(row) == ROW
        assert row["part"] in {"build", "test"}
        assert all(set(one) == ATTRIBUTION - {"stance", "style"} for one in row["attributions"])
        for note in row["notes"]:
            assert set(note) == {"kind", "span", "by", "bears_on"}
            assert note["kind"] in NOTES


def test_notes_bear_on_marked_claims() -> None:
    for reading in [*readings(), *rows(MORE)]:
        contents = [one["content"] for one in reading["attributions"] if one["content"]]
        starts = {content[0][0] for content in contents}
        assert all(starts.issuperset(note["bears_on"]) for note in reading["notes"])


def test_no_text_stands_in_both_parts_and_a_third_is_held_out() -> None:
    parts = defaultdict(set)
    for row in both():
        parts[row["set"], row["id"]].add(row["part"])
    assert all(len(part) == 1 for part in parts.values())
    for marks in (rows(), rows(MORE)):
        counts = Counter(row["part"] for row in marks)
        assert abs(counts["test"] * 3 - counts.total()) <= 12


def test_every_stance_has_examples_in_both_parts() -> None:
    counts = Counter((row["part"], a["stance"]) for row in rows() for a in row["attributions"])
    assert min(counts[part, stance] for part in ("build", "test") for stance in STANCES) >= 5


def test_fifty_were_read_twice() -> None:
    seen = agreement()
    assert sum("second" in row for row in rows()) == 50
    assert seen.stance <= seen.attributions <= seen.either
    assert seen.kind <= seen.notes <= seen.either_notes


def test_every_mark_stands_in_its_text() -> None:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared/data, which holds the texts")
    for row in with_texts(both(), SHARED):
        text = row["text"]
        spans = [row["sentence"], *(note["span"] for note in row["notes"])]
        spans += [note["by"] for note in row["notes"] if note["by"]]
        for attribution in row["attributions"]:
            spans += attribution["source"] + attribution["cue"] + attribution["content"]
        assert all(0 <= s < e <= len(text) for s, e in spans)
        assert all(text[s:e] == text[s:e].strip() for s, e in spans)
