"""Whose statement a text is, by its head or its end: "Statement by Osk Oil on the leak"."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.resolve.phrases.source import Parsed, parse

_TEXT = r"(?:statement|communiqu[eé]|declaration|press release|open letter|message)"
_SORT = r"(?:(?:full|media|official|open|press|public|text|written|of|the|a)[ \xa0]){0,4}"
_ON = r"(?:[ \xa0](?:about|after|at|concerning|following|in|on|over|regarding|to)\b[^\n]*)?"
_NAME = r"[A-Z][\w.&'’-]*(?:[ \xa0](?:[A-Z&][\w.&'’-]*|of|the|for|and|de)){0,9}"
_HEADS = (
    re.compile(
        rf"^\W{{0,4}}(?i:{_SORT}{_TEXT}[ \xa0](?:by|from|of)[ \xa0](?:the[ \xa0])?)"
        rf"(?P<who>{_NAME}(?:,[ \xa0]{_NAME})?){_ON}$",
        re.MULTILINE,
    ),
    re.compile(rf"^(?P<who>{_NAME})[ \xa0](?i:{_SORT}{_TEXT}){_ON}$", re.MULTILINE),
)
_ABOUT = re.compile(r"^About[ \xa0](?P<who>[A-Z][^\n.:?!]{1,60})$", re.MULTILINE)
"""What the issuer of a press release tells of itself below it."""
_NEAR = 400
"""Code points in which the head of a text stands, or its issuer is named."""


@lru_cache(maxsize=2)
def issuer(text: str) -> Parsed | None:
    """Who says "we" outside of what others say, where the text tells that it is one's own; None
    where it does not."""
    for head in _HEADS:
        found = head.search(text, 0, _NEAR)
        if found:
            return _named(text, found)
    about = _ABOUT.search(text)
    named = about is not None and about["who"] in text[: min(_NEAR, about.start())]
    return _named(text, about) if about and named else None


def _named(text: str, found: re.Match[str]) -> Parsed | None:
    parsed = parse(text, found.span("who"), cased=True)
    return parsed if parsed and parsed.proper else None
