"""The claim that an attribution makes: its style and stance, and its text with its place."""

from __future__ import annotations

from sayso.ids import identify
from sayso.normalise.stance import stance
from sayso.normalise.style import style
from sayso.types import Attribution, Claim, Document, DocumentRef, Named, OriginRef, Span, Speaker

__all__ = ["normalise"]


def normalise(
    document: Document,
    attribution: Attribution,
    speaker: Speaker | None,
    chain: tuple[Named, ...] = (),
    medium: Named | None = None,
) -> Claim:
    """The claim of `attribution`, whose spans are code points of `document.text`.

    Style is told by quotation marks, stance by the words of the cue and around it; notes, dates,
    places and figures are left empty.
    """
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
        said=None,
        speaker=speaker,
        chain=chain,
        medium=medium,
        notes=(),
        when=(),
        where=(),
        figures=(),
    )


def _words(document: Document, span: Span | None) -> str | None:
    return None if span is None else document.text[span[0] : span[1]]
