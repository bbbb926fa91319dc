"""Who is said to meet the words of others, and says none of them: "the mayor faces claims that"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sayso.english import FALSE, FEARED, QUELLS, SOOTHES, conjugated
from sayso.facts import load
from sayso.layout import Layout
from sayso.resolve.attributions.stance_words import DENIED_CUE, DENYING, Verb, told_after
from sayso.resolve.phrases.clause import subject_of
from sayso.types import Attribution, Span

_TABLE = load("stance")
_FORMS = sorted({*_TABLE["meets_words"], *(f for v in _TABLE["meets"] for f in conjugated(v))})
_NOUN = (
    r"(?:criticisms?|calls?|accusations?|allegations?|claims?|reports?|suggestions?|speculation"
    r"|rumou?rs?|complaints?|warnings?|charges|demands?|pleas?|threats?|questions|hopes"
    rf"|expectations|perceptions?|beliefs?|{FEARED})"
)
_VERDICT = re.compile(rf"(?i)[“\"‘]?(?:\w+ ){{0,2}}?{FALSE}(?: news)?[”\"’]?")
"""What reports are called that somebody denies: "slammed as | “fake news” | reports"."""
_NEAR = 120  # code points before the end of a cue
_MET = re.compile(
    rf"(?P<not>\b(?:not|n['’]t|never|to) (?:\w+ly )?)?"
    rf"\b(?:{'|'.join(_FORMS)}|(?:respond|react)\w*(?: \w+ly)? to)"
    r" (?:(?!(?:and|or|to)\b)[\w-]+ ){0,3}?"
    rf"(?P<noun>{_NOUN}(?: (?:about|against|by|for|from|of|on|over|that|to))?)\Z",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    rf"(?P<verb>{DENYING}|\b(?:{QUELLS}|{SOOTHES})) (?P<what>(?:[\w’'-]+ ){{0,3}}?"
    rf"(?P<noun>{_NOUN}(?: (?:about|by|for|from|of|that))?))\Z",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"as[ \xa0](?:[“\"‘][^“”\"’\n]{2,50}[”\"’]|(?:[\w-]+[ \xa0]){0,3}?" + FALSE + r")[ \xa0]"
    r"(?=(?:an?|the|any|all|his|her|its|their|those|these|this|that|reports?|claims?|allegations?"
    r"|suggestions?|rumou?rs?|accusations?)\b)"
)
"""What a claim is called that follows: "as “speculation” | a report"."""
_OWNED = re.compile(r"[ \xa0](?:made[ \xa0])?(?:by|from|of)[ \xa0](?:the[ \xa0])?")
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


def without_called(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """A denial without what its claim is called, where that stands before it, or for it: "rejected
    as “lies” | a report that it sank"."""
    cue, ((start, end), *more) = attribution.cue, attribution.content
    denies = cue is not None and cue[1] <= start and DENIED_CUE.search(text, *cue)
    called = _CALLED.match(text, start) if denies else None
    if not called or cue is None:
        return attribution
    if called.end() < end:
        return replace(attribution, content=((called.end(), end), *more))
    verb = Verb(
        cue[0], cue, called.end() - 1, text[slice(*cue)].rsplit(maxsplit=1)[-1].lower(), False
    )
    told = told_after(text, verb, layout.sentence_span(cue[0])[1])
    return replace(attribution, content=(told, *more)) if told else attribution


def without_met(
    text: str, layout: Layout, attribution: Attribution, cues: Iterable[Span]
) -> Attribution:
    """`attribution` without the source that stands before its cue, where the cue is a noun for the
    words of others, which the source only meets: "Osk Oil drew criticism for | its haste". Who does
    not answer calls is left, as he may decline to say something, and who responds to them with what
    a colon leads to; who pushes back on claims denies them, as one of `cues` may tell already, and
    not who made them: "scorned claims by | the rebels"."""
    source, cue = attribution.source, attribution.cue
    start = attribution.content[0][0]
    if source is None or cue is None or cue[0] >= start:
        return attribution
    if _OWNED.fullmatch(text, cue[1], source[0]):
        return _of_who_refuses(text, layout, attribution, cue)
    if source[1] > cue[0]:
        return attribution
    refused = _REFUSED.search(text, max(source[1], cue[1] - _NEAR), cue[1])
    if refused and refused.end("verb") <= cue[0]:
        if any(refused.start("verb") < end <= refused.end("verb") for _, end in cues):
            return replace(attribution, source=None, cue=refused.span("noun"))
        return _refusal(attribution, refused, source)
    led = ":" in text[cue[1] : start]
    return attribution if led else replace(attribution, **_without_source(text, source, cue))


def _without_source(text: str, source: Span, cue: Span) -> dict[str, Any]:
    """What an attribution is without a source that only meets what is said, or is but what that is
    called."""
    if _VERDICT.fullmatch(text, *source):
        return {"source": None}
    met = _MET.search(text, max(source[0], cue[1] - _NEAR), cue[1])
    if met is None or met["not"] or met.start("noun") < cue[0]:
        return {}
    return {"source": None, "cue": met.span("noun")}


def _of_who_refuses(text: str, layout: Layout, attribution: Attribution, cue: Span) -> Attribution:
    """`attribution`, of him whose claims another denies, as what that one denies."""
    refused = _REFUSED.search(text, *cue)
    at = refused.start("verb") if refused else 0
    who = subject_of(text, layout.sentence_start(at), at) if refused else None
    return _refusal(attribution, refused, who) if refused and who else attribution


def _refusal(attribution: Attribution, refused: re.Match[str], who: Span) -> Attribution:
    (_, end), *more = attribution.content
    told = ((refused.start("what"), end), *more)
    return replace(attribution, source=who, cue=refused.span("verb"), content=told)
