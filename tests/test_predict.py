"""The encoder: windows cover each piece once, and company does not change a text's scores."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.predict import ATTRIBUTION, Model, attribution_model, windows
from sayso.wordpieces import Pieces

SENTENCE = "The minister, Ada Brolin, said that the dam at Vessmark had held. "


def pieces_with_breaks(breaks: list[bool]) -> Pieces:
    count = len(breaks)
    place = np.arange(count, dtype=np.int32)
    shapes = np.array([3 if line else 2 for line in breaks], dtype=np.int32)
    return Pieces(place, place, place + 1, shapes, np.zeros(count, dtype=np.bool_))


@given(st.lists(st.booleans(), max_size=900), st.integers(100, 250))
def test_windows_take_each_piece_once(breaks: list[bool], size: int) -> None:
    plan = windows(pieces_with_breaks(breaks), size)
    taken = [i for window in plan for i in range(window.first, window.last)]
    assert taken == list(range(len(breaks)))
    assert all(w.start <= w.first < w.last <= w.end <= w.start + size for w in plan)


def test_a_line_break_far_ahead_changes_no_window() -> None:
    breaks = [False] * 600
    breaks[550] = True
    assert all(w.end - w.start <= 190 for w in windows(pieces_with_breaks(breaks), 190))


def test_windows_without_line_breaks_give_each_piece_context() -> None:
    count = 1_000
    for window in windows(pieces_with_breaks([False] * count), 190):
        assert window.start == 0 or window.first - window.start >= 14
        assert window.end == count or window.end - window.last >= 14


def test_windows_meet_at_a_line_break() -> None:
    breaks = [False] * 300
    breaks[150] = True
    assert [(w.start, w.end) for w in windows(pieces_with_breaks(breaks), 190)] == [
        (0, 150),
        (150, 300),
    ]


def test_company_does_not_change_scores() -> None:
    alone = [scores for _, scores in attribution_model().predict([SENTENCE])]
    company = [SENTENCE * 9, SENTENCE, "", "Short."]
    among = [s for n, s in attribution_model().predict(company) if n == 1]
    assert len(alone) == len(among) == 1
    assert np.array_equal(alone[0].labels, among[0].labels)
    assert np.array_equal(alone[0].links, among[0].links)


def test_every_text_is_answered_in_order() -> None:
    texts = ["", SENTENCE, " ", SENTENCE * 900, "x"]
    answered = [(n, s.keep) for n, s in attribution_model().predict(texts)]
    assert sorted({n for n, _ in answered}) == [0, 1, 2, 3, 4]
    assert [n for n, _ in answered] == sorted(n for n, _ in answered)
    stretches = [keep for n, keep in answered if n == 3]
    assert len(stretches) > 1
    assert all(a[1] == b[0] for a, b in pairwise(stretches))


def test_scores_are_log_probabilities() -> None:
    (_, scores), *_ = attribution_model().predict([SENTENCE])
    assert np.allclose(np.exp(scores.labels).sum(axis=1), 1, atol=1e-4)


def test_missing_and_damaged_models_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="nowhere"):
        list(Model(tmp_path / "nowhere").predict(["x"]))
    broken = tmp_path / "broken"
    shutil.copytree(ATTRIBUTION, broken)
    (broken / "model.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError, match="broken"):
        list(Model(broken).predict(["x"]))
