"""A text before it is read: what can be told without going through it in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.layout import Breaks, Layout, layout_of
from sayso.resolve.mentions.entities import entities
from sayso.resolve.mentions.mentions import mentions, naming
from sayso.resolve.mentions.plain import is_opening_noun
from sayso.resolve.mentions.scene import Scene
from sayso.resolve.mentions.surnames import alone, by_surname, of_a_place, surnames
from sayso.resolve.phrases.source import Parsed, parse
from sayso.types import Span

_SAMPLE = 2000  # code points
_WHO = re.compile(
    r"[ \xa0]?,?[ \xa0](?:who|whose|identified|known)\b[^,.;:()\n“”\"]{0,80}"
    r"(?:,[ \xa0][A-Z][\w’'-]+)?"
)
"""What may tell the name of whoever stands before it."""


def open_scene(
    text: str, sources: Sequence[Span | None], breaks: Breaks = ()
) -> tuple[Layout, Scene, list[Parsed | None]]:
    """A text before it is read: its layout, the entities it names, and what its `sources` say."""
    cased = _has_case(text)
    layout = layout_of(text, breaks)
    parsed = [source and _parse(text, source, cased) for source in sources]
    parsed = [None if one and is_opening_noun(text, layout, one) else one for one in parsed]
    named = naming(text, layout) if cased else None
    found = mentions(text, layout, [p for p in parsed if p], named)
    placed = [of_a_place(text, one, found) for one in parsed]
    if placed != parsed:
        parsed = placed
        found = mentions(text, layout, [p for p in parsed if p], named)
    known = surnames(found, text)
    if known:
        each = zip(sources, parsed, strict=True)
        parsed = [source and by_surname(text, source, one, known) for source, one in each]
        read = [p for p in parsed if p]
        read += alone(text, known, [m.span for m in found])
        found = mentions(text, layout, read, named)
    return layout, Scene(text, layout, entities(found)), parsed


def _parse(text: str, source: Span, cased: bool) -> Parsed | None:
    """What a source says, with the name that the words behind it tell of somebody without one:
    "another man | , who gave his name as Jon"."""
    parsed = parse(text, source, cased)
    behind = _WHO.match(text, source[1]) if parsed and not parsed.proper and cased else None
    if behind is None:
        return parsed
    named = parse(text, (source[0], behind.end()), cased)
    return named if named and named.proper and named.name[0] > source[1] else parsed


def _has_case(text: str) -> bool:
    """Whether capitals tell names from other words: neither none nor nearly all are capitals."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    capitals = sum(map(str.isupper, sample))
    return 0 < capitals < 0.6 * letters or letters < 40
