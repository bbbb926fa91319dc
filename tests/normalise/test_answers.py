"""Notes of what somebody answers, or does not: no comment, no proof, a denial."""

from __future__ import annotations

import pytest
from noted import BOTH, FIRST, OF_DAMCO, claims, told


def test_a_speech_is_that_of_its_owner() -> None:
    text = BOTH.replace("the dam held", "the speech had been long")
    after = "The union did not comment on Poe’s speech."
    assert [len(notes) for notes in told(text + after)] == [1, 0]


def test_who_confirms_nothing_is_not_asked_for_his_own_claim() -> None:
    after = "[s Roe] [c did not confirm] [x that report]."
    assert [len(notes) for notes in told(BOTH + after)] == [1, 0, 0]


@pytest.mark.parametrize(
    "after",
    [
        "No one was available for comment at Damco.",
        "Neither Damco nor its owner returned calls for comment.",
    ],
)
def test_nobody_comments(after: str) -> None:
    assert [note.split(":")[0] for note in told(OF_DAMCO + after)[0]] == ["no-comment"]


@pytest.mark.parametrize(
    "after",
    [
        "Damco did not respond to a request for comment.",
        "A spokesman for Damco could not immediately be reached.",
        "There was no immediate comment from Damco.",
        "Tidewire asked Damco about it but did not receive a response.",
        "Damco did not respond on Monday to a request for comment.",
        "Calls to Damco were not immediately returned.",
        "Attempts to reach Damco were unsuccessful.",
        "Damco had no response.",
        "Damco would not respond to the claims.",
        "Damco declined to discuss how it had cut corners.",
        "Damco would not say whether it had cut corners.",
        "Damco gave no reply.",
    ],
)
def test_who_did_not_comment_is_a_party_that_the_claim_names(after: str) -> None:
    first, other = told(OF_DAMCO + after)
    assert (len(first), other) == (1, [])


def test_who_is_told_by_his_role_is_not_asked_about_what_he_said() -> None:
    text = "[s The union's spokesman] [c said] [x the strike was over]. "
    after = "The spokesman refused to answer questions about the strike."
    assert told(text + after) == [[]]


@pytest.mark.parametrize("who", ["Poe", "Nadir Works", "The airline"])
def test_who_is_in_no_claim_of_others_is_asked_about_none(who: str) -> None:
    assert told(OF_DAMCO + f"{who} did not respond to a request for comment.") == [[], []]


@pytest.mark.parametrize(
    "text",
    [
        "[s Poe] [c accused] [x Damco of theft on a grand scale], without offering evidence.",
        "[s Poe] [c declared], without evidence, [x that Damco had sunk the ferry].",
        "[s Poe] [c said] [x Damco had sunk the ferry], but gave no proof.",
        "[s Poe] [c said] [x Damco had sunk the ferry]. He offered no evidence.",
        "[s Poe] [c said] [x Damco sank it]. He did not offer any evidence to support his claim.",
        "[s Poe] [c called] [x Damco a nest of thieves without proof].",
    ],
)
def test_a_claim_without_proof_is_that_of_who_gave_none(text: str) -> None:
    (notes,) = told(text)
    assert [note.split(":")[0] for note in notes] == ["no-evidence"]


@pytest.mark.parametrize(
    "after",
    [
        "[s Roe] [c said] [x the judge had ruled without proof].",
        "The study did not provide specific evidence that ferries are slow.",
    ],
)
def test_who_else_gave_no_proof_leaves_a_claim_as_it_is(after: str) -> None:
    assert all(not notes for notes in told(FIRST + after))


def test_no_evidence_is_of_what_is_asserted_not_of_its_denial() -> None:
    text = (
        "[s Poe] [c said] [x Damco had sunk the ferry]. [s Damco] [c denied] [x that it had sunk"
        " the ferry]. There is no evidence that Damco sunk the ferry."
    )
    assert [len(notes) for notes in told(text)] == [2, 0]


@pytest.mark.parametrize(
    "text",
    [
        "[s Poe] [c accused] [x Damco of sinking the ferry], which Damco denies.",
        "[s Poe] [c said] [x Damco had sunk the ferry] – an allegation the company rejects.",
        "[s Poe] [c said] [x Damco had sunk the ferry], a claim that [s Roe] [c has denied].",
    ],
)
def test_a_clause_denies_what_it_takes_up(text: str) -> None:
    (notes,) = told(text)
    assert [note.split(":")[0] for note in notes] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "[s Poe] [c said] [x Damco had sunk the ferry], a claim that the police could not confirm.",
        "[s Poe] [c said] [x Damco had sunk the ferry], which has not been confirmed.",
    ],
)
def test_a_clause_leaves_unverified_what_it_takes_up(text: str) -> None:
    assert [len(notes) for notes in told(text)] == [1]


