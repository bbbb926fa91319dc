"""Epithets and roles as the last person told of."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import names, told


def test_the_singer_is_the_one_whom_the_sentence_before_is_about() -> None:
    text = "Jane Roe sang on Monday. Jane Roe wept. The singer said that it was late."
    assert names(text, "The singer") == ["Jane Roe"]


def test_the_chief_executive_is_the_one_named_as_such() -> None:
    text = (
        "Chief executive Jane Roe said that it was late. Jon Poe stayed. "
        "The chief executive said that it rained."
    )
    found = names(text, "Chief executive Jane Roe", "The chief executive")
    assert found == ["Jane Roe", "Jane Roe"]


@pytest.mark.parametrize(
    ("role", "after"),
    [("lead author Dr Jane Roe", "The lead author"), ("Dr Jane Roe", "The doctor")],
)
def test_a_degree_does_not_hide_the_role_before_it(role: str, after: str) -> None:
    text = f"Jon Poe left. It was late, said {role}. {after} said that it rained."
    assert names(text, role, after) == ["Jane Roe", "Jane Roe"]


def test_a_father_is_not_his_son_of_the_same_name() -> None:
    text = "Jon Roe Jr. said that it rained. His father, Jon Roe Sr., told us that it was late."
    found = names(text, "Jon Roe Jr.", "Jon Roe Sr.")
    assert found == ["Jon Roe Jr.", "Jon Roe Sr."]


def test_the_biggest_lender_is_no_person() -> None:
    text = "Oskline, the country's biggest lender, said that it rained."
    found = told(text, "Oskline, the country's biggest lender,")[0]
    assert found is not None
    assert (found.name, found.kind) == ("Oskline", None)


def test_a_body_is_told_by_whose_it_is() -> None:
    text = "The governor's office said that it rained."
    assert names(text, "The governor's office") == ["governor's office"]


def test_the_publisher_s_name_follows_it() -> None:
    found = told(
        "Her publisher, Kestrel House, told us that it sold.", "Her publisher, Kestrel House,"
    )
    assert found[0] is not None
    assert (found[0].name, found[0].kind) == ("Kestrel House", "organisation")


def test_he_of_a_clause_is_the_one_with_whom_its_sentence_begins() -> None:
    text = (
        "Jon Roe said that it rained. Jon Roe said that it was late. Jon Roe said no. "
        "Chairman Tom Poe was blamed in May after he said that it would end."
    )
    assert names(text, "Jon Roe", "Jon Roe", "Jon Roe", "he said"[:2])[-1] == "Tom Poe"


@pytest.mark.parametrize("role", ["prosecutor", "doctor", "driver", "regulator", "carmaker"])
def test_who_may_well_be_another_is_not_the_only_one_named(role: str) -> None:
    text = f"Jon Rigby, 43, admitted the charge. The {role} said that the road was wet."
    assert names(text, f"The {role}") == [None]


def test_an_age_told_beside_a_trade_is_of_its_bearer() -> None:
    text = "Jon Rigby, a 43-year-old builder, was tried. The 43-year-old said that it rained."
    assert names(text, "The 43-year-old") == ["Jon Rigby"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Italian coach Jane Roe said that it was late. “It rained,”", ["Jane Roe"]),
        ("Coach Jane Roe said that it was late. “It rained,”", [None]),
    ],
)
def test_one_of_a_people_is_a_person_told_of_so_or_nobody(
    before: str, expected: list[str | None]
) -> None:
    coach = before.partition(" said")[0]
    assert names(f"{before} the Italian said.", coach, "the Italian") == ["Jane Roe", *expected]


def test_a_people_is_a_group() -> None:
    assert names("The Italians said that it rained.", "The Italians") == ["Italians"]
