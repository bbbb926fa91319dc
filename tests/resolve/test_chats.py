"""Whose the messages of an exported chat are, in invented chats."""

from __future__ import annotations

import pytest
from made import raw, span

from sayso.clean import clean
from sayso.resolve.stage import chats
from sayso.types import Attribution

STAMPS = ("[12.03.2031, 10:14] {}", "[10:14, 12/3/2031] {}", "12/03/2031, 10:14 - {}")


def told(text: str, *attributions: Attribution) -> list[tuple[str, str]]:
    """Source and content of each attribution."""
    return [
        (text[slice(*one.source)], text[slice(*one.content[0])])
        for one in chats(clean(raw(text)), attributions)
        if one.source
    ]


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_message_is_of_who_has_sent_it(stamp: str) -> None:
    sent = ("Osk Watch: Power is out in the old town.", "Lena Marr: Two buses left for Velm.")
    text = "\n".join(map(stamp.format, sent))
    assert told(text) == [
        ("Osk Watch", "Power is out in the old town."),
        ("Lena Marr", "Two buses left for Velm."),
    ]


@pytest.mark.parametrize(
    "message",
    [
        "Is that confirmed by now?",
        "<Media omitted> four of them",
        "ok thanks",
        "https://osk.example/a b c d",
    ],
)
def test_what_tells_nothing_is_left(message: str) -> None:
    text = f"[12.03.2031, 10:14] Osk Watch: {message}\n[12.03.2031, 10:15] Osk Watch: {message}"
    assert told(text) == []


def test_what_another_says_in_a_message_is_not_the_sender_s() -> None:
    text = (
        "[12.03.2031, 10:14] Osk Watch: The bridge is closed now. Jane Roe says it fell.\n"
        "[12.03.2031, 10:15] Osk Watch: Jon Poe says that it stands."
    )
    roe = Attribution((span(text, "it fell"),), span(text, "Jane Roe"), span(text, "says"), 0.9)
    poe = Attribution((span(text, "that it stands"),), span(text, "Jon Poe"), None, 0.9)
    assert told(text, roe, poe)[0] == ("Osk Watch", "The bridge is closed now.")
    assert len(told(text, roe, poe)) == 3


def test_one_line_is_no_chat() -> None:
    assert told("[12.03.2031, 10:14] Osk Watch: Power is out in the old town.") == []
