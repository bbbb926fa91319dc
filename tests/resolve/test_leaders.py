"""Whom "the leader" stands for."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import names

RAIN = "It rained on the day they met in Osk, and it was late. "
MET = "Norwegian President Tom Arel spoke at the old harbour about the price of oil. "


def test_the_leader_of_a_country_is_its_head() -> None:
    text = f"{RAIN}{MET}The Norwegian leader said no. The leader said that it was late."
    assert names(text, "The Norwegian leader", "The leader") == ["Tom Arel", "Tom Arel"]


@pytest.mark.parametrize(
    "source",
    [
        "The opposition leader",
        "The Norwegian opposition leader",
        "The Swedish leader",
        "The leader",
    ],
)
def test_other_leaders_are_not(source: str) -> None:
    assert names(f"{RAIN}{MET}{source} said no.", source) == [None]


def test_of_two_who_may_lead_it_is_neither() -> None:
    text = f"{RAIN}{MET}Norwegian Premier Ann Poe was there, at last. The Norwegian leader said no."
    assert names(text, "The Norwegian leader") == [None]
