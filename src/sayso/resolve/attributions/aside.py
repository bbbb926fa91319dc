"""What goes on behind a relative clause that tells who says so: "…, which Osk has denied, as …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.english import MADE_BY
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.attributions.stance_words import DENIED_CUE, antecedent
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_WHICH = re.compile(r"(?i)(?:which|who|whom)\Z")
_TAKES_UP = re.compile(r"(?i)(?:which|that)\Z")
_HEAD = re.compile(r"(?:\s?[,—–])?[ \xa0]\Z")
_CLOSES = re.compile(r"\s?[,—–][ \xa0]\Z")
_OPENS = re.compile(r"\s?[,—–][ \xa0]?\Z")
_NOUNS = re.compile(
    r"\b(?:an?|the|this|these|its|his|her|their)(?: [\w’'-]+){1,4}?"
    r"(?: (?:of|on|in|at|by|for|against|near|from|between)(?: (?:an?|the))?"
    r"(?: [\w’'-]+){1,3}?){0,3}\Z"
)
_LONGEST = 120
"""Code points of nouns that a relative pronoun may mean."""
_MARK = re.compile(r"[“\"‘']")
_DENIED_BY = re.compile(r"\b(?P<cue>(?:denied|rejected|disputed|dismissed|refuted) by)[ \xa0]\Z")
_WAS_DENIED = re.compile(
    rf"{MADE_BY} (?P<cue>(?:is|are|was|were|(?:has|have|had) been)(?: (?:also|later|since|\w+ly))*"
    r" (?:denied|rejected|disputed|dismissed|refuted))\b"
    r"(?:(?: as [“\"]?[^,;:.!?“”\"\n]{2,40}?[”\"]?)? by (?P<who>[^,;:.!?“”\"\n]{2,80}))?"
)
"""What denies a claim behind words for whose it is: ", first reported by Velm Radio, was denied by
Osk"."""


def outside_asides(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions`, where one whose content begins with a relative pronoun, before its source and
    cue, is without the parts behind the comma that closes the clause: they go on what stands
    before, and are of the attribution whose content it interrupts, if there is one. The pronoun
    is then the nouns before it. What stands behind a noun of a content ("a claim | that") adds
    nothing to it, and what is behind "a truce which Osk has rejected" and begins with a capital is
    a sentence of its own. Who is told in "claims, denied by Osk, could not be checked" denies, and
    of "the claim, first made by Poe, was denied by Osk" Osk does."""
    attributions = [_was_denied(text, one) for one in attributions]
    attributions = [_denied_by(text, _of_noun(text, _of_which(text, one))) for one in attributions]
    tails = {number: _tail(text, one) for number, one in enumerate(attributions)}
    found = []
    for number, one in enumerate(attributions):
        if tails[number]:
            inside = next((a for a in attributions if _interrupts(text, one, a)), None)
            nouns = inside and _nouns(text, inside.content[-1])
            said = nouns.span() if nouns else one.content[0]
            found.append(replace(one, content=(said,)))
            continue
        more = [
            part
            for at, parts in tails.items()
            for part in parts
            if _interrupts(text, attributions[at], one)
        ]
        found.append(replace(one, content=(*one.content, *more)) if more else one)
    return found


def _nouns(text: str, span: Span) -> re.Match[str] | None:
    start, end = span
    return _NOUNS.search(text, max(start, end - _LONGEST), end)


def _of_noun(text: str, one: Attribution) -> Attribution:
    head, *more = one.content
    own = one.own
    if not more or len(own) < 2 or not _TAKES_UP.fullmatch(text, *more[0]):
        return one
    first, end = min(span[0] for span in own), max(span[1] for span in own)
    joined = _HEAD.fullmatch(text, head[1], more[0][0]) and more[0][1] <= first
    closed = all(_CLOSES.fullmatch(text, end, part[0]) for part in more[1:2])
    return replace(one, content=(head,)) if joined and closed else one


def _of_which(text: str, one: Attribution) -> Attribution:
    source, cue, (start, _) = one.source, one.cue, one.content[0]
    if not source or not cue or not source[1] <= cue[0] <= cue[1] <= start:
        return one
    if not text[start].isupper() or not DENIED_CUE.search(text, *cue):
        return one
    told = antecedent(text, 0, source[0])
    return replace(one, content=(told,)) if told else one


def _denied_by(text: str, one: Attribution) -> Attribution:
    source, cue = one.source, one.cue
    if not source or not cue or not one.content[-1][1] <= source[0] <= source[1] <= cue[0]:
        return one
    by = _DENIED_BY.search(text, one.content[-1][1], source[0])
    return replace(one, cue=by.span("cue")) if by else one


def _was_denied(text: str, one: Attribution) -> Attribution:
    cue, end = one.cue, one.content[0][1]
    denied = _WAS_DENIED.match(text, end) if cue and text.startswith(",", end) else None
    if denied is None or cue is None or not denied.start() <= cue[0] < denied.end("cue"):
        return one
    who = speaker(text, tokenise(text, *denied.span("who"))) if denied["who"] else None
    return replace(one, source=who, cue=denied.span("cue"), content=one.content[:1])


def _tail(text: str, one: Attribution) -> tuple[Span, ...]:
    first, *later = one.content
    own = one.own
    if not later or len(own) < 2 or not _WHICH.match(text, *first):
        return ()
    opens, end = min(span[0] for span in own), max(span[1] for span in own)
    if first[1] > opens or end > later[0][0] or "," in text[first[1] : opens]:
        return ()  # "which, Osk said, was stolen" goes on behind the comma
    closed = _CLOSES.fullmatch(text, end, later[0][0])
    return tuple(later) if closed and not _MARK.match(text, later[0][0]) else ()


def _interrupts(text: str, aside: Attribution, one: Attribution) -> bool:
    """Whether the clause of `aside` stands right behind all that `one` says."""
    end, start = one.content[-1][1], aside.content[0][0]
    return end <= start and _OPENS.fullmatch(text, end, start) is not None
