"""What nobody has said: what somebody should, might or is expected to say, or not anyone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.normalise.doing import is_doing, is_topic
from sayso.normalise.style import style
from sayso.types import Attribution, Resolved

_REACH = 160
"""Code points before a cue in which stands what governs it."""
_SEES = "see|hear|feel|smell|tell|remember|recall|confirm"
_TELLS = "say|report|reveal|disclose|announce"
_OWED = re.compile(
    r"(?:also |then |at least |perhaps )?"
    r"(?:(?:(?:is|are|was|were) )?(?:un)?likely to|should(?:n[’']t)?|must(?:n[’']t)?"
    r"|ought (?:not )?to|might|may"
    rf"|could(?! (?:not|neither|never|only|(?:clearly |still |even )?(?:{_SEES}))\b)"
    rf"|can(?! (?:not|neither|never|only|now|(?:exclusively )?(?:{_SEES}|{_TELLS}))\b))"
    r"(?! be \w+(?:ed|en|rd|id|nt)\b)\b",
    re.IGNORECASE,
)
"""How a cue begins that is a duty or a chance, not an act."""
_ANYONE = re.compile(r"any(?:one|body)(?: else)?", re.IGNORECASE)
_NONE = re.compile(r"(?:none|no|neither|nothing|nobody)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|hardly)\b|n[’']t\b", re.IGNORECASE)
"""What makes "anyone" nobody: "none of it is confirmed by anyone else"."""
_SHOWS_NONE = re.compile(
    r"\bshow(?:s|n|ed|ing)? no (?:\w+ )?(?:signs?|inclination)\b", re.IGNORECASE
)
"""Who "has shown no sign that he would go" has not said that he would not."""
_NO_PROMISE = re.compile(
    r"(?:cannot|(?:can|could)(?: not|n[’']t)|ca n[’']t) (?:\w+ly )?(?:guarantee|promise)\Z",
    re.IGNORECASE,
)
"""Who "cannot guarantee the safety of guests" does not say that they are safe."""
_WORKS_ON = re.compile(r"(?:focuss?|speciali[sz]|concentrat)ing (?:on|in)", re.IGNORECASE)
"""What tells of the work of who is named before it: "a historian | focusing on | the navy"."""
_SELF = re.compile(r"(?:I|we|one|you)\b", re.IGNORECASE)
"""Who says by "I must say" that he says it."""
_WANTED = re.compile(
    r"\b(?:(?:expect|want|urg|ask|call|order|advis|encourag|invit|press|hop|wait|wish|requir|request|need"
    r"|forc|persuad)(?:e?s|ed|ing)|told|tells|telling)\b"
    r"[^.;:!?“”\"]{0,80}?\bto [a-z]+\b[^.;:!?“”\"]{0,80}? and (?:to )?\Z",
    re.IGNORECASE,
)
"""Words behind which a plain verb is what another is to do: "expected them to come and | deny", but
not plain verbs, which one such as them goes on: "they urge people to leave and | warn"."""
_SAID = re.compile(r"(?:\w(?:ed|s|ing|n[’']t)|\b(?:said|told|has|have|had|is|are|was|were))\b")
"""A verb that is no plain form."""


def spoken(text: str, resolved: Iterable[Resolved]) -> list[Resolved]:
    """Those of `resolved` that somebody says, in `text`: without what its source only should say,
    might, or is expected to, does, or talks about. Of what is quoted there it is not told who says
    it."""
    found = []
    for one in resolved:
        if is_topic(text, one.attribution) or is_doing(text, one):
            continue
        if not _unsaid(text, one.attribution):
            found.append(one)
        elif style(text, one.attribution) != "indirect":
            found.append(replace(one, speaker=None))
    return found


def _unsaid(text: str, attribution: Attribution) -> bool:
    """Whether the source of an attribution has not said what it tells, but is told that he should,
    might, or is expected to."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None:
        return False
    if _ANYONE.fullmatch(text, *source):
        return bool(_NONE.match(text, attribution.content[0][0]) or _NOT.search(text, *cue))
    if _OWED.match(text, *cue):
        return _SELF.fullmatch(text, *source) is None
    none = _SHOWS_NONE.search(text, *cue) or _NO_PROMISE.search(text, *cue)
    if none or _WORKS_ON.fullmatch(text, *cue):
        return True
    if source[1] > cue[0] or _SAID.search(text, *cue):
        return False
    return _WANTED.search(text[max(source[1], cue[0] - _REACH) : cue[0]]) is not None
