"""Where claims meet: links between them, the points and series that follow, and what of it has
changed; no logic beyond properties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from sayso.types import Bound, Relation, Span

LAST = "LAST"
"""The moment of the last brief that its reader was told of."""
ChangeKind = Literal[
    "denied",
    "figure-raised",
    "figure-lowered",
    "corroborated",
    "replaced",
    "edited",
    "new",
]
Support = Literal["single", "relayed", "corroborated", "cross-confirmed"]
"""What backs a point, the least first."""
SUPPORT_RANKS = {support: rank for rank, support in enumerate((None, *get_args(Support)))}
FlagKind = Literal[
    "denied",
    "conflicting",
    "revised",
    "unverified",
    "no-evidence",
    "no-official-confirmation",
    "no-comment",
]
LinkKind = Literal["same", "denies", "conflicts", "revises"]


@dataclass(frozen=True, slots=True)
class Link:
    """What the claim `a` is to the claim `b`, both being ids. `same` and `conflicts` go both ways,
    `a` then being the smaller id. `score` is between 0 and 1; `reasons` say what it rests on."""

    a: str
    b: str
    kind: LinkKind
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """An independent origin of a point: who, by name, or the outlet whose unnamed sources or whose
    own reporting it is; and its `claims`, by their ids."""

    speaker: str | None
    outlet: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """What stands against a point, and the `claims`, by their ids, that say so."""

    flag: FlagKind
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Claims that say the same thing, the earliest first, whose `id` is the point's; `text` is that
    of the earliest of a known speaker that is no copy, or else of the earliest.

    `support` is None where no claim has a known origin. `denied_by` are ids of claims, `conflicts`
    those of points; `links` are what joins its claims and what speaks against them.
    """

    id: str
    text: str
    claims: tuple[str, ...]
    support: Support | None
    origins: tuple[Root, ...]
    flags: tuple[Flag, ...]
    denied_by: tuple[str, ...]
    conflicts: tuple[str, ...]
    outlets: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SeriesValue:
    """A figure of a series: how many, who says it in which outlet, and when.

    `as_of` is when the document was published, else what the figure itself tells; `claim` and
    `document` are ids, `span` is the figure's, code points of the document's text. `relation` is to
    the value before it, None where that is not known.
    """

    value: float
    value_max: float | None
    bound: Bound
    speaker: str | None
    outlet: str | None
    as_of: str | None
    claim: str
    document: str
    span: Span
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one thing counted in one story, in their order. `what` is the words for it, with
    its fate where they do not tell it; `where` is the only place that they tell, if one. `links`
    are the conflicts and revisions among the claims of its values."""

    what: str
    where: str | None
    values: tuple[SeriesValue, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What is not as it was before some documents came.

    `point` is what it is a change of, None for a document's. `claims`, by their ids, are those that
    make it; `before` those that stood before, which it is held against. `figures` are the values
    of a figure before and now. Of a document, `replaces` is the version before; each is told by an
    id.
    """

    kind: ChangeKind
    story: str
    point: str | None
    claims: tuple[str, ...]
    before: tuple[str, ...] = ()
    figures: tuple[float, float] | None = None
    document: str | None = None
    replaces: str | None = None
