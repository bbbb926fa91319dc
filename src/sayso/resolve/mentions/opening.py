"""A text before it is read: what can be told without going through it in order."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.layout import Breaks, Layout, layout_of
from sayso.resolve.mentions.entities import entities
from sayso.resolve.mentions.mentions import mentions, naming
from sayso.resolve.mentions.plain import is_opening_noun
from sayso.resolve.mentions.scene import Scene
from sayso.resolve.mentions.surnames import alone, by_surname, surnames
from sayso.resolve.phrases.source import Parsed, parse
from sayso.types import Span

_SAMPLE = 2000  # code points


def open_scene(
    text: str, sources: Sequence[Span | None], breaks: Breaks = ()
) -> tuple[Layout, Scene, list[Parsed | None]]:
    """A text before it is read: its layout, the entities it names, and what its `sources` say."""
    cased = _has_case(text)
    layout = layout_of(text, breaks)
    parsed = [source and parse(text, source, cased) for source in sources]
    parsed = [None if one and is_opening_noun(text, layout, one) else one for one in parsed]
    named = naming(text, layout) if cased else None
    found = mentions(text, layout, [p for p in parsed if p], named)
    known = surnames(found, text)
    if known:
        each = zip(sources, parsed, strict=True)
        parsed = [source and by_surname(text, source, one, known) for source, one in each]
        read = [p for p in parsed if p]
        read += alone(text, known, [m.span for m in found])
        found = mentions(text, layout, read, named)
    return layout, Scene(text, layout, entities(found)), parsed


def _has_case(text: str) -> bool:
    """Whether capitals tell names from other words: neither none nor nearly all are capitals."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    capitals = sum(map(str.isupper, sample))
    return 0 < capitals < 0.6 * letters or letters < 40
