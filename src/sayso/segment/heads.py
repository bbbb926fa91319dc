"""The heads of pages in text that has its lines: a headline, who wrote it or when below it, and a
paragraph; or the dateline of a wire report.

The network, which learnt from long articles, hardly sees where a short one begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.english import MONTH
from sayso.layout import run_together
from sayso.segment.labels import labelled
from sayso.types import Span

_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:(?i:{MONTH})\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?i:{MONTH})\.?,?\s{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d|\d{{1,2}}\.\d{{1,2}}\.{_YEAR})"
)
_BEFORE = (
    r"(?:(?:[A-Z][\w'’.-]{0,30}|on|at|by|and|in|of|the)(?![\w'’.-])|[|,•·–—:/&-]"
    r"|\d{1,2}[:.]\d\d|[ap]\.?m\b\.?)"
)
_DATED = re.compile(
    rf"(?:(?:[Ll]ast |[Ff]irst )?(?:published|posted|updated)\W{{1,3}})?(?:{_BEFORE}\s?){{0,12}}"
    rf"{_DATE}(?![\w-])"
)
_AGO = re.compile(r"\d{1,2} (?:min(?:ute)?s?|hours?|hrs?|days?) ago\b")
_BY = re.compile(
    r"(?:[Bb]y|BY)(?::\s?|\s)[A-Z][^\n.!?]{2,90}\Z|.{0,40}\bby(?: [A-Z][\w'’.-]{1,20}){2,3}\Z"
)
_NAMED = re.compile(
    r"(?:[A-Z][\w'’.-]{0,20} ){1,2}[A-Z][\w'’-]{1,20}(?: and (?:agencies|staff|wires)\Z"
    r"|(?: in [A-Z][\w'’-]{1,20}| and agencies|\s?[|,–—-] ?[^.!?\n]{0,60}"
    r"\b(?i:reporter|correspondent|editor|writer|journalist|columnist|producer|analyst|desk))\Z)"
)
_PLACE = r"[A-Z][\w.'’-]{0,30}"
_WIRE = re.compile(
    rf"{_PLACE}(?:[ /]{_PLACE}){{0,3}}(?:, {_PLACE}(?: {_PLACE}){{0,2}})?,?\s"
    rf"(?:\([^()\n]{{2,40}}\)\s)?(?:[-–—]{{1,2}}\s)?"
    rf"(?:\d{{1,2}}\s(?i:{MONTH})\.?|(?i:{MONTH})\.?\s\d{{1,2}})(?:,?\s(?:{_YEAR}|\d\d))?\s?"
    rf"(?:\([^()\n]{{2,60}}\)\s?)?(?:--?|[–—])\s"
)
_ENDED = re.compile(r"[.!?…][”\"’')\]]*\Z")
_OPEN = re.compile(r"[.,:;]\Z")
_OPENS = re.compile(r"[\"“‘']?[A-Z\d]")
_LONGEST, _HEADLINE, _PARAGRAPH = 110, 140, 80
"""Code points of a line with a date or a byline, and of a headline, at most; of a paragraph, at
least."""
_STANDFIRST = 250
_WORDS = 4
_ABOVE, _BELOW = 4, 6
"""How many lines above such a line its headline stands, and below it the first paragraph."""
_TOGETHER = 3
"""How many headlines next to each other are a list."""
_WITHIN = 20
"""How many lines from the head two paragraphs stand next to each other."""
_ENOUGH = 300
"""Code points in the paragraphs of an article; those of a card in a list of others are fewer."""

_Line = tuple[int, str]


def heads(text: str) -> list[Span]:
    """Where in `text` the headlines of articles begin, or their first paragraphs if they have none,
    each with where the text above ends, of which two paragraphs stand next to each other; none in
    text that has lost its lines."""
    lines = list(_lines(text))
    if run_together(len(lines), len(text)):
        return []
    found = sorted({at for i in range(len(lines)) if (at := _begins(lines, i)) is not None})
    bounds = pairwise([*found, len(lines)])
    ends, prose = [0], False
    for at, line in lines:
        above, prose = prose, _is_paragraph(line)
        ends.append(at + len(line) if above and prose else ends[-1])
    return [(ends[at], lines[at][0]) for at, end in bounds if _has_article(lines[at:end])]


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for line in text.split("\n"):
        if bare := line.strip():
            yield at + line.index(bare[0]), bare
        at += len(line) + 1


def _begins(lines: Sequence[_Line], i: int) -> int | None:
    """The number of the line with which the head begins that line `i` shows to be one."""
    line = lines[i][1]
    if _is_paragraph(line):
        wire = _WIRE.match(line)
        return (i - 1 if i and _is_headline(lines[i - 1][1]) else i) if wire else None
    if not (_is_dated(line) or _is_byline(line)):
        return None
    if not any(_is_paragraph(below) for _, below in lines[i + 1 : i + 1 + _BELOW]):
        return None
    last = _headline_above(lines, i)
    if last is None:
        return None
    first = last
    while first and last - first < _TOGETHER and _is_headline(lines[first - 1][1]):
        first -= 1
    # Posts of a live page have their stamp above their heading; more headlines are a list of them.
    if first and _is_dated(line) and _is_dated(lines[first - 1][1]):
        return None
    return last


def _headline_above(lines: Sequence[_Line], i: int) -> int | None:
    """The number of the nearest headline above line `i`; a standfirst may stand right below it."""
    for above in range(i - 1, max(-1, i - 1 - _ABOVE), -1):
        said = lines[above][1]
        if _is_headline(said):
            return above
        if _is_paragraph(said):
            short = above and len(said) <= _STANDFIRST and _is_headline(lines[above - 1][1])
            return above - 1 if short else None
    return None


def _has_article(lines: Sequence[_Line]) -> bool:
    """Whether paragraphs follow, two of them next to each other: cards in a list of other articles
    have a headline between."""
    long = [len(line) if _is_paragraph(line) else 0 for _, line in lines]
    near = pairwise(long[: _WITHIN + 1])
    return sum(long) >= _ENOUGH and any(map(all, near))


def _is_paragraph(line: str) -> bool:
    return len(line) >= _PARAGRAPH and _ENDED.search(line) is not None


def _is_headline(line: str) -> bool:
    short = len(line) <= _HEADLINE and line.count(" ") + 1 >= _WORDS
    plain = _OPENS.match(line) and not _OPEN.search(line)
    about = _is_dated(line) or _is_byline(line) or _NAMED.match(line) or _AGO.search(line)
    return bool(short and plain and not about and not labelled(line))


def _is_dated(line: str) -> bool:
    return len(line) <= _LONGEST and _DATED.match(line) is not None


def _is_byline(line: str) -> bool:
    return len(line) <= _LONGEST and _BY.match(line) is not None
