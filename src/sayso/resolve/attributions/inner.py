"""Whose words stand among those of another: "Poe said it rained. Roe said it snowed"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.layout import Layout
from sayso.resolve.phrases import words
from sayso.types import Attribution, Span

_WORD = re.compile(r"\b[a-z]+\b")
_MARKS = "”\"'’"
_MARKED = re.compile(r"[“”\"]|``|''|(?<!\w)[‘'](?=\w)")
_OPENING = 4
"""Code points before a source that opens a sentence: "But"."""


def at_sentence(text: str, layout: Layout, attribution: Attribution) -> Iterator[Attribution]:
    """An attribution, as two where its source and cue open a sentence in the midst of its content,
    and another verb of saying leads to the first: "Poe said | it rained. Roe said it snowed"."""
    parts, source, cue = attribution.content, attribution.source, attribution.cue
    (start, first), (last, end) = parts[0], parts[-1]
    if source is None or cue is None or not start < source[0] < cue[0] < cue[1] < end:
        yield attribution
        return
    opening = layout.sentence_start(source[0])
    verb = verb_before(text, layout, start)
    near = start < opening and source[0] - opening <= _OPENING
    said = start + len(text[start : min(first, opening)].rstrip())
    if len(parts) > 2 or not near or verb is None or text[said - 1] in _MARKS:
        yield attribution
        return
    yield replace(attribution, content=((start, said),), source=None, cue=verb)
    rest = max(last, cue[1]) if len(parts) == 1 else last
    rest += len(text[rest:end]) - len(text[rest:end].lstrip())
    yield replace(attribution, content=((rest, end),))


def verb_before(text: str, layout: Layout, start: int) -> Span | None:
    """The last verb of saying before what begins at a place, in its sentence."""
    # "Economists argue | that": without "that" such a word may be a noun.
    plural = "s" if text.startswith("that ", start) else ""
    lead = list(_WORD.finditer(text, layout.sentence_start(start), start))
    says = (
        m for m in reversed(lead) if m[0] in words.SAYS or (plural and m[0] + plural in words.SAYS)
    )
    return next((m.span() for m in says), None)


def without_told(
    text: str, layout: Layout, attribution: Attribution, others: Sequence[Attribution]
) -> Attribution:
    """An attribution whose source and cue stand behind what is said, without the sentences before
    that tell themselves who says what: "Poe said it rained. | Roe denied it, the Herald said"."""
    source, cue, parts = attribution.source, attribution.cue, attribution.content
    start, end = parts[0][0], parts[-1][1]
    if source is None or cue is None or min(source[0], cue[0]) < end:
        return attribution
    opening = layout.sentence_start(end - 1)
    marked = _MARKED.search(text, max(0, start - 3), end + 3)
    if start >= opening or layout.quotation(start) or marked:
        return attribution
    told = any(
        one.source and one.cue and 0 <= one.source[0] - start <= _OPENING and one.cue[1] <= opening
        for one in others
        if one is not attribution and attribution.holds(one)
    )
    kept = tuple((max(low, opening), high) for low, high in parts if high > opening)
    return replace(attribution, content=kept) if told and kept else attribution
