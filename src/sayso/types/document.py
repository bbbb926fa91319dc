"""What comes in, and the documents in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Format = Literal["text", "html", "jsonl", "mail"]


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
