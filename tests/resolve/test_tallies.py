"""Whose count it is, where no word of saying tells, on invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.stage import tallied
from sayso.types import Attribution


def told(text: str, *attributions: Attribution) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution."""
    return [
        (text[slice(*one.source)], text[slice(*one.cue)], text[slice(*one.content[0])])
        for one in tallied(text, attributions)
        if one.source and one.cue
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Red Crescent's tally stands at 23.", ("The Red Crescent", "tally stands at 23")),
        ("The rebels' own toll is now 61, up from 9.", ("The rebels", "own toll is now 61")),
        (
            "The rebels' own toll remains at 61, up from 9.",
            ("The rebels", "own toll remains at 61"),
        ),
        ("The ministry's figure is 1,400 homes.", ("The ministry", "figure is 1,400 homes")),
        ("Spain's toll stands at 61.", None),
        (
            "The government's estimate is 1,400 homes.",
            ("The government", "estimate is 1,400 homes"),
        ),
        ("The road's toll is 61 crowns.", None),
    ],
)
def test_whose_count_stands_at_a_number_he_says_it(
    text: str, expected: tuple[str, str] | None
) -> None:
    found = [
        (text[slice(*a.source)], text[slice(*a.content[0])]) for a in tallied(text, []) if a.source
    ]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Earlier, the coast guard had put the toll at 26.",
            ("the coast guard", "put", "the toll at 26"),
        ),
        (
            "Earlier, Tarnia's news agency VNA, citing a prefect, put the toll at 26.",
            ("Tarnia's news agency VNA", "put", "the toll at 26"),
        ),
        (
            "The tide agency on Thursday lowered the death toll from the storm to 1,129 from 1,137,"
            " saying some were counted twice.",
            ("The tide agency", "lowered", "the death toll from the storm to 1,129 from 1,137"),
        ),
        (
            "The Osk Front raised its own count to 212. It rained.",
            ("The Osk Front", "raised", "its own count to 212"),
        ),
        (
            "The port later put it at “no more than 300”.",
            ("The port", "put", "it at “no more than 300”"),
        ),
        (
            "Norland raised the number of dead to 14, up from 13, and went on.",
            ("Norland", "raised", "the number of dead to 14, up from 13"),
        ),
        (
            "Norland puts the toll at 14 and says more may come.",
            ("Norland", "puts", "the toll at 14"),
        ),
        (
            "Norland more than doubled its count of wounded to 61 and later confirmed two deaths.",
            ("Norland", "doubled", "its count of wounded to 61"),
        ),
        ("The port cut the toll by half, to 21.", ("The port", "cut", "the toll by half, to 21")),
        (
            "The Tide Fund has recorded 1,212 deaths since May. It rained.",
            ("The Tide Fund", "recorded", "1,212 deaths since May"),
        ),
        ("Doctors have counted at least 41 bodies.", ("Doctors", "counted", "at least 41 bodies")),
        (
            "Medics put the dead at 22, among them nine children.",
            ("Medics", "put", "the dead at 22, among them nine children"),
        ),
        ("Osk Radio put the dead at 83.", ("Osk Radio", "put", "the dead at 83")),
        ("Norland puts the cost at 2.5 million.", ("Norland", "puts", "the cost at 2.5 million")),
        (
            "Norland earlier put Tarnia's dead at up to 250.",
            ("Norland", "put", "Tarnia's dead at up to 250"),
        ),
        ("Police put the turnout at 18,000.", ("Police", "put", "the turnout at 18,000")),
        (
            "The Osk Front stuck to its figure of 212.",
            ("The Osk Front", "stuck to", "its figure of 212"),
        ),
        (
            "Osk's ombudsman, Jon Roe, put the number of Osk civilians still held at 1,600.",
            (
                "Osk's ombudsman, Jon Roe",
                "put",
                "the number of Osk civilians still held at 1,600",
            ),
        ),
        (
            "The port authority later corrected the figure to 22.",
            ("The port authority", "corrected", "the figure to 22"),
        ),
    ],
)
def test_who_sets_a_count_says_it(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norland cut the number of seats in the hall to 60.",
        "The bank raised its rate to 5 percent.",
        "The Ministry of Tides and Harbours put the toll at 26.",
        "“The coast guard put the toll at 26,” Jane Roe said.",
        "They put the figure of a saint at the door.",
    ],
)
def test_others_say_nothing(text: str) -> None:
    assert told(text) == []


def test_what_is_told_already_is_not_told_twice() -> None:
    text = "Jane Roe said the port put the toll at 26."
    one = Attribution(((14, len(text) - 1),), (0, 8), (9, 13), 0.9)
    assert tallied(text, [one]) == [one]


def test_a_long_content_holds_what_stands_behind_a_short_one() -> None:
    text = "Jane Roe said the port put the toll at 26."
    long = Attribution(((14, len(text) - 1),), (0, 8), (9, 13), 0.9)
    short = Attribution(((18, 22),), None, None, 0.9)
    assert tallied(text, [long, short]) == [long, short]


def test_a_count_that_another_sets_is_no_part_of_what_was_said_before() -> None:
    text = "The unions said 60,000 people came. Police put the number at 18,000."
    said = Attribution(((16, 34), (47, 67)), (0, 10), (11, 15), 0.9)
    first, second = tallied(text, [said])
    assert [text[slice(*span)] for span in first.content] == ["60,000 people came"]
    assert second.source
    assert text[slice(*second.source)] == "Police"
    assert [text[slice(*span)] for span in second.content] == ["the number at 18,000"]


WORDS = [
    "The port ",
    "Osk ",
    "put ",
    "raised ",
    "the toll ",
    "it ",
    "at ",
    "to ",
    "26",
    "“",
    "”",
    ". ",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14).map("".join))
def test_any_words_give_spans_in_order(text: str) -> None:
    for one in tallied(text, []):
        assert one.source
        assert one.cue
        assert one.source[1] <= one.cue[0] < one.cue[1] < one.content[0][0] < one.content[0][1]


def test_the_count_of_another_is_no_part_of_what_stands_before_it() -> None:
    text = "Osk puts the toll at 21, while the Tide Fund has recorded 26 deaths there."
    end = len(text) - 1
    whole = Attribution(((text.index("the toll"), end),), (0, 3), (4, 8), 0.5)
    assert told(text, whole) == [
        ("Osk", "puts", "the toll at 21"),
        ("the Tide Fund", "recorded", "26 deaths there"),
    ]


@pytest.mark.parametrize("text", ["The bank recorded two wins.", "The court registered 12 firms."])
def test_what_is_counted_is_what_befell_somebody(text: str) -> None:
    assert told(text) == []
