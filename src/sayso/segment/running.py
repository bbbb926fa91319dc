"""Lines that a printed page bears at its head and foot, each page again: "Page 2 of 7", the address
it was printed from, and what stands beside them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

_LONGEST = 200
"""Code points of such a line."""
_PAGE = re.compile(
    r"\bpage\s\d+(?:\sof\s\d+)?\W*\Z|\s\d+\s?(?:of|/)\s?\d+\Z"
    r"|https?://.*\b\d+[/.:]\d+|\b\d+[/.:]\d+.*https?://",
    re.IGNORECASE,
)
_PAGE_SIGN = re.compile(r"https?://|\bpage\s\d|\d\s?(?:of|/)\s?\d+\s*\n", re.IGNORECASE)
"""What a text has that was printed."""
_DIGITS = re.compile(r"\d+")


def running(text: str) -> frozenset[int]:
    """Where in `text` such lines begin, code points: those that number pages or tell an address and
    a date, and come again but for their figures, and those right beside them that come again."""
    if not _PAGE_SIGN.search(text):
        return frozenset()
    lines, at = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            lines.append((at + len(line) - len(line.lstrip()), bare))
        at += len(line) + 1
    keys = [_DIGITS.sub("0", " ".join(line.split()).lower()) for _, line in lines]
    often = Counter(keys)
    again = [
        often[key] > 1 and len(line) <= _LONGEST for key, (_, line) in zip(keys, lines, strict=True)
    ]
    found = {i for i, (_, line) in enumerate(lines) if again[i] and _PAGE.search(line)}
    # From each on to either side as long as lines come again.
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for before, i in pairwise(order):
            if before in found and again[i]:
                found.add(i)
    return frozenset(lines[i][0] for i in found)
