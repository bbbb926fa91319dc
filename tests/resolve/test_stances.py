"""Denials, admissions, confirmations and what could not be verified that no attribution has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.clean import clean
from sayso.resolve.stage import with_stances
from sayso.types import Attribution
from tests.made import raw, span


def added(text: str, *attributions: Attribution) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution that is added."""
    found = with_stances(clean(raw(text)), attributions)
    assert [one for one in found if one in attributions] == list(attributions)
    return [
        (text[slice(*one.source)], text[slice(*one.cue)], text[slice(*one.content[0])])
        for one in found
        if one not in attributions and one.source and one.cue
    ]


def reported(content: str, source: str = "the Venn Herald", cue: str = "reported") -> Attribution:
    text = f"{content}, {source} {cue}."
    return Attribution(((0, len(content)),), span(text, source), span(text, cue), 0.9)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "The ministry of defence of Tarnia denied it",
            ("The ministry of defence of Tarnia", "denied", "it"),
        ),
        ("Mayor Jane Roe has denied the claims", ("Mayor Jane Roe", "has denied", "the claims")),
        ("Tarnia dismissed the report", ("Tarnia", "dismissed", "the report")),
        ("officials deny the claim", ("officials", "deny", "the claim")),
        ("Norland denies taking bribes", ("Norland", "denies", "taking bribes")),
        (
            "Norland on Monday denied that it had lost a ship",
            ("Norland", "denied", "that it had lost a ship"),
        ),
        (
            "Jane Roe, the mayor of Osk, denied this and went home",
            ("Jane Roe, the mayor of Osk", "denied", "this"),
        ),
        (
            "Roe, who was asked twice, had flatly denied taking bribes",
            ("Roe", "had flatly denied", "taking bribes"),
        ),
        ("the claim was later denied by Roe", ("Roe", "was later denied", "the claim")),
        (
            "The report, later dismissed by the mayor as fiction, named nine",
            ("the mayor", "later dismissed", "The report"),
        ),
        (
            "Norland issued a denial that it had shelled Osk",
            ("Norland", "issued a denial", "that it had shelled Osk"),
        ),
        (
            "Norland repeated its denial of having shelled Osk",
            ("Norland", "repeated its denial of", "having shelled Osk"),
        ),
        ("Roe took bribes, which she denies", ("she", "denies", "Roe took bribes")),
        ("Roe took bribes, something she denies", ("she", "denies", "Roe took bribes")),
        (
            "The other keeper, Jane Roe, could not be reached",
            ("The other keeper, Jane Roe", "could not be", "reached"),
        ),
        (
            "Roe would not be drawn on whether it fell",
            ("Roe", "would not be drawn on", "whether it fell"),
        ),
        (
            "Velm Works would neither confirm nor deny the number",
            ("Velm Works", "would neither confirm nor deny", "the number"),
        ),
        ("a third, Kawada, denied it", ("Kawada", "denied", "it")),
        ("the former mayor had no comment", ("the former mayor", "had", "no comment")),
        ("Osk Power has not commented", ("Osk Power", "has not", "commented")),
        (
            "the tide regulator did not answer calls",
            ("the tide regulator", "did not answer", "calls"),
        ),
        (
            "Osk Power, which owns it, was not immediately available for comment",
            ("Osk Power", "was not immediately available for", "comment"),
        ),
        (
            "the army shot first, but Velm Radio could not independently verify the claim",
            ("Velm Radio", "could not independently verify", "the claim"),
        ),
        (
            "The Osk Herald has not been able to confirm the toll, which rose",
            ("The Osk Herald", "has not been able to confirm", "the toll"),
        ),
        (
            "The images, which Osk Radio was unable to verify, show a ship",
            ("Osk Radio", "was unable to verify", "The images"),
        ),
        ("The producers did not comment", ("The producers", "did not", "comment")),
        ("Osk Oil has yet to comment", ("Osk Oil", "has yet to", "comment")),
        (
            "The claim could not be independently verified by Velm Radio",
            ("Velm Radio", "could not be independently verified", "The claim"),
        ),
        (
            "Roe could not confirm that it rained",
            ("Roe", "could not confirm", "that it rained"),
        ),
        (
            "Roe, who denies all charges, took bribes",
            ("who", "denies", "all charges"),
        ),
        ("Roe called the claim a lie", ("Roe", "called", "the claim a lie")),
        ("Both sides deny targeting Osk", ("Both sides", "deny", "targeting Osk")),
        (
            "It was late, and that the mayor denied the claim",
            ("the mayor", "denied", "the claim"),
        ),
        (
            "Osk Oil did not immediately respond to a request for comment",
            ("Osk Oil", "did not immediately respond to", "a request for comment"),
        ),
        (
            "Osk Oil hasn't answered emailed questions about it",
            ("Osk Oil", "hasn't answered", "emailed questions about it"),
        ),
        (
            "A spokesman for Osk Oil could not be reached on Monday for comment",
            ("A spokesman for Osk Oil", "could not be reached on Monday for", "comment"),
        ),
        ("Roe pushed back on the claims", ("Roe", "pushed back on", "the claims")),
        ("Roe is pushing back against it", ("Roe", "is pushing back against", "it")),
        ("Roe knocked back reports of a sale", ("Roe", "knocked back", "reports of a sale")),
        ("Roe does not accept the findings", ("Roe", "does not accept", "the findings")),
        ("Osk Oil says otherwise", ("Osk Oil", "says", "otherwise")),
        ("Osk Oil begs to differ, and left", ("Osk Oil", "begs", "to differ")),
        ("Roe would have none of it", ("Roe", "would have none of", "it")),
        ("Roe took issue with the figures", ("Roe", "took issue with", "the figures")),
        (
            "Osk Oil distanced itself from the report",
            ("Osk Oil", "distanced itself from", "the report"),
        ),
        ("Osk Oil did not elaborate", ("Osk Oil", "did not", "elaborate")),
        ("Osk Oil would give no details", ("Osk Oil", "would give", "no details")),
        (
            "Osk Oil had nothing to add on that, but smiled",
            ("Osk Oil", "had", "nothing to add on that"),
        ),
        ("Roe has said nothing about it", ("Roe", "has said", "nothing about it")),
        ("Osk Oil stayed tight-lipped", ("Osk Oil", "stayed", "tight-lipped")),
        ("Roe ducked questions about it", ("Roe", "ducked", "questions about it")),
        (
            "Roe refused point-blank to answer",
            ("Roe", "refused point-blank", "to answer"),
        ),
        ("Osk Oil was not prepared to say", ("Osk Oil", "was not prepared to", "say")),
        ("Osk Oil did not pick up the phone", ("Osk Oil", "did not pick up", "the phone")),
        ("Osk Oil could not confirm the deaths", ("Osk Oil", "could not confirm", "the deaths")),
        ("Roe brushed off the rumours", ("Roe", "brushed off", "the rumours")),
        ("Roe later walked back her remarks", ("Roe", "walked back", "her remarks")),
        ("Roe has rowed back on her pledge", ("Roe", "has rowed back on", "her pledge")),
        (
            "Roe pushed back on suggestions that, as she put it, Osk is idle",
            ("Roe", "pushed back on", "suggestions"),
        ),
        (
            "Roe denied a report in the Echo that she had left",
            ("Roe", "denied", "a report in the Echo that she had left"),
        ),
        ("It is a plan which Velm has rejected", ("Velm", "has rejected", "a plan")),
        (
            "It is a plan which Velm has rejected Velm's latest words came late",
            ("Velm", "has rejected", "a plan"),
        ),
        ("Roe pleaded not guilty", ("Roe", "pleaded", "not guilty")),
        ("Roe was asked about it and denied it", ("Roe", "denied", "it")),
        ("her client denied the charge", ("her client", "denied", "the charge")),
        ("Norland has confirmed that Osk fell", ("Norland", "has confirmed", "that Osk fell")),
        ("Roe admitted she was there", ("Roe", "admitted", "she was there")),
        ("Roe admitted to having lied", ("Roe", "admitted", "to having lied")),
        (
            "Last month Osk Oil admitted to losing 14,000 barrels",
            ("Osk Oil", "admitted", "to losing 14,000 barrels"),
        ),
        (
            "Roe conceded that Poe, who is ill, had won but left",
            ("Roe", "conceded", "that Poe, who is ill, had won"),
        ),
        (
            "Roe rejected reports Norland had won a vote",
            ("Roe", "rejected", "reports Norland had won a vote"),
        ),
    ],
)
def test_who_denies_what_within_the_words_of_another(
    content: str, expected: tuple[str, str, str]
) -> None:
    text = f"{content}, the Venn Herald reported."
    assert added(text, reported(content)) == [expected]


