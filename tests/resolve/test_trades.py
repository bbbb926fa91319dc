"""Trades, appositions and brackets beside names."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import names, told


@pytest.mark.parametrize(
    ("source", "name", "role", "kind"),
    [
        ("Another parent, Jane Roe", "Jane Roe", "parent", "person"),
        ("Another senior WHO official, Jane Roe,", "Jane Roe", "senior WHO official", "person"),
        ("Keeper Jane Roe", "Jane Roe", "Keeper", "person"),
        ("Passenger Tarnik Roe", "Tarnik Roe", "Passenger", "person"),
        ("Florist Tarnik Roe", "Tarnik Roe", "Florist", "person"),
        ("grid operator Velm", "Velm", "grid operator", None),
        ("Briton Tarnik Roe", "Tarnik Roe", None, "person"),
        ("American Jane Roe", "Jane Roe", None, "person"),
        ("American Water Works", "American Water Works", None, "organisation"),
        ("Velm TV Info", "Velm TV Info", None, "outlet"),
        ("Radio Velm", "Radio Velm", None, "outlet"),
        ("Rival Velm Gas", "Velm Gas", "Rival", None),
        ("close ally Velm", "Velm", "close ally", None),
        ("rival Jane Roe", "Jane Roe", "rival", "person"),
        ("grid operator Jane Roe", "Jane Roe", "grid operator", "person"),
        ("the carmaker Velm Steel", "Velm Steel", "carmaker", None),
        ("Saudi King Rahel", "Rahel", "Saudi King", "person"),
        (
            "Norwegian Tide and Finance Minister Ann Poe",
            "Ann Poe",
            "Norwegian Tide and Finance Minister",
            "person",
        ),
        ("Secretary of the Interior Jane Roe", "Jane Roe", "Secretary of the Interior", "person"),
        ("Judge Jane Pastor", "Jane Pastor", "Judge", "person"),
        ("Velms star running back Jane Roe", "Jane Roe", "Velms star running back", "person"),
        ("Velms center A.Q. Roe", "A.Q. Roe", "Velms center", "person"),
        ("the BBC’s Tarnik Roe", "Tarnik Roe", None, "person"),
        ("Another, Jane Roe,", "Jane Roe", None, "person"),
        (
            "one worker rescued from the rig, Tarnik Roe",
            "Tarnik Roe",
            "worker rescued from the rig",
            "person",
        ),
        ("He Tarnik, the former warden,", "He Tarnik", "former warden", "person"),
        ("the Tide Council -LRB- TC -RRB-", "Tide Council", None, "organisation"),
        ("the WHO", "WHO", None, "organisation"),
        ("Neighbouring Velm", "Velm", None, None),
        ("But Congress", "Congress", None, "government"),
        ("Norland's leader Jane Roe Thursday", "Jane Roe", "Norland's leader", "person"),
        ("the Tide Board Thursday", "Tide Board", None, "organisation"),
        ("the opposition figure Jane Roe", "Jane Roe", "opposition figure", "person"),
        ("Two opposition figures", "Two opposition figures", None, "group"),
        ("official figures", "official figures", None, "document"),
        ("Residents fleeing the town", "Residents fleeing the town", None, "group"),
        (
            "The officer leading the operation, Maj. Gen. Jane Roe,",
            "Jane Roe",
            "officer leading the operation",
            "person",
        ),
        (
            "Osk's point man for the flood, Admiral Jane Roe,",
            "Jane Roe",
            "Osk's point man for the flood",
            "person",
        ),
        (
            "The chief executive of Tide Oil, Lord Roe of Velm,",
            "Lord Roe",
            "chief executive of Tide Oil",
            "person",
        ),
        (
            "Joint Chiefs of Staff Chairman Navy Adm. Jane Roe",
            "Jane Roe",
            "Joint Chiefs of Staff Chairman Navy Adm.",
            "person",
        ),
        (
            "Coast Guard Petty Officer 3rd Class Jane Roe",
            "Jane Roe",
            "Coast Guard Petty Officer 3rd Class",
            "person",
        ),
        ("Tarnik's", "Tarnik's", None, None),
        (
            "the New Velm-based Committee to Protect Divers",
            "Committee to Protect Divers",
            None,
            "organisation",
        ),
        ("A lawyer representing Poe, Jane Roe,", "Jane Roe", "lawyer representing Poe", "person"),
        ("Norland's ruling Tide Party", "Norland's ruling Tide Party", None, "organisation"),
        ("the Norland Geological Survey", "Norland Geological Survey", None, "government"),
        ("The militia, the Sons of the Coast,", "Sons of the Coast", None, "government"),
        ("Paweł Velm", "Paweł Velm", None, "person"),
        ("Sørine Velm", "Sørine Velm", None, None),
        ("Velm United", "Velm United", None, "organisation"),
        ("one user, @tide_watch, whose post", "@tide_watch", None, None),
        ("the Norland Southern Command", "Norland Southern Command", None, "government"),
    ],
)
def test_what_stands_beside_a_name(
    source: str, name: str, role: str | None, kind: str | None
) -> None:
    found = told(f"On Monday {source} said that it would last. Roe, who said so, won.", source)[0]
    assert found is not None
    assert (found.name, found.role, found.kind) == (name, role, kind)


@pytest.mark.parametrize("cue", ["claim", "claims", "denial", "reported warning"])
def test_whose_words_a_noun_tells_is_named_without_an_ending(cue: str) -> None:
    found = told(f"On Monday the Tide Board's {cue} that it would last was read.", "Tide Board's")
    assert [one and one.name for one in found] == ["Tide Board"]


def test_an_article_inside_a_description_is_anothers() -> None:
    source = "The channel of a Norland Front member, Velm Media,"
    assert told(f"{source} was posting that it would last.", source) == [None]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("two people with knowledge of the talks", "two people with knowledge of the talks"),
        ("two survivors", "two survivors"),
        ("the two survivors", None),
        ("two of them", None),
        ("both men", None),
    ],
)
def test_some_persons_are_told_by_what_tells_of_them(source: str, name: str | None) -> None:
    found = told(f"On Monday {source} said that it would last.", source)[0]
    assert (found and found.name) == name


def test_a_title_before_a_surname_that_is_a_trade() -> None:
    text = "Judge Jane Pastor spoke. Judge Pastor said that it fell. Pastor, a judge, said so."
    assert names(text, "Judge Pastor", "Pastor, a judge") == ["Jane Pastor"] * 2


def test_who_works_for_somebody_as_something_is_not_that_somebody() -> None:
    found = told("He has worked for Velm as a cook. Velm said that it would last.", "Velm said")[0]
    assert found is not None
    assert found.role is None
