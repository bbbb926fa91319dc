"""What has changed, as a reader sees it: labels, and under each the claims."""

from __future__ import annotations

from sayso.brief import Brief, Change
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
        point = _first(brief, change["point"])
        own = point in change["claims"]
        # A denial whose point is its own stands by itself.
        return (
            [("", change["claims"][:1])] if own else [("", [point]), ("denied", change["claims"])]
        )
    if kind in {"figure-raised", "figure-lowered"}:
        was, now = (f"{value:,.10g}" for value in change["figures"] or (0.0, 0.0))
        return [(f"{was} → {now}", change["claims"]), ("before", change["before"])]
    if kind == "corroborated":
        return [("", change["claims"]), ("before", change["before"])]
    told = ("now", change["claims"]), ("no longer", change["before"])
    return [(label, ids) for label, ids in told if ids]


def _first(brief: Brief, id_: str | None) -> str:
    """The claim that a point is called by."""
    every = (point for story in brief["stories"] for point in story["points"])
    point = next(point for point in every if point["id"] == id_)
    same = (one for one in point["claims"] if brief["claims"][one]["text"] == point["text"])
    return next(same, point["claims"][0])
