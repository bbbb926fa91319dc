"""Outlets by their names in texts and by their domains: `outlets.toml`, and the user's own.

The user's table is `outlets.toml` in the folder that SAYSO_FACTS names. What it says of a name or
a domain wins. Tables are read when first asked for, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from sayso.facts import load
from sayso.facts.outlet_files import Outlet
from sayso.facts.outlet_index import (
    EDGES,
    ENDING,
    Index,
    Listed,
    Word,
    forget,
    index,
    key_of,
    outlets,
    small_names,
    words_of,
)
from sayso.types import Span

__all__ = [
    "Outlet",
    "forget",
    "is_outlet_name",
    "outlet_after",
    "outlet_at",
    "outlet_before",
    "outlet_named",
    "outlets",
    "small_names",
]

_LONGEST = 120  # code points of a name with the words around it
_STOPS = '.!?,;:)]"”»'
_PIECE = re.compile(r"[^\s\0]+")
_MOST_WORDS = 8
_MARKS = ".!?"


def outlet_named(text: str, *, country: str | None = None, url: str | None = None) -> Outlet | None:
    """The outlet of a name as texts give it: "the state-run RIA Novosti news agency".

    Words around the name, case, accents and a possessive ending are passed over; the rest must be
    the name exactly. A name that several outlets have tells none, unless `country` (ISO 3166-1
    alpha-2), the text ("Norland's Herald") or the domain of `url` tells which is meant.

    Raises:
        FactsError: the user's table cannot be used.
    """
    if len(text) > _LONGEST:
        return None
    words = words_of(text)
    known = index()
    cased = any(map(str.isupper, text))
    for start, said in _starts(words, known, cased):
        ends = _ends(words, start, cased) if words[start].key in known.firsts else ()
        for end in ends:
            found = _listed(words, start, end, known)
            if found:
                return _one(found, said or country, url)
    return None


def is_outlet_name(text: str) -> bool:
    """Whether an outlet bears the name `text`, or several do; not where it is also a word.

    Raises:
        FactsError: the user's table cannot be used.
    """
    key = key_of(text)
    return key in index().names and key not in index().common and text != text.lower()


def may_be_outlet(text: str) -> bool:
    """Whether an outlet bears the name `text`, where it is also a word, too ("Dawn").

    Raises:
        FactsError: the user's table cannot be used.
    """
    key = key_of(text)
    return key in index().names or key in index().common


def outlet_at(url_or_domain: str) -> Outlet | None:
    """The outlet of an address, or of a domain with or without a path: that of the longest domain
    listed which is the host's own or a parent of it.

    Raises:
        FactsError: the user's table cannot be used.
    """
    address = url_or_domain.strip()
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:
        return None
    labels = (host or "").rstrip(".").split(".")
    domains = index().domains
    # A domain has at least two labels, and at most 127.
    parents = (".".join(labels[i:]) for i in range(max(len(labels) - 127, 0), len(labels) - 1))
    return next((domains[parent] for parent in parents if parent in domains), None)


def outlet_before(text: str, end: int) -> tuple[Span, Outlet] | None:
    """The outlet whose name ends at `end` in a text, code points, and where the name stands, with
    the words around it: the longest name. None where a capital right before may belong to it.

    Raises:
        FactsError: the user's table cannot be used.
    """
    starts: list[int] = []
    for match in reversed(list(_PIECE.finditer(text, max(0, end - _LONGEST), end))):
        if starts and match[0][-1] in _STOPS:
            break
        starts.append(match.start())
    for number in range(min(len(starts), _MOST_WORDS), 0, -1):
        start = starts[number - 1]
        if outlet := _named_within(text, start, end):
            before = text[starts[number]] if number < len(starts) else " "
            whole = text[start].isupper() and text[start : start + 4] != "The "
            return None if before.isupper() and whole else ((start, end), outlet)
    return None


def outlet_after(text: str, start: int) -> tuple[Span, Outlet] | None:
    """The outlet whose name begins at `start` in a text, code points, and where the name stands,
    with the words around it: the longest name. None where it may go on: "BBC Radio", "Sky News
    Norland".

    Raises:
        FactsError: the user's table cannot be used.
    """
    ends: list[int] = []
    for match in _PIECE.finditer(text, start, start + _LONGEST):
        ends.append(match.end())
        if match[0][-1] in _STOPS:
            break
    if not ends or not _may_name(text[start : ends[:_MOST_WORDS][-1]]):
        return None
    for number in range(min(len(ends), _MOST_WORDS), 0, -1):
        end = ends[number - 1]
        if outlet := _named_within(text, start, end):
            after = text[end : ends[number]] if number < len(ends) else ""
            bare = ENDING.sub("", text[start:end].rstrip(EDGES + _MARKS))
            # A possessive or a mark ends the name.
            if len(bare) == end - start and _goes_on(after):
                return None
            return (start, start + len(bare)), outlet
    return None


def _may_name(text: str) -> bool:
    """Whether a word of a text is the first of an outlet's name: most texts have none."""
    words = words_of(text.rstrip(_MARKS).replace("\0", " "))
    return not index().firsts.isdisjoint(word.key for word in words)


