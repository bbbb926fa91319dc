"""Names that two may bear, and names of which nothing tells that a person bears them."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve import resolve
from sayso.types import Attribution, Speaker
from tests.made import raw
from tests.resolve.test_reference import told


def last(text: str, source: str) -> Speaker | None:
    """The speaker of the last place of `source` in `text`."""
    at = text.rindex(source)
    span = at, at + len(source)
    return resolve(clean(raw(text)), [Attribution(((span[1], len(text)),), span, None, 0.9)])[0]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Jane Roe met Tom Roe at the port. Then Roe said that it was late.", "Roe", "Roe"),
        (
            "Jane Roe met Tom Roe at the port. Then Ms. Roe said that it was late.",
            "Roe",
            "Jane Roe",
        ),
        ("Jane Roe spoke. So Roe said that it was late, and Tom Roe left.", "Roe said", "Jane Roe"),
        ("Jon Lunn spoke. Then Judge Lunn left. Later Lunn said so.", "Lunn", "Jon Lunn"),
        ("Jane Roe met her father. The elder Roe said that it was late.", "Roe", "Roe"),
        ("Chandrik Poe was there. Ms. Poe said that it was late.", "Ms. Poe", "Chandrik Poe"),
    ],
)
def test_whose_a_last_name_is(text: str, source: str, name: str) -> None:
    found = last(text.replace(" said", "\u00a0said"), source.replace(" said", ""))
    assert found is not None
    assert (found.name, found.kind) == (name, "person")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Velm Motors said that it was late.", None),
        ("Velm Motorin, who was there, said that it was late.", "person"),
        ("Velm Motorin, 44, said that it was late.", "person"),
        ("Velm Motorin came. She left. Motorin said that it was late.", "person"),
        ("The Velm Reefers won. Later, the Reefers said that it was late.", None),
    ],
)
def test_two_capitalised_words_are_a_person_where_the_text_tells(
    text: str, kind: str | None
) -> None:
    found = last(text, text.rpartition(" said")[0].rpartition(". ")[2].rpartition("the ")[2])
    assert found is not None
    assert found.kind == kind


def test_it_is_what_spoke_though_its_kind_is_not_told() -> None:
    found = told("Velm Motors said it hopes that it will last.", "Velm Motors", "it hopes"[:2])
    assert found[0] == found[1]


def test_who_is_told_by_age_and_people_is_no_name() -> None:
    text = "They met. The 46-year-old South African said that it was late."
    assert told(text, "The 46-year-old South African") == [None]


def test_a_role_is_of_its_sentence() -> None:
    text = "Jane Poe met Tom Roe, her brother. Roe left. Then Roe said that it was late."
    found = last(text, "Roe")
    assert found is not None
    assert (found.name, found.role) == ("Tom Roe", None)
