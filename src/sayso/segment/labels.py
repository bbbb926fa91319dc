"""Lines that say themselves what they are: "Image: …", "… (AP Photo/Ona Rey)", "Read more: …"."""

from __future__ import annotations

import re

from sayso.layout import Taken
from sayso.segment.comments import comments
from sayso.segment.notices import notices
from sayso.segment.running import running
from sayso.segment.segments import Segments
from sayso.types import Boilerplate

_LONGEST = 700
"""Code points of such a line."""
_CAPTION = re.compile(
    r"(?:(?:cover|main|featured|file) )?"
    r"(?:image|photo(?:graph)?|picture|illustration|caption|video)(?: caption)?\s?[:|–—]\s?\S"
    r"|(?-i:FILE)(?: photo)?\s?(?::|[-–—]\s)|image caption\s",
    re.IGNORECASE,
)
_AGENCY = r"(?:AP|AFP|EPA|PA|R(?:euters|EUTERS)|Getty)"
_CREDITED = re.compile(
    r"(?:\([^()]{0,60}(?:\b(?:Photo|Images|[Cc]redit|[Cc]ourtesy)\b|\w/ ?[A-Z])[^()]{0,60}\)"
    r"|\b(?:Photo|Photograph|Picture|Image|Illustration)s? by [A-Z][^.]{2,60}"
    r"|\b(?:Photo|Photograph|Picture|Image|Illustration|Credit)s?: ?[A-Z][^.]{2,60}"
    rf"|[/|]\s?(?:via )?{_AGENCY}(?: Photo| Images)?|\bGetty Images)\W{{0,3}}\Z"
)
_LEAD = re.compile(
    r"(?:read|watch|see|listen|related|recommended|don.t miss)"
    r"(?: also| more| next| now)?(?: articles?| stories| story| coverage| news)?\s?[:|–»>]"
    r"|(?:more|also)(?: from| on)? ?:",
    re.IGNORECASE,
)
_FIRST, _MOST = 0.3, 0.4
"""Within what share of a line a notice that the line is begins, and what share of it says so."""
_SAID = re.compile(r"\b(?:said|says|told|tells|according to|added|adds|wrote|asked)\b")
"""What shows that somebody's words are told."""


def labelled(line: str) -> str | None:
    """The kind of boilerplate that `line` says it is of, if it does."""
    if len(line) > _LONGEST:
        return None
    if _CAPTION.match(line) or _CREDITED.search(line, max(0, len(line) - 130)):
        return "caption"
    if _LEAD.match(line):
        return "teaser"
    found = notices(line)
    if not found or _SAID.search(line):
        return None
    ((start, _), kind), ((_, end), _) = found[0], found[-1]
    within = start <= _FIRST * len(line) and end - start >= _MOST * len(line)
    return kind if within else None


def labels(text: str, low: int = 0, high: int | None = None) -> Segments:
    """What in `text[low:high]` says itself that it is boilerplate: lines, and sentences."""
    parts, at = [], low
    part = text[low:high]
    pages = running(part)
    for line in part.split("\n"):
        start = at + len(line) - len(line.lstrip())
        kind = "navigation" if start - low in pages else labelled(line.strip())
        if kind:
            parts.append(Boilerplate((start, start + len(line.strip())), kind))
        at += len(line) + 1
    taken = Taken(part.span for part in parts)
    for (start, end), kind in notices(part):
        span = low + start, low + end
        if not taken.touches(span):
            parts.append(Boilerplate(span, kind))
    return Segments(parts=tuple(parts)).beside(comments(part, low))
