"""Countries by what texts call them, their people and the seats of their governments."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

How = Literal["name", "people", "seat"]

_WORD = re.compile(r"[\w'’.-]+")
_LONGEST = 5  # words of a name
_PARTS = frozenset({"central", "latin", "north", "south"})


class Country(NamedTuple):
    """A country as a text names it: its English name, by what it is named there, and its code."""

    name: str
    how: How
    code: str


@lru_cache(maxsize=4096)
def country(words: str) -> Country | None:
    """The country that `words` name, whole: "Norway", "Norwegian", "Oslo"; articles apart."""
    return _index().get(_key(words))


def country_in(words: str) -> Country | None:
    """The first country named in `words`, by the longest name: "the South Sudanese army"."""
    return next((land for land, _, _ in countries_in(words)), None)


def countries_in(words: str) -> Iterator[tuple[Country, int, int]]:
    """The countries named in `words`, each by the longest name, and where: "North America" is
    none."""
    tokens = list(_WORD.finditer(words))
    start = 0
    while start < len(tokens):
        end = _end_of(tokens, start)
        if end and not (start and _is_continent(tokens[start - 1][0], tokens[start][0])):
            land = country(" ".join(token[0] for token in tokens[start:end]))
            if land:
                yield land, tokens[start].start(), tokens[end - 1].end()
        start = end or start + 1


def _end_of(tokens: Sequence[re.Match[str]], start: int) -> int:
    """Where the longest name of a country that begins at `start` ends, 0 if none does."""
    if not tokens[start][0][:1].isupper():
        return 0
    ends = range(min(start + _LONGEST, len(tokens)), start, -1)
    return next((e for e in ends if country(" ".join(t[0] for t in tokens[start:e]))), 0)


def _is_continent(before: str, word: str) -> bool:
    return before.lower() in _PARTS and word.lower().startswith("america")


def is_one_of_a_people(words: str) -> bool:
    """Whether `words` are one person of a country: "Dane", not "Danes", nor "Danish"."""
    found = country(words)
    several = words.endswith(("s", "se", "sh", "ch"))
    return found is not None and found.how == "people" and not several


def country_name(code: str) -> str | None:
    """The English name of the country with an ISO 3166-1 alpha-2 code, of those in the table."""
    row = _rows().get(code)
    return row["name"] if row else None


def names_of(code: str) -> tuple[str, ...]:
    """What the country with this code, and who belongs to it, is called."""
    row = _rows().get(code, {})
    return (*filter(None, [row.get("name")]), *row.get("also", ()), *row.get("people", ()))


def has_seat(code: str) -> bool:
    """Whether the table has a seat of the government of the country with this code."""
    return bool(_rows().get(code, {}).get("seats"))


def _key(words: str) -> str:
    plain = words.replace("’", "'").removesuffix("'s").removesuffix("'")
    for article in ("the ", "The "):
        plain = plain.removeprefix(article)
    return plain if plain in {"US", "U.S.", "UK", "U.K."} else plain.casefold()


@cache
def _rows() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files(__package__) / "countries.toml").read_text(encoding="utf-8"))


@cache
def _index() -> dict[str, Country]:
    index: dict[str, Country] = {}
    for code, row in _rows().items():
        named: list[tuple[How, list[str]]] = [
            ("seat", row.get("seats", [])),
            ("people", row.get("people", [])),
            ("people", [f"{people}s" for people in row.get("people", [])]),
            ("name", [row["name"], *row.get("also", [])]),
        ]
        for how, words in named:
            index.update({_key(word): Country(row["name"], how, code) for word in words})
    return index
