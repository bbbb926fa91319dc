"""The scores of a stretch as those of the articles in it, to be tagged one by one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from sayso.scores import Scores
from sayso.segment.segments import LIKELY, NOTICES, Segments

_NEVER = -99.0
"""The logarithm of a probability."""


def apart(scores: Scores, segments: Segments) -> list[Scores]:
    """`scores` cut where articles begin, so that nothing is read across, and with nothing to be
    found in notices."""
    pieces = scores.pieces
    bare = scores.labels.copy()
    for part in segments.parts:
        if part.kind in NOTICES:
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
