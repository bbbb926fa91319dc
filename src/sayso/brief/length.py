"""How much of a brief is shown: all of it, or what weighs most in each of its first stories."""

from __future__ import annotations

from typing import TypedDict

from sayso.brief import Brief, Point, Story
from sayso.types import Length


class LeftOut(TypedDict):
    """How many stories are not shown, and of those shown how many points, by the story's id."""

    stories: int
    points: dict[str, int]


STORIES: dict[Length, int] = {"short": 7, "normal": 30}
POINTS: dict[Length, int] = {"short": 4, "normal": 15}

_SUPPORT = {None: 0, "single": 1, "relayed": 2, "corroborated": 3, "cross-confirmed": 4}


def shortened(brief: Brief, length: Length) -> tuple[Brief, LeftOut]:
    """`brief` with its first stories and in each the points that weigh most, in their order, with
    the claims and documents that these need; and what is left out. What is denied, flagged or in
    conflict weighs most, then support, then how many claims, then whose speaker is known, then what
    stands nearer to the start of its document; what only copies say weighs least."""
    if length == "full":
        return brief, LeftOut(stories=0, points={})
    stories = [_cut(brief, story, POINTS[length]) for story in brief["stories"][: STORIES[length]]]
    left = LeftOut(stories=len(brief["stories"]) - len(stories), points={})
    for before, story in zip(brief["stories"], stories, strict=False):
        if len(before["points"]) > len(story["points"]):
            left["points"][story["id"]] = len(before["points"]) - len(story["points"])
    claims = {id_ for story in stories for point in story["points"] for id_ in _claims(point)}
    claims |= {
        value["claim"] for story in stories for of in story["figures"] for value in of["series"]
    }
    kept = {id_: claim for id_, claim in brief["claims"].items() if id_ in claims}
    documents = {id_ for story in stories for id_ in story["documents"]}
    documents |= {claim["document"]["id"] for claim in kept.values()}
    documents |= {brief["documents"][id_]["copy_of"] or id_ for id_ in documents}
    return {
        "period": brief["period"],
        "documents": {i: of for i, of in brief["documents"].items() if i in documents},
        "stories": stories,
        "claims": kept,
    }, left


def _cut(brief: Brief, story: Story, most: int) -> Story:
    ranks = [_rank(brief, point) for point in story["points"]]
    best = sorted(range(len(ranks)), key=lambda at: (ranks[at], at))
    points = [story["points"][at] for at in sorted(best[:most])]
    kept = {point["id"] for point in points}
    said = [brief["claims"][id_] for point in points for id_ in point["claims"]]
    own = [claim for claim in said if claim["document"]["id"] in story["documents"]]
    speakers = [claim["speaker"] for claim in own if claim["speaker"]]
    names = {speaker["name"] for speaker in speakers}
    sides = {speaker["side"] for speaker in speakers}
    return {
        **story,
        "speakers": [name for name in story["speakers"] if name in names],
        "sides": [side for side in story["sides"] if side in sides],
        "points": [_without(point, kept) for point in points],
    }


def _without(point: Point, kept: set[str]) -> Point:
    return {**point, "conflicts": [id_ for id_ in point["conflicts"] if id_ in kept]}


def _rank(brief: Brief, point: Point) -> tuple[bool, bool, int, int, bool, int]:
    claims = [brief["claims"][id_] for id_ in point["claims"]]
    copied = all(claim["document"]["copy_of"] for claim in claims)
    contested = bool(point["denied_by"] or point["conflicts"] or point["flags"])
    support = _SUPPORT.get(point["support"], 0)
    start = min(claim["content"][0][0] for claim in claims)
    return copied, not contested, -support, -len(claims), not point["origins"], start


def _claims(point: Point) -> set[str]:
    more = [id_ for origin in point["origins"] for id_ in origin["claims"]]
    flags = [id_ for flag in point["flags"] for id_ in flag["claims"]]
    return {*point["claims"], *point["denied_by"], *more, *flags}
