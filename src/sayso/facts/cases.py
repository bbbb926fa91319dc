"""How words are written in running text: in small letters, with a capital, all in capitals.

The table beside this file is counted by `training/cases.py` in news that is written in both.
"""

from __future__ import annotations

import gzip
import re
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_VOWEL = re.compile(r"[aeiouyà-öø-ÿ]")
_NO_NAME = re.compile(
    r"\w{2,}(?:[aei]tory|[ai]ble|[ai]bly|ically|ingly|edly|fully|lessly|ously|ively|[iy][sz]ations?"
    r"|ability|iveness|ousness|fulness|lessness)"
)
_SHORT = 3
"""Letters of a word that, unknown, is an abbreviation."""
_STEM = 4
"""Letters of a known word that others are made of."""
_ENDINGS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")),
    *(("ly", ""), ("er", ""), ("ers", ""), ("ness", ""), ("ment", "")),
)
"""What ends words that are made of others, and what these end with instead."""
_BEGINNINGS = ("un", "re", "non", "anti", "counter")


class Form(IntEnum):
    """How a word is written."""

    SMALL = 0
    CAPITAL = 1
    CAPITALS = 2


class Case(NamedTuple):
    """How a word is mostly written; and, bit by bit, beside which words it is written otherwise:
    1 where no neighbour has a capital, 2 where only the next has one, 4 where only the one before,
    8 where both have."""

    form: Form
    otherwise: int = 0

    def beside(self, before: bool, after: bool) -> Form:
        """How it is written where the words `before` and `after` it have a capital or not."""
        if not self.otherwise >> (2 * before + after) & 1:
            return self.form
        return Form.SMALL if self.form else Form.CAPITAL


@lru_cache(maxsize=16384)
def case(word: str) -> Case:
    """How a word, given in small letters, is written; of one that no table has, as is likely."""
    known = _table().get(word)
    if known:
        return known
    if word.endswith(("'s", "’s")):
        return case(word[:-2])
    if _NO_NAME.fullmatch(word) or any(map(_is_small, _stems(word))):
        return Case(Form.SMALL)
    return Case(Form.CAPITALS if len(word) <= _SHORT or not _VOWEL.search(word) else Form.CAPITAL)


def is_name(pair: str) -> bool:
    """Whether two words, given in small letters with a blank between them, are a name or part of
    one, though each may be in small letters by itself: "red cross"."""
    return pair in _table()


def _is_small(word: str) -> bool:
    known = _table().get(word)
    return len(word) >= _STEM and known is not None and known.form == Form.SMALL


def _stems(word: str) -> list[str]:
    ended = [word[: -len(end)] + instead for end, instead in _ENDINGS if word.endswith(end)]
    return ended + [word[len(begun) :] for begun in _BEGINNINGS if word.startswith(begun)]


@cache
def _table() -> dict[str, Case]:
    packed = (files(__package__) / "cases.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines())
    return {word: Case(Form(int(form or 0)), int(more or 0)) for word, form, more in rows}
