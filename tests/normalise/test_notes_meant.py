"""Which of several claims a denial or a check means."""

from __future__ import annotations

import pytest
from noted import FIRST, OF_DAMCO, marked, told

from sayso.layout import layout_of
from sayso.normalise.notes import notes
from sayso.types import Attribution


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


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("Damco said the story was “completely untrue”.", "denied"),
        ("Damco told @velmwatch the claim is “a lie”.", "denied"),
        ("That is not true, the water board says.", "denied"),
        ("Damco called the charge “a fantasy”.", "denied"),
        ("There was no immediate confirmation from the water board.", "no-official-confirmation"),
        ("No confirmation yet from the water board.", "no-official-confirmation"),
        ("We cannot verify this message.", "unverified"),
        ("Inspectors have found no evidence to back up his account.", "no-evidence"),
        ("Velm TV could not confirm reports of what was happening there.", "unverified"),
    ],
)
def test_more_words_that_point_back_to_a_claim(words: str, note: str) -> None:
    assert [one.split(":")[0] for one in told(FIRST + words)[0]] == [note]


def test_numbers_of_two_may_be_unchecked() -> None:
    text = "[s Poe] [c counted] [x nine dead]. [s Roe] [c gave] [x a figure of 14]. "
    assert [len(one) for one in told(f"{text}None of these numbers could be checked.")] == [1, 1]


def test_a_claim_that_is_not_borne_out_lacks_evidence() -> None:
    notes = told("[s ] [c Claims] [x that the dam had burst] are not supported by any evidence.")
    assert notes == [["no-evidence: are not supported by any evidence"]]


def test_what_a_speaker_contradicts_is_denied() -> None:
    text = "It held, contradicting the mayor, [s who] [c said] [x the dam had burst]."
    assert [one.split(":")[0] for one in told(text)[0]] == ["denied"]


def test_what_is_dismissed_by_a_word_in_marks_is_denied() -> None:
    claim = "[c claim] [x that the dam had burst]"
    notes = told(f"Damco dismissed as “fiction” a book’s {claim}.")
    assert [one.split(":")[0] for one in notes[0]] == ["denied"]


def test_no_truth_in_reports_denies_them() -> None:
    notes = told("There is no truth in [c reports] [x that the dam had burst], Damco said.")
    assert [one.split(":")[0] for one in notes[0]] == ["denied"]


def test_a_verdict_is_on_the_claim_before_it() -> None:
    text = "[s Posts] [c claim] [x that the dam had burst]. Verdict: False."
    assert told(text)[0] == ["denied: Verdict: False"]


def test_requests_for_something_else_than_comment_note_nothing() -> None:
    before = "[s Poe] [c accused] [x Damco of theft]. Damco has not responded to requests"
    assert told(f"{before} from Velm TV for access to the mill.") == [[]]
    assert [len(one) for one in told(f"{before} from Velm TV for comment.")] == [1]


def test_what_is_said_without_proof_is_told_in_its_own_sentence() -> None:
    assert told(FIRST + "He called the owners thugs without proof.") == [[]]


def test_reports_that_somebody_would_go_are_no_wish() -> None:
    text = "Asked about [s ] [c reports] [x that he would go], Poe saw “no truth” in them."
    assert [len(one) for one in told(text)] == [1]


def test_a_pronoun_whom_nobody_knows_is_told_by_who_says_the_sentence() -> None:
    text = "Poe said the dam had burst. Damco said it “rejects” this."

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    found = [
        Attribution((at("the dam had burst"),), at("Poe"), at("said"), 0.9),
        Attribution((at("it “rejects” this"),), at("Damco"), at("said"), 0.9),
        Attribution((at("this"),), at("it"), at("rejects"), 0.9),
    ]
    (one,) = notes(text, found, layout_of(text), ["Poe", None, None])
    assert (one.note.kind, one.note.by, one.on) == ("denied", "Damco", (0,))


