"""What the text itself tells in passing within a content: who is blamed for "an attack that killed
145 people" did not say how many were killed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.english import A_PART, FINITE
from sayso.layout import Layout
from sayso.types import Attribution, Claim, Span

_ANSWERABLE = re.compile(
    rf"{A_PART}\s+(?:for|in|of)\s+",
    re.IGNORECASE,
)
"""A part in something, as it is claimed, denied or given."""
_JUDGES = re.compile(
    r"\b(?:condemn|denounc|deplor|decr(?:y|ie)|mourn|criticis|criticiz|prais|welcom|hail)\w*\Z",
    re.IGNORECASE,
)
"""The end of a cue that takes what is known already for its object."""
_CLAUSE = re.compile(r"\b(?:that|which|who|whom|whose|where)\b", re.IGNORECASE)
_STATES = re.compile(rf"that\b|.*\b(?:{FINITE})\b", re.IGNORECASE | re.DOTALL)


def parted(
    text: str, claims: Sequence[Claim], attributions: Sequence[Attribution], layout: Layout
) -> tuple[list[Claim], list[Span]]:
    """`claims`, made of `attributions`, without the figures that their speakers did not give; and
    what of `text` gives these in passing, unless that is within somebody else's words."""
    said = [span for one in attributions for span in one.content]
    kept, passing = list(claims), set[Span]()
    for i, attribution in enumerate(attributions):
        found = _in_passing(text, attribution, layout)
        if found is None:
            continue
        named, clause = found
        given = tuple(one for one in claims[i].figures if one.span[0] < clause)
        if len(given) < len(claims[i].figures):
            kept[i] = replace(claims[i], figures=given)
            first = attribution.content[0][0]
            if not any(start < first and named[1] <= end for start, end in said):
                passing.add(named)
    return kept, list(passing)


def _in_passing(text: str, attribution: Attribution, layout: Layout) -> tuple[Span, int] | None:
    """What the content of `attribution` names without stating it, as the text describes it, and
    where in it the clause begins that tells what the speaker did not say; None where there is
    none. Code points of `text`."""
    start, end = attribution.content[0]
    part = _ANSWERABLE.match(text, start, end)
    cue = text[slice(*attribution.cue)] if attribution.cue else ""
    if len(attribution.content) > 1 or not (part or _JUDGES.search(cue)):
        return None
    named = part.end() if part else start
    clause = _CLAUSE.search(text, named + 1, end)
    if clause is None or layout.quotation(clause.start()):
        return None
    # Where nobody is told to say it, all of it is the text's own.
    if attribution.source is None and named == start:
        return None
    return None if _STATES.match(text, named, clause.start()) else ((named, end), clause.start())
