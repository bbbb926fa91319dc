"""Numbers that count something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.types.document import Span

Bound = Literal["exact", "at_least", "up_to", "about", "more_than", "fewer_than"]
FateKind = Literal[
    "killed", "wounded", "missing", "held", "kidnapped", "displaced", "rescued", "destroyed"
]
Relation = Literal["rise", "fall", "revision", "conflict", "other-count"]


@dataclass(frozen=True, slots=True)
class Counted:
    """The thing that a figure counts."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that counts something. `span` has the words of its bound and unit; `value` is the
    lower end of a range, None where the text tells only the order ("dozens"). `unit` is "percent",
    an ISO 4217 code or a measure's name, None for what is simply counted."""

    span: Span
    value: float | None
    value_max: float | None
    bound: Bound
    unit: str | None
    what: Counted | None
    where: str | None
    as_of: str | None
    fate: FateKind | None = None