def test_a_body_may_reject_it_by_its_head() -> None:
    text = "[s Posts] [c claiming] [x that the dam had burst] were dismissed as fake by its owner."
    found, attributions = marked(text)
    (one,) = notes(found, attributions, layout_of(found))
    assert (one.note.kind, one.note.by) == ("denied", "its owner")


def test_not_surprisingly_denies_nothing_away() -> None:
    text = (
        "[s Poe] [c accused] [x Damco of theft], an allegation that Damco not surprisingly denies."
    )
    assert [len(one) for one in told(text)] == [1]


def test_who_admits_that_it_is_not_verified_means_what_is_said_next() -> None:
    said = "[s Roe] [c said] [x the leak had slowed]"
    text = f"{FIRST}While admitting it had not been verified, {said}."
    assert [len(one) for one in told(text)] == [0, 1]


def test_a_name_of_two_words_is_shared_once() -> None:
    text = "[s Poe] [c said] [x Wall Street wants a rise]. Roe rejected the notion that"
    assert told(f"{text} pressure from Wall Street had prompted it.") == [[]]


def test_one_that_is_unsubstantiated_is_nobody_s_claim() -> None:
    text = f"{FIRST}The worst fear, one that is unsubstantiated, is that the mill is gone."
    assert told(text) == [[]]


@pytest.mark.parametrize("whose", ["against him", "made against him", ""])
def test_the_charges_against_him_are_the_last(whose: str) -> None:
    text = "[s Poe] [c accused] [x Dunn of theft]. Dunn denies the charges "
    assert [len(one) for one in told(f"{text}{whose}.".replace(" .", "."))] == [1]


def test_that_nothing_is_known_is_not_what_cannot_be_verified() -> None:
    before = "[s Osk] [c said] [x We have no evidence of casualties]."
    assert told(f"{before} Velm TV could not confirm the casualties.") == [[]]


def test_who_shares_the_subject_of_a_denial_is_not_denied() -> None:
    text = (
        "Three guards said the mill fell. A clerk insisted the mill stood and rejected the guards’"
        " version."
    )

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    found = [
        Attribution((at("the mill fell"),), at("Three guards"), at("said"), 0.9),
        Attribution((at("the mill stood"),), at("A clerk"), at("insisted"), 0.9),
        Attribution((at("the guards’ version"),), at("A clerk"), at("rejected"), 0.9),
    ]
    (one,) = notes(text, found, layout_of(text))
    assert (one.note.kind, one.on) == ("denied", (0,))


@pytest.mark.parametrize(
    "denial",
    [
        "“This is not true,” said the mill’s press centre.",
        "“These are pure lies,” the owner said.",
        "The owner said this was untrue and that the mill stood.",
        "The owner said in an emailed statement that the report was inaccurate.",
    ],
)
def test_more_denials_of_the_claim_before(denial: str) -> None:
    text = f"[s Velm TV] [c reported] [x the dam had been breaking]. {denial}"
    assert [one.split(":")[0] for one in told(text)[0]] == ["denied"]


def test_what_is_called_lies_may_follow() -> None:
    text = f"{FIRST}“These are lies,” Roe said of the [c accusations] [x that he had lied]."
    found, attributions = marked(text.replace("[s Poe] [c said] [x the dam had burst]", "Poe ran"))
    (one,) = notes(found, attributions, layout_of(found))
    assert (one.note.kind, one.on) == ("denied", (0,))


def test_whose_a_claim_is_may_stand_before_it() -> None:
    text = "Roe has denied the [c allegation], first made by Velm TV, [x that he had lied]."
    assert [one.split(":")[0] for one in told(text)[0]] == ["denied"]


def test_a_denied_deed_is_what_was_said_to_be_done() -> None:
    text = "[s Velm TV] [c said] [x the tests had been falsified]. "
    denial = "[s The owner] [c has always denied] [x falsifying results]."
    assert [len(one) for one in told(text + denial)] == [1, 0]


