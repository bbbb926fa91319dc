"""Checks that every span of a ledger or brief gives the words that stand beside it.

Nothing of a text is ever quoted in a failure: a brief from elsewhere cannot make its checker tell
what is in a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from sayso.brief import Brief, BriefDocument, Change, Context, Story, Title, asked, facts
from sayso.brief.html import brief_in, is_page_of
from sayso.content import joined
from sayso.errors import ReadError
from sayso.facts.countries import country
from sayso.ids import identify
from sayso.normalise.dates import dates
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

MAX_BRIEF_BYTES = 256 * 2**20

_GIVEN = ("outlet", "title", "published")

# Each check tells what failed, or None.
Checks = Iterator[str | None]
ByDocument = dict[str | None, list[tuple[str, dict[str, Any]]]]


@dataclass(frozen=True, slots=True)
class Verified:
    """How many checks were made, and what each failed one found."""

    checked: int
    failures: tuple[str, ...]


def verified(checks: Iterable[str | None]) -> Verified:
    """Run `checks` and count them."""
    count = 0
    failures = []
    for failure in checks:
        count += 1
        if failure is not None:
            failures.append(failure)
    return Verified(count, tuple(failures))


def load_brief(path: str | Path) -> Brief:
    """The brief in a file of JSON, or in the page made of it, which must show that brief.

    Raises:
        ReadError: the file cannot be read, is larger than 256 MiB, holds no brief, or is a page
            that shows anything else than the brief in it.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BRIEF_BYTES + 1)
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise ReadError(str(path), f"cannot be read: {cause}") from error
    if len(data) > MAX_BRIEF_BYTES:
        raise ReadError(str(path), "is larger than 256 MiB; verify smaller briefs")
    if data[:15].lower() == b"<!doctype html>":
        return _held(str(path), data)
    try:
        made = json.loads(data)
        if isinstance(made, dict):
            # Briefs made before there were changes and topics have none.
            made.setdefault("changes", [])
            made.setdefault("asked", asked())
        return msgspec.convert(made, Brief)
    except (ValueError, RecursionError) as error:
        cause = "is not a brief; make one with: sayso brief --format json"
        raise ReadError(str(path), cause) from error


def _held(path: str, data: bytes) -> Brief:
    page = data.decode("utf-8", "replace")
    held = brief_in(page)
    try:
        made = msgspec.convert(held, Brief)
    except msgspec.ValidationError as error:
        cause = "is no page of a brief; make one with: sayso brief --format html"
        raise ReadError(path, cause) from error
    if not is_page_of(page, held):
        cause = "shows something else than the brief in it, or another sayso made it; make it anew"
        raise ReadError(path, cause)
    return made


def document_checks(kept: Document, remade: Document, claims: list[Claim]) -> Checks:
    """Checks of a ledger's document against the same one made again from its kept bytes."""
    name = f"document {kept.id}"
    origin = kept.origin
    recomputed = identify(kept.uri, origin.sha256, origin.start)
    yield _unless(kept.id == recomputed, name, "its id is not that of its input")
    yield _unless(
        origin.sha256 == remade.origin.sha256, name, "its kept bytes have another SHA-256"
    )
    # The table of outlets may have grown since; that is told once, and is no fault of the claims.
    hint = "its outlet is not so by the table of outlets; remove it and add it again"
    yield _unless(kept.outlet == remade.outlet, name, hint)
    remade = replace(remade, outlet=kept.outlet)
    alone = replace(kept, copy_of=None)
    yield _unless(alone == remade, name, "read again from its kept bytes it comes out different")
    moments = dates(remade)
    for claim in claims:
        yield from claim_checks(claim, remade, moments)


