"""Whose a forwarded post is, in invented channels."""

from __future__ import annotations

from made import raw, span

from sayso.clean import clean
from sayso.resolve.stage import forwarded
from sayso.types import Attribution

POST = (
    "[08:45] Forwarded from Osk Air Force\n❗️89 of 112 drones were shot down. {}\n[09:20] Alert.\n"
)


def told(text: str, *attributions: Attribution) -> list[tuple[str, str]]:
    """Source and content of each attribution."""
    return [
        (text[slice(*one.source)], text[slice(*one.content[0])])
        for one in forwarded(clean(raw(text)), attributions)
        if one.source
    ]


def test_a_forwarded_post_is_of_whom_it_is_forwarded_from() -> None:
    text = POST.format("Two fell in Velm.")
    assert told(text) == [("Osk Air Force", "89 of 112 drones were shot down. Two fell in Velm.")]


def test_what_another_says_in_it_is_not() -> None:
    text = POST.format("Roe said that two fell.")
    one = Attribution((span(text, "that two fell"),), span(text, "Roe"), span(text, "said"), 0.9)
    assert told(text, one) == [
        ("Osk Air Force", "89 of 112 drones were shot down."),
        ("Roe", "that two fell"),
    ]


def test_a_post_ends_with_an_empty_line() -> None:
    text = "[Forwarded from War Diary]\nNorland lost 12 tanks near Osk.\n\nAnother post, of ours.\n"
    assert told(text) == [("War Diary", "Norland lost 12 tanks near Osk.")]


def test_a_letter_that_is_forwarded_from_somewhere_is_no_post() -> None:
    assert told("The letter was\nforwarded from Osk to\nVelm, where it was lost.\n") == []
