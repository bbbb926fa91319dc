"""What one claim says, another negates or calls untrue."""

from __future__ import annotations

import pytest
from sayings import Saying, claims, report

from sayso.match import match, read

ILIC, BRAND = "Mara Ilic", "Teo Brand"


def kind(one: Saying, other: Saying) -> str | None:
    """The link between two claims of two outlets, of one day."""
    a, b = claims(
        report(1, one, outlet="The Herald", day=4), report(2, other, outlet="The Courier", day=4)
    )
    found = match(read(a), [read(b)])
    return found[0].kind if found else None


@pytest.mark.parametrize(
    ("negated", "told"),
    [
        ("the ferry wasn't sunk", "the ferry was sunk"),
        (
            "No, the oldest bridge of Tarn has not been torn down",
            "the army tore down the oldest bridge of Tarn",
        ),
        (
            "the miners were not among the bodies found at Velm",
            "the bodies found at Velm were those of the miners",
        ),
        (
            "no Ruvian fighters had crossed the border at Osk",
            "Ruvian fighters were caught trying to cross the border at Osk",
        ),
    ],
)
def test_a_claim_that_negates_another_denies_it(negated: str, told: str) -> None:
    assert kind(Saying(negated, ILIC, "said"), Saying(told, BRAND, "said")) == "denies"


@pytest.mark.parametrize(
    ("negated", "told"),
    [
        (
            "Osk Rovers, without a cup since 1908, played seven games against Velm",
            "Osk Rovers won their first cup since 1908 in a game against Velm",
        ),
        (
            "Osk would never win the cup of the northern league",
            "Osk crushed the hopes of Velm to win the cup of the northern league",
        ),
        (
            "it is so far up the valley of Tarn that no boat can reach the mine",
            "the mine far up the valley of Tarn is too remote to be reached by boat",
        ),
    ],
)
def test_a_negation_of_something_else_denies_nothing(negated: str, told: str) -> None:
    assert kind(Saying(negated, ILIC, "said"), Saying(told, BRAND, "said")) != "denies"


@pytest.mark.parametrize(
    "untrue",
    [
        "it is not true that the Velm militia sank the grain ferry",
        "it's a lie that the Velm militia sank the grain ferry",
        "the story of the Velm militia sinking the grain ferry is a hoax",
    ],
)
def test_what_is_called_untrue_is_denied(untrue: str) -> None:
    told = Saying("the Velm militia sank the grain ferry", BRAND, "said")
    assert kind(Saying(untrue, ILIC, "said"), told) == "denies"


def test_this_is_a_lie_denies_what_was_said_just_before_it() -> None:
    told = Saying("that the canal board had drained the lake", BRAND, "claimed")
    lie = Saying("“This is a lie,”", ILIC, "said")
    before, after = claims(report(1, told, lie))
    assert [link.kind for link in match(read(before), [read(after)])] == ["denies"]
    assert kind(lie, told) is None


def test_who_threatens_does_what_he_denies_to_have_threatened() -> None:
    told = Saying("to prosecute the family of the drowned pilot", "The Ruvian navy", "threatened")
    denied = Saying("it threatened the family of the drowned pilot", "The Ruvian navy", "denied")
    assert kind(denied, told) == "denies"
    other = Saying("to support the family of the drowned pilot", "The Ruvian navy", "promised")
    assert kind(denied, other) is None


def test_who_rejects_an_idea_denies_that_it_is_so() -> None:
    told = Saying("that Brand would leave the country", "Reports", "said")
    assert kind(Saying("the idea that he would leave the country", BRAND, "rejected"), told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("that Poe was not being watched", "that Poe had been watched"),
        ("the harbour never closed", "the harbour closed"),
    ],
)
def test_a_claim_and_its_reverse_are_not_the_same(one: str, other: str) -> None:
    ours, theirs = Saying(one, "Jane Roe", "said"), Saying(other, "Jane Roe", "admitted")
    assert kind(ours, theirs) != "same"


def test_one_fate_in_two_exact_numbers_is_not_the_same() -> None:
    part = "its guns had shot down 38 of the 45 drones sent to Osk"
    whole = "All 45 drones sent to Osk were shot down"
    assert kind(Saying(part, "Jane Roe", "said"), Saying(whole, "Jon Poe", "said")) != "same"
    again = f"{part} overnight"
    assert kind(Saying(part, "Jane Roe", "said"), Saying(again, "Jon Poe", "said")) == "same"


def test_a_phrase_says_nothing_that_a_negation_opposes() -> None:
    negated = Saying("that it was not Ruvia's ally in the Osk war", ILIC, "declared")
    phrase = Saying("Ruvia's war in Osk", BRAND, "supported")
    assert kind(negated, phrase) != "denies"
    assert (
        kind(negated, Saying("that it was Ruvia's ally in the Osk war", BRAND, "said")) == "denies"
    )
