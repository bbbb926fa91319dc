"""Whether two documents tell of one development.

A logistic judgement on weighted words, as in Miranda et al., "Multilingual clustering of streaming
news" (EMNLP 2018), and Saravanakumar et al., "Event-driven news stream clustering using
entity-aware contextual embeddings" (EACL 2021), who use TF-IDF of headline and text and the days
between; here on pairs of documents, so that the order in which they come makes no difference, as in
Linger and Hajaiej, "Batch clustering for multilingual news streaming" (2020).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np

from sayso.group.packed import Floats, Packed, cosines, openings

T = TypeVar("T")

KEYS = 40
SHARED = 2
"""Two documents are compared if so many of the words that open them and weigh most are the same."""
FAR = (7, 14)
"""One word more if more days than the first of these lie between them, two if more than the second:
reports of one development are the more alike the farther they are apart, or are not linked."""
DAYS = 90
"""The most days between two documents that are compared."""
FLOOR = -3.0
SHORT, SHORTEST = 48, 24
"""Of so many words an opening has fewer in common with others, and how few count."""

# Fitted by bench/stories.py --fit.
LEAD, WHOLE, TITLE, APART, BIAS = 8.0, 5.2, 12.4, -0.85, -5.0
# Days apart, where one date is not known: as far as reports of one development mostly are, or a bit
# more, for nothing shows that these are of one time.
_UNKNOWN = 4


def group(one: Packed, candidates: Mapping[T, Packed]) -> dict[T, float]:
    """The candidates that may tell of the same development as `one`, with the log-odds that they
    do. Those below -3 are left out."""
    others = list(candidates.values())
    scores = BIAS + likeness(one, others) @ (LEAD, WHOLE, TITLE, APART) + _shortness(one, others)
    found = dict(zip(candidates, np.round(scores, 3).tolist(), strict=True))
    return {name: score for name, score in found.items() if score >= FLOOR}


def likeness(one: Packed, others: Sequence[Packed]) -> Floats:
    """(others, 4): how alike a document is to each of the others, whichever of the two is first:
    the cosines of their openings and of their wholes; the better one of a headline and the other's
    opening; and the logarithm of one more than the days between them."""
    found = cosines(one, others)
    days = [_apart(one.day, other.day) for other in others]
    return np.column_stack((found[:, :2], found[:, 2:].max(axis=1), np.log1p(days)))


def _shortness(one: Packed, others: Sequence[Packed]) -> Floats:
    """(others,): by how much two texts may be less alike, as one of them is short: the words that
    it happens to tell a development in are the fewer. Chosen on texts cut to 30 and 60 words."""
    words = np.minimum(openings([one])[0], openings(others)).clip(SHORTEST, SHORT)
    found: Floats = np.log(SHORT / words)
    return found


def _apart(one: int | None, other: int | None) -> int:
    return _UNKNOWN if one is None or other is None else abs(one - other)
