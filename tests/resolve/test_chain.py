"""Chains: an attribution inside another's content came through the other's speaker."""

from __future__ import annotations

from sayso.clean import clean
from sayso.resolve import chains, resolve
from sayso.types import Attribution, Named
from tests.made import raw, span

TEXT = (
    "Ada Brolin said that the mayor of Kesslund had warned that the dam would break. "
    "She said the mayor feared a flood. Nobody asked the union, Teo Brand said."
)
DOCUMENT = clean(raw(TEXT))


def attribution(source: str, cue: str, content: str) -> Attribution:
    return Attribution((span(TEXT, content),), span(TEXT, source), span(TEXT, cue), 0.9)


def test_what_is_cited_came_through_who_cites_it() -> None:
    attributions = [
        attribution(
            "Ada Brolin", "said", "that the mayor of Kesslund had warned that the dam would break"
        ),
        attribution("the mayor of Kesslund", "had warned", "that the dam would break"),
        attribution("She", "said", "the mayor feared a flood"),
        attribution("the mayor", "feared", "a flood"),
        attribution("Teo Brand", "said", "Nobody asked the union"),
    ]
    found = chains(DOCUMENT, attributions, resolve(DOCUMENT, attributions))
    brolin = Named("Ada Brolin", span(TEXT, "Ada Brolin"), "person")
    assert found == [(), (brolin,), (), (brolin,), ()]


def test_a_relay_that_is_an_outlet_is_told_as_one() -> None:
    text = "Ansa reported that the mayor had resigned."
    outer = Attribution((span(text, "that the mayor had resigned"),), span(text, "Ansa"), None, 0.9)
    inner = Attribution((span(text, "resigned"),), span(text, "the mayor"), None, 0.9)
    document = clean(raw(text))
    found = chains(document, [outer, inner], resolve(document, [outer, inner]))
    assert found == [(), (Named("Ansa", (0, 4), "outlet"),)]


def test_nobody_is_a_relay_where_the_text_names_none() -> None:
    attributions = [
        Attribution((span(TEXT, "the mayor feared a flood"),), None, span(TEXT, "said"), 0.9),
        attribution("the mayor", "feared", "a flood"),
    ]
    assert chains(DOCUMENT, attributions, resolve(DOCUMENT, attributions)) == [(), ()]
