"""Who is told by an office first and by name right after: "A former mayor says no. “Never,” said
Jane Roe."."""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.layout import inside
from sayso.resolve.mentions.scene import Actor
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.phrases.tokens import tokenise
from sayso.resolve.speakers import told
from sayso.resolve.speakers.judged import FAIR, Judged
from sayso.resolve.speakers.reading import Reading
from sayso.types import Attribution, Span

_OTHER = re.compile(r"(?i)(?:one|another|this|that|every|each|no)[ \xa0]|the[ \xa0]\w+\Z")
"""How somebody is told who was told of before, or one of several."""
_VEILED = re.compile(
    r"(?i)anonym|unnamed|\b(?:not|to)[ \xa0](?:to[ \xa0])?be[ \xa0](?:named|identified)"
)
_BESIDE = 60  # code points behind a source in which that may stand
_WHOSE = re.compile(r"(?i)(?:his|her|their|its|my|our)[ \xa0]")
_BETWEEN = re.compile(r"[.!?…:\"”’'\n][^\w\n]{0,3}\n{0,3}[^\w\n]{0,2}\Z")
"""What stands between a sentence and the one after it."""
_GAP = 6  # code points
_ASIDE = re.compile(
    r"[ \xa0]?(?:,[ \xa0]?)?(?:\(|\d|(?:an?|the|one|another|at|from|in|of|with)[ \xa0])"
)
"""How it is told who somebody is, of whom nothing was told before."""


def named_later(reading: Reading, number: int, source: Span, parsed: Parsed) -> Judged | None:
    """The person named first, in full and by no other role, as the next to speak, if `parsed` is of
    one by an office or trade: newspapers name nobody without telling who it is. So it was in 59 of
    60 places of news texts."""
    text = reading.document.text
    if parsed.proper or parsed.kind not in {"anonymous", "person"}:
        return None
    if _OTHER.match(text[slice(*source)]) or _VEILED.search(text, source[0], source[1] + _BESIDE):
        return None
    keys = _keys(text, parsed.name)
    actor = _next(reading, number, source, keys) if keys else None
    if actor is None:
        return None
    reading.scene.stands(actor, source, source=True)
    whose = _WHOSE.match(text, *parsed.name)
    role = (whose.end() if whose else parsed.name[0], parsed.name[1])
    return Judged(told.of_actor(reading.document, actor, role=role), FAIR, "described")


def _keys(text: str, role: Span) -> list[str]:
    """The words of a role up to an office or trade, the last; none of others."""
    keys = [token.key for token in tokenise(text, *role)]
    end = next((i for i, key in enumerate(keys) if i and key in words.PREPOSITIONS), len(keys))
    return keys[:end] if keys[end - 1] in words.SINGLE_TITLES else []


def _next(reading: Reading, number: int, source: Span, keys: list[str]) -> Actor | None:
    """Who speaks in the sentence after that of the attribution of a number, if it may be one told
    by `keys`; a lead may tell in other words what its headline does."""
    text, parsed = reading.document.text, reading.parsed
    one = reading.attributions[number]
    for start, other in reading.order[bisect_left(reading.order, (source[1], -1)) :]:
        following, read = reading.attributions[other], parsed[other]
        if inside(one.content, start):
            continue
        if read is None or not _follows(text, one, following):
            return None
        if read.proper:
            return _fitting(reading, start, read, keys)
        if _keys(text, read.name)[-1:] != keys[-1:]:
            return None
        one = following
    return None


def _follows(text: str, one: Attribution, other: Attribution) -> bool:
    """Whether an attribution begins the sentence after the one with which another ends."""
    end = max(span[1] for span in (one.source, one.cue, *one.content) if span)
    start = min(span[0] for span in (other.source, other.cue, *other.content) if span)
    return 0 <= start - end <= _GAP and _BETWEEN.search(text, end - 1, start) is not None


def _fitting(reading: Reading, start: int, read: Parsed, keys: list[str]) -> Actor | None:
    """The person whom the source at `start` names, where nothing told of her before, and nothing
    there tells that she is another than one of `keys`."""
    text, actor = reading.document.text, reading.scene.bearer(read.name)
    if actor is None or actor.kind != "person" or len(actor.entity.mentions[0].keys) < 2:
        return None
    if actor.entity.mentions[0].span != read.name or _ASIDE.match(text, read.name[1]):
        return None
    if not (actor.sex or sex.is_given(actor.entity.mentions[0].keys[0])):
        return None  # a name that may be no person's
    if read.role:
        told_by = _keys(text, read.role)
        if not told_by or not set(told_by) <= set(keys):
            return None
    elif read.name[0] != start:
        return None
    by_role = sex.by_words(keys[-1:])
    return actor if not (by_role and actor.sex) or by_role == actor.sex else None
