"""Before whom something is said, and of whom something is asked."""

from __future__ import annotations

import pytest
from made import span

from sayso.resolve.stage import mended
from sayso.types import Attribution


def told(text: str, content: str, source: str, cue: str) -> list[str]:
    one = Attribution((span(text, content),), span(text, source), span(text, cue), 0.9)
    return [text[slice(*part)] for found in mended(text, [one]) for part in found.content]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Roe told an inquiry prices would rise.",
            "an inquiry prices would rise",
            "prices would rise",
        ),
        ("Roe told a podcast training was “a joke”.", "was “a joke”", "training was “a joke”"),
        ("Roe told the court of the theft.", "the court of the theft", "the court of the theft"),
        ("Roe told a story that was long.", "a story that was long", "a story that was long"),
    ],
)
def test_where_something_is_told_is_no_part_of_it(text: str, content: str, expected: str) -> None:
    assert told(text, content, "Roe", "told") == [expected]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Roe urged both sides to stop.", "urged", "to stop", "both sides to stop"),
        ("Roe called on Osk to pay.", "called on", "to pay", "Osk to pay"),
        ("Roe pleaded with the mayor to stay.", "pleaded", "to stay", "the mayor to stay"),
        ("Roe asked, she said, to stay.", "asked", "to stay", "to stay"),
        ("Roe told Osk to pay.", "told", "to pay", "to pay"),
    ],
)
def test_who_is_asked_is_told(text: str, cue: str, content: str, expected: str) -> None:
    assert told(text, content, "Roe", cue) == [expected]


def test_who_is_asked_not_to_do_it_is_told() -> None:
    text = "Roe asked residents not to film."
    assert told(text, "not to film", "Roe", "asked") == ["residents not to film"]
