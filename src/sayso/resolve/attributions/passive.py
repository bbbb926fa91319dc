"""Subjects of the passive: whoever is told to do something, or of whom it is said, speaks not."""

from __future__ import annotations

import re

from sayso.english import conjugated
from sayso.facts import load
from sayso.types import Attribution

_REACH = 30  # code points before a cue in which its auxiliary may stand
_BE = r"(?:\b(?:be|been|being)|\b(?:is|are|was|were)(?:n['’]t)?)"
_BETWEEN = r"(?:\s+(?:also|not|now|still|never|once|\w+ly))*"
_VERBS, _CUES, _STANCES = load("grammar"), load("cues"), load("stance")
_OWN = frozenset({"agree", "cite", "convince", "oppose", "persuade", "quote"})
"""Verbs whose participle tells what somebody himself thinks or says: "Roe is opposed to"."""
_JUDGED = sorted(
    form
    for verb in (_CUES["say"] | _CUES["more"] | _STANCES["denies"] | _STANCES["accuses"]) - _OWN
    for form in conjugated(verb)
    if form.endswith("ed")
)
_IS_SAID = re.compile(rf"(?i){_BE}{_BETWEEN}\s+(?:{'|'.join(sorted(_VERBS['thought_of']))})\Z")
_IS_WARNED = re.compile(rf"(?i){_BE}{_BETWEEN}\s+(?:{'|'.join(sorted(_VERBS['tells_another']))})\Z")
_IS_JUDGED = re.compile(
    rf"(?i){_BE}{_BETWEEN}\s+(?:{'|'.join(_JUDGED)})(?:\s(?:about|as|for|of|over|with))?\Z"
)
_AND = re.compile(
    r"\s(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:also\s|not\s|\w+ly\s)?\w+(?:ed|en)\b"
    r"[^.;:!?\n]{0,160}?,?\s(?:and|or)\s(?:also\s|then\s|later\s|\w+ly\s)?\Z"
)
_DUBBED = re.compile(r"(?i)(?:brand|label{1,2}|dubb|designat|declar|deem|describ|call)ed\Z")
_A = re.compile(r"\s?(?:an?\b|as\b|[“\"‘'])")
_IS_TOLD = re.compile(rf"(?i)\b(?:{'|'.join(sorted(_VERBS['tells_another']))})\Z")
_IS_ASKED = re.compile(r"(?i),\s(?:when |if |once )?(?:\w+ )?asked\Z")
_HEARS = re.compile(r"(?i)\bhear(?:s|d)?\Z")
_HEARD = re.compile(r"(?i)[ \xa0](?:has[ \xa0]|had[ \xa0])?(?:hears|heard|was[ \xa0]told)\b")
_THAT = re.compile(r"(?i)\s?(?:that|how)\b")
_ALONE = re.compile(r"(?i)told(?=[.]?[ \xa0]*(?:\n|\Z))")
"""What has no object, so that its subject is told it: "…, court told"."""
_TO = re.compile(r"(?i)\s?to\s")
_AS_SAYING = re.compile(r"(?i)\s(?:as\s)?\w+ing\b")


def is_passive(text: str, attribution: Attribution) -> bool:
    """Whether the source before a cue is its subject in the passive: "Roe is said to be ill", "Roe,
    asked whether", "was charged, and branded
    an agent", or "residents were alerted, and told to leave", as "told" takes an object before
    "to"; or hears it: "the court heard that", "…, court told".

    Of the sources in PolNeAR's train set two stand so (2026-11-29).
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or cue[0] < source[1]:
        return bool(source and cue is None and _HEARD.match(text, source[1]))
    if _IS_ASKED.match(text, source[1], cue[1]):
        return True
    since = max(source[1], cue[0] - _REACH)
    if _IS_SAID.search(text, since, cue[1]):
        return _AS_SAYING.match(text, cue[1]) is None
    judged = _IS_WARNED.search(text, since, cue[1]) or _IS_JUDGED.search(text, since, cue[1])
    dubbed = _DUBBED.fullmatch(text, *cue) and _A.match(text, cue[1])
    if judged or (dubbed and _AND.match(text, source[1], cue[0])):
        return True
    begins = attribution.content[0][0]
    first = begins < source[0]
    hears = _HEARS.search(text, *cue) and (first or _THAT.match(text, cue[1]))
    if hears or (first and _ALONE.match(text, cue[0])):
        return True
    beside = 0 <= begins - cue[1] <= 1
    return beside and bool(_TO.match(text, cue[1]) and _IS_TOLD.search(text, *cue))
