"""The legible stage: a document as it is meant to be read, and the way back to its own characters.

What comes after reads the repaired text; what it finds is told with the places, and in the
characters, of the text that came, names on one line. Titles, bylines and names of places are told
as they are read. Lines that were wrapped are told by the whole text where articles are told apart,
and by each article where it is read, so that it reads the same by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.content import joined
from sayso.ids import identify
from sayso.recased import recased
from sayso.repair import Repaired, repaired
from sayso.types import Claim, Document, Figure, Moment, Named, Note, Place, Span, Speaker
from sayso.wrapped import on_one_line, unwrapped


@dataclass(frozen=True, slots=True)
class Legible:
    """`document` has the text that is meant, made of `original`, which is the same document where
    there was nothing to repair."""

    document: Document
    original: Document
    repaired: Repaired

    def alone(self, article: Document) -> Document:
        """An article of `document` as it is read, its lines wrapped or not as they are in it."""
        first = self._first(article)
        text = self.repaired.text[first : first + len(article.text)]
        return replace(article, text=_read(text))

    def back(self, article: Document, claims: list[Claim]) -> tuple[Document, list[Claim]]:
        """An article of `document` and its claims, with their own text and the places in it."""
        first = self._first(article)
        start, end = self._cut(first), self._cut(first + len(article.text))
        text = self.original.text[start:end]
        if start == first and text == article.text:
            return article, claims
        origin = article.origin
        if origin.start is not None:
            whole = self.original.origin.start or 0
            origin = replace(origin, start=whole + start, end=whole + end)
        way = Back(self.repaired, first, start, text)
        came = replace(
            article,
            id=identify(article.uri, origin.sha256, origin.start),
            text=text,
            origin=origin,
            boilerplate=tuple(
                replace(mark, span=way.span(mark.span)) for mark in article.boilerplate
            ),
        )
        return came, [way.claim(claim, came) for claim in claims]

    def moment(self, one: Moment) -> Moment:
        """A time expression of `document` where it stands in `original`."""
        return replace(one, span=self.repaired.span(one.span))

    def _first(self, article: Document) -> int:
        """Where in `document` an article of it begins."""
        return (article.origin.start or 0) - (self.document.origin.start or 0)

    def _cut(self, at: int) -> int:
        """Where in the original an article ends, and the next begins, that does so at `at`."""
        if at in (0, len(self.document.text)):
            return at and len(self.original.text)
        return self.repaired.start(at)


def _read(text: str) -> str:
    """A repaired text as its lines and letters are meant."""
    return recased(unwrapped(text))


def legible(document: Document) -> Legible:
    """`document` as it is meant to be read."""
    found = repaired(document.text)
    text = _read(found.text)
    if text == document.text:
        return Legible(document, document, found)
    marks = (replace(mark, span=found.seen(mark.span)) for mark in document.boilerplate)
    return Legible(replace(document, text=text, boilerplate=tuple(marks)), document, found)


@dataclass(frozen=True, slots=True)
class Back:
    """The way from an article as it is read, which begins at `first` of the repaired document, to
    its own `text`, which begins at `start` of the original."""

    repaired: Repaired
    first: int
    start: int
    text: str

    def span(self, span: Span) -> Span:
        """Where in the article's own text a span is."""
        start, end = self.repaired.span((span[0] + self.first, span[1] + self.first))
        return max(0, start - self.start), min(end - self.start, len(self.text))

    def claim(self, claim: Claim, article: Document) -> Claim:
        """A claim of `article` in its own characters."""
        content = tuple(map(self.span, claim.content))
        source, cue = self._maybe(claim.source), self._maybe(claim.cue)
        origin = replace(claim.document.origin, start=article.origin.start)
        return replace(
            claim,
            id=identify(article.id, content, source),
            document=replace(claim.document, id=article.id, origin=origin),
            text=joined(self.text, content),
            content=content,
            source=source,
            source_text=source and self._words(source),
            cue=cue,
            cue_text=cue and self._words(cue),
            said=claim.said and self._moment(claim.said),
            speaker=claim.speaker and self._speaker(claim.speaker),
            chain=tuple(map(self._named, claim.chain)),
            medium=claim.medium and self._named(claim.medium),
            notes=tuple(map(self._note, claim.notes)),
            when=tuple(map(self._moment, claim.when)),
            where=tuple(map(self._place, claim.where)),
            figures=tuple(map(self._figure, claim.figures)),
            posted=claim.posted and self._moment(claim.posted),
        )

    def _maybe(self, span: Span | None) -> Span | None:
        return span and self.span(span)

    def _words(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    def _name(self, span: Span) -> str:
        """The words of a name, on one line."""
        words = self._words(span)
        if "\n" in words:
            # Times of subtitles may stand between.
            start, end = self.repaired.seen((span[0] + self.start, span[1] + self.start))
            words = self.repaired.text[start:end]
        return on_one_line(words)

    def _moment(self, one: Moment) -> Moment:
        return replace(one, span=self.span(one.span))

    def _place(self, one: Place) -> Place:
        return replace(one, span=self.span(one.span))

    def _named(self, one: Named) -> Named:
        span = self.span(one.span)
        return replace(one, span=span, name=self._name(span))

    def _note(self, one: Note) -> Note:
        span = self.span(one.span)
        return replace(one, span=span, text=self._words(span))

    def _speaker(self, one: Speaker) -> Speaker:
        mention, role_span = self.span(one.mention), self._maybe(one.role_span)
        role = role_span and self._name(role_span)
        return replace(
            one, name=self._name(mention), mention=mention, role=role, role_span=role_span
        )

    def _figure(self, one: Figure) -> Figure:
        what = one.what
        if what:
            span = self.span(what.span)
            what = replace(what, span=span, text=self._words(span))
        return replace(one, span=self.span(one.span), what=what)
