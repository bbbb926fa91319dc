from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from bench import timelines

ROWS = [
    ("a", "2031-03-04", "The ferry Grey Tern sank on Monday. Nobody knows why."),
    ("b", "2031-03-20", "Divers raised the hull. The ferry Grey Tern sank on 3 March 2031."),
]


def test_days_that_two_timelines_share() -> None:
    assert timelines.f1({1, 2}, {2, 3}) == 0.5
    assert timelines.f1({1}, {2}) == 0


def test_words_count_less_the_farther_apart_their_days_are() -> None:
    gold = {10: "the ferry sank", 20: "the hull was raised"}
    assert timelines.rouge(gold, gold, 1) == pytest.approx(1)
    near = timelines.rouge({11: "the ferry sank"}, gold, 1)
    far = timelines.rouge({14: "the ferry sank"}, gold, 1)
    assert 0 < far < near < 1
    assert timelines.rouge({10: "nothing alike"}, gold, 2) == 0


def test_it_prints_one_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "timeline17" / "ferry"
    folder.mkdir(parents=True)
    with gzip.open(folder / "articles.jsonl.gz", "wt", encoding="utf-8") as file:
        for id_, published, text in ROWS:
            file.write(json.dumps({"id": id_, "published": published, "text": text}) + "\n")
    entry = {"date": "2031-03-03", "text": "The ferry Grey Tern sank."}
    (folder / "timeline.json").write_text(json.dumps([entry]))
    monkeypatch.setattr(sys, "argv", ["timelines", "--data", str(tmp_path), "--json"])
    timelines.main()
    found = json.loads(capsys.readouterr().out)
    assert found["ferry"] == found["all"] == found["held out"]
    assert found["ferry"]["f1"] == 1
    assert found["ferry"]["rouge1"] > 0.5


def test_without_data_it_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["timelines", "--data", str(tmp_path)])
    with pytest.raises(SystemExit):
        timelines.main()
    assert "--data" in capsys.readouterr().err
