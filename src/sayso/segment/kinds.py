"""What each word piece of a stretch stands in: text, a headline, or a kind of boilerplate.

Two tell: the network, and the words themselves (`wording.py`), whose likelihoods are multiplied.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from sayso.layout import run_together
from sayso.scores import PARTS, Floats
from sayso.segment import wording
from sayso.segment.labels import labelled
from sayso.segment.notices import notices
from sayso.segment.running import running
from sayso.segment.segments import MATTER
from sayso.wordpieces import Pieces

_BOILERPLATE = np.array([part not in MATTER for part in PARTS])
_SWITCH, _LINE_SWITCH = 4.0, 0.7
"""What a change of kind costs, in logarithms of probability: from word to word, line to line."""
_DOUBT, _LINE_DOUBT = 0.6, -0.25
"""How much likelier text has to be to be taken for it, so that of articles that hold no boilerplate
hardly more than a thousandth is."""
_WORDING, _LINE_WORDING = 0.3, 1.5
"""How much words by themselves count to the network: of a word with those near it, of a line."""
_SAYS = 4.0
"""How much likelier that makes a word a notice that stands in what says so."""
_NEVER = -99.0
"""The logarithm of a probability."""


def kinds(
    parts: Floats, pieces: Pieces, text: str, headlines: Collection[int] = ()
) -> npt.NDArray[np.int64]:
    """(pieces,): what each piece of `text` stands in, by `parts`, (pieces, PARTS) log
    probabilities; lines that begin with `headlines`, code points, are no boilerplate.

    A line is one part, of which its pieces say alike and so count for the root of their number,
    if it does not say itself what it is; where text has lost its line breaks, a word is.
    """
    opens = pieces.opens_line()
    opens[:1] = True
    length = int(pieces.ends[-1] - pieces.starts[0])
    if run_together(int(opens.sum()), length):
        words = _of_words(parts + _WORDING * wording.of_pieces(pieces), pieces.inner)
        return _told(words, _SWITCH, _DOUBT)
    first = np.flatnonzero(opens)
    sizes = np.diff(np.append(first, len(opens)))
    lines: Floats = np.add.reduceat(parts, first, axis=0)
    lines /= np.sqrt(sizes, dtype=np.float32)[:, None]
    lines += _LINE_WORDING * wording.of_lines(pieces, first)
    bounds = zip(pieces.starts[first], pieces.ends[first + sizes - 1], strict=True)
    low = int(pieces.starts[0])
    pages = running(text[low : int(pieces.ends[-1])])
    for line, (start, end) in enumerate(bounds):
        if int(start) in headlines:
            lines[line, _BOILERPLATE] = _NEVER
        elif kind := "navigation" if start - low in pages else labelled(text[start:end]):
            lines[line] = np.where(np.arange(len(PARTS)) == PARTS.index(kind), 0, _NEVER)
    return np.repeat(_told(lines, _LINE_SWITCH, _LINE_DOUBT), sizes)


def noticed(kinds: npt.NDArray[np.int64], pieces: Pieces, text: str) -> npt.NDArray[np.int64]:
    """`kinds` with what says itself that it is a notice as one, where it is taken for an article's
    own."""
    result = kinds.copy()
    low, high = int(pieces.starts[0]), int(pieces.ends[-1])
    for (first, end), kind in notices(text[low:high]):
        at = slice(*np.searchsorted(pieces.starts, (low + first, low + end)))
        if not _BOILERPLATE[kinds[at]].all():
            result[at] = PARTS.index(kind)
    return result


def _told(parts: Floats, switch: float, doubt: float) -> npt.NDArray[np.int64]:
    """(rows,): the kind of each row of `parts`: first whether it is boilerplate, whose kinds are
    easily mistaken for each other, then of which kind."""
    sums = [np.logaddexp.reduce(parts[:, of == _BOILERPLATE], axis=1) for of in (False, True)]
    boilerplate = _smooth(np.stack([sums[0] - doubt, sums[1]], axis=1), switch) == 1
    own = boilerplate[:, None] == _BOILERPLATE
    return _smooth(np.where(own, parts, np.float32(_NEVER)), switch)


def _smooth(parts: Floats, switch: float) -> npt.NDArray[np.int64]:
    """(rows,): the best kind of each row where every change of kind costs `switch`.

    Viterbi over stretches in which one kind is the likeliest, which are few.
    """
    likeliest = parts.argmax(axis=1)
    alike = [(first, last) for first, last, _ in runs(likeliest)]
    best = np.zeros(parts.shape[1])
    back = []
    for first, last in alike:
        entered = best.max() - switch
        back.append(np.where(best >= entered, np.arange(len(best)), best.argmax()))
        best = np.maximum(best, entered) + parts[first : last + 1].sum(axis=0)
    kinds = np.empty(len(parts), dtype=np.int64)
    kind = int(best.argmax())
    for (first, last), before in zip(reversed(alike), reversed(back), strict=True):
        kinds[first : last + 1] = kind
        kind = int(before[kind])
    return kinds


def _of_words(parts: Floats, inner: npt.NDArray[np.bool_]) -> Floats:
    """`parts` with each piece given the sum of its word: no word is cut in two."""
    first = np.flatnonzero(~inner | (np.arange(len(inner)) == 0))
    if not len(first):
        return parts
    sums = np.add.reduceat(parts, first, axis=0)
    lengths = np.diff(np.append(first, len(inner)))
    result: Floats = np.repeat(sums / lengths[:, None], lengths, axis=0)
    return result


def runs(kinds: npt.NDArray[np.int64]) -> Iterator[tuple[int, int, int]]:
    """(first, last, kind) of each run of pieces of one kind."""
    if not len(kinds):
        return
    edges = [0, *(np.flatnonzero(np.diff(kinds)) + 1).tolist(), len(kinds)]
    for first, end in pairwise(edges):
        yield first, end - 1, int(kinds[first])
