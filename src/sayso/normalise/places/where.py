"""Which places tell where something is, and do not only stand for a government that acts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sayso.facts import load
from sayso.normalise.places.names import Known, known
from sayso.types import Place, Span

_BEFORE = re.compile(r"[\w'’-]+(?=[ \xa0](?:the[ \xa0])?$)")
_AFTER = re.compile(r"[ \xa0][\"“‘]?([\w'’-]+)")
_OWNER = re.compile(r"['’](?:s\b)?((?:[ \xa0][\w-]+){0,3})")
_JOINED = re.compile(r"-(\w+)")
_STRUNG = re.compile(r"(?:,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:the\s+)?")
_REACH = 30  # code points


def where(text: str, named: Sequence[Place]) -> list[Place]:
    """Those of the places `named` in `text` that tell where something is.

    The name of a country or its capital is often that of its government: as the subject of a verb,
    as the owner of anything that stands nowhere, after "with", "by" and "between", as the one who
    is told or accused. What is strung after such a name is as it is.
    """
    kept: list[Place] = []
    last: Place | None = None
    for place in named:
        strung = last and _STRUNG.fullmatch(text, last.span[1], place.span[0])
        before = kept[-1:] == [last]
        if not _is_power(text, place) or (before if strung else _is_there(text, place.span)):
            kept.append(place)
        last = place
    return kept


def once(named: Sequence[Place]) -> tuple[Place, ...]:
    """Each place by its first name alone."""
    first: dict[tuple[object, ...], Place] = {}
    for place in named:
        point = (place.country, place.lat, place.lon)
        first.setdefault((place.name.casefold(),) if place.lat is None else point, place)
    return tuple(first.values())


def _is_power(text: str, place: Place) -> bool:
    """Whether the words are no more than the name of a country, its capital, or a continent."""
    words = text[slice(*place.span)].replace("\n", " ")
    told = known(words)
    return (
        words == place.name
        and told is not None
        and (
            bool(told.country)
            or (told.area is not None and not told.area.country)
            or _is_capital(told)
        )
    )


def _is_capital(told: Known) -> bool:
    return any(entry.capital for entry in told.entries[:3])


def _is_there(text: str, span: Span) -> bool:
    nouns = load("places")
    before = _BEFORE.search(text[max(0, span[0] - _REACH) : span[0]])
    word = before[0].lower() if before else ""
    joined = _JOINED.match(text, span[1])
    if joined:
        return joined[1] in nouns["based"]
    owner = _OWNER.match(text, span[1], span[1] + _REACH)
    if owner:
        return not nouns["sites"].isdisjoint(owner[1].split())
    if word in nouns["beside"] or word in load("grammar")["speaks"] or word in _treats():
        return False
    if word in nouns["at"] or word in nouns["towards"] or word in nouns["about"]:
        return True
    after = _AFTER.match(text, span[1], span[1] + _REACH)
    short = text[slice(*span)].isupper() and after and after[1] not in nouns["sites"]
    return after is None or not (_is_verb(after[1]) or (short and _is_thing(after[1])))


@cache
def _treats() -> frozenset[str]:
    """The forms of verbs by which somebody is told, accused, helped or hindered."""
    verbs = load("places")["treats"]
    stance = load("stance")
    verbs = verbs.union(*(stance[of] for of in ("accuses", "demands", "denies", "doubts")))
    stems = {verb: verb.removesuffix("e") for verb in verbs}
    forms = {f"{stem}{end}" for stem in stems.values() for end in ("e", "ed", "es", "ing", "s")}
    return verbs | forms


def _is_thing(word: str) -> bool:
    """Whether a word may be a noun or its adjective, which a short name stands before: "US aid"."""
    words = load("grammar")
    return word.islower() and not any(
        word in words[of] for of in ("prepositions", "joins", "relatives", "adverbs")
    )


def _is_verb(word: str) -> bool:
    nouns = load("places")
    if not word.islower() or word in nouns["sites"]:
        return False
    # Few nouns in the plural stand after the name of a country, many verbs do: "Norway expects".
    acts = word in nouns["acts"] or word in load("grammar")["speaks"]
    return acts or word.endswith(("ed", "ly", "s"))
