"""What tells, beside the words themselves, that one page ends and another begins: whether the
words before and after a place have anything in common, how long the lines around it are, and
whether names are told in full that were told before, as an article does once.

Lexical cohesion: Hearst, *TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages*,
Computational Linguistics 23(1), 1997. Words are counted in sketches of 64 signs, whose cosine is on
average that of the counts (Charikar, *Similarity Estimation Techniques from Rounding Algorithms*,
STOC 2002).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
import numpy.typing as npt

from sayso.wordpieces import Pieces

Floats = npt.NDArray[np.float32]

STRIDE = 4
"""Pieces from one place looked at to the next."""
FEATURES = 23

_SIGNS = 64
_VOCABULARY = 30_522
_COMMON = 2_050
"""Word pieces are numbered by how common they are; the first are marks, letters, function words."""
_WINDOWS = (48, 128, 320)
_NEAR, _FAR = 48, 400
_LONG_AGO = 60
_ENDS = (1012, 1029, 999, 1000, 1524)
"""The pieces . ? ! " and ”."""


def features(pieces: Pieces) -> Floats:
    """(ceil(pieces / STRIDE), FEATURES): of every fourth piece the cosines of what stands before
    and after it, of all words and of those with a capital; the lengths of lines; names that are
    told in full once more."""
    at = np.arange(0, len(pieces), STRIDE)
    names = (pieces.shapes - 1) // 4 > 0
    weights = _weights()[pieces.ids]
    found = [*_cosines(pieces.ids, weights, at), *_cosines(pieces.ids, weights * names, at)]
    found += [*_lines(pieces, at), *_told_again(pieces, at)]
    return np.stack(found, axis=1).astype(np.float32)


def _cosines(
    ids: npt.NDArray[np.int32], weights: Floats, at: npt.NDArray[np.int64]
) -> list[Floats]:
    """Cosines of the words before and after each place `at`: of windows of three widths; of what
    stands near after it with what stands far before and far after it; the same of what stands near
    before it."""
    total = np.zeros((len(ids) + 1, _SIGNS), dtype=np.float32)
    np.cumsum(_signs()[ids] * weights[:, None], axis=0, out=total[1:])

    def window(first: int, end: int) -> Floats:
        low, high = np.clip(at + first, 0, len(ids)), np.clip(at + end, 0, len(ids))
        return total[high] - total[low]

    after, before = window(0, _NEAR), window(-_NEAR, 0)
    return [
        *(_cosine(window(-width, 0), window(0, width)) for width in _WINDOWS),
        _cosine(window(-_FAR, 0), after),
        _cosine(window(_NEAR, _NEAR + _FAR), after),
        _cosine(window(-_NEAR - _FAR, -_NEAR), before),
        _cosine(window(0, _FAR), before),
    ]


def _cosine(one: Floats, other: Floats) -> Floats:
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    result: Floats = (one * other).sum(axis=1) / (lengths + 1e-3)
    return result


def _lines(pieces: Pieces, at: npt.NDArray[np.int64]) -> list[Floats]:
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


def _told_again(pieces: Pieces, at: npt.NDArray[np.int64]) -> list[Floats]:
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


@cache
def _signs() -> Floats:
    """(word pieces, _SIGNS) of 1 and -1, the bits of a hash (SplitMix64) of each number."""
    x = np.arange(1, _VOCABULARY + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB), (31, 1)):
        x = (x ^ (x >> np.uint64(shift))) * np.uint64(factor)
    bits = (x[:, None] >> np.arange(_SIGNS, dtype=np.uint64)) & np.uint64(1)
    return bits.astype(np.float32) * 2 - 1
