"""What patterns may not have, so that every supported Python reads them alike, in bounded time."""

from __future__ import annotations

import re
from pathlib import Path

import sayso

_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")
_LOOSE_WORDS = re.compile(r"(?<!\\)[+*]\??(?: |\\s|\[ \\xa0\])\?\)[{*+]")


def found(pattern: re.Pattern[str]) -> list[str]:
    """Where the code has what a pattern finds."""
    root = Path(sayso.__file__).parent
    return [
        f"{path.relative_to(root)}:{number}"
        for path in sorted(root.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if pattern.search(line)
    ]


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 matches `(?:a|b)*+` wrongly (CPython issue 106052)."""
    assert _POSSESSIVE_GROUP.search(r"(?:a|b)*+")
    assert found(_POSSESSIVE_GROUP) == []


def test_no_word_of_a_repeated_group_may_be_cut_anywhere() -> None:
    r"""`(?:\w+ ?){1,6}` tries all ways to cut one long word into six."""
    assert _LOOSE_WORDS.search(r"(?:\w+ ?){1,6}")
    assert _LOOSE_WORDS.search(r"(?:\w*\s?)+")
    assert found(_LOOSE_WORDS) == []
