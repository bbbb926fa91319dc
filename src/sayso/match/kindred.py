"""Which of several groups of claims may go back to what others do. Two that may are found by what
both have: each is not compared with each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from sayso.match.voices import Trait, Voice, voice
from sayso.types import Claim

QUOTED = 6
"""How many words in a row, of a quotation and another claim, are one utterance, whoever is told to
have said it."""
COPIED = 15
"""The same of words that are not quoted."""

_TOKEN = re.compile(r"\w+")
_QUOTATION = re.compile(r"[“\"][^”\"]+")
_ARTICLES = {"a", "an", "the", "that"}


class Kindred:
    """Groups of claims by their numbers, to be asked which may go back to what other claims do."""

    def __init__(self) -> None:
        self._saying: dict[Hashable, int] = {}
        self._speaking: defaultdict[Trait, dict[Voice, int]] = defaultdict(dict)

    def add(self, claims: Sequence[Claim], number: int) -> None:
        """Put `claims` into the group of a number; the number of a later group is higher."""
        for claim in claims:
            for trace in _traces(claim):
                self._saying.setdefault(trace, number)
        for speaker in _voices(claims):
            for trait in speaker.shown():
                self._speaking[trait].setdefault(speaker, number)

    def first(self, claims: Sequence[Claim]) -> int | None:
        """The number of the first group that may go back to what one of `claims` does."""
        sought = (trace for claim in claims for trace in _sought(claim))
        found = [self._saying[trace] for trace in sought if trace in self._saying]
        for speaker in _voices(claims):
            found += self._alike(speaker)
        return min(found, default=None)

    def _alike(self, speaker: Voice) -> Iterator[int]:
        others = {
            other: number
            for trait in speaker.sought()
            for other, number in self._speaking.get(trait, {}).items()
        }
        return (number for other, number in others.items() if speaker.may_be(other))


def _voices(claims: Iterable[Claim]) -> dict[Voice, None]:
    return dict.fromkeys(filter(None, map(voice, claims)))


def _traces(claim: Claim) -> Iterator[Hashable]:
    """What claims share that are one statement: of joint speakers, or copied, word for word, to be
    somebody else's."""
    yield claim.document.id, claim.content
    words = in_order(claim.text)
    yield from (("copied", run) for run in _runs(words, COPIED))
    yield from (("said", run) for run in _runs(words, QUOTED))
    yield from (("quoted", run) for run in _runs(_quoted(claim), QUOTED))


def _sought(claim: Claim) -> Iterator[Hashable]:
    """What it looks for among the `_traces` of others: its quotations, and in quotations."""
    yield claim.document.id, claim.content
    words = in_order(claim.text)
    yield from (("copied", run) for run in _runs(words, COPIED))
    yield from (("quoted", run) for run in _runs(words, QUOTED))
    yield from (("said", run) for run in _runs(_quoted(claim), QUOTED))


def _runs(words: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    return (words[at : at + length] for at in range(len(words) - length + 1))


def _quoted(claim: Claim) -> tuple[str, ...]:
    """The words of a claim's quotations."""
    if claim.style == "direct":
        return in_order(claim.text)
    return in_order(" … ".join(_QUOTATION.findall(claim.text)))


def in_order(text: str) -> tuple[str, ...]:
    """The words of a text without articles, whatever their case."""
    return tuple(word for word in _TOKEN.findall(text.casefold()) if word not in _ARTICLES)
