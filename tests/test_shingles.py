"""Samples of texts, and which of them are near."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.shingles import DENSE, SCALE, near, sample

WORDS = [f"{a}{b}" for a in ("ka", "lo", "mi", "ru", "ve") for b in ("ban", "dor", "fel", "gat")]


def prose(seed: int, words: int) -> str:
    """Text of so many words, another for each seed."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(words))


def test_a_short_text_keeps_all_and_a_long_one_a_share() -> None:
    short, long = sample(prose(1, 200)), sample(prose(2, 8000))
    assert short.dense
    assert len(short.hashes) == 196
    assert not long.dense
    assert 0.8 < len(long.hashes) * SCALE / 8000 < 1.2
    assert max(long.hashes) < 2**63 // SCALE
    assert DENSE < 8000


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_has_a_sample(text: str) -> None:
    found = sample(text)
    assert found == sample(text)
    assert all(0 <= hash_ < 2**63 for hash_ in found.hashes)


def test_case_and_marks_do_not_count() -> None:
    assert sample("The port, of Velm, is SHUT. “All day”") == sample(
        "the port of velm is shut all day"
    )
    assert sample(" … ").hashes == frozenset()
    assert len(sample("Port shut").hashes) == 1


@pytest.mark.parametrize("words", [60, 300, 2000])
def test_texts_are_near_that_share_a_part(words: int) -> None:
    text = prose(3, words)
    assert near(sample(text), sample(text))
    assert near(sample(text), sample(f"{text[: len(text) // 2]} {prose(5, words)}"))
    assert not near(sample(text), sample(prose(4, words)))


def test_a_short_copy_of_a_part_of_a_long_text_is_near() -> None:
    assert near(sample(prose(7, 2000)[:900]), sample(prose(7, 2000)))


def test_a_few_shared_words_prove_nothing() -> None:
    text = sample("The port of Velm is shut")
    assert not near(text, text)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 900), st.integers(0, 900))
def test_nearness_has_no_direction(a: int, b: int, ours: int, theirs: int) -> None:
    one, other = sample(prose(a, ours)), sample(prose(b, theirs))
    assert near(one, other) == near(other, one)
