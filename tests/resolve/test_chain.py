"""Chains: an attribution inside another's content came through the other's speaker."""

from __future__ import annotations

import pytest
from relayed import SAID, relays, through

from sayso.clean import clean
from sayso.resolve.stage import Through, chains, resolve
from sayso.types import Attribution, Named
from tests.made import raw, span

TEXT = (
    "Ada Brolin said that Mayor Peter Venn had warned that the dam would break. "
    "She said Venn feared a flood. Nobody asked the union, Teo Brand said."
)
DOCUMENT = clean(raw(TEXT))


def attribution(source: str, cue: str, content: str) -> Attribution:
    return Attribution((span(TEXT, content),), span(TEXT, source), span(TEXT, cue), 0.9)


def test_what_is_cited_came_through_who_cites_it() -> None:
    attributions = [
        attribution(
            "Ada Brolin", "said", "that Mayor Peter Venn had warned that the dam would break"
        ),
        attribution("Mayor Peter Venn", "had warned", "that the dam would break"),
        attribution("She", "said", "Venn feared a flood"),
        attribution("Venn", "feared", "a flood"),
        attribution("Teo Brand", "said", "Nobody asked the union"),
    ]
    found = chains(DOCUMENT, attributions, resolve(DOCUMENT, attributions))
    brolin = Named("Ada Brolin", span(TEXT, "Ada Brolin"), "person")
    assert [through.chain for through in found] == [(), (brolin,), (), (brolin,), ()]


def test_who_is_cited_behind_a_quotation_is_a_relay_of_it() -> None:
    text = "“The dam holds,” Ada Brolin told a crowd that Teo Brand had called, Ansa reported."
    attributions = [
        Attribution((span(text, "“The dam holds,”"),), span(text, "Ada Brolin"), None, 0.9),
        Attribution(((0, text.index(", Ansa")),), span(text, "Ansa"), None, 0.9),
        Attribution((span(text, "had called"),), span(text, "Teo Brand"), None, 0.9),
    ]
    document = clean(raw(text))
    found = chains(document, attributions, resolve(document, attributions))
    ansa = Named("Ansa", span(text, "Ansa"), "outlet")
    assert [through.chain for through in found] == [(ansa,), (), (ansa,)]


def test_who_cites_in_a_message_is_a_relay() -> None:
    text = "[11:20] Osk Watch: VNN quotes Teo Brand as saying the dam would break."
    said = span(text, "the dam would break"), span(text, "Teo Brand"), span(text, "as saying")
    one = Attribution((said[0],), *said[1:], 0.9)
    document = clean(raw(text))
    (found,) = chains(document, [one], resolve(document, [one]))
    assert [relay.name for relay in found.chain] == ["VNN"]


def test_who_cites_within_the_words_of_another_is_a_relay() -> None:
    text = "Ansa reported that Ada Brolin said Teo Brand had warned that the dam would break."

    def from_(source: str, content: str) -> Attribution:
        start = text.index(content)
        return Attribution(((start, len(text) - 1),), span(text, source), None, 0.9)

    attributions = [
        from_("Ansa", "that Ada"),
        from_("Ada Brolin", "Teo Brand"),
        from_("Teo Brand", "that the dam"),
    ]
    document = clean(raw(text))
    found = chains(document, attributions, resolve(document, attributions))
    names = [[named.name for named in through.chain] for through in found]
    assert names == [[], ["Ansa"], ["Ansa", "Ada Brolin"]]


def test_a_relay_that_is_an_outlet_is_told_as_one() -> None:
    text = "Ansa reported that the mayor had resigned."
    outer = Attribution((span(text, "that the mayor had resigned"),), span(text, "Ansa"), None, 0.9)
    inner = Attribution((span(text, "resigned"),), span(text, "the mayor"), None, 0.9)
    document = clean(raw(text))
    found = chains(document, [outer, inner], resolve(document, [outer, inner]))
    assert [through.chain for through in found] == [(), (Named("Ansa", (0, 4), "outlet"),)]


def test_nobody_is_a_relay_where_the_text_names_none() -> None:
    attributions = [
        Attribution((span(TEXT, "Venn feared a flood"),), None, span(TEXT, "said"), 0.9),
        attribution("Venn", "feared", "a flood"),
    ]
    found = chains(DOCUMENT, attributions, resolve(DOCUMENT, attributions))
    assert found == [Through(), Through()]


def test_who_cites_himself_or_denies_is_no_relay() -> None:
    text = "Ada Brolin said she saw no flood. The mayor denied that Teo Brand had warned of it."
    document = clean(raw(text))

    def made(source: str, cue: str, content: str) -> Attribution:
        return Attribution((span(text, content),), span(text, source), span(text, cue), 0.9)

    attributions = [
        made("Ada Brolin", "said", "she saw no flood"),
        made("she", "saw", "no flood"),
        made("The mayor", "denied", "that Teo Brand had warned of it"),
        made("Teo Brand", "had warned", "of it"),
    ]
    found = chains(document, attributions, resolve(document, attributions))
    assert [through.chain for through in found] == [(), (), (), ()]


def test_a_news_conference_and_social_media_are_no_relays() -> None:
    told = "“It holds,” Teo Brand told a Velm news conference."
    text = f"{told} It rained, Ada Brolin said on social media."
    brand, brolin = span(text, "Teo Brand"), span(text, "Ada Brolin")
    attributions = [
        Attribution((span(text, "“It holds,”"),), brand, span(text, "told"), 0.9),
        Attribution((span(text, "It rained"),), brolin, span(text, "said"), 0.9),
    ]
    document = clean(raw(text))
    found = chains(document, attributions, resolve(document, attributions))
    assert [through.chain for through in found] == [(), ()]


@pytest.mark.parametrize(
    ("text", "source", "cue", "names"),
    [
        (f"A source, speaking to Norpress, said {SAID}.", "A source", "said", ["Norpress"]),
        (f"A source speaking to Norpress said {SAID}.", "A source", "said", ["Norpress"]),
        (f"A source confirmed to Norpress that {SAID}.", "A source", "confirmed", ["Norpress"]),
        (f"Jane Roe, speaking to Teo Brand, said {SAID}.", "Jane Roe", "said", []),
        (f"After Roe spoke to Poe, a spokesman said {SAID}.", "a spokesman", "said", []),
        (f"{SAID}, local media reported, citing police.", "police", "citing", ["local media"]),
        (f"{SAID}, state media said, quoting police.", "police", "quoting", ["state media"]),
        (
            f"Norpress reported with reference to the council that {SAID}.",
            "the council",
            "reported with reference to",
            ["Norpress"],
        ),
        (f"Farmers told a Velm Radio reporter that {SAID}.", "Farmers", "told", ["Velm Radio"]),
        (f"Velm Osk Radio was told by Roe that {SAID}.", "Roe", "was told", ["Velm Osk Radio"]),
        (f"Roe said in court papers that {SAID}.", "Roe", "said", []),
    ],
)
def test_whom_sources_speak_to(text: str, source: str, cue: str, names: list[str]) -> None:
    assert relays(text, source, cue) == names


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        (f"The port issued a statement saying {SAID}.", "issued a statement saying", "statement"),
        (f"The port said in court papers that {SAID}.", "said", "court papers"),
        (f"The port told a briefing that {SAID}.", "told", "briefing"),
    ],
)
def test_what_carries_it_may_stand_in_the_cue(text: str, cue: str, name: str) -> None:
    medium = through(text, "The port", cue).medium
    assert medium is not None
    assert medium.name == name
