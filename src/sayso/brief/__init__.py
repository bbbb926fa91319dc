"""The brief: what a reader sees of a ledger. It is one JSON-ready object, exactly in the shape of
docs/formats.md; every other format is made from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from json import dumps, loads
from typing import Any

import msgspec

from sayso.brief.format import (
    Asked,
    Brief,
    BriefDocument,
    Change,
    Context,
    Figures,
    Flag,
    Origin,
    Period,
    Point,
    Story,
    Title,
    Value,
)
from sayso.brief.story import Told, stories, told
from sayso.points import FlagKind, Series, SeriesValue
from sayso.points import Point as Standing
from sayso.show import passage_of
from sayso.types import Claim, Document, Grouped
from sayso.types import Story as Known

__all__ = [
    "Asked",
    "Brief",
    "BriefDocument",
    "Change",
    "Context",
    "Figures",
    "Flag",
    "Origin",
    "Period",
    "Point",
    "Story",
    "Title",
    "Value",
    "asked",
    "brief",
    "facts",
    "narrows",
    "period",
]


def brief(
    documents: Iterable[tuple[Document, list[Claim]]],
    groups: Iterable[Grouped] = (),
    points: Iterable[Standing] = (),
    series: Iterable[Series] = (),
) -> Brief:
    """The brief of `documents` with their claims, in stories as `groups` puts them together; a
    document that is in no group is a story by itself. A story has those of `points` of which one of
    its documents has a claim; a claim that is in none is a point by itself. `series` stand in the
    story of their documents. The same arguments give an equal object."""
    of = {id_: _standing(point) for point in points for id_ in point.claims}
    made = Brief(asked=asked(), period=period(()), documents={}, changes=[], stories=[], claims={})
    known: dict[str, Told] = {}
    said: dict[str, list[Point]] = {}
    for document, claims in documents:
        made["documents"][document.id] = facts(document)
        made["claims"].update((claim.id, _entry(claim, document)) for claim in claims)
        known[document.id] = told(document, claims)
        # What a document says in its own voice comes after what it says that others say.
        ordered = sorted(claims, key=lambda claim: claim.style == "reported")
        # What is replaced counts for nothing; what the new text says too is told with that.
        told_here = [] if document.replaced_by else ordered
        said[document.id] = [of.get(claim.id) or _point(claim) for claim in told_here]
    of_document: defaultdict[str, list[Series]] = defaultdict(list)
    for one in series:
        of_document[one.values[0].document].append(one)
    made["stories"] = [_story(story, said, of_document) for story in stories(groups, known)]
    made["period"] = period(made["documents"].values())
    return made


def asked(
    about: Sequence[str] = (),
    speakers: Sequence[str] = (),
    places: Sequence[str] = (),
    flags: Sequence[FlagKind] = (),
    from_: str | None = None,
    until: str | None = None,
    since: str | None = None,
) -> Asked:
    """What a brief is asked for; without arguments all."""
    return {
        "about": list(about),
        "speakers": list(speakers),
        "places": list(places),
        "flags": list(flags),
        "from": from_,
        "until": until,
        "since": since,
    }


def narrows(asked: Asked) -> bool:
    """Whether only some points are asked for, not only what has changed of all."""
    return any(of for what, of in asked.items() if what != "since")


def period(documents: Iterable[BriefDocument]) -> Period:
    """When the first and the last of `documents` were published."""
    days = [each["published"] for each in documents if each["published"]]
    return {"from": min(days, default=None), "to": max(days, default=None)}


def facts(document: Document) -> BriefDocument:
    """What a brief says of a document."""
    return {
        "uri": document.uri,
        "start": document.origin.start,
        "outlet": document.outlet,
        "title": document.title,
        "published": document.published,
        "sha256": document.origin.sha256,
        "copy_of": document.copy_of,
        "replaced_by": document.replaced_by,
    }


def _story(story: Known, said: dict[str, list[Point]], series: Mapping[str, list[Series]]) -> Story:
    title = story.title
    return {
        "id": story.id,
        "title": {
            "text": title.text,
            "document": title.document,
            "span": title.span,
            "claim": title.claim,
            "speaker": title.speaker,
        },
        "when": story.when,
        "where": story.where,
        "outlets": list(story.outlets),
        "speakers": list(story.speakers),
        "sides": list(story.sides),
        "documents": list(story.documents),
        "points": list({p["id"]: p for id_ in story.documents for p in said[id_]}.values()),
        "figures": [_figures(one) for id_ in story.documents for one in series.get(id_, ())],
    }


def _figures(one: Series) -> Figures:
    return {"what": one.what, "where": one.where, "series": list(map(_value, one.values))}


def _value(one: SeriesValue) -> Value:
    return {
        "value": one.value,
        "value_max": one.value_max,
        "bound": one.bound,
        "speaker": one.speaker,
        "outlet": one.outlet,
        "as_of": one.as_of,
        "claim": one.claim,
        "relation": one.relation,
    }


def _standing(point: Standing) -> Point:
    return {
        "id": point.id,
        "text": point.text,
        "claims": list(point.claims),
        "support": point.support,
        "origins": [
            {"speaker": root.speaker, "outlet": root.outlet, "claims": list(root.claims)}
            for root in point.origins
        ],
        "flags": [{"flag": one.flag, "claims": list(one.claims)} for one in point.flags],
        "denied_by": list(point.denied_by),
        "conflicts": list(point.conflicts),
    }


def _point(claim: Claim) -> Point:
    speaker, outlet = claim.speaker, claim.document.outlet
    origins: list[Origin] = []
    if speaker:
        origins.append({"speaker": speaker.name, "outlet": outlet, "claims": [claim.id]})
    return {
        "id": claim.id,
        "text": claim.text,
        "claims": [claim.id],
        "support": "single" if origins else None,
        "origins": origins,
        "flags": [],
        "denied_by": [],
        "conflicts": [],
    }


def _entry(claim: Claim, document: Document) -> dict[str, Any]:
    passage = passage_of(claim, document.text)
    context = {"span": passage, "text": document.text[slice(*passage)]}
    entry: dict[str, Any] = loads(dumps({**msgspec.to_builtins(claim), "context": context}))
    return entry
