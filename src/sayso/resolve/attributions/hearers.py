"""Whom something is told, or of whom it is asked, beside what is said: "told | an inquiry | it
rained", "urged | both sides | to stop"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.english import FINITE, conjugated
from sayso.facts import load
from sayso.resolve.phrases import words
from sayso.types import Attribution

_TOLD = re.compile(r"\b(?:told|tells?|telling)\Z")
_PLACES = (
    r"(?:audience|briefing|committee|conference|congress|court|crowd|forum|gathering|hearing|inquest"
    r"|inquiry|jury|magazine|meeting|newspaper|panel|paper|parliament|podcast|press|rally"
    r"|reporters?|session|station|summit|tribunal|website|workshop)"
)
_HEARER = re.compile(
    rf"(?:an?|the)[ \xa0](?:(?!(?:of|that|is|was)\b)[\w’'-]+[ \xa0]){{0,3}}?{_PLACES}[ \xa0]"
    rf"(?!(?:and|at|in|of|on|that|to|which|who|about|for|with|as|by|{FINITE}|\w+ed)[ \xa0])"
    rf"(?=[^,;:.\n]{{1,80}}?[ \xa0](?:{FINITE}|{words.ANY_SAYS}|\w+ed)\b)"
)
"""Before whom something is said, up to a clause that follows: "an inquiry | prices would rise"."""
_VERB = re.compile(rf"(?:{FINITE})\b")
_ASKS = re.compile(
    rf"\b(?:{'|'.join(sorted(f for v in load('stance')['demands'] for f in conjugated(v)))}"
    r"|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:up)?on|appeal(?:s|ed|ing)? to|invit(?:es?|ed|ing)"
    r"|encourag(?:es?|ed|ing))\Z"
)
_ASKED = re.compile(
    r"[ \xa0](?:with[ \xa0])?(?P<who>(?!(?:that|to|for|whether|if)\b)"
    r"(?:(?!(?:to|that|who|which|and then)\b)[\w’'&-]+[ \xa0]){1,7})"
)
"""Of whom something is asked, between the verb and "to"."""


def with_hearer(text: str, attribution: Attribution) -> Attribution:
    """`attribution` without the place in which something is told, and with those who are asked to
    do it."""
    cue, ((start, end), *more) = attribution.cue, attribution.content
    if cue is None or not cue[1] <= start:
        return attribution
    hearer = _HEARER.match(text, cue[1] + 1, end) if _TOLD.search(text, *cue) else None
    whole = hearer is not None and (start == cue[1] + 1 or bool(_VERB.match(text, start, end)))
    if hearer and whole:
        return replace(attribution, content=((hearer.end(), end), *more))
    asked = None
    if text.startswith(("to ", "not to "), start) and _ASKS.search(text, *cue):
        asked = _ASKED.fullmatch(text, cue[1], start)
    if asked and attribution.source and not cue[1] <= attribution.source[0] < start:
        return replace(attribution, content=((asked.start("who"), end), *more))
    return attribution
