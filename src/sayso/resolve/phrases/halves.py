"""Names of bodies with "and" in them: "the Tide and Harbour Agency" is no Harbour Agency."""

from __future__ import annotations

import re

from sayso.facts.countries import country
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.phrase import core
from sayso.resolve.phrases.tokens import tokenise
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
    last = text[first[-1].start : first[-1].stem]
    apart = (
        last.isupper()
        or words.is_known(first[-1].key)
        or sex.is_given(first[0].key)
        or country(last) is not None
    )
    return run[0] if apart or is_alone(text, last, tokens[0].key, run[0]) else first[0].start


def is_alone(text: str, word: str, after: str, at: int) -> bool:
    """Whether `word` stands near `at` without "and" and the word `after` behind it."""
    alone = re.compile(rf"\b{re.escape(word)}\b(?! and {re.escape(after)}\b)", re.IGNORECASE)
    return alone.search(text, max(at - _NEAR, 0), at + _NEAR) is not None
