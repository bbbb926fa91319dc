"""Which longer name a short one stands for, and what beside a name is no part of it."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_reference import names

SAID = "said that it rained."
AMERS = "Abu Hassan Amer, 44, agreed. Yasin Abu Amer, a teacher, did not."


def last(text: str, source: str) -> tuple[str, str | None, str | None]:
    """Name, kind and role of the speaker of the last `source` in `text`."""
    start = text.rindex(source)
    end = start + len(source)
    speaker = resolve(clean(raw(text)), [Attribution(((end, len(text)),), (start, end), None, 0.9)])
    assert speaker[0] is not None
    return speaker[0].name, speaker[0].kind, speaker[0].role


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Ovel Harbour Sales grew.", "Ovel", "Ovel"),
        ("Ovel Sands met President Ovel Norway.", "Ovel", "Ovel"),
        ("In Velm, Chairman Osk Ovel Bae spoke to them.", "Osk", "Osk Ovel Bae"),
        ("Jane Ovel came.", "Jane", "Jane Ovel"),
        (AMERS, "Amer", "Abu Hassan Amer"),
        (AMERS, "Abu Amer", "Yasin Abu Amer"),
        ("Abu Dhabi was calm.", "Abu Dhabi", "Abu Dhabi"),
    ],
)
def test_a_short_name_is_the_longer_that_it_can_stand_for(
    before: str, source: str, name: str
) -> None:
    assert last(f"{before} {source} {SAID}", source)[0] == name


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Ann Poe was the last warden who had a gun.", "last warden"),
        ("Ann Poe was a happy child.", None),
        ("President Ann Poe would talk.", "President"),
        ("They feared a President Poe. Ann Poe laughed.", None),
    ],
)
def test_what_somebody_only_was_or_might_be_is_no_role(before: str, role: str | None) -> None:
    assert last(f"{before} Poe {SAID}", "Poe") == ("Ann Poe", "person", role)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Gulls FC Jane Ovel", ("Jane Ovel", "person", "Gulls FC")),
        ("BRX’s Jane Ovel", ("Jane Ovel", "person", None)),
        ("JANE MARY OVEL", ("JANE MARY OVEL", "person", None)),
        ("Tide International", ("Tide International", "organisation", None)),
    ],
)
def test_what_stands_before_a_given_name_is_no_part_of_the_name(
    source: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert last(f"It ended. {source} {SAID}", source) == expected


@pytest.mark.parametrize(
    ("surname", "name"),
    [
        ("Tarnkson", "Jane Tarnikson"),
        ("Tarnikosn", "Jane Tarnikson"),
        ("Tarniksons", "Tarniksons"),
        ("Tarnson", "Tarnson"),
    ],
)
def test_a_surname_with_a_letter_wrong_is_that_of_the_only_one(surname: str, name: str) -> None:
    text = f"Jane Tarnikson met her. Then, as {surname} said it, the road was shut."
    assert last(text, surname)[0] == name


def test_a_surname_may_lack_its_arabic_article() -> None:
    text = "Ahmed al-Velmi said that it rained. Velmi, the spokesman, said that it was cold."
    assert names(text, "Ahmed al-Velmi", "Velmi,")[1] == "Ahmed al-Velmi"
