"""Where in a stretch of text articles likely begin, and what in it is boilerplate.

The encoder says of every word piece how likely it begins an article, and what the stretch that it
stands in is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from sayso.scores import PARTS, Floats, Scores
from sayso.segment.comments import comments
from sayso.segment.heads import heads
from sayso.segment.kinds import kinds, noticed, runs
from sayso.segment.repeats import repeats
from sayso.segment.segments import FAINT, LIKELY, NOTICES, SHORTEST, Segments
from sayso.types import Boilerplate, Span
from sayso.wordpieces import Pieces

_CERTAIN = 1.0
_ABOUT = 40
"""Pieces over which the likelihood of one start may be spread: headline, byline and date of a page
each look like the first of its words."""
_HEAD, _BELOW = 4 * _ABOUT, 2 * _ABOUT
"""How far above a headline its article may begin, and how far below none does."""
_NEAR = 6
_ABOVE = np.array([part in NOTICES or part == "caption" for part in PARTS])
_TEASER, _TEXT = PARTS.index("teaser"), PARTS.index("text")
_PAST = 80
"""What stands above articles, and past how many pieces of it one may begin. A teaser is too like a
headline to be passed."""


def segment(scores: Scores, text: str) -> Segments:
    """The segments of a stretch of `text`; of those that begin outside `scores.keep` another tells.
    A text too short to be an article has none."""
    low, high = scores.keep
    pieces = scores.pieces
    if not len(pieces) or pieces.ends[-1] - pieces.starts[0] < SHORTEST:
        return Segments()
    pages = scores.pages()
    first = int(pieces.starts[0])
    found = [(first + low, first + at) for low, at in heads(text[first : int(pieces.ends[-1])])]
    kind = kinds(pages.parts, pieces, text, {at for _, at in found})
    begins = np.where(pieces.inner, 0, pages.starts)
    likely = _headed(_begins(begins), _places(pieces, found))
    likely += [(_likeliest(begins, i - _ABOUT, i), _CERTAIN) for i in repeats(pieces)]
    own = sorted((_past(_ABOVE[kind], i), sure) for i, sure in likely)
    kind = _begun(noticed(kind, pieces, text), pieces, [i for i, sure in own if sure >= LIKELY])
    places = ((int(pieces.starts[i]), sure) for i, sure in own)
    starts = tuple((at, sure) for at, sure in places if low <= at < high)
    parts = tuple(
        Boilerplate((int(pieces.starts[first]), int(pieces.ends[last])), PARTS[of])
        for first, last, of in runs(kind)
        if PARTS[of] != "text" and low <= int(pieces.starts[first]) < high
    )
    end = int(pieces.ends[-1])
    said = [
        part
        for part in comments(text[first:end], first)
        if low <= part.span[0] < high
        and not any(part.span[0] < at < part.span[1] for at, sure in starts if sure >= LIKELY)
    ]
    return Segments(starts, parts).beside(said)


def _begun(
    kind: npt.NDArray[np.int64], pieces: Pieces, places: Iterable[int]
) -> npt.NDArray[np.int64]:
    """`kind` where no article begins with a teaser: that is its headline, but no sign that articles
    have kept theirs."""
    ends = np.flatnonzero(pieces.opens_line())
    for i in places:
        other = np.flatnonzero(kind[i : i + _ABOUT] != _TEASER)
        end = min([i + _ABOUT, *(i + other[:1]), *ends[ends > i][:1]])
        kind[i:end] = _TEXT
    return kind


def _places(pieces: Pieces, found: Sequence[Span]) -> list[tuple[int, int]]:
    """The pieces with which heads begin, each with the first past the paragraph above it."""
    return [(int(low), int(at)) for low, at in np.searchsorted(pieces.starts, found)]


def _headed(
    likely: list[tuple[int, float]], places: Iterable[tuple[int, int]]
) -> list[tuple[int, float]]:
    """`likely` beginnings and those at heads, which are certain: of one that is likely near a head
    it is certain; else the head is one."""
    found = dict(likely)
    for low, at in places:
        near = {i: found.pop(i) for i in list(found) if max(low, at - _HEAD) <= i <= at + _BELOW}
        likeliest = max(near, key=near.__getitem__, default=at)
        sure = near.get(likeliest, 0)
        found[likeliest if sure >= LIKELY else at] = max(_CERTAIN, sure)
    return sorted(found.items())


def _begins(starts: Floats) -> list[tuple[int, float]]:
    """Pieces with which articles likely begin, and how many do so about there.

    Where the sum over _ABOUT pieces is highest an article begins, with the likeliest piece near
    that at which half of the sum is reached.
    """
    total = np.concatenate([[0.0], np.cumsum(starts, dtype=np.float64)])
    ends = np.minimum(np.arange(len(starts)) + _ABOUT, len(starts))
    about = total[ends] - total[:-1]
    free = about >= FAINT
    found = []
    for i in np.argsort(-about, kind="stable")[: int(free.sum())].tolist():
        if free[i]:
            half = int(np.searchsorted(total, total[i] + about[i] / 2)) - 1
            first = _likeliest(starts, half - _NEAR, half + _NEAR)
            found.append((first, float(about[i])))
            free[max(0, i - 2 * _ABOUT) : i + 2 * _ABOUT] = False
    return sorted(found)


def _past(above: npt.NDArray[np.bool_], at: int) -> int:
    """The first piece from `at` on that is not `above` an article, if there is one near."""
    near = np.flatnonzero(~above[at : at + _PAST])
    return at + int(near[0]) if len(near) else at


def _likeliest(starts: Floats, low: int, high: int) -> int:
    """The piece from `low` to `high`, both of them too, with which an article likeliest begins."""
    low = max(0, low)
    return low + int(starts[low : high + 1].argmax())
