"""Which entity an anaphor stands for: a log-linear choice among all that fit, and none of them.

After Denis and Baldridge, *A ranking approach to pronoun resolution*, IJCAI 2007. The weights are
in `weights.toml`, made by `training.speakers`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.speakers.features import Features, candidates
from sayso.types import Span

NONE = "none"
"""The weight of standing for none of the entities."""
PASSING = "passing"
"""The weights for "he" and "she" that are no sources."""
_TIES = ("head", "head alike", "told", "shared", "title")


class Weights(NamedTuple):
    """What each piece of evidence counts for an anaphor of one sort, and how sure a choice must be
    to be taken."""

    evidence: Mapping[str, float]
    least: float


class Choice(NamedTuple):
    """The likeliest entity, its probability, whether what is told of it ties it to a role, and
    whether it is the only one near that surely fits."""

    actor: Actor
    score: float
    tied: bool
    alone: bool = False


@cache
def weights() -> dict[str, Weights]:
    """The weights that ship, by sort of anaphor."""
    text = (files(__package__) / "weights.toml").read_text("utf-8")
    return {
        sort: Weights(table["evidence"], table["least"])
        for sort, table in tomllib.loads(text).items()
    }


def choose(
    scene: Scene,
    anaphor: Anaphor,
    own: Sequence[Span] = (),
    governed: Sequence[Span] = (),
    said: Sequence[Span] = (),
    *,
    source: bool = True,
) -> Choice | None:
    """The likeliest entity that `anaphor` stands for, None where there is none to choose; `own` are
    the quotations of what is `said` in its attribution where it is a `source`, `governed` the
    clause after it."""
    fit = candidates(scene, anaphor, own, governed, said)
    if not fit:
        return None
    evidence = weights()[PASSING if anaphor.sort == "he" and not source else anaphor.sort].evidence
    sums = [_sum(features, evidence) for _, features in fit]
    best = max(range(len(sums)), key=sums.__getitem__)
    if anaphor.sort == "role" and not any(map(fit[best][1].get, _TIES)):
        only = _only_one(scene, anaphor, fit)
        fit, sums = ([fit[only]], [sums[only]]) if only is not None else (fit, sums)
    top = max(*sums, evidence[NONE])
    total = sum(exp(value - top) for value in (*sums, evidence[NONE]))
    best = max(range(len(sums)), key=sums.__getitem__)
    actor, features = fit[best]
    tied = any(features.get(name) for name in _TIES)
    return Choice(actor, exp(sums[best] - top) / total, tied, bool(features.get("alone")))


def _only_one(scene: Scene, anaphor: Anaphor, fit: Sequence[tuple[Actor, Features]]) -> int | None:
    """Which of those that fit alone holds the office of "the bishop", who is rather meant than one
    of another who spoke last."""
    start = anaphor.span[0]
    held = [
        i
        for i, (actor, features) in enumerate(fit)
        if (features.get("head") or features.get("head alike")) and anaphor.rest <= actor.told
    ]
    definite = scene.text[max(start - len("the "), 0) : start].lower() == "the "
    return held[0] if definite and len(held) == 1 else None


def _sum(features: Features, evidence: Mapping[str, float]) -> float:
    total = 0.0
    for name, value in features.items():
        if value:
            total += value * evidence.get(name, 0.0)
    return total
