"""Attributions that tell what somebody does, or talks about, and not what he says."""

from __future__ import annotations

import pytest

from sayso.normalise import spoken
from sayso.types import Attribution, Resolved, Span, Speaker


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def said(source: str, cue: str, content: str, score: float) -> bool:
    text = f"{source} {cue} {content}."
    given = Attribution((at(text, content),), at(text, source), at(text, cue), score)
    return bool(spoken(text, [Resolved(given, None)]))


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("has been using its films to sell", "the war"),
        ("is eager", "to move such cases through"),
        ("moved", "a law that shifts the holiday"),
        ("showed", "people who lay on the ground"),
        ("aspires", "to build the “last” port"),
        ("had dreams of", "a “grand” port"),
    ],
)
def test_a_doubtful_cue_without_a_word_for_saying_tells_a_doing(cue: str, content: str) -> None:
    assert not said("Jane Roe", cue, content, 0.5)
    assert said("Jane Roe", cue, content, 0.6)


@pytest.mark.parametrize(
    ("cue", "content", "kept"),
    [
        ("signed into law", "a bill on ports", False),
        ("voted", "to block the sale", False),
        ("retaliated against", "tea rather than rum", False),
        ("supported", "the right to fish", False),
        ("was authored by", "the law", False),
        ("persuaded", "the captain to stay at sea", False),
        ("persuaded", "that the port would pay", True),
        ("has backed", "a “just” peace", False),
        ("expressed support for", "the right to fish", True),
        ("pushed back against", "the claim", True),
        ("denied", "bail to Jon Poe", False),
        ("had so called", "“safe” files", False),
        ("denied", "four ships access to the port", False),
        ("denied", "a motion to dismiss the case", False),
        ("denied", "access had been blocked", True),
        ("denied", "the permit was sold", True),
        ("signed a statement saying", "the sale was off", True),
        ("signed", "“with a heavy heart”", True),
    ],
)
def test_an_act_of_state_is_not_said_however_sure(cue: str, content: str, kept: bool) -> None:
    assert said("Jane Roe", cue, content, 0.9) == kept


@pytest.mark.parametrize(
    ("cue", "content", "kept"),
    [
        ("outlined", "his plan", False),
        ("mentioning", "Norland", False),
        ("commenting on", "the floods", False),
        ("spoke out on Tuesday about", "the floods", False),
        ("came to talk to me last week about", "the floods", False),
        ("has posted a series of tweets about", "the floods", False),
        ("warned on Tuesday about", "the floods", True),
        ("did not mention", "Norland", True),
        ("mentioned", "no names", True),
        ("mentioned", "a guard who had left", True),
        ("outlined", "how the port would be held", True),
        ("mentioned", "that it had rained", True),
        ("referring to", "the United States", False),
        ("alluded to", "the floods", False),
        ("made a reference to", "the floods", False),
        ("refers to", "Osk as a village", True),
        ("referred to", "her “old junk”", True),
    ],
)
def test_what_is_only_named_is_not_said(cue: str, content: str, kept: bool) -> None:
    assert said("Jane Roe", cue, content, 0.9) == kept


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("Jane Roe", "made it clear", "it would rain"),
        ("Jane Roe", "denied", "the charges"),
        ("Jane Roe", "did not identify", "a suspect"),
        ("Jane Roe", "posted", "“It rains,”"),
        ("Jane Roe", "decided", "that it had rained"),
    ],
)
def test_what_may_be_said_stays_though_it_is_doubtful(source: str, cue: str, content: str) -> None:
    assert said(source, cue, content, 0.5)


def test_what_is_so_in_the_view_of_somebody_he_says() -> None:
    text = "In the view of Jane Roe, the dam will hold."
    view = Attribution(((25, 42),), (15, 23), (0, 14), 0.7)
    assert spoken(text, [Resolved(view, None)])


@pytest.mark.parametrize(
    "cue", ["discussed", "talked about", "’s view of", "asked no questions about"]
)
def test_what_is_talked_about_is_not_said(cue: str) -> None:
    assert not said("Jane Roe", cue, "the league", 0.8)


def test_what_is_talked_about_may_begin_with_the_word_for_it() -> None:
    assert not said("Jane Roe", "has been speculating", "over the league", 0.8)
    assert said("Jane Roe", "warned", "about the league", 0.8)


def test_what_nobody_named_is_uneasy_about_is_not_said() -> None:
    text = "It comes amid growing concerns over the league."
    cue, content = at(text, "growing concerns over"), at(text, "the league")
    assert not spoken(text, [Resolved(Attribution((content,), None, cue, 0.8), None)])
    assert said("Jane Roe", "voiced growing concerns over", "the league", 0.8)


@pytest.mark.parametrize("cue", ["declined to discuss", "has not talked about", "complained about"])
def test_who_will_not_talk_of_it_says_so(cue: str) -> None:
    assert said("Jane Roe", cue, "the league", 0.8)


def test_what_a_document_shows_it_says() -> None:
    text = "The report shows a rise of prices."
    given = Attribution((at(text, "a rise of prices"),), (0, 10), at(text, "shows"), 0.5)
    report = Speaker("id", "report", "document", None, None, (4, 10), None)
    assert spoken(text, [Resolved(given, report)])


def test_who_cannot_guarantee_it_does_not_say_it() -> None:
    assert not said("Jane Roe", "cannot guarantee", "the safety of guests", 0.8)
    assert said("Jane Roe", "guarantees", "the safety of guests", 0.8)


@pytest.mark.parametrize(
    ("text", "content", "score", "kept"),
    [
        ("It is named New Roe after a pilot, Jane Roe.", "It is named New Roe", 0.4, False),
        ("It is named New Roe after a pilot, Jane Roe.", "It is named New Roe", 0.6, True),
        ("It rained all day - Jane Roe", "It rained all day", 0.4, True),
        ("It rained all day\nJane Roe", "It rained all day", 0.4, True),
        ("“It rained all day” Jane Roe", "“It rained all day”", 0.4, True),
    ],
)
def test_who_stands_beside_words_without_a_verb_or_mark_has_not_said_them(
    text: str, content: str, score: float, kept: bool
) -> None:
    source = text.rindex("Jane Roe"), text.rindex("Jane Roe") + len("Jane Roe")
    given = Attribution((at(text, content),), source, None, score)
    assert bool(spoken(text, [Resolved(given, None)])) == kept


@pytest.mark.parametrize(
    ("cue", "content", "kept"),
    [
        ("responded to", "claims by Poe that the dam had burst", False),
        ("reacted angrily to", "the allegations", False),
        ("did not respond to", "the allegations", True),
        ("responded", "that the claims were old", True),
    ],
)
def test_what_somebody_answers_he_does_not_say(cue: str, content: str, kept: bool) -> None:
    assert said("Jane Roe", cue, content, 0.9) == kept
