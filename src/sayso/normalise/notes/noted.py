"""The words for what a note is of: "the mayor's claim", of "could not verify the mayor's claim"."""

from __future__ import annotations

import re

from sayso.english import MADE_BY
from sayso.normalise.notes.find import Noting
from sayso.normalise.notes.objects import EACH, NOUN
from sayso.types import Span
from sayso.wrapped import on_one_line

_AUXILIARIES = re.compile(
    r" (?:is|are|was|were|(?:has|have|had) been|being)(?: (?:later|also|since|then|\w+ly))*\Z"
)
"""What stands between the subject of a passive and its verb: "it was later"."""
_RELATIVE = re.compile(r"\b(?:one|ones|those|something) (?:that|which|who)\s*\Z")
_THEM = re.compile(r"(?:any of )?them\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?P<what>(?:reports|claims|accounts|rumours|rumors|allegations|accusations|figures|numbers)"
    r"(?: (?:that|of|about)\b[^.;:!?]{3,120}?)?),? (?:but|and|though|although|yet)\b"
)
"""What "them" means in the same sentence."""
_AS_WHAT = re.compile(
    r"\Aas [“\"]?(?:\w+ ){0,2}?\w+[”\"]? (?=(?:the|th(?:is|at|ese|ose)|his|her|their|its)\b)"
)
"""What a claim is called before it is named: "rejected | as false | the mayor's claim"."""
_POINTS = re.compile(
    rf"\b(?:the|th(?:is|at|ese|ose)|his|her|their|its|such) (?:\w+ )?(?:{NOUN})\Z", re.IGNORECASE
)
_LEAD_NOUN = 50
"""Code points before a clause in which such words stand."""
_MADE = re.compile(MADE_BY)
_WHO_ASIDE = re.compile(r" ?, who\b[^,;]{1,120},")
"""What is told of whose claim is noted: "the claim by Roe, who cited guards, could not be"."""


def antecedent(text: str, noting: Noting) -> str:
    """What a clause takes up that only points back: "the allegations, which Roe denies"; empty
    where it is told there."""
    at = noting.relative
    found = _POINTS.search(text, max(0, at - _LEAD_NOUN), at) if at is not None else None
    return found[0] if found else ""


def noted(text: str, noting: Noting, opening: int, stop: int) -> str:
    """The words for what is noted: the subject of a passive, else what stands behind. The sentence
    begins at `opening`, and the note ends at `stop`, code points."""
    if noting.passive:
        place = _subject(text, noting, opening)
        words = _words(text, place) if place else ""
        return _AUXILIARIES.sub("", _WHO_ASIDE.sub("", _MADE.sub("", words)))
    words = _words(text, (noting.said, stop))
    if noting.form == "denied":
        words = _AS_WHAT.sub("", words)
    if not _THEM.match(words):
        return words
    # "It was checking reports that … but could not confirm them" means no others.
    several = list(_SEVERAL.finditer(text, opening, noting.span[0]))
    return f"the {several[-1]['what']}" if several else words


def _subject(text: str, noting: Noting, opening: int) -> Span | None:
    """Where the subject of a passive stands; None of what is not told."""
    if EACH.match(text, *noting.span):
        return noting.span
    if text[slice(*noting.before)].strip():
        return noting.before
    # "One that is unconfirmed"
    return None if _RELATIVE.search(text, opening, noting.span[0]) else (opening, noting.span[0])


def _words(text: str, place: Span) -> str:
    return on_one_line(text[slice(*place)].lstrip("”\"’' "))
