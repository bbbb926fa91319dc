"""How likely an attribution is right: a logistic regression over what was decoded and linked, over
the words of its cue and at its edges, and over what the encoder makes of the cue half-way up.

Word lists tell saying and thinking from other doings (after the classes of Levin, *English Verb
Classes and Alternations*, 1993); what each is worth is fitted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.scores import LABELS, WORDS, Floats, Scores
from sayso.tag.decode import Found

_SUREST = 0.999
_FARTHEST_ODDS = 10.0
_LEAST_SURE = -6.0
"""A logarithm of a probability: no edge of a span counts for less sure."""
_LONGEST_CUE = 8
_FEW_WORDS = 3
_LOWER, _GLUED, LINE = 0, 0, 2

_SINGLE = (1005, 1520)
"""The pieces ' and ‘."""

_BIT = {kind: 1 << place for place, kind in enumerate(WORDS)}
FEATURES = 56
"""How many `features` there are before the hidden states of the cue."""
_VERBS = ("say", "think", "saying", "act")
_KNOWN = sum(_BIT[kind] for kind in _VERBS)
_BEFORE_CUE = _BIT["auxiliary"]
_BEGINS, _ENDS, _ONLY = (LABELS.index(f"{place}-content") for place in "BES")


class Reading:
    """What scores say piece by piece, as lists: made once, as each attribution looks up a few."""

    def __init__(self, scores: Scores, labels: Floats) -> None:
        """`labels` is (pieces, 13), those that attributions are decoded from."""
        self.begins = labels[:, [_BEGINS, _ONLY]].max(axis=1)
        self.ends = labels[:, [_ENDS, _ONLY]].max(axis=1)
        self.outside: list[float] = np.exp(labels[:, 0]).tolist()
        self.words: list[int] = scores.words.tolist()
        self.inner: list[bool] = scores.pieces.inner.tolist()
        self.stops = [kind & _BIT["stop"] > 0 for kind in self.words]
        single = np.isin(scores.pieces.ids, _SINGLE).tolist()
        self.quotes = [
            one or kind & _BIT["quote"] > 0 for one, kind in zip(single, self.words, strict=True)
        ]
        shapes = scores.pieces.shapes - 1
        self.capital: list[bool] = (shapes // 4 > _LOWER).tolist()
        self.gap: list[int] = (shapes % 4).tolist()
        self.hidden = scores.hidden


@dataclass(frozen=True, slots=True)
class Proposed:
    """An attribution in pieces, and the logarithms of the odds of its links to source and cue."""

    parts: Sequence[Found]
    source: Found | None
    cue: Found | None
    odds: tuple[float, float]


def probability(features: Floats, weights: Floats) -> float:
    """Between 0 and 1. `weights`, fitted in training, are one for each of `features`."""
    return float(1 / (1 + np.exp(-features @ weights)))


def features(reading: Reading, proposed: Proposed) -> Floats:
    """(FEATURES + hidden size,): a one; how sure the labels and links are; how source, cue and
    content stand to each other; what kinds of words the cue is made of; what stands at the edges of
    the content; the mean of the hidden states of the cue."""
    values = [1.0, *_links(proposed)]
    values += _edges(reading, proposed.parts)
    values += _cue(reading, proposed)
    values += _source(reading, proposed)
    values += _content(reading, proposed.parts)
    values += _around(reading, proposed.parts)
    return np.concatenate([np.array(values, dtype=np.float32), _states(reading, proposed.cue)])


def _links(proposed: Proposed) -> list[float]:
    source, cue, odds = proposed.source, proposed.cue, proposed.odds
    return [
        _logit(min(part.score for part in proposed.parts)),
        _logit(source.score) if source else 0.0,
        _logit(cue.score) if cue else 0.0,
        source is not None,
        cue is not None,
        min(odds[0], _FARTHEST_ODDS) if source else 0.0,
        min(odds[1], _FARTHEST_ODDS) if cue else 0.0,
        math.log(sum(part.last - part.first + 1 for part in proposed.parts)),
    ]


def _edges(reading: Reading, parts: Sequence[Found]) -> list[float]:
    inside = [p for part in parts for p in reading.outside[part.first : part.last + 1]]
    return [
        max(min(float(reading.begins[part.first]) for part in parts), _LEAST_SURE),
        max(min(float(reading.ends[part.last]) for part in parts), _LEAST_SURE),
        max(inside),
        sum(inside) / len(inside),
    ]


def _cue(reading: Reading, proposed: Proposed) -> list[float]:
    cue, first, last = proposed.cue, proposed.parts[0].first, proposed.parts[-1].last
    if cue is None:
        return [0.0] * 17
    kinds = reading.words[cue.first : cue.last + 1]
    verbs = [kind for kind in kinds if kind & _KNOWN and not kind & _BEFORE_CUE]
    among = {name: any(kind & _BIT[name] for kind in verbs) for name in _VERBS}
    return [
        max(reading.outside[cue.first : cue.last + 1]),
        min(cue.last - cue.first + 1, _LONGEST_CUE),
        cue.first < first,
        math.log1p(_gap(cue, first, last)),
        first <= cue.first and cue.last <= last,
        *among.values(),
        not verbs,
        bool(verbs and verbs[-1] & _BIT["say"]),
        among["act"] and not (among["say"] or among["think"]),
        *(any(kind & _BIT[name] for kind in kinds) for name in ("negation", "modal", "be", "to")),
        bool(kinds[-1] & _BIT["to"]),
    ]


def _states(reading: Reading, cue: Found | None) -> Floats:
    """(hidden size,): the mean hidden state of the cue, zeros where there is none."""
    if cue is None:
        return np.zeros(reading.hidden.shape[1], dtype=np.float32)
    mean: Floats = reading.hidden[cue.first : cue.last + 1].mean(axis=0)
    return mean


def _source(reading: Reading, proposed: Proposed) -> list[float]:
    source, cue = proposed.source, proposed.cue
    first, last = proposed.parts[0].first, proposed.parts[-1].last
    if source is None:
        return [0.0] * 9
    own = slice(source.first, source.last + 1)
    capital = reading.capital[own]
    return [
        max(reading.outside[own]),
        math.log(len(capital)),
        source.first < first,
        math.log1p(_gap(source, first, last)),
        capital[0],
        bool(reading.words[source.first] & _BIT["pronoun"]),
        sum(capital) / len(capital),
        cue is not None and source.first < cue.first,
        math.log1p(_gap(source, cue.first, cue.last)) if cue else 0.0,
    ]


def _content(reading: Reading, parts: Sequence[Found]) -> list[float]:
    first, last = parts[0].first, parts[-1].last
    mark = _BIT["quote"]
    said = [kind for part in parts for kind in reading.words[part.first : part.last + 1]]
    quotes = sum(kind & mark > 0 for kind in said)
    words = reading.inner[first : last + 1].count(False)
    return [
        *(bool(reading.words[first] & _BIT[kind]) for kind in ("to", "that", "quote")),
        quotes > 0,
        quotes == 1,
        quotes % 2,
        words <= _FEW_WORDS,
        words <= 1,
        math.log(max(words, 1)),
        len(parts) > 1,
        reading.capital[first],
    ]


def _around(reading: Reading, parts: Sequence[Found]) -> list[float]:
    before, after = parts[0].first - 1, parts[-1].last + 1
    marks = _BIT["stop"] | _BIT["comma"]
    opened = before >= 0 and bool(reading.words[before] & marks)
    if after == len(reading.words):
        return [opened, 0.0, 0.0, 0.0, 0.0, 0.0]
    return [
        opened,
        bool(reading.words[after] & _BIT["stop"]),
        bool(reading.words[after] & _BIT["comma"]),
        reading.capital[after],
        reading.gap[after] == _GLUED,
        reading.gap[after] >= LINE,
    ]


def _gap(span: Found, first: int, last: int) -> int:
    """Pieces between a span and another."""
    return max(first - span.last - 1, span.first - last - 1, 0)


def _logit(probability: float) -> float:
    clipped = min(max(probability, 1 - _SUREST), _SUREST)
    return math.log(clipped / (1 - clipped))
