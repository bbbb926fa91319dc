"""What sayso knows about words, as small TOML tables beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load(table: str) -> dict[str, frozenset[str]]:
    """The lists of `facts/TABLE.toml`: list name to its words, which are in lower case."""
    content = (files(__package__) / f"{table}.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(content).items()}


def plural(noun: str) -> str:
    """The regular English plural of a lower-case noun: "lady" ladies, "spokesman" spokesmen."""
    if noun.endswith(("man", "woman")):
        return noun[:-2] + "en"
    if noun.endswith("person"):
        return noun[:-6] + "people"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun[:-2] + "es" if noun.endswith("sis") else noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
