"""Stories for a person at a terminal: a list that fits its width, and one story in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from sayso.export.terminal import COUNT_WIDTH, GAP, ID_WIDTH, cell
from sayso.export.terminal import table as claims_table
from sayso.printable import printable
from sayso.types import Claim, Document, Story

WHEN_WIDTH = 21


def table(found: Iterable[Story], width: int) -> Iterator[str]:
    """One line a story, at most `width` cells wide: start of the id, how many documents, days,
    title, outlets, speakers. Nothing if there are none."""
    rest = max(width - ID_WIDTH - COUNT_WIDTH - WHEN_WIDTH - 5 * len(GAP), 40)
    outlets, speakers = rest // 5, rest // 4
    widths = (ID_WIDTH, COUNT_WIDTH, WHEN_WIDTH, rest - outlets - speakers, outlets, speakers)
    heading = ("story", "docs", "days", "title", "outlets", "speakers")
    for number, one in enumerate(found):
        cells = (
            one.id[:ID_WIDTH],
            str(len(one.documents)),
            one.when or "",
            one.title.line or "",
            "; ".join(one.outlets),
            "; ".join(one.speakers),
        )
        for row in chain([heading] if number == 0 else [], [cells]):
            yield GAP.join(map(cell, row, widths)).rstrip()


def in_full(
    one: Story, documents: Iterable[Document], claims: Iterable[Claim], width: int
) -> Iterator[str]:
    """A story: what is known, each document with its id, and all claims."""
    facts = {
        "story": one.title.line,
        "days": one.when,
        "where": one.where,
        "outlets": "; ".join(one.outlets),
        "speakers": "; ".join(one.speakers),
        "sides": "; ".join(one.sides),
        "id": one.id,
    }
    yield from (f"{name:<10}{printable(fact)}" for name, fact in facts.items() if fact)
    yield ""
    for document in documents:
        facts_ = (document.published, document.outlet, document.title or document.uri)
        copy = f"copy of {document.copy_of[:ID_WIDTH]}" if document.copy_of else None
        later = document.replaced_by and f"replaced by {document.replaced_by[:ID_WIDTH]}"
        line = ", ".join(printable(fact) for fact in (*facts_, copy, later) if fact)
        yield f"{document.id[:ID_WIDTH]}  {line}"
    yield ""
    yield from claims_table(claims, width)
