"""Statements and press releases: who says "we" where nobody else speaks."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import names

WE = "\n\nWe said that it rained.\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Statement by Osk Foods on the recall", "Osk Foods"),
        ("A statement from the Ministry of Tides", "Ministry of Tides"),
        ("Press release of Velm Airways", "Velm Airways"),
        ("Velm Airways statement on flight 12", "Velm Airways"),
        ("Statement from the Prime Minister, Jane Roe", "Jane Roe"),
        ("Joint statement of Osk Foods and Velm Airways", None),
        ("Statement from the mayor on the flood", None),
        ("Roe stands by statement on taxes", None),
        ("The harbour and us", None),
    ],
)
def test_whose_statement_it_is_says_we(head: str, expected: str | None) -> None:
    assert names(head + WE, "We") == [expected]


def test_a_press_release_tells_at_its_end_whose_it_is() -> None:
    text = f"Tide Energy has a new head.{WE}\nAbout Tide Energy\nTide Energy has 400 staff.\n"
    assert names(text, "We") == ["Tide Energy"]
    assert names(text.replace("Tide Energy has a", "Osk has a"), "We") == [None]


def test_who_is_quoted_in_it_says_we_of_himself() -> None:
    text = f"Statement by Osk Foods\n\n“We said that it rained,” Jane Roe said.{WE}"
    assert names(text, "We") == [None]


@pytest.mark.parametrize(
    ("source", "expected"),
    [("My mother", "My mother"), ("our correspondent", "our correspondent"), ("Our guess", None)],
)
def test_mine_and_ours_are_told_by_these_words(source: str, expected: str | None) -> None:
    assert names(f"It was late. {source} said that it rained.", source) == [expected]
