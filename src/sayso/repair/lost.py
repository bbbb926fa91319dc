"""Marks of which a wrong encoding left nothing that tells them: "�We won�t,� she said"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.repair.places import Edit

TRIGGERS = frozenset("\ufffdïâ?`´ʼʻ‛′")
_GONE = frozenset("\ufffdïâ")
_ENDING = r"(?:s|t|re|ve|ll|d|m)\b"
_MARK = r"(?:\ufffd{1,3}|(?:ï¿½){1,3}|â)"
"""What is left of a mark: nothing, byte by byte or whole; or its first byte."""
_FOR_APOSTROPHE = re.compile(
    # A letter that is seldom where an apostrophe is: "bâtiment", "un mât".
    rf"(?:\ufffd{{1,3}}(?<=[A-Za-z]\ufffd)|(?:ï¿½)+(?<=[A-Za-z]ï¿½))(?={_ENDING})"
    rf"|\ufffd{{2,3}}(?={_ENDING})|â(?<=[a-z]â)(?=(?:s|re|ve|ll)\b)|â(?<=nâ)(?=t\b)"
)
_WRITTEN_SO = re.compile(
    r"[?`´ʼʻ‛′](?<=[a-z].)(?=(?:s|t|re|ve|ll)(?:[\s,.;:!?)]|\Z))|[ʼʻ‛](?<=[A-Za-z].)(?=[A-Za-z])"
)
"""What stands for an apostrophe, the sign for what cannot be shown among it."""
_PAIR = re.compile(
    rf"(?<![^\s(\[])({_MARK})(?=[^\s\ufffdâ])"
    rf"(?:[^\n\ufffdâ]|{_MARK}(?={_ENDING})){{1,600}}?"
    rf"(?<=[\w.,!?…])({_MARK})(?=[\s.,;:)!?]|\Z)"
)
_DASH = re.compile(rf"{_MARK}(?=\s)")


def lost(text: str) -> Iterator[Edit]:
    """Apostrophes, pairs of quotation marks, and dashes between blanks."""
    for match in _WRITTEN_SO.finditer(text):
        yield Edit(*match.span(), "’")
    if any(character in text for character in _GONE):
        for match in _FOR_APOSTROPHE.finditer(text):
            yield Edit(*match.span(), "’")
        for match in _PAIR.finditer(text):
            yield Edit(*match.span(1), "“")
            yield Edit(*match.span(2), "”")
        for match in _DASH.finditer(text):
            if text[match.start() - 1 : match.start()].isspace():
                yield Edit(*match.span(), "–")
