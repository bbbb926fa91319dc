"""How well places are found: `python -m bench.places --data FOLDER`.

Found are the places of the held-out halves of re3d, of GUM's news and of MEANTIME. Names: the
marked places that are no more than a name, an article and "the town of" left out; spans that
overlap are one place, which is right when one of its spans is exact. Overlap: the same where a span
overlaps. All: every span that re3d marks as a location, common nouns ("the city") and nested spans
too, exact. Peoples' names that place a thing are left out: the sets mark none.

`marks/places.jsonl` holds names of places, by data set, id and offsets, with the country that a
reader says is meant, before anything was proposed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.attribution import TEXTS, Count
from bench.persons import load
from bench.place_sets import Marked, gum, halves, meantime, re3d
from bench.rows import read_rows
from bench.speakers import document
from sayso.facts.outlets import outlet_at
from sayso.normalise.places import places
from sayso.types import Place, Span

MARKS = Path(__file__).parent / "marks" / "places.jsonl"


def found(text: str) -> list[Span]:
    """Where places are named in a text."""
    named = (place for place in places(document(text)))
    return [place.span for place in named if text[slice(*place.span)] == place.name]


def names(marked: Iterable[Marked]) -> tuple[Count, Count]:
    """How many named places are found: exact, and overlapping."""
    exact, overlap = Count(), Count()
    for one in marked:
        spans = found(one.text)
        groups = one.names
        hits = [[span for span in spans if _meet(group, span)] for group in groups]
        # What lies in a place beside the span that is right is neither right nor wrong.
        inside = {span for hit in hits for span in hit}
        extra = len([span for span in spans if span not in inside])
        right = sum(any(s in group for s in hit) for group, hit in zip(groups, hits, strict=True))
        met = sum(bool(hit) for hit in hits)
        exact.add(right, met + extra, len(groups))
        overlap.add(met, met + extra, len(groups))
    return exact, overlap


def _meet(group: Iterable[Span], span: Span) -> bool:
    return any(span[0] < end and start < span[1] for start, end in group)


def every(marked: Iterable[Marked]) -> Count:
    """How many of all spans that are marked are found exactly."""
    counted = Count()
    for one in marked:
        spans, gold = set(found(one.text)), set(one.spans)
        counted.add(len(spans & gold), len(spans), len(gold))
    return counted


def marked(data: Path) -> Iterator[tuple[dict[str, Any], list[Place]]]:
    """Each mark with the places that are found over it.

    Raises:
        ValueError: a text is not the one that was marked.
    """
    rows = list(read_rows(MARKS))
    texts: dict[tuple[str, str], dict[str, Any]] = {}
    for name in sorted({row["set"] for row in rows} - {"seeds"}):
        texts.update(load(data, name))
    for file in (data / "seeds").glob("*.txt"):
        texts["seeds", file.name] = {"text": file.read_bytes().decode("utf-8")}
    of_text: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        of_text[row["set"], row["id"]].append(row)
    for key, own in of_text.items():
        text, outlet = texts[key]["text"], texts[key].get("outlet")
        if not hashlib.sha256(text.encode()).hexdigest().startswith(own[0]["sha256"]):
            raise ValueError(f"{key[0]}: text {key[1]} is not the one marked")
        known = outlet_at(outlet) if outlet else None
        page = replace(document(text), outlet=known.name if known else outlet)
        told = places(page)
        for row in own:
            yield row, [place for place in told if _meet([tuple(row["span"])], place.span)]


def countries(data: Path) -> dict[str, int]:
    """How many of the marked names that are places' are found and have the right country, and how
    many of the others are taken for places'."""
    counts = dict.fromkeys(("places", "found", "right country", "no places", "taken"), 0)
    for row, told in marked(data):
        if row["country"]:
            counts["places"] += 1
            counts["found"] += bool(told)
            counts["right country"] += any(place.country == row["country"] for place in told)
        else:
            counts["no places"] += 1
            counts["taken"] += bool(told)
    return counts


def run(data: Path, *, built_on_too: bool) -> tuple[dict[str, Count], dict[str, Any]]:
    """The counts of each set in `data`, and of the places marked by hand.

    Raises:
        OSError: a set is not there.
        ValueError: a text is not the one that was marked.
    """
    news = (one for one in gum(data) if one.group == "news")
    sets: dict[str, list[Marked]] = {}
    for name, texts in (("re3d", re3d(data)), ("GUM news", news), ("MEANTIME", meantime(data))):
        built_on, sets[name] = halves(texts)
        if built_on_too:
            sets[f"{name}, built on"] = built_on
    counts: dict[str, Count] = {}
    for name, marked in sets.items():
        counts[f"{name}, names, exact"], counts[f"{name}, names, overlap"] = names(marked)
        if name.startswith("re3d"):
            counts[f"{name}, all, exact"] = every(marked)
    return counts, countries(data)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.places", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument(
        "--built-on", action="store_true", help="also the halves that were built on"
    )
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    try:
        counts, hand = run(options.data, built_on_too=options.built_on)
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    if options.json:
        figures = {n: {**c.rates(), "marked": c.marked} for n, c in counts.items()}
        print(json.dumps({**figures, "by hand": hand}))
        return
    print(f"{'places':32}precision  recall      F1  marked")
    for name, c in counts.items():
        p, r, f = (100 * x for x in c.rates().values())
        print(f"{name:32}{p:9.1f}{r:8.1f}{f:8.1f}{c.marked:8}")
    print("by hand: " + ", ".join(f"{name} {count}" for name, count in hand.items()))


if __name__ == "__main__":
    main()
