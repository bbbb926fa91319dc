"""Heads of pages in text that has its lines."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.segment.heads import heads

PARAGRAPH = (
    "The council of Osk said on Monday that the old bridge over the Tarn would stay closed. "
)
ARTICLE = "\n".join([PARAGRAPH * 2] * 3) + "\n"


@pytest.mark.parametrize(
    "head",
    [
        "Two held over fire in Osk\nBy Mara Ilic\n",
        "Two held over fire in Osk\nMara Ilic\n3 May 2031 14:05 GMT\n",
        "Two held over fire in Osk\nPublished 3 hours ago\nSat 3 May 2031\n",
        "Two held over fire in Osk\nMayor Teo Brand calls the attack on the town's only hostel for "
        "refugees a disgrace.\nBy Mara Ilic\n",
        "“They left us in the dark”\n\nBy Mara Ilic, Crime Correspondent\nFeb 11, 2031 | 5:15 PM\n",
        "OSK, 4 March 2031 (VPA) -- ",
        "OSK, March 4 (Velm Press) - ",
        "Two held over fire in Osk\nOSK, Norland (VPA) — 4 March 2031 — ",
    ],
)
def test_an_article_begins_with_its_head(head: str) -> None:
    assert [at for _, at in heads(ARTICLE + head + ARTICLE)] == [len(ARTICLE)]


@pytest.mark.parametrize(
    "words",
    [
        "Image: The bridge over the Tarn\nPhoto by Mara Ilic\n",
        # A post of a live page has its stamp above its heading.
        "12:30 p.m. ET, May 3, 2031\nTwo held over fire in Osk\nMay 3, 2031\n",
        "The bridge was built by Mara Ilic\n",
        "The vote will be held on a day in\nMay, she said. On 3 May 2031 it was not.\n",
    ],
)
def test_what_is_no_head(words: str) -> None:
    assert heads(ARTICLE + words + ARTICLE) == []


def test_cards_of_other_articles_are_no_heads() -> None:
    card = "Two held over fire in Osk\n3 May 2031\n" + PARAGRAPH + "\n"
    assert heads(ARTICLE + card * 6) == []


def test_no_head_stands_in_text_that_has_lost_its_lines() -> None:
    text = ARTICLE + "Two held over fire in Osk\nBy Mara Ilic\n" + ARTICLE
    assert heads(text * 4)
    assert not heads(text.replace("\n", " ") * 4 + "\n" + text)


@given(
    st.lists(
        st.sampled_from(["By Mara Ilic\n", "3 May 2031\n", "Two held over fire\n", PARAGRAPH, "\n"])
    )
)
def test_heads_are_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = heads(text)
    assert found == sorted(found)
    assert all(0 <= low <= at < len(text) for low, at in found)


@pytest.mark.parametrize("piece", ["By A", "Osk, ", "1 May ", "A b ", "on at "])
def test_long_lines_take_little_time(piece: str) -> None:
    begun = time.process_time()
    heads((piece * 40_000 + "\n") + "\n".join([piece * 20] * 2_000))
    assert time.process_time() - begun < 2


def test_lines_in_capitals_take_no_longer_than_others() -> None:
    line = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 4
    assert heads("\n".join([line, "A" * 100, f"{line[:90]}."] * 20)) == []
