"""What has changed, as a reader sees it: labels, and under each the claims."""

from __future__ import annotations

from sayso.brief import Brief, Change, Point
from sayso.points import ChangeKind

LABELS: dict[ChangeKind, str] = {
    "denied": "Denied",
    "figure-raised": "Figures raised",
    "figure-lowered": "Figures lowered",
    "corroborated": "Corroborated",
    "replaced": "Documents replaced",
    "edited": "Documents edited",
    "new": "New",
}


def parts(brief: Brief, change: Change) -> list[tuple[str, list[str]]]:
    """The claims of a change, by their ids, under labels: first what it is a change of."""
    kind = change["change"]
    if kind == "new":
        return [("", change["claims"][:1])]
    if kind == "denied":
        point = _point(brief, change["point"])
        # A denial whose point is its own, or a note at a claim of it, stands by itself.
        others = [id_ for id_ in change["claims"] if id_ not in point["claims"]]
        return [("", [_first(brief, point)]), *([("denied by", others)] if others else [])]
    if kind in {"figure-raised", "figure-lowered"}:
        was, now = (f"{value:,.10g}" for value in change["figures"] or (0.0, 0.0))
        return [(f"{was} → {now}", change["claims"]), ("before", change["before"])]
    if kind == "corroborated":
        return [("", change["claims"]), ("before", change["before"])]
    told = ("now", change["claims"]), ("no longer", change["before"])
    return [(label, ids) for label, ids in told if ids]


def _point(brief: Brief, id_: str | None) -> Point:
    every = (point for story in brief["stories"] for point in story["points"])
    return next(point for point in every if point["id"] == id_)


def _first(brief: Brief, point: Point) -> str:
    """The claim that a point is called by."""
    same = (one for one in point["claims"] if brief["claims"][one]["text"] == point["text"])
    return next(same, point["claims"][0])
