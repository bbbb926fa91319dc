"""Dumps as arrays: what the encoder says of them, and what the network is to learn. In shards on
disk, so that a run that was stopped goes on with the next."""

from __future__ import annotations

import json
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.pages import UNKNOWN
from bench.segment import Dump
from sayso.cohesion import STRIDE, Floats, features
from sayso.predict import ATTRIBUTION, Model, cores, windows
from sayso.scores import PARTS
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
SHARD = 50
_FEWEST = 30

Bytes = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Encoded:
    """A dump of n pieces: `hidden` (n, hidden size), scaled; `shapes` (n,); `features`
    (n / STRIDE, FEATURES); `parts` and `starts` (n,), the labels, where IGNORE is unknown."""

    hidden: Bytes
    shapes: Bytes
    features: Floats
    parts: Bytes
    starts: Bytes


def make(sources: Sources, of: Words, settings: Settings, folder: Path) -> list[Encoded]:
    """All dumps, encoded; those that `folder` has already are read from there."""
    folder.mkdir(parents=True, exist_ok=True)
    model, done = Model(), []
    for number in range(-(-settings.dumps // SHARD)):
        path = folder / f"{settings.seed}-{number:03}"
        if not path.with_suffix(".npz").exists():
            rng = random.Random(settings.seed * 10_000 + number)
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
    shapes = pieces.shapes.astype(np.int8)
    return Encoded(_hidden(pieces, model), shapes, features(pieces), parts, starts)


def write(path: Path, dumps: list[Encoded]) -> None:
    """Write a shard: hidden states to one file, all else to another, which is there last."""
    np.save(path.with_suffix(".npy"), np.concatenate([d.hidden for d in dumps]))
    partial = path.with_suffix(".part.npz")
    np.savez(
        partial,
        lengths=np.array([len(d.shapes) for d in dumps]),
        shapes=np.concatenate([d.shapes for d in dumps]),
        features=np.concatenate([d.features for d in dumps]),
        parts=np.concatenate([d.parts for d in dumps]),
        starts=np.concatenate([d.starts for d in dumps]),
    )
    partial.rename(path.with_suffix(".npz"))


def read(path: Path) -> list[Encoded]:
    """The dumps of a shard; their hidden states stay on disk until they are used."""
    hidden = np.load(path.with_suffix(".npy"), mmap_mode="r")
    with np.load(path.with_suffix(".npz")) as rest:
        lengths = rest["lengths"]
        pieces, strides = np.cumsum(lengths)[:-1], np.cumsum(-(-lengths // STRIDE))[:-1]
        columns = zip(
            np.split(hidden, pieces),
            np.split(rest["shapes"], pieces),
            np.split(rest["features"], strides),
            np.split(rest["parts"], pieces),
            np.split(rest["starts"], pieces),
            strict=True,
        )
        return [Encoded(*arrays) for arrays in columns]


def _shard(
    sources: Sources, of: Words, count: int, longest: int, model: Model, rng: random.Random
) -> list[Encoded]:
    made: list[Encoded] = []
    while len(made) < count:
        encoded = encode(dump(sources, of, rng), longest, model)
        if len(encoded.shapes) >= _FEWEST:
            made.append(encoded)
    return made


def _hidden(pieces: Pieces, model: Model) -> Bytes:
    meta = json.loads((ATTRIBUTION / "meta.json").read_text("utf-8"))
    plan = windows(pieces, meta["window"] - 2)
    hidden = np.empty((len(pieces), meta["hidden_size"]), dtype=np.int8)
    with ThreadPoolExecutor(cores()) as threads:
        outputs = threads.map(lambda window: model.encode(pieces, window)[-1], plan)
        for window, output in zip(plan, outputs, strict=True):
            taken = output[window.first - window.start : window.last - window.start]
            scaled = np.clip(np.rint(taken * SCALE), -127, 127)
            hidden[window.first : window.last] = scaled.astype(np.int8)
    return hidden
