"""Who would not comment where no claim names him, and denials that are no verb of their own."""

from __future__ import annotations

import pytest
from noted import FIRST, claims, told


def kinds(marked: str) -> list[list[str]]:
    return [[one.split(":")[0] for one in notes] for notes in told(marked)]


@pytest.mark.parametrize(
    ("first", "after"),
    [
        # A pronoun, and who is named before it.
        (
            "Damco makes pumps. [s Poe] [c accused] [x them of theft].",
            "Damco declined to comment.",
        ),
        ("[s Poe] [c said] [x soldiers had looted it].", "The army did not answer calls."),
        # A reaction is to what is told right before.
        (FIRST, "There was no immediate reaction from Oslo."),
        (FIRST, "The ministry has yet to comment."),
        (FIRST, "The line said it could not comment on the situation."),
        (FIRST, "The line declined to comment on what Poe said."),
        (FIRST, "The firm declined to comment on pending litigation."),
    ],
)
def test_a_claim_is_meant_that_does_not_name_who_would_not_comment(first: str, after: str) -> None:
    assert kinds(f"{first} {after}")[0] == ["no-comment"]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}The line did not respond to a request for comment.",
        f"{FIRST}It rained all day. The ministry has yet to comment.",
        "Damco makes pumps. [s Poe] [c said] [x he was glad]. Damco declined to comment.",
        "[s Poe] [c said] [x Mrs Roe had lied]. Mr Roe did not respond to a request for comment.",
    ],
)
def test_no_other_claim_is_meant(text: str) -> None:
    assert kinds(text)[0] == []


def test_who_does_not_comment_does_not_on_what_another_note_bears() -> None:
    after = (
        "The report could not be verified, and the owner did not respond to a request for comment."
    )
    assert kinds(FIRST + after)[0] == ["unverified", "no-comment"]


@pytest.mark.parametrize(
    "after",
    [
        "“Nonsense,” Roe told reporters.",
        "“That’s a complete lie,” said Roe.",
        "The port has issued a denial.",
        "The port issued a flat denial on Monday.",
        "Papers show that’s not true.",
        "The port said the report was not based on facts.",
    ],
)
def test_a_denial_in_few_words_is_of_the_last_claim(after: str) -> None:
    assert kinds(FIRST + after)[0] == ["denied"]


def test_who_issues_a_denial_denies() -> None:
    text = FIRST + "Velm Radio said the port had issued a denial."
    assert [note.by for claim in claims(text) for note in claim.notes] == ["the port"]


def test_who_pleads_not_guilty_denies_what_prosecutors_say() -> None:
    text = "[s Prosecutors] [c say] [x Roe took a bribe]. [s Poe] [c said] [x it rained on Roe]. "
    assert kinds(text + "Roe pleaded not guilty.") == [["denied"], []]


def test_reports_of_the_press_are_no_words_of_a_ministry() -> None:
    text = f"{FIRST}[s Officials] [c disputed] [x the newspaper reports]."
    assert kinds(text) == [[], []]


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("The authenticity of the message could not be established.", "unverified"),
        ("Tidewire was not immediately able to confirm the report.", "unverified"),
    ],
)
def test_what_is_not_established(after: str, kind: str) -> None:
    assert kinds(FIRST + after)[0] == [kind][: len(kind)]


def test_a_toll_that_is_not_confirmed_is_the_one_before_it() -> None:
    text = "[s Guards] [c said] [x 40 men had died], a toll that officials have yet to confirm."
    assert kinds(text) == [["no-official-confirmation"]]


def test_no_evidence_of_a_wrong_is_of_what_somebody_is_accused_of() -> None:
    text = (
        "[s Poe] [c alleged] [x that ballots were burned]. The board saw no evidence of tampering."
    )
    assert kinds(text) == [["no-evidence"]]


def test_who_also_did_not_comment() -> None:
    text = "[s Poe] [c accused] [x the camp of theft]. The camp also did not return calls."
    assert [note.by for claim in claims(text) for note in claim.notes] == ["The camp"]


@pytest.mark.parametrize(
    "after",
    [
        "Damco said the claims were “without foundation”.",
        "Damco said the claims were riddled with errors.",
        "“The claims are entirely false,” a lawyer said.",
    ],
)
def test_more_words_for_what_is_not_so(after: str) -> None:
    assert kinds(FIRST + after)[0] == ["denied"]


def test_what_somebody_is_asked_about_is_denied() -> None:
    text = "Asked about [c reports] [x that the dam had burst], Poe said: “That is not true.”"
    assert kinds(text)[0] == ["denied"]


def test_accusations_are_those_of_several() -> None:
    text = "[s Poe] [c said] [x guards beat him]. [s Roe] [c said] [x guards beat her, too]. "
    assert kinds(f"{text}Damco denies the allegations.") == [["denied"], ["denied"]]


def test_a_lawyer_is_asked_for_who_is_named_before() -> None:
    text = "[s Guards] [c say] [x Poe took bribes]. His lawyer, Ann Lind, could not be reached."
    assert kinds(text) == [["no-comment"]]


def test_what_is_being_checked_is_not_verified() -> None:
    assert kinds(FIRST + "The information is being verified.")[0] == ["unverified"]
