"""Verbs that share their subject with another's: "Roe said no, adding that …", "… and warned"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.layout import Layout
from sayso.resolve.phrases import words
from sayso.types import Attribution, Span

_MARKS = r"[\s”\"'’`]*"
_SHARES = re.compile(
    rf"(?:\s(?:on|in|at|via)\s\w+(?:\s\w+)?)?{_MARKS},{_MARKS}(?:and\s+|but\s+)?(?:(?:also|then|further|later)\s+)?(?!according)\w+ing\b"
    rf"|{_MARKS}adding\b"
    rf"|{_MARKS},?{_MARKS}(?:and|but)\s+(?:(?:also|then|further|later)\s+)?"
    rf"(?:{'|'.join(sorted(words.SPEAKS))})\b"
)
_BY = re.compile(r"\b(?:by|according\sto)\s(?:the\s|an?\s)?\Z")
"""Before one who is no subject: "was accused by | Roe, but told Osk Radio"."""
_REACH = 18  # code points


def with_elided(
    text: str, layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """`attributions`, where one without a source, whose cue goes on from another's right before it
    in the sentence, has that one's source. Of 306 without a source in 280 news texts 4 do, each
    rightly."""
    return [
        replace(one, source=_shared(text, layout, one, attributions)) if _is_bare(one) else one
        for one in attributions
    ]


def _is_bare(attribution: Attribution) -> bool:
    return attribution.source is None and attribution.cue is not None


def _shared(
    text: str, layout: Layout, one: Attribution, attributions: Sequence[Attribution]
) -> Span | None:
    cue = one.cue
    if cue is None:
        return None
    found = None
    for other in attributions:
        if other.source is None or layout.sentence(other.source[0]) != layout.sentence(cue[0]):
            continue
        if _BY.search(text, max(0, other.source[0] - _REACH), other.source[0]):
            continue
        end = max((e for e in _ends(other) if e <= cue[0]), default=None)
        if end is None or (found and end < found[0]):
            continue
        goes_on = _SHARES.match(text, end, cue[1])
        if goes_on and goes_on.end() > cue[0]:
            found = end, other.source
    return found[1] if found else None


def _ends(attribution: Attribution) -> Iterator[int]:
    spans = (attribution.source, attribution.cue, *attribution.content)
    return (span[1] for span in spans if span)
