"""Titles, offices and acronyms beside names: what belongs to which."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve import resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_reference import told


def test_us_officials_and_my_brother_are_not_i() -> None:
    text = (
        "US President Ann Poe said that it would end. “My brother said that it is over,” she said."
    )
    end = text.index("“")
    spans = [(0, 20), (end + 1, end + 11), (len(text) - 9, len(text) - 6)]
    contents = [(25, end - 1), (end + 16, end + 32), (end, len(text) - 11)]
    attributions = [Attribution((c,), s, None, 0.9) for s, c in zip(spans, contents, strict=True)]
    found = resolve(clean(raw(text)), attributions)
    assert [one and (one.name, one.role) for one in found] == [
        ("Ann Poe", "US President"),
        None,
        ("Ann Poe", "US President"),
    ]


@pytest.mark.parametrize("title", ["US Secretary of State", "Secretary of State", "state senator"])
def test_a_title_with_its_field_is_no_part_of_a_name(title: str) -> None:
    text = f"The plan was announced on Monday by {title} Ann Poe. Ms. Poe said that it would last."
    found = told(text, "Ms. Poe")[0]
    assert found is not None
    assert (found.name, found.role) == ("Ann Poe", title.removeprefix("US "))
