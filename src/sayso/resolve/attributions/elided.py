"""Verbs that share their subject with another's: "Roe said no, adding that …", "… and warned"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.english import conjugated
from sayso.facts import load
from sayso.layout import Layout
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import behind_participle, main_subject
from sayso.types import Attribution, Span

_MARKS = r"[\s”\"'’`]*"
_SAYING = "|".join(
    sorted(
        form for verb in load("cues")["say"] for form in conjugated(verb) if form.endswith("ing")
    )
)
_SAYS = "|".join(
    sorted(words.SPEAKS.union(*(conjugated(verb)[:3] for verb in load("cues")["say"])))
)
_SHARES = re.compile(
    rf"(?:\s(?:on|in|at|via)\s\w+(?:\s\w+)?)?{_MARKS},{_MARKS}(?:and\s+|but\s+)?(?:(?:also|then|further|later)\s+)?(?!according)\w+ing\b"
    rf"|{_MARKS}(?:{_SAYING})\b"
    rf"|{_MARKS},?{_MARKS}(?:and|but)\s+(?:(?:also|then|further|later|now|just|\w+ly)\s+)?"
    rf"(?:{_SAYS})\b"
)
_PARTICIPLE = re.compile(rf"(?:{_SAYING})\b")
_GOING = re.compile(r"(?i)[a-z]+ing\b")
_BY = re.compile(r"\b(?:by|according\sto)\s(?:the\s|an?\s)?\Z")
"""Before one who is no subject: "was accused by | Roe, but told Osk Radio"."""
_REACH = 18  # code points


def with_elided(
    text: str, layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """`attributions`, where one without a source, whose cue goes on from another's right before it
    in the sentence, has that one's source; and where it is a participle behind a comma and no other
    attribution stands before it, the subject of its sentence; where it opens the sentence, that of
    the clause behind. An aside before a participle is not its source: "said it was his party, |
    Osk First, | adding that"."""
    return [
        replace(one, source=_shared(text, layout, one, attributions))
        if _is_bare(one)
        else _past_aside(text, layout, one, attributions)
        for one in attributions
    ]


def _past_aside(
    text: str, layout: Layout, one: Attribution, attributions: Sequence[Attribution]
) -> Attribution:
    """An attribution of who has said what stands before, if its own source is but an aside to
    that."""
    source, cue = one.source, one.cue
    if source is None or cue is None or not _PARTICIPLE.match(text, *cue):
        return one
    if text[source[1] : cue[0]] != ", " or text[max(0, source[0] - 2) : source[0]] != ", ":
        return one
    low = layout.sentence_start(source[0])
    whose = (
        other.source
        for other in attributions
        if other is not one
        and other.source
        and low <= other.source[0] < source[0]
        and other.content[-1][1] in {source[0] - 2, source[1], source[1] + 1}
    )
    return replace(one, source=next(whose, source))


def _is_bare(attribution: Attribution) -> bool:
    return attribution.source is None and attribution.cue is not None


def _shared(
    text: str, layout: Layout, one: Attribution, attributions: Sequence[Attribution]
) -> Span | None:
    cue = one.cue
    if cue is None:
        return None
    found = None
    for other in attributions:
        if other.source is None or layout.sentence(other.source[0]) != layout.sentence(cue[0]):
            continue
        if _BY.search(text, max(0, other.source[0] - _REACH), other.source[0]):
            continue
        end = max((e for _, e in other.spans if e <= cue[0]), default=None)
        if end is None or (found and end < found[0]):
            continue
        goes_on = _SHARES.match(text, end, cue[1])
        if goes_on and goes_on.end() > cue[0]:
            found = end, other.source
    if found or not _GOING.match(text, *cue):
        return found[1] if found else None
    low = layout.sentence_start(cue[0])
    if low == cue[0]:
        return behind_participle(text, max(cue[1], one.content[-1][1]))
    if not _PARTICIPLE.match(text, *cue):
        return None
    told = any(low <= start < cue[0] for other in attributions for start, _ in other.content)
    return None if told else main_subject(text, low, cue[0])
