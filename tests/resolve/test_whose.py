"""Whose a claim is: who accuses in the passive, relative clauses, what somebody is asked to say."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.attributions.charged import charged
from sayso.resolve.stage import corrected, mended
from sayso.types import Attribution
from tests.made import raw, span


def told(text: str, *attributions: Attribution) -> list[tuple[str, list[str]]]:
    """Source and contents of each attribution with a source."""
    return [
        (text[slice(*one.source)], [text[slice(*part)] for part in one.content])
        for one in charged(clean(raw(text)), attributions)
        if one.source
    ]


def test_who_denies_it_in_a_participle_is_no_part_of_what_is_denied() -> None:
    text = "The charge, denied by Jane Roe, surfaced in May."
    parts = span(text, "The charge"), span(text, "Jane Roe")
    (one,) = mended(text, [Attribution(parts, None, span(text, "denied"), 0.9)])
    assert (one.source, one.content) == (parts[1], parts[:1])


def test_whose_allies_claim_it_is_not_who_says_nothing() -> None:
    text = "Tarnia, whose allies have claimed the raid, said nothing."
    both = span(text, "Tarnia, whose allies")
    claimed = Attribution((span(text, "the raid"),), both, span(text, "have claimed"), 0.9)
    said = Attribution((span(text, "nothing"),), both, span(text, "said"), 0.9)
    found = mended(text, [claimed, said])
    assert [one.source and text[slice(*one.source)] for one in found] == ["whose allies", "Tarnia"]


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        (
            "The fire was blamed on two guards by the mayor of Osk on Monday.",
            "the mayor of Osk",
            ["The fire", "on two guards"],
        ),
        (
            "Poe was accused by two guards of theft.",
            "two guards",
            ["Poe", "of theft"],
        ),
        (
            "Poe is accused by members of the council of stonewalling an inquiry.",
            "members of the council",
            ["Poe", "of stonewalling an inquiry"],
        ),
        (
            "Jane Roe, who has been accused by dozens of women of misconduct, left Velm.",
            "dozens of women",
            ["Jane Roe", "of misconduct"],
        ),
        (
            "A teacher accused by the Norland government of plotting a coup lives in Osk.",
            "the Norland government",
            ["A teacher", "of plotting a coup lives in Osk"],
        ),
        (
            "Poe had been accused by the Ministry of Defence of treason, and fled.",
            "the Ministry of Defence",
            ["Poe", "of treason"],
        ),
        (
            "The mayor was blamed by residents for the flood.",
            "residents",
            ["The mayor", "for the flood"],
        ),
    ],
)
def test_who_accuses_is_told_from_what_of(text: str, who: str, content: list[str]) -> None:
    assert told(text) == [(who, content)]


def test_an_attribution_that_takes_both_for_its_source_is_put_right() -> None:
    text = "Osk Oil has been accused by a committee of ignoring warnings."
    source = span(text, "a committee of ignoring warnings")
    one = Attribution((span(text, "Osk Oil"),), source, span(text, "has been accused"), 0.6)
    assert told(text, one) == [("a committee", ["Osk Oil", "of ignoring warnings"])]


@pytest.mark.parametrize(
    "text",
    ["Poe was accused of theft.", "Poe was accused by letter.", "Poe was accused by it of that."],
)
def test_without_both_there_is_none(text: str) -> None:
    assert told(text) == []


def test_who_accuses_does_not_go_on_to_speak() -> None:
    text = "The general was accused by critics of theft but told Osk Radio that he was ill."
    one = Attribution((span(text, "that he was ill"),), None, span(text, "told"), 0.6)
    found = corrected(clean(raw(text)), [one])
    assert span(text, "critics") not in [a.source for a in found if a.cue == one.cue]


def test_a_relative_clause_is_of_whom_it_follows() -> None:
    text = "Norland denied a report by Velm Radio, which said that ten had died."
    parts = [span(text, words) for words in ("that ten had died", "Norland", "said")]
    (found,) = mended(text, [Attribution((parts[0],), parts[1], parts[2], 0.9)])
    assert found.source == span(text, "which")


def test_a_relative_clause_beside_its_source_is_left() -> None:
    text = "Jane Roe of Velm, who said that ten had died, left."
    parts = [span(text, words) for words in ("that ten had died", "Jane Roe", "said")]
    (found,) = mended(text, [Attribution((parts[0],), parts[1], parts[2], 0.9)])
    assert found.source != span(text, "who")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Roe urged the ministry to confirm that the ship had sunk.", "confirm"),
        ("Osk demands that Roe admit that the ship had sunk.", "admit"),
    ],
)
def test_what_somebody_is_asked_to_say_nobody_says(text: str, cue: str) -> None:
    content = span(text, "that the ship had sunk")
    assert mended(text, [Attribution((content,), None, span(text, cue), 0.9)]) == []


def test_that_is_no_part_of_a_source_behind_a_verb_of_saying() -> None:
    text = "Roe says that reports from Velm indicate that it rained."
    source = span(text, "that reports from Velm")
    given = Attribution((span(text, "that it rained"),), source, span(text, "indicate"), 0.9)
    (found,) = mended(text, [given])
    assert found.source == span(text, "reports from Velm")


def test_who_does_something_else_to_the_accused_does_not_accuse() -> None:
    text = "Osk Oil has been accused of fraud and was singled out by Jane Roe."
    parts = [span(text, words) for words in ("Osk Oil", "Jane Roe", "has been accused of")]
    one = Attribution((parts[0], span(text, "fraud")), parts[1], parts[2], 0.6)
    assert told(text, one) == []