@pytest.mark.parametrize("verb", ["dispute", "contradict", "refute"])
def test_several_may_deny_it(verb: str) -> None:
    assert [one.split(":")[0] for one in told(f"{FIRST}The farmers {verb} this.")[0]] == ["denied"]
    assert told(f"{FIRST}Osk and Velm are in a dispute over this.") == [[]]


def test_what_is_said_though_there_is_no_evidence_is_in_the_same_sentence() -> None:
    text = "[s Roe] [c said] [x some feared it, although no evidence has emerged that it is so]."
    assert told(FIRST + text) == [[], []]


def test_potential_strategies_tell_nothing_of_costs() -> None:
    text = "[s Poe] [c said] [x Damco could pay the potential costs]. Roe did not comment on"
    assert told(f"{text} potential legal strategies.") == [[]]


def test_that_a_report_was_lost_is_not_what_was_said_last() -> None:
    text = f"{FIRST}[s The farmers] [c denied] [x that an inspection report had been lost]."
    assert told(text) == [[], []]


@pytest.mark.parametrize(
    "aside",
    [
        "first reported by Velm Radio",
        "published in the Velm Herald on Monday",
        "made by Poe in a speech",
        "which was first made in May",
    ],
)
def test_a_claim_is_denied_behind_words_for_whose_it_is(aside: str) -> None:
    text = f"{FIRST}The claim, {aside}, was denied by the owners."
    assert told(text) == [["denied: denied by the owners"]]
    text = f"{FIRST}The claim, {aside}, could not be verified."
    assert told(text) == [["unverified: could not be verified"]]


def test_a_clause_takes_up_what_its_noun_points_back_to() -> None:
    before = "[s Poe] [c accused] [x Damco of theft]. "
    text = f"{before}The allegations, which Damco denies, were raised in court."
    assert [one.split(":")[0] for one in told(text)[0]] == ["denied"]
    text = f"{before}Damco, which denies the claim, was closed."
    assert told(text)[0] == ["denied: denies the claim"]


@pytest.mark.parametrize(
    "words",
    [
        "Damco may deny the claim",
        "Damco is expected to deny the claim",
        "It is not known whether Damco denies the claim",
        "If Damco denies the claim, the court will sit",
        "Far from denying the claim, Damco thanked her",
        "Few at Damco dispute the claim",
    ],
)
def test_what_is_only_supposed_denies_nothing(words: str) -> None:
    assert told(f"[s Poe] [c said] [x Damco had cut corners]. {words}.") == [[]]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Damco has so far not confirmed this", "no-official-confirmation"),
        ("This has yet to be officially confirmed", "no-official-confirmation"),
        ("No official confirmation was available", "no-official-confirmation"),
        ("There has been no independent confirmation", "unverified"),
        ("Independent verification was not possible", "unverified"),
        ("None of this could be verified", "unverified"),
        ("No one else has confirmed this", "unverified"),
        ("Poe did not back up her claim with evidence", "no-evidence"),
        ("Damco rejected as false the claim", "denied"),
        ("Damco described the mayor's claim as “fake news”", "denied"),
    ],
)
def test_the_standing_of_the_claim_before_is_noted(words: str, kind: str) -> None:
    text = f"[s Poe] [c said] [x Damco had cut corners]. {words}."
    assert [one.split(":")[0] for one in told(text)[0]] == [kind]


@pytest.mark.parametrize(
    "words",
    [
        "Damco has still not responded to the claim",
        "Damco has not reacted to the claim",
        "Damco kept silent on the claim",
        "Damco was contacted on Tuesday, but has not replied",
        "The Herald approached Damco, but received no reply",
        "No comment was available from Damco",
    ],
)
def test_who_was_asked_and_did_not_answer(words: str) -> None:
    text = f"[s Poe] [c said] [x Damco had cut corners]. {words}."
    assert [one.split(":")[0] for one in told(text)[0]] == ["no-comment"]