def claim_checks(claim: Claim, document: Document, moments: Collection[Moment]) -> Checks:
    """Checks of every span, name, date and id of a claim against the text of its document and its
    `moments`."""
    name = f"claim {claim.id}"
    text = document.text
    for which, at in _spans(claim):
        yield _unless(0 <= at[0] < at[1] <= len(text), name, f"{which} is not in the text")
    for what, span, words in _words(claim):
        right = span is not None and text[span[0] : span[1]] == words
        yield _unless(right, name, f"{what} is not what stands at its span")
    for place in claim.where:
        right = place.name in _names(text[max(place.span[0], 0) : max(place.span[1], 0)])
        yield _unless(right, name, "a name of where is not what stands at its span")
    parts = joined(text, claim.content)
    yield _unless(claim.text == parts, name, "text is not what stands at its content spans")
    ordered = all(a[1] <= b[0] for a, b in zip(claim.content, claim.content[1:], strict=False))
    yield _unless(bool(claim.content) and ordered, name, "content spans are not in order")
    for moment in (*claim.when, *filter(None, [claim.said])):
        yield _unless(moment in moments, name, "a date is not what its words tell")
    for figure in claim.figures:
        right = _is_inside(figure.span, claim.content) and read_again(text, figure)
        yield _unless(right, name, "a figure is not what stands at its span")
    recomputed = identify(document.id, claim.content, claim.source)
    yield _unless(claim.id == recomputed, name, "its id is not that of its spans")
    # What it is a copy of depends on the other documents, which need not be at hand.
    right = replace(claim.document, copy_of=None) == _reference(document)
    yield _unless(right, name, "what it says of its document is not so")


def _is_inside(span: Span, content: Iterable[Span]) -> bool:
    return any(start <= span[0] < span[1] <= end for start, end in content)


def _reference(document: Document) -> DocumentRef:
    origin = OriginRef(document.origin.uri, document.origin.record, document.origin.start)
    return DocumentRef(document.id, document.uri, document.outlet, document.published, origin)


def _whole_checks(made: Brief) -> Checks:
    points = {point["id"] for story in made["stories"] for point in story["points"]}
    claims = _by_document(made)
    for id_, document in made["documents"].items():
        known = document["copy_of"] is None or document["copy_of"] in made["documents"]
        yield _unless(known, f"document {id_}", "it is a copy of one that is not in the brief")
    for story in made["stories"]:
        yield _unless(
            story["title"]["document"] in made["documents"],
            f"story {story['id']}",
            "its title is of a document that is not in the brief",
        )
        yield from _story_checks(made, story, claims)
        yield from _series_checks(made, story)
        for point in story["points"]:
            name = f"point {point['id']}"
            named = {*point["claims"], *point["denied_by"]}
            named.update(id_ for flag in point["flags"] for id_ in flag["claims"])
            named.update(id_ for origin in point["origins"] for id_ in origin["claims"])
            yield _unless(named <= made["claims"].keys(), name, "a claim of it is not in the brief")
            yield _unless(points.issuperset(point["conflicts"]), name, "names an unknown point")
            texts = [made["claims"].get(id_, {}).get("text") for id_ in point["claims"]]
            yield _unless(point["text"] in texts, name, "its text is that of none of its claims")
            for origin in point["origins"]:
                yield _origin_check(made, name, origin["claims"], origin["speaker"])
    stories = {story["id"] for story in made["stories"]}
    for change in made["changes"]:
        yield from _change_checks(made, change, stories, points)


def _change_checks(
    made: Brief, change: Change, stories: Collection[str], points: Collection[str]
) -> Checks:
    name = f"change of {change['point'] or change['document']}"
    yield _unless(change["story"] in stories, name, "its story is not in the brief")
    right = change["point"] is None or change["point"] in points
    yield _unless(right, name, "its point is not in the brief")
    named = {*change["claims"], *change["before"]}
    yield _unless(named <= made["claims"].keys(), name, "a claim of it is not in the brief")
    pair = [made["documents"].get(id_ or "") for id_ in (change["document"], change["replaces"])]
    if change["change"] in {"replaced", "edited"}:
        right = all(pair) and pair[0]["uri"] == pair[1]["uri"]  # type: ignore[index]
        yield _unless(bool(right), name, "its documents do not stand at one address")
    else:
        yield _unless(change["point"] is not None, name, "it is of no point")
    if change["figures"] or change["change"] in {"figure-raised", "figure-lowered"}:
        yield _figures_check(made, name, change)


