"""Notes of the standing of claims, and the claims that they bear on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from noted import BOTH, FIRST, claims, document, told

from sayso.layout import layout_of
from sayso.normalise import normalise
from sayso.normalise.notes import notes
from sayso.types import Attribution, Resolved


@pytest.mark.parametrize(
    ("after", "note"),
    [
        ("Tidewire could not verify the claim.", "unverified: could not verify the claim"),
        ("That report has not been confirmed.", "unverified: has not been confirmed"),
        ("It gave no evidence for the claim.", "no-evidence: gave no evidence for the claim"),
        (
            "He provided no documents to support the claim.",
            "no-evidence: provided no documents to support the claim",
        ),
        (
            "The ministry has not confirmed the report.",
            "no-official-confirmation: has not confirmed the report",
        ),
        ("The police could not confirm it.", "no-official-confirmation: could not confirm it"),
        ("Roe did not comment on the burst dam.", "no-comment: did not comment on the burst dam"),
        ("Roe dismissed the claim.", "denied: dismissed the claim"),
        ("Roe contradicted that account.", "denied: contradicted that account"),
        ("Not officially confirmed.", "no-official-confirmation: Not officially confirmed."),
        ("No confirmation so far.", "no-official-confirmation: No confirmation so far."),
        ("Not independently verified.", "unverified: Not independently verified."),
    ],
)
def test_a_note_bears_on_the_claim_before_it(after: str, note: str) -> None:
    assert told(FIRST + after) == [[note]]


@pytest.mark.parametrize(
    "after",
    [
        "Tidewire has not been able to verify the claim.",
        "Tidewire could not reach the valley to confirm the report.",
        "It was not possible to verify the striking dam workers' claim.",
        "The deluge has not been confirmed. Tidewire could not verify Poe's account.",
        "We have found no evidence to corroborate this claim.",
        "The mayor rejected that claim in a letter released on Tuesday.",
        "The mayor dismissed the claim as a rumour.",
        "The mayor says otherwise.",
        "The mayor begs to differ.",
        "The mayor would have none of it.",
        "Not so, says the mayor.",
        "Wrong, said the mayor.",
    ],
)
def test_words_that_only_point_back_mean_the_claim(after: str) -> None:
    assert [len(notes) for notes in told(FIRST + after)] == [1]


@pytest.mark.parametrize(
    "after",
    [
        "The number of tourists could not be verified.",
        "The mayor dismissed Roe’s claims.",
        "Engineers saw no evidence of it slowing down.",
        "There was no proof so far of a link to the works.",
    ],
)
def test_what_is_told_to_be_of_something_else_is_not_meant(after: str) -> None:
    assert told(FIRST + after) == [[]]


@pytest.mark.parametrize(
    "after",
    [
        "Poe was offered a bribe to reject the claim.",
        "The mayor told his aides to deny the claim.",
        "The mayor denies that Ana Lind Roe will speak.",
    ],
)
def test_what_nobody_says_that_he_denied_is_no_denial(after: str) -> None:
    assert told("[s Poe] [c said] [x Ana Lind Roe will swim]. " + after) == [[]]
    assert told(FIRST + "The mayor was quick to deny the claim.") != [[]]


def test_a_number_is_none_of_who_tells_none() -> None:
    number = "[s Roe] [c said] [x nine boats were lost]. "
    for after in ("Velm Lines disputes that number.", "Velm Lines rejected the figure."):
        assert told(FIRST + after) == [[]]
        assert [len(notes) for notes in told(number + FIRST + after)] == [1, 0]


def test_deaths_are_those_of_who_were_killed() -> None:
    text = "[s Poe] [c said] [x two divers were killed]. [s Roe] [c said] [x the sea was calm]. "
    after = "The deaths have not been confirmed."
    assert [len(notes) for notes in told(text + after)] == [1, 0]


def test_what_somebody_hopes_for_is_not_verified() -> None:
    text = FIRST + "[s Roe] [c hoped] [x for a dry and quiet week]. "
    assert [len(notes) for notes in told(text + "Tidewire could not verify that.")] == [1, 0]


def test_a_plural_means_both_claims() -> None:
    one, other = told(BOTH + "Tidewire could not independently verify the claims.")
    assert one == other == ["unverified: could not independently verify the claims"]


@pytest.mark.parametrize(
    "after",
    [
        "Tidewire could not verify either account.",
        "Neither report could be independently confirmed.",
        "Neither side's claims have been verified.",
        "None of the reports has been confirmed.",
    ],
)
def test_either_means_both_claims(after: str) -> None:
    assert [len(notes) for notes in told(BOTH + after)] == [1, 1]


@pytest.mark.parametrize(
    "after",
    [
        "Velm Lines called the claim “absurd”.",
        "Velm Lines described that claim as complete nonsense.",
        "The mayor branded Poe’s claim a lie.",
    ],
)
def test_who_calls_a_claim_false_denies_it(after: str) -> None:
    assert [note.split(":")[0] for note in told(FIRST + after)[0]] == ["denied"]


def test_who_calls_a_claim_late_does_not_deny_it() -> None:
    assert told(FIRST + "Velm Lines called the claim late, and the flood absurd.") == [[]]


def test_either_account_is_also_the_one_that_a_company_and_its_head_deny() -> None:
    before = (
        "[s A union] [c said] [x the pump was known to be faulty]. [s Velm Lines] [c denied] "
        "[x that the pump was faulty]. [s Ada Brolin] [c said] [x the pump had been replaced]. "
    )
    found = told(before + "Tidewire could not verify either account.")
    assert [len(notes) for notes in found] == [2, 1, 1]
    found = told(before + "Tidewire could not verify the account.")
    assert [len(notes) for notes in found] == [1, 0, 1]


def test_claims_of_either_side_are_those_of_both() -> None:
    after = "Tidewire could not verify the claims of either side."
    assert [len(notes) for notes in told(BOTH + after)] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Although it’s not been confirmed, [s guards] [c say] [x the dam had burst].",
        "Although it has not been confirmed, [s guards] [c say] [x the dam had burst].",
        "[s Guards], though I can’t verify it myself, [c say] [x that the dam had burst].",
    ],
)
def test_a_clause_that_concedes_is_of_the_claim_behind_it(text: str) -> None:
    assert [note.split(":")[0] for note in told(text)[0]] == ["unverified"]


def test_deaths_that_are_reported_are_told_by_their_fate() -> None:
    text = "[s Poe] [c said] [x three had died]. [s She] [c said] [x the dam held]. "
    assert [len(n) for n in told(text + "It could not confirm the reported deaths.")] == [1, 0]


def test_what_somebody_will_do_has_no_evidence() -> None:
    after = "There was no evidence of it."
    assert told("[s Poe] [c said] [x it would ask the dam workers]. " + after) == [[]]
    assert [len(n) for n in told("[s Poe] [c said] [x it had asked them]. " + after)] == [1]


def test_a_singular_means_the_last() -> None:
    assert [len(notes) for notes in told(BOTH + "Tidewire could not verify that claim.")] == [0, 1]


def test_the_claim_that_is_named_is_meant() -> None:
    text = (
        FIRST + "[s Roe] [c said] [x forty had drowned]. Tidewire could not confirm the burst dam."
    )
    assert [len(notes) for notes in told(text)] == [1, 0]


def test_the_story_of_somebody_whom_a_pronoun_tells() -> None:
    text = "[s She] [c said] [x three men had held her]. Tidewire could not verify Oda Roe's story."
    assert [len(notes) for notes in told(text)] == [1]


def test_who_is_quoted_as_unable_to_confirm_speaks_for_himself() -> None:
    after = "The port knew of it but “cannot confirm the report” so far."
    assert told(FIRST + after) == [["no-official-confirmation: cannot confirm the report"]]


def test_reports_are_not_what_a_report_says() -> None:
    text = (
        "[s A report] [c said] [x the dam had burst]. [s Poe] [c said] [x three had died there]. "
    )
    assert [len(n) for n in told(text + "Tidewire could not confirm those reports.")] == [1, 1]


def test_a_report_is_first_what_is_reported() -> None:
    text = (
        "[s The Tide] [c reported] [x that the dam had burst]. [s Poe] [c thanked] [x all who came"
        " to help]. Roe declined to confirm or deny that report."
    )
    assert [len(notes) for notes in told(text)] == [1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "There were [c unconfirmed reports] [x that the dam had burst].",
        "[s Poe’s] [c claim] [x that the dam had burst] could not be verified.",
        "Roe refused to comment on [c rumours] [x that the dam had burst].",
    ],
)
def test_a_note_in_the_clause_of_the_claim(text: str) -> None:
    assert [len(notes) for notes in told(text)] == [1]


@pytest.mark.parametrize(
    "after",
    [
        "Roe declined to comment on the election.",
        "Doctors found no evidence of measles in Ruvia.",
        "The patient did not respond to the drug.",
        "The council rejected the budget.",
        "It is tempting to dismiss this as a rumour.",
        "The ministry confirmed the report.",
        "There was a ceasefire which Roe has rejected The claim is old.",
        "There were no signs of life.",
    ],
)
def test_what_bears_on_no_claim_is_none(after: str) -> None:
    assert told(FIRST + after) == [[]]


def test_a_note_without_a_topic_before_any_claim_is_none() -> None:
    assert told("The ministry would not comment on what was.") == []


def test_a_quotation_that_follows_is_not_meant() -> None:
    text = FIRST + "The mayor did not comment on the burst dam [x “We mend it,”] [s Roe] [c said]."
    first, other = (claim for claim in claims(text) if claim.style != "reported")
    assert [note.kind for note in first.notes] == ["no-comment"]
    assert other.notes == ()


def test_who_notes_it() -> None:
    first, noting = claims(FIRST + "[s Tidewire] [c could not verify] [x the claim].")
    assert [(note.by, note.text) for note in first.notes] == [
        ("Tidewire", "could not verify the claim")
    ]
    assert (noting.stance, noting.notes) == ("cannot-verify", ())


def test_who_admits_to_have_no_proof_has_none_for_his_own_claim() -> None:
    text = (
        "[s Poe] [c said] [x that Roe had taken her ring]. [s Roe] [c said] [x that it was lost]. "
        "[s Poe] [c admitted] [x that she had no proof]."
    )
    assert [[note.kind for note in claim.notes] for claim in claims(text)] == [
        ["no-evidence"],
        [],
        [],
    ]


def test_who_also_offers_no_evidence_has_none_for_what_he_said() -> None:
    text = FIRST + "[s He] [c also did not offer] [x any evidence]."
    first, *others = claims(text)
    assert [note.kind for note in first.notes] == ["no-evidence"]
    assert not any(claim.notes for claim in others)


def test_who_dismisses_a_truce_does_not_deny_what_was_said() -> None:
    text = (
        "[s Ivo Poe] [c thanked] [x Osk for its troops]. "
        "[s Zelin] [c dismissed] [x a three-day truce ordered by Ivo Poe as theatrics]."
    )
    assert not any(claim.notes for claim in claims(text))


def test_who_offers_no_evidence_does_not_note_it() -> None:
    text = "[s Poe] [c declared without offering] evidence [x that Damco had sunk the ferry]."
    assert [(note.kind, note.by) for note in claims(text)[0].notes] == [("no-evidence", None)]


def test_a_denial_that_another_reports_is_of_who_denies() -> None:
    text = FIRST + "[x [s The mayor] [c denied] [x it]], [s Tidewire] [c said]."
    # Sources and cues are counted in the order of contents: the outer one's stand behind.
    first, *_ = claims(text)
    assert [note.kind for note in first.notes] == ["denied"]


@pytest.mark.parametrize(
    "after",
    [
        "The mayor denied it in an email to Tidewire.",
        "The mayor called it a lie.",
        "It was denied by the mayor.",
        "In Osk, the claim was later rejected by the mayor.",
        "The mayor “flatly denied” the claim.",
        "The mayor denied all of the claims.",
        "The mayor disputed Poe’s account of the flood.",
    ],
)
def test_ways_of_pointing_back_at_what_is_denied(after: str) -> None:
    assert [len(notes) for notes in told(FIRST + after)] == [1]


@pytest.mark.parametrize(
    ("said", "denial", "kinds"),
    [
        ("Norland had shelled the clinic", "shelling the clinic", ["denied"]),
        ("agents had been expelled from the polls", "that any agents were expelled", ["denied"]),
        ("Norland would free Roe for a fee", "that Norland set any such condition", ["denied"]),
        ("the port of Norland was shut", "that the town was held", []),
        ("Osk would free Roe for a fee", "that Norland set any such condition", []),
    ],
)
def test_a_denial_in_full_is_of_who_says_it(said: str, denial: str, kinds: list[str]) -> None:
    first, _ = claims(f"[s Poe] [c said] [x {said}]. [s Norland] [c denied] [x {denial}].")
    assert [note.kind for note in first.notes] == kinds


def test_neither_claim_is_not_what_was_confirmed() -> None:
    before = (
        "[s Osk] [c confirmed] [x that the bread had come]. [s Poe] [c said] [x a shell hit it]. "
        "[s Velm Lines] [c blamed] [x the rebels for the fire]. "
    )
    found = told(before + "Neither claim could be confirmed.")
    assert [len(notes) for notes in found] == [0, 1, 1]


def test_it_in_the_passive_is_of_the_sentence_before() -> None:
    assert told(FIRST + "It rained. The sun came out. It was denied by the mayor.") == [[]]


def test_who_rejects_what_was_offered_denies_no_claim() -> None:
    text = "[s Poe] [c said] [x Norland had offered a truce]. Osk {} it."
    assert told(text.format("rejected")) == [[]]
    assert told(text.format("denied")) == [["denied: denied it"]]


def test_who_denies_a_part_in_it_was_accused() -> None:
    text = "[s Poe] [c accused] [x Norland of the blast]. [s Norland] [c denied] [x {}]."
    for what in ("any involvement", "responsibility for the attack"):
        first, _ = claims(text.format(what))
        assert [note.by for note in first.notes] == ["Norland"]
    first, _ = claims(text.format("any part in it").replace("[s Norland]", "[s Osk]"))
    assert first.notes == ()


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("[s Poe] [c accused] [x the army of burning Osk]. [s The army] [c denied] [x {}].", True),
        ("[s Poe] [c said] [x the army burned Osk]. [s The army] [c denied] [x {}].", True),
        ("[s Poe] [c accused] [x the army of burning Osk]. [s It] [c denied] [x {}].", True),
        ("[s Poe] [c said] [x police burned Osk]. [s Police] [c denied] [x {}].", True),
        ("[s Poe] [c said] [x the army burned Osk]. [s The navy] [c denied] [x {}].", False),
    ],
)
def test_a_body_told_by_a_noun_denies_a_part_in_what_is_told_of_it(text: str, denied: bool) -> None:
    for what in ("any involvement", "responsibility", "having anything to do with it"):
        assert bool(claims(text.format(what))[0].notes) == denied
    of_another = claims(text.format("a role in the election"))[0].notes
    assert bool(of_another) == ("accused" in text)


def test_a_part_of_such_a_thing_is_of_what_was_told_of_it() -> None:
    text = "[s Poe] [c said] [x Osk had dropped cluster bombs]. [s Osk] [c denied] [x {}]."
    for what, count in (("the use of such bombs", 1), ("the use of such boats", 0)):
        first, _ = claims(text.format(what))
        assert len(first.notes) == count


def test_all_of_these_allegations_are_the_accusation_before() -> None:
    for subject in ("Both of these allegations", "All the claims", "Those reports"):
        assert told(f"[s Poe] [c accused] [x Roe of theft]. {subject} are untrue.") == [
            [f"denied: {subject} are untrue."]
        ]


def test_a_noting_sentence_of_nobody_is_the_documents_own() -> None:
    first, own = claims(FIRST + "The claim could not be verified. It rained.")
    assert first.notes[0].by is None
    assert (own.style, own.stance, own.score) == ("reported", None, None)
    assert (own.source, own.cue, own.speaker) == (None, None, None)
    assert own.text == "The claim could not be verified."


def test_notices_and_quotations_are_not_the_documents_own_words() -> None:
    quoted = FIRST + "“The claim could not be verified.”"
    assert [c.style for c in claims(quoted)] == ["indirect"]
    last = "The claim could not be verified."
    length = len(FIRST.replace("[s ", "").replace("[c ", "").replace("[x ", "").replace("]", ""))
    whole = claims(FIRST + last, ((length, length + len(last)),))
    assert [c.style for c in whole] == ["indirect"]


PIECES = (
    "could not|verify|the claims|no evidence|comment|.|\n|“|unconfirmed|reports|declined to|denied"
    "|Poe|that|has not been|confirmed"
)
WORDS = st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map(" ".join)


@given(WORDS, st.data())
def test_notes_stand_in_the_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    found = normalise(
        document(text), [Resolved(Attribution((span,), None, None, 0.9), None) for span in spans]
    )
    for claim in found:
        for note in claim.notes:
            assert note.text == text[slice(*note.span)]
    assert [c.content for c in found] == sorted(c.content for c in found)


@pytest.mark.parametrize(
    "piece", ["could not ", "no no ", "declined to confirm or ", "the the ", "“. "]
)
def test_long_text_takes_no_long_time(piece: str) -> None:
    text = piece * 20_000
    assert normalise(document(text), []) == []


def test_many_notes_in_text_without_ends_of_sentences_take_no_long_time() -> None:
    piece = "Roe said the dam burst and the mayor could not verify it while Oda denied the report "
    starts = range(0, 300 * len(piece), len(piece))
    said = [Attribution(((at + 9, at + 22),), (at, at + 3), (at + 4, at + 8), 0.9) for at in starts]
    found = normalise(document(piece * 300), [Resolved(one, None) for one in said])
    assert all(claim.notes for claim in found)


@pytest.mark.parametrize(
    ("after", "note"),
    [
        ("Roe denied the claim and said it was old.", "denied the claim"),
        (
            "The claim could not be verified and the port was closed at once.",
            "could not be verified",
        ),
        (
            "Roe denied the claims and reports of the dam.",
            "denied the claims and reports of the dam",
        ),
    ],
)
def test_a_note_ends_before_another_clause(after: str, note: str) -> None:
    assert [found.text for found in claims(FIRST + after)[0].notes] == [note]


@pytest.mark.parametrize(
    ("marked", "note"),
    [
        (
            "Correction: [s An earlier version of this report] [c said] [x that 72 sank].",
            ["denied: Correction: An earlier version of this report said"],
        ),
        (
            "[s This article] [c originally said] [x that 72 sank].",
            ["denied: This article originally said"],
        ),
        ("[s An earlier version of the law] [c said] [x that 72 would sail].", []),
        ("[s This report] [c says] [x that 72 sank].", []),
        ("Correction: [s we] [c reported] [x that 72 sank].", ["denied: Correction: we reported"]),
        ("[s We] [c wrongly reported] [x that 72 sank].", ["denied: We wrongly reported"]),
        ("[s We] [c reported] [x that 72 sank].", []),
        (
            "[c The claim by] [s Poe] [x that 72 sank] was later withdrawn.",
            ["denied: was later withdrawn"],
        ),
    ],
)
def test_what_an_earlier_version_said_is_taken_back(marked: str, note: list[str]) -> None:
    assert told(marked) == [note]


def taken_back(text: str, marked: list[tuple[str, str, str]], speakers: list[str]) -> list[str]:
    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    attributions = [Attribution((at(x),), at(s), at(c), 0.9) for s, c, x in marked]
    found = notes(text, attributions, layout_of(text), speakers)
    return [f"{borne.note.kind} {borne.on}: {borne.note.text}" for borne in found]


@pytest.mark.parametrize(
    ("cue", "content", "note"),
    [
        ("withdrew", "the remark", ["denied (1,): withdrew the remark"]),
        ("later took back", "her words", ["denied (1,): later took back her words"]),
        ("did not retract", "the statement", []),
        ("withdrew", "her men", []),
    ],
)
def test_who_takes_back_what_he_said_denies_his_last_claim(
    cue: str, content: str, note: list[str]
) -> None:
    text = (
        f"Ann Poe said it was late. Ann Poe added that 72 sank. Jon Roe wept. Poe {cue} {content}."
    )
    marked = [
        ("Ann Poe", "said", "it was late"),
        ("Ann Poe", "added", "that 72 sank"),
        ("Jon Roe", "wept", "Jon Roe wept"),
        ("Poe", cue, content),
    ]
    assert taken_back(text, marked, ["Ann Poe", "Ann Poe", "Jon Roe", "Ann Poe"]) == note


def test_who_disputes_that_disputes_the_last_statement() -> None:
    text = (
        "[s Poe] [c accused] [x the port of theft]. [s Roe] [c said] [x spending had doubled]."
        " [s The union] [c disputes] [x that]."
    )
    assert [len(notes) for notes in told(text)] == [0, 1, 0]
    text = text.replace("disputes", "denied")
    assert [len(notes) for notes in told(text)] == [1, 0, 0]


@pytest.mark.parametrize(
    ("train", "more", "count"),
    [("a train of Osk Rail", "", 1), ("a train", "", 1), ("a train", "Snow fell. ", 0)],
)
def test_an_ongoing_inquiry_is_no_topic(train: str, more: str, count: int) -> None:
    text = (
        f"[s Agents] [c said] [x an inquiry of the port was open]. [s A guard] [c said] [x {train}"
        f" ran too fast]. {more}"
        "[s Osk Rail] [c said] [x it would not comment on an ongoing inquiry]."
    )
    assert [len(notes) for notes in told(text)] == [0, count, 0]


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("[s Poe] [c said] [x the claim was “completely false”].", 1),
        ("[s Poe] [c said] [x that this report was a fabrication].", 1),
        ("[s Poe] [c said] [x the claim was late].", 0),
    ],
)
def test_who_says_that_the_claim_is_false_denies_it(after: str, count: int) -> None:
    found = told(f"[s Roe] [c said] [x the dam had cracked]. {after}")
    assert [len(notes) for notes in found] == [count, 0]


@pytest.mark.parametrize(
    ("after", "notes"),
    [
        ("That was wrong. It rained.", ["denied: That was wrong."]),
        ("This turned out to be untrue.", ["denied: This turned out to be untrue."]),
        ("That was wrong of him.", []),
        ("[s Osk Gas] [c denied] [x receiving any such report].", None),
    ],
)
def test_a_text_may_say_that_it_was_wrong(after: str, notes: list[str] | None) -> None:
    found = told(f"[s Guards], [c citing] a memo, said [x that a leak had been reported]. {after}")
    expected = ["denied: denied receiving any such report"] if notes is None else notes
    assert found[0] == expected


def test_the_numbers_are_those_of_claims_that_have_some() -> None:
    text = (
        "[s Poe] [c said] [x three men were killed]. [s Roe] [c said] [x 38 drones were shot down]."
        " [s Guards] [c said] [x that no barracks stood there]. The numbers could not be verified."
    )
    assert [len(notes) for notes in told(text)] == [1, 1, 0]


def test_an_accusation_that_somebody_has_called_absurd_is_denied() -> None:
    text = "[s Poe] [c accused] [x him of theft], an accusation [s he] [c has called] [x “absurd”]."
    assert told(text)[0] == ["denied: called “absurd"]
    assert told(text.replace("absurd", "strange"))[0] == []


def test_this_is_one_claim() -> None:
    marked = "[s Poe] [c said] [x the dam had burst]. [s Ilic] [c said] [x the road was open]. "
    assert [len(notes) for notes in told(marked + "We cannot confirm this.")] == [0, 1]


def test_figures_that_are_not_verified_are_of_claims_with_a_number() -> None:
    marked = (
        "[s Poe] [c said] [x the dam had killed 14 people]. [s Ilic] [c said] [x the road to the"
        " port was open]. The figures could not be verified."
    )
    assert [len(notes) for notes in told(marked)] == [1, 0]


def test_who_speaks_for_a_body_denies_nothing_that_it_said() -> None:
    marked = (
        "[s Poe] [c said] [x Norland had fired on the port]. [s The Foreign Ministry of Norland]"
        " [c said] [x these words did not match reality]. [s A spokesman of the ministry]"
        " [c denied] [x the claim]."
    )
    assert [len(notes) for notes in told(marked)] == [1, 0, 0]


@pytest.mark.parametrize("who", ["Sources in the ministry", "A ministry official"])
def test_who_speaks_for_a_body_denies_what_others_in_it_said(who: str) -> None:
    marked = (
        f"[s {who}] [c said] [x the dam had failed]. [s A spokesman of the ministry]"
        " [c denied] [x this]."
    )
    assert [len(notes) for notes in told(marked)] == [1, 0]


def test_reports_are_what_the_media_say_as_well_as_what_is_reported() -> None:
    for media in ("[s Local media] [c put]", "Local media, [s who cited medics], [c put]"):
        marked = (
            f"[s Norland] [c reported] [x five cases in the port]. {media} [x the number at 20]."
            " [s Minister Jon Roe] [c called] [x those reports untrue]."
        )
        assert [len(notes) for notes in told(marked)] == [0, 1, 0]


def test_who_comments_on_no_claims_about_one_matter_does_not_mean_another() -> None:
    marked = (
        "[s General Jon Roe] [c said] [x that talks had begun in the port]. "
        "The ministry declined to comment on General Roe's claims about his dismissal."
    )
    assert told(marked) == [[]]


def test_them_are_what_its_sentence_calls_reports() -> None:
    marked = "[s Poe] [c said] [x there were more than 300 people on the ship]. "
    after = (
        "[s The embassy] [c said] [x it was checking reports that four guards had fled but could"
    )
    assert told(f"{marked}{after} not confirm them].") == [[], []]
    same = "[s Poe] [c said] [x four guards had fled from the port]. "
    assert [len(notes) for notes in told(f"{same}{after} not confirm them].")] == [1, 0]


def test_what_one_s_own_government_said_is_not_what_one_would_not_say() -> None:
    marked = "[s The government of Osk] [c insisted] [x the report was accurate]. "
    after = "[s Poe] [c declined] [x to say whether his government would publish it]."
    assert told(marked + after) == [[], []]
    marked = "[s Roe] [c said] [x Poe would publish the report]. "
    assert [len(notes) for notes in told(marked + after)] == [1, 0]


@pytest.mark.parametrize(
    ("words", "by"),
    [
        (FIRST + "The Dam Works (DW) did not comment on the claim.", "The Dam Works"),
        (FIRST + "The claim could not be verified by Velm Radio.", "Velm Radio"),
        (FIRST + "There was no immediate reaction to the claim from Damco.", "Damco"),
        ("[s Poe] [c said] [x the dam had burst], which Osk denies.", "Osk"),
        (
            FIRST + "[s Roe] [c said] [x “This claim is not confirmed at this stage”].",
            "Roe",
        ),
        (FIRST + "There was no official confirmation.", None),
    ],
)
def test_who_notes_it_is_told_where_the_text_tells(words: str, by: str | None) -> None:
    found = [note.by for claim in claims(words) for note in claim.notes]
    assert found[:1] == [by]


@pytest.mark.parametrize(
    "after",
    [
        "It has not been possible to verify the claim.",
        "There was no immediate response to the claim from Damco.",
        "There is not a shred of evidence of it.",
    ],
)
def test_other_words_for_a_note(after: str) -> None:
    assert [len(notes) for notes in told(FIRST + after)] == [1]


def test_several_that_share_a_word_with_a_plural_are_meant() -> None:
    words = (
        "[s Poe] [c said] [x two people had died]. [s Roe] [c said] [x the road was wet]. "
        "[s Ruz] [c said] [x a guard had died]. Tidewire could not verify the reported deaths."
    )
    assert [len(notes) for notes in told(words)] == [1, 0, 1]


def test_what_a_denied_report_says_may_follow_it() -> None:
    words = "The ministry denied a report by Velm Radio, [s which] [c said] [x that ten had died]."
    assert told(words) == [["denied: denied a report by Velm Radio"]]


def test_a_source_close_to_who_is_asked_is_another() -> None:
    words = "[s a source close to Damco] [c said] [x Damco would be sold]. Damco did not comment."
    assert [len(notes) for notes in told(words)] == [1]


def test_what_somebody_is_seeking_to_do_is_not_what_is_unverified() -> None:
    seeking = "[s Poe] [c said] [x they are still seeking to learn the names]. "
    assert told(seeking + "The names were not confirmed.") == [[]]


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("[s Poe] [c called] [x the raid a crime]. Tidewire could not verify the reports.", []),
        (FIRST + "A guard dismissed the reported deaths as a story.", []),
        (
            "[s Norland officials] [c said] [x ten people had been hurt]. "
            "Roe denied his Norland rival’s accusations of war crimes.",
            [],
        ),
        (FIRST + "We have no evidence to suggest that the road is closed.", []),
    ],
)
def test_what_only_seems_to_point_back_is_not_meant(words: str, notes: list[str]) -> None:
    assert told(words) == [notes]


@pytest.mark.parametrize(
    "words",
    [
        "[s Poe], citing no evidence, [c said] [x Kolt had taken bribes].",
        FIRST + "The claim was hard to verify.",
        FIRST + "There is no truth in that, and Roe knows it.",
    ],
)
def test_more_places_of_a_note(words: str) -> None:
    assert [len(notes) for notes in told(words)] == [1]


def test_a_topic_of_no_telling_words_means_no_claim() -> None:
    assert told("A port spokesman declined to comment on what he said.") == []


def test_a_note_takes_in_what_somebody_calls_it_in_marks() -> None:
    marked = (
        "[s Poe] [c said] [x ten guards had died]. Osk dismissed the report as “a fairy tale”, "
    )
    assert told(f"{marked}and left.") == [["denied: dismissed the report as “a fairy tale”"]]


@pytest.mark.parametrize(
    ("clause", "by"),
    [
        ("a claim his team rejected within the hour", None),
        ("something the harbour master later denied", "the harbour master"),
        ("which the harbour master has denied", "the harbour master"),
    ],
)
def test_who_denies_what_a_clause_takes_up_is_its_subject(clause: str, by: str | None) -> None:
    (claim,) = claims(f"[c According to] [s Poe], [x the port was closed in May], {clause}.")
    assert [(note.kind, note.by) for note in claim.notes] == [("denied", by)]


def test_what_several_say_together_is_noted_of_each() -> None:
    text, both = "Poe and Roe accused Osk of theft. Osk denied that.", []
    for who in ("Poe", "Roe"):
        source, cue, said = (text.index(words) for words in (who, "accused", "Osk of theft"))
        spans = (source, source + 3), (cue, cue + 7), (said, said + 12)
        both.append(Resolved(Attribution((spans[2],), spans[0], spans[1], 0.9), None))
    found = [one for one in normalise(document(text), both) if one.cue]
    assert [[note.kind for note in claim.notes] for claim in found] == [["denied"]] * 2


def test_whose_claim_is_told_with_an_aside_or_a_name_that_comes_later() -> None:
    marked = (
        "[s The ministry] [c cited] [x that a clinic was struck]. [s A member of the guard] "
        "[c said] [x that bodies had been moved]. The claim by Jan Poe, who cited officials,"
    )
    assert told(f"{marked} could not be verified.")[0] == []
    assert told(f"{marked} could not be verified.")[1] == ["unverified: could not be verified"]


def test_no_evidence_of_what_one_word_tells() -> None:
    marked = "[s Roe] [c said] [x the vote was rigged]. An inquiry found no credible evidence of "
    assert told(f"{marked}rigging.")[0] == ["no-evidence: no credible evidence of rigging"]
    assert told(f"{marked}haste.") == [[]]


def test_no_comment_from_the_seat_of_a_government() -> None:
    marked = "[s Poe] [c said] [x Norwegian ministers had met]. It rained. "
    marked += "There was no public comment from "
    assert told(f"{marked}Oslo.")[0] == ["no-comment: There was no public comment from Oslo"]
    assert told(f"{marked}Bern.") == [[]]


def test_who_will_not_answer_a_panel_leaves_no_claim_without_comment() -> None:
    marked = (
        "[s Poe] [c said] [x that Roe had erased it]. Roe refused to answer any questions from "
    )
    assert told(f"{marked}the panel.") == [[]]
    assert len(told(f"{marked}reporters.")[0]) == 1
