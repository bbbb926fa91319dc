"""What the reader of one format finds in an input."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """The text of an input, and what the input itself says of it.

    `start` and `end` are code points of the decoded input, None where the text is no slice of it.
    `url` is canonical or None, `published` ISO 8601 UTC or None.
    """

    text: str
    start: int | None = None
    end: int | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
