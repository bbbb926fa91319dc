"""Which of a document's moments tell when a claim's content happens, and which when it was said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.types import Attribution, Moment, Span

_REACH = 240
_STOP = re.compile(r"[.!?]['\"”’)\]]*\s+(?=['\"“‘(]*[A-Z])|\n")
# Behind these words the time is that of another thing than the saying.
_ELSE = re.compile(
    r"(?<!\w)(?:who|whom|whose|which|that|when|while|where|after|before|since|until|till|following"
    r"|ahead\sof|about|over|against|because|if|as|how|why|despite|amid|between|than)(?!\w)|[;:]",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!\w)(\w+(?:ed|en)|held|made)\s(?:(?:on|in|at|late|early)\s){0,2}\Z", re.IGNORECASE
)
_PUBLISHED = ("released", "published", "issued", "posted", "dated", "aired", "interviewed")
_POSSESSIVE = re.compile(r"['’](?:s(?!\w)|(?!\w))|-\w")


def happened(content: Sequence[Span], moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """Those of `moments`, in the order of the text, that stand inside a part of `content`."""
    found = []
    for start, end in content:
        at = bisect_left(moments, start, key=lambda one: one.span[0])
        while at < len(moments) and moments[at].span[0] < end:
            if moments[at].span[1] <= end:
                found.append(moments[at])
            at += 1
    return tuple(found)


def said(text: str, attribution: Attribution, moments: Sequence[Moment]) -> Moment | None:
    """The one of `moments` that tells when the attribution's words were said: in the sentence of
    its cue and outside its content, behind the cue ("said on Monday", "told the rally late on
    Friday") or before the source ("On Monday the minister said"); None where nothing does."""
    if attribution.cue is None:
        return None
    start, end = attribution.cue
    low, high = _sentence(text, attribution.cue)
    at = bisect_left(moments, low, key=_start)
    near = [
        one for one in moments[at : bisect_left(moments, high, key=_start)] if _closed(text, one)
    ]
    near = [one for one in near if _outside(one.span, attribution)]
    behind = [one for one in near if one.span[0] >= end and _follows(text, attribution, one)]
    if behind:
        return behind[0]
    ahead = [one for one in near if one.span[1] <= start and _leads(text, low, attribution, one)]
    return ahead[-1] if ahead else None


def _start(one: Moment) -> int:
    return one.span[0]


def _sentence(text: str, cue: Span) -> Span:
    low = max(cue[0] - _REACH, 0)
    for stop in _STOP.finditer(text, low, cue[0]):
        low = stop.end()
    found = _STOP.search(text, cue[1], cue[1] + _REACH)
    return low, found.start() if found else min(cue[1] + _REACH, len(text))


def _closed(text: str, one: Moment) -> bool:
    """Whether the moment stands for itself: not "Monday's", nor "since Monday"."""
    return not (one.value and ".." in one.value) and not _POSSESSIVE.match(text, one.span[1])


def _outside(span: Span, attribution: Attribution) -> bool:
    parts = [*attribution.content, *filter(None, [attribution.source])]
    return not any(start < span[1] and span[0] < end for start, end in parts)


def _follows(text: str, attribution: Attribution, one: Moment) -> bool:
    end = attribution.cue[1] if attribution.cue else 0
    if any(end <= start < one.span[0] for start, _ in attribution.content):
        return False
    return _ELSE.search(text, end, one.span[0]) is None


def _leads(text: str, low: int, attribution: Attribution, one: Moment) -> bool:
    """Whether nothing of another clause stands before the moment, nor between it and the cue."""
    start = attribution.cue[0] if attribution.cue else 0
    low = max([low, *(end for _, end in attribution.content if end <= one.span[0])])
    if any(one.span[1] <= s < start for s, _ in attribution.content):
        return False
    done = _DONE.search(text, low, one.span[0])
    if done and done[1].lower() not in _PUBLISHED:
        return False
    return not _ELSE.search(text, low, one.span[0]) and not _ELSE.search(text, one.span[1], start)
