"""Notes of denial, retraction and lack of proof as courts, companies and fact-checks word them."""

from __future__ import annotations

import pytest
from noted import FIRST, marked, told

from sayso.layout import layout_of
from sayso.normalise.notes import notes


@pytest.mark.parametrize(
    ("after", "note"),
    [
        ("Osk told the Venn Herald that the claim was pure invention.", "denied"),
        ("Osk saw not a shred of truth in that.", "denied"),
        ("Osk said there was “no truth” in the claim.", "denied"),
        ("There is no evidence that this is true.", "no-evidence"),
        ("The board was “not in a position to confirm” the claim.", "no-official-confirmation"),
    ],
)
def test_other_words_for_what_is_not_so(after: str, note: str) -> None:
    assert [[n.split(":")[0] for n in notes] for notes in told(FIRST + after)] == [[note]]


def test_a_deed_that_cannot_be_confirmed_is_that_of_its_sentence() -> None:
    police = "the police were unable to confirm the shooting."
    one = f"[s Neighbours] [c reported] [x hearing a shot]; {police}"
    assert told(one) == [["no-official-confirmation: unable to confirm the shooting"]]
    apart = one.replace("; the", ". The")
    assert told(apart) == [[]]


@pytest.mark.parametrize(
    "after",
    [
        "The mayor has no basis for disputing that.",
        "The board asked the mayor for permission to dig but has yet to receive a reply.",
    ],
)
def test_what_there_is_no_ground_to_deny_is_not_denied(after: str) -> None:
    assert told("[s Poe] [c said] [x the mayor knew of the dam]. " + after) == [[]]


def test_a_body_denies_nothing_that_its_officer_said() -> None:
    strike = (
        "[s The union's secretary, Jane Roe,] [c said] [x it rained]. "
        "[s She] [c accused] [x Damco of leaving]. "
        "[s Jon Poe] [c said] [x Roe had left]. [s The union] [c denies] [x this]."
    )
    text, found = marked(strike)
    names = ["Jane Roe", "Jane Roe", "Jon Poe", "Dock Union"]
    borne = notes(text, found, layout_of(text), names)
    assert [(one.note.kind, one.on) for one in borne] == [("denied", (2,))]


@pytest.mark.parametrize(
    "back", ["later withdrew the report, saying", "then retracted its story and said"]
)
def test_who_takes_back_what_it_reported_before_it_says_more(back: str) -> None:
    words, cue = back.rsplit(" ", 1)
    text, found = marked(
        f"[s Velm TV] [c reported] [x all had died]. [s It] {words} [c {cue}] [x that 12 lived]."
    )
    borne = notes(text, found, layout_of(text), ["Velm TV", "Velm TV"])
    assert [(one.note.kind, one.note.by, one.on) for one in borne] == [("denied", "Velm TV", (0,))]


def test_what_an_amended_article_said_is_taken_back() -> None:
    text, found = marked(
        "[s Quill] amended its article, which [c had originally said] [x that Roe was held]."
    )
    borne = notes(text, found, layout_of(text), ["Quill"])
    assert [(one.note.kind, one.on) for one in borne] == [("denied", (0,))]


def test_a_figure_that_is_not_confirmed_is_what_holds_a_number() -> None:
    before = "[s Poe] [c said] [x 90 people had died]. [s Roe] [c said] [x the dam was sound]. "
    assert [bool(n) for n in told(before + "Tidewire could not verify the figure.")] == [
        True,
        False,
    ]


CHECK = "[s ][c CLAIM]: [x It is a crime to own a stove in Osk].\n\n"


@pytest.mark.parametrize(
    "after",
    [
        "VERDICT: False. No such law exists.",
        "[s Poe] [c said] [x it was hot]. Osk told the Herald that the claim was pure invention.",
        "[s Poe] [c said] [x it was hot]. There is no evidence that this is true.",
    ],
)
def test_what_a_check_of_facts_has_at_its_head_is_the_claim(after: str) -> None:
    assert [len(notes) for notes in told(CHECK + after)][:2] in ([1], [1, 0])


def test_reports_that_are_untrue_are_denied() -> None:
    text, found = marked("[s Poe] [c said] Reports [x that the jet was hit by a drone] are untrue.")
    borne = notes(text, found, layout_of(text))
    assert [(one.note.kind, one.on) for one in borne] == [("denied", (0,))]
