"""Documents and claims against their texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sayso.content import joined
from sayso.facts.countries import country
from sayso.ids import identify
from sayso.legible import Legible, legible
from sayso.normalise.dates import Post, dates, post_at, written
from sayso.normalise.figures import read_again
from sayso.types import (
    Claim,
    Document,
    DocumentRef,
    Figure,
    Moment,
    Named,
    Note,
    OriginRef,
    Place,
    Span,
)
from sayso.verify.checks import Checks, unless
from sayso.wrapped import on_one_line

_MOST_WORDS = 8
"""Of a place's name that may be a country's."""


def document_checks(kept: Document, remade: Document, claims: list[Claim]) -> Checks:
    """Checks of a ledger's document against the same one made again from its kept bytes."""
    name = f"document {kept.id}"
    origin = kept.origin
    recomputed = identify(kept.uri, origin.sha256, origin.start)
    yield unless(kept.id == recomputed, name, "its id is not that of its input")
    yield unless(origin.sha256 == remade.origin.sha256, name, "its kept bytes have another SHA-256")
    # The table of outlets may have grown since; that is told once, and is no fault of the claims.
    hint = "its outlet is not so by the table of outlets; remove it and add it again"
    yield unless(kept.outlet == remade.outlet, name, hint)
    remade = replace(remade, outlet=kept.outlet)
    alone = replace(kept, copy_of=None, replaces=None, replaced_by=None)
    yield unless(alone == remade, name, "read again from its kept bytes it comes out different")
    known = reading(remade)
    for claim in claims:
        yield from claim_checks(claim, known)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document tells of days, `moments` and `posts`, with their places in its own text.
    `seen` is how it is read."""

    seen: Legible
    moments: Collection[Moment]
    posts: Sequence[Post]


def reading(document: Document) -> Reading:
    """The days that a document tells."""
    seen = legible(document)
    moments = tuple(map(seen.moment, dates(seen.document)))
    posts = [
        replace(post, start=seen.repaired.start(post.start), stamp=seen.moment(post.stamp))
        for post in written(seen.document)
    ]
    return Reading(seen, moments, posts)


def claim_checks(claim: Claim, known: Reading) -> Checks:
    """Checks of every span, name, date and id of a claim against the text of its document."""
    name = f"claim {claim.id}"
    document, moments, posts = known.seen.original, known.moments, known.posts
    text = document.text
    for which, at in _spans(claim):
        yield unless(0 <= at[0] < at[1] <= len(text), name, f"{which} is not in the text")
    told = "{} is not what stands at its span".format
    for what, span, words in _words(claim):
        yield unless(span is not None and words in _stands(text, span), name, told(what))
    for what, span, words in _named(claim):
        right = span is not None and words in (*_stands(text, span), *_mended(known.seen, span))
        yield unless(right, name, told(what))
    for place in claim.where:
        right = place.name in _names(_read_at(known.seen, place.span))
        yield unless(right, name, "a name of where is not what stands at its span")
    parts = joined(text, claim.content)
    yield unless(claim.text == parts, name, "text is not what stands at its content spans")
    ordered = all(a[1] <= b[0] for a, b in zip(claim.content, claim.content[1:], strict=False))
    yield unless(bool(claim.content) and ordered, name, "content spans are not in order")
    for moment in (*claim.when, *filter(None, [claim.said])):
        yield unless(moment in moments, name, "a date is not what its words tell")
    post = post_at(posts, claim.content[0][0]) if claim.content else None
    yield unless(
        claim.posted == (post.stamp if post else None), name, "it is not of the post that it says"
    )
    for figure in claim.figures:
        again = replace(figure, span=known.seen.repaired.seen(figure.span))
        right = _is_inside(figure.span, claim.content)
        right = right and read_again(known.seen.document.text, again)
        yield unless(right, name, "a figure is not what stands at its span")
    recomputed = identify(document.id, claim.content, claim.source)
    yield unless(claim.id == recomputed, name, "its id is not that of its spans")
    # What it is a copy of, and what replaces it, depends on other documents, which need not be at
    # hand.
    right = replace(claim.document, copy_of=None, replaced_by=None) == _reference(document)
    yield unless(right, name, "what it says of its document is not so")


def _stands(text: str, span: Span) -> tuple[str, str]:
    """What stands at a span, and as it is told on one line."""
    words = text[slice(*span)]
    return words, on_one_line(words)


def _mended(seen: Legible, span: Span) -> Iterator[str]:
    """A name whose marks part its lines ("Jane\n> Roe"), as it is told on one line."""
    if "\n" in seen.original.text[slice(*span)]:
        start, end = seen.repaired.seen((max(span[0], 0), max(span[1], 0)))
        yield on_one_line(seen.repaired.text[start:end])


def _read_at(seen: Legible, span: Span) -> str:
    """The words at a span of the original as they are read."""
    start, end = seen.repaired.seen((max(span[0], 0), max(span[1], 0)))
    return seen.document.text[start:end]


def _is_inside(span: Span, content: Iterable[Span]) -> bool:
    return any(start <= span[0] < span[1] <= end for start, end in content)


def _reference(document: Document) -> DocumentRef:
    origin = OriginRef(document.origin.uri, document.origin.record, document.origin.start)
    return DocumentRef(document.id, document.uri, document.outlet, document.published, origin)


def _spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    for span in claim.content:
        yield "a content span", span
    found = {
        "source": claim.source,
        "cue": claim.cue,
        "said": claim.said and claim.said.span,
        "medium": claim.medium and claim.medium.span,
        "mention": claim.speaker and claim.speaker.mention,
        "role_span": claim.speaker and claim.speaker.role_span,
    }
    yield from ((what, span) for what, span in found.items() if span)
    parts: tuple[Named | Note | Moment | Place | Figure, ...]
    parts = (*claim.chain, *claim.notes, *claim.when, *claim.where, *claim.figures)
    for part in parts:
        yield "a span", part.span
    for figure in claim.figures:
        if figure.what:
            yield "what is counted", figure.what.span


def _words(claim: Claim) -> Iterator[tuple[str, Span | None, str]]:
    if claim.source or claim.source_text:
        yield "source_text", claim.source, claim.source_text or ""
    if claim.cue or claim.cue_text:
        yield "cue_text", claim.cue, claim.cue_text or ""
    for note in claim.notes:
        yield "a note's text", note.span, note.text
    for figure in claim.figures:
        if figure.what:
            yield "what is counted", figure.what.span, figure.what.text


def _named(claim: Claim) -> Iterator[tuple[str, Span | None, str]]:
    """Names of who says it and of through what it came, with their spans."""
    if claim.speaker:
        yield "speaker.name", claim.speaker.mention, claim.speaker.name
        if claim.speaker.role is not None:
            yield "speaker.role", claim.speaker.role_span, claim.speaker.role
    for relay in claim.chain:
        yield "a name of the chain", relay.span, relay.name
    if claim.medium:
        yield "medium.name", claim.medium.span, claim.medium.name


def _names(words: str) -> Iterator[str]:
    """What a place at these words may be called: a people's name places a thing in its country, or
    in a part of it ("a Norlandish village", "a northern Norlandish village", "the Norlandish
    Gulf")."""
    words = words.replace("\n", " ")
    yield words
    parts = words.split(" ", _MOST_WORDS)[:_MOST_WORDS]
    for first, last in combinations(range(len(parts) + 1), 2):
        told = country(" ".join(parts[first:last]))
        if told:
            yield told.name
