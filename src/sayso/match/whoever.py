"""Counts of one fate, told with a noun and without: "14 miners died", "the dead stood at 14"."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.match.counted import MANY, Count, Key


def whoever(by_key: Mapping[Key, list[Count]]) -> list[list[Count]]:
    """Counts by key, those of whoever it befell with those of some who seem to be all."""
    found = {key: list(several) for key, several in by_key.items()}
    for key, several in by_key.items():
        unit, fate, noun = key
        everybody = (unit, fate, "")
        if noun and everybody in by_key and _are_all(several, by_key[everybody]):
            found[everybody] += found.pop(key)
    return list(found.values())


def _are_all(some: list[Count], everybody: list[Count]) -> bool:
    """Whether some are as many as all are told to be somewhere, and nowhere fewer beside them."""
    seldom = {one.number.value for one in everybody if one.number.value >= MANY}
    if seldom.isdisjoint(one.number.value for one in some):
        return False
    pairs = ((one, other) for one in some for other in everybody)
    return not any(
        one.claim.document.id == other.claim.document.id and one.number.value < other.number.value
        for one, other in pairs
    )
