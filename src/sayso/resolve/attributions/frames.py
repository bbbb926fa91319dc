"""Phrases without a verb that tell whose view, words or count something is: "in Roe's view",
"by the ministry's own count", "in the words of one critic", "according to Osk", "per Osk Power"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.resolve.phrases import words
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution, Span

_NOUN = (
    r"(?:view|opinion|judge?ment|estimation|telling|assessment|words|account|reckoning|estimates?"
    r"|count|tally|calculations?|admission)"
)
_WHO = r"(?:[^,;:.\n“”\"]|(?<=\b[A-Z])\.|(?<=\bMr|\bMs|\bDr)\.)"
_ASIDE = r"[^;:\n“”\"]"
_FRAME = (
    r"(?:(?i:in|by|on) (?:(?P<its>his|her|its|their)|(?P<owner>{who}{{2,60}}?)[’'](?:s|(?<=s[’'])))"
    rf"(?: own)? (?P<noun>{_NOUN})"
    rf"|(?P<led>(?i:in|by|on) the {_NOUN} of) (?P<of>{{who}}{{{{2,60}}}}?)"
    r"|(?P<cited>(?i:according to)) (?P<whom>{whom}{{2,90}}?)"
    r"|(?P<by>(?i:per)) (?P<per>{who}{{2,80}}?))"
)
_NEXT = (
    r"(?:,[ \xa0]|[ \xa0](?=(?:the|an?|he|she|it|they|there|no|some|at least|more than|\d[\d.,]*)"
    r"[ \xa0]))"
)
_SHORT = _FRAME.format(who=_WHO, whom=_WHO)
_OPENING = re.compile(rf"{_SHORT}{_NEXT}(?=\S)")
_CLOSING = re.compile(rf",[ \xa0]{_FRAME.format(who=_WHO, whom=_ASIDE)}\.?\s*\Z")
_BEHIND = re.compile(rf"[ \xa0]?,?[ \xa0]{_SHORT}(?=[ \xa0]?[.,;:]|\s*(?:\Z|\n))")
_SAID = (
    r"(?:account|answer|argument|assessment|belief|claim|complaint|conclusion|contention|defen[cs]e"
    r"|demand|estimate|explanation|fear|figure|finding|guess|hope|line|message|opinion|position"
    r"|reading|reasoning|reply|response|ruling|stance|take|theory|verdict|version|view|warning|word)"
)
_NOUN_IS = re.compile(
    rf"(?:(?P<its>(?i:his|her|its|their))|(?P<owner>{_WHO}{{2,60}}?)[’'](?:s|(?<=s[’']))"
    rf"|(?i:the )?(?={_SAID} (?:of|from|by)\b|Word from\b))(?: (?:own|official|main|\w+ed))?[ ]?"
    rf"(?P<cue>(?i:{_SAID}))(?: (?:of|from|by) (?P<of>{_WHO}{{2,60}}?))?"
    r"(?:,? (?:is|was|has been|remains)(?= that (?!of\b|which\b))|:(?= [a-z“\"]))[ ]"
)
"""What a noun leads to: "the firm's line is that it paid", "the army's version: it fired first"."""
_LED = re.compile(rf"\b(?P<cue>(?i:in|by|on) the {_NOUN} of|[Pp]er) \Z")
_OWNED = re.compile(rf"(?:[’']s?)?(?: own)? (?P<cue>{_NOUN})\b")
_REACH = 40  # code points before a source
HINT = re.compile(
    rf"(?:(?:\b(?:his|her|its|their)|[’']s?)(?: own)? {_NOUN}\b|\b(?:the {_NOUN} of|[Pp]er) )"
)
"""What stands in every text with one of them, but for "according to"."""
NOUN_HINT = re.compile(r" (?:is|was|been|remains) that |[a-z]: (?=[a-z“\"])")
_NORMS = frozenset(
    {"agreement", "constitution", "guidelines", "law", "laws", "legislation", "legend", "norms"}
    | {"order", "plan", "plans", "rule", "rules", "schedule", "standards", "tradition", "treaty"}
)
"""What something is done according to."""
_IN = re.compile(r"\b(?i:in|by|on) \Z")
SCORE = 0.7
_LONGEST = 400  # code points of a sentence; a longer one may be several


def with_frame(text: str, one: Attribution) -> Attribution:
    """An attribution whose source stands in such a phrase, of which its cue has no more than a
    part: "In | the view of Roe"."""
    source, cue = one.source, one.cue
    if source is None:
        return one
    led = _LED.search(text, max(0, source[0] - _REACH), source[0])
    owned = _IN.search(text, max(0, source[0] - 4), source[0]) and _OWNED.match(text, source[1])
    found = led or owned
    if found is None or (cue and not (source[0] - _REACH <= cue[0] <= cue[1] <= found.end())):
        return one
    within = (
        cue is None or (led and led.start() <= cue[0]) or _IN.fullmatch(text, cue[0], cue[1] + 1)
    )
    return replace(one, cue=found.span("cue"), score=max(one.score, SCORE)) if within else one


def opening(text: str, start: int, end: int) -> tuple[Span, Span, Span] | None:
    """What stands behind such a phrase in a stretch of text that it opens, with its source and its
    cue."""
    found = _OPENING.match(text, start, end)
    told = found and _told(text, found)
    return ((found.end(), end), *told) if found and told else None


def closing(text: str, start: int, end: int) -> tuple[Span, Span, Span] | None:
    """What stands before such a phrase in a sentence that it ends, with its source and its cue."""
    found = _CLOSING.search(text, start, end) if end - start <= _LONGEST else None
    told = found and _told(text, found)
    return ((start, found.start()), *told) if found and told else None


def nominal(text: str, start: int, end: int) -> tuple[Span, Span, Span] | None:
    """What a noun for somebody's words leads to in a sentence, with its source and its cue."""
    found = _NOUN_IS.match(text, start, end)
    if found is None or found.end() >= end:
        return None
    if found["its"]:
        return (found.end(), end), found.span("its"), found.span("cue")
    named = [found.span(who) for who in ("owner", "of") if found[who]]
    if len(named) != 1 or not _speaks(text, named[0]):
        return None
    return (found.end(), end), named[0], found.span("cue")


