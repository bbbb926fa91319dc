"""Attributions beside what is said to be false or not confirmed, on invented texts."""

from __future__ import annotations

from sayso.resolve.stage import mended
from sayso.types import Attribution, Span


def at(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)


def test_who_speaks_of_reports_did_not_make_them() -> None:
    text = "Osk said reports that the dam had burst were wrong."
    parts = at(text, "that the dam had burst"), at(text, "Osk"), at(text, "reports")
    given = Attribution(parts[:1], parts[1], parts[2], 0.9)
    assert [one.source for one in mended(text, [given])] == [None]
