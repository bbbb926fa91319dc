"""How matching is measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.match import b_cubed
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


def test_all_is_measured() -> None:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared/data, which holds the texts")
    command = [sys.executable, "-m", "bench.match", "--part", "build", "--json"]
    command += ["--data", str(SHARED)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert set(found) == {"same", "denies", "conflicts", "revises", "against", "points"}
    assert found["same"]["precision"] > 0.9


def test_a_folder_without_the_texts_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench.match", "--data", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "name the folder with --data" in done.stderr
