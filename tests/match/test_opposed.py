"""Who tells of one thing what cannot be if another is right."""

from __future__ import annotations

import pytest
from sayings import Report, Saying, claims, report

from sayso.match.disputes import disputes
from sayso.types import Grouped


def told(*reports: Report) -> set[tuple[str, str]]:
    """The contents of the claims of one story of which one denies the other."""
    found = {claim.id: claim for claim in claims(*reports)}
    group = Grouped(tuple(document.id for _, document, _ in reports), None)
    return {(found[link.a].text, found[link.b].text) for link in disputes(found.values(), [group])}


def of_two(first: str, later: str, cue: str = "said", day: int = 5) -> bool:
    one = report(1, Saying(first, "Dana Ilk", "said"), day=4)
    other = report(2, Saying(later, "Teo Brand", cue), day=day)
    return told(one, other) == {(later, first)}


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("the fire was started deliberately", "an overloaded cable had caused the blaze"),
        ("the blaze was set on fire by looters", "it was an accident"),
        ("the plane came down after an engine failure", "the aircraft was shot down"),
        ("the fire was started deliberately", "they had found no evidence of arson"),
        ("the exits had been chained", "all doors were open"),
        ("the election was rigged", "the vote was free and fair"),
        ("the vaccine is safe", "the vaccine was dangerous and should be withdrawn"),
        ("the video was genuine", "the footage was staged"),
        ("armed men stood among the demonstrators", "the demonstrators were unarmed"),
        ("the detention was lawful", "the detention of the strikers was illegal"),
        ("the factory would stay open", "the plant would close in June"),
        ("the second sample was positive", "the second sample had been negative"),
        ("the beams were certified", "the builders used substandard steel beams"),
        ("the alarms had been switched off", "all alarms were in working order"),
    ],
)
def test_two_accounts_of_one_thing_deny_each_other(first: str, later: str) -> None:
    assert of_two(first, later)


def test_who_denies_the_opposite_says_the_same() -> None:
    assert not of_two("all doors were open", "that the exits had been chained", "denied")
    assert of_two("the exits had been chained", "that the doors had been locked", "denied")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("the bridge is safe", "the water was contaminated"),
        ("the water in Velm is safe", "the water in Osk was contaminated"),
        ("the fire was started deliberately", "police were investigating a possible short circuit"),
        ("the fire was started deliberately", "the crash was caused by a technical fault"),
        ("the election should be free and fair", "the vote was rigged"),
        ("the factory would stay open", "the plant closed a line"),
        ("the water is safe", "the water was not contaminated"),
        ("the water in Velm is safe", "the water there was contaminated"),
        ("the fire was an accident", "a second fire was started deliberately"),
        ("the vaccine against flu is safe", "the vaccine against measles was dangerous"),
        ("the search of the bakery was lawful", "the search of the harbour was illegal"),
        ("the first sample was positive", "the second sample was negative"),
        ("Roe knew of the payments", "he did not know of the payments"),
        ("Ms Roe was dismissed", "she had resigned"),
        ("Brand was told of the payments", "he did not know of the flood"),
    ],
)
def test_other_things_and_what_may_be_are_not_told_otherwise(first: str, later: str) -> None:
    assert not of_two(first, later)
    assert not of_two(first, "the bus was late")


def test_of_another_time_it_may_be_otherwise() -> None:
    assert not of_two("the water is safe", "the water was contaminated", day=9)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Brand was dismissed in May", "he had resigned and was not dismissed"),
        ("Brand had been told of the leak in May", "he knew nothing of any leak"),
    ],
)
def test_who_tells_of_himself_is_who_is_named(first: str, later: str) -> None:
    assert of_two(first, later)


def test_who_negates_denies_whatever_came_first() -> None:
    one = report(1, Saying("the video was not staged", "Dana Ilk", "said"), day=4)
    other = report(2, Saying("the footage was staged", "Teo Brand", "said"), day=4)
    assert told(one, other) == {("the video was not staged", "the footage was staged")}
