"""Lines that were wrapped at a width, as in mail, print and narrow columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

_NARROWEST, _WIDEST = 20, 120
"""Code points of the widest line that was wrapped; a longer one is a paragraph."""
_FEWEST = 3
"""Line breaks that tell whether a text is wrapped."""
_WIDER = 20
"""One line in so many may be wider than the others: an address is not cut."""
_FULL = 0.6
"""The least share of lines that have no room for the first word of the next."""
_MIDST = 0.3
"""The least share of these that go on in small letters; of others each is a text of its own, as in
a list of posts or headlines."""
_MOST = 1_000
"""Breaks that tell it of a long text."""
# A line that is set in opens a paragraph or an item.
_LINE = re.compile(
    rf"^(?P<line>[^\n]{{1,{_WIDEST}}})\n(?=(?P<word>[^\s]{{1,{_WIDEST}}}))", re.MULTILINE
)


class _Break(NamedTuple):
    """The end of a line with another right below it: `at` is its code point, `width` the length of
    the line, `needed` what it would have with the first word of the next; `midst` tells whether
    that begins in small letters, `parted` whether the line ends in a hyphen."""

    at: int
    width: int
    needed: int
    midst: bool
    parted: bool


def unwrapped(text: str) -> str:
    """`text` with blanks for the line breaks at which its lines were wrapped at a width: those
    where the next line's first word had no room. Code points stay where they are, and so do empty
    lines and the ends of shorter lines."""
    first = list(islice(_breaks(text), _MOST))
    width = _width(first)
    if not width or not _is_wrapped(first, width, capitals=text.isupper()):
        return text
    made = list(text)
    for each in _breaks(text):
        if each.needed > width and not each.parted:
            made[each.at] = " "
    return "".join(made)


def on_one_line(words: str) -> str:
    """`words` with one blank between any two."""
    return " ".join(words.split())


def _breaks(text: str) -> Iterator[_Break]:
    for match in _LINE.finditer(text):
        line, word = match["line"], match["word"]
        width = len(line.rstrip())
        if width:
            midst = word.lstrip("“\"'‘(")[:1].islower() and "/" not in word
            at = match.end() - 1
            yield _Break(at, width, width + 1 + len(word), midst, line.endswith("-"))


def _width(breaks: Sequence[_Break]) -> int:
    """The width at which lines were wrapped, if they were; 0 where they are narrower."""
    widths = sorted((each.width for each in breaks), reverse=True)
    if len(widths) < _FEWEST:
        return 0
    width = widths[len(widths) // _WIDER]
    return width if width >= _NARROWEST else 0


def _is_wrapped(breaks: Sequence[_Break], width: int, *, capitals: bool) -> bool:
    full = [each for each in breaks if each.needed > width]
    if len(full) < _FEWEST or len(full) < _FULL * len(breaks):
        return False
    return capitals or sum(each.midst for each in full) >= _MIDST * len(full)
