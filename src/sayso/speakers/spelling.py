"""Spellings of a word: folded to ASCII, brought to a plain form, and how far two are apart."""

from __future__ import annotations

import re
from functools import lru_cache

FAR = 9.0
"""How far apart two words are that no spelling joins."""

_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
# What romanisations and reforms of spelling leave open, in the order in which it is made one.
_PLAIN = (
    (re.compile("[yj]?ij?$|[iy]y$|y"), "i"),
    (re.compile("^ie(?=[vlg])"), "e"),
    (re.compile("^abd(?:[aei]|ou)l"), "abdul"),
    (re.compile("^m[ou]h+a?m+[aeo]d$"), "muhamad"),
    (re.compile("(?<=.)ou(?!i)"), "u"),
    (re.compile("(?<=.)([aou])e(?=.)"), r"\1"),
    (re.compile("ck|q"), "k"),
    (re.compile("ph"), "f"),
    (re.compile("w"), "v"),
    (re.compile("x"), "ks"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)
_COMMON = (
    (re.compile("(?<=[a-z])is(?=(?:e|ed|er|ing|ation|ational)$)"), "iz"),
    (re.compile("(?<=[a-z])our$"), "or"),
    (re.compile("(?<=[a-z])ence$"), "ense"),
    (re.compile("(?<=[a-z])tre$"), "ter"),
    (re.compile("programme$"), "program"),
)
_VOWELS = frozenset("aeiou")
_LIKE = tuple(map(frozenset, ("gkc", "vf", "sz", "td")))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """`word` in lower-case ASCII letters and digits: "Vučić" is vucic."""
    if not word.isascii():
        from anyascii import anyascii

        word = anyascii(word)
    return _NOT_ALNUM.sub("", word.lower())


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A folded word of a person's name in the form that its usual spellings share: "zelensky",
    "zelenskyy" and "zelenskiy" are zelenski."""
    for pattern, common in _PLAIN:
        word = pattern.sub(common, word)
    return word


@lru_cache(maxsize=1 << 14)
def american(word: str) -> str:
    """A folded common word in American spelling: "defence" is defense."""
    for pattern, common in _COMMON:
        word = pattern.sub(common, word)
    return word


def skeleton(word: str) -> str:
    """What is left of a plain word in any of its spellings: its first letter's class and its
    consonants. Words that are not `FAR` apart may still differ in it, which misses them."""
    letters = [_sound(c) for c in word if c not in _VOWELS and c != "h"]
    first = "a" if word[:1] in _VOWELS else ""
    return first + re.sub(r"(.)\1+", r"\1", "".join(letters))


def _sound(letter: str) -> str:
    return next((min(group) for group in _LIKE if letter in group), letter)


@lru_cache(maxsize=1 << 16)
def apart(a: str, b: str) -> float:
    """How far two plain words are apart, 0 for one word: edits, those that romanisations differ in
    counted less (Needleman and Wunsch 1970, with costs by letter)."""
    if a == b:
        return 0.0
    if abs(len(a) - len(b)) > 2:
        return FAR
    row = [0.0]
    for c in b:
        row.append(row[-1] + _lost(c))
    for c in a:
        last, row = row, [row[0] + _lost(c)]
        for j, d in enumerate(b):
            swap = last[j] + _swapped(c, d)
            row.append(min(swap, last[j + 1] + _lost(c), row[-1] + _lost(d)))
    return row[-1]


def _lost(letter: str) -> float:
    if letter == "h":
        return 0.3
    return 0.5 if letter in _VOWELS else 1.0


def _swapped(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return 0.3
    return 0.4 if any(a in group and b in group for group in _LIKE) else 1.0
