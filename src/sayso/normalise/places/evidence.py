"""What speaks for and against a name's being that of a place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from sayso.facts import load
from sayso.facts.gazetteer import holds, key
from sayso.normalise.places.beside import opens
from sayso.normalise.places.context import on_the_left, on_the_right, sort, titles
from sayso.normalise.places.names import is_given, known
from sayso.normalise.places.spots import Spot

Evidence = dict[str, float]

_STRUNG = frozenset(
    {",", "and", ", and", "or", "and in", "including", ", including", "and near", "and the"}
)
_TOWNS = frozenset({"is large town", "is middle town", "is small town"})
_LARGE = 60
"""The size of a region that a name without more rather is than a person: a million people."""
_DATELINE = tuple("—–-(|,")


def evidence(text: str, found: Sequence[Spot]) -> list[Evidence]:
    """The evidence for each of the names `found` in `text`: what each counts for is learnt."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    names = [key(text[slice(*spot.core)]) for spot in found]
    for number, name in enumerate(names):
        alike[name].append(number)
    own = [_own(text, found, number) for number in range(len(found))]
    _listed(text, found, own)
    surnames = _surnames(text, found)
    lower = _lower_words(text)
    shares = _shares(found)
    placed = sum(1 for told in own if "at" in told and "is unknown" not in told) / (len(own) + 5)
    for number, name in enumerate(names):
        told = own[number]
        if "at, one word" in told:
            told["at, among places"] = placed
        others = alike[name]
        at = sum(1 for other in others if "at" in own[other] or "noun" in own[other])
        told["placed elsewhere"] = float(at - ("at" in told or "noun" in told) > 0)
        inside = [e.country for e in found[number].known.entries if e.kind != "country"]
        told["of told country"] = max((shares.get(code, 0.0) for code in inside), default=0.0)
        told["surname"] = float(name in surnames)
        told["common word"] = float(name in lower)
        told |= _only_there(told)
    return own


def _only_there(told: Evidence) -> Evidence:
    """How far the text is of the only country that has a town of a name, if the name may be no
    person's and no other word's."""
    other = told["surname"] or told["common word"] or told.get("given name")
    if other or "of one country" not in told or _TOWNS.isdisjoint(told):
        return {}
    return {"only there": told["of told country"]}


def _as_given(spot: Spot, words: str) -> Evidence:
    """Whether a name may be a person's first one; of a capital, a country or one of its large
    regions only before another."""
    given = is_given(words if any(spot.known) else words.split(" ", maxsplit=1)[0])
    kind = sort(spot.known)
    large = any(entry.size >= _LARGE for entry in spot.known.entries)
    well_known = kind in {"country", "capital", "area"} or (kind == "region" and large)
    return {
        "given name": float(given and not well_known),
        "given name, right": float(given and bool(spot.right)),
    }


def _shares(found: Sequence[Spot]) -> dict[str, float]:
    """What share of the countries and peoples that are named each country has."""
    codes = [spot.known.country or spot.known.people for spot in found]
    told = Counter(code for code in codes if code)
    return {code: count / told.total() for code, count in told.items()}


def is_of_body(words: str, spot: Spot) -> bool:
    """Whether the name, `words`, only begins that of a body, an outlet, a team: "the Venn Post"."""
    if spot.linked == "of" and spot.left == "State" and spot.more:
        # "the Islamic State of Venn"
        return True
    if spot.linked in {"of", "of the"} and spot.left.lower() in _bodies():
        # "the Bank of Venn", but the University of Venn is there.
        return True
    if spot.before in load("places")["vessels"]:
        # "the carrier Venn"
        return True
    around = known(spot.right) if spot.right and not is_given(words) else None
    listed = around.entries if around else ()
    return bool(spot.right) and not any(holds(w, e) for w in listed for e in spot.known.entries)


