"""Words by which a note and a claim are compared: stems of telling words, and of names."""

from __future__ import annotations

import re
from functools import cache

from sayso.facts import load
from sayso.facts.countries import country, names_of

_STEM = 5
"""Words are taken for forms of one that have so many letters in common."""
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s)\Z")
_WORD = re.compile(r"[^\W\d_]{2,}|\d[\d,.]*")
_NAME = re.compile(
    r"(?:\b(?:[a-z]{1,3}|A[dlnrst]|E[ls])-(?=[A-Z]))?([^\W\d_](?:[\w-]|[’'](?!s?\b))+)"
)
"""Without a particle before it ("al-Osk"), and without the mark of a genitive."""


def stems(words: str) -> set[str]:
    """The stems of the words that tell something."""
    return {
        _fates().get(word.lower(), _ENDING.sub("", word.lower())[:_STEM])
        for word in _WORD.findall(words)
        if (len(word) > 3 or word.isupper()) and word.lower() not in _list("common")
    }


def names(words: str) -> set[str]:
    """The stems of the words written like names: "Ukrai" for Ukraine and Ukrainian."""
    return {
        word[:_STEM].lower()
        for word in _NAME.findall(words)
        if word[0].isupper() and word.lower() not in _list("common") | _list("roles")
    }


def seated(words: str) -> set[str]:
    """The names in words for somebody, a government's too where they name its seat: "no comment
    from Oslo" is on what is said of Norway, or of Norwegian ministers."""
    land = country(words.strip())
    seat = land is not None and land.how == "seat"
    return names(words) | (names(" ".join(names_of(land.code))) if land and seat else set())


def untitled(words: str) -> set[str]:
    """The stems of words for somebody, without those for what he is: "rebel officials"."""
    return stems(" ".join(w for w in words.split() if w.lower() not in _list("roles")))


def last_name(words: str) -> set[str]:
    """The stem of the last word written like a name, if there is one."""
    found = [word for word in _NAME.findall(words) if names(word)]
    return names(found[-1]) if found else set()


def proposals() -> frozenset[str]:
    """Words for what is offered or asked for."""
    return _list("proposals")


@cache
def _list(name: str) -> frozenset[str]:
    return load("notes")[name]


@cache
def _fates() -> dict[str, str]:
    """Words for what becomes of somebody, each with one for all of its kind: "deaths", "killed"."""
    table = load("fates")
    kinds = [key for key in table if f"{key}_verbs" in table]
    return {
        word: kind
        for kind in kinds
        for name in (kind, f"{kind}_verbs", f"{kind}_nouns")
        for word in table.get(name, ())
        if " " not in word
    }
