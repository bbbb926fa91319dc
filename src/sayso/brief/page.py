"""What a page of a brief shows, in the order in which it shows it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.brief.chart import Chart
from sayso.brief.rows import Row


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a passage; `kind` tells which span of the claim they are in, empty for none."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A document, by its number on the page."""

    number: int
    title: str
    facts: str
    href: str | None
    copy_of: int | None
    replaced_by: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A claim: what is seen at once, and what opens under it."""

    who: str
    known: bool
    role: str | None
    via: str
    cue: str | None
    words: str
    quoted: bool
    stance: str | None
    number: int
    passage: tuple[Piece, ...]
    facts: tuple[tuple[str, str], ...]
    href: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A point: its line, the others that say the same, those that deny it, and those whose figures
    cannot hold beside its own, `above` those of them that the page has told before. `side` is the
    one that alone says it."""

    line: Line
    marks: tuple[str, ...]
    side: str | None
    others: tuple[Line, ...]
    denials: tuple[Line, ...]
    conflicts: tuple[Line, ...]
    above: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """How many documents a day has, and how high that is of 100."""

    day: str
    count: int
    height: int


@dataclass(frozen=True, slots=True)
class Table:
    """A series of figures: each row with the line of its claim."""

    what: str
    label: str
    rows: tuple[tuple[Row, Line], ...]
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class Section:
    """A story."""

    id: str
    title: str
    number: int
    facts: str
    outlets: str
    entries: tuple[Entry, ...]
    tables: tuple[Table, ...]
    left_out: int
    references: tuple[Reference, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the lines of a change, and how they are labelled."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ChangesOfKind:
    """The changes of one kind, each its documents, if it is of those, and its parts."""

    label: str
    changes: tuple[tuple[tuple[Reference, ...], tuple[Part, ...]], ...]


@dataclass(frozen=True, slots=True)
class View:
    """The whole page."""

    period: str
    asked: str
    nothing: str
    counts: str
    changes: tuple[ChangesOfKind, ...]
    changes_left_out: int
    sections: tuple[Section, ...]
    left_out: int
