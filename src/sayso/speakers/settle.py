"""What a user's word on speakers changes: judgements made, and judgements that are gone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from sayso.types import Judgement, KnownSpeaker, Name, Verdict

Change = tuple[list[Judgement], list[Judgement]]


def merged(a: KnownSpeaker, b: KnownSpeaker, when: str) -> Change:
    """Makes two speakers one: their first names are one speaker's, and nothing that the user has
    said holds the two apart any more."""
    gone = [one for one in a.judgements if one in b.judgements and one.by == "user"]
    return [_judgement(a.names[0].id, b.names[0].id, "same", when)], gone


def parted(speaker: KnownSpeaker, out: Iterable[Name], when: str) -> Change:
    """Takes the names `out` from the others of `speaker`: what joins one of them to one of the
    others is overruled, and no whole name of the two sides can meet again by a third."""
    taken = {name.id for name in out}
    left = {name.id for name in speaker.names} - taken
    pairs = {
        (one.a, one.b)
        for one in _joins(speaker)
        if (one.a in taken) != (one.b in taken) and not (one.verdict == "short" and one.a in left)
    }
    whole = [name.id for name in speaker.names if name.document is None]
    pairs |= {(a, b) for a in whole for b in whole if a in taken and b in left}
    return _overruled(speaker, pairs, when)


def scattered(speaker: KnownSpeaker, when: str) -> Change:
    """Takes all names of `speaker` from one another."""
    whole = [name.id for name in speaker.names if name.document is None]
    pairs = {(one.a, one.b) for one in _joins(speaker)} | set(combinations(whole, 2))
    return _overruled(speaker, pairs, when)


def _joins(speaker: KnownSpeaker) -> list[Judgement]:
    return [one for one in speaker.judgements if one.verdict != "different"]


def _overruled(speaker: KnownSpeaker, pairs: set[tuple[str, str]], when: str) -> Change:
    meant = set(map(frozenset, pairs))
    own = [one for one in _joins(speaker) if one.by == "user"]
    gone = [one for one in own if frozenset({one.a, one.b}) in meant]
    return [_judgement(min(pair), max(pair), "different", when) for pair in meant], gone


def _judgement(a: str, b: str, verdict: Verdict, when: str) -> Judgement:
    return Judgement(min(a, b), max(a, b), verdict, 1.0, "said by the user", "user", when)
