"""Sentences that say themselves that they are a page's notices."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sayso.segment.labels import labelled
from sayso.segment.notices import notices


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Already a subscriber? Log in", "paywall"),
        ("You have reached your limit of free articles.", "paywall"),
        ("To continue reading this article, create a free account.", "paywall"),
        ("This article is exclusive to subscribers. Cancel anytime.", "paywall"),
        ("Please disable your ad blocker", "paywall"),
        ("We and our 842 partners store and/or access information on a device", "cookie"),
        ("By continuing to browse our site you agree to our use of cookies.", "cookie"),
        ("If you can, please support us on a monthly basis.", "donation"),
        ("We are one of the few independent media outlets in Norland.", "donation"),
        ("Your tax-deductible gift will be doubled through December 31.", "donation"),
        ("Sign up for our Morning Headlines newsletter", "newsletter"),
        (
            "Simply sign up to the Tide in Osk Digest — delivered directly to your inbox.",
            "newsletter",
        ),
        ("Get the latest from Osk straight to your inbox", "newsletter"),
        ("Follow us on Facebook, Twitter and Telegram.", "newsletter"),
        ("Have a news tip? Email us at tips@velm.example", "newsletter"),
        ("© 2031 Velm Herald. All rights reserved.", "rights"),
        ("Views expressed here are the author’s own.", "rights"),
        ("We may earn a commission when you buy through links on our site.", "rights"),
        ("Mara Ilic is a senior correspondent at the Velm Herald.", "bio"),
        ("Mara Ilic covers the courts for The Velm Herald.", "bio"),
        ("Reach Mara Ilic at mara@velm.example or 555-0134.", "bio"),
        ("5 min read", "navigation"),
        ("Click here to share on social media", "navigation"),
        ("Article continues below", "navigation"),
    ],
)
def test_a_line_says_that_it_is_a_notice(line: str, kind: str) -> None:
    assert labelled(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "“Please consider supporting our work and become a member,” the union's leaflet read.",
        "A new law would force websites to ask readers before they use cookies.",
        "Norland is already a member of the bloc.",
        "Donate blood, she said: it is needed.",
        "The union asked its members to sign up for the strike fund.",
        "Ilic, a reporter for the Velm Herald, was killed on Monday.",
        "Thank you for joining us.",
        "The company said that readers had reached the limit of free articles.",
        "He joined the army in 2014.",
        "The treaty may not be altered by one side.",
    ],
)
def test_news_says_no_such_thing(line: str) -> None:
    assert labelled(line) is None


def test_a_long_line_is_not_one_for_a_sentence_in_it() -> None:
    text = "The bridge over the Tarn stays closed until spring. " * 6
    assert labelled("Sign up for our newsletter. " + text) is None
    assert labelled(text + "Sign up for our newsletter.") is None


def test_where_marks_are_lost_the_next_sentence_is_none() -> None:
    text = "the bridge is shut Sign up for our newsletter The council of Osk met on Monday"
    assert [text[slice(*span)] for span, _ in notices(text)] == ["Sign up for our newsletter"]


@pytest.mark.parametrize(
    "words",
    ["Get the ", "Sign up for ", "Ona Rey is a ", "If you ", '"', "“", "When you buy "],
)
def test_notices_of_hostile_text_are_told_once_each(words: str) -> None:
    text = words * 4_000
    found = [span for span, _ in notices(text)]
    assert all(one[0] < one[1] <= len(text) for one in found)
    assert all(one[1] <= other[1] for one, other in pairwise(found))
