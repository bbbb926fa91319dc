"""Lines that were wrapped at a width, as in mail, print and narrow columns, or cut in the midst of
sentences, as in text taken from pages of print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
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
_GOES_ON = 0.3
"""The least share of these that go on in small letters; of others each is a text of its own, as in
a list of posts or headlines."""
_MOST = 1_000
"""Breaks that tell it of a long text."""
_MIDST = re.compile(r"[a-z,](\n)(?=[a-z]+[ ,])")
_FIRST = re.compile(r"[A-Z\d“\"‘'(\[][^\n]{28,}")
"""The first line of a paragraph; an item of a list is shorter."""
_FAR = 400
"""Code points of a line that is looked at."""
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
    where the next line's first word had no room; and for those in the midst of a sentence. Code
    points stay where they are, and so do empty lines and the ends of shorter lines."""
    ends = set(_at_width(text))
    ends |= set(_inside(text, ends))
    if not ends:
        return text
    made = list(text)
    for at in ends:
        made[at] = " "
    return "".join(made)


def _at_width(text: str) -> Iterator[int]:
    """The ends of lines that were wrapped at a width."""
    first = list(islice(_breaks(text), _MOST))
    width = _width(first)
    if width and _is_wrapped(first, width, capitals=text.isupper()):
        for each in _breaks(text):
            if each.needed > width and not each.parted:
                yield each.at


def _inside(text: str, ends: Set[int]) -> Iterator[int]:
    """The ends of lines in the midst of sentences, of paragraphs that do not begin in small
    letters, as lines of verse and of chat do. At `ends` lines go on those above, too."""
    last = -1
    for match in _MIDST.finditer(text):
        at = match.start(1)
        above = text.rfind("\n", max(0, at - _FAR), at)
        if (above >= 0 and (above == last or above in ends)) or _FIRST.fullmatch(
            text, above + 1, at
        ):
            last = at
            yield at


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
    return capitals or sum(each.midst for each in full) >= _GOES_ON * len(full)
