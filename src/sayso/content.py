"""The words of a claim: the parts of its content, joined, and where a place of the document's text
is among them. Places and spans are code points."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.types import Span

BETWEEN = " … "
"""What stands between the parts."""


def joined(text: str, content: Iterable[Span]) -> str:
    """The text of a claim whose content lies in `text`."""
    return BETWEEN.join(text[start:end] for start, end in content)


def place(content: Iterable[Span], at: int) -> int | None:
    """Where in the joined parts what is at `at` of the document's text stands, None if in none."""
    before = 0
    for start, end in content:
        if start <= at < end:
            return before + at - start
        before += end - start + len(BETWEEN)
    return None


def around(words: str, content: Iterable[Span], span: Span) -> tuple[str, str, str]:
    """The joined `words` before a span of one part, at it, and behind it; empty where it is in
    none."""
    first = place(content, span[0])
    if first is None:
        return "", "", ""
    end = first + span[1] - span[0]
    return words[:first], words[first:end], words[end:]
