"""The words of a claim's text, how much each tells, and where it lies among all words.

A word's vector is that of its word pieces: what the sentence encoder makes of each piece by itself,
made once and shipped, so that no claim goes through an encoder (training/match/vectors.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.errors import ModelError
from sayso.facts import load

Floats = npt.NDArray[np.float32]

MODELS = Path(__file__).parent.parent / "models"
LEAST = 2.6
"""What a word has to tell to count, as the logarithm of how many sentences there are to one with
it: articles, forms of "be" and the like stand below."""
MOST = 400
"""How many word pieces of a text are looked at."""

_WORD = re.compile(r"[^\W_]")
_ENDINGS = tuple(
    "ations ation ments ment ings ing ions ion ers ies ied es ed er ly 's s e y".split()  # noqa: SIM905
)
_KEPT = 3


@dataclass(frozen=True, eq=False)
class Words:
    """The telling words of a text, in order: their stems, (words,) how much each tells, (words, d)
    their unit vectors, (words,) whether each has a capital, and (words,) its first letters, as a
    number."""

    stems: tuple[str, ...]
    weights: Floats
    vectors: Floats
    capital: npt.NDArray[np.bool_]
    heads: npt.NDArray[np.int64]

    def at(self, places: list[int]) -> Words:
        """The words at `places` alone."""
        return Words(
            tuple(self.stems[i] for i in places),
            self.weights[places],
            self.vectors[places],
            self.capital[places],
            self.heads[places],
        )

    def cut(self, start: int, end: int) -> Words:
        """The words from one place up to another."""
        own = slice(start, end)
        return Words(
            self.stems[own],
            self.weights[own],
            self.vectors[own],
            self.capital[own],
            self.heads[own],
        )

    @cached_property
    def total(self) -> float:
        """How much all words tell."""
        return float(self.weights.sum())

    @cached_property
    def senses(self) -> npt.NDArray[np.int64]:
        """(words,): the number of the words that may stand for each; 0 of one that has none."""
        return np.array([_senses().get(stem, 0) for stem in self.stems], np.int64)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each stem stands, in order."""
        found: dict[str, list[int]] = {}
        for place, stem in enumerate(self.stems):
            found.setdefault(stem, []).append(place)
        return found

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Each stem with the next, and with the next but one."""
        stems = self.stems
        return frozenset([*pairwise(stems), *zip(stems, stems[2:], strict=False)])

    def mean(self) -> Floats:
        """(d,): the unit vector of all words, each as much as it tells."""
        found: Floats = self.weights @ self.vectors
        return found / (np.linalg.norm(found) + 1e-6)


class Vectors:
    """Word pieces and what ships of each.

    Raises:
        ModelError: from its methods: a file that ships is missing or damaged.
    """

    def __init__(self, folder: Path = MODELS) -> None:
        self._folder = folder

    def words(self, text: str) -> Words:
        """The telling words of `text`."""
        return self.each([text])[0]

    def each(self, texts: Iterable[str]) -> list[Words]:
        """The telling words of each of `texts`, looked up all at once."""
        ids: list[int] = []
        starts: list[int] = []
        found: list[str] = []
        bounds = [0]
        for text in texts:
            safe = text.encode("utf-8", "replace").decode()
            encoded = self._tokenizer.encode(safe, add_special_tokens=False)
            pieces, spans = encoded.ids[:MOST], encoded.offsets
            firsts = _starts(encoded.word_ids[:MOST])
            lasts = [first - 1 for first in [*firsts[1:], len(pieces)]]
            found += [safe[spans[a][0] : spans[b][1]] for a, b in zip(firsts, lasts, strict=False)]
            starts += [len(ids) + first for first in firsts]
            ids += pieces
            bounds.append(len(found))
        words, kept = self._telling(ids, starts, found)
        return [words.cut(a, b) for a, b in pairwise(np.searchsorted(kept, bounds).tolist())]

    def _telling(
        self, ids: list[int], starts: list[int], found: list[str]
    ) -> tuple[Words, list[int]]:
        """Those of the `found` words, of the pieces `ids` from `starts` on, that tell something,
        and their places."""
        table, weights = self._tables
        if not starts:
            return _words([], weights[:0], table[:0].astype(np.float32)), []
        told = weights[ids]
        told_most = np.maximum.reduceat(told, starts)
        vectors = np.add.reduceat(told[:, None] * table[ids], starts, axis=0)
        enough = np.flatnonzero(told_most >= LEAST).tolist()
        kept = [i for i in enough if _WORD.match(found[i])]
        return _words([found[i] for i in kept], told_most[kept], vectors[kept]), kept

    @cached_property
    def _tables(self) -> tuple[npt.NDArray[np.int8], Floats]:
        path = self._folder / "match" / "vectors.npz"
        try:
            with np.load(path) as kept:
                return kept["vectors"], kept["weights"].astype(np.float32)
        except (OSError, ValueError, KeyError) as error:
            raise _damaged(path, error) from error

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        path = self._folder / "attribution" / "tokenizer.json"
        try:
            return Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises bare Exception
            raise _damaged(path, error) from error


def _words(texts: list[str], weights: Floats, vectors: Floats) -> Words:
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    stems = tuple(map(stem, texts))
    capital = np.array([text[0].isupper() for text in texts], np.bool_)
    return Words(stems, weights, vectors, capital, np.array(list(map(_head, stems)), np.int64))


@lru_cache(8192)
def _head(stem: str) -> int:
    """The first letters of a stem as a number: these are compared most often."""
    return sum(ord(letter) << 21 * place for place, letter in enumerate(stem[:_KEPT]))


def _damaged(path: Path, error: Exception) -> ModelError:
    return ModelError(str(path), f"it cannot be read ({error}); install sayso again")


def _starts(word_ids: list[int]) -> list[int]:
    """At which piece each word begins."""
    firsts = [i + 1 for i, (one, two) in enumerate(pairwise(word_ids)) if one != two]
    return [0, *firsts] if word_ids else []


@lru_cache(8192)
def stem(word: str) -> str:
    """A word in lower case less its ending, so that "killed" and "killing" are one."""
    word = word.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _KEPT:
            return word[: -len(ending)]
    return word


@lru_cache(1)
def _senses() -> dict[str, int]:
    """The stems of words that may stand for each other, with the number of these words."""
    lists = load("synonyms").values()
    return {stem(word): number for number, words in enumerate(lists, 1) for word in words}


@lru_cache(1)
def shipped() -> Vectors:
    """What ships with the package."""
    return Vectors()
