"""Whose words an outlet passes on that stands between him and what he says: "the minister told
parliament, Velm Radio reported, that …", "two nurses reached by Velm Radio said …"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.facts import load
from sayso.layout import Layout
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import subject_of
from sayso.types import Attribution, Span

_NEAR = 240  # code points
_SAYING = re.compile(
    rf"[ \xa0](?:(?:has|had|also|later|earlier|\w+ly)[ \xa0]){{0,2}}(?P<cue>{words.ANY_SAYS})"
    r"(?:[ \xa0][^,;:.“”\"\n]{2,60})?,[ \xa0]\Z"
)
"""A verb of saying, with whom it is said to and when, before an aside."""
_REPORTS = re.compile(
    rf"(?:{'|'.join(sorted(load('relays')['reporting']))}),[ \xa0](?:that[ \xa0])?"
)
_REACHED = re.compile(
    r"[ \xa0](?:who[ \xa0](?:was|were)[ \xa0])?"
    rf"(?:{'|'.join(sorted(load('relays')['met']))}|quoted|cited)\b[^,;:.“”\"\n]{{0,40}}?"
    r"[ \xa0]by[ \xa0](?:the[ \xa0])?\Z"
)
"""What stands between who speaks and the outlet that he spoke to: "reached by phone by"."""


def of_whom_it_passes_on(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """`attribution` as that of him whose words its source only reports in an aside, or heard."""
    source, cue, start = attribution.source, attribution.cue, attribution.content[0][0]
    if source is None or cue is None or not source[1] <= cue[0] <= cue[1] <= start:
        return attribution
    low = max(layout.sentence_start(source[0]), source[0] - _NEAR)
    told = _interposed(text, low, source, cue, start)
    if told:
        return replace(attribution, source=told[0], cue=told[1])
    reached = _REACHED.search(text, low, source[0])
    who = subject_of(text, low, reached.start()) if reached else None
    return replace(attribution, source=who) if who else attribution


def _interposed(
    text: str, low: int, source: Span, cue: Span, start: int
) -> tuple[Span, Span] | None:
    """Who says what begins at `start`, and his verb, where they stand before a reporter's aside."""
    reports = _REPORTS.fullmatch(text, cue[0], start)
    that = text.startswith("that ", start) or text.startswith("that ", start - 5)
    if reports is None or not that:
        return None
    saying = _SAYING.search(text, low, source[0])
    who = subject_of(text, low, saying.start()) if saying else None
    return (who, saying.span("cue")) if saying and who else None
