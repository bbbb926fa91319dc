"""What kind of part words are of, by themselves: "all rights reserved" is no news on any page.

The network reads what the encoder makes of words, and so knows few notices that it did not learn
from. Here runs of one to three word pieces that stand on pages of several outlets each speak for
text or a kind of boilerplate; what a line's runs say in all is divided by the root of their number.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from sayso.errors import ModelError
from sayso.scores import PARTS, Floats
from sayso.segment.segments import MATTER
from sayso.wordpieces import Pieces

WEIGHTS = Path(__file__).parents[1] / "models" / "segment" / "words.npz"
OWN = "own"
"""What an article is made of, its head too, which words do not tell from its text."""
TOLD = (OWN, *(part for part in PARTS if part not in MATTER))
LONGEST = 3
"""How many pieces a run has at most."""
_NEAR = 8
"""How many pieces on either side speak for a piece, where there are no lines."""

Numbers = npt.NDArray[np.uint32]


class Wording(NamedTuple):
    """The numbers of known runs, in order; (runs, TOLD) what each speaks for: the odds of OWN, and
    for each kind of boilerplate how likely that is if it is any; (TOLD,) what every line does."""

    known: Numbers
    weights: Floats
    bias: Floats


def of_lines(pieces: Pieces, first: npt.NDArray[np.int64]) -> Floats:
    """(lines, PARTS): logarithms of how likely each line, which begin with the pieces `first`, is
    of each part by its words. Those of MATTER are as likely as all of them.

    Raises:
        ModelError: the weights are missing, damaged or of another version.
    """
    ends = np.append(first[1:], len(pieces))
    line = np.repeat(np.arange(len(first)), ends - first)
    sums, counts = _said(pieces, ends[line])
    return _parts(np.add.reduceat(sums, first, axis=0), np.add.reduceat(counts, first))


def of_pieces(pieces: Pieces) -> Floats:
    """(pieces, PARTS): the same of each piece, by the words near it.

    Raises:
        ModelError: as `of_lines`.
    """
    count = len(pieces)
    sums, counts = _said(pieces, np.full(count, count))
    low = np.maximum(np.arange(count) - _NEAR, 0)
    high = np.minimum(np.arange(count) + _NEAR, count)
    totals = np.cumsum(np.concatenate([np.zeros_like(sums[:1]), sums]), axis=0, dtype=np.float64)
    numbers = np.concatenate([[0], np.cumsum(counts)])
    return _parts((totals[high] - totals[low]).astype(np.float32), numbers[high] - numbers[low])


def runs_of(ids: npt.NDArray[np.int32]) -> list[Numbers]:
    """For each length up to LONGEST a number of every run of so many of the word pieces `ids`, the
    same for the same run."""
    found = [_mixed(ids.astype(np.uint32) + np.uint32(1), 0x9E3779B1)]
    for length in range(1, min(LONGEST, len(ids))):
        found.append(_mixed(found[-1][:-1] ^ _mixed(found[0][length:], 0x85EBCA77), 0xC2B2AE3D))
    return found


def _mixed(numbers: Numbers, factor: int) -> Numbers:
    """`numbers` with all their bits spread, as hash functions do; products wrap around."""
    mixed = numbers * np.uint32(factor)
    return mixed ^ (mixed >> np.uint32(15))


def _said(pieces: Pieces, ends: npt.NDArray[np.int64]) -> tuple[Floats, npt.NDArray[np.int64]]:
    """(pieces, TOLD) and (pieces,): what known runs that begin with each piece, and lie before the
    piece `ends` says of it, speak for; and how many they are."""
    known, weights, _ = read()
    sums = np.zeros((len(pieces), len(TOLD)), dtype=np.float32)
    counts = np.zeros(len(pieces), dtype=np.int64)
    for length, numbers in enumerate(runs_of(pieces.ids), start=1):
        places = np.minimum(np.searchsorted(known, numbers), len(known) - 1)
        begins = np.arange(len(numbers))
        at = np.flatnonzero((known[places] == numbers) & (begins + length <= ends[begins]))
        sums[at] += weights[places[at]]
        counts[at] += 1
    return sums, counts


def _parts(sums: Floats, counts: npt.NDArray[np.int64]) -> Floats:
    bias = read().bias
    scores = sums / np.sqrt(np.maximum(counts, 1), dtype=np.float32)[:, None] + bias
    kinds = scores[:, 1:] - np.logaddexp.reduce(scores[:, 1:], axis=1)[:, None]
    told = np.empty_like(scores)
    told[:, 0] = -np.logaddexp(0, -scores[:, 0])
    told[:, 1:] = kinds - np.logaddexp(0, scores[:, 0])[:, None]
    order = [0 if part in MATTER else TOLD.index(part) for part in PARTS]
    parts: Floats = told[:, order].astype(np.float32)
    return parts


@cache
def read(path: Path = WEIGHTS) -> Wording:
    """What runs of words speak for, from a file.

    Raises:
        ModelError: the file is missing, damaged or of another version.
    """
    try:
        with np.load(path) as kept:
            weights = (kept["weights"] * kept["scales"]).astype(np.float32)
            wording = Wording(kept["known"], weights, kept["bias"])
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        raise ModelError(str(path), f"the weights cannot be loaded ({error}); reinstall") from error
    if weights.shape != (len(wording.known), len(TOLD)):
        raise ModelError(str(path), "made for another version of sayso; reinstall it")
    return wording
