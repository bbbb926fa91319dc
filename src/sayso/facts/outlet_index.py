"""The listed outlets, ours and the user's own, made ready to be found by name or domain."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from sayso.facts.outlet_files import FOLDER, Outlet, Table, parse_table, read_table

ENDING = re.compile(r"['’‘`]s?\Z", re.IGNORECASE)
"""A possessive ending."""
EDGES = "\"“”„«»‹›'’‘`,;:()[]"
"""Marks around a word."""
_FILE = "outlets.toml"
_DASHES = re.compile("[‐‑‒–—]")


class Word(NamedTuple):
    """A word of a text, with its capitals and folded."""

    text: str
    key: str


class Listed(NamedTuple):
    """An outlet by one of its names."""

    outlet: Outlet
    name: str


@dataclass(slots=True)
class Index:
    """Outlets by name and by domain, names that are words too, and countries by what they are
    called; each name as `key_of` has it. `firsts` are the first words of the names."""

    names: dict[str, list[Listed]] = field(default_factory=dict)
    domains: dict[str, Outlet] = field(default_factory=dict)
    common: set[str] = field(default_factory=set)
    countries: dict[str, str] = field(default_factory=dict)
    firsts: set[str] = field(default_factory=set)


def outlets() -> tuple[Outlet, ...]:
    """All outlets, the user's first. One that has the name and country of a user's is left out.

    Raises:
        FactsError: the user's table cannot be used.
    """
    return tuple(outlet for table in tables() for outlet in table.outlets)


def forget() -> None:
    """Read the tables anew when they are next asked for."""
    tables.cache_clear()
    index.cache_clear()
    small_names.cache_clear()


def words_of(text: str) -> list[Word]:
    """The words of a text, without the marks around them and possessive endings."""
    words = []
    for piece in _DASHES.sub("-", text).split():
        bare = piece.strip(EDGES)
        bare = ENDING.sub("", bare) or bare
        key = _folded(bare)
        if key:
            words.append(Word(bare, key))
    return words


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).replace("’", "'")


def key_of(name: str) -> str:
    """What a listed name is looked up by: its words folded, without "the"."""
    keys = [word.key for word in words_of(name)]
    return " ".join(keys[1:] if len(keys) > 1 and keys[0] == "the" else keys)


@cache
def index() -> Index:
    """All tables as one.

    Raises:
        FactsError: the user's table cannot be used.
    """
    made = Index()
    for table in tables():
        names: dict[str, list[Listed]] = {}
        domains: dict[str, Outlet] = {}
        for outlet in table.outlets:
            for name in (outlet.name, *outlet.names):
                names.setdefault(key_of(name), []).append(Listed(outlet, name))
            domains.update((domain.lower(), outlet) for domain in outlet.domains)
        common = {key_of(name) for name in table.common}
        # A name that the user lists as no word is none.
        made.common |= common - made.names.keys()
        # The user's table is the first, and wins.
        made.names = names | made.names
        made.domains = domains | made.domains
        for code, called in table.countries.items():
            for name in called:
                made.countries.setdefault(key_of(name), code)
    made.firsts = {key.partition(" ")[0] for key in made.names}
    return made


@cache
def small_names() -> frozenset[str]:
    """The names of one word that are written without a capital ("dpa").

    Raises:
        FactsError: the user's table cannot be used.
    """
    names = (name for outlet in outlets() for name in (outlet.name, *outlet.names))
    return frozenset(name for name in names if name.islower() and not {" ", "."} & set(name))


@cache
def tables() -> tuple[Table, ...]:
    """The tables, the user's first.

    Raises:
        FactsError: the user's table cannot be used.
    """
    shipped = parse_table((files("sayso.facts") / _FILE).read_text(encoding="utf-8"))
    folder = os.environ.get(FOLDER)
    own = read_table(Path(folder), _FILE) if folder else None
    if own is None:
        return (shipped,)
    theirs = {(key_of(outlet.name), outlet.country) for outlet in own.outlets}
    left = tuple(o for o in shipped.outlets if (key_of(o.name), o.country) not in theirs)
    return own, Table(left, shipped.common, shipped.countries)
