"""What a text takes back: "Correction: an earlier version of this report said …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.layout import Layout
from sayso.types import Attribution, Note, Span

_TEXT = r"(?:\w+ )?(?:report|article|story|post|page|item|piece|dispatch|caption|headline|column)\b"
_EARLIER = re.compile(
    r"(?:an? |the )?(?:earlier|previous|prior|original)\s+(?:versions?|editions?)\s+of\s+"
    rf"(?:this|the) {_TEXT}",
    re.IGNORECASE,
)
_THIS = re.compile(rf"this {_TEXT}", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:originally|previously|initially|incorrectly|mistakenly|wrongly)\b")


def withdrawn(
    text: str, attributions: Sequence[Attribution], layout: Layout
) -> Iterator[tuple[Note, int]]:
    """A note of denial for each claim that an earlier version of the text is told to have made,
    with the number of the claim."""
    for number, attribution in enumerate(attributions):
        if attribution.source and attribution.cue and _is_earlier(text, attribution):
            span = _leading(attribution, layout)
            yield Note("denied", None, span, text[slice(*span)]), number


def _is_earlier(text: str, attribution: Attribution) -> bool:
    source, cue = (text[slice(*span)] for span in (attribution.source, attribution.cue) if span)
    return bool(_EARLIER.match(source) or (_THIS.match(source) and _BEFORE.search(cue)))


def _leading(attribution: Attribution, layout: Layout) -> Span:
    """The sentence up to what it says that was said: "Correction: an earlier version said"."""
    spans = [span for span in (attribution.source, attribution.cue) if span]
    start = min(span[0] for span in spans)
    first = next((s for s, e in layout.sentences() if s <= start < e), start)
    return first, max(span[1] for span in spans)
