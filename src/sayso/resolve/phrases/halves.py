"""Names of bodies with "and" in them: "the Tide and Harbour Agency" is no Harbour Agency."""

from __future__ import annotations

import re

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
