"""New dumps of old ones: articles of many dumps, parts of them, in an order that no dump has.

What the encoder says of a few words at each seam was said beside other words; a seam is where an
article begins or ends anyway. It costs nothing, and the network cannot learn dumps by heart.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from training.segments.encoded import Encoded, joined

_SIZES = (300, 600, 1200, 3000)
_SHORTEST = 100
_MANY = 40
_DUMPS = (1, 1, 1, 2, 3, _MANY)
_FEWEST = 3
_STOP = 1012
"""The piece of a full stop."""


class Article(NamedTuple):
    """Pieces `[start, end)` of a dump: an article, and what stands before the next."""

    dump: Encoded
    start: int
    end: int


def articles(dump: Encoded) -> list[Article]:
    """All articles of some length of `dump`."""
    starts = np.flatnonzero(dump.starts == 1).tolist()
    return [
        Article(dump, start, end)
        for start, end in pairwise([*starts, len(dump.ids)])
        if end - start > _SHORTEST
    ]


def spliced(dumps: Sequence[Encoded], length: int, rng: random.Random) -> Encoded:
    """So many pieces of articles of `dumps`, one after the other, their ends often lost, now and
    then their beginnings, and with them the head; the first may be one that began before. Often all
    are of few dumps, which may be of one matter."""
    few = rng.choice(_DUMPS)
    of = _some(dumps, few, rng) or _some(dumps, _MANY, rng)
    size, made, count = rng.choice(_SIZES), [], 0
    while count < length:
        whole = rng.choice(of)
        part = _part(whole, size, rng)
        begins = bool(made) or part.start == whole.start
        starts = np.zeros(part.end - part.start, dtype=np.int8)
        starts[0] = begins
        cut = whole.dump.cut(part.start, part.end)
        made.append(Encoded(cut.hidden, cut.ids, cut.shapes, cut.inner, cut.parts, starts))
        count += len(starts)
    return joined(made).cut(0, length)


def _some(dumps: Sequence[Encoded], few: int, rng: random.Random) -> list[Article]:
    """The articles of a few dumps, if there are some."""
    found = [a for dump in rng.sample(dumps, min(few, len(dumps))) for a in articles(dump)]
    return found if len(found) >= _FEWEST else []


def _part(of: Article, size: int, rng: random.Random) -> Article:
    dump, start, end = of
    if rng.random() < 0.3:
        end = start + max(_SHORTEST, int((end - start) * rng.random()))
    end = min(end, start + max(_SHORTEST, int(size * (0.5 + rng.random()))))
    if rng.random() < 0.35:
        stops = np.flatnonzero(dump.ids[start : end - _SHORTEST] == _STOP)
        start += int(rng.choice(stops)) + 1 if len(stops) else 0
    while end < len(dump.ids) and dump.inner[end]:
        end += 1
    return Article(dump, start, end)
