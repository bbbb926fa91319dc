"""What the encoder reads at a time: windows, which end where a line or a sentence does.

A sentence at the edge of a window is read without the rest of it, and what it says is easily lost:
of plain "Roe told the Herald that" in text without line breaks one in eleven was, where windows
ended anywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

import numpy as np

from sayso.layout import ABBREVIATED
from sayso.wordpieces import Pieces

_OVERLAP = 28
"""Pieces that a window shares with the one before it, unless a line begins between them."""
_LINE_SEARCH = 64
_SENTENCE_SEARCH = 40
_CLOSING = 3
"""Pieces of marks that may stand between the stop and the next sentence: ". ''"."""
_LONGEST = 300
"""Pieces of a quotation: the mark that closes a longer one is lost."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `[start, end)` are read together; the scores of `[first, last)` are taken from it."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Marks:
    """The pieces, by their ids, that sentences end with, that may stand before a point which ends
    none ("Mr."), and that open or close quotations."""

    stops: frozenset[int]
    point: int
    short: frozenset[int]
    opening: int
    closing: int
    straight: int
    grave: int
    apostrophe: int

    @property
    def quotes(self) -> frozenset[int]:
        return frozenset({self.opening, self.closing, self.straight, self.grave, self.apostrophe})


def marks_of(tokenizer: Any) -> Marks:
    """The marks of the encoder's vocabulary. `tokenizer` is a `tokenizers.Tokenizer`."""
    known = (
        tokenizer.token_to_id(word) for word in (*map(str.lower, ABBREVIATED), *ascii_lowercase)
    )
    ids = map(tokenizer.token_to_id, ".!?“”\"`'")
    point, *others, opening, closing, straight, grave, apostrophe = ids
    short = frozenset(one for one in known if one is not None)
    stops = frozenset({point, *others})
    return Marks(stops, point, short, opening, closing, straight, grave, apostrophe)


def sentence_starts(pieces: Pieces, marks: Marks) -> list[int]:
    """The pieces that begin a sentence behind the stop of another, in order, but for those inside
    quotations, which belong to who says them."""
    ids, apart = pieces.ids.tolist(), pieces.after_blank().tolist()
    lines, of_mark = pieces.opens_line(), np.isin(pieces.ids, list(marks.quotes))
    opens = pieces.after_blank() & (pieces.in_capitals() | of_mark)
    found: list[int] = []
    quoted = -_LONGEST
    for i in np.flatnonzero(of_mark | opens | lines).tolist():
        if lines[i] or i - quoted > _LONGEST:
            quoted = -_LONGEST
        if opens[i] and quoted < 0 and _is_behind_stop(ids, i, marks):
            found.append(i)
        one, before = ids[i], ids[i - 1] if i else None
        if one == marks.opening or one == before == marks.grave:
            quoted = i
        elif one == marks.straight:
            quoted = i if apart[i] and quoted < 0 else -_LONGEST
        elif one == marks.closing or (one == before == marks.apostrophe and not apart[i]):
            quoted = -_LONGEST
    return found


def _is_behind_stop(ids: Sequence[int], at: int, marks: Marks) -> bool:
    """Whether a stop stands before a piece, or before the marks that close a quotation there."""
    stop = at - 1
    while stop > 0 and ids[stop] in marks.quotes and at - stop <= _CLOSING:
        stop -= 1
    short = stop == at - 1 and ids[stop] == marks.point and ids[stop - 1] in marks.short
    return stop > 0 and ids[stop] in marks.stops and not short


def windows(pieces: Pieces, size: int, marks: Marks) -> list[Window]:
    """Windows of at most `size` pieces, such that each piece is taken from exactly one.

    A window ends at a line break where one stands near its end, and the next begins there. Where
    none does, as in run-together text, the next window reaches back: pieces up to the last
    beginning of a sentence near the end are taken from the first, the others from the second; or,
    if no sentence begins there, each from the window in which it lies farther from an edge.
    """
    plan: list[Window] = []
    lines = np.flatnonzero(pieces.opens_line()).tolist()
    sentences = sentence_starts(pieces, marks) if len(pieces) > size else []
    start = first = 0
    while len(pieces) - start > size:
        end = start + size
        line, sentence = _last(lines, end), _last(sentences, end)
        if line >= end - _LINE_SEARCH and line > first:
            plan.append(Window(start, line, first, line))
            start = first = line
            continue
        near = sentence >= end - _SENTENCE_SEARCH and sentence > first
        last = sentence if near else end - _OVERLAP // 2
        plan.append(Window(start, end, first, last))
        start, first = (last - _OVERLAP if near else end - _OVERLAP), last
    if first < len(pieces):
        plan.append(Window(start, len(pieces), first, len(pieces)))
    return plan


def _last(places: Sequence[int], end: int) -> int:
    """The last of `places`, in order, up to `end`; -1 if there is none."""
    at = bisect_right(places, end)
    return places[at - 1] if at else -1
