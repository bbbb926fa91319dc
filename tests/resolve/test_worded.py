"""What is told "in his words"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.clean import clean
from sayso.resolve.stage import worded
from sayso.types import Attribution, Boilerplate
from tests.made import raw, span


def told(text: str, *attributions: Attribution) -> list[tuple[str, str]]:
    """Source and content of each attribution."""
    return [
        (text[slice(*one.source)], text[slice(*one.content[0])])
        for one in worded(clean(raw(text)), attributions)
        if one.source
    ]


def test_a_sentence_in_somebody_s_words_is_his() -> None:
    text = "The mayor spoke. In his words, gas has been cut off in Osk. It rained."
    assert told(text) == [("his", "gas has been cut off in Osk")]
    text = "In the words of Mayor Jane Roe, the dam will hold."
    assert told(text) == [("Mayor Jane Roe", "the dam will hold")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Roe's view, the dam will hold.", ("Roe", "the dam will hold")),
        ("The dam will hold, in Roe's view.", ("Roe", "The dam will hold")),
        ("In the view of two guards the dam is safe.", ("two guards", "the dam is safe")),
        ("By the ministry's own count, 14 dams failed.", ("the ministry", "14 dams failed")),
        ("14 dams have failed, by the army's reckoning.", ("the army", "14 dams have failed")),
        ("Six dams have failed, per Osk Power.", ("Osk Power", "Six dams have failed")),
        ("Per the weather service, it will snow.", ("the weather service", "it will snow")),
        ("10:42 Per the weather service, it will snow.", ("the weather service", "it will snow")),
        ("According to witnesses the dam has failed.", ("witnesses", "the dam has failed")),
        ("The dam holds ten tonnes, per the plan.", None),
        ("The dam holds ten tonnes, per person.", None),
        ("Per Holm, a carpenter, went home to Osk.", None),
        ("The firm's line is that all was paid.", ("The firm", "that all was paid")),
        ("Their complaint is that nobody asked.", ("Their", "that nobody asked")),
        ("The verdict of the panel was that it had failed.", ("the panel", "that it had failed")),
        ("Word from the hospital is that all will live.", ("the hospital", "that all will live")),
        ("The army's version: the boat fired first.", ("The army", "the boat fired first")),
        ("The army's version: a boat.", None),
        ("The king's answer was that of a child.", None),
        ("The word in Osk is that the dam will fail.", None),
        ("In the count of votes, the mayor was ahead.", None),
        ("On the account of the bank were ten crowns.", None),
    ],
)
def test_whose_view_something_is_a_phrase_tells(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert told(text) == ([expected] if expected else [])


def test_a_cue_that_is_a_part_of_such_a_phrase_is_the_whole() -> None:
    text = "In the view of Jane Roe, the dam will hold."
    given = Attribution((span(text, "the dam will hold"),), span(text, "Jane Roe"), (0, 2), 0.3)
    (found,) = worded(clean(raw(text)), [given])
    assert found.cue == span(text, "In the view of")


def test_nothing_is_added_where_somebody_says_it_already() -> None:
    text = "In his words, gas has been cut off, Roe said."
    one = Attribution((span(text, "gas has been cut off"),), span(text, "Roe"), None, 0.9)
    assert told(text, one) == [("Roe", "gas has been cut off")]


def test_few_words_and_words_within_a_sentence_say_nothing() -> None:
    assert told("In his words, a mess.") == []
    assert told("Roe wrote in his words, at length, what had been done there.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Osk Radio, it rained all day.", ("Osk Radio", "it rained all day")),
        ("It rained all day, according to Osk Radio.", ("Osk Radio", "It rained all day")),
        (
            "It rained all day, according to data from the bank.",
            ("data from the bank", "It rained all day"),
        ),
        ("According to the rules, it rained all day.", None),
        ("All of it went according to plan.", None),
        ("It rained, according to Roe.", None),
        ("It rained all day, according to Roe, and snowed too, according to Poe.", None),
        ("According to Roe, it rained all day, according to Poe.", None),
    ],
)
def test_what_is_so_according_to_somebody_is_his(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The navy of Osk said the ship was lost.", ("The navy of Osk", "the ship was lost")),
        (
            "The navy of Osk has said that the ship was lost.",
            ("The navy of Osk", "the ship was lost"),
        ),
        ("In Osk, officials say the ship was lost.", ("officials", "the ship was lost")),
        (
            "The Osk Institute continues to assess that the ship was lost.",
            ("The Osk Institute", "the ship was lost"),
        ),
        ("Osk officials sought to allay fears that the ship was lost.", None),
        (
            "Mayor Jane Roe told the Herald that the ship was lost.",
            ("Mayor Jane Roe", "the ship was lost"),
        ),
        ("Mayor Jane Roe warned that the ship was lost.", ("Mayor Jane Roe", "the ship was lost")),
        (
            "Mayor Jane Roe said on Monday that the ship was lost.",
            ("Mayor Jane Roe", "the ship was lost"),
        ),
        (
            "Three ships were lost, the navy of Osk said.",
            ("the navy of Osk", "Three ships were lost"),
        ),
        ("Three ships were lost, officials say.", ("officials", "Three ships were lost")),
        (
            "Three ships were lost, the navy of Osk said in a statement.",
            ("the navy of Osk", "Three ships were lost"),
        ),
        (
            "Three ships were lost, said Jane Roe.",
            ("Jane Roe", "Three ships were lost"),
        ),
        ("Three ships were lost, said to be of Osk.", None),
        (
            "`` It is late . '' Jane Roe says there have been three losses .",
            ("Jane Roe", "there have been three losses"),
        ),
        ("The union claims crews have not been paid.", ("The union", "crews have not been paid")),
        (
            "OSK, May 4 (Wire) - The guards' union insists the ship was lost.",
            ("The guards' union", "the ship was lost"),
        ),
        ("Three ships were lost, he added.", ("he", "Three ships were lost")),
        ("The claims staff of Osk were trained.", None),
        ("The union claims its share of the port.", None),
        ("Campaigners claim the port that was lost.", None),
        ("I said that the ship was lost.", None),
        ("If the navy of Osk said the ship was lost, all went.", None),
        ("The navy of Osk said nothing of it.", None),
        ("It was said that the ship was lost.", None),
        ("The navy of Osk said the ship was lost, Roe said.", None),
    ],
)
def test_what_somebody_said_in_a_sentence_that_nothing_touches_is_his(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert told(text) == ([expected] if expected else [])


def test_a_sentence_of_boilerplate_says_nothing() -> None:
    document = clean(raw("The navy of Osk said the ship was lost."))
    notice = Boilerplate((0, len(document.text)), "notice")
    assert worded(replace(document, boilerplate=(notice,)), []) == []
