"""Which of a document's moments tell when a claim's content happens, and which when it was said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.layout import overlap
from sayso.types import Attribution, Moment, Span

_REACH = 240
_STOP = re.compile(r"[.!?]['\"”’)\]]*\s+(?=['\"“‘(]*[A-Z])|\n")
# Behind these words the time is that of another thing than the saying.
_ELSE = re.compile(
    r"(?<!\w)(?:who|whom|whose|which|that|when|while|where|after|before|since|until|till|following"
    r"|ahead\sof|about|over|against|because|if|as|how|why|despite|amid|between|than|compared|versus"
    r"|(?:down|up)\sfrom|per\s?cent)(?!\w)|[;:%]",
    re.IGNORECASE,
)
# A verb of another clause; "in a televised address" has none.
_VERB = re.compile(
    r"(?<!\w)(?:is|are|was|were|has|have|had|will|would|could|can|may|might|do|does|did"
    r"|(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?!released|published|issued|posted|dated|aired)"
    r"(?!televised|united|joined|recorded)[a-z]{3,}ed"
    r"|went|came|took|made|began|met|held|left|spoke|wrote|fled|shot|hit)(?!\w)"
)
_CLAUSE_START = re.compile(
    r"(?:\A|\n|[.!?:]['\"”’)\]]*\s+|[\"”,;—–-]\s+|\b(?:and|but|though|although|while)\s)['\"“‘(]?"
    r"(?:(?:In|At|Speaking|During|Addressing|Writing|Earlier|Later|And|But|Also|Then)(?!\w)"
    r"[^,.;:]{0,70}\s)?(?:(?:[Oo]n|[Ii]n|[Aa]t|[Oo]ver|[Dd]uring|[Ee]arlier|[Ll]ater)\s){0,2}\Z"
)
_PART_OF_NAME = re.compile(
    r"(?<!\w)(?:to|for|of|from|with|by|until|since|before|after|about|despite|than|as|marking)"
    r"\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?i:from|between|since|until|till)\s|.*\b(?i:after|before)\Z", re.DOTALL)
_BESIDE = 12
"""Code points between a source and a time of saying that stands behind it: ", late on "."""
_FAR = 80
"""Code points between the cue and the time of saying."""
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
    ahead = [one for one in near if one.span[1] <= start and _leads(text, attribution, one)]
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
    """Whether the moment stands for itself: not "Monday's", "since Monday", "a week after"."""
    start, end = one.span
    if _POSSESSIVE.match(text, end) or _PART_OF_NAME.search(text, max(start - 16, 0), start):
        return False
    return not (one.value and ".." in one.value) and not _RANGE.match(text[start:end])


def _outside(span: Span, attribution: Attribution) -> bool:
    parts = [*attribution.content, *filter(None, [attribution.source])]
    return not any(overlap(part, span) for part in parts)


def _follows(text: str, attribution: Attribution, one: Moment) -> bool:
    """Whether nothing but the cue's own clause stands between the cue and the moment."""
    end = attribution.cue[1] if attribution.cue else 0
    if any(end <= start < one.span[0] for start, _ in attribution.content):
        return False
    return _plain(text, end, one.span[0])


def _leads(text: str, attribution: Attribution, one: Moment) -> bool:
    """Whether the moment begins the cue's clause, or stands between its source and the cue."""
    start, end = one.span
    cue, source = attribution.cue, attribution.source
    if cue is None or any(end <= s < cue[0] for s, _ in attribution.content):
        return False
    beside = source is not None and source[1] <= start and start - source[1] <= _BESIDE
    begins = _CLAUSE_START.search(text, max(start - 100, 0), start)
    return (beside or begins is not None) and _plain(text, end, cue[0])


def _plain(text: str, start: int, end: int) -> bool:
    if end - start > _FAR:
        return False
    return not (_ELSE.search(text, start, end) or _VERB.search(text, start, end))
