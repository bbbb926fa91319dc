"""Made noise: spans of the clean text are found again in the noisy one."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from training.noise import (
    Edit,
    Mover,
    apply,
    close_up,
    lose_quotes,
    names_in,
    rename,
    run_together,
    shout,
    straighten,
)

ARTICLE = (
    "“We will rebuild the pier,” said Oda Verrin, mayor of Kesslund. She had come by boat.\n\n"
    "The agency, which runs the line, did not answer. Nobody was hurt, the police said."
)

PAGES = [["Subscribe now", "All rights reserved"]]


@given(st.integers(0, 10_000))
@settings(max_examples=200, deadline=None)
def test_words_that_survive_move_with_their_spans(seed: int) -> None:
    edits = run_together(ARTICLE, random.Random(seed))
    noisy, move = apply(ARTICLE, edits), Mover(edits)
    for word in ("rebuild", "Oda Verrin", "answer", "police"):
        start = ARTICLE.index(word)
        moved = move((start, start + len(word)))
        assert moved is None or noisy[slice(*moved)].lower() == word.lower()


def test_a_quotation_keeps_its_closing_mark() -> None:
    quote = "“We will rebuild the pier,”"
    for seed in range(50):
        text = f"{quote[:-2]}.” Nobody came. That was all."
        edits = run_together(text, random.Random(seed))
        noisy, moved = apply(text, edits), Mover(edits)((0, len(quote)))
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


def test_boilerplate_belongs_to_no_span() -> None:
    inside = 0
    for seed in range(60):
        edits = run_together(ARTICLE, random.Random(seed), PAGES)
        noisy, move = apply(ARTICLE, edits), Mover(edits)
        start = ARTICLE.index("She had come by boat")
        moved = move((start, start + len("She had come by boat")))
        assert moved is None or "Subscribe" not in noisy[slice(*moved)]
        inside += "Subscribe now" in noisy
    assert inside


def test_names_are_exchanged_one_for_one_and_stay_in_their_spans() -> None:
    text = "the mayor, Verrin, told Verrin again that Kesslund and Oda would wait."
    for seed in range(20):
        edits = rename(text, random.Random(seed), ["Brandt"])
        changed, move = apply(text, edits), Mover(edits)
        first, last = text.index("Verrin"), text.rindex("Verrin")
        names = [changed[slice(*(move((at, at + 6)) or (0, 0)))] for at in (first, last)]
        assert names[0] == names[1]
        assert names[0] in {"Verrin", "Brandt"}


def test_names_are_words_written_like_names() -> None:
    assert names_in("He met the mayor, Verrin, near Kesslund. Nobody else came.") == [
        "Verrin",
        "Kesslund",
    ]


def test_quotation_marks_are_lost_and_apostrophes_kept() -> None:
    text = "“It’s done,” she said. 'We can't wait,' he said."
    bare = {apply(text, lose_quotes(text, random.Random(seed))) for seed in range(30)}
    assert "It’s done, she said. We can't wait, he said." in bare


def test_a_text_closed_up_has_no_empty_lines() -> None:
    text = "One.\n\nTwo.\n \nThree.\nFour."
    assert apply(text, close_up(text)) == "One.\nTwo.\nThree.\nFour."


@given(st.text())
def test_straight_and_upper_case_texts_are_as_long_as_before(text: str) -> None:
    assert len(straighten(text)) == len(shout(text)) == len(text)


def test_a_span_cut_at_its_end_keeps_its_rest() -> None:
    edits = [Edit(3, 6, " ")]
    assert Mover(edits)((0, 6)) == (0, 3)
    assert Mover(edits)((4, 9)) == (4, 7)
