"""Attributions whose source only passes on, or hears, what another says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.facts.countries import country
from sayso.layout import Breaks, layout_of
from sayso.resolve.attributions.between import of_whom_it_passes_on
from sayso.resolve.attributions.citing import (
    CITING,
    QUOTES,
    cited,
    freed,
    is_quoted_one,
    quoted,
    referred,
    speaker,
    was_quoted,
    whose_clause,
)
from sayso.resolve.attributions.passive import is_passive
from sayso.resolve.chain.relays import GIVEN, PASSIVE
from sayso.resolve.phrases import words
from sayso.resolve.phrases.frame import Frame, Frames
from sayso.resolve.phrases.phrase import span_of
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Attribution, Span

_FEW = 8  # words of a name
_NEAR = 200  # code points
_TALK = re.compile(r"\b[Ww]ord[ \xa0](?:in|on|around)[ \xa0](?:the[ \xa0])?\Z")
_TALKED = 16  # code points
_ASKED = {"asked", "told", "informed"}
_ACCUSED = re.compile(
    r"(?i)(?<!\w)(?<!\b(?:has|had) )(?<!\bhave )(?:accused|charged|suspected) (?:of|with)\Z"
)
_WHO = re.compile(r",?[ \xa0]who\b")
_WHOM = re.compile(r"(?i)\b(?:whom|which)[ \xa0]\Z")
_TOLD = re.compile(r"(?i)(?:was|were|(?:has|have|had)[ \xa0]been)[ \xa0](?:\w+ly[ \xa0])?told")
_SIGN = re.compile(
    r"(?i)\b(?:cit(?:e[ds]?|ing)|referring|reference|quot(?:e[ds]?|ing)|told|asked|informed|accused|charged|suspected)\b"
)


def redirected(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` with the one who is cited as the source where the tagged source passes on
    his words: "Norland Wire reported, citing two officials", "the Herald quoted Roe as saying".

    Who hears it, is asked or accused, or of whom it is said, is no source: "reporters were told
    that", "Roe, accused of", "Roe is said to" and "a statement to the Herald" have none. Where one
    with that source and content is tagged already, it alone is kept.
    """
    layout = layout_of(text, breaks)
    attributions = [
        was_quoted(text, layout, a) or of_whom_it_passes_on(text, layout, a)
        for a in attributions
        if not (_only_names(text, a) or is_quoted_one(text, a))
    ]
    frames = Frames(text, attributions, breaks)
    found = [
        _one(text, a, frames.of(a)) if _may_be(text, a) else a
        for a in (whose_clause(text, _without_place(text, one)) for one in attributions)
    ]
    kept = {(a.content, a.source): a for a in found}
    kept |= {(a.content, a.source): a for a in attributions if (a.content, a.source) in kept}
    return list(kept.values())


def _only_names(text: str, attribution: Attribution) -> bool:
    """Whether no more is told than who is cited: "the Herald, citing Roe, said", with Roe for what
    is said."""
    cue, content = attribution.cue, attribution.content
    if cue is None or len(content) > 1 or text[slice(*cue)].lower() not in QUOTES:
        return False
    tokens = [t for t in tokenise(text, *content[0]) if t.key not in words.CALENDAR]
    if _WHO.match(text, content[0][1]) and len(tokens) <= _FEW:
        return True
    return 0 < len(tokens) <= _FEW and speaker(text, tokens) == span_of(tokens)


def _may_be(text: str, attribution: Attribution) -> bool:
    """Whether words near it may tell that its source passes on, or hears, what another says."""
    if attribution.source is None or attribution.cue is None:
        return bool(attribution.cue and text[slice(*attribution.cue)].lower() in CITING)
    end = max(attribution.source[1], attribution.cue[1])
    start = min(attribution.source[0], attribution.cue[0])
    return _SIGN.search(text, max(0, start - _NEAR), end + _NEAR) is not None


def _one(text: str, attribution: Attribution, frame: Frame) -> Attribution:
    verbs = (*frame.between[-2:], *frame.cue)
    # "Is reporting" is none.
    passive = any(t.key in PASSIVE for t in verbs) and not verbs[-1].key.endswith("ing")
    if frame.cue_last and _is_heard(text, attribution, frame, passive):
        return replace(attribution, source=None)
    if passive:
        return attribution
    named = quoted(text, attribution) or freed(text, attribution, frame)
    named = named or referred(text, attribution, frame)
    if named:
        return named
    who = cited(text, frame)
    return replace(attribution, source=who) if who else attribution


def _is_heard(text: str, attribution: Attribution, frame: Frame, passive: bool) -> bool:
    """Whether the source before a cue is asked or accused by another: "accused of" with nobody
    between the two words is passive, but for "whom Roe accused of" and "has accused of"."""
    cue, source = attribution.cue, attribution.source
    if cue is not None and _ACCUSED.search(text, *cue):
        return not (source and _WHOM.search(text, max(0, source[0] - 7), source[0]))
    return passive and any(t.key in _ASKED for t in frame.cue)


def _without_place(text: str, attribution: Attribution) -> Attribution:
    """`attribution` without a source that is but to whom, of whom, or where, it is told: "confirmed
    in a statement to the Herald", "Roe is said to", "as predicted in Norland"."""
    source, cue = attribution.source, attribution.cue
    first, *parts = attribution.content
    if parts and cue and 0 <= cue[0] - first[1] <= 1 and _TOLD.fullmatch(text, *cue):
        # "Parliament | was told | by Roe | that it rained"
        attribution = replace(attribution, content=tuple(parts))
    if is_passive(text, attribution) or (source and _is_talk(text, source)):
        return replace(attribution, source=None)
    if source is None or cue is None or source[0] < cue[1]:
        return attribution
    led = tokenise(text, cue[0], source[0])
    if len(led) < 2 or led[-1].start < cue[1]:
        return attribution
    last = tokenise(text, *source)[-1:]
    placed = led[-1].key == "in" and any(t.key in words.STATES or _is_land(t) for t in last)
    given = led[-1].key == "to" and any(token.key in GIVEN for token in led)
    return replace(attribution, source=None) if placed or given else attribution


def _is_talk(text: str, source: Span) -> bool:
    """Whether a source is but where something is said: "the word in | Karvel | is that"."""
    return _TALK.search(text, max(0, source[0] - _TALKED), source[0]) is not None


def _is_land(token: Token) -> bool:
    found = country(token.key)
    return found is not None and found.how == "name"
