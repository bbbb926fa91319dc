"""Claims of others inside what somebody denies, or would not comment on: "denied reports that"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.types import Attribution

_TAKES_UP = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|disput|rebut|comment|respond)", re.IGNORECASE
)
_NOUN = (
    r"(?:reports?|claims?|rumou?rs?|allegations?|accusations?|suggestions?|speculation|assertions?"
    r"|charges?|talk|insinuations?|arguments?|contentions?)"
)
_CALLED = re.compile(
    rf"(?:(?:on|to) )?(?:[\w’'-]+ ){{0,4}}?(?P<noun>{_NOUN})"
    r"(?: (?:by|from|in|on) (?:[\w’'-]+ ){0,5}?[\w’'-]+)?"
    r" (?=that\b|(?:it|he|she|they|its|his|her|their) )",
    re.IGNORECASE,
)
_LONGEST = 90
"""Code points that the words for what is denied may take before it is told."""
_THAT = len("that ")


def rumours(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The claims that those of `attributions` hold which somebody takes up only to deny them, or
    not to comment; of nobody, as it is seldom told whose they are. Where the content of one is
    tagged already, there is none."""
    found = (_taken_up(text, one) for one in attributions)
    return [one for one in found if one and not _is_tagged(one, attributions)]


def _taken_up(text: str, attribution: Attribution) -> Attribution | None:
    cue, (start, end) = attribution.cue, attribution.content[0]
    if cue is None or cue[1] > start or not _TAKES_UP.search(text, *cue):
        return None
    called = _CALLED.match(text, start, min(end, start + _LONGEST))
    if called is None:
        return None
    return Attribution(
        ((called.end(), end), *attribution.content[1:]),
        None,
        called.span("noun"),
        attribution.score,
    )


def _is_tagged(one: Attribution, attributions: Sequence[Attribution]) -> bool:
    """Whether one of `attributions` has the same content, with or without its "that"."""
    start, end = one.content[0]
    return any(
        abs(a.content[0][0] - start) <= _THAT and a.content[0][1] <= end for a in attributions
    )
