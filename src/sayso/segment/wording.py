"""What kind of part words are of, by themselves: "all rights reserved" is no news on any page.

The network reads what the encoder makes of words, and so knows few notices that it did not learn
from. Here runs of one to three word pieces that stand on pages of several outlets each speak for
text or a kind of boilerplate; what a line's runs say in all is divided by the root of their number.
A line is told too by the runs with which it begins and ends, as a credit ends a caption, and by how
long it is; where there are no lines, weights of their own do without these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
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
_BEGINS, _ENDS, _LONG = (np.uint32(salt) for salt in (0xA511E9B3, 0x63D83595, 0x1B873593))
"""What tells the numbers of a line's first and last runs, and of its length, from others."""
_SIZES = 12
"""How many lengths of lines are told apart."""
COLUMNS = ("known", "weights", "scales", "bias")
"""What is kept of a table, its weights as bytes."""
_NEAR = 8
"""How many pieces on either side speak for a piece, where there are no lines."""

Numbers = npt.NDArray[np.uint32]


class Table(NamedTuple):
    """The numbers of known runs, in order; (runs, TOLD) what each speaks for: the odds of OWN, and
    for each kind of boilerplate how likely that is if it is any; (TOLD,) what every line does."""

    known: Numbers
    weights: Floats
    bias: Floats


class Wording(NamedTuple):
    """What the runs of a line speak for, and those of a stretch of text without lines."""

    lines: Table
    stretches: Table


class Told(NamedTuple):
    """(rows, TOLD) and (rows,): what known runs speak for, and how many they are."""

    sums: Floats
    counts: npt.NDArray[np.int64]


def of_lines(pieces: Pieces, first: npt.NDArray[np.int64]) -> Floats:
    """(lines, PARTS): logarithms of how likely each line, which begin with the pieces `first`, is
    of each part by its words. Those of MATTER are as likely as all of them.

    Raises:
        ModelError: the weights are missing, damaged or of another version.
    """
    table = read().lines
    ends = np.append(first[1:], len(pieces))
    line = np.repeat(np.arange(len(first)), ends - first)
    runs = _said(pieces, ends[line], table)
    sums, counts = np.add.reduceat(runs.sums, first, axis=0), np.add.reduceat(runs.counts, first)
    for lines, numbers in edges_of(pieces.ids, first, ends):
        at, places = _found(numbers, table)
        sums[lines[at]] += table.weights[places]
        counts[lines[at]] += 1
    return _parts(Told(sums, counts), table)


def of_pieces(pieces: Pieces) -> Floats:
    """(pieces, PARTS): the same of each piece, by the words near it.

    Raises:
        ModelError: as `of_lines`.
    """
    table = read().stretches
    count = len(pieces)
    sums, counts = _said(pieces, np.full(count, count), table)
    low = np.maximum(np.arange(count) - _NEAR, 0)
    high = np.minimum(np.arange(count) + _NEAR, count)
    totals = np.cumsum(np.concatenate([np.zeros_like(sums[:1]), sums]), axis=0, dtype=np.float64)
    numbers = np.concatenate([[0], np.cumsum(counts)])
    near = (totals[high] - totals[low]).astype(np.float32)
    return _parts(Told(near, numbers[high] - numbers[low]), table)


def runs_of(ids: npt.NDArray[np.int32]) -> list[Numbers]:
    """For each length up to LONGEST a number of every run of so many of the word pieces `ids`, the
    same for the same run."""
    found = [_mixed(ids.astype(np.uint32) + np.uint32(1), 0x9E3779B1)]
    for length in range(1, min(LONGEST, len(ids))):
        found.append(_mixed(found[-1][:-1] ^ _mixed(found[0][length:], 0x85EBCA77), 0xC2B2AE3D))
    return found


def edges_of(
    ids: npt.NDArray[np.int32], first: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]
) -> Iterator[tuple[npt.NDArray[np.int64], Numbers]]:
    """Lines, and for each of them a number: of the run with which it begins, for each length up to
    LONGEST, of that with which it ends, and of about how many pieces it has. `first` and `ends` say
    where the lines lie in `ids`."""
    sizes = ends - first
    for length, numbers in enumerate(runs_of(ids), start=1):
        lines = np.flatnonzero(sizes >= length)
        yield lines, _mixed(numbers[first[lines]] ^ _BEGINS, 0x9E3779B1)
        yield lines, _mixed(numbers[ends[lines] - length] ^ _ENDS, 0x9E3779B1)
    about = np.minimum(_SIZES, 1.5 * np.log2(sizes + 1)).astype(np.uint32)
    yield np.arange(len(first)), _mixed(about ^ _LONG, 0x9E3779B1)


def _mixed(numbers: Numbers, factor: int) -> Numbers:
    """`numbers` with all their bits spread, as hash functions do; products wrap around."""
    mixed = numbers * np.uint32(factor)
    return mixed ^ (mixed >> np.uint32(15))


def _said(pieces: Pieces, ends: npt.NDArray[np.int64], table: Table) -> Told:
    """What known runs speak for that begin with each piece and lie before the piece that `ends`
    says of it."""
    sums = np.zeros((len(pieces), len(TOLD)), dtype=np.float32)
    counts = np.zeros(len(pieces), dtype=np.int64)
    for length, numbers in enumerate(runs_of(pieces.ids), start=1):
        at, places = _found(numbers, table)
        whole = at + length <= ends[at]
        sums[at[whole]] += table.weights[places[whole]]
        counts[at[whole]] += 1
    return Told(sums, counts)


def _found(numbers: Numbers, table: Table) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Which of `numbers` are known, and where in the table they stand."""
    places = np.minimum(np.searchsorted(table.known, numbers), len(table.known) - 1)
    at = np.flatnonzero(table.known[places] == numbers)
    return at, places[at]


def _parts(told: Told, table: Table) -> Floats:
    roots = np.sqrt(np.maximum(told.counts, 1), dtype=np.float32)
    scores = told.sums / roots[:, None] + table.bias
    kinds = scores[:, 1:] - np.logaddexp.reduce(scores[:, 1:], axis=1)[:, None]
    likely = np.empty_like(scores)
    likely[:, 0] = -np.logaddexp(0, -scores[:, 0])
    likely[:, 1:] = kinds - np.logaddexp(0, scores[:, 0])[:, None]
    order = [0 if part in MATTER else TOLD.index(part) for part in PARTS]
    parts: Floats = likely[:, order].astype(np.float32)
    return parts


@cache
def read(path: Path = WEIGHTS) -> Wording:
    """What runs of words speak for, from a file.

    Raises:
        ModelError: the file is missing, damaged or of another version.
    """
    try:
        with np.load(path) as kept:
            wording = Wording(*(_table(kept, name) for name in Wording._fields))
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        raise ModelError(str(path), f"the weights cannot be loaded ({error}); reinstall") from error
    if any(table.weights.shape != (len(table.known), len(TOLD)) for table in wording):
        raise ModelError(str(path), "made for another version of sayso; reinstall it")
    return wording


def _table(kept: Mapping[str, npt.NDArray[Any]], name: str) -> Table:
    known, weights, scales, bias = (kept[f"{name}_{column}"] for column in COLUMNS)
    return Table(known, (weights * scales).astype(np.float32), bias)
