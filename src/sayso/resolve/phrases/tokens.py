"""Words and breaks of a source span."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.facts.outlets import small_names

LONGEST = 1000
"""Code points of a source that are looked at: a longer one is no phrase any more."""

_CHUNK = re.compile(r"[^\s,;:()\[\]{}<>\"“”„«»‹›—–―…|*!?/\\]+|[,;:()\[\]{}—–―|]|(?<=\s)-+(?=\s)")
_BREAKS = frozenset(",;:()[]{}—–―|")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")"}
"""As the Penn Treebank writes them, and many corpora of news after it."""
_ENDING = re.compile(r"['’‘`][sS]")
_EDGES = "'’‘`‚.-_=~+"
_FINAL = frozenset(
    {"bros", "co", "corp", "dept", "gov", "inc", "jr", "ltd", "no", "sr", "st", "univ"},
)


class Token(NamedTuple):
    """A word or a break.

    `start`, `stem` and `end` are code points of the document's text, `stem` the end without a
    possessive ending; `key` is the word up to `stem` in lower case, or the break itself. `upper`
    tells that it has a capital, or is a handle or an outlet's name, written without one.
    """

    start: int
    stem: int
    end: int
    key: str
    upper: bool
    owner: bool
    broken: bool


# A name is looked at from several sides in turn. Few are kept, as each keeps its text.
@lru_cache(maxsize=64)
def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words and breaks of `text[start:end]`, of its first LONGEST code points at most."""
    tokens: list[Token] = []
    limit = min(end, start + LONGEST)
    for match in _CHUNK.finditer(text, start, limit):
        at, after = match.span()
        token = _token(match[0], after < limit)
        if token is None:
            continue
        begin, stem, kept, key, upper, owner, broken = token
        if key:
            tokens.append(Token(at + begin, at + stem, at + kept, key, upper, owner, broken))
        elif tokens and not tokens[-1].broken:
            tokens[-1] = tokens[-1]._replace(end=after, owner=True)
    return tuple(tokens)


@lru_cache(maxsize=8192)
def _token(chunk: str, inner: bool) -> Token | None:
    """What stands in `chunk`, from its own start; a possessive ending alone has no key."""
    if chunk in _BREAKS or not chunk.strip("-"):
        return Token(0, len(chunk), len(chunk), chunk[0], False, False, True)
    if chunk in _BRACKETS:
        return Token(0, len(chunk), len(chunk), _BRACKETS[chunk], False, False, True)
    if _ENDING.fullmatch(chunk):
        # "Venn 's", "“Never Venn”'s"
        return Token(0, 0, len(chunk), "", False, True, False)
    word = chunk.lstrip(_EDGES)
    begin = len(chunk) - len(word)
    bare = word.rstrip(_EDGES)
    if not any(map(str.isalnum, bare)):
        return None
    stem, owner = bare, False
    if len(bare) > 2 and bare[-1] in "sS" and bare[-2] in "'’‘":
        stem, owner = bare[:-2], True
    elif bare[-1] in "sS" and inner and word[len(bare) :] in {"'", "’"}:
        owner = True
    kept = len(bare)
    # Inside a phrase a dot ends an abbreviation, at its end a sentence.
    if word[kept : kept + 1] == "." and (inner or _abbreviated(bare)):
        kept += 1
        stem = stem if owner else word[:kept]
    # "A. Roe": an initial is no article.
    key = "a." if stem == "A." else stem.rstrip(".").lower().replace("’", "'")
    upper = any(map(str.isupper, bare)) or key in small_names() or key[:1] == "@"
    return Token(begin, begin + len(stem), begin + kept, key, upper, owner, False)


def _abbreviated(word: str) -> bool:
    """Whether the dot after `word` is part of it at the end of a phrase."""
    return "." in word or len(word) == 1 or word.lower() in _FINAL
