"""A timeline for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from sayso.export.terminal import ID_WIDTH
from sayso.printable import printable
from sayso.types import Extract, TimelineDay

INDENT = " " * 12


def rows(days: Iterable[TimelineDay], width: int) -> Iterator[str]:
    """The days in order, each with its extracts, at most `width` wide, and where they stand."""
    for one in days:
        for number, extract in enumerate(one.extracts):
            lines = wrap(printable(extract.text), max(width - len(INDENT), 30)) or [""]
            yield (INDENT if number else f"{one.day:<12}") + lines[0]
            yield from (INDENT + line for line in lines[1:])
            yield INDENT + _place(extract)
        if not one.extracts:
            yield one.day


def _place(extract: Extract) -> str:
    facts = (extract.outlet, extract.published, f"{extract.document[:ID_WIDTH]}:{extract.span[0]}")
    claims = [f"claim {id_[:ID_WIDTH]}" for id_ in extract.claims]
    return printable("— " + ", ".join(fact for fact in (*facts, *claims) if fact))
