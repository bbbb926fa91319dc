"""A name by the capitals and marks of the text: what stands before it there is no part of it."""

from __future__ import annotations

import re

from sayso.facts.countries import country, is_one_of_a_people
from sayso.resolve.phrases import names, sex, words
from sayso.resolve.phrases.phrase import Tokens, span_of
from sayso.resolve.phrases.tokens import Token
from sayso.types import Span

_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
_LONGEST_ACRONYM = 4
_LIKE_ADJECTIVES = ("an", "i", "ish", "ese", "ch", "c")
_FELT = frozenset({"angry", "brave", "distraught", "heartbroken", "hero", "proud", "shaken"})
_FEELS = ("ed", "ful", "ious")
"""How words end that tell how somebody feels, as tabloids have it: "Devastated Jane Roe"."""


def is_quoted(text: str, source: Span, name: Span) -> bool:
    """Whether a name is but a part of words in quotation marks: "the “Velm for all” paper"."""
    quoted = next(
        (q for q in _QUOTED.finditer(text, *source) if q.start() <= name[0] < q.end()), None
    )
    return quoted is not None and quoted.start(1) <= name[0] and name[1] < quoted.end(1)


def after_capitals(text: str, named: names.Named) -> names.Named:
    """A person's name without what stands before it where that holds an acronym, or is no more so:
    "Velm FC Jon Roe", "NRK Sport Jon Roe", "Former Ranger Jon Roe"."""
    if not named.proper or named.role or named.kind not in {"person", None}:
        return named
    first, rest = named.name[0], named.name[1:]
    if len(rest) == 1 and _is_felt(first) and sex.is_given(rest[0].key):
        return names.Named(rest, (), "person")
    artist = first.key.endswith("ist") and words.is_agent(first._replace(upper=False))
    told = first.key in words.UNNAMED or artist
    felt = bool(rest) and _is_felt(first) and sex.is_given(rest[0].key)
    other = told or felt or _is_of_a_people(text, first, rest)
    if other and len(rest) > 1 and names.is_person(rest):
        # "Passenger Jane Roe", "Florist Jane Roe", "Briton Jane Roe"
        return names.Named(rest, (first,) if told else (), "person")
    for i, token in enumerate(named.name[1:-1], 1):
        if sex.is_given(token.key) and not text[token.start : token.stem].isupper():
            name, before = named.name[i:], named.name[:i]
            if i == 1 and words.is_agent(before[0]._replace(upper=False)):
                # "Pitcher Jon Roe"
                return names.Named(name, before, "person") if names.is_person(name) else named
            held = before[0].key == "former"
            held = held or any(_is_acronym(text[t.start : t.stem]) for t in before)
            # "NRK's Jon Roe", "JON ROE Jon Roe", "CLOSE Jon Roe" (of a page's buttons): no role.
            told = not before[-1].owner and {t.key for t in before}.isdisjoint(t.key for t in name)
            told = told and (i > 1 or len(before[0].key) <= _LONGEST_ACRONYM)
            told = told and not name[0].key.startswith(before[-1].key)
            parted = names.Named(name, before if told else (), "person")
            return parted if held and names.is_person(name) else named
    return named


def _is_felt(word: Token) -> bool:
    """Whether a word with a capital tells how somebody feels, and is no given name ("Ahmed")."""
    felt = word.key in _FELT or (len(word.key) > 5 and word.key.endswith(_FEELS))
    return felt and not word.owner and not sex.is_given(word.key)


def of_known_body(text: str, named: names.Named) -> names.Named:
    """`named`, of the kind of body that all news knows by that name."""
    if not named.proper or named.role or named.kind not in {"person", None}:
        return named
    kind = words.known_body(text[slice(*span_of(named.name))])
    return named._replace(kind=kind) if kind else named


def _is_of_a_people(text: str, first: Token, rest: Tokens) -> bool:
    """Whether a word is what one person of a country is called, before a given name where it may
    also be an adjective: "Briton", "American Jane Roe", but not "American Water Works"."""
    word = text[first.start : first.stem]
    people = country(word)
    if people is None or people.how != "people" or sex.is_given(first.key):
        return False
    noun = is_one_of_a_people(word) and not word.endswith(_LIKE_ADJECTIVES)
    return noun or bool(rest and sex.is_given(rest[0].key))


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()
