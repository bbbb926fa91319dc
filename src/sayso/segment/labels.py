"""Lines that say themselves what they are: "Image: …", "… (AP Photo/Ona Rey)", "Read more: …"."""

from __future__ import annotations

import re

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


def labelled(line: str) -> str | None:
    """The kind of boilerplate that `line` says it is of, if it does."""
    if len(line) > _LONGEST:
        return None
    if _CAPTION.match(line) or _CREDITED.search(line, max(0, len(line) - 130)):
        return "caption"
    return "teaser" if _LEAD.match(line) else None