def behind(text: str, at: int) -> tuple[Span, Span] | None:
    """The source and the cue that such a phrase tells right behind a quotation that ends at a
    place."""
    found = _BEHIND.match(text, at)
    return _told(text, found) if found else None


def _told(text: str, found: re.Match[str]) -> tuple[Span, Span] | None:
    """The source and the cue of a phrase, if the one whose words they are can speak."""
    if found["its"]:
        return found.span("its"), found.span("noun")
    for who, cue in (("owner", "noun"), ("of", "led"), ("whom", "cited"), ("per", "by")):
        if found[who]:
            span = found.span(who)
            named = _is_issuer(text, span, found) if who == "per" else _speaks(text, span)
            return (span, found.span(cue)) if named else None
    return None


def _speaks(text: str, who: Span) -> bool:
    """Whether somebody, or a text that tells something, is named or described."""
    parsed = parse(text, who, cased=True)
    keys = text[slice(*who)].lower().split()
    named = parsed is not None and bool(parsed.proper or parsed.kind)
    return named and _NORMS.isdisjoint(keys) and keys[-1] not in words.PREPOSITIONS


def _is_issuer(text: str, who: Span, found: re.Match[str]) -> bool:
    """Whether "per" leads to who tells it, and to no measure ("per person") nor is a name ("Per
    Holm, 63,")."""
    parsed, said = parse(text, who, cased=True), text[slice(*who)]
    if parsed is None or not _speaks(text, who):
        return False
    several = said[0].isupper() or said.partition(" ")[0] in words.ARTICLES or said.endswith("s")
    name = found["by"] == "Per" and parsed.kind in {"person", None} and parsed.role is None
    return (several or " " in said or parsed.kind == "government") and not name
