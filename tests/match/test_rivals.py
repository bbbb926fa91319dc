"""Which counts without a fate are of one thing."""

from __future__ import annotations

import pytest
from sayings import Report, Saying, claims, report

from sayso.match import match, read
from sayso.match.series import settled
from sayso.match.standing import Met
from sayso.types import Grouped


def says(words: str, name: str = "Mara Ilic", cue: str = "said") -> Saying:
    return Saying(words, name, cue)


def linked(*reports: Report) -> set[tuple[float, float, str]]:
    """What the counts of one story are to each other, the later first."""
    found = claims(*reports)
    readings = [read(claim) for claim in found]
    links = [link for n, one in enumerate(readings) for link in match(one, readings[:n])]
    group = Grouped(tuple(document.id for _, document, _ in reports), None)
    met = settled(found, [group], Met(links, {}))
    value = {one.id: one.figures[0].value or 0.0 for one in found if one.figures}
    return {
        (max(value[link.a], value[link.b]), min(value[link.a], value[link.b]), link.kind)
        for link in met.links
        if link.a in value and link.b in value
    }


LAUNCHED = report(1, says("that Tarnia launched 54 drones at Norland overnight"), day=4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tarnia launched 54 drones at Norland overnight", "it had launched 36 drones at Norland"),
        (
            "Hald is recalling 42,000 cars over its brakes",
            "Hald's brake recall covered 57,000 cars",
        ),
        ("Vorn plans to cut 1,900 jobs at Osk", "Vorn will cut 1,200 jobs in Osk"),
        ("bread prices rose 14 percent last year", "bread prices rose 11 percent last year"),
        ("90 percent of drivers joined the strike", "55 percent of its drivers were on strike"),
        ("the fire has burned 1,200 hectares", "the fire burned more than 3,000 hectares"),
    ],
)
def test_what_is_done_tells_that_two_numbers_are_of_one_thing(one: str, other: str) -> None:
    a, b = report(1, says(one, "Mara Ilic")), report(2, says(other, "Teo Brand"))
    assert [kind for *_, kind in linked(a, b)] == ["conflicts"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Thursday Tarnia launched 30 drones at Norland", 5),
        ("Tarnia launched 30 missiles at Norland overnight", 4),
        ("Norland shot down 40 drones", 4),
        ("Tarnia owned 36 drones and 54 planes before the war", 4),
    ],
)
def test_another_day_thing_or_deed_is_another_count(words: str, day: int) -> None:
    assert linked(LAUNCHED, report(2, says(words, "Teo Brand"), day=day)) == set()


def test_amounts_of_a_change_or_a_range_are_none() -> None:
    one = report(1, says("Vorn sold assets of 25 million dollars"))
    between = report(2, says("Vorn sold assets of 30 million to 40 million dollars", "Teo Brand"))
    changed = report(
        3, says("Vorn cut its assets to 10 million dollars from 30 million dollars", "Teo Brand")
    )
    assert linked(one, between) == linked(one, changed) == set()


def test_who_corrects_a_number_revises_it_though_it_is_told_again() -> None:
    first = report(1, says("Hald is recalling 42,000 cars over faulty brakes"), day=4)
    again = says(
        "that Hald was recalling 61,000 cars over faulty brakes, correcting Monday's figure of "
        "42,000"
    )
    assert linked(first, report(2, again, day=7)) == {(61000, 42000, "revises")}
    more = report(1, says("1,200 jobs would be cut at Osk"), day=4)
    than = says("that 1,450 jobs would go at Osk, more than the 1,200 announced")
    assert linked(more, report(2, than, day=6)) == {(1450, 1200, "revises")}


def test_how_many_a_craft_carried_were_aboard() -> None:
    plane = report(1, says("the plane had been carrying 65 people", "Norair"), day=4)
    crew = says("there were 60 passengers and crew on the aircraft", "Teo Brand")
    assert linked(plane, report(2, crew, day=4)) == {(65, 60, "conflicts")}


def test_the_passengers_beside_a_crew_are_not_all_who_were_aboard() -> None:
    plane = report(1, says("the plane had been carrying 65 people", "Norair"), day=4)
    for words in ("60 passengers and a crew of five", "a crew of five and 60 passengers"):
        other = says(f"there were {words} on the aircraft", "Teo Brand")
        assert linked(plane, report(2, other, day=4)) == set()


def test_hostages_who_are_held_are_kidnapped() -> None:
    one = report(1, says("gunmen are holding 17 hostages", "Mara Ilic"), day=4)
    other = report(2, says("25 hostages had been held", "Teo Brand"), day=4)
    assert linked(one, other) == {(25, 17, "conflicts")}


def test_a_claim_that_names_the_place_is_of_it() -> None:
    placed = report(1, says("14 people were killed in Osk", "Mara Ilic"), day=4)
    named = report(2, says("the flood of Osk killed 11 people", "Teo Brand"), day=5)
    elsewhere = report(3, says("12 people were killed in Velm", "Ana Roe"), day=5)
    assert linked(placed, named, elsewhere) == {(14, 11, "conflicts")}


def test_one_ministry_may_be_told_of_by_two_outlets() -> None:
    def told(name: str, words: str, number: int, day: int) -> Report:
        saying = Saying(words, name, "said", kind="government")
        return report(number, saying, outlet=f"Outlet {number}", day=day)

    first = told("the interior ministry", "14 people were killed in Osk", 1, 4)
    later = told("The interior ministry", "11 people were killed in Osk", 2, 5)
    assert linked(first, later) == {(14, 11, "revises")}
    ours = told("the defence ministry", "14 soldiers were killed in Osk", 1, 4)
    theirs = told("The defence ministry", "11 soldiers were killed in Osk", 2, 5)
    assert linked(ours, theirs) == {(14, 11, "conflicts")}
