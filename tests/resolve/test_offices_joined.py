"""Offices and bodies with "and" or "of" in their names, and whom somebody speaks for."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import parted, resolve
from sayso.types import Attribution
from tests.made import raw

OFFICES = (
    "Foreign and Commonwealth Office spokesman",
    "Housing and Urban Development Secretary",
    "Northport Police and Crime Commissioner",
    "Home Affairs and Tourism Minister",
    "Land and Water Board spokesman",
    "Roe and Roe chairwoman",
    "Environment, Food and Rural Affairs Secretary",
)


def told(source: str, before: str = "") -> list[tuple[str, str | None, str | None, str | None]]:
    """Name, role, kind and side of each who says something by `source`, after `before`."""
    text = f"{before}{source} said that it was late."
    end = len(before) + len(source)
    found = Attribution(((end + 6, len(text) - 1),), (len(before), end), (end + 1, end + 5), 0.9)
    parts = parted(text, [found])
    speakers = resolve(clean(raw(text)), parts)
    return [(one.name, one.role, one.kind, one.side) for one in speakers if one]


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_for_two_matters_is_one(office: str) -> None:
    assert told(f"{office} Ann Poe") == [("Ann Poe", office, "person", None)]


@pytest.mark.parametrize(
    ("source", "before", "names"),
    [
        ("Roe and Osk mayor Ann Poe", "", ["Roe", "Ann Poe"]),
        ("Young and Health Minister Ann Poe", "Jane Young met her. ", ["Jane Young", "Ann Poe"]),
        ("Osk officials and Tide Minister Ann Poe", "", ["Osk officials", "Ann Poe"]),
    ],
)
def test_two_who_speak_are_two(source: str, before: str, names: list[str]) -> None:
    assert [name for name, *_ in told(source, before)] == names


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("A Ministry of Tides spokeswoman", "Ministry of Tides spokeswoman", "anonymous"),
        ("a Bank of Velm official", "Bank of Velm official", "anonymous"),
        ("Department of Tides sources", "Department of Tides sources", "anonymous"),
        ("An official of the Tide Board (TB)", "official of the Tide Board", "anonymous"),
        ("A spokesman for Velm Telecom (VT)", "spokesman for Velm Telecom", "anonymous"),
        ("a Velm Telecom (中華電信) official", "Velm Telecom (中華電信) official", "anonymous"),
        ("The Tide Board (TB)", "Tide Board", "organisation"),
    ],
)
def test_who_is_of_a_body_is_not_the_body(source: str, name: str, kind: str) -> None:
    assert [found[0::2] for found in told(source)] == [(name, kind)]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("University of Velm professor Tarnik Gorl", "Tarnik Gorl", "University of Velm professor"),
        ("MEC for Tides and Harbours, Jacob Poe", "Jacob Poe", "MEC for Tides and Harbours"),
        ("CEO and founder Ann Poe", "Ann Poe", "CEO and founder"),
        ("the Bishop of Velm, Ann Poe,", "Ann Poe", "Bishop of Velm"),
        ("Petty Officer 1st Class Ann Poe", "Ann Poe", "Petty Officer 1st Class"),
        (
            "Minister for Foreign Affairs and Trade Ann Poe",
            "Ann Poe",
            "Minister for Foreign Affairs and Trade",
        ),
        (
            "Chief of Army Staff Lt. Gen. Ann Poe",
            "Ann Poe",
            "Chief of Army Staff Lt. Gen.",
        ),
        ("Comrade Ann Poe", "Ann Poe", None),
        (
            "Cllr Ann Poe, chair of the Tide Association",
            "Ann Poe",
            "chair of the Tide Association",
        ),
    ],
)
def test_an_office_beside_a_name_is_its_bearers(source: str, name: str, role: str | None) -> None:
    assert [found[:3] for found in told(source)] == [(name, role, "person")]


@pytest.mark.parametrize(
    ("role", "side"),
    [
        ("managing director of Velm Advisers Portugal", "Velm Advisers Portugal"),
        ("Velm Bank's managing director for Canadian rates", None),
        ("head of Chinese economics at Velm Bank", "Velm Bank"),
        ("director of the tide studies programme at the New America Trust", "New America Trust"),
        ("director of the Association of Tide Professors", "Association of Tide Professors"),
        ("commander of Norwegian forces in Velm", "Norway"),
        ("the Norwegian leader's son", None),
        ("spokeswoman for President Roe", None),
        ("spokesman for Mr Roe", None),
        ("spokesman for the Prime Minister", None),
        ("spokesman for Jane Roe", None),
    ],
)
def test_a_side_is_a_country_or_a_body(role: str, side: str | None) -> None:
    assert [found[3] for found in told(f"Ann Poe, {role},")] == [side]


@pytest.mark.parametrize(
    "other",
    ["Defence Minister Jon Roe", "Trade Secretary Jon Roe", "Sir Jon Roe", "Army Gen. Jon Roe"],
)
@pytest.mark.parametrize(
    "who", ["an adviser to", "a spokesman for", "the wife of", "a lawyer for", "friends of"]
)
def test_who_is_told_by_another_is_not_that_one(who: str, other: str) -> None:
    assert all(role is None and name != "Jon Roe" for name, role, *_ in told(f"{who} {other}"))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Besieged energy giant Velm Plc", "Velm Plc"),
        ("Norwegian oil company Velm Oil Company", "Velm Oil Company"),
    ],
)
def test_what_sort_of_body_it_is_is_no_part_of_its_name(source: str, name: str) -> None:
    assert [found[0] for found in told(source)] == [name]


@pytest.mark.parametrize("word", ["elder", "younger"])
def test_one_of_two_of_a_name_is_told_by_which(word: str) -> None:
    before = "Jon Roe and his son Tom Roe run a mill. "
    assert [found[:3] for found in told(f"The {word} Roe", before)] == [
        (f"{word} Roe", None, "person")
    ]
    assert told("Church elder Roe")[0][:2] == ("Roe", "Church elder")


def test_an_account_is_told_by_its_handle() -> None:
    assert [found[0] for found in told("The account @velm_news")] == ["@velm_news"]
