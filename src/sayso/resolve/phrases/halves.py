"""Names of bodies and offices with "and" in them: "the Tide and Harbour Agency" is no Harbour
Agency."""

from __future__ import annotations

import re

from sayso.facts.cases import Form, case
from sayso.facts.countries import country
from sayso.facts.outlets import outlet_named
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.phrase import Tokens, core
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Span

_HALF = re.compile(r"\b[Tt]he[ \xa0]((?:[A-Z][\w-]*[ \xa0]){1,3})and[ \xa0]\Z")
_REACH = 60  # code points
_NEAR = 5_000
"""How far a word is looked for by itself, in code points: the time that a long text takes grows
with its length only."""


def whole_start(text: str, run: Span) -> int:
    """Where the name begins whose last words are the capitalised `run`, in code points.

    "The X and Y Agency", under one article, is one body where X is no body, country or person, and
    is told nowhere near without the rest.
    """
    before = _HALF.search(text, max(run[0] - _REACH, 0), run[0])
    if before is None:
        return run[0]
    tokens = core(tokenise(text, *run))
    if len(tokens) < 2 or words.body(tokens[-1].key) not in {"organisation", "government"}:
        return run[0]
    first = tokenise(text, *before.span(1))
    return first[0].start if is_half(text, first, tokens[0]) else run[0]


def is_half(text: str, first: Tokens, after: Token) -> bool:
    """Whether the capitalised words before "and", and the word `after` it, belong to one name: they
    name no body, country or person by themselves, and stand nowhere near without the rest."""
    last = text[first[-1].start : first[-1].stem]
    whole = text[first[0].start : first[-1].stem]
    apart = (
        last.isupper()
        or words.is_known(first[-1].key)
        or any(sex.is_given(token.key) for token in first)
        or any(country(name) or outlet_named(name) for name in (last, whole))
    )
    return not (apart or is_alone(text, last, after))


def is_alone(text: str, word: str, after: Token) -> bool:
    """Whether `word`, written so, stands near without "and" and the word `after` behind it."""
    alone = re.compile(rf"\b{re.escape(word)}\b(?! (?i:and {re.escape(after.key)})\b)")
    return alone.search(text, max(after.start - _NEAR, 0), after.start + _NEAR) is not None


def is_office(before: Tokens, after: Tokens) -> bool:
    """Whether what an office is for stands before and after an "and": "Foreign and Commonwealth
    Office spokesman Jane Roe", "Northport Police and Crime Commissioner", no "Roe and Velm mayor
    Jon Poe", nor "Police and Mayor Jon Poe"."""
    title = next((i for i in range(len(after)) if words.is_title(after, i)), 0)
    if not (before and title and all(token.upper for token in after[:title])):
        return False
    if before[-1].key == after[0].key:
        # "Roe and Roe chairman Jon Poe"
        return True
    people = any(t.broken or t.owner for t in (*before, *after[:title]))
    people = people or any(sex.is_given(token.key) for token in before[-2:])
    people = people or any(words.is_title(before, i) for i in range(len(before)))
    seat = country(" ".join(token.key for token in before)) is not None
    if people or seat or not _is_field(before[-1]):
        return False
    return _is_field(after[0]) or words.body(after[title - 1].key) is not None


def joined_office(parts: list[Tokens]) -> list[Tokens]:
    """`parts`, at commas, those that tell what one office is for put together: "Tides, Harbours
    and Rivers Secretary Jane Roe"."""
    listed = next((i for i, part in enumerate(parts) if any(t.key == "and" for t in part)), 0)
    fields = [token for part in parts[:listed] for token in part]
    if not fields or not all(map(_is_field, fields)):
        return parts
    at = next(i for i, token in enumerate(parts[listed]) if token.key == "and")
    office = at and is_office(parts[listed][:at], parts[listed][at + 1 :])
    return [[*fields, *parts[listed]], *parts[listed + 1 :]] if office else parts


def _is_field(token: Token) -> bool:
    """Whether a capitalised word is one that news writes in small letters where it is no part of a
    name, and neither a body nor persons: "Housing"."""
    if not token.upper or token.key in words.FIELDS:
        return token.upper
    speaks = words.body(token.key) is not None or words.is_several(token)
    return not speaks and case(token.key).form is Form.SMALL


def is_surname(text: str, token: Token) -> bool:
    """Whether a word stands near as a last name, behind a given name or a form of address."""
    word = re.escape(text[token.start : token.stem])
    near = max(token.start - _NEAR, 0), token.start + _NEAR
    named = re.compile(rf"\b([A-Z][\w.’'-]*)[ \xa0]{word}\b").finditer(text, *near)
    before = {found[1].lower().rstrip(".") for found in named}
    return any(sex.is_given(key) or key in words.HONORIFICS for key in before)
