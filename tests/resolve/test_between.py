"""Who speaks where an outlet stands between him and his words, and more places of relays."""

from __future__ import annotations

import pytest
from made import raw
from relayed import SAID, relays, sources

from sayso.pipeline import make
from sayso.resolve.stage import afoot


def test_who_an_aside_says_has_reported_it_passes_it_on() -> None:
    text = f"Mayor Brolin told the council on Monday, broadcaster Velm TV reported, that {SAID}."
    assert sources(text, "broadcaster Velm TV", "reported") == ("Mayor Brolin", SAID)
    assert relays(text, "broadcaster Velm TV", "reported") == ["Velm TV"]


def test_who_answers_somebody_in_an_aside_speaks_himself() -> None:
    text = f"When Poe blamed the union, Ada Brolin said, {SAID}."
    assert sources(text, "Ada Brolin", "said")[0] == "Ada Brolin"


def test_who_is_reached_by_an_outlet_speaks() -> None:
    text = f"Two nurses reached by phone by the Velm Herald said {SAID}."
    assert sources(text, "the Velm Herald", "said") == ("Two nurses", SAID)
    assert relays(text, "the Velm Herald", "said") == ["Velm Herald"]


def test_who_was_cited_as_saying_speaks() -> None:
    text = f"The spokeswoman was cited by Velm Radio as saying {SAID}."
    assert sources(text, "Velm Radio", "was cited")[0] == "The spokeswoman"


def test_whom_any_channel_quotes_before_a_colon_speaks() -> None:
    text = f"Osk Watch, quoting the harbour ministry: {SAID}."
    content = f"the harbour ministry: {SAID}"
    assert sources(text, "Osk Watch", "quoting", content) == ("the harbour ministry", SAID)


@pytest.mark.parametrize(
    ("text", "cue", "names"),
    [
        (f"Ada Brolin told Norland 2 that {SAID}.", "told", ["Norland 2"]),
        (f"Ada Brolin told CNN affiliate KVLM-TV that {SAID}.", "told", ["KVLM-TV"]),
        (f"Ada Brolin told Norland 2 of {SAID}.", "told", []),
        (f"Ada Brolin told KVLM that {SAID}.", "told", ["KVLM"]),
        (f"Ada Brolin told WADA that {SAID}.", "told", []),
        (f"Ada Brolin told Fox’s Jane Roe that {SAID}.", "told", ["Fox"]),
        (f"Ada Brolin told the Velm news service that {SAID}.", "told", ["Velm news service"]),
        (f"Ada Brolin argued in the Velm Herald that {SAID}.", "argued", ["Velm Herald"]),
        (f"When contacted by Velm Radio, Ada Brolin said {SAID}.", "said", ["Velm Radio"]),
        (f"Asked by Velm Radio about it, Ada Brolin said {SAID}.", "said", ["Velm Radio"]),
        (f"Interviewed on Velm Radio, Ada Brolin said {SAID}.", "said", ["Velm Radio"]),
        (
            f"{SAID}, said Ada Brolin, stopping to speak to the Velm Herald.",
            "said",
            ["Velm Herald"],
        ),
    ],
)
def test_more_places_of_relays(text: str, cue: str, names: list[str]) -> None:
    assert relays(text, "Ada Brolin", cue) == names


def test_a_report_in_an_outlet_is_told_of() -> None:
    text = make(
        raw("Asked about a report in the Osk Courier that the bank was close to ruin.")
    ).text
    (found,) = afoot(text, [])
    assert text[slice(*found.content[0])] == "that the bank was close to ruin"
