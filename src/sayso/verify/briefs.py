"""A brief as a whole, and what it says of documents and claims against their texts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain
from typing import Any

import msgspec

from sayso.brief import Brief, BriefDocument, Change, Context, Story, Title, facts
from sayso.types import Claim, Document
from sayso.verify.checks import Checks, unless
from sayso.verify.claims import Reading, claim_checks, reading

_GIVEN = ("outlet", "title", "published")

ByDocument = dict[str | None, list[tuple[str, dict[str, Any]]]]


def brief_checks(
    made: Brief, given: Iterable[Document], find: Callable[[str], Document | None]
) -> Checks:
    """Checks of a brief: it holds together, and it says of each document and claim what stands
    there. Documents are looked for among those `given`, then by `find`, which takes an id."""
    yield from whole_checks(made)
    claims = _by_document(made)
    stories = {story["title"]["document"]: story["title"] for story in made["stories"]}
    left = dict(made["documents"])
    for document in chain(given, _found(left, find)):
        said = left.pop(document.id, None)
        if said:
            yield from _facts_checks(said, document)
            if document.id in stories:
                yield _title_words_check(stories[document.id], document)
            known = reading(document)
            for id_, entry in claims.pop(document.id, ()):
                yield from _entry_checks(id_, entry, said, known)
    if not made["claims"]:
        yield "the brief: there is no claim to verify"
    for id_ in left:
        yield f"document {id_}: not in the ledger; name its input: sayso verify BRIEF INPUT"
    for id_, _ in chain.from_iterable(claims[of] for of in claims.keys() - left.keys()):
        yield f"claim {id_}: its document is not in the brief"


def whole_checks(made: Brief) -> Checks:
    """That a brief holds together: what it names is in it, and agrees."""
    points = {point["id"] for story in made["stories"] for point in story["points"]}
    claims = _by_document(made)
    for id_, document in made["documents"].items():
        known = document["copy_of"] is None or document["copy_of"] in made["documents"]
        yield unless(known, f"document {id_}", "it is a copy of one that is not in the brief")
    for story in made["stories"]:
        yield from _title_checks(made, story)
        yield from _story_checks(made, story, claims)
        yield from _series_checks(made, story)
        for point in story["points"]:
            name = f"point {point['id']}"
            named = {*point["claims"], *point["denied_by"]}
            named.update(id_ for flag in point["flags"] for id_ in flag["claims"])
            named.update(id_ for origin in point["origins"] for id_ in origin["claims"])
            yield unless(named <= made["claims"].keys(), name, "a claim of it is not in the brief")
            yield unless(points.issuperset(point["conflicts"]), name, "names an unknown point")
            texts = [made["claims"].get(id_, {}).get("text") for id_ in point["claims"]]
            yield unless(point["text"] in texts, name, "its text is that of none of its claims")
            for origin in point["origins"]:
                yield _origin_check(made, name, origin["claims"], origin["speaker"])
    stories = {story["id"] for story in made["stories"]}
    for change in made["changes"]:
        yield from _change_checks(made, change, stories, points)


def _change_checks(
    made: Brief, change: Change, stories: Collection[str], points: Collection[str]
) -> Checks:
    name = f"change of {change['point'] or change['document']}"
    yield unless(change["story"] in stories, name, "its story is not in the brief")
    right = change["point"] is None or change["point"] in points
    yield unless(right, name, "its point is not in the brief")
    named = {*change["claims"], *change["before"]}
    yield unless(named <= made["claims"].keys(), name, "a claim of it is not in the brief")
    pair = [made["documents"].get(id_ or "") for id_ in (change["document"], change["replaces"])]
    if change["change"] in {"replaced", "edited"}:
        right = all(pair) and pair[0]["uri"] == pair[1]["uri"]  # type: ignore[index]
        yield unless(bool(right), name, "its documents do not stand at one address")
    else:
        yield unless(change["point"] is not None, name, "it is of no point")
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
    return unless(right, name, "its figures are not those of its claims")


def _values(entry: dict[str, Any]) -> list[Any]:
    figures = entry.get("figures")
    found = figures if isinstance(figures, list) else []
    return [figure.get("value") for figure in found if isinstance(figure, dict)]


def _story_checks(made: Brief, story: Story, claims: ByDocument) -> Checks:
    name, of = f"story {story['id']}", story["documents"]
    known = [made["documents"][id_] for id_ in of if id_ in made["documents"]]
    yield unless(len(known) == len(of) > 0, name, "a document of it is not in the brief")
    yield unless(story["id"] in of, name, "its id is that of none of its documents")
    right = {document["outlet"] for document in known}.issuperset(story["outlets"])
    yield unless(right, name, "none of its documents has its outlet")
    said = [entry.get("speaker") for id_ in of for _, entry in claims.get(id_, ())]
    speakers = [speaker for speaker in said if isinstance(speaker, dict)]
    for key, field in (("speakers", "name"), ("sides", "side")):
        told = {speaker.get(field) for speaker in speakers}
        right = told.issuperset(story[key])  # type: ignore[literal-required]
        yield unless(right, name, f"none of its claims tells its {key}")


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
            yield unless(document["id"] in story["documents"], name, "its claim is of another")
            said = (speaker and speaker["name"], document["outlet"])
            yield unless(said == (value["speaker"], value["outlet"]), name, "another says it")
            keys = "value", "value_max", "bound"
            known = [[figure[key] for key in keys] for figure in claim["figures"]]
            told = [value["value"], value["value_max"], value["bound"]]
            yield unless(told in known, name, "its claim has no such figure")


def _document_of(entry: dict[str, Any]) -> str | None:
    reference = entry.get("document")
    of = reference.get("id") if isinstance(reference, dict) else None
    return of if isinstance(of, str) else None


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
    # What it is a copy of, and what replaces it, depends on other documents, which need not be at
    # hand.
    derived = {"copy_of", "replaced_by"}
    alone = {key: value for key, value in facts(document).items() if key not in derived}
    for key, value in alone.items():
        hint = "; if an option gave it, give it again" if key in _GIVEN else ""
        right = said[key] == value  # type: ignore[literal-required]
        yield unless(right, f"document {document.id}", f"its {key} is not so{hint}")


def _entry_checks(id_: str, entry: dict[str, Any], said: BriefDocument, known: Reading) -> Checks:
    try:
        claim = msgspec.convert(entry, Claim)
    except msgspec.ValidationError:
        yield f"claim {id_}: it has not the form of a claim"
        return
    yield _context_check(id_, entry, known.seen.original)
    yield unless(claim.id == id_, f"claim {id_}", "stands under the id of another")
    for key in ("copy_of", "replaced_by"):
        right = getattr(claim.document, key) == said[key]
        yield unless(right, f"claim {id_}", f"its {key} is not that of its document")
    yield from claim_checks(claim, known)


def _context_check(id_: str, entry: dict[str, Any], document: Document) -> str | None:
    try:
        context = msgspec.convert(entry.get("context"), Context)
    except msgspec.ValidationError:
        return f"claim {id_}: it has not the words around it"
    start, end = context["span"]
    right = 0 <= start < end and document.text[start:end] == context["text"]
    return unless(right, f"claim {id_}", "the words around it are not what stands there")


def _origin_check(made: Brief, name: str, ids: list[str], speaker: str | None) -> str | None:
    speakers = [made["claims"].get(id_, {}).get("speaker") for id_ in ids]
    names = [found.get("name") for found in speakers if isinstance(found, dict)]
    right = speaker is None or speaker in names
    return unless(right, name, "its origin has a speaker that none of its claims has")


def _title_checks(made: Brief, story: Story) -> Checks:
    """That the document of a story's title is in the brief, and the claim that it is words of, with
    the speaker that it names."""
    title, name = story["title"], f"story {story['id']}"
    known = title["document"] in made["documents"]
    yield unless(known, name, "its title is of a document that is not in the brief")
    if title["claim"] is None:
        yield unless(title["speaker"] is None, name, "its title has a speaker and no claim")
        return
    claim = made["claims"].get(title["claim"])
    yield unless(claim is not None, name, "its title is of a claim that is not in the brief")
    if claim is not None:
        own = claim["speaker"] and claim["speaker"]["name"]
        told = claim["document"]["id"] == title["document"] and title["speaker"] == own
        span = title["span"]
        inside = span and any(s <= span[0] and span[1] <= e for s, e in claim["content"])
        yield unless(told and bool(inside), name, "its title is not words of its claim")


def _title_words_check(title: Title, document: Document) -> str | None:
    span = title["span"]
    if span:
        right = document.text[max(span[0], 0) : max(span[1], 0)] == title["text"]
    else:
        right = title["text"] == document.title
    return unless(right, f"document {document.id}", "its title is not what stands at its span")
