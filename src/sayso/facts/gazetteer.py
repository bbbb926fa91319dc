"""Towns, regions and countries of the world, by their names.

The table beside this file is made from GeoNames (CC BY 4.0) by `training/gazetteer.py`. It is one
text of sorted lines that is searched as it is: a dictionary of it would take ten times the memory.
"""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

Kind = Literal["country", "region", "district", "town"]

KINDS: dict[str, Kind] = {"n": "country", "r": "region", "d": "district", "t": "town"}

_MARKS = re.compile(r"['’‘ʼʻʿʾ`´]")
_GAPS = re.compile(r"[-‐-―\s.,/_]+")
_SAINT = re.compile(r"\b(?:st|saint|sainte)\b")


class Entry(NamedTuple):
    """A place that bears a name.

    `country` is ISO 3166-1 alpha-2; `region` the code of GeoNames of the first-level part of the
    country that it is or lies in; `lat` and `lon` are degrees, WGS 84: of a country, region or
    district the middle of its listed towns. `size` is ten times the logarithm to base 10 of how
    many live there, 0 where that is not known. `usual` tells the name by which GeoNames lists it
    from its other names and spellings; `capital` that it is the capital of its country.
    """

    kind: Kind
    country: str
    region: str
    lat: float
    lon: float
    size: int
    usual: bool
    capital: bool


@lru_cache(maxsize=16384)
def entries(words: str) -> tuple[Entry, ...]:
    """The places of which `words` is a whole name, whatever its case, accents and hyphens; the most
    populous first."""
    name = key(words)
    line = None if name.startswith("=") else _line(name)
    return tuple(map(_entry, line.split("\t")[1:])) if line else ()


@cache
def country_at(code: str) -> Entry | None:
    """The country or territory of an ISO 3166-1 alpha-2 code."""
    line = _line(f"={code.lower()}")
    return _entry(line.split("\t")[1]) if line else None


def holds(wide: Entry, entry: Entry) -> bool:
    """Whether the country or region `wide` has `entry` in it."""
    if wide.country != entry.country or entry.kind == "country":
        return False
    in_region = wide.region == entry.region and entry.kind != "region"
    return wide.kind == "country" or (wide.kind == "region" and in_region)


@lru_cache(maxsize=16384)
def key(words: str) -> str:
    """What spellings of one name share: lower case, no accents, no marks, single blanks."""
    if not words.isascii():
        from anyascii import anyascii

        words = anyascii(_MARKS.sub("", words))
    plain = _GAPS.sub(" ", _MARKS.sub("", words).casefold()).strip()
    return _SAINT.sub("saint", plain)


def _entry(packed: str) -> Entry:
    kind, country, region, lat, lon, size, usual = packed.split(",")
    place = float(lat), float(lon)
    return Entry(KINDS[kind], country, region, *place, int(size), usual != "0", usual == "2")


def _line(wanted: str) -> str | None:
    """The line of the table that begins with `wanted` and a tab."""
    table = _table()
    start = f"{wanted}\t".encode()
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", 0, (low + high) // 2) + 1
        middle = max(middle, low)
        end = table.find(b"\n", middle) + 1
        line = table[middle:end]
        if line.startswith(start):
            return line[:-1].decode("utf-8")
        if line < start:
            low = end
        else:
            high = middle
    return None


@cache
def _table() -> bytes:
    packed = (files(__package__) / "gazetteer.tsv.gz").read_bytes()
    return gzip.decompress(packed)
