"""Whether one text is the other again as a report."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.alike import LONGEST, alike, likeness, telling
from sayso.shingles import sample


def sentences(seed: int, count: int) -> list[str]:
    """So many sentences of twelve words, others for each seed."""
    rng = random.Random(seed)
    return [
        " ".join(f"w{rng.randrange(900)}" for _ in range(12)).capitalize() + "."
        for _ in range(count)
    ]


def sure(one: list[str], other: list[str]) -> float | None:
    """`alike` of two texts of these sentences."""
    return alike(*(telling(" ".join(text), frozenset()) for text in (one, other)))


STORY, NEWS = sentences(1, 20), sentences(2, 20)


def test_the_same_text_is_a_copy_and_another_is_not() -> None:
    assert (sure(STORY, STORY) or 0) > 0.99
    assert sure(STORY, NEWS) is None
    assert alike((), ()) is None


def test_a_copy_may_be_shortened_extended_or_have_lost_sentences() -> None:
    assert sure(STORY, STORY[:6])
    assert sure(STORY, STORY + NEWS[:10])
    assert sure(STORY, STORY[::2] + STORY[1:4])


def test_new_news_over_old_background_is_no_copy() -> None:
    assert sure(STORY, NEWS[:10] + STORY[10:]) is None
    assert sure(STORY, STORY[:10] + NEWS[:10])


def test_a_report_that_takes_a_paragraph_is_no_copy() -> None:
    assert sure(STORY, NEWS + STORY[3:7]) is None


@pytest.mark.parametrize("at", [0, 8, 16])
def test_a_text_is_alike_to_a_longer_one_that_holds_nearly_all_of_it(at: int) -> None:
    before, after = NEWS[:at], NEWS[at:16]
    assert sure(STORY[:8], before + STORY[:8] + after)
    assert sure(STORY[:8], before[::2] + STORY[:3] + STORY[4:8] + after[::2])
    assert sure(STORY[:8], before + STORY[4:8] + after) is None


def test_words_may_change_within_a_sentence() -> None:
    changed = [sentence.replace(" w1", " new") for sentence in STORY]
    assert changed != STORY
    assert sure(STORY, changed)


def test_text_without_ends_of_sentences_is_compared_by_pieces() -> None:
    one, other = (" ".join(text).replace(".", "") for text in (STORY, STORY[3:]))
    pieces = telling(one, frozenset())
    assert max(map(len, pieces)) == LONGEST
    assert alike(pieces, telling(other, frozenset()))


@pytest.mark.parametrize("count", [4, 60])
def test_furniture_is_left_out(count: int) -> None:
    notice = sentences(9, 10)
    text = " ".join(sentences(3, count) + notice)
    common = sample(" ".join(notice)).hashes
    assert len(telling(" ".join(notice), common)) == 0
    # Of a long text only a part of the furniture is known to be some.
    assert count <= len(telling(text, common)) <= count + (0 if count < 30 else 5)


@given(st.text(alphabet=st.characters(exclude_categories=())), st.sets(st.integers(0, 2**63)))
def test_any_text_can_be_told(text: str, furniture: set[int]) -> None:
    assert all(4 <= len(sentence) <= LONGEST for sentence in telling(text, furniture))


@given(st.lists(st.integers(0, 19), max_size=30), st.lists(st.integers(0, 19), max_size=30))
def test_likeness_has_no_direction_and_is_a_share(ours: list[int], theirs: list[int]) -> None:
    one, other = (
        telling(" ".join(STORY[n] for n in picked), frozenset()) for picked in (ours, theirs)
    )
    assert likeness(one, other) == likeness(other, one)
    assert all(0 <= share <= 1 for share in likeness(one, other))
