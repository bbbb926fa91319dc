"""Texts as shingles, the runs of five words (Broder, "On the resemblance and containment of
documents", 1997), of which long texts keep those with the smallest hashes (FracMinHash: Irber et
al., "Lightweight compositional analysis of metagenomes with FracMinHash and minimum metagenome
covers", 2022). The hash alone decides, so that texts which share words share hashes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b

WORDS = 5
FEWEST = 3
LEAST = 0.1
SCALE = 4
DENSE = 400
TOP = 2**63 // SCALE

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sample:
    """Hashes, 63 bits each, of a text's shingles: all of them if it is `dense`, else the quarter
    with the smallest ones."""

    hashes: frozenset[int]
    dense: bool

    def without(self, furniture: Iterable[int]) -> Sample:
        """The sample less the hashes of `furniture`."""
        return Sample(self.hashes.difference(furniture), self.dense)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without marks."""
    return _WORD.findall(text.lower())


def hashes_of(words: list[str]) -> list[int]:
    """The hash of the shingle that starts at each word, as far as there are five left. Fewer than
    five words are one shingle."""
    count = max(len(words) - WORDS + 1, min(len(words), 1))
    coded = [word.encode("utf-8", "surrogatepass") for word in words]
    return [_hash(b" ".join(coded[at : at + WORDS])) for at in range(count)]


def is_sampled(hashes: Iterable[int]) -> Callable[[int], bool]:
    """Whether a text of these hashes keeps a hash."""
    dense = len(set(hashes)) <= DENSE
    return lambda hash_: dense or hash_ < TOP


def sample(text: str) -> Sample:
    """The sample of a text. One of up to 400 different shingles keeps all of them."""
    hashes = frozenset(hashes_of(words_of(text)))
    sampled = is_sampled(hashes)
    return Sample(frozenset(filter(sampled, hashes)), len(hashes) <= DENSE)


def near(a: Sample, b: Sample) -> bool:
    """Whether two texts share so much that it is worth comparing them whole: at least three hashes,
    and a tenth of the smaller sample. Where one text has given only a part of its hashes, the
    same part of the other's counts."""
    ours, theirs = a.hashes, b.hashes
    if not (a.dense and b.dense):
        ours, theirs = (frozenset(h for h in found if h < TOP) for found in (ours, theirs))
    shared = len(ours & theirs)
    return shared >= FEWEST and shared >= LEAST * min(len(ours), len(theirs))


def _hash(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big") >> 1
