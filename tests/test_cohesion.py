"""Features of places in a text: where one matter ends and another begins, few words link over."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.cohesion import CHAINS, FEATURES, STRIDE, features
from sayso.wordpieces import Pieces

FERRY = [7000 + i for i in range(12)]
MINE = [9000 + i for i in range(12)]


def pieces(ids: list[int]) -> Pieces:
    """Words of one piece each, in lower case, a blank before each."""
    count = len(ids)
    at = np.arange(count)
    return Pieces(
        np.array(ids, dtype=np.int32),
        at * 2,
        at * 2 + 1,
        np.full(count, 2, dtype=np.int32),
        np.zeros(count, dtype=np.bool_),
    )


def test_fewest_words_link_over_a_change_of_matter() -> None:
    rng = np.random.default_rng(5)
    ids = [*rng.choice(FERRY, 120).tolist(), *rng.choice(MINE, 120).tolist()]
    over = features(pieces(ids))[:, CHAINS.start]
    inner = slice(8, -8)
    assert np.argmin(over[inner]) + 8 == 120 // STRIDE


def test_a_word_is_the_same_word_in_all_its_pieces_only() -> None:
    whole = pieces([7000, 8000, 7000, 8001])
    inner = np.array([False, True, False, True])
    one, other = replace(whole, inner=inner), replace(pieces([7000, 8000, 7000, 8000]), inner=inner)
    assert not features(one)[:, CHAINS].any()
    assert features(other)[:, CHAINS].any()


def test_no_text_has_no_places() -> None:
    assert features(pieces([])).shape == (0, FEATURES)


@given(st.lists(st.integers(0, 30_521), min_size=1, max_size=300), st.data())
@settings(max_examples=60, deadline=None)
def test_features_of_anything_are_numbers(ids: list[int], data: st.DataObject) -> None:
    count = len(ids)
    inner = data.draw(st.lists(st.booleans(), min_size=count, max_size=count))
    shapes = data.draw(st.lists(st.integers(0, 12), min_size=count, max_size=count))
    found = features(
        replace(
            pieces(ids),
            inner=np.array(inner, dtype=np.bool_),
            shapes=np.array(shapes, dtype=np.int32),
        )
    )
    assert found.shape == (-(-count // STRIDE), FEATURES)
    assert np.isfinite(found).all()
