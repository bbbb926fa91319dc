"""Last names and initials that label what is said, as in a transcript: "ROE: It rained", "JR:"."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.resolve.phrases import sex, words
from sayso.types import Span

_LAST = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_NAMELIKE = re.compile(_LAST)
_INITIALS = re.compile(r"[A-Z]{2}")
_FULL = re.compile(rf"(?<!\w)(?P<first>[A-Z][\w’'-]+)(?= (?P<last>{_LAST})(?![\w-])(?P<aside>,)?)")
"""Two words that may be a given name and a last one."""


def is_last_name(text: str, label: Span) -> bool:
    """Whether a word ends a name that the text tells in full elsewhere: behind a given name, or as
    a label of its own in capitals, with who that is ("JANE ROE, CORRESPONDENT:"); one in capitals
    behind any word that may be a given name."""
    word = text[slice(*label)]
    if _NAMELIKE.fullmatch(word) is None:
        return False
    known = word.casefold() in _last_names(text)
    return known or (word.isupper() and word.title() in _named(text))


def is_initials(text: str, label: Span) -> bool:
    """Whether a word is the initials of a given and a last name that the text tells in full."""
    word = text[slice(*label)]
    return _INITIALS.fullmatch(word) is not None and word in _initials(text)


@lru_cache(maxsize=2)
def _initials(text: str) -> frozenset[str]:
    return frozenset(
        full["first"][0] + full["last"][0]
        for full in _FULL.finditer(text)
        if sex.is_given(full["first"].casefold())
    )


# As often as a text has labels, each of which may be another's.
@lru_cache(maxsize=2)
def _last_names(text: str) -> frozenset[str]:
    return frozenset(
        full["last"].casefold()
        for full in _FULL.finditer(text)
        if sex.is_given(full["first"].casefold()) or _is_introduced(full)
    )


@lru_cache(maxsize=2)
def _named(text: str) -> frozenset[str]:
    """What stands capitalised behind a word that is so too, and may be a name's first."""
    return frozenset(
        full["last"]
        for full in _FULL.finditer(text)
        if full["last"].istitle() and not words.is_function(full["first"].casefold())
    )


def _is_introduced(full: re.Match[str]) -> bool:
    """Whether a name in capitals opens its line, and who that is follows."""
    start = full.start()
    opens = start == 0 or full.string[start - 1] == "\n"
    return opens and full["aside"] is not None and (full["first"] + full["last"]).isupper()
