"""Who is named as the source behind what is said, in a sentence or a line of its own."""

from __future__ import annotations

import pytest
from made import raw, span

from sayso.clean import clean
from sayso.resolve.attributions.sourced import sourced
from sayso.types import Attribution

HURT = "Two people were hurt at the quay."
LISTED = f"{HURT}\n\nSource: Jane Roe, mayor of Osk, on Telegram; Velm police\n\n"


def told(text: str, *given: Attribution) -> list[tuple[str | None, str]]:
    """Source and content of each attribution of `text` after those `given`."""
    return [
        (one.source and text[slice(*one.source)], text[slice(*one.content[0])])
        for one in sourced(clean(raw(text)), given)
    ]


@pytest.mark.parametrize(
    ("teller", "who"),
    [
        ("This was reported by the mayor of Osk, Jane Roe.", "the mayor of Osk, Jane Roe"),
        ("This information was first confirmed by the Osk police.", "the Osk police"),
        ("That's according to Velm Tides.", "Velm Tides"),
        ("The mayor, Jane Roe, reported this on Telegram.", "The mayor, Jane Roe"),
        ("Jane Roe told about it in Osk.", "Jane Roe"),
    ],
)
def test_a_sentence_may_tell_who_said_the_one_before(teller: str, who: str) -> None:
    assert told(f"It is late. {HURT} {teller}") == [(who, HURT.removesuffix("."))]


@pytest.mark.parametrize(
    "text",
    [
        "Rain at Osk\nThis was reported by Jane Roe.",
        f"{HURT} This was built by Jane Roe.",
        f"{HURT} Jane Roe said this morning that it rained.",
        f"{HURT}\n\nSource: Osk Pictures",
    ],
)
def test_other_sentences_tell_of_nobody(text: str) -> None:
    assert told(text) == []


def test_what_another_says_already_stays_his() -> None:
    text = f"{HURT} This was confirmed by the Osk police."
    own = Attribution((span(text, "were hurt at the quay"),), span(text, "Two people"), None, 0.9)
    assert sourced(clean(raw(text)), [own]) == [own]


def test_who_passes_on_that_another_said_it_holds_what_that_is() -> None:
    text = f"{HURT} This was stated by Jane Roe, VNN reports."
    passed = span(text, "This was stated by Jane Roe")
    outlet = Attribution((passed,), span(text, "VNN"), span(text, "reports"), 0.9)
    hurt = (0, len(HURT) - 1)
    through, said = sourced(clean(raw(text)), [outlet])
    assert (said.source, said.content) == (span(text, "Jane Roe"), (hurt,))
    assert (through.source, through.content) == (span(text, "VNN"), (hurt, passed))


def test_a_line_names_the_source_of_what_stands_above_and_of_quotations_below() -> None:
    text = f"{LISTED}Quote: “They are well.”\n\nQuote from Poe: “They will stay.”\n"
    quotations = [
        Attribution((span(text, said),), None, span(text, "Quote"), 0.9)
        for said in ("“They are well.”", "“They will stay.”")
    ]
    assert told(text, *quotations) == [
        ("Jane Roe, mayor of Osk", HURT.removesuffix(".")),
        ("Jane Roe, mayor of Osk", "“They are well.”"),
        ("Poe", "“They will stay.”"),
    ]


def test_an_outlet_that_cites_another_is_no_source_of_it() -> None:
    text = f"{HURT}\nSource: Velm Post, citing the Osk police\nDetails: It rained.\n"
    assert told(text) == [("the Osk police", HURT.removesuffix("."))]
