"""What is told of a source: the likeliest speaker, and how sure that is."""

from __future__ import annotations

from typing import NamedTuple

from sayso.resolve.speakers.choose import weights
from sayso.resolve.speakers.continued import is_plural
from sayso.types import Speaker

SURE, FAIR = 1.0, 0.9
"""How sure an answer is that a name tells, and one that other words tell."""


class Judged(NamedTuple):
    """The likeliest speaker of a source, its probability, and what the source is: a sort of
    anaphor, or "name", "described", "continued", "we", "who", "answer",
    "none"."""

    speaker: Speaker | None
    score: float
    sort: str


def is_sure(judged: Judged) -> bool:
    """Whether the score is one at which an answer is taken."""
    limit = weights().get(judged.sort)
    return limit is None or judged.score >= limit.least


def is_unnamed(judged: Judged) -> bool:
    """Whether one person spoke without a name: by a description, or by a role that is not told."""
    if judged.sort == "role":
        return not is_sure(judged)
    speaker = judged.speaker
    return speaker is not None and speaker.kind == "anonymous" and not is_plural(speaker)
