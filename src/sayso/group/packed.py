"""Sketches as bytes, so that one is compared with a thousand others at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from sayso.group.sketch import Sketch

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

_WORD = np.dtype([("word", "<i8"), ("title", "<i2"), ("lead", "<i2"), ("whole", "<i2")])
# Weights have four decimals. As whole numbers their products add up to the same in any order.
_UNIT = 10_000
# Most words are not in both of two texts: the last bits of their hashes tell so fastest.
_LAST = 2**16 - 1


@dataclass(frozen=True, slots=True)
class Packed:
    """A sketch as it is kept and compared. `words` has of each word, by its hash, its weights in
    the headline, the opening and the whole; `titled` and `day` are those of the sketch."""

    words: bytes
    titled: bool
    day: int | None


def pack(found: Sketch) -> Packed:
    """A sketch as bytes."""
    parts = (found.title, found.lead, found.whole)
    words = {word for part in parts for word in part}
    rows = [(_hash(word), *(round(_UNIT * part.get(word, 0)) for part in parts)) for word in words]
    return Packed(np.array(sorted(rows), _WORD).tobytes(), found.titled, found.day)


def cosines(one: Packed, others: Sequence[Packed]) -> Floats:
    """(others, 4): the cosines of the openings, of the wholes, of the headline of `one` with the
    other's opening, and of its opening with the other's headline."""
    own, words = np.frombuffer(one.words, _WORD), _words(others)
    places, near = _shared(own["word"], words["word"])
    of = np.searchsorted(_ends(others), near, side="right")
    ours, theirs = own[places], words[near]
    pairs = (("lead", "lead"), ("whole", "whole"), ("title", "lead"), ("lead", "title"))
    products = [ours[a].astype(np.int64) * theirs[b] for a, b in pairs]
    count = len(others)
    found = [np.bincount(of, product, minlength=count) / _UNIT**2 for product in products]
    return np.stack(found, axis=1)


def openings(of: Sequence[Packed]) -> npt.NDArray[np.intp]:
    """(of,): how many words the opening of each has."""
    words = (np.frombuffer(one.words, _WORD) for one in of)
    return np.array([np.count_nonzero(own["lead"]) for own in words], np.intp)


def crossed(story: Sequence[Packed]) -> Floats:
    """(story,): the mean cosine of each headline with the openings of all others."""
    words = _words(story)
    of = np.searchsorted(_ends(story), np.arange(len(words)), side="right")
    _, same = np.unique(words["word"], return_inverse=True)
    lead = words["lead"].astype(np.int64)
    others = np.bincount(same, lead).astype(np.int64)[same] - lead
    sums = np.bincount(of, words["title"] * others, minlength=len(story))
    found: Floats = sums / _UNIT**2 / max(1, len(story) - 1)
    return found


def _shared(own: npt.NDArray[np.int64], words: npt.NDArray[np.int64]) -> tuple[Places, Places]:
    """Where in `own`, which is in order, those of `words` are that are there, and where in
    `words` these are."""
    there = np.zeros(_LAST + 1, np.bool_)
    there[own & _LAST] = True
    near = np.flatnonzero(there[words & _LAST])
    places = np.searchsorted(own, words[near], side="right") - 1
    same = own[places] == words[near]
    return places[same], near[same]


def _words(of: Sequence[Packed]) -> npt.NDArray[np.void]:
    return np.frombuffer(b"".join(one.words for one in of), _WORD)


def _ends(of: Sequence[Packed]) -> Places:
    """Before which word each ends."""
    return np.cumsum([len(one.words) // _WORD.itemsize for one in of])


def _hash(word: str) -> int:
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) >> 1
