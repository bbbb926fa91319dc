"""Which place is meant by a name that several bear.

Heuristics of the literature, weighed against each other: the most populous one, a wider place named
right after it, the countries of the other places of the text, one referent in one text (J. L.
Leidner, *Toponym resolution in text*, 2007), and commas that string places of one country together
(M. D. Lieberman, H. Samet, J. Sankaranarayanan, *Geotagging: using proximity, sibling, and
prominence clues to understand comma groups*, GIR 2010).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.facts.gazetteer import Entry, holds, key
from sayso.normalise.places.spots import Spot

_SURE_SIZE = 58
"""The size from which a town tells its country to the other names of its text."""
_OUTLET = 0.5
"""How many mentions of its own country an outlet counts for."""
_AGREES = 3.4
"""How many powers of ten of people the country of all others in the text outweighs."""
_FEW = 1.5
"""How many mentions of no country are added to those of a text, that few should tell little."""
_WIDER = 9.0
_NARROWER = 2.0
_CAPITAL = 1.5
_OTHER_NAME = 0.4
_COUNTRY = 0.6
_OTHER_SORT = 2.0
_COUNTY = 9.0
_DISTRICT = 0.8
_ROUND = 15
"""How much larger, in tenths of powers of ten, a region may be than the town that it is named
after for the bare name to mean the town."""

Choice = Entry | None


def choose(text: str, found: Sequence[Spot], outlet: str | None) -> list[Choice]:
    """The place of the gazetteer that each of the names `found` means, None for what it lacks.

    `outlet` is the country of the document's outlet, ISO 3166-1 alpha-2.
    """
    told: dict[str, float] = dict(_countries(found))
    if outlet:
        told[outlet] = told.get(outlet, 0.0) + _OUTLET
    total = sum(told.values()) + _FEW
    shares = {code: count / total for code, count in told.items()}
    wider = [_wider(text, found, number) for number in range(len(found))]
    narrower = [_narrower(text, found, number) for number in range(len(found))]
    fixed: dict[str, Entry] = {}
    chosen: list[Choice] = []
    for spot, inside, around in zip(found, wider, narrower, strict=True):
        worth = [(_worth(spot, e, inside, around, shares), e) for e in _fitting(spot)]
        best = max(worth, key=lambda pair: pair[0])[1] if worth else None
        if best and any(holds(w, best) for w in inside):
            fixed.setdefault(_name(text, spot), best)
        chosen.append(best)
    for number, spot in enumerate(found):
        same = fixed.get(_name(text, spot))
        if same and not wider[number] and same in spot.known.entries and not spot.noun:
            chosen[number] = same
    return chosen


def _name(text: str, spot: Spot) -> str:
    return key(text[slice(*spot.core)])


def _countries(found: Sequence[Spot]) -> Counter[str]:
    """How often a text names each country: by its own name, its people, or a place that has no
    namesake of comparable size."""
    told: Counter[str] = Counter()
    for spot in found:
        if spot.known.country:
            told[spot.known.country] += 1
        elif spot.known.people:
            told[spot.known.people] += 1
        elif spot.known.area and spot.known.area.country:
            told[spot.known.area.country] += 1
        elif spot.known.entries:
            codes = {e.country for e in spot.known.entries if e.kind != "district"}
            large = spot.known.entries[0].size >= _SURE_SIZE
            if len(codes) == 1 and large:
                told[next(iter(codes))] += 1
    return told


def _wider(text: str, found: Sequence[Spot], number: int) -> tuple[Entry, ...]:
    """The countries and regions that the name right after the comma may mean: "X, Y", "X in Y"."""
    if number + 1 >= len(found):
        return ()
    following = found[number + 1]
    if not _follows(text, found[number], following):
        return ()
    return tuple(e for e in following.known.entries if e.kind in {"country", "region"})


def _narrower(text: str, found: Sequence[Spot], number: int) -> tuple[Entry, ...]:
    """The towns that the name right before the comma may mean."""
    if not number or not _follows(text, found[number - 1], found[number]):
        return ()
    return tuple(e for e in found[number - 1].known.entries if e.kind == "town")


def _follows(text: str, spot: Spot, following: Spot) -> bool:
    between = text[spot.span[1] : following.span[0]].strip()
    return between in {",", "(", "in", "in the", ", in", ", in the"}


def _fitting(spot: Spot) -> list[Entry]:
    """The places that a name may mean: bare, that of a town is not the region's around it."""
    listed = list(spot.known.entries)
    if spot.noun == "region":
        return listed
    seats = [(e.country, e.region, e.size + _ROUND) for e in listed if e.kind == "town"]
    return [
        e
        for e in listed
        if e.kind in {"town", "country"}
        or not any((e.country, e.region) == seat[:2] and e.size <= seat[2] for seat in seats)
    ]


def _goes_with(noun: str | None, entry: Entry) -> float:
    """What the noun beside a name takes from the worth of a place of another sort."""
    if noun == "region":
        return _OTHER_SORT * (entry.kind not in {"region", "district"})
    if noun == "town" and entry.kind != "town":
        return _OTHER_SORT
    if entry.kind == "district":
        # "Essex", but never "Dallas" for Dallas County.
        return _COUNTY if entry.country == "US" else _DISTRICT
    return 0.0


def _worth(
    spot: Spot,
    entry: Entry,
    wider: Sequence[Entry],
    narrower: Sequence[Entry],
    shares: Mapping[str, float],
) -> float:
    worth = entry.size / 10 + _AGREES * shares.get(entry.country, 0.0)
    worth += _CAPITAL * entry.capital + _COUNTRY * (entry.kind == "country")
    worth -= _OTHER_NAME * (not entry.usual) + _goes_with(spot.noun, entry)
    worth += _NARROWER * any(holds(entry, narrow) for narrow in narrower)
    return worth + _WIDER * any(holds(wide, entry) for wide in wider)
