"""Attributions whose source only passes on, or hears, what another says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.facts import load
from sayso.facts.countries import country
from sayso.layout import Breaks
from sayso.resolve import words
from sayso.resolve.frame import Frame, Frames
from sayso.resolve.passive import is_passive
from sayso.resolve.phrase import Tokens, span_of
from sayso.resolve.press import press
from sayso.resolve.relays import GIVEN, PASSIVE
from sayso.resolve.speakers import parse
from sayso.resolve.tokens import Token, tokenise
from sayso.types import Attribution, Span

_CITING = {"citing", "quoting"}
_QUOTES = {"cited", "cites", "quote", "quoted", "quotes", *_CITING}
_TEXTS = {
    noun
    for kind in ("court-papers", "letter", "report", "statement")
    for noun in load("media")[kind]
}
_MOST_WORDS = 20
_FEW = 8  # words of a name
_NEAR = 200  # code points
_ASKED = {"asked", "told", "informed"}
_ACCUSED = re.compile(
    r"(?i)(?<!\w)(?<!\b(?:has|had) )(?<!\bhave )(?:accused|charged|suspected) (?:of|with)\Z"
)
_WHOM = re.compile(r"(?i)\b(?:whom|which)[ \xa0]\Z")
_SIGN = re.compile(
    r"(?i)\b(?:cit(?:e[ds]?|ing)|quot(?:e[ds]?|ing)|told|asked|informed|accused|charged|suspected)\b"
)
_AFTER_QUOTES = ",: \n"


def redirected(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` with the one who is cited as the source where the tagged source passes on
    his words: "Norland Wire reported, citing two officials", "the Herald quoted Roe as saying".

    Who hears it, is asked or accused, or of whom it is said, is no source: "reporters were told
    that", "Roe, accused of", "Roe is said to" and "a statement to the Herald" have none. Where one
    with that source and content is tagged already, it alone is kept.
    """
    frames = Frames(text, attributions, breaks)
    attributions = [a for a in attributions if not _only_names(text, a)]
    found = [
        _one(text, a, frames.of(a)) if _may_be(text, a) else a
        for a in (_without_place(text, one) for one in attributions)
    ]
    kept = {(a.content, a.source): a for a in found}
    kept |= {(a.content, a.source): a for a in attributions if (a.content, a.source) in kept}
    return list(kept.values())


def _only_names(text: str, attribution: Attribution) -> bool:
    """Whether no more is told than who is cited: "the Herald, citing Roe, said", with Roe for what
    is said."""
    cue, content = attribution.cue, attribution.content
    if cue is None or len(content) > 1 or text[slice(*cue)].lower() not in _CITING:
        return False
    tokens = tokenise(text, *content[0])
    return 0 < len(tokens) <= _FEW and _speaker(text, tokens) == span_of(tokens)


def _may_be(text: str, attribution: Attribution) -> bool:
    """Whether words near it may tell that its source passes on, or hears, what another says."""
    if attribution.source is None or attribution.cue is None:
        return False
    end = max(attribution.source[1], attribution.cue[1])
    start = min(attribution.source[1], attribution.cue[0])
    return _SIGN.search(text, start, end + _NEAR) is not None


def _one(text: str, attribution: Attribution, frame: Frame) -> Attribution:
    passive = any(t.key in PASSIVE for t in (*frame.between[-2:], *frame.cue))
    if frame.cue_last and _is_heard(text, attribution, frame, passive):
        return replace(attribution, source=None)
    if passive:
        return attribution
    named = _quoted(text, attribution)
    if named:
        return named
    cited = _cited(text, frame)
    return replace(attribution, source=cited) if cited else attribution


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
    if is_passive(text, attribution):
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


def _is_land(token: Token) -> bool:
    found = country(token.key)
    return found is not None and found.how == "name"


def _cited(text: str, frame: Frame) -> Span | None:
    """Whom an outlet cites: "Norland Wire reported Monday, citing two officials"."""
    found = press(text, frame.source, 0)
    if found is None or not found.sure:
        return None
    tokens = [*frame.between, *frame.cue, *frame.after]
    for i, token in enumerate(tokens[:-1]):
        if token.key in _CITING:
            return _speaker(text, tokens[i + 1 :])
    return None


def _speaker(text: str, tokens: Tokens) -> Span | None:
    """Who is named or described from the first of `tokens` on, if that can speak."""
    end = next((i for i, t in enumerate(tokens) if _ends(t.key) or t.broken), len(tokens))
    if not 0 < end <= _MOST_WORDS:
        return None
    span = span_of(tokens[:end])
    parsed = parse(text, span, True)
    if parsed is None or not (parsed.proper or parsed.kind):
        return None
    if parsed.kind == "document":
        heads = {t.key.removesuffix("s") for t in tokenise(text, *parsed.name)}
        return span if heads & (_TEXTS | {"document"}) else None
    return span


def _ends(key: str) -> bool:
    return key in words.RELATIVES or key == "as"


def _quoted(text: str, attribution: Attribution) -> Attribution | None:
    """ "The Herald quoted Roe as saying": the words up to "as saying" may stand in the content."""
    if attribution.source is None:
        return None
    tokens = tokenise(text, attribution.source[1], attribution.source[1] + _NEAR)[:_MOST_WORDS]
    end = _as_saying(tokens)
    if not end or tokens[0].key not in _QUOTES:
        return None
    span = _speaker(text, tokens[1:])
    first, start = attribution.content[0], tokens[end - 1].end
    if span is None or first[1] <= start:
        return replace(attribution, source=span) if span else None
    if first[0] < start and span[0] >= first[0]:
        while start < first[1] - 1 and text[start] in _AFTER_QUOTES:
            start += 1
        content = ((start, first[1]), *attribution.content[1:])
        return replace(attribution, source=span, content=content)
    return replace(attribution, source=span)


def _as_saying(tokens: Tokens) -> int:
    """Where "as saying" ends among `tokens`; 0 without it."""
    for i in range(1, len(tokens) - 1):
        if tokens[i].key == "as" and tokens[i + 1].key.endswith("ing"):
            return i + 2
    return 0
