"""What is nobody's name, and what is taken off a name or put to it by the rest of a text."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import mended, resolve
from sayso.types import Attribution, Span
from tests.made import raw
from tests.resolve.test_reference import names


@pytest.mark.parametrize(
    "source",
    [
        "Roe’s visit",
        "a test of the Velm dam’s gates",
        "the Tide Board’s alert system",
        "Roe’s hired hands",
    ],
)
def test_what_is_somebodys_is_no_speaker(source: str) -> None:
    assert names(f"On Monday {source} showed that it would last.", source) == [None]


@pytest.mark.parametrize("source", ["the Norland delegation", "the city of Velm"])
def test_what_names_itself_is_one(source: str) -> None:
    name = source.removeprefix("the ")
    assert names(f"On Monday {source} said that it would last.", source) == [name]


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        ("It is a sad history.", None),
        ("It is a sad history, told by History.", "History"),
        ("It is a sad story.", "History"),
    ],
)
def test_a_common_noun_that_opens_a_sentence_is_no_name(rest: str, name: str | None) -> None:
    text = f"All was well. History will say that she won. {rest}"
    assert names(text, "History") == [name]


def test_when_it_was_said_is_no_part_of_a_name() -> None:
    text = "The Centre for Tides and Reefs last month said that it fell. The centre said so."
    source = "The Centre for Tides and Reefs last month"
    assert names(text, source, "The centre") == ["Centre for Tides and Reefs"] * 2


def test_an_owner_of_several_words_is_no_part_of_a_surname() -> None:
    text = "Secretary Jon Roe slept. The Tide Board’s Roe said that it would last."
    assert names(text, "The Tide Board’s Roe") == ["Jon Roe"]


def test_a_word_left_before_a_given_name_is_no_part_of_it() -> None:
    text = "Jane Tarnik won.\nNorthpix - Contributor Jane at home\nJane said that it would last."
    assert names(text, "Contributor Jane", "Jane") == ["Jane Tarnik"] * 2


@pytest.mark.parametrize(
    ("text", "said", "cue", "name"),
    [
        ("“It will last,” Roe said, adding that it was cheap.", "“It will last,”", "adding", "Roe"),
        ("Roe said that it fell, and called for calm.", "that it fell", "called for", "Roe"),
        ("Roe said that it fell, according to a friend.", "that it fell", "according to", None),
        ("Roe said that it fell. Adding that was hard.", "that it fell", "Adding", None),
    ],
)
def test_a_verb_goes_on_from_anothers_subject(
    text: str, said: str, cue: str, name: str | None
) -> None:
    first = Attribution((span(text, said),), span(text, "Roe"), span(text, "said"), 0.9)
    after = span(text, cue)
    second = Attribution(((after[1] + 1, len(text) - 1),), None, after, 0.9)
    found = resolve(clean(raw(text)), mended(text, [first, second]))
    assert [one and one.name for one in found] == ["Roe", name]


def span(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)
