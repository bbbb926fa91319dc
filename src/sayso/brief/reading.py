"""What every page of a brief is made with: what it was asked for, the numbers of its documents, the
claim that tells a point, and the one side that a point comes from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sayso import types
from sayso.brief import Brief, Point, Story, narrows
from sayso.printable import printable

_MOST = 0.7
"""The share of what an outlet reports that is somebody else's claim, with who says it."""


def asked_for(brief: Brief) -> str:
    """What the brief was asked for, in fixed words; empty for all."""
    asked = brief["asked"]
    named = (
        ("words", asked["about"]),
        ("speaker", asked["speakers"]),
        ("place", asked["places"]),
        ("flag", asked["flags"]),
    )
    told = [
        f"{what} {' or '.join(f'“{printable(one)}”' for one in of)}" for what, of in named if of
    ]
    days = [f"{which} {asked[which]}" for which in ("from", "until") if asked[which]]
    told += [f"published {' '.join(map(printable, days))}"] if days else []
    told += [f"changed since {printable(asked['since'])}"] if asked["since"] else []
    return "; ".join(told)


def nothing(brief: Brief) -> str:
    """Why there is nothing in a brief; empty if there is something."""
    if brief["stories"]:
        return ""
    if narrows(brief["asked"]):
        return "Nothing fits what was asked for."
    return "Nothing has changed." if brief["asked"]["since"] else "There are no documents."


def numbered(brief: Brief) -> dict[str, int]:
    """The number of each document, by its id, from 1: as the stories have them, then the others."""
    told = dict.fromkeys(id_ for story in brief["stories"] for id_ in story["documents"])
    return {id_: number for number, id_ in enumerate({**told, **brief["documents"]}, 1)}


def claims_of(brief: Brief, point: Point) -> list[dict[str, Any]]:
    """The claims of a point, the one that tells it in the words of the point first; without those
    that another of them tells: "Roe said that the port says it is shut" tells the port's, but what
    an outlet reports that somebody said is told as that one's, through the outlet."""
    claims = [brief["claims"][id_] for id_ in point["claims"]]
    told = [one for one in claims if not any(_tells(other, one) for other in claims)]
    return sorted(
        told,
        key=lambda claim: (
            claim["text"] != point["text"],
            bool(claim["document"]["copy_of"]),
            claim["speaker"] is None,
        ),
    )


def parted(
    claims: Iterable[dict[str, Any]], told: set[str]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Those of `claims` whose words have not been told, and those whose have; the ids in `told` are
    those of both afterwards. Each of eight tolls that cannot all hold would be told eight times."""
    new: list[dict[str, Any]] = []
    again: list[dict[str, Any]] = []
    for claim in claims:
        (again if claim["id"] in told else new).append(claim)
        told.add(claim["id"])
    return new, again


def _tells(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether one claim tells another, or passes on no more than it."""
    if _quotes(one, other):
        return not _passes_on(one, other)
    return _quotes(other, one) and _passes_on(other, one)


def _passes_on(outer: dict[str, Any], inner: dict[str, Any]) -> bool:
    """Whether an outlet reports hardly more than the claim that it quotes."""
    speaker = outer["speaker"]
    if speaker is None or speaker["kind"] != "outlet":
        return False
    spans = [*inner["content"], inner["source"], *filter(None, [inner["cue"]])]
    told = sum(end - start for start, end in spans)
    return bool(told >= _MOST * sum(end - start for start, end in outer["content"]))


def _quotes(outer: dict[str, Any], inner: dict[str, Any]) -> bool:
    """Whether the content of one claim holds the content of another and who says it."""
    if outer["document"]["id"] != inner["document"]["id"] or inner["source"] is None:
        return False
    if outer["content"] == inner["content"]:
        return False
    spans = [*inner["content"], inner["source"]]
    return all(any(a <= start and end <= b for a, b in outer["content"]) for start, end in spans)


def title_of(story: Story) -> str | None:
    """The title of a story as it is shown, with who says it if it is a claim's."""
    return types.Title(**story["title"]).line


def one_side(brief: Brief, story: Story, point: Point) -> str | None:
    """The side that every claim of a point is said for, where the story has others as well."""
    speakers = [brief["claims"][id_]["speaker"] for id_ in point["claims"]]
    sides = {speaker["side"] if speaker else None for speaker in speakers}
    return sides.pop() if len(sides) == 1 and len(story["sides"]) > 1 else None
