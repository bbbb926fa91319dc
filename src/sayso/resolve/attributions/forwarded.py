"""Whose a post is that a channel has forwarded: "Forwarded from Osk Air Force", and what stands
below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.layout import Breaks, inside, layout_of, overlap
from sayso.resolve.attributions.placed import put
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution, Document

_FROM = re.compile(
    r"^[^\w\n]{0,8}(?:\[?\d{1,2}[\d:., /-]{2,22}\]?\s+)?\[?Forwarded from:?[ \xa0]"
    r"(?P<who>[^\n\]]{2,60}?)[^\w\n)]*$\n+",
    re.MULTILINE,
)
_ENDS = re.compile(
    r"\n\s*\n|\n[^\w\n]{0,8}(?:\d{1,2}:\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{2}|Forwarded )"
)
"""Where the next post begins: behind an empty line, or with its stamp."""
_SIGNS = re.compile(r"[^\w“\"‘\n]{1,8}")
_LONGEST = 1200  # code points of a post
_FEWEST = 4  # words of it
_SCORE = 0.7


def forwarded(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of a document, in order, with what a forwarded post says, by whom it is
    forwarded from: its sentences before the first that another attribution touches. A post from
    what the text does not name somebody by is left alone."""
    text, found = document.text, list(attributions)
    away = [part.span for part in document.boilerplate]
    layout = layout_of(text, breaks)
    for post in _FROM.finditer(text):
        signs = _SIGNS.match(text, post.end())
        start = signs.end() if signs else post.end()
        high = min(len(text), start + _LONGEST)
        ends = _ENDS.search(text, start, high)
        told = _spans(attributions, start, ends.start() if ends else high)
        end = min([ends.start() if ends else high, *map(layout.sentence_start, told)])
        content = start, start + len(text[start:end].rstrip())
        source = post.span("who")
        enough = len(text[slice(*content)].split()) >= _FEWEST
        if enough and not inside(away, start) and parse(text, source, cased=True):
            put(found, Attribution((content,), source, None, _SCORE))
    return found


def _spans(attributions: Sequence[Attribution], start: int, end: int) -> list[int]:
    """Where parts of attributions stand between two places."""
    spans = (span for one in attributions for span in one.spans)
    return [max(span[0], start) for span in spans if overlap(span, (start, end))]
