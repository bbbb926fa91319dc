"""What is said: attributions, and the claims made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.types.document import Span
from sayso.types.figure import Bound, FateKind, Figure, Relation
from sayso.types.speaker import Speaker, SpeakerKind

Style = Literal["direct", "indirect", "mixed", "reported"]
Stance = Literal[
    "asserts",
    "denies",
    "confirms",
    "accuses",
    "admits",
    "warns",
    "promises",
    "demands",
    "doubts",
    "cannot-verify",
    "declines-to-comment",
]
SILENT: frozenset[Stance] = frozenset({"cannot-verify", "declines-to-comment"})
"""The stances of who says nothing of what is asked."""
NoteKind = Literal["unverified", "no-evidence", "no-official-confirmation", "denied", "no-comment"]


class _Spans:
    """Where the parts of an attribution or claim stand."""

    __slots__ = ()
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None

    @property
    def own(self) -> tuple[Span, ...]:
        """Its source and its cue, as far as it has them."""
        return tuple(span for span in (self.source, self.cue) if span)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All its parts: its content, its source and its cue."""
        return *self.content, *self.own

    @property
    def opens(self) -> int:
        """Where the first of its parts begins."""
        return min(start for start, _ in self.spans)


@dataclass(frozen=True, slots=True)
class Attribution(_Spans):
    """An annotation in the text: who (source), the reporting words (cue), what (content).

    `content` holds at least one span, in order; `score`, between 0 and 1, says how likely it is
    right.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    score: float

    def holds(self, other: Attribution) -> bool:
        """Whether the content of `other` stands inside a part of this one's."""
        return any(
            start <= other.content[0][0] and other.content[-1][1] <= end
            for start, end in self.content
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A relay of a chain, or a medium."""

    name: str
    span: Span
    kind: SpeakerKind | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """An attribution of which it is told who its source is, and what it came through."""

    attribution: Attribution
    speaker: Speaker | None
    chain: tuple[Named, ...] = ()
    medium: Named | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What the text says of a claim's standing, in which words, and who notes it: None where the
    text itself does. `text` is that of `span`."""

    kind: NoteKind
    by: str | None
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression; `value` is a date, a time or an ISO interval."""

    value: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `country` is ISO 3166-1 alpha-2, `lat` and `lon` are degrees, WGS 84."""

    span: Span
    name: str
    country: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class OriginRef:
    """The input that a claim's document came from, its line in JSON Lines from 1, and where the
    document starts in it."""

    uri: str
    record: int | None
    start: int | None


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """The document of a claim, in short."""

    id: str
    uri: str
    outlet: str | None
    published: str | None
    origin: OriginRef
    copy_of: str | None = None
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Claim(_Spans):
    """An attribution with its speaker resolved. `text` is for display, the spans are the authority.

    `text` joins the content spans by " … "; `source_text` and `cue_text` are the words
    of those spans. `posted` is when the post of a live page or dump appeared in which it stands.
    """

    id: str
    document: DocumentRef
    text: str
    content: tuple[Span, ...]
    source: Span | None
    source_text: str | None
    cue: Span | None
    cue_text: str | None
    score: float | None
    style: Style
    stance: Stance | None
    said: Moment | None
    speaker: Speaker | None
    chain: tuple[Named, ...]
    medium: Named | None
    notes: tuple[Note, ...]
    when: tuple[Moment, ...]
    where: tuple[Place, ...]
    figures: tuple[Figure, ...]
    posted: Moment | None = None

    @property
    def published(self) -> str | None:
        """When it appeared: with its post, else with its document."""
        return (self.posted and self.posted.value) or self.document.published


@dataclass(frozen=True, slots=True)
class ClaimedFigure:
    """A figure of a claim, with who says it and where it stands.

    `text` is the words at `span`, code points of the document's text; `offset` is its place in the
    decoded input, None where the text was extracted. `speaker` is None where the text does not
    tell; `source_text` is the source's own words. `relation` is to the value before it in its
    series, None where it is in none.
    """

    what: str | None
    fate: FateKind | None
    where: str | None
    value: float | None
    value_max: float | None
    bound: Bound
    unit: str | None
    text: str
    as_of: str | None
    speaker: str | None
    source_text: str | None
    stance: Stance | None
    outlet: str | None
    published: str | None
    claim: str
    document: str
    copy_of: str | None
    uri: str
    span: Span
    offset: int | None
    relation: Relation | None = None
