"""Whom a pronoun or a role does not stand for: who accused, who is owned, who is told of aside."""

from __future__ import annotations

from sayso.clean import clean
from sayso.resolve import parted, redirected, resolve
from sayso.types import Attribution
from tests.made import raw, span
from tests.resolve.test_reference import names, told


def test_who_denies_what_another_is_accused_of_is_the_accused() -> None:
    text = "President Tom Arel left. Parents accuse the builder, Jon Roe, of theft. He denied it."
    accusation = Attribution(
        (span(text, "the builder, Jon Roe, of theft"),),
        span(text, "Parents"),
        span(text, "accuse"),
        0.9,
    )
    he = text.index("He denied")
    denial = Attribution(((he + 10, he + 12),), (he, he + 2), (he + 3, he + 9), 0.9)
    speaker = resolve(clean(raw(text)), [accusation, denial])[1]
    assert speaker
    assert speaker.name == "Jon Roe"


def test_whose_minister_somebody_is_is_not_he() -> None:
    text = "Velm's prime minister, Tom Arel, was silent. His foreign minister said that it rained."
    (found,) = told(text, "His foreign minister")
    assert found
    assert (found.name, found.kind) == ("His foreign minister", "anonymous")


def test_whose_spokeswoman_speaks_is_not_she() -> None:
    text = "A spokeswoman for Ada Brolin would not be drawn. She said that it rained."
    assert names(text, "She") == [None]
    assert names(text.replace("A spokeswoman for ", ""), "She") == ["Ada Brolin"]


def test_an_army_is_no_name_that_spoke() -> None:
    text = "The NLF said it had won. On Monday the army said that it rained."
    assert names(text, "The NLF", "the army")[1] is None


def test_a_former_guard_is_no_deputy() -> None:
    text = "A former guard told my deputy. Later the deputy said that it rained."
    assert names(text, "the deputy") == [None]


def test_a_ministry_of_two_fields_is_one() -> None:
    text = "The Ministry of Tides and Sea Welfare said it rained."
    one = Attribution(
        (span(text, "it rained"),),
        span(text, "The Ministry of Tides and Sea Welfare"),
        span(text, "said"),
        0.9,
    )
    assert parted(text, [one]) == [one]
    text = "The Ministry of Tides and Jane Roe said it rained."
    two = Attribution(
        (span(text, "it rained"),),
        span(text, "The Ministry of Tides and Jane Roe"),
        span(text, "said"),
        0.9,
    )
    assert len(parted(text, [two])) == 2


def test_who_is_cited_is_not_what_is_said() -> None:
    text = "The Osk Herald, citing Jane Roe, said it rained."
    source = span(text, "The Osk Herald")
    only = Attribution((span(text, "Jane Roe"),), source, span(text, "citing"), 0.9)
    said = Attribution((span(text, "it rained"),), source, span(text, "said"), 0.9)
    (left,) = redirected(text, [only, said])
    assert left.content == said.content


def test_who_is_asked_says_nothing() -> None:
    text = "Roe, asked whether it rained, said: “No.”"
    asked = Attribution(
        (span(text, "whether it rained"),), span(text, "Roe"), span(text, "asked"), 0.9
    )
    assert redirected(text, [asked])[0].source is None
