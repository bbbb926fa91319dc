"""Lines of a digest, each with the outlets that it is from at its end: "It rained. (Tide Post)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sayso.resolve.phrases.press import Press, press
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Span

_LINE = re.compile(
    r"^[^\w“\"‘\n(]{0,8}(?P<told>[\w“\"‘(][^\n]{24,1500}?)[ \xa0]"
    r"(?P<by>(?:[(\[][^()\[\]\n]{2,60}[)\]][ \xa0]?){1,4})\.?[ \t\xa0]*$",
    re.MULTILINE,
)
_BY = re.compile(
    r"[(\[](?:(?:via|from|source:)[ \xa0])?(?P<who>[^()\[\]\n]+?)"
    r"(?:[ \xa0][-–—][ \xa0][^()\[\]\n]+)?[)\]]",
    re.IGNORECASE,
)
_LONG = re.compile(r"^[^\n]{40}", re.MULTILINE)
_FEWEST = 2  # lines of a digest


class Carried(NamedTuple):
    """A line: what it tells, without the dot at its end, and the names of the outlets behind it."""

    told: Span
    outlets: tuple[Span, ...]


@lru_cache(maxsize=4)
def carried_lines(text: str) -> tuple[Carried, ...]:
    """The lines of `text` that name outlets in brackets at their end; none but where at least half
    of the longer lines do, as a few may tell whose pictures are. What may be an outlet is one
    beside lines of others."""
    found = [(line, list(_outlets(text, line))) for line in _LINE.finditer(text)]
    lines = [(line, outlets) for line, outlets in found if outlets]
    sure = any(one.sure for _, outlets in lines for one in outlets)
    if not sure or len(lines) < max(_FEWEST, len(_LONG.findall(text)) / 2):
        return ()
    return tuple(Carried(_told(text, line), tuple(o.span for o in out)) for line, out in lines)


def _outlets(text: str, line: re.Match[str]) -> Iterator[Press]:
    """The outlets at the end of a line, where all that stands there in brackets may be one."""
    found = []
    for by in _BY.finditer(text, *line.span("by")):
        tokens = tokenise(text, *by.span("who"))
        named = press(text, tokens, 0) if tokens else None
        if named is None or named.end < len(tokens):
            return
        found.append(named)
    yield from found


def _told(text: str, line: re.Match[str]) -> Span:
    start, end = line.span("told")
    return start, start + len(text[start:end].rstrip(" \xa0."))
