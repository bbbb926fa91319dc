"""What tells, beside the words themselves, that one page ends and another begins: whether words
come again after a place that came before it, how long the lines around it are, and whether names
are told in full that were told before, as an article does once.

Lexical chains: Galley, McKeown, Fosler-Lussier & Jing, *Discourse Segmentation of Multi-Party
Conversation*, ACL 2003. A link goes from each occurrence of a word to its next; where few lie over
a place, the text changes its matter. How many words of a stretch have links back, and how many on:
Youmans, *A New Tool for Discourse Analysis: The Vocabulary-Management Profile*, Language 67, 1991.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.wordpieces import Pieces

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.signedinteger[Any]]

STRIDE = 4
"""Pieces from one place looked at to the next."""
LINES = slice(0, 6)
CHAINS = slice(9, 69)
"""The features that are of lines, and of links between words; between them those of names."""
FEATURES = 69

_VOCABULARY = 30_522
_COMMON = 2_050
"""Word pieces are numbered by how common they are; the first are marks, letters, function words."""
_SPANS = (32, 64, 128, 240, 480, 960)
"""How many pieces a link that lies over a place may go."""
_REACHES = (120, 480)
_STRETCHES = (8, 16, 48)
"""How many pieces links back and on may go, and over how many pieces they are counted."""
_NEAR = 48
_LONG_AGO = 60
_ENDS = (1012, 1029, 999, 1000, 1524)
"""The pieces . ? ! " and ”."""
_MIXED = 1_000_003
"""Odd, so that the pieces of a word and their order give its number."""


