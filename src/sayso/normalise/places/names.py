"""What tables know of a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from sayso.facts import load
from sayso.facts.areas import Area, area, state
from sayso.facts.countries import Country, country, has_seat
from sayso.facts.gazetteer import Entry, country_at, entries, key

_LONGEST = 45  # code points


class Known(NamedTuple):
    """What may bear a name: a country by its code, a people's country, an area, or places of the
    gazetteer."""

    country: str | None
    people: str | None
    area: Area | None
    entries: tuple[Entry, ...]


_SEAT = 48
_DOTTED = re.compile(r"[A-Z](?:\.[A-Z])+")

NOTHING = Known(None, None, None, ())


@lru_cache(maxsize=8192)
def known(words: str) -> Known | None:
    """What `words` may be the whole name of, None if nothing is known by it."""
    # "The Hague", but never "The United States".
    # "U.S" where scraping lost a mark.
    whole = f"{words}." if _DOTTED.fullmatch(words) else words
    found = None if words.lower().startswith("the ") else country(whole)
    wide = area(words)
    if len(words) > _LONGEST or (is_small(words) and not found and not wide):
        return None
    people = found.code if found and found.how == "people" else None
    code = found.code if found and found.how == "name" else None
    listed = [
        _called(e, found)
        for e in entries(state(words) or words)
        if e.kind != "country" or code is None
    ]
    if found and found.how == "seat" and not any(_is_seat(e, found.code) for e in listed):
        return None
    own = country_at(code) if code else None
    told = Known(code, people, wide, (own, *listed) if own else tuple(listed))
    return told if any(told) else None


def _called(entry: Entry, found: Country | None) -> Entry:
    """`entry`, which is no capital by a name that its country's table does not have: Philadelphia
    was once that of Amman."""
    seat = found and found.how == "seat" and found.code == entry.country
    if not entry.capital or seat or not has_seat(entry.country):
        return entry
    return entry._replace(capital=False, usual=False)


def _is_seat(entry: Entry, code: str) -> bool:
    """Whether the seat of a government is a town, and no palace or body."""
    return entry.capital or (entry.country == code and entry.size >= _SEAT)


def is_small(word: str) -> bool:
    """Whether a word is no name by itself, whatever places have it."""
    return word.lower() in _small()


def is_grammar(word: str) -> bool:
    """Whether a word has a capital only as the first of a sentence, or tells a time: "Monday"."""
    return word.lower() in _grammar()


def is_body(word: str) -> bool:
    """Whether a word tells that a name is that of a body or an outlet."""
    return word.lower() in _bodies()


@cache
def _bodies() -> frozenset[str]:
    bodies = load("bodies")
    return bodies["government"] | bodies["organisation"] | bodies["outlet"]


def is_given(word: str) -> bool:
    """Whether a word is a given name."""
    given = load("given_names")
    return key(word) in given["female"] or key(word) in given["male"]


@cache
def _small() -> frozenset[str]:
    nouns, bodies, people = load("places"), load("bodies"), load("people")
    return _grammar().union(
        load("grammar")["places"],
        *(nouns[of] for of in ("towns", "regions", "directions", "begins", "nature_ends")),
        *(bodies[of] for of in ("government", "organisation", "outlet", "document")),
        nouns["peoples"],
        *(people[of] for of in ("honorifics", "degrees", "suffixes", "titles", "groups")),
    )


@cache
def _grammar() -> frozenset[str]:
    words = load("grammar")
    sorts = ("articles", "pronouns", "deictics", "prepositions", "relatives", "joins", "openers")
    return frozenset().union(words["calendar"], words["adverbs"], *(words[of] for of in sorts))
