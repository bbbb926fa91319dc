"""The nouns of sayso. Field names and their order are those of the JSON formats in docs/formats.md.

A span is half-open, `(start, end)`, in code points of the document's text. Times are ISO 8601, UTC.
What is not there is None or an empty tuple.
"""

from sayso.types.claim import (
    SILENT,
    Attribution,
    Claim,
    ClaimedFigure,
    DocumentRef,
    Moment,
    Named,
    Note,
    NoteKind,
    OriginRef,
    Place,
    Resolved,
    Stance,
    Style,
)
from sayso.types.document import Boilerplate, Document, Format, Given, Origin, RawInput, Span
from sayso.types.figure import Bound, Counted, FateKind, Figure, Relation
from sayso.types.speaker import Judgement, KnownSpeaker, Name, Speaker, SpeakerKind, Verdict
from sayso.types.story import Extract, Grouped, Story, TimelineDay, Title

__all__ = [
    "SILENT",
    "Attribution",
    "Boilerplate",
    "Bound",
    "Claim",
    "ClaimedFigure",
    "Counted",
    "Document",
    "DocumentRef",
    "Extract",
    "FateKind",
    "Figure",
    "Format",
    "Given",
    "Grouped",
    "Judgement",
    "KnownSpeaker",
    "Moment",
    "Name",
    "Named",
    "Note",
    "NoteKind",
    "Origin",
    "OriginRef",
    "Place",
    "RawInput",
    "Relation",
    "Resolved",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Story",
    "Style",
    "TimelineDay",
    "Title",
    "Verdict",
]
