"""Names that two may bear, and names of which nothing tells that a person bears them."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
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
        ("Velm Steel said that it was late.", None),
        ("Velm Motorin, who was there, said that it was late.", "person"),
        ("Velm Motorin, 44, said that it was late.", "person"),
        ("Velm Motorin came. She left. Motorin said that it was late.", "person"),
        ("The Velm Reefers won. Later, the Reefers said that it was late.", "organisation"),
    ],
)
def test_two_capitalised_words_are_a_person_where_the_text_tells(
    text: str, kind: str | None
) -> None:
    found = last(text, text.rpartition(" said")[0].rpartition(". ")[2].rpartition("the ")[2])
    assert found is not None
    assert found.kind == kind


def test_it_is_what_spoke_though_its_kind_is_not_told() -> None:
    found = told("Velm Steel said it hopes that it will last.", "Velm Steel", "it hopes"[:2])
    assert found[0] == found[1]


def test_who_is_told_by_age_and_people_is_no_name() -> None:
    text = "They met. The 46-year-old South African said that it was late."
    assert told(text, "The 46-year-old South African") == [None]


def test_a_role_is_of_its_sentence() -> None:
    text = "Jane Poe met Tom Roe, her brother. Roe left. Then Roe said that it was late."
    found = last(text, "Roe")
    assert found is not None
    assert (found.name, found.role) == ("Tom Roe", None)


def test_who_is_named_in_full_in_a_quotation_is_not_its_speaker() -> None:
    text = "Jane Roe came first. Ada Lunn spoke. “It was easy for Ada Lunn to win,” she said."
    said, she = (text.index("“"), text.index(" she")), text.index("she said")
    one = Attribution((said,), (she, she + 3), None, 0.9)
    found = resolve(clean(raw(text)), [one])[0]
    assert found is None or found.name == "Jane Roe"


def test_whom_one_without_a_name_told_of_is_not_he() -> None:
    text = "A teacher said that Leanne Lunn was well. She said that it was late."
    assert told(text, "A teacher", "She")[1] is None
    text = "A spokesman said that Leanne Lunn was well. She said that it was late."
    found = told(text, "A spokesman", "She")[1]
    assert found is not None
    assert found.name == "Leanne Lunn"


def test_one_pronoun_is_one_speaker() -> None:
    text = "Jon Roe spoke to Tom Lunn. He said that it was late and that Jon Roe was ill."
    start = text.index("He")
    parts = [text.index("that it"), text.index("and that"), len(text) - 1]
    both = [
        Attribution(((parts[0], parts[1] - 1),), (start, start + 2), None, 0.9),
        Attribution(((parts[1] + 4, parts[2]),), (start, start + 2), None, 0.9),
    ]
    one, other = resolve(clean(raw(text)), both)
    assert one == other


def test_the_college_is_the_one_whose_name_begins_so() -> None:
    text = "The Royal College of Harbours met. The College said that it was late."
    found = last(text, "The College")
    assert found is not None
    assert found.name == "Royal College of Harbours"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mr. Jon Oslo met her. “It rains,” Oslo said.", "Jon Oslo", "person"),
        ("Mr. Jon Oslo met her in Oslo. “It rains,” Oslo said.", "Oslo", "government"),
        ("They met Idrel Oslo, a teacher, there. “It rains,” Oslo said.", "Idrel Oslo", "person"),
        ("Idrel Oslo, a Norwegian woman, met her. “It rains,” Oslo said.", "Idrel Oslo", "person"),
        (
            "To Velm, as Velm and Velm told. Actual Velm staff left. “It rains,” Velm said.",
            "Velm",
            None,
        ),
        ("Idrel Brandel Kost spoke. “It rains,” Brandel said.", "Idrel Brandel Kost", None),
        ("The national Velm news agency told of it. “It rains,” Velm said.", "Velm", None),
    ],
)
def test_what_a_single_word_stands_for(text: str, name: str, kind: str | None) -> None:
    source = text.rpartition(" said")[0].rpartition(" ")[2]
    found = last(text, source)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


def test_a_day_does_not_speak() -> None:
    assert told("It rained, as Thursday said.", "Thursday") == [None]
