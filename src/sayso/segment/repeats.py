"""Where a text tells at length what it told before: a second copy of an article begins there.

Copies of one story side by side are the one change of article that words do not show. Words are
compared in overlapping runs (shingles; Broder, *On the Resemblance and Containment of Documents*,
1997), so that sentences may be lost and a few words changed.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sayso.wordpieces import Pieces

_WORDS = 1996
"""Word pieces below this number are marks and letters, which scrapers lose."""
_RUN = 8
_APART = 150
"""How far a run must stand behind the one that it repeats."""
_WHOLE, _MOST = 300, 0.6
_BEGINNING, _NEARLY_ALL = 40, 0.7
_BEFORE, _LITTLE = 150, 0.2
"""Of how many pieces what share is repeated: from the place on, just behind it, before it."""
_MIXED = 1_000_003

Numbers = npt.NDArray[np.int64]


def repeats(pieces: Pieces) -> list[int]:
    """The pieces with which a second copy of 300 pieces or more begins."""
    places = np.flatnonzero(pieces.ids >= _WORDS)
    if len(places) < _WHOLE + _APART:
        return []
    again = _again(pieces.ids[places].astype(np.int64))
    total = np.concatenate([[0], np.cumsum(_covered(again, len(places)))])
    at = np.flatnonzero(again)

    def share(first: int, end: int) -> npt.NDArray[np.float64]:
        low, high = (np.clip(at + by, 0, len(places)) for by in (first, end))
        result: npt.NDArray[np.float64] = (total[high] - total[low]) / (end - first)
        return result

    begins = (share(0, _WHOLE) >= _MOST) & (share(0, _BEGINNING) >= _NEARLY_ALL)
    found: list[int] = []
    for place in at[begins & (share(-_BEFORE, 0) <= _LITTLE)].tolist():
        if not found or place - found[-1] > _WHOLE:
            found.append(place)
    return [int(places[place]) for place in found]


def _again(ids: Numbers) -> npt.NDArray[np.bool_]:
    """Of each run of _RUN pieces whether it stands far enough before, too."""
    count = len(ids) - _RUN + 1
    numbers = np.zeros(count, dtype=np.int64)
    for place in range(_RUN):
        numbers = numbers * _MIXED + ids[place : place + count]
    order = np.argsort(numbers, kind="stable")
    same = numbers[order][1:] == numbers[order][:-1]
    earlier, later = order[:-1][same], order[1:][same]
    again = np.zeros(count, dtype=np.bool_)
    again[later[later - earlier >= _APART]] = True
    return again


def _covered(again: npt.NDArray[np.bool_], count: int) -> npt.NDArray[np.bool_]:
    """Of each piece whether it is in a run that stands before."""
    changes = np.zeros(count + 1, dtype=np.int64)
    changes[: len(again)] += again
    changes[_RUN : _RUN + len(again)] -= again
    result: npt.NDArray[np.bool_] = np.cumsum(changes)[:count] > 0
    return result
