"""What a story is called, and where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import claim, raw

from sayso.brief.story import states, stories, told
from sayso.clean import clean
from sayso.types import Grouped, Place, Story, Title


def story(text: str, words: str, places: tuple[str, ...] = ()) -> Story:
    """The story of a document with one claim, which tells `places`."""
    document = clean(raw(text))
    made = claim(document, words)
    where = tuple(Place((0, 1), name, None, None, None) for name in places)
    facts = {document.id: told(document, [replace(made, where=where)])}
    return stories([Grouped((document.id,), None)], facts)[0]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("that the dam at Osk had burst in the night", "the dam at Osk had burst in the night"),
        ("that was done by the council of Osk alone", "that was done by the council of Osk alone"),
        ("the dam at Osk had burst in the night", "the dam at Osk had burst in the night"),
    ],
)
def test_a_title_of_a_claims_words_leaves_out_the_that_before_them(words: str, title: str) -> None:
    text = f"Teo Brand said {words}."
    found = story(text, words).title
    assert found.text == title
    assert found.span is not None
    assert text[slice(*found.span)] == title


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (Title("Dam bursts", "d", None), "Dam bursts"),
        (
            Title("the dam had burst", "d", (0, 17), "c", "Teo Brand"),
            "Teo Brand: the dam had burst",
        ),
        (Title("the dam had burst", "d", (0, 17), "c", None), "“the dam had burst”"),
        (Title(None, "d", None), None),
    ],
)
def test_a_title_shows_whose_words_it_is(title: Title, line: str | None) -> None:
    assert title.line == line


def test_a_title_is_rather_of_a_claim_whose_speaker_is_told() -> None:
    text = "Some said the dam at Velm had burst. Teo Brand said the dam at Osk had burst."
    document = clean(raw(text))
    nobody = claim(document, "the dam at Velm had burst")
    both = [nobody, claim(document, "the dam at Osk had burst", name="Teo Brand")]
    facts = {document.id: told(document, both)}
    (found,) = stories([Grouped((document.id,), None)], facts)
    assert (found.title.claim, found.title.text) == (both[1].id, "the dam at Osk had burst")


def test_a_title_is_of_the_claim_that_tells_most_of_the_document() -> None:
    weather = "a cold winter was to be expected in the hills"
    burst = "“the dam at Osk burst at night and flooded the mill”"
    text = f"Osk lies below a dam. Ana Roe said {weather}. The dam burst, {burst}, said Teo Brand."
    document = clean(raw(f"{text} At Osk the mill was flooded by the dam in the night."))
    both = [
        claim(document, weather, name="Ana Roe"),
        replace(claim(document, burst, name="Teo Brand"), style="direct"),
    ]
    facts = {document.id: told(document, both)}
    (found,) = stories([Grouped((document.id,), None)], facts)
    assert found.title.claim == both[1].id


def test_a_title_has_no_quotation_mark_without_the_other() -> None:
    cut = "the dam at Osk has burst and the mill at Osk is gone,”"
    text = f"Osk is wet. Ana Roe said {cut}. Teo Brand said the dam had burst in the night."
    document = clean(raw(text))
    both = [claim(document, cut, name="Ana Roe")]
    both.append(claim(document, "the dam had burst in the night", name="Teo Brand"))
    facts = {document.id: told(document, both)}
    (found,) = stories([Grouped((document.id,), None)], facts)
    assert found.title.claim == both[1].id


def test_a_story_is_where_its_title_says() -> None:
    words = "the dam at Osk had burst in the night"
    assert story(f"Teo Brand said {words}.", words, ("Velm", "Osk", "Velm")).where == "Osk"


def test_stories_of_more_speakers_come_first() -> None:
    text = "Ana Roe said it was wet. Ana Roe said it was cold. Teo Brand said it was late."
    facts = {}
    for number, wanted in enumerate((("Ana Roe", "Ana Roe"), ("Ana Roe", "Teo Brand"))):
        document = clean(raw(text, f"file:///news/{number}.txt"))
        made = [claim(document, "it was wet", name=name) for name in wanted]
        facts[document.id] = told(document, made)
    found = stories([], facts)
    assert [len(one.speakers) for one in found] == [2, 1]


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("the dam at Osk had burst in the night", True),
        ("that it had burst at Osk in the night", False),
        ("That may have burst the dam at Osk", False),
        ("But the dam at Osk had burst in the night", False),
        ("bursting the dam that was built at Osk", False),
    ],
)
def test_a_statement_needs_nothing_before_it(words: str, whole: bool) -> None:
    assert states(words) is whole


def test_a_story_is_where_its_claims_say_most_often() -> None:
    words = "both towns were hit, and then one of them again"
    assert story(f"{words}.", words, ("Velm", "Arn", "Velm")).where == "Velm"
    assert story(f"{words}.", words, ("Velm", "Arn", "Velm", "Arn")).where is None
    assert story(f"{words}.", words, ("Velm",)).where is None
    assert story(f"{words}.", words).where is None
