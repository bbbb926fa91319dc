"""What one claim says, another negates or calls untrue."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sayings import Saying, claims, report

from sayso.match import match, read
from sayso.types import Note

ILIC, BRAND = "Mara Ilic", "Teo Brand"


def kind(one: Saying, other: Saying, day: int = 4) -> str | None:
    """The link between two claims of two outlets, the second of another `day`, if told."""
    a, b = claims(
        report(1, one, outlet="The Herald", day=4), report(2, other, outlet="The Courier", day=day)
    )
    found = match(read(a), [read(b)])
    return found[0].kind if found else None


@pytest.mark.parametrize(
    ("negated", "told"),
    [
        ("the ferry wasn't sunk", "the ferry was sunk"),
        ("we did not sink the ferry at Velm", "the navy sank the ferry at Velm"),
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
            "the council of Velm wanted no foreign boats in the harbour",
            "the council of Velm was against any foreign boats in the harbour",
        ),
        (
            "the port of Osk was not attacked on Monday",
            "the airport of Osk was attacked on Monday",
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


@pytest.mark.parametrize(
    "lie_told",
    [
        "“This is a lie,”",
        "that this was “a total lie”",
        "that this was not true: the lake had dried up",
    ],
)
def test_this_is_a_lie_denies_what_was_said_just_before_it(lie_told: str) -> None:
    told = Saying("that the canal board had drained the lake", BRAND, "claimed")
    lie = Saying(lie_told, ILIC, "said")
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


def test_what_is_told_instead_is_not_so() -> None:
    told = Saying("the Osk pit had passed a safety inspection two weeks ago", BRAND, "said")
    denial = Saying("it last inspected the Osk pit in May, not two weeks ago", ILIC, "said")
    assert kind(denial, told) == "denies"
    alike = Saying("the pit at Osk was inspected in May and not two weeks ago", BRAND, "said")
    assert kind(denial, alike) == "same"


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


def test_it_is_out_of_the_question_says_that_it_is_not_so() -> None:
    told = Saying("the fish died from the heat", ILIC, "said")
    assert (
        kind(Saying("it is out of the question that the fish died from heat", BRAND, "said"), told)
        == "denies"
    )


def test_no_shred_of_evidence_denies() -> None:
    told = Saying("the harbour office had taken bribes from the ferry line", ILIC, "said")
    words = "there is not a shred of evidence that the harbour office took bribes from the line"
    assert kind(Saying(words, BRAND, "said"), told) == "denies"


def test_a_denied_crime_is_that_of_which_another_tells_whose_it_is() -> None:
    denial = Saying("involuntary manslaughter", "Teo Brand", "denied")
    words = "Teo Brand guilty of involuntary manslaughter in the ferry case"
    assert kind(denial, Saying(words, "A jury", "found"), day=28) == "denies"
    words = "the line hired Teo Brand, who goes on trial for involuntary manslaughter"
    assert kind(denial, Saying(words, "Its lawyers", "said"), day=28) is None


def test_a_front_does_not_deny_what_its_spokesman_says() -> None:
    front = Saying(
        "any part in the abduction of the nurses", "The Osk Front", "denied", kind="organisation"
    )
    words = "the army of the abduction of the nurses to discredit the Front"
    of_it = Saying(words, "The Front’s spokesman Teo Brand", "accused")
    assert kind(front, of_it) is None


def test_what_a_clause_negates_is_not_the_same() -> None:
    no = Saying("no offer has arrived and no contract has been signed", ILIC, "said")
    assert kind(no, Saying("the contract is signed", BRAND, "said")) != "same"


def test_that_there_are_no_plans_is_not_that_some_walk_out_over_them() -> None:
    no = Saying("there are no plans to cut 600 jobs at the port", "Arl Ports", "said")
    yes = Saying(
        "dockers at the port of Arl walked out over plans to cut 600 jobs", "The union", "said"
    )
    assert kind(no, yes) != "same"


@pytest.mark.parametrize(
    ("denied", "told", "linked"),
    [
        ("the accusations", "the three flights had carried medicine", False),
        ("the accusations", "Teo Brand had violated the embargo on Maruk", True),
        ("the union’s claims", "the alarms had been off since the spring", False),
        ("Mara Ilic’s claims", "the alarms had been off since the spring", True),
    ],
)
def test_what_is_denied_is_told_by_whose_it_is_and_what_it_is_called(
    denied: str, told: str, linked: bool
) -> None:
    said = Saying(told, ILIC, "said")
    found = claims(report(1, said, Saying(denied, BRAND, "rejected"), outlet="The Herald"))
    links = match(read(found[1]), [read(found[0])])
    assert [link.kind for link in links] == (["denies"] if linked else [])


def test_a_negation_of_another_time_denies_nothing() -> None:
    no = Saying("the ferry to Velm was not sunk", ILIC, "said")
    yes = Saying("the ferry to Velm was sunk", BRAND, "said")
    assert kind(no, yes, day=5) == "denies"
    assert kind(yes, no, day=7) == "denies"
    # What is so two days later was not so before.
    assert kind(no, yes, day=6) != "denies"
    assert kind(yes, no, day=19) != "denies"


@pytest.mark.parametrize(
    ("told", "linked"),
    [
        ("the harbour board bars foreign boats from the quay", False),
        ("Teo Brand had taken money from the harbour board", True),
    ],
)
def test_what_a_text_notes_far_from_a_denial_tells_of_who_denies(told: str, linked: bool) -> None:
    between = Saying("the town is old, and many boats come to it in summer " * 5, "Ana Roe", "said")
    found = claims(
        report(1, Saying(told, ILIC, "said"), between, Saying("the report", BRAND, "denied"))
    )
    denial = found[2]
    assert denial.cue
    note = Note("denied", BRAND, denial.cue, "denied the report")
    noted = replace(found[0], notes=(note,))
    assert bool(match(read(denial), [read(noted)])) is linked
