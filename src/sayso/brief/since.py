"""A brief for the period since a moment: what is new, what has changed, and what that rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, get_args

from sayso.brief import Brief, Change, Figures, Story, period
from sayso.brief.cut import claims_of, cut
from sayso.brief.telling import middle
from sayso.group import cosine, weights
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
    claims = {id_ for change in told for id_ in (*change.claims, *change.before)}
    figures = {story["id"]: _going_on(brief, story, new) for story in brief["stories"]}
    documents = new | {change.replaces for change in told if change.replaces}
    made = cut(brief, _points(brief, new, told), figures, claims, documents)
    return {
        **made,
        "stories": [_newly_titled(made, story, new) for story in made["stories"]],
        "period": period(of for id_, of in made["documents"].items() if id_ in new),
        "changes": [_change(one) for one in told],
    }


def _newly_titled(brief: Brief, story: Story, new: Collection[str]) -> Story:
    """A story whose headline is known, or replaced, under that of a new document, if there is one:
    the one that is most like what new documents say."""
    documents = brief["documents"]
    titles = {
        id_: title
        for id_ in story["documents"]
        if (title := documents[id_]["title"])
        and id_ in new
        and not (documents[id_]["copy_of"] or documents[id_]["replaced_by"])
    }
    if not titles or story["title"]["claim"] or story["title"]["document"] in titles:
        return story
    claims = [brief["claims"][id_] for point in story["points"] for id_ in point["claims"]]
    told = middle([weights(one["text"]) for one in claims if one["document"]["id"] in new])
    likeness = {id_: round(cosine(weights(title), told), 4) for id_, title in titles.items()}
    best = max(titles, key=lambda id_: likeness[id_])
    return {
        **story,
        "title": {**story["title"], "text": titles[best], "document": best, "span": None},
    }


def _order(brief: Brief) -> Any:
    stories = {story["id"]: place for place, story in enumerate(brief["stories"])}
    every = (point["id"] for story in brief["stories"] for point in story["points"])
    points = {id_: place for place, id_ in enumerate(dict.fromkeys(every))}
    return lambda one: (
        _KINDS[one.kind],
        stories.get(one.story, len(stories)),
        points.get(one.point, len(points)),
    )


def _points(brief: Brief, new: Collection[str], changes: Iterable[Changed]) -> set[str]:
    every = {point["id"]: point for story in brief["stories"] for point in story["points"]}
    said = {id_ for id_, claim in brief["claims"].items() if claim["document"]["id"] in new}
    changed = {change.point for change in changes}
    touched = {
        id_
        for id_, point in every.items()
        if id_ in changed or not said.isdisjoint(claims_of(point))
    }
    return touched.union(*(every[id_]["conflicts"] for id_ in touched))


def _going_on(brief: Brief, story: Story, new: Collection[str]) -> list[Figures]:
    """The series of a story that a claim of a new document is in."""
    of = brief["claims"]
    return [
        one
        for one in story["figures"]
        if any(of[value["claim"]]["document"]["id"] in new for value in one["series"])
    ]


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
