"""How the content stands in the text: in the speaker's own words, or the reporter's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.types import Attribution, Span, Style

_REACH = 1500
"""Code points around a content in which the other mark of a quotation is looked for."""

_OPENING = "“„«‟"
_CLOSING = "”»"
_EITHER = '"＂'
_DOUBLE = re.compile(f"[{_OPENING}{_CLOSING}{_EITHER}]|''|``")
_SINGLE_OPEN = re.compile(
    r"(?<!\w)['‘‚‹](?=\w)(?!(?:cause|em|til|tis|twas|round|bout|n|cos|\d\ds?)\b)", re.IGNORECASE
)
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…;:—–-])['’›](?!\w)")
_BEFORE = re.compile(r"(?:[\"“”„«»‟＂'‘‚‹]|``|'')\s?\Z")
_AFTER = re.compile(r"\s?[.,;:!?…]{0,3}\s?(?:''|[\"“”«»‟＂'’›])")
_WORD = re.compile(r"\w")

_Mark = tuple[int, int, bool]


def style(text: str, attribution: Attribution) -> Style:
    """Direct where all words of the content are quoted, mixed where some are, else indirect.

    Spans are code points of `text`. Marks count inside a span, right beside it, and around it when
    the quotation was opened before it, unless the source or the cue stands in it, too: it is
    another's, or its end is lost; an apostrophe never does.
    """
    quoted = unquoted = False
    for span in attribution.content:
        for start, end, inside in _stretches(text, span, attribution.own):
            if _WORD.search(text, start, end):
                quoted |= inside
                unquoted |= not inside
    if not quoted:
        return "indirect"
    return "mixed" if unquoted else "direct"


def _stretches(text: str, span: Span, told: Sequence[Span]) -> list[tuple[int, int, bool]]:
    """The pieces of `span` between marks, and whether each is quoted."""
    start, end = span
    before = _BEFORE.search(text, max(start - 3, 0), start)
    after = _AFTER.match(text, end, end + 7)
    low = before.start() if before else start
    high = after.end() if after else end
    marks = _double_marks(text, low, high, span) or _single_marks(text, low, high)
    opened = _opened_before(text, low, high, marks[0] if marks else None)
    inside = opened is not None
    if opened and any(opened[0] < at < opened[1] for at, _ in told):
        inside, marks = False, _single_marks(text, low, high)
    pieces = []
    at = start
    for begin, close, opens in marks:
        if begin > at:
            pieces.append((at, min(begin, end), inside))
        at = max(at, close)
        inside = opens
    if at < end:
        pieces.append((at, end, inside))
    return pieces


def _double_marks(text: str, low: int, high: int, span: Span) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in _DOUBLE.finditer(text, low, high):
        opens = _opens(text, match.start(), match.end())
        if opens is None:
            opens = not marks[-1][2] if marks else match.start() < span[1]
        marks.append((match.start(), match.end(), opens))
    return marks


def _opens(text: str, start: int, end: int) -> bool | None:
    """Whether the mark at `start` opens, by what stands beside it, then by its form."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    loose_before = before.isspace() or before in "([{—–-"
    loose_after = after.isspace() or after in ".,;:!?)]}—–-…"
    if loose_before != loose_after:
        return loose_before
    if text[start] in _OPENING or text[start] == "`":
        return True
    return False if text[start] in _CLOSING else None


def _single_marks(text: str, low: int, high: int) -> list[_Mark]:
    """Single quotation marks in pairs; one without a partner is an apostrophe."""
    closers = [match.span() for match in _SINGLE_CLOSE.finditer(text, low, high)]
    # After an s the mark may be a possessive's: one after another letter or a stop is surer.
    sure = [span for span in closers if text[span[0] - 1] not in "sS"]
    marks: list[_Mark] = []
    for opener in _SINGLE_OPEN.finditer(text, low, high):
        if marks and opener.start() < marks[-1][1]:
            continue
        at = bisect_left(sure, opener.span())
        closer = sure[at] if at < len(sure) else closers[-1] if closers else (0, 0)
        if closer <= opener.span():
            break
        marks += [(*opener.span(), True), (*closer, False)]
    return marks


def _opened_before(text: str, low: int, high: int, first: _Mark | None) -> Span | None:
    """The quotation that opened before `low` and still stands open there, up to its next mark."""
    if first is not None and first[2]:
        return None
    reach = max(low - _REACH, 0)
    paragraph = max(text.rfind("\n\n", reach, low), reach)
    at = max(text.rfind(mark, paragraph, low) for mark in _OPENING + _CLOSING + _EITHER)
    if at < 0 or not _opens(text, at, at + 1):
        return None
    if first is not None:
        return at, first[0]
    found = _DOUBLE.search(text, high, high + _REACH)
    if found is None:
        return None
    # Each paragraph of a long quotation opens anew, and only the last one closes.
    if "\n\n" in text[high : found.start()]:
        return (at, high) if text[found.start() - 1] == "\n" else None
    return None if _opens(text, found.start(), found.end()) else (at, found.start())
