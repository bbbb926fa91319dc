"""Common nouns that have a capital only because they open a sentence ("History will tell")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.facts.outlets import outlet_named
from sayso.layout import Layout
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.source import Parsed

_NEAR = 20_000
"""How far a word is looked for, in code points: the time that a long text takes grows with its
length only."""
_IN_WORD = re.compile(r"\w")
_OPENS = 2  # code points: a quotation mark or bracket may stand before the word


def is_opening_noun(text: str, layout: Layout, parsed: Parsed) -> bool:
    """Whether a name of one word opens a sentence, and the text has the word without a capital, and
    nowhere with one inside a sentence."""
    start, end = parsed.name
    word = text[start:end]
    if not parsed.proper or parsed.role or not word.isalpha() or not word[1:].islower():
        return False
    if start - layout.sentence_start(start) > _OPENS:
        return False
    if sex.is_given(word.lower()) or words.is_known(word.lower()) or outlet_named(word):
        return False
    low, high = max(start - _NEAR, 0), start + _NEAR
    if not any(_whole(text, word.lower(), low, high)):
        return False
    return all(at - layout.sentence_start(at) <= _OPENS for at in _whole(text, word, low, high))


def _whole(text: str, word: str, low: int, high: int) -> Iterator[int]:
    """Where `word` stands as a whole word."""
    at = text.find(word, low, high)
    while at >= 0:
        end = at + len(word)
        if not (_IN_WORD.match(text, at - 1) if at else None) and not _IN_WORD.match(text, end):
            yield at
        at = text.find(word, end, high)
