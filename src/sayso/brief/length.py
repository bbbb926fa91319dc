"""How much of a brief is shown: all of it, or what weighs most in each of its first stories."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, TypedDict

from sayso.brief import Brief, Change, Point, Story
from sayso.brief.cut import claims_of, speakers, without
from sayso.brief.story import is_doubtful, states
from sayso.brief.telling import pick, telling
from sayso.types import SILENT

Length = Literal["short", "normal", "full"]


class LeftOut(TypedDict):
    """How many changes that are new points and how many stories are not shown, and of those shown
    how many points, by the story's id."""

    changes: int
    stories: int
    points: dict[str, int]


STORIES: dict[Length, int] = {"short": 7, "normal": 30}
POINTS: dict[Length, int] = {"short": 4, "normal": 15}
MOST: dict[Length, int] = {"short": 8, "normal": 30}
"""Points of a story of one document, and at most; each two documents more add one."""
NEW: dict[Length, int] = {"short": 7, "normal": 30}


def shortened(brief: Brief, length: Length) -> tuple[Brief, LeftOut]:
    """`brief` with its first stories and in each the points that weigh most, in their order, with
    the claims and documents that these need; and what is left out. The point that names a story
    weighs most, then what has changed, if anything has, then what is denied, flagged or in
    conflict, then what tells most of the story that the points before have not told (`telling`);
    what only copies say weighs less, and least what an earlier story has told already. Of what
    changed only points that are new are left out; a point that is told there, and its story, are
    kept."""
    if length == "full":
        return brief, LeftOut(changes=0, stories=0, points={})
    touched = {change["point"] for change in brief["changes"]}
    changes = _changes(brief, NEW[length])
    changed = {change["point"] for change in changes}
    told = {change["story"] for change in changes}
    shown = [
        story
        for place, story in enumerate(brief["stories"])
        if place < STORIES[length] or story["id"] in told
    ]
    stories: list[Story] = []
    told_before: set[str] = set()
    for story in shown:
        most = _most(brief, story, length)
        stories.append(_cut(brief, story, most, changed, told_before, touched))
        told_before.update(point["id"] for point in stories[-1]["points"])
    left = LeftOut(
        changes=len(brief["changes"]) - len(changes),
        stories=len(brief["stories"]) - len(stories),
        points={},
    )
    for before, story in zip(shown, stories, strict=True):
        if len(before["points"]) > len(story["points"]):
            left["points"][story["id"]] = len(before["points"]) - len(story["points"])
    return _with_needed(brief, changes, stories), left


def _with_needed(brief: Brief, changes: list[Change], stories: list[Story]) -> Brief:
    """`brief` with these changes and stories, and the claims and documents that they need."""
    claims = {id_ for story in stories for point in story["points"] for id_ in claims_of(point)}
    claims |= {
        value["claim"] for story in stories for of in story["figures"] for value in of["series"]
    }
    claims.update(id_ for change in changes for id_ in (*change["claims"], *change["before"]))
    claims.update(claim for story in stories if (claim := story["title"]["claim"]))
    kept = {id_: claim for id_, claim in brief["claims"].items() if id_ in claims}
    documents = {id_ for story in stories for id_ in story["documents"]}
    documents |= {claim["document"]["id"] for claim in kept.values()}
    documents |= {brief["documents"][id_]["copy_of"] or id_ for id_ in documents}
    return {
        **brief,
        "documents": {i: of for i, of in brief["documents"].items() if i in documents},
        "changes": changes,
        "stories": stories,
        "claims": kept,
    }


def _changes(brief: Brief, most: int) -> list[Change]:
    """The changes, but of points that are new only those that tell most."""
    new = {change["point"] for change in brief["changes"] if change["change"] == "new"}
    found = {
        point["id"]: (one, _rank(brief, point))
        for story in brief["stories"]
        for point, one in zip(story["points"], telling(brief, story), strict=True)
        if point["id"] in new
    }
    ids = list(found)
    picked = pick([one for one, _ in found.values()], [rank for _, rank in found.values()], most)
    best = {ids[at] for at in picked}
    return [
        change
        for change in brief["changes"]
        if change["change"] != "new" or change["point"] in best
    ]


def _most(brief: Brief, story: Story, length: Length) -> int:
    """How many points of a story are shown: one of many documents has more to tell."""
    own = [id_ for id_ in story["documents"] if not brief["documents"][id_]["copy_of"]]
    return min(MOST[length], POINTS[length] + len(own) // 2)


def _cut(
    brief: Brief,
    story: Story,
    most: int,
    changed: Collection[str | None],
    told_before: Collection[str],
    touched: Collection[str | None],
) -> Story:
    title = story["title"]["claim"]
    # What names the story is told in full, too: through whom it came, and who denies it.
    ranks = [
        (
            title not in p["claims"],
            p["id"] in told_before,
            bool(touched) and p["id"] not in touched,
            *_rank(brief, p),
        )
        for p in story["points"]
    ]
    best = pick(telling(brief, story), ranks, most)
    points = [p for at, p in enumerate(story["points"]) if at in best or p["id"] in changed]
    kept = {point["id"] for point in points}
    return {
        **story,
        **speakers(story, story["documents"], points, brief),
        "points": [without(point, kept) for point in points],
    }


def _rank(brief: Brief, point: Point) -> tuple[bool, bool, bool]:
    """What only copies say comes last, what is contested first, and what is of no source and may be
    no claim at the end of the rest; that somebody did not comment contests nothing, nor does a flag
    what nobody says, or what may be no claim and is no statement."""
    claims = [brief["claims"][id_] for id_ in point["claims"]]
    copied = all(claim["document"]["copy_of"] for claim in claims)
    vague = all(
        one["stance"] in SILENT or (is_doubtful(one["score"]) and not states(one["text"]))
        for one in claims
    )
    nobodys = all(not one["source_text"] and is_doubtful(one["score"]) for one in claims)
    flags = {flag["flag"] for flag in point["flags"]} - {"no-comment"}
    against = point["denied_by"] or point["conflicts"] or (flags and not vague)
    return copied, not (against or "denied" in flags), nobodys
