"""The nouns of sayso. Field names and their order are those of the JSON formats in docs/formats.md.

A span is half-open, `(start, end)`, in code points of the document's text. Times are ISO 8601, UTC.
What is not there is None or an empty tuple.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]

Format = Literal["text", "html", "jsonl"]
Length = Literal["short", "normal", "full"]
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
SpeakerKind = Literal[
    "person", "organisation", "government", "outlet", "document", "anonymous", "group"
]
NoteKind = Literal["unverified", "no-evidence", "no-official-confirmation", "denied", "no-comment"]
Verdict = Literal["same", "short", "different"]

Relation = Literal["rise", "fall", "revision", "conflict", "other-count"]
Bound = Literal["exact", "at_least", "up_to", "about", "more_than", "fewer_than"]
FateKind = Literal[
    "killed", "wounded", "missing", "held", "kidnapped", "displaced", "rescued", "destroyed"
]


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of an input that the input itself cannot say."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class RawInput:
    """Bytes as they came, and where from. `record` counts lines of JSON Lines from 1."""

    uri: str
    data: bytes
    format: Format
    member: str | None = None
    record: int | None = None
    given: Given = Given()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document's text stands in its input. `start` and `end` are code points of the decoded
    input, None for text extracted from markup."""

    uri: str
    member: str | None
    record: int | None
    page: int | None
    start: int | None
    end: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of a document that is not its article."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article as published. `copy_of`, `replaces` and `replaced_by` are ids of other documents
    of a ledger, None outside of one."""

    id: str
    uri: str
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    language: str | None
    text: str
    copy_of: str | None
    replaces: str | None
    origin: Origin
    boilerplate: tuple[Boilerplate, ...]
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
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
class Speaker:
    """Who says it. `name` is the text of `mention`, `role` that of `role_span`."""

    id: str
    name: str
    kind: SpeakerKind | None
    role: str | None
    side: str | None
    mention: Span
    role_span: Span | None


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
class Claim:
    """An attribution with its speaker resolved. `text` is for display, the spans are the authority.

    `text` joins the content spans by " … "; `source_text` and `cue_text` are the words
    of those spans.
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


@dataclass(frozen=True, slots=True)
class Title:
    """A story's title, an extract: the headline of `document`, or words of a claim in it. `span` is
    None where a headline stands outside the text; `text` is None where there is neither."""

    text: str | None
    document: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Grouped:
    """The ids of a story's documents, the earliest first, and of the one with the best headline."""

    documents: tuple[str, ...]
    headline: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """Documents about one development. `id` is that of the earliest by published and id, the first
    of `documents`; `when` is the day or the ISO interval in which they were published, `where` the
    place that most of them name. Those of `outlets`, `speakers` and `sides` that say
    most come first."""

    id: str
    title: Title
    when: str | None
    where: str | None
    outlets: tuple[str, ...]
    speakers: tuple[str, ...]
    sides: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """A sentence that tells of a day. `text` is what stands at `span`; `claims` are the ids of the
    claims in it."""

    text: str
    span: Span
    document: str
    uri: str
    outlet: str | None
    published: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineDay:
    """A day of a timeline, in how many `documents` it is told of, how telling it is, and extracts
    that tell what happened, the most telling first."""

    day: str
    score: float
    documents: int
    extracts: tuple[Extract, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two names are to each other, `a` and `b` being ids of names.

    `same`: one speaker's. `different`: two speakers'. `short`: `a` leaves out what `b` tells, and
    is the same speaker's if all that it may be short for are one. `score` is between 0 and 1; `by`
    is `sayso` or `user`, and `when` the time of a user's judgement.
    """

    a: str
    b: str
    verdict: Verdict
    score: float
    reason: str
    by: Literal["sayso", "user"]
    when: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a speaker, as it stands in texts, and in how many `documents` with how many
    `claims`. `document` is the id of the only one where it means this speaker by itself: a surname
    alone, officials, a report."""

    id: str
    name: str
    kind: SpeakerKind | None
    document: str | None
    documents: int
    claims: int


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A speaker of a ledger: the fullest of its names, what its kind, role and side are told to be
    most often, how many `documents` and `claims`, all its names, and the judgements that join them
    or hold one apart from another speaker's."""

    id: str
    name: str
    kind: SpeakerKind | None
    role: str | None
    side: str | None
    documents: int
    claims: int
    names: tuple[Name, ...]
    judgements: tuple[Judgement, ...]
