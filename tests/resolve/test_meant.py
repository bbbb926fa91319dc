"""Whom pronouns, roles and relatives cannot mean."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import names, told


def test_he_is_not_the_one_named_in_the_clause_after_it() -> None:
    before = "Governor Jon Roe spoke on Monday. Mayor Tom Poe was there. Roe said that Poe slept. "
    assert names(f"{before}He says Poe knows full well that the dam leaks.", "He") == ["Jon Roe"]


@pytest.mark.parametrize(
    "before",
    [
        "The Norwegian company Velm Motors is ill led.",
        "“The deal was made by the Norwegian company,” Jane Roe said.",
    ],
)
def test_a_body_told_of_by_its_name_or_by_another_is_not_the_company(before: str) -> None:
    assert names(f"{before} The plan is dead. The company told us that.", "The company") == [None]


def test_a_body_of_other_words_is_not_whoever_spoke() -> None:
    text = "Velm said that it would last. Velm said that it was cheap. The state team told us that."
    assert names(text, "The state team") == [None]


@pytest.mark.parametrize(
    ("before", "pronoun", "name"),
    [
        ("They met the warden Jon Roe , ", "who", "Jon Roe"),
        ("They met firms such as Velm, ", "which", "Velm"),
        ("They met the Boglen, ", "who", "Boglen"),
        ("They met a voter from Velm, ", "who", "voter"),
        ("They met the people of Velm, ", "which", None),
    ],
)
def test_whom_a_relative_follows(before: str, pronoun: str, name: str | None) -> None:
    text = f"{before}{pronoun} had said that it would last. Velm and the Boglen agree."
    assert names(text, pronoun) == [name]


@pytest.mark.parametrize(
    ("name", "kind"), [("Tarnik", "person"), ("NTA", None), ("Velm Tide Board", "organisation")]
)
def test_a_name_that_is_he_is_a_persons(name: str, kind: str | None) -> None:
    text = (
        f"{name} spoke on Monday. “We won,” {name} said. He said that the dam would last. "
        f"{name} said that his house would stand."
    )
    found = told(text, f"{name} said", f"{name} said")
    one = told(text, name)[0]
    assert len(found) == 2
    assert one is not None
    assert one.kind == kind
