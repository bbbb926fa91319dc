"""The figures for speakers across documents, on invented texts."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from bench.persons import MARKS, by_name, checked, count, pairs

SHARED = Path(__file__).parents[3] / "shared" / "data"
PORT = "“We lost three cranes,” harbour master Mara Ilic said. Trade goes on."
MINE = "“All came out,” said Mara Ilić, who runs the port of Velm. It rained on."
TEXTS = {"p": PORT, "m": MINE}


def side(id_: str, name: str) -> dict[str, object]:
    text = TEXTS[id_]
    start = text.index(name)
    sha256 = hashlib.sha256(text.encode()).hexdigest()[:16]
    return {"set": "news_clusters", "id": id_, "sha256": sha256, "name": [start, start + len(name)]}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "news_clusters").mkdir()
    with gzip.open(tmp_path / "news_clusters" / "dev.jsonl.gz", "wt", encoding="utf-8") as file:
        for id_, text in TEXTS.items():
            file.write(json.dumps({"id": id_, "text": text, "outlet": "The Herald"}) + "\n")
    return tmp_path


def test_measuring(data: Path) -> None:
    rows = [
        {"a": side("p", "Mara Ilic"), "b": side("m", "Mara Ilić"), "label": "same"},
        {"a": side("p", "cranes"), "b": side("m", "Mara Ilić"), "label": "different"},
    ]
    told, left = pairs(rows, checked(rows, data))
    assert (len(told), left) == (1, 1)
    assert (told[0].same, told[0].found, told[0].alike) == (True, True, False)
    assert count(told).rates() == {"precision": 1, "recall": 1, "f1": 1}


def test_another_text_is_told(data: Path) -> None:
    row = {"a": side("p", "Mara Ilic"), "b": side("m", "Mara Ilić"), "label": "same"}
    row["b"] = {**side("m", "Mara Ilić"), "sha256": "0" * 16}
    with pytest.raises(ValueError, match="text m is not the one marked"):
        checked([row], data)


def test_entities_with_one_id_in_two_texts(tmp_path: Path) -> None:
    folder = tmp_path / "meantime" / "corpus_port"
    folder.mkdir(parents=True)
    for number, name in enumerate(("Petro Halynsky", "Petro Halynskyy", "Ana Halynsky")):
        words = "".join(f'<token t_id="{n}">{w}</token>' for n, w in enumerate(name.split()))
        (folder / f"{number}.xml").write_text(
            f'<Document>{words}<Markables><ENTITY_MENTION m_id="1" syntactic_type="NAM">'
            f'<token_anchor t_id="0"/><token_anchor t_id="1"/></ENTITY_MENTION>'
            f'<ENTITY m_id="2" instance_id="PER{int(number > 1)}"/></Markables>'
            f'<Relations><REFERS_TO><source m_id="1"/><target m_id="2"/></REFERS_TO></Relations>'
            f"</Document>"
        )
    found = by_name(tmp_path)
    assert [(pair.same, pair.found) for pair in found] == [(True, True), *[(False, False)] * 2]


def test_the_marks_hold_no_text() -> None:
    rows = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    assert {row["label"] for row in rows} == {"same", "different"}
    assert {tuple(row) for row in rows} == {("a", "b", "label")}
    sides = [row[which] for row in rows for which in "ab"]
    assert {tuple(one) for one in sides} == {("set", "id", "sha256", "name")}
    assert all(isinstance(at, int) for one in sides for at in one["name"])


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the data sets in ../shared/data")
def test_names_stand_where_the_marks_say() -> None:
    rows = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    texts = checked(rows, SHARED)
    for one in (row[which] for row in rows for which in "ab"):
        name = texts[one["set"], one["id"]]["text"][slice(*one["name"])]
        assert name.strip() == name != ""