def _named_within(text: str, start: int, end: int) -> Outlet | None:
    name = text[start:end].rstrip(_MARKS)
    told = any(map(str.isupper, name)) or not small_names().isdisjoint(name.split())
    return outlet_named(name) if told else None


def _goes_on(after: str) -> bool:
    """Whether the word after a name may make another name of it."""
    words = words_of(after)
    if not words or not words[0].text[0].isupper():
        return False
    return words[0].key in load("bodies")["outlet"] or words[0].key in index().countries


def _starts(words: list[Word], known: Index, cased: bool) -> Iterator[tuple[int, str | None]]:
    """Where the name may begin, and the country that the words before it tell."""
    at, country = 0, None
    while at < len(words):
        yield at, country
        if _is_around(words[at], cased):
            at += 1
            continue
        sizes = (3, 2, 1)
        keys = [(n, " ".join(word.key for word in words[at : at + n])) for n in sizes]
        told = next(((n, known.countries[key]) for n, key in keys if key in known.countries), None)
        if told is None:
            return
        at, country = at + told[0], told[1]


def _ends(words: list[Word], start: int, cased: bool) -> Iterator[int]:
    """Where the name may end, the longest first."""
    end = len(words)
    while end > start:
        yield end
        last, before = words[end - 1], words[end - 2].key if end - 2 > start else ""
        if last.key == "agency" and before == "news":
            end -= 2
        elif _is_around(last, cased) or _is_its_screen(last, before or words[start].key):
            end -= 1
        else:
            return


def _is_around(word: Word, cased: bool) -> bool:
    if word.key in load("bodies")["around_outlet"] or word.key.endswith("-based"):
        return True
    return cased and word.text.islower() and word.key in load("bodies")["beside_outlet"]


def _is_its_screen(word: Word, before: str) -> bool:
    """Whether "Television" after a name only says what the outlet is: "Guardian TV" is no paper."""
    return word.key in {"television", "tv"} and before not in load("bodies")["outlet"]


def _listed(words: list[Word], start: int, end: int, known: Index) -> list[Listed]:
    key = " ".join(word.key for word in words[start:end])
    found = known.names.get(key, [])
    name = " ".join(word.text for word in words[start:end])
    if key in known.common:
        around = {word.key for word in (*words[:start], *words[end:])}
        if not around & load("bodies")["tells_outlet"]:
            return [each for each in found if each.name.isupper() and each.name == name]
    if " " in key or name != name.lower():
        return found
    # "an economist" is not The Economist.
    return [each for each in found if not each.name.startswith("The ")]


def _one(found: list[Listed], country: str | None, url: str | None) -> Outlet | None:
    meant = {each.outlet for each in found}
    if country is not None:
        meant = {outlet for outlet in meant if outlet.country == country.upper()}
    if len(meant) > 1 and url is not None:
        at = outlet_at(url)
        meant = {outlet for outlet in meant if outlet == at}
    return meant.pop() if len(meant) == 1 else None