def _figures_check(made: Brief, name: str, change: Change) -> str | None:
    """That the claims before and now have these figures, and that they rise or fall so."""
    values = change["figures"] or []
    sides = [change["before"], change["claims"]]
    right = len(values) == 2 and all(
        any(value in _values(made["claims"].get(id_, {})) for id_ in ids)
        for value, ids in zip(values, sides, strict=True)
    )
    rises = right and values[0] < values[1]
    right = right and rises == (change["change"] == "figure-raised")
    return _unless(right, name, "its figures are not those of its claims")


def _values(entry: dict[str, Any]) -> list[Any]:
    figures = entry.get("figures")
    found = figures if isinstance(figures, list) else []
    return [figure.get("value") for figure in found if isinstance(figure, dict)]


def _story_checks(made: Brief, story: Story, claims: ByDocument) -> Checks:
    name, of = f"story {story['id']}", story["documents"]
    known = [made["documents"][id_] for id_ in of if id_ in made["documents"]]
    yield _unless(len(known) == len(of) > 0, name, "a document of it is not in the brief")
    yield _unless(story["id"] in of, name, "its id is that of none of its documents")
    right = {document["outlet"] for document in known}.issuperset(story["outlets"])
    yield _unless(right, name, "none of its documents has its outlet")
    said = [entry.get("speaker") for id_ in of for _, entry in claims.get(id_, ())]
    speakers = [speaker for speaker in said if isinstance(speaker, dict)]
    for key, field in (("speakers", "name"), ("sides", "side")):
        told = {speaker.get(field) for speaker in speakers}
        right = told.issuperset(story[key])  # type: ignore[literal-required]
        yield _unless(right, name, f"none of its claims tells its {key}")


def _series_checks(made: Brief, story: Story) -> Checks:
    """Whether a value of a story's series is a figure of its claim, told by whom the claim is."""
    for figures in story["figures"]:
        for value in figures["series"]:
            name = f"figure {value['value']:g} {figures['what']} of story {story['id']}"
            claim = made["claims"].get(value["claim"])
            if claim is None:
                yield f"{name}: its claim is not in the brief"
                continue
            document, speaker = claim["document"], claim["speaker"]
            yield _unless(document["id"] in story["documents"], name, "its claim is of another")
            said = (speaker and speaker["name"], document["outlet"])
            yield _unless(said == (value["speaker"], value["outlet"]), name, "another says it")
            keys = "value", "value_max", "bound"
            known = [[figure[key] for key in keys] for figure in claim["figures"]]
            told = [value["value"], value["value_max"], value["bound"]]
            yield _unless(told in known, name, "its claim has no such figure")


def _document_of(entry: dict[str, Any]) -> str | None:
    reference = entry.get("document")
    of = reference.get("id") if isinstance(reference, dict) else None
    return of if isinstance(of, str) else None


def brief_checks(
    made: Brief, given: Iterable[Document], find: Callable[[str], Document | None]
) -> Checks:
    """Checks of a brief: it holds together, and it says of each document and claim what stands
    there. Documents are looked for among those `given`, then by `find`, which takes an id."""
    yield from _whole_checks(made)
    claims = _by_document(made)
    stories = {story["title"]["document"]: story["title"] for story in made["stories"]}
    left = dict(made["documents"])
    for document in chain(given, _found(left, find)):
        said = left.pop(document.id, None)
        if said:
            yield from _facts_checks(said, document)
            if document.id in stories:
                yield _title_check(stories[document.id], document)
            moments = dates(document)
            for id_, entry in claims.pop(document.id, ()):
                yield from _entry_checks(id_, entry, said, document, moments)
    if not made["claims"]:
        yield "the brief: there is no claim to verify"
    for id_ in left:
        yield f"document {id_}: not in the ledger; name its input: sayso verify BRIEF INPUT"
    for id_, _ in chain.from_iterable(claims[of] for of in claims.keys() - left.keys()):
        yield f"claim {id_}: its document is not in the brief"


