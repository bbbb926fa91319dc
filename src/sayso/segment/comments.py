"""What readers wrote below an article: no outlet says it."""

from __future__ import annotations

import re

from sayso.segment.segments import COMMENTS
from sayso.types import Boilerplate

_HEADING = re.compile(
    r"(?:\d[\d,]*\s)?(?:(?:reader|user|all|top)s?\s)?comments?(?:\s?[(\[]?\d[\d,]*[)\]]?)?:?"
    r"|join\sthe\s(?:conversation|discussion)|leave\sa\s(?:comment|reply)"
    r"|\d+\s(?:responses|replies|thoughts)(?:\s(?:to|on)\s.{1,120})?",
    re.IGNORECASE,
)
_OF_A_COMMENT = re.compile(
    r"(?:reply|like|report|upvote|flag|respond)\b[\w\s·|()]{0,40}"
    r"|.{0,60}\b\d+\s?(?:[smhdw]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?"
    r"|years?)\sago|[^\W\d_][\w .-]{1,40}\ssays:",
    re.IGNORECASE,
)
_ABOVE = re.compile(r".*(?:ago|says:)", re.IGNORECASE)
"""What stands above a comment, not below it."""
_PARAGRAPH = 80
"""Code points of a line of the article itself, which stands above."""
_FIRST, _APART, _BELOW = 5, 10, 2
"""Within how many lines the first and the next such sign stand, and how many lines are below the
last that stands above a comment."""


def comments(text: str, low: int = 0) -> list[Boilerplate]:
    """The comments in `text`, which has its lines and begins at `low`."""
    lines, at = [], low
    for line in text.split("\n"):
        if line.strip():
            lines.append((at, line.strip(), at + len(line)))
        at += len(line) + 1
    found: list[Boilerplate] = []
    paragraph = False
    i = 0
    while i < len(lines):
        start, line, _ = lines[i]
        last = _last(lines, i) if paragraph and _HEADING.fullmatch(line) else i
        if last > i:
            found.append(Boilerplate((start, lines[last][2]), COMMENTS))
            paragraph = False
        paragraph = paragraph or len(line) >= _PARAGRAPH
        i = last + 1
    return found


def _last(lines: list[tuple[int, str, int]], heading: int) -> int:
    """The last line of the comments below a heading; the heading where there are fewer than two
    signs of some."""
    signs, near = [heading], _FIRST
    for i in range(heading + 1, len(lines)):
        if i - signs[-1] > near:
            break
        if _OF_A_COMMENT.fullmatch(lines[i][1]):
            signs.append(i)
            near = _APART
    if len(signs) < 3:
        return heading
    last = signs[-1]
    return min(last + _BELOW, len(lines) - 1) if _ABOVE.fullmatch(lines[last][1]) else last