@cache
def _bodies() -> frozenset[str]:
    return (load("bodies")["organisation"] | load("bodies")["outlet"]) - load("places")["sites"]


def is_dateline(words: str, spot: Spot) -> bool:
    """Whether a report begins with the name: "VENN (Northwire) —"."""
    return spot.opens and words.isupper() and len(words) > 3 and spot.after[:1] in _DATELINE


def _listed(text: str, found: Sequence[Spot], own: Sequence[Evidence]) -> None:
    """Names strung after one that something is in ("in Venn, Roe and Lunn"), or after a part."""
    for number in range(1, len(found)):
        before, spot = found[number - 1], found[number]
        between = text[before.span[1] : spot.span[0]].strip()
        placed = own[number - 1].keys() & {"at", "noun", "listed", "towards"}
        if "in the next" in own[number - 1]:
            own[number]["holds the last"] = 1.0
        elif between in _STRUNG and placed:
            own[number]["listed"] = 1.0
            own[number - 1]["list follows"] = 1.0
            if "listed" in own[number - 1] and not _opens_clause(text, found[number - 2]):
                # "The raids in Venn, Roe and Lunn"
                for one in own[number - 2 : number + 1]:
                    one["one of three"] = 1.0


def _opens_clause(text: str, spot: Spot) -> bool:
    """Whether a sentence begins with the word before a name: "In Venn, Roe and Lunn said"."""
    return opens(text, spot.span[0] - len(spot.before) - 1)


def _own(text: str, found: Sequence[Spot], number: int) -> Evidence:
    """What a name and the words beside it tell, without the others of its text."""
    spot = found[number]
    words = text[slice(*spot.core)]
    told: Evidence = {"bias": 1.0, f"is {sort(spot.known)}": 1.0}
    if spot.noun:
        told["noun"] = 1.0
        told[f"noun {spot.noun}"] = 1.0
        told["noun, unknown"] = float(not any(spot.known))
    told["direction"] = float(spot.direction)
    told["capitals"] = float(words.isupper() and len(words) > 3)
    told["letters"] = float(words.isupper() and len(words) <= 3)
    told["long"] = float(" " in words)
    towns = [e.size for e in spot.known.entries if e.kind == "town"]
    told["people"] = max(towns) / 50 if towns and not spot.known.country else 0.0
    told["of one country"] = float(len({e.country for e in spot.known.entries}) == 1)
    told["of many"] = float(len(towns) > 4)
    told["dateline"] = float(is_dateline(words, spot))
    told["compound"] = float(text[spot.span[1] : spot.span[1] + 1] == "-")
    told |= _as_given(spot, words)
    following = found[number + 1] if number + 1 < len(found) else None
    told |= dict.fromkeys([*on_the_left(spot), *on_the_right(text, spot, following)], 1.0)
    if "at" in told:
        told["at, wider"] = float("before wider place" in told)
        told["at, one word"] = float(" " not in words and not any(spot.known))
    return {name: value for name, value in told.items() if value}


def _surnames(text: str, found: Sequence[Spot]) -> set[str]:
    """The last words of runs that begin as the name of a person does, and names after a title."""
    given = load("given_names")
    addressed = titles() | load("people")["honorifics"]
    names: set[str] = set()
    for spot in found:
        words = text[slice(*spot.core)].split()
        run = [*([spot.left] if spot.left and not spot.linked else []), *words]
        run += [spot.right] if spot.right else []
        if spot.before.endswith(".") and spot.before.rstrip(".") in addressed:
            # "Sen. Venn"
            names.add(key(run[-1]))
        if len(run) < 2 or spot.noun:
            continue
        first = key(run[0])
        told = bool(spot.left) and not spot.linked and run[0].lower() in addressed
        if told or first in given["female"] or first in given["male"]:
            names.add(key(run[-1]))
    return names


def _lower_words(text: str) -> set[str]:
    return {word for word in text.replace("\n", " ").split(" ") if word.islower()}
