"""A text as the articles that it holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.ids import identify
from sayso.segment.parts import Parts
from sayso.segment.segments import MATTER, NEWS, SHARE, Segments
from sayso.segment.starts import starts
from sayso.types import Attribution, Boilerplate, Document, Span


def split(document: Document, segments: Sequence[Segments]) -> list[Document]:
    """`document` cut where articles begin, each part with its boilerplate marked.

    A page or a record is one article already, and is not cut.
    """
    cuts = starts(document.text, segments)
    marked = [p for found in segments for p in found.parts if p.kind not in MATTER]
    parts = Parts([*marked, *document.boilerplate])
    bounds = [0, *cuts, len(document.text)]
    return [_cut(document, span, parts) for span in pairwise(bounds)]


def matter(
    document: Document, articles: Iterable[Document], segments: Iterable[Segments]
) -> list[list[Boilerplate]]:
    """For each of the `articles` of `document` the headlines, bylines and datelines that stand in
    it, placed as there."""
    parts = Parts(p for found in segments for p in found.parts if p.kind in MATTER)
    return [parts.within(_place(document, article)) for article in articles]


def is_single(document: Document) -> bool:
    """Whether a document is one article for certain, as a page or a record is."""
    return document.origin.start is None


def among(
    document: Document, articles: Iterable[Document], attributions: Iterable[Attribution]
) -> list[list[Attribution]]:
    """For each of the `articles` of `document` those attributions that stand in it, placed as
    there."""
    ordered = sorted(attributions, key=lambda a: a.content)
    firsts = [a.content[0][0] for a in ordered]
    result = []
    for article in articles:
        start, end = _place(document, article)
        near = ordered[bisect_left(firsts, start) : bisect_left(firsts, end)]
        result.append([_moved(a, start) for a in near if _stands_in(a, (start, end))])
    return result


def bounded(
    document: Document, articles: Iterable[Document], places: Sequence[int]
) -> list[tuple[int, ...]]:
    """For each of the `articles` of `document` those of `places`, in order, that lie inside it,
    counted from its start."""
    spans = [_place(document, article) for article in articles]
    return [
        tuple(at - low for at in places[bisect_left(places, low + 1) : bisect_left(places, high)])
        for low, high in spans
    ]


def _place(document: Document, article: Document) -> Span:
    start = (article.origin.start or 0) - (document.origin.start or 0)
    return start, start + len(article.text)


def _stands_in(attribution: Attribution, span: Span) -> bool:
    return all(span[0] <= start and end <= span[1] for start, end in attribution.spans)


def _moved(attribution: Attribution, by: int) -> Attribution:
    def moved(span: Span) -> Span:
        return span[0] - by, span[1] - by

    return replace(
        attribution,
        content=tuple(map(moved, attribution.content)),
        source=attribution.source and moved(attribution.source),
        cue=attribution.cue and moved(attribution.cue),
    )


def again(document: Document, kept: Document) -> Document:
    """The part of `document` that `kept` is, its boilerplate marked."""
    start, whole = kept.origin.start, document.origin.start
    part = document
    if start is not None and whole is not None and kept.origin.end is not None:
        part = _cut(document, (start - whole, kept.origin.end - whole), Parts([]))
    return replace(
        part,
        boilerplate=tuple(
            b for b in kept.boilerplate if 0 <= b.span[0] < b.span[1] <= len(part.text)
        ),
    )


def _cut(document: Document, span: Span, parts: Parts) -> Document:
    start, end = span
    origin = document.origin
    if origin.start is not None:
        origin = replace(origin, start=origin.start + start, end=origin.start + end)
    return replace(
        document,
        id=identify(document.uri, origin.sha256, origin.start),
        text=document.text[start:end],
        origin=origin,
        boilerplate=tuple(_marks(parts, span)),
    )


def _marks(parts: Parts, span: Span) -> list[Boilerplate]:
    """The boilerplate of an article; where hardly anything else is in it, what tells news, as a
    channel's posts do, is the article itself."""
    marks = parts.within(span)
    if parts.own(span) > SHARE * (span[1] - span[0]):
        return marks
    return [mark for mark in marks if mark.kind not in NEWS]
