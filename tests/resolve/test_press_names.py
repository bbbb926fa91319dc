"""Outlets told by a title alone, by words around a name, and those who cite the nameless."""

from __future__ import annotations

import pytest
from relayed import SAID, relays, sources, through


@pytest.mark.parametrize(
    ("words", "relay"),
    [
        ("the Courier", "Courier"),
        ("the RIA Karvel agency", "RIA Karvel"),
        ("local daily The Osk Lantern", "The Osk Lantern"),
        ("the Journal of Tidal Medicine", "Journal of Tidal Medicine"),
        ("the Bulletin of the Osk Tide Society", "Bulletin of the Osk Tide Society"),
    ],
)
def test_what_an_outlet_is_called(words: str, relay: str) -> None:
    assert relays(f"Ada Brolin told {words} that {SAID}.", "Ada Brolin", "told") == [relay]


def test_who_cites_the_nameless_is_an_outlet() -> None:
    text = f"VNT-4, quoting an unnamed source, says {SAID}."
    assert sources(text, "VNT-4", "says") == ("an unnamed source", SAID)
    assert relays(text, "VNT-4", "says") == ["VNT-4"]


def test_where_an_outlet_is_names_none() -> None:
    text = f"A paper in Osk first reported, quoting two guards, that {SAID}."
    assert sources(text, "A paper in Osk", "reported") == ("two guards", SAID)
    assert relays(text, "A paper in Osk", "reported") == []


def test_an_outlet_which_cites_somebody_passes_it_on() -> None:
    text = f"According to the Velm Post, which quoted an unnamed guard, {SAID}."
    content = f"an unnamed guard, {SAID}"
    assert sources(text, "the Velm Post", "quoted", content) == ("an unnamed guard", SAID)


@pytest.mark.parametrize(
    ("lead", "medium"),
    [
        ("In a video posted to X, Ada Brolin said", "X"),
        ("Ada Brolin said on the app Signal that", "Signal"),
        ("Ada Brolin, in threads of red, said", None),
    ],
)
def test_platforms(lead: str, medium: str | None) -> None:
    found = through(f"{lead} {SAID}.", "Ada Brolin", "said").medium
    assert (found.name if found else None) == medium


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("the US network NBC’s Today show", ["NBC"]),
        ("Suspil, Norland’s public broadcaster,", ["Suspil"]),
        ("ZDK in an interview", ["ZDK"]),
        ("Teo in an interview", []),
    ],
)
def test_what_tells_that_somebody_is_an_outlet(words: str, named: list[str]) -> None:
    assert relays(f"Ada Brolin told {words} that {SAID}.", "Ada Brolin", "told") == named


def test_an_outlet_that_no_table_has_cites_the_nameless() -> None:
    text = f"Citing two unnamed sources, the online outlet Zerno said {SAID}."
    assert sources(text, "the online outlet Zerno", "said") == ("two unnamed sources", SAID)
    text = f"Citing two unnamed sources, Zerno said {SAID}."
    assert relays(text, "Zerno", "said") == ["Zerno"]
    text = f"According to Zerno, which cited a person familiar with it, {SAID}."
    assert sources(text, "Zerno", "cited") == ("a person familiar with it", SAID)


def test_an_emailed_statement_is_a_statement() -> None:
    found = through(f"Ada Brolin said in an emailed statement {SAID}.", "Ada Brolin", "said").medium
    assert found is not None
    assert found.name == "statement"
