from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from bench import stories

ROWS = [
    {"id": "a", "event": "ferry", "text": "The ferry Grey Tern sank off Velmar.", "title": "Ferry"},
    {"id": "b", "event": "ferry", "text": "Divers reached the ferry Grey Tern off Velmar."},
    {"id": "c", "event": "vote", "text": "Voters in Tarnia chose a new parliament."},
]


def test_each_document_counts_by_its_story_and_its_event() -> None:
    events = {"a": "x", "b": "x", "c": "y"}
    assert stories.bcubed({"a": 0, "b": 0, "c": 1}, events)["f1"] == 1
    split = stories.bcubed({"a": 0, "b": 1, "c": 2}, events)
    assert (split["precision"], split["recall"]) == (1, pytest.approx(2 / 3))
    glued = stories.bcubed({"a": 0, "b": 0, "c": 0}, events)
    assert (glued["precision"], glued["recall"]) == (pytest.approx(5 / 9), 1)


def test_it_prints_one_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "news_clusters"
    folder.mkdir()
    rows = [{"published": "2031-03-04", **row} for row in ROWS]
    with gzip.open(folder / "dev.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    monkeypatch.setattr(sys, "argv", ["stories", "--data", str(tmp_path), "--json"])
    stories.main()
    found = json.loads(capsys.readouterr().out)
    assert found["bcubed"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert set(found["orders"]) == {"as they stand", "by date", "shuffled"}


def test_without_data_it_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["stories", "--data", str(tmp_path)])
    with pytest.raises(SystemExit):
        stories.main()
    assert "--data" in capsys.readouterr().err
