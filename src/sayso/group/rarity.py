"""How rare a word is in English."""

from __future__ import annotations

import json
import math
from functools import cache, lru_cache
from importlib.resources import files

# The vocabulary of the encoder lists whole words by how often they occur, from this place on.
_FIRST = 1996
_UNKNOWN = 31_000


@lru_cache(8192)
def rarity(word: str) -> float:
    """The weight of a lower-case word: the logarithm of its rank by frequency, which by Zipf's law
    goes with that of its inverse frequency. A word that is in no vocabulary is the rarest."""
    rank = _ranks().get(word, _UNKNOWN)
    return math.log(rank - _FIRST + 8 if rank >= _FIRST else _UNKNOWN)


@cache
def _ranks() -> dict[str, int]:
    path = files("sayso") / "models" / "attribution" / "tokenizer.json"
    ranks: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
    return ranks
