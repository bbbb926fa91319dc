"""Which of several claims a denial or a check means."""

from __future__ import annotations

import pytest
from noted import FIRST, OF_DAMCO, told


@pytest.mark.parametrize("back", ["that", "the claim", "the allegation"])
def test_a_denial_means_rather_what_names_who_denies_than_an_older_accusation(back: str) -> None:
    before = "[s Poe] [c accused] [x Osk of panic]. [s Roe] [c said] [x Damco cut corners]. "
    assert told(f"{before}[s Damco] [c rejected] [x {back}].") == [
        [],
        [f"denied: rejected {back}"],
        [],
    ]


def test_an_accusation_of_who_denies_is_meant_though_more_is_said_of_him() -> None:
    before = "[s Poe] [c accused] [x Damco of theft]. [s Roe] [c said] [x Damco had left]. "
    assert told(f"{before}[s Damco] [c rejected] [x that].")[0] == ["denied: rejected that"]


@pytest.mark.parametrize(
    "false",
    [
        "are false",
        "were simply untrue",
        "do not correspond to reality",
        "have no basis in fact",
        "are “completely made up”",
    ],
)
def test_reports_that_are_called_false_are_denied(false: str) -> None:
    notes = told(f"[s ] [c Reports] of [x a flood at the mill] {false}.")
    assert [[note.split(":")[0] for note in one] for one in notes] == [["denied"]]


def test_reports_that_something_is_false_are_not_denied() -> None:
    assert told("There were [s ] [c reports] [x that a film of the flood is fake].") == [[]]


def test_unfounded_reports_lack_evidence() -> None:
    notes = told("[s ] [c Reports] of [x a flood at the mill] are unfounded.")
    assert notes == [["no-evidence: are unfounded"]]


@pytest.mark.parametrize("noun", ["post", "rumour", "message"])
def test_a_post_that_was_false_is_denied(noun: str) -> None:
    text = f"[s A blogger] [c wrote] [x the dam had burst]. The {noun} was false."
    assert told(text)[0] == [f"denied: The {noun} was false."]


def test_what_the_writer_could_not_confirm_is_unverified() -> None:
    note = "have not been able to confirm this"
    assert told(f"{FIRST}We {note}.") == [[f"unverified: {note}"]]


def test_who_rejects_an_offer_denies_no_claim() -> None:
    text = "[s Poe] [c offered] [x a truce until May]. [s Damco] [c rejected] [x it]."
    assert told(text) == [[], []]
    text = "[s ] [c Calls] [x to close the mill] were rejected by Damco in May."
    assert told(text) == [[]]


def test_who_will_not_comment_on_a_letter_was_named_near_it() -> None:
    notes = told(f"{OF_DAMCO}Damco would not comment on the letter.")
    assert notes == [["no-comment: would not comment on the letter"], []]
