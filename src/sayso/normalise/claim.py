"""One claim: an attribution of a document with all that is told of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.content import joined
from sayso.ids import identify
from sayso.normalise.dates import Post, happened, post_at, said
from sayso.normalise.places.where import once
from sayso.normalise.stance import stance
from sayso.normalise.style import style
from sayso.types import (
    Claim,
    Document,
    DocumentRef,
    Figure,
    Moment,
    Note,
    OriginRef,
    Place,
    Resolved,
    Span,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a whole document tells, each in the order of its text."""

    moments: Sequence[Moment]
    places: Sequence[Place]
    figures: Sequence[Figure]
    posts: Sequence[Post] = ()


def claim(document: Document, resolved: Resolved, told: Told, notes: tuple[Note, ...]) -> Claim:
    """The claim of an attribution, with what is told within its content, and the notes on it."""
    attribution = resolved.attribution
    content = attribution.content
    source = attribution.source
    post = post_at(told.posts, content[0][0])
    return Claim(
        id=identify(document.id, content, source),
        document=DocumentRef(
            id=document.id,
            uri=document.uri,
            outlet=document.outlet,
            published=document.published,
            origin=OriginRef(document.origin.uri, document.origin.record, document.origin.start),
        ),
        text=joined(document.text, content),
        content=content,
        source=source,
        source_text=_words(document, source),
        cue=attribution.cue,
        cue_text=_words(document, attribution.cue),
        score=attribution.score,
        style=style(document.text, attribution),
        stance=stance(document.text, attribution),
        said=said(document.text, attribution, told.moments),
        speaker=resolved.speaker,
        chain=resolved.chain,
        medium=resolved.medium,
        notes=notes,
        when=happened(content, told.moments),
        where=once(_begun(told.places, content)),
        figures=_within(told.figures, content),
        posted=post.stamp if post else None,
    )


def _words(document: Document, span: Span | None) -> str | None:
    return None if span is None else document.text[span[0] : span[1]]


def _begun(places: Sequence[Place], content: Sequence[Span]) -> list[Place]:
    """Those of `places`, in order, that begin in the content, which may be cut short ("in Venn|
    County")."""
    first = bisect_left(places, min(content)[0], key=lambda one: one.span[0])
    end = bisect_left(places, max(end for _, end in content), key=lambda one: one.span[0])
    near = places[first:end]
    return [one for one in near if any(low <= one.span[0] < high for low, high in content)]


def _within(found: Sequence[Figure], content: Sequence[Span]) -> tuple[Figure, ...]:
    """Those of `found`, in order, that stand in a part of `content`."""
    kept: list[Figure] = []
    for start, end in content:
        first = bisect_left(found, start, key=lambda one: one.span[0])
        for one in found[first:]:
            if one.span[0] >= end:
                break
            if one.span[1] <= end:
                kept.append(one)
    return tuple(kept)