@pytest.mark.parametrize(
    "denied",
    [
        "did not deny",
        "would not publicly deny",
        "refused to deny",
        "could not confirm or deny",
        "has never denied",
    ],
)
def test_what_nobody_denies_is_not_denied(denied: str) -> None:
    kinds = [note.split(":")[0] for note in told(FIRST + f"Roe {denied} the claim.")[0]]
    assert "denied" not in kinds


def test_who_denies_any_wrong_denies_what_he_is_accused_of() -> None:
    text = "[s Poe] [c accused] [x Damco of sinking the ferry]. [s Roe] [c said] [x it sank]. "
    assert [len(notes) for notes in told(text + "Damco denies any wrongdoing.")] == [1, 0]


def test_people_who_are_dismissed_are_no_claims() -> None:
    assert told(FIRST + "Roe had dismissed them as part of the crew.") == [[]]


def test_a_full_denial_is_of_the_claim_that_says_the_same() -> None:
    text = (
        "[s Poe] [c said] [x Damco had dumped mercury in the lake]. [s Damco] [c denied] [x it had"
        " dumped mercury in any lake]."
    )
    first, denial = told(text)
    assert [note.split(":")[0] for note in first] == ["denied"]
    assert denial == []


@pytest.mark.parametrize(
    "after",
    [
        "Damco brushed aside the claim.",
        "Damco denied this and put its losses at four.",
        "Damco took issue with Poe’s account.",
        "The claim was denied by Damco.",
        "Damco scoffed at that report.",
    ],
)
def test_a_denial_in_other_words(after: str) -> None:
    assert [note.split(":")[0] for note in told(FIRST + after)[0]] == ["denied"]


@pytest.mark.parametrize(
    "after",
    [
        "A bus was denied permission to cross the dam.",
        "Damco had no response to the storm.",
        "Damco may deny workers at the dam that had burst a rise.",
    ],
)
def test_what_is_not_given_is_not_denied(after: str) -> None:
    assert told(FIRST + after) == [[]]


def test_who_says_he_will_not_comment_makes_no_claim() -> None:
    text = OF_DAMCO + "[s Roe, of Damco,] [c said] [x it could not comment]. "
    assert [len(n) for n in told(text + "Damco was not available for comment.")] == [1, 0, 0]


def test_a_denial_in_full_without_that() -> None:
    text = "[s Roe] [c said] [x the port must file a revised safety plan]. "
    denial = "[s Damco] [c denied] [x the port needed to file a revised plan]."
    assert [len(notes) for notes in told(text + denial)] == [1, 0]


def test_a_suggestion_is_what_was_suggested() -> None:
    text = (
        "[s Poe] [c accused] [x Damco of theft]. [s Poe] [c suggested] [x it would rain on Osk]. "
    )
    text = text.replace("it would rain", "it had rained")
    assert [len(n) for n in told(text + "Damco dismissed that suggestion.")] == [0, 1]


def test_a_clause_that_denies_somebody_something_denies_no_claim() -> None:
    text = "[s Poe] [c said] [x of the ruling, which denied workers a rise, that it was old]."
    assert told(text) == [[]]


@pytest.mark.parametrize(
    ("after", "by"),
    [
        ("There was no immediate comment from Damco.", "Damco"),
        ("There was no comment from the Damco board on the matter.", "the Damco board"),
        ("No word from Damco yet on the dam.", "Damco"),
        ("There was no comment from him, or from Damco.", None),
        ("[s Damco’s Jan Lee] [c said] [x he could not comment on it].", "Damco’s Jan Lee"),
    ],
)
def test_who_gave_no_comment_is_told(after: str, by: str | None) -> None:
    text = "[s Poe] [c said] [x Damco had cut corners]. " + after
    assert [note.by for note in claims(text)[0].notes] == ([by] if by else [])


def test_no_comment_from_somebody_is_on_claims_about_him() -> None:
    text = "[s Poe] [c said] [x the meeting was fine]. [s Lee] [c said] [x Damco had left Osk]. "
    after = "There was no comment from Damco on the outcome of the meeting."
    assert [len(notes) for notes in told(text + after)] == [0, 1]


def test_no_evidence_of_others_says_nothing_of_what_was_told() -> None:
    text = (
        "[s Poe] [c said] [x the files of clients in Osk were stolen]. Damco {} in {} were stolen."
    )
    found = "found no evidence that the files of clients"
    assert told(text.format(found, "Osk")) != [[]]
    assert told(text.format(found, "any other town")) == [[]]


def test_who_does_not_answer_a_request_for_his_address_is_not_asked_for_comment() -> None:
    text = OF_DAMCO + "Damco did not respond to {}."
    asked = text.format("requests for comment")
    assert [note.split(":")[0] for note in told(asked)[0]] == ["no-comment"]
    assert told(text.format("queries seeking to confirm its address"))[0] == []
