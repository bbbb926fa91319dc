"""Parts of the world that no country or gazetteer of towns has, and short names of states."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from sayso.facts.gazetteer import key


class Area(NamedTuple):
    """A continent, sea or region: the country in which it lies, if it is one, by ISO 3166-1
    alpha-2, and a point near its middle in degrees, WGS 84, if it has one."""

    country: str | None
    lat: float | None
    lon: float | None


def area(words: str) -> Area | None:
    """What `words` name, whole, whatever their case and hyphens."""
    return _areas().get(key(words))


def state(words: str) -> str | None:
    """The name of the state of the United States that `words` are short for: "Calif."."""
    return _states().get(words.lower())


@cache
def _areas() -> dict[str, Area]:
    return {
        name: Area(row.get("country"), *row.get("at", (None, None)))
        for name, row in _table("areas").items()
    }


@cache
def _states() -> dict[str, str]:
    return _table("states")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text("utf-8"))
