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
