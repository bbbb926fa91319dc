"""Claims with the words that are meant, to be compared."""

from __future__ import annotations

from dataclasses import replace

from sayso.content import BETWEEN
from sayso.repair.edits import edits
from sayso.repair.places import Repaired
from sayso.types import Claim, Figure, Span


def as_meant(claim: Claim) -> Claim:
    """`claim` with repaired words, and with its content and figures where these stand then. Where
    nothing is to be repaired it is the claim itself."""
    speaker = claim.speaker
    words = claim.source_text, claim.cue_text, speaker.name if speaker else None
    if not any(map(edits, filter(None, (claim.text, *words)))):
        return claim
    parts = [Repaired(part, edits(part)) for part in _parts(claim)]
    each = list(zip(claim.content, parts, strict=True))
    source, cue, name = (one and Repaired(one, edits(one)).text for one in words)
    return replace(
        claim,
        text=BETWEEN.join(part.text for part in parts),
        content=tuple((start, start + len(part.text)) for (start, _), part in each),
        source_text=source,
        cue_text=cue,
        speaker=replace(speaker, name=name) if speaker and name else speaker,
        figures=tuple(_moved(figure, each) for figure in claim.figures),
    )


def _parts(claim: Claim) -> list[str]:
    """The words of each part of the content."""
    parts, at = [], 0
    for start, end in claim.content:
        parts.append(claim.text[at : at + end - start])
        at += end - start + len(BETWEEN)
    return parts


def _moved(figure: Figure, each: list[tuple[Span, Repaired]]) -> Figure:
    for (low, high), part in each:
        start, end = figure.span
        if low <= start and end <= high:
            first, last = part.seen((start - low, end - low))
            return replace(figure, span=(first + low, last + low))
    return figure
