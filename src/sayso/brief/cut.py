"""A brief with only some of its points, and what these rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sayso.brief import Brief, Figures, Point, Story


def cut(
    brief: Brief,
    points: Collection[str],
    figures: Mapping[str, list[Figures]],
    claims: Collection[str],
    documents: Collection[str],
) -> Brief:
    """`brief` with those of its points that have the ids `points`, with `figures`, the series of
    each story by its id, and with the claims and documents that these rest on, beside `claims` and
    `documents`. A story is in that has one of these documents; its id and its title keep theirs,
    and the title its claim, as copies keep what they are a copy of. Points conflict with none but
    those that are there."""
    every = {point["id"]: point for story in brief["stories"] for point in story["points"]}
    ids = every.keys() & set(points)
    kept = {id_: without(point, ids) for id_, point in every.items() if id_ in ids}
    named = {id_ for point in kept.values() for id_ in claims_of(point)}.union(claims)
    named.update(value["claim"] for of in figures.values() for one in of for value in one["series"])
    of = {id_: claim["document"]["id"] for id_, claim in brief["claims"].items()}
    there = {of[id_] for id_ in named if id_ in of}.union(documents)
    stories = [
        _story({**story, "figures": figures[story["id"]]}, kept, there, brief)
        for story in brief["stories"]
        if not there.isdisjoint(story["documents"])
    ]
    there.update(id_ for story in stories for id_ in story["documents"])
    named.update(claim for story in stories if (claim := story["title"]["claim"]))
    there.update({brief["documents"][id_]["copy_of"] or id_ for id_ in there})
    return {
        **brief,
        "documents": {id_: of for id_, of in brief["documents"].items() if id_ in there},
        "stories": stories,
        "claims": {id_: claim for id_, claim in brief["claims"].items() if id_ in named},
    }


def claims_of(point: Point) -> set[str]:
    """The ids of all claims that a point names."""
    more = [id_ for origin in point["origins"] for id_ in origin["claims"]]
    flags = [id_ for flag in point["flags"] for id_ in flag["claims"]]
    return {*point["claims"], *point["denied_by"], *more, *flags}


def without(point: Point, kept: Collection[str]) -> Point:
    """`point`, in conflict with none but the points `kept`."""
    return {**point, "conflicts": [id_ for id_ in point["conflicts"] if id_ in kept]}


def _story(
    story: Story, kept: Mapping[str, Point], documents: Collection[str], brief: Brief
) -> Story:
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
