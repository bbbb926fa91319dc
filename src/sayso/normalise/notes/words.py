"""Words by which a note and a claim are compared: stems of telling words, and of names."""

from __future__ import annotations

import re
from functools import cache

from sayso.facts import load

_STEM = 5
"""Words are taken for forms of one that have so many letters in common."""
_WORD = re.compile(r"[^\W\d_]{2,}|\d[\d,.]*")
_NAME = re.compile(r"[^\W\d_][\w’'-]+")


def stems(words: str) -> set[str]:
    """The stems of the words that tell something."""
    return {
        word[:_STEM].lower()
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


def last_name(words: str) -> set[str]:
    """The stem of the last word written like a name, if there is one."""
    found = [word for word in _NAME.findall(words) if names(word)]
    return names(found[-1]) if found else set()


@cache
def _list(name: str) -> frozenset[str]:
    return load("notes")[name]
