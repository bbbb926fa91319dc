"""How matching is measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import in_process

from bench import match
from bench.match import b_cubed
from bench.match_marks import rows
from sayso.points import Link

SHARED = Path(__file__).parents[3] / "shared" / "data"


def row(a: str, b: str, label: str) -> dict[str, object]:
    sides = ({"set": "s", "id": name, "content": [[0, 1]]} for name in (a, b))
    return {"a": next(sides), "b": next(sides), "label": label}


def link(a: str, b: str) -> Link:
    return Link(a, b, "same", 0.9, ())


def test_b_cubed_of_points() -> None:
    marked = [row("a", "b", "same"), row("b", "c", "same"), row("c", "d", "none")]
    ids = {("s", name, 0, 1): name for name in "abcd"}
    whole = b_cubed(marked, [link("a", "b"), link("b", "c")], ids)
    assert whole == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    half = b_cubed(marked, [link("a", "b"), link("c", "d")], ids)
    assert half["precision"] == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)
    assert half["recall"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data, which holds the texts")
def test_all_is_measured(tmp_path: Path) -> None:
    some = tmp_path / "match.jsonl"
    build = [marked for marked in rows() if marked["part"] == "build"]
    # The set whose texts are read fastest.
    lines = [json.dumps(marked) for marked in build if marked["a"]["set"] == "news_clusters"]
    some.write_text("\n".join(lines[:80]), encoding="utf-8")
    arguments = ["--part", "build", "--json", "--data", str(SHARED), "--marks", str(some)]
    found = json.loads(in_process(match.main, tmp_path, *arguments).stdout)
    assert set(found) == {"same", "denies", "conflicts", "revises", "against", "points"}
    assert found["same"]["precision"] > 0.9


def test_a_folder_without_the_texts_is_told(tmp_path: Path) -> None:
    done = in_process(match.main, tmp_path, "--data", str(tmp_path))
    assert done.returncode == 2
    assert "name the folder with --data" in done.stderr
