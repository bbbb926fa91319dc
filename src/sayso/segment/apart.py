"""The scores of a stretch as those of the articles in it, to be tagged one by one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np

from sayso.layout import STAMP, run_together
from sayso.scores import Scores
from sayso.segment.segments import LIKELY, MATTER, NOTICES, SHARE, Segments
from sayso.types import Span
from sayso.wordpieces import Pieces

_NEVER = -99.0
"""The logarithm of a probability."""


_SENTENCE = re.compile(r"[.!?…][”\"’')]*(?:\s?[(\[][^()\[\]]{2,60}[)\]]){0,4}\Z")
"""How a sentence ends, with the outlets that it is from."""
_MESSAGE = re.compile(rf"{STAMP}[^\W\d_][^:\n]{{1,40}}: ")
"""When a message was sent, and by whom."""
_LEADS = re.compile(
    r"(?:\A|\n|[.!?] )(?![^\n]*\b(?:also|headlines|latest|links?|more|news|read|related|see|stories"
    r"|topics?|trending|watch)\b)\S+(?: \S+){2,30}:\s{1,3}(?:[•▪●◦‣*–-]\s?)?\Z",
    re.IGNORECASE,
)
_LINE = 200
"""Code points of the line above a list that are looked at."""


def apart(scores: Scores, segments: Segments, text: str) -> list[Scores]:
    """`scores` of a stretch of `text` cut where articles begin, so that nothing is read across, and
    with nothing to be found in notices, nor in teasers where they can be told from articles."""
    pieces = scores.pieces
    bare = scores.labels.copy()
    shown = _shows_teasers(pieces, segments)
    for part in segments.parts:
        teaser = shown and part.kind == "teaser"
        teaser = teaser and not (_is_prose(text, part.span) or _is_led(text, part.span))
        if teaser or part.kind in NOTICES:
            first, end = np.searchsorted(pieces.starts, part.span)
            bare[first:end, 1:] = _NEVER
    begins = [start for start, likely in segments.starts if likely >= LIKELY]
    cuts = np.searchsorted(pieces.starts, begins).tolist()
    return [
        replace(
            scores,
            pieces=pieces.cut(first, end),
            labels=bare[first:end],
            cited=scores.cited[first:end],
            links=scores.links[first:end],
            hidden=scores.hidden[first:end],
            words=scores.words[first:end],
        )
        for first, end in pairwise([0, *cuts, len(pieces)])
    ]


def _shows_teasers(pieces: Pieces, segments: Segments) -> bool:
    """Whether a stretch has the lines by which teasers are surely told, and articles beside them:
    where hardly anything else is in it, as in a list of headlines, they are what is told."""
    if not len(pieces):
        return False
    length = int(pieces.ends[-1] - pieces.starts[0])
    away = sum(p.span[1] - p.span[0] for p in segments.parts if p.kind not in MATTER)
    lined = not run_together(int(pieces.opens_line().sum()) + 1, length)
    return lined and length - away > SHARE * length


def _is_prose(text: str, span: Span) -> bool:
    """Whether half of its lines are sentences, as the posts of a channel are, or messages of a
    chat: headlines have no mark at their end, and no sender."""
    lines = list(filter(None, map(str.strip, text[slice(*span)].split("\n"))))
    told = [line for line in lines if _SENTENCE.search(line) or _MESSAGE.match(line)]
    return 2 * len(told) >= len(lines)


def _is_led(text: str, span: Span) -> bool:
    """Whether it is a list that a line of text leads to: "Here is what we know so far:", but not
    "More on this story:"."""
    return _LEADS.search(text, max(0, span[0] - _LINE), span[0]) is not None
