"""What stands beside a name, and what sort of place it may be that of, as evidence by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sayso.facts import load, plural
from sayso.facts.gazetteer import Entry, holds
from sayso.normalise.places.names import Known
from sayso.normalise.places.spots import Spot

_LARGE, _MIDDLE = 55, 47
"""Sizes of towns: 300,000 and 50,000 people."""
_SINGLE = frozenset({"of", "and", "or", "the", "with", "by", "for", "against"})
_MONEY = frozenset("$€£")


def sort(known: Known) -> str:
    """What sort of place a name may be that of: the likeliest by what is known of it."""
    if known.country:
        return "union" if known.country == "EU" else "country"
    if known.people or known.area:
        return "people" if known.people else "area"
    listed = [e for e in known.entries if e.kind != "district"]
    if listed and listed[0].size < _MIDDLE:
        # "Essex", but no county of the United States is meant by its bare name.
        listed = [e for e in known.entries if e.kind != "district" or e.country != "US"]
    if listed:
        # A capital is meant before the region around it, which has more people.
        return _sort_of_entry(next((e for e in listed[:2] if e.capital), listed[0]))
    return "district" if known.entries else "unknown"


def _sort_of_entry(entry: Entry) -> str:
    if entry.kind != "town":
        return entry.kind
    if entry.capital:
        return "capital"
    size = "large" if entry.size >= _LARGE else "middle" if entry.size >= _MIDDLE else "small"
    return f"{size} town" if entry.usual else f"{size} town, by another name"


def _rough(spot: Spot) -> str:
    known = spot.known
    return "known" if known.country or known.area else sort(known).split(" town")[0]


def on_the_left(spot: Spot) -> list[str]:
    """What the word before a name tells."""
    if not spot.left:
        return _before(spot)
    if not spot.linked:
        left = f"left {sort_of_word(spot.left)}"
        return ["left", left, f"{left}, {_rough(spot)}"]
    if spot.linked in {"of", "of the"}:
        more = ", more" if spot.more else ""
        return ["linked of", f"linked of {sort_of_word(spot.left)}{more}"]
    return [f"linked {spot.linked}"]


def _before(spot: Spot) -> list[str]:
    nouns = load("places")
    word = spot.before.rstrip(".")
    found = "other"
    if spot.opens:
        found = "opens"
    elif word in nouns["at"]:
        found = "at"
    elif word in nouns["towards"]:
        found = "towards"
    elif word in nouns["takes"]:
        found = "taken"
    elif word in _SINGLE:
        found = f"before {word}"
    elif word in load("grammar")["prepositions"]:
        return ["before preposition"]
    else:
        return ["before title" if word in titles() else "before other"]
    return [found, f"{found}, {_rough(spot)}"]


def on_the_right(text: str, spot: Spot, following: Spot | None) -> list[str]:
    """What the word after a name tells; `following` is the next name."""
    if spot.right:
        right, ends = sort_of_word(spot.right), sort_of_word(spot.ends)
        return ["right", f"right {right}", f"right ends {ends}", f"right {right}, {_rough(spot)}"]
    if following and text[spot.span[1] : following.span[0]].strip() == ",":
        if any(holds(wide, e) for wide in following.known.entries for e in spot.known.entries):
            return ["in the next"]
        wide = following.known.country or following.known.area
        return ["before wider place" if wide else "before a name"]
    if spot.after.lower() in _actors():
        return ["before actor", f"before actor, {_rough(spot)}"]
    return list(_after(spot.after.lower()))


def _after(word: str) -> Iterator[str]:
    nouns = load("places")
    if word in _MONEY:
        yield "before money"
    elif word[:1].isdigit():
        yield "before number"
    elif word in {"'", "’"}:
        yield "owner"
    elif word in load("grammar")["speaks"]:
        yield "speaks"
    elif word in nouns["sites"]:
        yield "before site"
    elif len(word) == 1 and not word.isalnum():
        yield "before mark"


def sort_of_word(word: str) -> str:
    """What sort of word a capitalised neighbour of a name is."""
    lower = word.lower()
    found = next((name for name, words in _sorts().items() if lower in words), None)
    return found or ("capitals" if word.isupper() else "other")


@cache
def _sorts() -> dict[str, frozenset[str]]:
    given, bodies, nouns = load("given_names"), load("bodies"), load("places")
    named = ("government", "organisation", "outlet", "document")
    return {
        "title": titles() | load("people")["honorifics"],
        "body": frozenset().union(nouns["other_ends"], *(bodies[of] for of in named)),
        "given name": given["female"] | given["male"],
        "place noun": nouns["towns"] | nouns["regions"],
    }


@cache
def _actors() -> frozenset[str]:
    bodies = load("bodies")
    words = bodies["government"] | bodies["organisation"]
    return titles() | words | {plural(word) for word in words}


@cache
def titles() -> frozenset[str]:
    """The words that may stand before a person's name, plurals too."""
    people = load("people")
    titles = people["titles"] | people["degrees"] | people["groups"]
    return titles | {plural(title) for title in titles}