def _found(
    left: dict[str, BriefDocument], find: Callable[[str], Document | None]
) -> Iterator[Document]:
    for id_ in tuple(left):
        document = find(id_)
        if document:
            yield document


def _by_document(made: Brief) -> ByDocument:
    claims: ByDocument = {}
    for id_, entry in made["claims"].items():
        claims.setdefault(_document_of(entry), []).append((id_, entry))
    return claims


def _facts_checks(said: BriefDocument, document: Document) -> Checks:
    # What it is a copy of depends on the other documents, which need not be at hand.
    alone = {key: value for key, value in facts(document).items() if key != "copy_of"}
    for key, value in alone.items():
        hint = "; if an option gave it, give it again" if key in _GIVEN else ""
        right = said[key] == value  # type: ignore[literal-required]
        yield _unless(right, f"document {document.id}", f"its {key} is not so{hint}")


def _entry_checks(
    id_: str,
    entry: dict[str, Any],
    said: BriefDocument,
    document: Document,
    moments: Collection[Moment],
) -> Checks:
    try:
        claim = msgspec.convert(entry, Claim)
    except msgspec.ValidationError:
        yield f"claim {id_}: it has not the form of a claim"
        return
    yield _context_check(id_, entry, document)
    yield _unless(claim.id == id_, f"claim {id_}", "stands under the id of another")
    right = claim.document.copy_of == said["copy_of"]
    yield _unless(right, f"claim {id_}", "its copy_of is not that of its document")
    yield from claim_checks(claim, document, moments)


def _context_check(id_: str, entry: dict[str, Any], document: Document) -> str | None:
    try:
        context = msgspec.convert(entry.get("context"), Context)
    except msgspec.ValidationError:
        return f"claim {id_}: it has not the words around it"
    start, end = context["span"]
    right = 0 <= start < end and document.text[start:end] == context["text"]
    return _unless(right, f"claim {id_}", "the words around it are not what stands there")


def _origin_check(made: Brief, name: str, ids: list[str], speaker: str | None) -> str | None:
    speakers = [made["claims"].get(id_, {}).get("speaker") for id_ in ids]
    names = [found.get("name") for found in speakers if isinstance(found, dict)]
    right = speaker is None or speaker in names
    return _unless(right, name, "its origin has a speaker that none of its claims has")


def _title_check(title: Title, document: Document) -> str | None:
    span = title["span"]
    if span:
        right = document.text[max(span[0], 0) : max(span[1], 0)] == title["text"]
    else:
        right = title["text"] == document.title
    return _unless(right, f"document {document.id}", "its title is not what stands at its span")


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
    if claim.speaker:
        yield "speaker.name", claim.speaker.mention, claim.speaker.name
        if claim.speaker.role is not None:
            yield "speaker.role", claim.speaker.role_span, claim.speaker.role
    for relay in claim.chain:
        yield "a name of the chain", relay.span, relay.name
    if claim.medium:
        yield "medium.name", claim.medium.span, claim.medium.name
    for note in claim.notes:
        yield "a note's text", note.span, note.text
    for figure in claim.figures:
        if figure.what:
            yield "what is counted", figure.what.span, figure.what.text


def _names(words: str) -> Iterator[str]:
    """What a place at these words may be called: a people's name places a thing in its country ("a
    Norlandish village")."""
    yield words
    told = country(words)
    if told:
        yield told.name


def _unless(right: bool, name: str, failure: str) -> str | None:
    return None if right else f"{name}: {failure}"