@pytest.mark.parametrize(
    "content",
    [
        "Roe denied Poe a visa",
        "Roe was denied entry",
        "Roe did not deny it",
        "nobody has denied it",
        "Roe would deny it",
        "Roe refused to deny the claim",
        "if Roe denies it",
        "if she denies it",
        "Roe rejected the offer",
        "the council dismissed the mayor",
        "the charges denied by Roe were dropped",
        "Roe called the mayor a friend",
        "Roe pleaded guilty",
        "Roe was admitted to hospital",
        "a boy admitted to the ward was ill",
        "I confirm that it rained",
        "Roe confirmed the vote",
        "Roe said nothing had changed",
        "the guns stayed silent",
        "Roe distanced himself from the shore",
        "Roe gave no thought to it",
    ],
)
def test_what_is_no_denial(content: str) -> None:
    text = f"{content}, the Venn Herald reported."
    assert added(text, reported(content)) == []


def test_a_denial_by_itself_that_no_attribution_has() -> None:
    text = "It rained. Both Norland and Osk deny that in full. It was denied by the mayor of Venn."
    assert added(text) == [
        ("Both Norland and Osk", "deny", "that"),
        ("the mayor of Venn", "was denied", "It"),
    ]


def test_what_somebody_denies_holds_no_denial_of_another() -> None:
    content = "that the port had denied the claim"
    text = f"Roe disputed {content}."
    outer = Attribution((span(text, content),), span(text, "Roe"), span(text, "disputed"), 0.9)
    assert added(text, outer) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Jane Roe said her tent was gone", ("Jane Roe", "said", "her tent was gone")),
        (
            "Mayor Jane Roe had told the council of Osk that it shook",
            ("Mayor Jane Roe", "had told", "that it shook"),
        ),
        (
            "the mayor, Jane Roe, told keepers on Tuesday, “there is a plan to close it",
            ("the mayor, Jane Roe", "told", "“there is a plan to close it"),
        ),
        (
            "Norland officials confirmed the killing of Jan Poe",
            ("Norland officials", "confirmed", "the killing of Jan Poe"),
        ),
        (
            "officials haven't confirmed the missing ferry",
            ("officials", "haven't confirmed", "the missing ferry"),
        ),
        (
            "the company declined to comment on rumours",
            ("the company", "declined", "to comment on rumours"),
        ),
        (
            "its team spoke to doctors who said they had seen 12 wounded",
            ("doctors", "said", "they had seen 12 wounded"),
        ),
    ],
)
def test_whose_words_another_passes_on(content: str, expected: tuple[str, str, str]) -> None:
    text = f"{content}, the Venn Herald reported."
    assert added(text, reported(content)) == [expected]


