"""The figures for copies, on invented texts."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from bench.copies import MARKS, Pair, agreement, crossed, fit, load, measure, pairs

PORT = "The port of Velm is shut since the storm of Monday, and nobody knows when it will open."
MINE = "A mine near Osk was flooded on Sunday, but all who worked there came out unharmed."


def row(a: str, b: str, label: str, **more: str) -> dict[str, str]:
    made = {"set_a": "timeline17/storm_herald", "set_b": "news_clusters"}
    return {**made, "id_a": a, "id_b": b, "label": label, **more}


def test_measuring(tmp_path: Path) -> None:
    files = {
        "timeline17/storm_herald/articles.jsonl.gz": {"p": PORT, "m": MINE},
        "news_clusters/dev.jsonl.gz": {"q": f"{PORT} Trade goes on.", "n": "Rain fell in Osk."},
    }
    for name, texts in files.items():
        (tmp_path / name).parent.mkdir(parents=True)
        with gzip.open(tmp_path / name, "wt", encoding="utf-8") as file:
            for id_, text in texts.items():
                record = {"id": id_, "text": text, "published": "2031-03-04"}
                file.write(json.dumps(record) + "\n")
    texts = load(tmp_path, "timeline17/storm_herald") | load(tmp_path, "news_clusters")
    assert {text.outlet for text in texts.values()} == {"herald", None}
    rows = [row("p", "q", "copy"), row("m", "n", "copy"), row("m", "q", "not")]
    counts = measure(pairs(rows, texts))
    assert counts["all"].rates() == {"precision": 1, "recall": 0.5, "f1": pytest.approx(2 / 3)}
    assert (counts["even"].right, counts["odd"].marked) == (1, 1)


def test_fitting_tells_what_can_be_told() -> None:
    made = [Pair(n % 3 == 0, False, (0.9 if n % 3 == 0 else 0.2, 0.5, 0.5)) for n in range(60)]
    weights = fit(made)
    assert weights[0] > 0 > weights[-1]
    assert crossed(made).rates()["f1"] == 1


def test_agreement_counts_pairs_judged_twice() -> None:
    rows = [
        row("p", "q", "copy", second="copy"),
        row("m", "n", "copy", second="not"),
        row("m", "q", "not"),
    ]
    assert agreement(rows) == (1, 2)


def test_the_marks_hold_no_text() -> None:
    rows = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    assert len(rows) == 200
    known = {"set_a", "id_a", "set_b", "id_b", "label", "second"}
    assert all(row.keys() <= known for row in rows)
    assert {label for row in rows for label in (row["label"], row.get("second"))} == {
        "copy",
        "not",
        None,
    }
