"""Whether two documents tell of one development.

A logistic judgement on weighted words, as in Miranda et al., "Multilingual clustering of streaming
news" (EMNLP 2018), and Saravanakumar et al., "Event-driven news stream clustering using
entity-aware contextual embeddings" (EACL 2021), who use TF-IDF of headline and text and the days
between; here on pairs of documents, so that the order in which they come makes no difference, as in
Linger and Hajaiej, "Batch clustering for multilingual news streaming" (2020).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TypeVar

from sayso.group.sketch import Sketch, Weights

T = TypeVar("T")

KEYS = 40
SHARED = 2
"""Two documents are compared if so many of the words that open them and weigh most are the same."""
DAYS = 90
"""The most days between two documents that are compared."""
FLOOR = -3.0

# Fitted by bench/stories.py --fit.
LEAD, WHOLE, TITLE, APART, BIAS = 8.0, 5.2, 12.4, -0.85, -5.0
# Days apart, where one date is not known: as far as reports of one development mostly are, or a bit
# more, for nothing shows that these are of one time.
_UNKNOWN = 4


def group(one: Sketch, candidates: Mapping[T, Sketch]) -> dict[T, float]:
    """The candidates that may tell of the same development as `one`, with the log-odds that they
    do. Those below -3 are left out."""
    found = {name: _score(one, other) for name, other in candidates.items()}
    return {name: score for name, score in found.items() if score >= FLOOR}


def likeness(one: Sketch, other: Sketch) -> tuple[float, float, float, float]:
    """How alike two sketches are, which is first making no difference: the cosines of their
    openings and of their wholes; the better one of a headline and the other's opening; and the
    logarithm of one more than the days between them."""
    crossed = max(cosine(one.title, other.lead), cosine(other.title, one.lead))
    known = one.day is not None and other.day is not None
    days = abs(one.day - other.day) if known else _UNKNOWN  # type: ignore[operator]
    return (
        cosine(one.lead, other.lead),
        cosine(one.whole, other.whole),
        crossed,
        math.log1p(days),
    )


def _score(one: Sketch, other: Sketch) -> float:
    weights = (LEAD, WHOLE, TITLE, APART)
    parts = (w * x for w, x in zip(weights, likeness(one, other), strict=True))
    return round(BIAS + math.fsum(parts), 3)


def cosine(one: Weights, other: Weights) -> float:
    """The cosine of two vectors of length 1."""
    return math.fsum(one[word] * other[word] for word in one.keys() & other.keys())


def mean_likeness(title: Sketch, others: Iterable[Sketch]) -> float:
    """How well a headline tells what the openings of other documents do: the mean cosine."""
    found = [cosine(title.title, other.lead) for other in others]
    return math.fsum(found) / len(found) if found else 0.0
