"""Cues that tell what somebody does, or what he talks about, by which nobody is told to say it."""

from __future__ import annotations

import re

from sayso.english import ALLEGED, FINITE, conjugated
from sayso.facts import load
from sayso.normalise.stance import stance, withholds
from sayso.normalise.style import style
from sayso.types import Attribution, Resolved

_CUES, _GRAMMAR = load("cues"), load("grammar")
_STANCES = frozenset().union(*(v for k, v in load("stance").items() if not k.startswith("meets")))
_SAID = frozenset(
    form
    for verb in _CUES["say"] | _CUES["think"] | _CUES["more"] | _STANCES
    for form in conjugated(verb)
)
_NOUNS = frozenset(form for noun in _CUES["saying"] | {"account"} for form in (noun, f"{noun}s"))
_TELLING = frozenset().union(
    *(_SAID, _NOUNS, _STANCES, _GRAMMAR["speaks"], _GRAMMAR["tells"]),
    *(_CUES[name] for name in ("says", "thinks", "other")),
)
"""Words by which a cue tells that something is said or thought."""
_SHOWS = frozenset(form for verb in _CUES["shows"] for form in conjugated(verb))
_JUDGES = frozenset(form for verb in _CUES["judges"] for form in conjugated(verb))
_DEEDS = frozenset(form for verb in _CUES["deeds"] for form in conjugated(verb)) | _CUES["done"]
_SURE = 0.55
"""The score from which on a cue may tell saying by any words. Of judged claims below it whose cue
has none for it, 26 are right and 94 are wrong, 84 of them no attribution."""
_LIKELY = 0.5
"""The score from which on what has no cue may be said. Of 14 claims below it in 371 texts with no
mark between source and content two are right."""
_LEADS = re.compile(r"[:\n–—]|[ \xa0]--?[ \xa0]")
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"(?i)(?:that|whether)\b")
_TOPIC = re.compile(
    rf"(?i)\b(?:{'|'.join(sorted(_CUES['talk']))})"
    r"(?:[ \xa0](?:\w+ly|again|a lot|more))?[ \xa0](?:of|on|over|about)\Z"
    r"|\b(?:argu(?:e|es|ed|ing)|ask(?:s|ed|ing)?|know(?:s|n)?|outspoken|posts?|sp(?:eak(?:s|ing)?|oke)"
    r"|talk(?:s|ed|ing)?|tell(?:s|ing)?|think(?:s|ing)?|thought|told|tweets?|weigh(?:s|ed)? in)\b"
    r"(?:[ \xa0][\w’'-]+){0,6}?[ \xa0]about\Z|\b(?:differ|spar)(?:s|red|ring|ed)?[ \xa0]over\Z"
    r"|\b(?:discuss|debat)(?:e|ed|es|ing)?\Z|\btouch(?:ed|es|ing)?[ \xa0]on\Z"
)
_FRAMED = re.compile(r"(?i)(?:in|by|on)[ \xa0]the[ \xa0]\w+[ \xa0]of")
"""What tells whose view something is: "in the view of Roe"."""
_REFERS = re.compile(r"(?i)\b(?:refer(?:s|red|ring)?|references?|allud(?:es?|ed|ing))[ \xa0]to\Z")
_AS = re.compile(r"\bas\b")
_NAMES = re.compile(r"(?i)\bso[- ]called\Z")
_LED = re.compile(r"(?:of|on|over|about)\b")
_NAMING = "|".join(form for verb in sorted(_CUES["tells_of"]) for form in conjugated(verb))
_TELLS_OF = re.compile(rf"(?i)\b(?:{_NAMING})\Z")
_FEW = 6  # words of what is but told of
_UNEASE = re.compile(rf"(?i)\b(?:{'|'.join(sorted(_CUES['unease']))})[ \xa0](?:of|over|about)\Z")
_CLAUSES = re.compile(rf"(?i)\b(?:{FINITE}|that|which|who|whose|how|what|why)\b|\Ato\b")
_ANSWERS = re.compile(r"(?i)\b(?:respond|react|repl[iy])(?:ed|es|s|ing)?(?:[ \xa0](?:\w+ly|to))*\Z")
_CLAIMED = re.compile(
    r"(?i)(?:to )?(?!that\b)(?:\w+[ \xa0]){0,3}?"
    rf"(?:{ALLEGED}|reports?|criticisms?|remarks|questions?)\b"
)
"""What somebody answers, whose answer is told elsewhere: "responded to | claims that"."""
_NOT = re.compile(
    r"(?i)\b(?:not|no(?! questions)|never|barely|hardly|yet to)\b|n[’']t\b|\b(?:refus|declin|bat)"
)
"""Who says that he does not talk of it declines to."""


