"""What a source begins with that tells nothing of who speaks: a number, a day, a go-between."""

from __future__ import annotations

import re

from sayso.types import Span

_NUMBER = re.compile(r"\(?\d{1,3}[/.)][ \xa0]+(?=\S)")
"""What a line of a list, or a post of a thread, begins with."""
_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"[ \xa0]\d{1,2},[ \xa0]\d{4},[ \xa0](?=[A-Z])"
)
"""What a line of a chronicle begins with."""
_TIME = re.compile(r"\d{1,2}[.:]\d\d(?:[ \xa0]?[ap]\.?m\.?)?[ \xa0](?=[A-Z])")
"""What a line of a page that is written as things go on begins with."""
_BY_ANOTHER = re.compile(r"(?i)\b(?:through|via)[ \xa0]\Z")
_ANOTHER = re.compile(r"an?[ \xa0][a-z][\w -]*,[ \xa0](?=[A-Z])")
"""Through whom somebody speaks: "through a lawyer, Roe said"."""
_HEADING = re.compile(r"(?:[A-Z]{3,}[ \xa0]){2,}(?=[A-Z]\w*[a-z])")
"""What a caption begins with, in capitals."""
_STYLE = re.compile(r"(?:Dat(?:o['’]?|in|uk)|Puan|Tan)[ \xa0]Se?ri[ \xa0](?=[A-Z])")
"""A Malay style of two words, of which one is a name by itself: "Tan Sri Jon Roe"."""
_LEAD = re.compile("|".join(one.pattern for one in (_NUMBER, _DAY, _TIME, _STYLE)))
_REACH = 9  # code points


def after_lead(text: str, source: Span) -> Span:
    """`source` without the number, the day, the time or the heading of its line, or the one
    through whom it is told."""
    before = _LEAD.match(text, *source)
    if before is None and text[max(source[0] - 1, 0) : source[0]] in {"", "\n"}:
        before = _HEADING.match(text, *source)
    if before is None and _BY_ANOTHER.search(text, max(source[0] - _REACH, 0), source[0]):
        before = _ANOTHER.match(text, *source)
    return (before.end(), source[1]) if before else source
