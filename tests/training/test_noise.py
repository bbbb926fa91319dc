"""Made noise: spans of the clean text are found again in the noisy one."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from training.noise import Edit, Mover, add_noise, apply

ARTICLE = (
    "“We will rebuild the pier,” said Oda Verrin, mayor of Kesslund. She had come by boat.\n\n"
    "The agency, which runs the line, did not answer. Nobody was hurt, the police said."
)


@given(st.integers(0, 10_000))
@settings(max_examples=200, deadline=None)
def test_words_that_survive_move_with_their_spans(seed: int) -> None:
    noisy, edits = add_noise(ARTICLE, random.Random(seed))
    move = Mover(edits)
    for word in ("rebuild", "Oda Verrin", "answer", "police"):
        start = ARTICLE.index(word)
        moved = move((start, start + len(word)))
        assert moved is None or noisy[slice(*moved)].lower() == word.lower()


def test_a_quotation_keeps_its_closing_mark() -> None:
    quote = "“We will rebuild the pier,”"
    for seed in range(50):
        noisy, edits = add_noise(f"{quote[:-2]}.” Nobody came. That was all.", random.Random(seed))
        moved = Mover(edits)((0, len(quote)))
        assert moved is not None
        assert noisy[moved[1] - 1] in '”"'


@given(st.lists(st.integers(0, 30), min_size=2, max_size=8, unique=True), st.text(max_size=3))
def test_untouched_characters_stay_themselves(cuts: list[int], new: str) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123456789"
    bounds = sorted(cuts)
    edits = [Edit(a, b, new) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]
    move, changed = Mover(edits), apply(text, edits)
    for i, character in enumerate(text):
        moved = move((i, i + 1))
        if any(e.start <= i < e.end for e in edits):
            assert moved is None
        else:
            assert moved is not None
            assert changed[slice(*moved)] == character


def test_a_span_cut_at_its_end_keeps_its_rest() -> None:
    edits = [Edit(3, 6, " ")]
    assert Mover(edits)((0, 6)) == (0, 3)
    assert Mover(edits)((4, 9)) == (4, 7)