@pytest.mark.parametrize(
    "content",
    [
        "Roe has told many lies about the dam",
        "Roe called it quits",
        "he never said he was sorry",
        "the port is in the states that Roe visited",
        "a child being told the rules was ill",
        "she said it rained",
        "countries reporting confirmed cases of fever met",
        "the people who said it shook were wrong",
    ],
)
def test_what_nobody_else_says(content: str) -> None:
    text = f"{content}, the Venn Herald reported."
    assert added(text, reported(content)) == []


def test_a_denial_that_is_told_already() -> None:
    text = "Roe denied it, the Venn Herald reported."
    inner = Attribution((span(text, "it"),), span(text, "Roe"), span(text, "denied"), 0.9)
    assert added(text, reported("Roe denied it"), inner) == []


def test_an_inner_one_follows_the_one_around_it() -> None:
    text = "Roe denied it, the Venn Herald reported."
    outer = reported("Roe denied it")
    assert with_stances(clean(raw(text)), [outer])[0] == outer


@given(st.text("Roe denied it, that reports. “”\n", max_size=80))
def test_spans_lie_in_the_text_and_are_not_empty(text: str) -> None:
    if not text.strip():
        return
    document = clean(raw(text))
    for one in with_stances(document, []):
        for start, end in (*one.content, *filter(None, (one.source, one.cue))):
            assert 0 <= start < end <= len(document.text)


