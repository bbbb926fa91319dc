"""Claims of others inside what somebody denies, on invented texts."""

from __future__ import annotations

import pytest

from sayso.resolve import rumours
from sayso.types import Attribution


def told(text: str, cue: str) -> list[str]:
    """What is denied in "SOURCE cue CONTENT."."""
    at = text.index(cue)
    content = at + len(cue) + 1, len(text) - 1
    whole = Attribution((content,), (0, at - 1), (at, at + len(cue)), 0.8)
    return [text[slice(*one.content[0])] for one in rumours(text, [whole])]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Damco denied reports that the dam had burst.", "denied"),
        ("Damco has rejected any claims that the dam had burst.", "has rejected"),
        ("Damco dismissed allegations by two workers that the dam had burst.", "dismissed"),
        (
            "Damco declined to comment on media reports that the dam had burst.",
            "declined to comment",
        ),
    ],
)
def test_what_is_denied_is_a_claim_of_its_own(text: str, cue: str) -> None:
    assert told(text, cue) == ["that the dam had burst"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Damco denied that the dam had burst.", "denied"),
        ("Damco denied the reports.", "denied"),
        ("Damco confirmed reports that the dam had burst.", "confirmed"),
    ],
)
def test_a_denial_in_full_holds_none(text: str, cue: str) -> None:
    assert told(text, cue) == []


def test_what_is_tagged_already_is_not_told_twice() -> None:
    text = "Damco denied reports that the dam had burst."
    whole = Attribution(((13, 43),), (0, 5), (6, 12), 0.8)
    inner = Attribution(((21, 43),), (13, 20), None, 0.8)
    assert rumours(text, [whole, inner]) == []
