"""CSV of claims and of figures: one row each, the first row the columns' names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from sayso.export.short import in_short
from sayso.types import Claim, ClaimedFigure, Span

COLUMNS = (
    "id",
    "document",
    "uri",
    "outlet",
    "published",
    "speaker",
    "role",
    "source_text",
    "cue_text",
    "style",
    "stance",
    "text",
    "content",
    "source",
    "cue",
    "score",
    "copy_of",
    "chain",
    "medium",
    "said",
    "when",
    "figures",
    "notes",
    "where",
    "posted",
)
FIGURE_COLUMNS = tuple(field.name for field in fields(ClaimedFigure))

_ACTIVE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(claims: Iterable[Claim]) -> Iterator[str]:
    """The lines of the table, each with its line end.

    Spans are `start-end`, several joined by a blank; whatever else is several, by "; ". A cell
    that a spreadsheet would take for a formula gets a leading apostrophe; control characters but
    for tabs and newlines, bidi overrides and lone surrogates become U+FFFD.
    """
    yield line(COLUMNS)
    for claim in claims:
        yield line(_cells(claim))


def figure_rows(figures: Iterable[ClaimedFigure]) -> Iterator[str]:
    """The lines of a table of figures, each with its line end, guarded as in `rows`."""
    yield line(FIGURE_COLUMNS)
    for one in figures:
        values = [getattr(one, name) for name in FIGURE_COLUMNS]
        yield line(_span(v) if isinstance(v, tuple) else _plain(v) for v in values)


def _plain(value: str | float | None) -> str | None:
    if isinstance(value, float):
        return f"{value:.15g}"
    return None if value is None else str(value)


def line(cells: Iterable[str | None]) -> str:
    """A row, its cells made safe for a spreadsheet, with its line end."""
    buffer = io.StringIO()
    csv.writer(buffer).writerow([_guarded(cell or "") for cell in cells])
    return buffer.getvalue()


def _cells(claim: Claim) -> list[str | None]:
    speaker = claim.speaker
    return [
        claim.id,
        claim.document.id,
        claim.document.uri,
        claim.document.outlet,
        claim.document.published,
        speaker.name if speaker else None,
        speaker.role if speaker else None,
        claim.source_text,
        claim.cue_text,
        claim.style,
        claim.stance,
        claim.text,
        " ".join(map(_span, claim.content)),
        claim.source and _span(claim.source),
        claim.cue and _span(claim.cue),
        None if claim.score is None else str(claim.score),
        claim.document.copy_of,
        "; ".join(relay.name for relay in claim.chain),
        claim.medium.name if claim.medium else None,
        claim.said.value if claim.said else None,
        "; ".join(moment.value for moment in claim.when if moment.value),
        "; ".join(in_short(figure) for figure in claim.figures),
        "; ".join(f"{note.kind}: {note.text}" for note in claim.notes),
        "; ".join(place.name for place in claim.where),
        claim.posted.value if claim.posted else None,
    ]


def _span(span: Span) -> str:
    return f"{span[0]}-{span[1]}"


def _guarded(cell: str) -> str:
    safe = _ACTIVE.sub("\ufffd", cell)
    return f"'{safe}" if safe.startswith(_FORMULA) else safe