def test_who_is_quoted_as_denying_it() -> None:
    text = "Velm Radio quoted the mayor as denying the report. Roe was cited as rejecting it."
    assert added(text) == [
        ("the mayor", "denying", "the report"),
        ("Roe", "rejecting", "it"),
    ]


def test_which_takes_up_the_claim_before_it() -> None:
    text = "Norland left after accusing Osk of theft, which Osk denies."
    claim = Attribution((span(text, "Osk of theft"),), None, span(text, "accusing"), 0.9)
    assert added(text, claim) == [("Osk", "denies", "Osk of theft")]


def test_that_may_be_what_is_denied_in_the_passive() -> None:
    text = "Roe said the siren came late. That is disputed by the interior ministry."
    assert added(text) == [("the interior ministry", "is disputed", "That")]
    text = "Roe said so, but that was denied by Colonel Poe. It rained."
    assert added(text) == [("Colonel Poe", "was denied", "that")]
    assert added("It was a plan that was rejected by the army.") == []


@pytest.mark.parametrize("words", ["the a which Osk denied ", "Osk did not respond to a "])
def test_a_long_run_of_denials(words: str) -> None:
    assert added(words * 4_000) == []


@pytest.mark.parametrize("text", ["Osk denied it {}x.", "It was {}denied by Osk."])
def test_many_adverbs(text: str) -> None:
    assert len(added(text.format("also " * 20_000))) <= 1


def test_a_claim_that_a_body_disputes() -> None:
    text = "It was late — a claim the ministry disputes."
    assert added(text) == [("the ministry", "disputes", "It was late")]


@pytest.mark.parametrize(
    "text",
    [
        "Roe did not return to the hospital.",
        "Roe did not answer the door.",
        "Roe did not respond to the drug.",
        "Roe could not be reached for weeks.",
    ],
)
def test_who_is_asked_nothing_leaves_nothing_unanswered(text: str) -> None:
    assert added(text) == []


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        (
            "Osk and Velm earlier confirmed two cases each and Roe was well.",
            "Osk and Velm",
            "two cases",
        ),
        (
            "Tarnia has confirmed at least 4,500 new cases of flu in Osk.",
            "Tarnia",
            "at least 4,500 new cases of flu in Osk",
        ),
    ],
)
def test_who_confirms_a_count_of_cases_says_it(text: str, source: str, told: str) -> None:
    ((who, _, what),) = added(text)
    assert (who, what) == (source, told)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "the Venn commission has concluded that the dam held",
            ("the Venn commission", "has concluded", "that the dam held"),
        ),
        (
            "The Council on Debates announced earlier Friday that a lamp had failed",
            ("The Council on Debates", "announced", "that a lamp had failed"),
        ),
    ],
)
def test_whose_words_another_passes_on_are_told(
    content: str, expected: tuple[str, str, str]
) -> None:
    assert added(f"{content}, the Venn Herald reported.", reported(content)) == [expected]


@pytest.mark.parametrize(
    "content",
    [
        "we have agreed that it rained",
        "If Jane Roe believes that it rained",
        "If Mr. Roe believes that it rained",
        "the Venn commission said so",
    ],
)
def test_what_nobody_else_says_is_no_claim_of_another(content: str) -> None:
    assert added(f"{content}, the Venn Herald reported.", reported(content)) == []


def test_outside_what_somebody_says_a_verb_of_saying_is_left() -> None:
    assert added("Jane Roe said that it rained.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Denying reports it had lost Osk, the army said that it held.",
            ("the army", "Denying", "reports it had lost Osk"),
        ),
        (
            "OSK (Wire) - Denying it had lost Osk, the army said on Monday that it held.",
            ("the army", "Denying", "it had lost Osk"),
        ),
        (
            "Norland accused Arnland of theft, a charge Arnland rejects.",
            ("Arnland", "rejects", "Norland accused Arnland of theft"),
        ),
        (
            "The claims were dismissed as lies by the ministry.",
            ("the ministry", "were dismissed", "The claims"),
        ),
    ],
)
def test_denials_before_and_behind_a_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert added(text) == [expected]
