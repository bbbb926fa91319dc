"""What a text takes back ("Correction: an earlier version of this report said …"), and what a
speaker does ("withdrew the remark")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.layout import Layout, overlap
from sayso.normalise import wording
from sayso.normalise.stance import stance
from sayso.types import Attribution, Note, Span

_TEXT = r"(?:\w+ )?(?:report|article|story|post|page|item|piece|dispatch|caption|headline|column)\b"
_EARLIER = re.compile(
    r"(?:an? |the )?(?:earlier|previous|prior|original)\s+(?:versions?|editions?)\s+of\s+"
    rf"(?:this|the) {_TEXT}",
    re.IGNORECASE,
)
_THIS = re.compile(rf"this {_TEXT}", re.IGNORECASE)
_MENDED = re.compile(
    r"\b(?:amend|correct|retract|withdr[ae]w|t[ao]k|took)\w*(?: down)?"
    rf" (?:its|the|his|her|their|an?) (?:\w+ ){{0,2}}{_TEXT},?"
    r" (?:which|that)(?: (?:had|has))?\s*\Z",
    re.IGNORECASE,
)
"""Words before what a report said that was put right: "amended its article, which had"."""
_MENDING = 80  # code points that they may take
_BEFORE = re.compile(r"\b(?:originally|previously|initially|incorrectly|mistakenly|wrongly)\b")
_ADVERBS = re.compile(r"(?: (?:later|then|also|since|soon|has|have|had|\w+ly))* ")
_CLAUSE = re.compile(r",? (?:and )?(?:\w+ly )?\Z|,? (?:but|and) [^.;]{0,20}\Z")
_PRONOUN = re.compile(r"he|she|it|they|who", re.IGNORECASE)
_CORRECTS = re.compile(r"\W*(?:correction|clarification|retraction|erratum)\b", re.IGNORECASE)
_WRONGLY = re.compile(r"\b(?:incorrectly|mistakenly|wrongly|erroneously)\b", re.IGNORECASE)
_REACH = 2_000
"""Code points before a retraction in which what it takes back may begin."""


def withdrawn(
    text: str, attributions: Sequence[Attribution], layout: Layout
) -> Iterator[tuple[Note, int]]:
    """A note of denial for each claim that an earlier version of the text is told to have made,
    with the number of the claim."""
    for number, attribution in enumerate(attributions):
        if not attribution.source or not attribution.cue:
            continue
        span = _leading(attribution, layout)
        if _is_earlier(text, attribution) or _is_corrected(text, attribution.source, span):
            yield Note("denied", None, span, text[slice(*span)]), number


def taken_back(
    text: str, attributions: Sequence[Attribution], speakers: Sequence[str | None]
) -> Iterator[tuple[Note, int]]:
    """A note of denial for the last claim of a speaker before he takes back what is not told again
    ("withdrew the remark", "took back her words"), with the number of the claim."""
    for number, attribution in enumerate(attributions):
        cue, source, who = attribution.cue, attribution.source, speakers[number]
        if not cue or not source or not who:
            continue
        span = cue[0], max(cue[1], attribution.content[-1][1])
        words = " ".join(text[slice(*span)].lower().split())
        back = wording.RETRACTS.search(words)
        if not back or back.end() < len(words) or stance(text, attribution) != "denies":
            behind = _taking_back(text, source, cue)
            if behind is None or any(a.cue and overlap(a.cue, behind) for a in attributions):
                continue
            span = behind
        said = [
            (other.content[0][0], i)
            for i, other in enumerate(attributions)
            if speakers[i] == who and span[0] - _REACH < other.content[0][0] < span[0]
        ]
        if said:
            by = who if _PRONOUN.fullmatch(text, *source) else text[slice(*source)]
            yield Note("denied", by, span, text[slice(*span)]), max(said)[1]


def _taking_back(text: str, source: Span, cue: Span) -> Span | None:
    """The words between a subject and its next verb by which it takes back what it said: "it later
    withdrew the report, saying that"."""
    between = text[source[1] : cue[0]]
    back = wording.RETRACTS.search(between) if cue[0] > source[1] else None
    if not back or not _ADVERBS.fullmatch(between, 0, back.start()):
        return None
    ends = _CLAUSE.match(between, back.end())
    return (source[1] + back.start(), source[1] + back.end()) if ends else None


def _is_earlier(text: str, attribution: Attribution) -> bool:
    source, cue = (text[slice(*span)] for span in (attribution.source, attribution.cue) if span)
    if _EARLIER.match(source) or (_THIS.match(source) and _BEFORE.search(cue)):
        return True
    start = attribution.cue[0] if attribution.cue else 0
    return bool(_BEFORE.search(cue) and _MENDED.search(text, max(0, start - _MENDING), start))


def _is_corrected(text: str, source: Span, leading: Span) -> bool:
    """Whether the outlet tells of its own report to put it right: "Correction: we reported …"."""
    own = text[slice(*source)].lower() == "we"
    return own and bool(_CORRECTS.match(text, *leading) or _WRONGLY.search(text, *leading))


def _leading(attribution: Attribution, layout: Layout) -> Span:
    """The sentence up to what it says that was said: "Correction: an earlier version said"."""
    start = min(span[0] for span in attribution.own)
    first = next((s for s, e in layout.sentences() if s <= start < e), start)
    return first, max(span[1] for span in attribution.own)
