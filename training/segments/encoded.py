"""Dumps as arrays: what the encoder says of them, and what the network is to learn. In shards on
disk, so that a run that was stopped goes on with the next."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.pages import UNKNOWN
from bench.segment import Dump
from sayso.cohesion import Floats, features
from sayso.predict import ATTRIBUTION, Model, cores
from sayso.scores import PARTS
from sayso.windows import windows
from sayso.wordpieces import Pieces
from training.segments.dumps import ANY, dump
from training.segments.invented import Words
from training.segments.settings import Settings
from training.segments.sources import Sources

IGNORE = -100
SOME_BOILERPLATE = len(PARTS)
"""The label of boilerplate of which nobody said what it is."""
SCALE = 40
"""Hidden states are kept as whole numbers: so many are 1, and none is beyond 127."""
COLUMNS = ("ids", "shapes", "inner", "parts", "starts")
SHARD = 50
_FEWEST = 30

Bytes = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Encoded:
    """A dump of n pieces: `hidden` (n, hidden size), scaled; of each piece its number, its shape,
    whether it goes on with a word, the part that it stands in and whether an article begins with
    it, all (n,); of the last two, IGNORE is unknown."""

    hidden: Bytes
    ids: npt.NDArray[np.int32]
    shapes: Bytes
    inner: Bytes
    parts: Bytes
    starts: Bytes

    def cut(self, start: int, end: int) -> Encoded:
        """Pieces `[start, end)`."""
        return Encoded(*(column[start:end] for column in self._columns()))

    def features(self) -> Floats:
        """(ceil(n / STRIDE), FEATURES), as if this were a whole text."""
        nowhere = np.zeros(len(self.ids), dtype=np.int32)
        shapes, inner = self.shapes.astype(np.int32), self.inner.astype(np.bool_)
        return features(Pieces(self.ids, nowhere, nowhere, shapes, inner))

    def _columns(self) -> list[npt.NDArray[Any]]:
        return [getattr(self, name) for name in ("hidden", *COLUMNS)]


def joined(made: Sequence[Encoded]) -> Encoded:
    """Dumps end to end."""
    columns = zip(*(m._columns() for m in made), strict=True)
    return Encoded(*map(np.concatenate, columns))


def make(sources: Sources, of: Words, settings: Settings, folder: Path) -> list[Encoded]:
    """All dumps, encoded; those that `folder` has already are read from there."""
    folder.mkdir(parents=True, exist_ok=True)
    model, done = Model(), []
    for number in range(-(-settings.dumps // SHARD)):
        path = folder / f"{settings.drawn}-{number:03}"
        if not path.with_suffix(".npz").exists():
            rng = random.Random(settings.drawn * 10_000 + number)
            count = min(SHARD, settings.dumps - number * SHARD)
            write(path, _shard(sources, of, count, settings.longest, model, rng))
            print(f"{path.name}: {count} dumps encoded", file=sys.stderr, flush=True)
        done += read(path)
    return done


def labels(made: Dump, pieces: Pieces) -> tuple[Bytes, Bytes]:
    """(n,) twice: the part that each piece stands in, and 1 where an article begins with it."""
    parts = np.full(len(pieces), IGNORE, dtype=np.int8)
    starts = np.zeros(len(pieces), dtype=np.int8)
    for span, kind in made.parts:
        if kind != ANY:
            first, end = np.searchsorted(pieces.starts, span)
            parts[first:end] = SOME_BOILERPLATE if kind == UNKNOWN else PARTS.index(kind)
    at = np.searchsorted(pieces.starts, made.starts)
    starts[at[at < len(pieces)]] = 1
    return parts, starts


def encode(made: Dump, longest: int, model: Model) -> Encoded:
    """The first pieces of a dump, at most `longest`."""
    pieces = model.pieces(made.text)
    pieces = pieces.cut(0, min(len(pieces), longest))
    parts, starts = labels(made, pieces)
    shapes, inner = pieces.shapes.astype(np.int8), pieces.inner.astype(np.int8)
    return Encoded(_hidden(pieces, model), pieces.ids, shapes, inner, parts, starts)


def write(path: Path, dumps: list[Encoded]) -> None:
    """Write a shard: hidden states to one file, all else to another, which is there last."""
    np.save(path.with_suffix(".npy"), np.concatenate([d.hidden for d in dumps]))
    partial = path.with_suffix(".part.npz")
    columns = {name: np.concatenate([getattr(d, name) for d in dumps]) for name in COLUMNS}
    np.savez(partial, lengths=np.array([len(d.ids) for d in dumps]), **columns)
    partial.rename(path.with_suffix(".npz"))


def read(path: Path) -> list[Encoded]:
    """The dumps of a shard; their hidden states stay on disk until they are used."""
    hidden = np.load(path.with_suffix(".npy"), mmap_mode="r")
    with np.load(path.with_suffix(".npz")) as rest:
        ends = np.cumsum(rest["lengths"])[:-1]
        columns = [np.split(column, ends) for column in (hidden, *map(rest.get, COLUMNS))]
    return [Encoded(*arrays) for arrays in zip(*columns, strict=True)]


def _shard(
    sources: Sources, of: Words, count: int, longest: int, model: Model, rng: random.Random
) -> list[Encoded]:
    made: list[Encoded] = []
    while len(made) < count:
        encoded = encode(dump(sources, of, rng), longest, model)
        if len(encoded.ids) >= _FEWEST:
            made.append(encoded)
    return made


def _hidden(pieces: Pieces, model: Model) -> Bytes:
    meta = json.loads((ATTRIBUTION / "meta.json").read_text("utf-8"))
    plan = windows(pieces, meta["window"] - 2, model.marks)
    hidden = np.empty((len(pieces), meta["hidden_size"]), dtype=np.int8)
    with ThreadPoolExecutor(cores()) as threads:
        outputs = threads.map(lambda window: model.encode(pieces, window)[-1], plan)
        for window, output in zip(plan, outputs, strict=True):
            taken = output[window.first - window.start : window.last - window.start]
            scaled = np.clip(np.rint(taken * SCALE), -127, 127)
            hidden[window.first : window.last] = scaled.astype(np.int8)
    return hidden
