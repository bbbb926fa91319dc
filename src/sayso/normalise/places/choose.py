"""Which names are places', by a logistic regression over the evidence.

The weights are in `weights.toml`, made by `training.places`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

LEAST = 0.5
SURE = 0.1
"""The same for areas of the world with names of several words, "Gulf of Aden", and for the third
and later names of a string that begins with a place."""
WELL_KNOWN = 0.35
"""The same for countries, their capitals and regions, and areas of the world; for names with a noun
that tells a place; for towns of a country that the text tells of often; for any town after "in"."""
_SORTS = ("is country", "is capital", "is region", "is area", "noun, unknown")
_TOWNS = ("is large town", "is middle town")
_OFTEN = 0.2
_PLACING = frozenset({"at", "towards", "taken", "noun"})
ELSEWHERE = 0.8
"""How likely a name must be a place's somewhere in a text for it to be so elsewhere, if it is
REPEATED likely there: one name has one bearer in one text, as a rule."""
REPEATED = 0.2


@cache
def weights() -> dict[str, float]:
    """What each piece of evidence counts for."""
    text = (files(__package__) / "weights.toml").read_text("utf-8")
    learnt: dict[str, float] = tomllib.loads(text)["evidence"]
    return learnt


def chosen(names: Sequence[str], told: Sequence[Mapping[str, float]]) -> list[bool]:
    """Whether each of the `names`, with its evidence, is that of a place."""
    likely = [likelihood(one) for one in told]
    most: dict[str, float] = {}
    for name, score in zip(names, likely, strict=True):
        most[name] = max(score, most.get(name, 0.0))
    right: list[bool] = []
    for name, score, one in zip(names, likely, told, strict=True):
        # "in Venn, Roe and Lunn": what is strung after a place is one.
        strung = "listed" in one and right[-1:] == [True]
        least = REPEATED if strung or most[name] >= ELSEWHERE else _least(one)
        if strung and "one of three" in one:
            least = SURE
        right.append(score >= least or ("dateline" in one and "is unknown" not in one))
    return right


def _least(evidence: Mapping[str, float]) -> float:
    if "is area" in evidence and "long" in evidence:
        return SURE
    of_told = evidence.get("of told country", 0.0) >= _OFTEN
    if "in the next" in evidence or (of_told and not _PLACING.isdisjoint(evidence)):
        return REPEATED
    known = set(_SORTS)
    if of_told:
        known.update(_TOWNS)
    if "at" in evidence:
        known.add("is small town")
    return LEAST if known.isdisjoint(evidence) else WELL_KNOWN


def likelihood(evidence: Mapping[str, float]) -> float:
    """How likely a name with this evidence is that of a place, between 0 and 1."""
    learnt = weights()
    total = sum(value * learnt.get(name, 0.0) for name, value in evidence.items())
    return 1 / (1 + exp(-total))
