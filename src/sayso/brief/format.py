"""The one JSON-ready object that a brief is, in the shape of docs/formats.md."""

from __future__ import annotations

from typing import Any, TypedDict

from sayso.points import ChangeKind, FlagKind
from sayso.types import Span

Period = TypedDict("Period", {"from": str | None, "to": str | None})
Asked = TypedDict(
    "Asked",
    {
        "about": list[str],
        "speakers": list[str],
        "places": list[str],
        "flags": list[FlagKind],
        "from": str | None,
        "until": str | None,
        "since": str | None,
    },
)
"""What a brief was asked for. Of a list one has to fit; of those that are not empty, all."""


class BriefDocument(TypedDict):
    """The facts of a document that a brief rests on. `start` is where in its input it begins, null
    where its text is an extract; `copy_of` is the id of its origin, which is in the brief too, and
    `replaced_by` that of the text that has taken its place."""

    uri: str
    start: int | None
    outlet: str | None
    title: str | None
    published: str | None
    sha256: str
    copy_of: str | None
    replaced_by: str | None


class Title(TypedDict):
    """A story's title, an extract: a headline, or the words of a `claim` and its `speaker`. `span`
    is null where a headline stands outside the text."""

    text: str | None
    document: str
    span: Span | None
    claim: str | None
    speaker: str | None


class Origin(TypedDict):
    """An independent root of a point."""

    speaker: str | None
    outlet: str | None
    claims: list[str]


class Flag(TypedDict):
    """What stands against a point, and the claims that say so."""

    flag: str
    claims: list[str]


class Point(TypedDict):
    """Claims that say the same thing."""

    id: str
    text: str
    claims: list[str]
    support: str | None
    origins: list[Origin]
    flags: list[Flag]
    denied_by: list[str]
    conflicts: list[str]


class Story(TypedDict):
    """Documents and points about one development."""

    id: str
    title: Title
    when: str | None
    where: str | None
    outlets: list[str]
    speakers: list[str]
    sides: list[str]
    documents: list[str]
    points: list[Point]
    figures: list[Figures]


class Value(TypedDict):
    """A value of a series, with who says it. `as_of` is when it was published, else what the figure
    itself tells; `relation` is to the value before it of the same origin, else to the last."""

    value: float
    value_max: float | None
    bound: str
    speaker: str | None
    outlet: str | None
    as_of: str | None
    claim: str
    relation: str | None


class Figures(TypedDict):
    """How many of one thing there are, told several times."""

    what: str
    where: str | None
    series: list[Value]


class Change(TypedDict):
    """What is not as it was at the moment since which the brief is: of a point, by `claims` and
    against those `before`; of a figure, its values before and now; of a document, by `replaces`."""

    change: ChangeKind
    story: str
    point: str | None
    claims: list[str]
    before: list[str]
    figures: list[float] | None
    document: str | None
    replaces: str | None


class Context(TypedDict):
    """The words around a claim: its sentences, the one before and the one after."""

    span: Span
    text: str


class Brief(TypedDict):
    """The whole. A claim of `claims` is that of `sayso extract`, with the words around it.
    `changes` is empty but for a brief since a moment."""

    asked: Asked
    period: Period
    documents: dict[str, BriefDocument]
    changes: list[Change]
    stories: list[Story]
    claims: dict[str, dict[str, Any]]