def features(pieces: Pieces) -> Floats:
    """(ceil(pieces / STRIDE), FEATURES): of every fourth piece the lengths of lines; names that are
    told in full once more; links over it, before and after it, of all words and of those with a
    capital."""
    at = np.arange(0, len(pieces), STRIDE)
    if not len(at):
        return np.zeros((0, FEATURES), dtype=np.float32)
    words = _words(pieces)
    named = words._replace(weights=words.weights * ((pieces.shapes[words.first] - 1) // 4 > 0))
    chains = [*_chains(words, at, len(pieces)), *_chains(named, at, len(pieces))]
    found = [*_lines(pieces, at), *_told_again(pieces, at)]
    return np.stack([*found, *chains], axis=1).astype(np.float32)


class _Words(NamedTuple):
    """Of each word: its number, the same for the same word; its first piece; how much it says of
    what a text is about."""

    numbers: Numbers
    first: Numbers
    weights: Doubles


class _Links(NamedTuple):
    """From where to where each link goes, and how much it counts."""

    starts: Numbers
    ends: Numbers
    weights: Doubles

    def within(self, far: int) -> _Links:
        """Those that go no farther."""
        short = self.ends - self.starts <= far
        return _Links(self.starts[short], self.ends[short], self.weights[short])


def _words(pieces: Pieces) -> _Words:
    opens = ~pieces.inner
    opens[:1] = True
    first = np.flatnonzero(opens)
    length = np.diff(np.append(first, len(pieces)))
    ids = pieces.ids.astype(np.int64)
    numbers = np.zeros(len(first), dtype=np.int64)
    for place in range(length.max()):
        there = length > place
        numbers[there] = numbers[there] * _MIXED + ids[first[there] + place] + 1
    weights = np.add.reduceat(_weights()[pieces.ids].astype(np.float64), first) / np.sqrt(length)
    return _Words(numbers, first, weights)


def _chains(words: _Words, at: Numbers, count: int) -> list[Doubles]:
    """Of each place `at`: links over it, and before and after it. Links and words count by their
    weights."""
    order = np.argsort(words.numbers, kind="stable")
    again = words.numbers[order][1:] == words.numbers[order][:-1]
    one, other = order[:-1][again], order[1:][again]
    links = _Links(words.first[one], words.first[other], words.weights[one])
    weights = _at(words.first, words.weights, count)
    return [*_over(links, at, count), *_beside(links, weights, at)]


def _over(links: _Links, at: Numbers, count: int) -> Iterator[Doubles]:
    """How many links of each span lie over a place, against the mean of as many pieces around."""
    for span in _SPANS:
        starts, ends, weights = links.within(span)
        changes = _at(starts + 1, weights, count + 1) - _at(ends + 1, weights, count + 1)
        over = np.cumsum(changes)[:count]
        low, high = np.clip(at - span, 0, count), np.clip(at + span, 0, count)
        mean = _sums(over, low, high) / (high - low)
        yield (over[at] - mean) / (mean + 1)


def _beside(links: _Links, words: Doubles, at: Numbers) -> Iterator[Doubles]:
    """What share of the words just after and just before a place has links on, and back."""
    count = len(words)
    for reach in _REACHES:
        starts, ends, weights = links.within(reach)
        on, back = _at(starts, weights, count), _at(ends, weights, count)
        for stretch in _STRETCHES:
            for low, high in ((at, at + stretch), (at - stretch, at)):
                there = _sums(words, low, high) + 0.5
                yield _sums(on, low, high) / there
                yield _sums(back, low, high) / there


def _at(places: Numbers, weights: Doubles, count: int) -> Doubles:
    """(count,): the sum of the weights at each place."""
    return np.asarray(np.bincount(places, weights, count), dtype=np.float64)


def _sums(of: Doubles, low: Numbers, high: Numbers) -> Doubles:
    """The sum from each `low` to each `high`, as far as they lie within."""
    total = np.concatenate([[0.0], np.cumsum(of)])
    result: Doubles = total[np.clip(high, 0, len(of))] - total[np.clip(low, 0, len(of))]
    return result


def _lines(pieces: Pieces, at: Numbers) -> list[npt.NDArray[Any]]:
    """Of the line of each piece `at`: its length, how far into it the piece stands, the lengths of
    the lines around it, whether it ends as a sentence does, and how many lines there are."""
    count = len(pieces)
    opens = pieces.opens_line().copy()
    opens[:1] = True
    first = np.flatnonzero(opens)
    length = np.diff(np.append(first, count))
    size = np.log1p(length) / 6
    line = np.cumsum(opens)[at] - 1
    sentence = np.isin(pieces.ids[first + length - 1], _ENDS)
    return [
        size[line],
        np.log1p(at - first[line]) / 6,
        np.append(0, size[:-1])[line],
        np.append(size[1:], 0)[line],
        sentence[line],
        np.full(len(at), min(1.0, 20 * len(first) / max(1, count))),
    ]


def _told_again(pieces: Pieces, at: Numbers) -> list[npt.NDArray[Any]]:
    """How far back the pair of words with capitals that begins near each place stood before; and
    how many such pairs that stood more than _LONG_AGO pieces before come next, and came last."""
    count = len(pieces)
    back = np.zeros(count)
    last: dict[tuple[int, ...], int] = {}
    for pair, place in _pairs(pieces):
        back[place] = place - last.get(pair, place)
        last[pair] = place
    total = np.concatenate([[0], np.cumsum(back > _LONG_AGO)]) / 4
    here, after, before = (np.clip(at + by, 0, count) for by in (0, _NEAR, -_NEAR))
    padded = np.pad(np.log1p(back) / 8, (0, -count % STRIDE))
    farthest = padded.reshape(-1, STRIDE).max(axis=1)
    return [farthest, total[after] - total[here], total[here] - total[before]]


def _pairs(pieces: Pieces) -> Iterator[tuple[tuple[int, ...], int]]:
    """Two words side by side, a blank between them, each with one capital; and the first piece."""
    first = np.flatnonzero(~pieces.inner | (np.arange(len(pieces)) == 0))
    titled = (pieces.shapes[first] - 1) // 4 == 1
    blank = (pieces.shapes[first] - 1) % 4 == 1
    ends = np.append(first, len(pieces))
    for i in np.flatnonzero(titled[:-1] & titled[1:] & blank[1:]).tolist():
        yield tuple(pieces.ids[ends[i] : ends[i + 2]].tolist()), int(ends[i])


@cache
def _weights() -> Floats:
    """How much each word piece says of what a text is about."""
    rank = np.maximum(np.arange(_VOCABULARY) - _COMMON, 0)
    result: Floats = (np.log1p(rank) / np.log1p(rank[-1])).astype(np.float32)
    return result
