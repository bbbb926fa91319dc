"""A brief of what was asked for: the points that are meant, and what must not be read without."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sayso.brief import Brief, period
from sayso.brief.cut import cut
from sayso.points import Change


def topic(
    brief: Brief, meant: Collection[str], changes: Iterable[Change] = ()
) -> tuple[Brief, list[Change]]:
    """`brief` with the points of the ids `meant`, and those of `changes` that touch them.

    Beside these stand the points that conflict with them, those that they deny, and those that the
    changes are of; what denies them is told with them as ever. The series that their figures are in
    stay whole. Stories and documents are those of what is left.
    """
    every = {point["id"]: point for story in brief["stories"] for point in story["points"]}
    chosen = [point for id_, point in every.items() if id_ in meant]
    said = {id_ for point in chosen for id_ in point["claims"]}
    told = [
        change
        for change in changes
        if change.point in meant or not said.isdisjoint((*change.claims, *change.before))
    ]
    kept = {point["id"] for point in chosen}.union(*(point["conflicts"] for point in chosen))
    kept.update(id_ for id_, point in every.items() if not said.isdisjoint(point["denied_by"]))
    kept.update(change.point for change in told if change.point)
    figures = {
        story["id"]: [
            one
            for one in story["figures"]
            if any(value["claim"] in said for value in one["series"])
        ]
        for story in brief["stories"]
    }
    claims = {id_ for change in told for id_ in (*change.claims, *change.before)}
    documents = {id_ for change in told for id_ in (change.document, change.replaces) if id_}
    made = cut(brief, kept, figures, claims, documents)
    return {**made, "period": period(made["documents"].values())}, told
