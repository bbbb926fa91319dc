"""A brief for the period since a moment: what is new, what has changed, and what that rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, get_args

from sayso.brief import Brief, Change, Figures, Point, Story, period
from sayso.points import Change as Changed
from sayso.points import ChangeKind

_KINDS = {kind: rank for rank, kind in enumerate(get_args(ChangeKind))}


def since(brief: Brief, known: Collection[str], changes: Iterable[Changed]) -> Brief:
    """`brief` for a reader who has the documents of the ids `known`: the others, the points that
    have a claim of theirs or have changed, with the points that these conflict with, the series of
    figures that go on in them, whole, and the claims and documents that all this rests on. Its
    changes are sorted by kind, then as the stories and points are."""
    told = sorted(changes, key=_order(brief))
    new = brief["documents"].keys() - set(known)
    kept = _points(brief, new, told)
    claims = {id_ for point in kept.values() for id_ in claims_of(point)}
    claims.update(id_ for change in told for id_ in (*change.claims, *change.before))
    figures = {story["id"]: _going_on(brief, story, new) for story in brief["stories"]}
    claims.update(
        value["claim"] for of in figures.values() for one in of for value in one["series"]
    )
    said = {id_: claim for id_, claim in brief["claims"].items() if id_ in claims}
    documents = new | {claim["document"]["id"] for claim in said.values()}
    documents.update(change.replaces for change in told if change.replaces)
    stories = [
        _story({**story, "figures": figures[story["id"]]}, kept, documents, brief)
        for story in brief["stories"]
        if not documents.isdisjoint(story["documents"])
    ]
    documents.update(id_ for story in stories for id_ in story["documents"])
    documents.update({brief["documents"][id_]["copy_of"] or id_ for id_ in documents})
    facts = {id_: of for id_, of in brief["documents"].items() if id_ in documents}
    return {
        "period": period(of for id_, of in facts.items() if id_ in new),
        "documents": facts,
        "changes": [_change(one) for one in told],
        "stories": stories,
        "claims": said,
    }


def claims_of(point: Point) -> set[str]:
    """The ids of all claims that a point names."""
    more = [id_ for origin in point["origins"] for id_ in origin["claims"]]
    flags = [id_ for flag in point["flags"] for id_ in flag["claims"]]
    return {*point["claims"], *point["denied_by"], *more, *flags}


def _order(brief: Brief) -> Any:
    stories = {story["id"]: place for place, story in enumerate(brief["stories"])}
    every = (point["id"] for story in brief["stories"] for point in story["points"])
    points = {id_: place for place, id_ in enumerate(dict.fromkeys(every))}
    return lambda one: (
        _KINDS[one.kind],
        stories.get(one.story, len(stories)),
        points.get(one.point, len(points)),
    )


def _points(brief: Brief, new: Collection[str], changes: Iterable[Changed]) -> dict[str, Point]:
    every = {point["id"]: point for story in brief["stories"] for point in story["points"]}
    said = {id_ for id_, claim in brief["claims"].items() if claim["document"]["id"] in new}
    changed = {change.point for change in changes}
    touched = {
        id_
        for id_, point in every.items()
        if id_ in changed or not said.isdisjoint(claims_of(point))
    }
    beside = {other for id_ in touched for other in every[id_]["conflicts"]}
    kept = {id_: every[id_] for id_ in every if id_ in touched | beside}
    return {id_: without(point, kept) for id_, point in kept.items()}


def _going_on(brief: Brief, story: Story, new: Collection[str]) -> list[Figures]:
    """The series of a story that a claim of a new document is in."""
    of = brief["claims"]
    return [
        one
        for one in story["figures"]
        if any(of[value["claim"]]["document"]["id"] in new for value in one["series"])
    ]


def without(point: Point, kept: Collection[str]) -> Point:
    """`point`, in conflict with none but the points `kept`."""
    return {**point, "conflicts": [id_ for id_ in point["conflicts"] if id_ in kept]}


def _story(story: Story, kept: dict[str, Point], documents: Collection[str], brief: Brief) -> Story:
    """A story with what is kept of it, and the documents that its id and title are of."""
    needed = {story["id"], story["title"]["document"], *documents}
    there = [id_ for id_ in story["documents"] if id_ in needed]
    outlets = {brief["documents"][id_]["outlet"] for id_ in there}
    points = [kept[point["id"]] for point in story["points"] if point["id"] in kept]
    return {
        **story,
        **speakers(story, there, points, brief),
        "outlets": [name for name in story["outlets"] if name in outlets],
        "documents": there,
        "points": points,
    }


def speakers(
    story: Story, documents: Collection[str], points: Iterable[Point], brief: Brief
) -> Any:
    """Those `speakers` and `sides` of a story that a claim of `points` in its `documents` tells."""
    said = [brief["claims"][id_] for point in points for id_ in point["claims"]]
    own = [claim for claim in said if claim["document"]["id"] in documents]
    told = [claim["speaker"] for claim in own if claim["speaker"]]
    names = {speaker["name"] for speaker in told}
    sides = {speaker["side"] for speaker in told}
    return {
        "speakers": [name for name in story["speakers"] if name in names],
        "sides": [side for side in story["sides"] if side in sides],
    }


def _change(change: Changed) -> Change:
    return {
        "change": change.kind,
        "story": change.story,
        "point": change.point,
        "claims": list(change.claims),
        "before": list(change.before),
        "figures": list(change.figures) if change.figures else None,
        "document": change.document,
        "replaces": change.replaces,
    }
