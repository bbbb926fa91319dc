"""What of a document tells which development it is about: the words of its headline, its opening
and its whole, each with a weight."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from sayso.days import ordinal
from sayso.group.rarity import rarity
from sayso.types import Document

LEAD = 150
WHOLE = 100
"""Of so many words the whole text is told by those that weigh most."""
UNTITLED = 14
TITLE = 2
"""How often a headline counts as a part of the text."""
LOOKED_AT = 20_000

_WORD = re.compile(r"[^\W_]{2,}(?:['’][^\W_]+)?")

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Sketch:
    """Words with weights, each vector of length 1. `titled` tells whether the document has a
    headline; the first words of its text stand in for one. `day` counts as Python's ordinals do,
    None where the date is not known."""

    title: Weights
    lead: Weights
    whole: Weights
    titled: bool
    day: int | None

    def keys(self, count: int) -> list[str]:
        """The `count` words of the opening that weigh most."""
        return sorted(self.lead, key=lambda word: (-self.lead[word], word))[:count]


def sketch(document: Document) -> Sketch:
    """The sketch of a document, without what is marked as boilerplate in it."""
    words = list(islice(_words(_own(document)), LOOKED_AT))
    titled = list(_words(document.title or ""))
    title = titled or words[:UNTITLED]
    return Sketch(
        title=_weighed(title),
        lead=_weighed(words[:LEAD] + title * TITLE),
        whole=_heaviest(_weighed(words + title * TITLE)),
        titled=bool(titled),
        day=ordinal(document.published),
    )


def weights(text: str) -> Weights:
    """The words of a text with weights, as a vector of length 1."""
    return _weighed(_words(text))


def cosine(one: Weights, other: Weights) -> float:
    """The cosine of two vectors of length 1."""
    return math.fsum(one[word] * other[word] for word in one.keys() & other.keys())


def _own(document: Document) -> Iterator[str]:
    at = 0
    for part in sorted(document.boilerplate, key=lambda part: part.span):
        yield document.text[at : part.span[0]]
        at = max(at, part.span[1])
    yield document.text[at:]


def _words(text: str | Iterable[str]) -> Iterator[str]:
    for part in [text] if isinstance(text, str) else text:
        for hit in _WORD.finditer(part.lower()):
            yield _stem(hit[0])


@lru_cache(8192)
def _stem(word: str) -> str:
    word = word.partition("'")[0].partition("’")[0]
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def _weighed(words: Iterable[str]) -> Weights:
    counts = Counter(words)
    return _normal({word: (1 + math.log(n)) * rarity(word) for word, n in counts.items()})


def _heaviest(weights: Weights) -> Weights:
    best = sorted(weights, key=lambda word: (-weights[word], word))[:WHOLE]
    return _normal({word: weights[word] for word in best})


def _normal(weights: Weights) -> Weights:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: round(weight / length, 4) for word, weight in weights.items()}
