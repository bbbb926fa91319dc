"""The claims of a document: their style and stance, and their text with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.ids import identify
from sayso.normalise.dates import dates, happened, said
from sayso.normalise.figures import figures
from sayso.normalise.stance import stance
from sayso.normalise.style import style
from sayso.types import Claim, Document, DocumentRef, Figure, Moment, OriginRef, Resolved, Span

__all__ = ["normalise"]


def normalise(document: Document, resolved: Sequence[Resolved]) -> list[Claim]:
    """The claims of `resolved`, whose spans are code points of `document.text`.

    Style is told by quotation marks, stance by the words of the cue and around it, figures by the
    words beside each number, dates by time expressions and the day of writing; notes and places are
    left empty.
    """
    moments = dates(document)
    counted = figures(document, moments)
    return [_claim(document, one, moments, counted) for one in resolved]


def _claim(
    document: Document,
    resolved: Resolved,
    moments: Sequence[Moment],
    counted: Sequence[Figure],
) -> Claim:
    attribution = resolved.attribution
    content = attribution.content
    source = attribution.source
    return Claim(
        id=identify(document.id, content, source),
        document=DocumentRef(
            id=document.id,
            uri=document.uri,
            outlet=document.outlet,
            published=document.published,
            origin=OriginRef(document.origin.uri, document.origin.record, document.origin.start),
        ),
        text=" … ".join([document.text[start:end] for start, end in content]),
        content=content,
        source=source,
        source_text=_words(document, source),
        cue=attribution.cue,
        cue_text=_words(document, attribution.cue),
        score=attribution.score,
        style=style(document.text, content),
        stance=stance(document.text, attribution),
        said=said(document.text, attribution, moments),
        speaker=resolved.speaker,
        chain=resolved.chain,
        medium=resolved.medium,
        notes=(),
        when=happened(content, moments),
        where=(),
        figures=_within(counted, content),
    )


def _words(document: Document, span: Span | None) -> str | None:
    return None if span is None else document.text[span[0] : span[1]]


def _within(counted: Sequence[Figure], content: Sequence[Span]) -> tuple[Figure, ...]:
    """Those of `counted`, in order, that stand in a part of `content`."""
    found: list[Figure] = []
    for start, end in content:
        first = bisect_left(counted, start, key=lambda figure: figure.span[0])
        for figure in counted[first:]:
            if figure.span[0] >= end:
                break
            if figure.span[1] <= end:
                found.append(figure)
    return tuple(found)
