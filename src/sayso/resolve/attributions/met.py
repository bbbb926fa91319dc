"""Who is said to meet the words of others, and says none of them: "the mayor faces claims that"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.english import conjugated
from sayso.facts import load
from sayso.resolve.attributions.stance_words import DENYING
from sayso.types import Attribution, Span

_TABLE = load("stance")
_FORMS = sorted({*_TABLE["meets_words"], *(f for v in _TABLE["meets"] for f in conjugated(v))})
_NOUN = (
    r"(?:criticisms?|calls?|accusations?|allegations?|claims?|reports?|suggestions?|speculation"
    r"|rumou?rs?|complaints?|warnings?|charges|demands?|pleas?|threats?|questions|doubts)"
)
_NEAR = 120  # code points before the end of a cue
_MET = re.compile(
    rf"(?P<not>\b(?:not|n['’]t|never|to) (?:\w+ly )?)?"
    rf"\b(?:{'|'.join(_FORMS)}|(?:respond|react)\w*(?: \w+ly)? to)"
    r" (?:(?!(?:and|or|to)\b)[\w-]+ ){0,3}?"
    rf"(?P<noun>{_NOUN}(?: (?:about|against|by|for|from|of|on|over|that|to))?)\Z",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    rf"(?P<verb>{DENYING}) (?P<what>(?:[\w’'-]+ ){{0,3}}?"
    rf"(?P<noun>{_NOUN}(?: (?:about|by|for|from|of|that))?))\Z",
    re.IGNORECASE,
)
_REFUSES = re.compile(rf"[ \xa0](?:\w+[ \xa0]){{0,2}}?(?P<verb>{DENYING})[ \xa0]", re.IGNORECASE)
"""A verb of denial between who denies and what is denied."""


def with_refusal(text: str, attribution: Attribution) -> Attribution:
    """`attribution` with a cue, if it has none and a verb of denial leads from its source to its
    content: "the embassy also pushed back against | Roe's calls"."""
    source, start = attribution.source, attribution.content[0][0]
    if source is None or attribution.cue is not None or source[1] > start:
        return attribution
    refuses = _REFUSES.fullmatch(text, source[1], start)
    return replace(attribution, cue=refuses.span("verb")) if refuses else attribution


def without_met(text: str, attribution: Attribution, cues: Iterable[Span]) -> Attribution:
    """`attribution` without the source that stands before its cue, where the cue is a noun for the
    words of others, which the source only meets: "Osk Oil drew criticism for | its haste". Who does
    not answer calls is left, as he may decline to say something, and who responds to them with what
    a colon leads to; who pushes back on claims denies them, as one of `cues` may tell already."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or not source[1] <= cue[0] < attribution.content[0][0]:
        return attribution
    refused = _REFUSED.search(text, max(source[1], cue[1] - _NEAR), cue[1])
    if refused and refused.end("verb") <= cue[0]:
        if any(refused.start("verb") < end <= refused.end("verb") for _, end in cues):
            return replace(attribution, source=None, cue=refused.span("noun"))
        (_, end), *more = attribution.content
        told = ((refused.start("what"), end), *more)
        return replace(attribution, cue=refused.span("verb"), content=told)
    if ":" in text[cue[1] : attribution.content[0][0]]:
        return attribution
    met = _MET.search(text, max(source[0], cue[1] - _NEAR), cue[1])
    if met is None or met["not"] or met.start("noun") < cue[0]:
        return attribution
    return replace(attribution, source=None, cue=met.span("noun"))
