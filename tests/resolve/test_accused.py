"""Whom a pronoun or a role does not stand for: who accused, who is owned, who is told of aside."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import parted, redirected, resolve
from sayso.types import Attribution
from tests.made import raw, span
from tests.resolve.test_reference import names, told


def said(text: str, source: str, cue: str, content: str) -> Attribution:
    """Who says what by which words, each where it first stands in `text`."""
    return Attribution((span(text, content),), span(text, source), span(text, cue), 0.9)


def test_who_denies_what_another_is_accused_of_is_the_accused() -> None:
    text = "President Tom Arel left. Parents accuse the builder, Jon Roe, of theft. He denied it."
    accusation = said(text, "Parents", "accuse", "the builder, Jon Roe, of theft")
    he = text.index("He denied")
    denial = Attribution(((he + 10, he + 12),), (he, he + 2), (he + 3, he + 9), 0.9)
    speaker = resolve(clean(raw(text)), [accusation, denial])[1]
    assert speaker
    assert speaker.name == "Jon Roe"


def test_who_denies_after_a_passive_is_its_subject() -> None:
    text = "Jon Roe is on trial, accused of the murder of Tom Arel. He denies the charge."
    denial = said(text, "He", "denies", "the charge")
    speaker = resolve(clean(raw(text)), [denial])[0]
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
    assert names(text, "The NLF", "the army")[1] == "army"


def test_a_former_guard_is_no_deputy() -> None:
    text = "A former guard told my deputy. Later the deputy said that it rained."
    assert names(text, "the deputy") == [None]


def test_a_ministry_of_two_fields_is_one() -> None:
    text = "The Ministry of Tides and Sea Welfare said it rained."
    one = said(text, "The Ministry of Tides and Sea Welfare", "said", "it rained")
    assert parted(text, [one]) == [one]
    text = "The Ministry of Tides and Jane Roe said it rained."
    two = said(text, "The Ministry of Tides and Jane Roe", "said", "it rained")
    assert len(parted(text, [two])) == 2


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Energy and Climate Change minister Jane Roe", 1),
        ("Health and Safety Executive inspectors", 1),
        ("Osk and Velm ministers", 2),
        ("Sens. Jane Roe and Ben Poe of Osk and Ann Lunn of Velm", 3),
        ("The Democratic candidates, Jane Roe and Senator Ben Poe,", 2),
        ("The Tide Caucus and Sen. Jane Roe of Osk, its next leader,", 2),
        ("The leaders of the United States, Britain and France", 1),
        ("Jane Roe And Ben Poe", 2),
        ("Norland Secretary of State Ann Poe and Tarnian Foreign Minister Jon Roe", 2),
        ("He and the builder Jane Roe", 2),
        ("He and his builder", 1),
        ("Velm Radio and the Osk Post", 2),
        ("the Osk Post and Courier", 1),
    ],
)
def test_and_may_stand_in_what_an_office_is_for(source: str, count: int) -> None:
    text = f"{source} said it rained."
    one = Attribution(((len(text) - 10, len(text) - 1),), (0, len(source)), None, 0.9)
    assert len(parted(text, [one])) == count


def test_who_is_cited_is_not_what_is_said() -> None:
    text = "The Osk Herald, citing Jane Roe, said it rained."
    only = said(text, "The Osk Herald", "citing", "Jane Roe")
    other = said(text, "The Osk Herald", "said", "it rained")
    (left,) = redirected(text, [only, other])
    assert left.content == other.content


def test_who_is_asked_says_nothing() -> None:
    text = "Roe, asked whether it rained, said: “No.”"
    asked = said(text, "Roe", "asked", "whether it rained")
    assert redirected(text, [asked])[0].source is None


@pytest.mark.parametrize(
    ("accuser", "charged", "denier", "cue", "content", "name"),
    [
        ("Norland", "the Tarnia Liberation Front", "The group", "denied", "that", "Front"),
        ("Norland", "Osk Oil", "The company", "called", "the claim baseless", "Osk Oil"),
        ("Norland", "Osk Oil", "It", "rejects", "that", "Osk Oil"),
        ("Norland", "the rebels", "They", "deny", "it", None),
        ("Norland", "men in Osk Vale", "The group", "denied", "that", None),
        ("Osk Oil", "Marik Tolle", "The company", "denied", "that it had sued him", None),
        ("Norland", "Osk Oil and Velm Bank", "The bank", "denied", "that", "Velm Bank"),
    ],
)
def test_the_body_that_denies_is_the_one_accused(
    accuser: str, charged: str, denier: str, cue: str, content: str, name: str | None
) -> None:
    text = f"{accuser} blamed {charged} for the bomb. {denier} {cue} {content}."
    accusation = said(text, accuser, "blamed", f"{charged} for the bomb")
    at = text.index(f"{denier} {cue}")
    behind = at + len(denier) + 1
    start = behind + len(cue) + 1
    denial = Attribution(
        ((start, start + len(content)),), (at, behind - 1), (behind, start - 1), 0.9
    )
    speaker = resolve(clean(raw(text)), [accusation, denial])[1]
    assert (speaker is None) == (name is None)
    assert speaker is None or (name and speaker.name.endswith(name))