def is_doing(text: str, resolved: Resolved) -> bool:
    """Whether an attribution tells only what somebody does ("has signed the law"), one that is
    doubtful by any words ("is eager to go"): its cue has no word for saying or thinking, its
    content is no quotation and no clause after "that", and it is no phrase for a denial ("brushed
    off")."""
    attribution, cue = resolved.attribution, resolved.attribution.cue
    if cue is None:
        return _is_beside(text, attribution)
    said = {word[0].lower() for word in _WORD.finditer(text, *cue)}
    deed = bool(said & _DEEDS)
    if withholds(text, attribution) or _NAMES.search(text, *cue):
        return True
    if not said or said - _DEEDS & _TELLING or (attribution.score >= _SURE and not deed):
        return False
    speaker = resolved.speaker
    shown = said & _SHOWS and speaker and speaker.kind == "document"
    few = deed or not said & (_JUDGES | _SHOWS)
    return not (shown or _is_told(text, attribution, few) or stance(text, attribution) == "denies")


def _is_beside(text: str, attribution: Attribution) -> bool:
    """Whether a doubtful attribution has no cue, and no mark or line leads from its source to what
    is said: "a rocket named New Roe after a pilot, | Jane Roe"."""
    source, parts = attribution.source, attribution.content
    if source is None or attribution.score >= _LIKELY or _is_told(text, attribution):
        return False
    gaps = [(end, source[0]) for _, end in parts] + [(source[1], start) for start, _ in parts]
    between = min((gap for gap in gaps if gap[0] <= gap[1]), key=lambda gap: gap[1] - gap[0])
    return _LEADS.search(text, *between) is None


def is_topic(text: str, attribution: Attribution) -> bool:
    """Whether it tells only what was talked about: "discussed | the crisis", "Roe’s view of | it",
    "outlined | his plan", "referring to | it", or what nobody named is uneasy about: "growing
    concerns over | it"."""
    cue = attribution.cue
    if cue is None or cue[1] > attribution.content[0][0] or _FRAMED.fullmatch(text, *cue):
        return False
    uneasy = attribution.source is None and _UNEASE.search(text, *cue)
    led = _LED.match(text, attribution.content[0][0])
    beside = led is not None and led.start() == cue[1] + 1
    refers = _REFERS.search(text, *cue) and not _AS.search(text, *attribution.content[0])
    named = (
        refers
        or _TOPIC.search(text, cue[0], led.end() if led and beside else cue[1])
        or (_TELLS_OF.search(text, *cue) and _is_name_only(text, attribution))
    )
    if _ANSWERS.search(text, *cue) and _CLAIMED.match(text, attribution.content[0][0]):
        return stance(text, attribution) == "asserts" and style(text, attribution) == "indirect"
    talked = uneasy or (named and not _NOT.search(text, *cue))
    return bool(talked) and not _is_told(text, attribution)


def _is_name_only(text: str, attribution: Attribution) -> bool:
    """Whether a content is but a few nouns: "his plan"."""
    said = text[slice(*attribution.content[0])]
    few = len(attribution.content) == 1 and len(said.split()) <= _FEW
    return few and not _CLAUSES.search(said) and _NOT.match(said) is None


def _is_told(text: str, attribution: Attribution, few: bool = False) -> bool:
    """Whether a part of the content is a quotation, or a clause that "that" or "whether" opens. A
    `few` quoted words in what somebody does are not what he says: "approved | the “purge”"."""
    clause = any(_CLAUSE.match(text, *part) for part in attribution.content)
    untold = {"indirect", "mixed"} if few else {"indirect"}
    return clause or style(text, attribution) not in untold
