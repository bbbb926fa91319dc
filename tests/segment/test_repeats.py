"""Second copies of an article in one text are found, parts and phrases told again are not."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.segment.repeats import repeats
from sayso.wordpieces import Pieces


def pieces(ids: list[int]) -> Pieces:
    at = np.arange(len(ids), dtype=np.int32)
    none = np.zeros(len(ids), dtype=np.bool_)
    numbers = np.array(ids, dtype=np.int32)
    return Pieces(numbers, at * 2, at * 2 + 1, np.full(len(ids), 2, dtype=np.int32), none)


def told(count: int, rng: random.Random) -> list[int]:
    return [rng.randrange(2_000, 30_000) for _ in range(count)]


@given(seed=st.integers(0, 10_000), lost=st.floats(0, 0.25))
@settings(max_examples=30, deadline=None)
def test_a_copy_that_lost_sentences_begins_where_it_begins(seed: int, lost: float) -> None:
    rng = random.Random(seed)
    story, between = told(900, rng), told(200, rng)
    sentences = [story[i : i + 30] for i in range(0, 900, 30)]
    kept = sentences[:4] + [s for s in sentences[4:] if rng.random() >= lost]
    copy = [piece for sentence in kept for piece in sentence]
    assert repeats(pieces([*story, *between, *copy])) == [1100]


def test_marks_are_not_compared() -> None:
    rng = random.Random(1)
    story = told(600, rng)
    marked = [piece for word in story for piece in (word, 1010)]
    assert repeats(pieces([*marked, *story])) == [1200]


def test_background_told_again_is_no_copy() -> None:
    rng = random.Random(2)
    story = told(900, rng)
    assert repeats(pieces([*story, *told(400, rng), *story[500:620], *told(400, rng)])) == []


@given(st.lists(st.integers(0, 30_521), max_size=700))
@settings(max_examples=40, deadline=None)
def test_what_tells_nothing_twice_has_no_copy(ids: list[int]) -> None:
    assert repeats(pieces(list(dict.fromkeys(ids)))) == []
