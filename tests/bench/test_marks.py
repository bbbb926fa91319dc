"""Marks: offsets into texts that are elsewhere."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bench.attribution import load
from bench.marks import plain, texts, with_texts

TEXT = "“All came out,” Teo Brand said, adding that the miners feared a second flood. It rained."
SHARED = Path(__file__).parents[3] / "shared" / "data"
ROOT = Path(__file__).parents[2]
MARKS = [ROOT / "bench" / "marks" / "articles.jsonl", ROOT / "training" / "marks.jsonl"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "article_extraction"
    folder.mkdir()
    (folder / "gold.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}), "utf-8")
    return tmp_path


def row(text: str, end: int) -> dict[str, object]:
    spans = {"source": [[16, 25]], "cue": [[26, 30]], "content": [[0, 15]], "inner": False}
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    within = {**spans, "inner": True}
    return {
        "set": "article_extraction",
        "id": "a",
        "sha256": sha256,
        "end": end,
        "attributions": [spans, within],
    }


def test_a_marked_text_is_found_and_cut_to_what_was_read(data: Path) -> None:
    (found,) = with_texts([row(TEXT, 40)], data)
    assert found["text"] == TEXT[:40]


def test_another_text_of_that_name_is_refused(data: Path) -> None:
    with pytest.raises(ValueError, match="text a is not the one marked"):
        list(with_texts([row(TEXT + " ", 40)], data))


def test_rows_with_their_own_text_stay(data: Path) -> None:
    own = {"text": TEXT, "attributions": []}
    assert list(with_texts([own], data)) == [own]


def test_inner_attributions_are_not_measured(data: Path, tmp_path: Path) -> None:
    marks = tmp_path / "marks.jsonl"
    marks.write_text(json.dumps(row(TEXT, 40)), "utf-8")
    ((text, attributions),) = load(marks, data)
    assert len(attributions) == 1
    assert attributions[0].source is not None
    assert text[slice(*attributions[0].source)] == "Teo Brand"


def test_tokens_and_labels_become_spans(tmp_path: Path) -> None:
    tokens = ["Go", "now", ",", "said", "Teo", "Brand", "."]
    labels = ["B-content", "I-content", "O", "B-cue", "B-source", "I-source", "O"]
    path = tmp_path / "tokens.jsonl"
    path.write_text(json.dumps({"tokens": tokens, "labels": labels}), "utf-8")
    ((text, attributions),) = load(path)
    found = [
        {text[slice(*span)] for span in (*a.content, a.source, a.cue) if span} for a in attributions
    ]
    assert found == [{"Go now"}, {"said"}, {"Teo Brand"}]


def test_texts_that_are_no_lines_have_ids_too(tmp_path: Path) -> None:
    xml = "<Document><token>Rain</token><token>fell</token><token>.</token></Document>"
    files = {
        "meantime/corpus_a/1.xml": xml,
        "seeds/a.txt": "One.\r\nTwo.",
        "stance_candidates/dev_unlabelled.csv": 'doc,sentence\n7,"It rained, he said."\n',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, "utf-8", newline="")
    assert texts(tmp_path, "meantime") == {"corpus_a/1.xml": "Rain fell."}
    assert texts(tmp_path, "seeds") == {"a.txt": "One.\r\nTwo."}
    assert texts(tmp_path, "stance_candidates") == {"0": "It rained, he said."}


def test_treebank_tokens_are_written_as_people_write() -> None:
    text = "He said -LRB- twice -RRB- : `` We do n't know . ''"
    assert plain(text) == "He said (twice): “We don't know.”"


@pytest.mark.parametrize("marks", MARKS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_mark_stands_in_its_text(marks: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared/data, which holds the texts")
    for row_ in with_texts(map(json.loads, marks.read_text("utf-8").splitlines()), SHARED):
        for attribution in row_["attributions"]:
            for kind in ("source", "cue", "content"):
                assert all(0 <= s < e <= len(row_["text"]) for s, e in attribution[kind])
