"""What documents tell together: stories, and the days of a timeline."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.types.document import Span


@dataclass(frozen=True, slots=True)
class Title:
    """A story's title, an extract: the headline of `document`, or words of a claim in it, with the
    id of that `claim` and the name of its `speaker`, if told. `span` is None where a headline
    stands outside the text; `text` is None where there is neither."""

    text: str | None
    document: str
    span: Span | None
    claim: str | None = None
    speaker: str | None = None

    @property
    def line(self) -> str | None:
        """The title as it is shown: after who says it, or as a quotation where that is not told."""
        if self.text is None or self.claim is None:
            return self.text
        return f"{self.speaker}: {self.text}" if self.speaker else f"“{self.text}”"


@dataclass(frozen=True, slots=True)
class Grouped:
    """The ids of a story's documents, the earliest first, and of the one with the best headline, or
    where none has one the one that is most like the others. Stories of one `scene`, which is called
    by a document of it, may tell of one development too: not surely enough to be one story."""

    documents: tuple[str, ...]
    headline: str | None
    scene: str | None = None


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
