"""The places that a document names: which names are places', and which of their namesakes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.facts import load
from sayso.facts.countries import country_name
from sayso.facts.gazetteer import Entry, country_at, key
from sayso.facts.outlets import outlet_named
from sayso.normalise.places import namesakes
from sayso.normalise.places.choose import chosen
from sayso.normalise.places.evidence import evidence, is_of_body
from sayso.normalise.places.spots import Spot, spots
from sayso.types import Document, Place

__all__ = ["places"]

_NEXT = re.compile(r"[ \xa0]([\w-]+)(?:[ \xa0]([\w-]+))?")


def places(document: Document) -> tuple[Place, ...]:
    """The places that the text names, in order; none overlap.

    `name` is what stands at `span`, a blank for each line break, but for a people's name that
    places a thing ("a Norlandish village"): then it is the country's. `country` and the
    coordinates are None where the gazetteer lacks the place, and the coordinates where a part of it
    is named ("northern Norland").

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    text = document.text
    found = spots(text)
    names = [key(text[slice(*spot.core)]) for spot in found]
    right = chosen(names, evidence(text, found))
    meant = [
        spot
        for spot, is_place in zip(found, right, strict=True)
        if spot.known.people or (is_place and not is_of_body(text[slice(*spot.core)], spot))
    ]
    _take_wider(text, meant)
    outlet = outlet_named(document.outlet) if document.outlet else None
    entries = namesakes.choose(text, meant, outlet.country if outlet else None)
    return tuple(
        _place(text, spot, entry)
        for spot, entry in zip(meant, entries, strict=True)
        if not spot.known.people or _places_thing(text, spot)
    )


def _take_wider(text: str, meant: Sequence[Spot]) -> None:
    """Makes a word that begins the name of the only area of a text mean that one: "the Gulf" of a
    text about the Gulf of Venn."""
    areas = [spot for spot in meant if spot.known.area]
    words = {id(spot): text[slice(*spot.core)].split() for spot in areas}
    for spot in areas:
        first = words[id(spot)][0]
        longer = [s for s in areas if words[id(s)][:2] == [first, "of"]]
        names = {tuple(words[id(s)]) for s in longer}
        if words[id(spot)] == [first] and len(names) == 1:
            spot.known = longer[0].known


def _places_thing(text: str, spot: Spot) -> bool:
    """Whether a people's name stands before what is somewhere, one word between them at most: "a
    Norlandish border town"."""
    words = _NEXT.match(text, spot.span[1])
    return words is not None and not load("places")["sites"].isdisjoint(words.groups())


def _place(text: str, spot: Spot, entry: Entry | None) -> Place:
    name = text[slice(*spot.span)].replace("\n", " ")
    known = spot.known
    if known.people:
        return Place(spot.span, country_name(known.people) or name, *_point(known.people))
    if known.area and (entry is None or entry.kind != "country"):
        point = (None, None) if spot.direction else (known.area.lat, known.area.lon)
        return Place(spot.span, name, known.area.country, *point)
    if entry is None:
        return Place(spot.span, name, None, None, None)
    if spot.noun in {"nature", "built"}:
        # A river or a square may be far from the town that bears its name.
        return Place(spot.span, name, None, None, None)
    point = (None, None) if spot.direction else (entry.lat, entry.lon)
    return Place(spot.span, name, entry.country, *point)


def _point(code: str) -> tuple[str | None, float | None, float | None]:
    own = country_at(code)
    return (code, own.lat, own.lon) if own else (None, None, None)
