"""Who is named beside what is said, before a colon or behind a dash."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw, span

from sayso.clean import clean
from sayso.resolve.stage import led
from sayso.types import Attribution, Boilerplate


def told(text: str, *attributions: Attribution) -> list[tuple[str | None, str]]:
    """Source and content of each attribution of `text`, with those that a colon makes."""
    return [
        (one.source and text[slice(*one.source)], text[slice(*one.content[0])])
        for one in led(clean(raw(text)), attributions)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Arnland General Staff: “Tarn is ours.”", "Arnland General Staff", "“Tarn is ours.”"),
        (
            "They took Tarn. Arnland General Staff: “We hold it.” More soon.",
            "Arnland General Staff",
            "“We hold it.”",
        ),
        (
            "Jane Roe, Port Velm: I have seen the fire.",
            "Jane Roe, Port Velm",
            "I have seen the fire",
        ),
        ('@osk_mayor: "We will talk next week."', "@osk_mayor", '"We will talk next week."'),
        ("RT @osk_geo: The bridge is down now.", "@osk_geo", "The bridge is down now"),
        (
            "⚡️Osk Air Force: 23 of 31 drones shot down.",
            "Osk Air Force",
            "23 of 31 drones shot down",
        ),
        (
            "“I have never asked for a third term.”\n— President Tom Brandt, at a rally",
            "President Tom Brandt",
            "“I have never asked for a third term.”",
        ),
        (
            "[02.08.2031, 11:20] ⚡️ Governor Jon Roe: 2 people hurt after a fire in Osk",
            "Governor Jon Roe",
            "2 people hurt after a fire in Osk",
        ),
        ("- Mayor Roe: the dam will hold", "Mayor Roe", "the dam will hold"),
        (
            "Drones hit a depot in Osk, - General Staff",
            "General Staff",
            "Drones hit a depot in Osk",
        ),
        ("Arn will get 60 tanks by June — Reuters", "Reuters", "Arn will get 60 tanks by June"),
        ("The dam will hold – Governor Roe.", "Governor Roe", "The dam will hold"),
        (
            "Mr Tom Brandt (Leader of the Tide Party): It is up. Is it not? Will she go?",
            "Mr Tom Brandt (Leader of the Tide Party)",
            "It is up",
        ),
        (
            "It rained.\nWe never left the port. https://t.co/x1— Reef (@reef) May 4, 2031",
            "Reef",
            "We never left the port.",
        ),
        (
            "It rained.\nWe never left the port.\n— Jane Roe (@jroe) May 4, 2031\nMore soon.",
            "Jane Roe",
            "We never left the port.",
        ),
        ("TOM BRANDT: I doubt it. It was said.", "TOM BRANDT", "I doubt it. It was said"),
        ("[02.08.2031, 11:20] Civil protection: 6 dead.", "Civil protection", "6 dead"),
        ("11:20 Police: 6 dead, 2 hurt.", "Police", "6 dead, 2 hurt"),
        ("⚡️Governor: the bridge fell.", "Governor", "the bridge fell"),
        ("11:20 Witnesses: two blasts.", "Witnesses", "two blasts"),
        ("11:20 Medics: two hurt. Not confirmed.", "Medics", "two hurt"),
        ("3/ An aide to the Echo: it fell. We can't verify this.", "An aide", "it fell"),
        ("11:20 Mayor Roe to Osk Radio: we asked.", "Mayor Roe", "we asked"),
        ("11:20 OFM via Osk Radio: “lies”.", "OFM", "“lies”"),
        ("11:20 Osk TV, citing the army: bridges fell.", "the army", "bridges fell"),
        ("11:20 Osk TV cites the army: bridges fell.", "the army", "bridges fell"),
        (
            "[11:20] Osk Watch: Mayor Jane Roe on X: “It rained here.”",
            "Mayor Jane Roe",
            "“It rained here.”",
        ),
    ],
)
def test_a_name_and_a_colon_lead_to_what_is_said(text: str, source: str, content: str) -> None:
    assert told(f"Osk news\n{text}\nThe end.") == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "READ MORE: Why the dam at Osk burst",
        "Photo: Osk State Emergency Service",
        "Contact: press@osk.example",
        "Tom Brandt: 1,769.",
        "There is one question left: “Who will pay for the dam?”",
        "Tom Brandt, who led: the dam will hold",
        "Teo Brand told the Osk Herald: “We saw it burst.”",
        "The dam that was not – Tom Brandt",
        "The dam burst at night – Osk Herald",
        "Osk Herald: Will the dam hold until spring?",
        "Tom A. Brandt: Theft of a boat, held in jail in lieu of 300 marks",
        "Tom Brandt of the Osk Herald recalled: “I saw it burst.”",
        "Markets. Krone: 2.3 to the mark and falling",
        "Tom Brandt: Brandt's doctor is charged with the death of two men",
    ],
)
def test_other_colons_lead_to_nothing(text: str) -> None:
    assert told(f"Osk news\n{text}\nThe end.") == []


def test_a_headline_tells_of_whom_it_names() -> None:
    assert told("Tom Brandt: a jury is chosen\nThe trial begins today.") == []
    assert told("Tom Brandt: I doubt it\nThe trial begins today.")
    assert told("Mayor Tom Brandt: the dam will hold\nThe trial begins today.")


def test_a_colon_leads_no_whole_article_without_lines() -> None:
    story = "Osk news. " + "The dam will hold, as it did before. " * 60
    assert told(f"Tom Brandt: I doubt it. {story}") == []
    assert told(f"Tom Brandt: “I doubt it.” {story}") == [("Tom Brandt", "“I doubt it.”")]


def test_what_has_no_source_is_given_the_name() -> None:
    text = "Osk Navy: “The harbour is shut.”"
    found = Attribution((span(text, "“The harbour is shut.”"),), None, None, 0.7)
    assert told(text, found) == [("Osk Navy", "“The harbour is shut.”")]


def test_who_is_cited_by_what_is_said_stays_after_it() -> None:
    text = "Osk news\nTom Brandt: Officials said the dam would hold."
    inner = Attribution(
        (span(text, "the dam would hold"),), span(text, "Officials"), span(text, "said"), 0.9
    )
    assert told(text, inner) == [
        ("Tom Brandt", "Officials said the dam would hold"),
        ("Officials", "the dam would hold"),
    ]


def test_what_is_told_already_is_not_told_twice() -> None:
    text = "Osk news\nTom Brandt: the dam would hold, he said."
    found = Attribution(
        (span(text, "the dam would hold"),), span(text, "he"), span(text, "said"), 0.9
    )
    told_more = Attribution((span(text, ": the dam would hold"),), span(text, "he"), None, 0.9)
    assert told(text, told_more) == [("he", ": the dam would hold")]
    assert len(told(text, found)) == 2


def test_boilerplate_is_left_alone() -> None:
    text = "Osk news\nTom Brandt: the dam will hold"
    document = clean(raw(text))
    assert led(document, [])
    marked = replace(document, boilerplate=(Boilerplate((9, len(text)), "teaser"),))
    assert led(marked, []) == []


@given(st.text(alphabet="Tom Brandt:“”\"'@\n., ab", max_size=200))
def test_contents_lie_behind_their_sources(text: str) -> None:
    document = clean(raw(f"Osk\n{text}"))
    for one in led(document, []):
        assert one.source
        assert one.source[1] < one.content[0][0] < one.content[0][1] <= len(document.text)


def test_what_a_message_says_ends_before_another_s_words() -> None:
    text = "11:20 Mayor Roe to Osk Radio: we asked them. Poe says nobody asked."
    poe = Attribution((span(text, "nobody asked"),), span(text, "Poe"), span(text, "says"), 0.9)
    assert told(text, poe) == [("Mayor Roe", "we asked them"), ("Poe", "nobody asked")]


@pytest.mark.parametrize(
    "text",
    [
        "Police: 6 dead.",
        "11:20 Photo: the bridge fell.",
        "11:20 Company news: shares fell.",
        "11:20 Norland: the bridge fell.",
        "11:20 Police: is it open?",
        "11:20 Roe says it fell. Poe: no.",
    ],
)
def test_other_words_before_a_colon_say_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "FLASH: At least 6 killed in Osk blast - police",
            "police",
            "At least 6 killed in Osk blast",
        ),
        (
            "UPDATE 1-Osk blast toll rises to 9 - health ministry",
            "health ministry",
            "Osk blast toll rises to 9",
        ),
        ("10:42 Two are missing in Osk — Halden police", "Halden police", "Two are missing in Osk"),
    ],
)
def test_a_headline_may_end_with_a_body_in_small_letters(
    text: str, source: str, content: str
) -> None:
    assert told(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    ["It was made in Osk, with help from Velm - and the police", "Ten walks in Osk - families"],
)
def test_what_else_ends_a_line_speaks_not(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- at least 3 dead (police)", ("police", "at least 3 dead")),
        ("- at least 3 dead (Osk Police)", ("Osk Police", "at least 3 dead")),
        ("At least 3 are dead (police).", ("police", "At least 3 are dead")),
        ("The burnt-out port of Osk (Osk Police)", None),
        ("- the mayor was away (see map)", None),
    ],
)
def test_a_line_may_end_with_whose_it_is_in_brackets(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Army spokesman: “We hold the town.”", "Army spokesman"),
        ("Osk delegation source to Herald: “We hold the town.”", "Osk delegation source"),
        ("Army spokesman on TG: “We hold the town.”", "Army spokesman"),
    ],
)
def test_who_has_no_name_may_be_quoted_behind_a_colon(text: str, source: str) -> None:
    assert told(text) == [(source, "“We hold the town.”")]


def test_quotations_in_a_line_each_have_who_says_them_behind() -> None:
    text = '"We will find them" - President Mol after the blast "We stand by you" - Jane Roe'
    assert told(text) == [
        ("President Mol", '"We will find them"'),
        ("Jane Roe", '"We stand by you"'),
    ]


def test_a_headline_may_end_with_whose_it_is_before_the_text() -> None:
    text = "Dozens missing after ferry capsizes off Halla - coastguard. Survivors were cold."
    assert told(text) == [("coastguard", "Dozens missing after ferry capsizes off Halla")]


def test_what_a_page_is_about_and_who_asks_say_nothing() -> None:
    assert told("We are glad.\nAbout Velm Foods: Velm is a leader in frozen soup.") == []
    text = "Q: You left the party in May. Why?\nA: I was tired of it.\nQ: Why?\nA: It lied."
    question = Attribution((span(text, "You left the party in May"),), span(text, "Q"), None, 0.9)
    assert ("Q", "You left the party in May") not in told(text, question)
