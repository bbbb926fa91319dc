"""Descriptions that scraping ran together with the words beside them, and titles that were held."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import told
from tests.resolve.test_speakers import parts


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (
            "a former Marish harbour official senior Vendian officials",
            "former Marish harbour official",
        ),
        ("a warden senior officials", "warden"),
        ("a former warden", "former warden"),
        ("a few officials", "few officials"),
        ("a group of officials", "group of officials"),
        ("a dozen wardens", "dozen wardens"),
        ("a warden’s friends", "warden’s friends"),
        ("a warden and officials", "warden and officials"),
        ("some student leaders", "some student leaders"),
    ],
)
def test_one_ends_before_the_several_that_ran_into_it(source: str, name: str) -> None:
    found = parts(source)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("source", ["wounded 51 people", "flooded the mill"])
def test_a_verb_and_its_object_are_nobody(source: str) -> None:
    assert parts(source) is None


def test_the_wounded_speak() -> None:
    assert parts("wounded miners") == ("wounded miners", None, "group")


def test_a_former_title_stays_former() -> None:
    text = "Rain fell, while former President Jon Roe stayed home. Mr. Roe said that it was cold."
    speaker = told(text, "Mr. Roe")[0]
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Jon Roe", "former President")


def test_a_role_begins_after_a_name_glued_to_it() -> None:
    assert parts("Oda LunnNorwegian Prime Minister Jon Roe") == (
        "Jon Roe",
        "Norwegian Prime Minister",
        "person",
    )


@pytest.mark.parametrize("role", ["YouTube chief executive", "McVendt Harbour president"])
def test_capitals_inside_a_word_are_no_seam(role: str) -> None:
    found = parts(f"{role} Jon Roe")
    assert found is not None
    assert found[:2] == ("Jon Roe", role)


def test_a_title_alone_is_the_one_whose_name_follows() -> None:
    text = "It rained. The Norwegian Union's top diplomat Ann Poe said that it was late."
    speaker = told(text, "The Norwegian Union's top diplomat")[0]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Ann Poe", "person")


@pytest.mark.parametrize("rest", ["met Ann Poe and left.", "Commenting on the storm he left."])
def test_a_verb_or_one_word_after_a_role_is_no_name_of_it(rest: str) -> None:
    assert told(f"Then the mayor {rest}", "the mayor")[0] is None
