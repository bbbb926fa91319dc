"""What a name or a title tells of whether its bearer is `he` or `she`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal

from sayso.facts import load

Sex = Literal["female", "male"]

_FIRST = frozenset({"jean"})
"""Names of women and of men, which only in a compound are surely given names."""


_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "ð": "d", "þ": "th"})
"""Letters that are not made of a plain one and a mark."""
_FAMILY_FIRST = re.compile(
    r"[A-Z][a-z]+[ \xa0](?!(?:Built|Check|Drive|Lead|Log|Plug|Roll|Sign|Sit|Stand|Trade|Walk)-in\b)"
    r"[A-Z][a-z]+-(?!(?:based|down|led|off|op|out|run|up)\b)[a-z]{2,}"
)


def is_family_first(name: str) -> bool:
    """Whether a name has the form in which Chinese and Korean ones are written in Latin letters,
    the surname first: "Moon Jae-in", "Tsai Ing-wen"."""
    return "-" in name and _FAMILY_FIRST.fullmatch(name) is not None


def by_words(keys: Iterable[str]) -> Sex | None:
    """What the words of a title tell ("spokeswoman", "mr"): the last that tells anything."""
    people = load("people")
    told: Sex | None = None
    for key in keys:
        for word in (key, key.rpartition("-")[2]):
            if word in people["women"]:
                told = "female"
            elif word in people["men"]:
                told = "male"
    return told


def by_name(keys: Sequence[str]) -> Sex | None:
    """What a person's given name tells, the first word of `keys` that is no
    initial."""
    names = load("given_names")
    for key in keys[:-1]:
        given = _plain(key)
        if len(given) > 1:
            first = given.partition("-")[0]
            if given in names["female"] or first in names["female"]:
                return "female"
            return "male" if given in names["male"] or first in names["male"] else None
    return None


def by_given(key: str) -> Sex | None:
    """What a given name tells that stands alone."""
    return by_name((key, ""))


def is_given(key: str) -> bool:
    """Whether a lower-case word is a given name that the table knows, or two of them joined
    ("jean-luc")."""
    plain = _plain(key)
    first, hyphen, second = plain.partition("-")
    joined = hyphen and _is_known(second) and (first in _FIRST or _is_known(first))
    return _is_known(plain) or bool(joined)


def _is_known(name: str) -> bool:
    return any(name in names for names in load("given_names").values())


def _plain(key: str) -> str:
    if key.isascii():
        return key
    parts = unicodedata.normalize("NFKD", key.translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))
