"""Who says in other words that what others of the story say is not so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from sayso.english import NO
from sayso.match.against import counts_differ
from sayso.match.denied import denied
from sayso.match.disputes.cleared import named_in, names_in, names_of
from sayso.match.disputes.contrary import (
    HARM,
    contrary,
    likely,
    sought,
    telling,
    vocabulary,
)
from sayso.match.disputes.heads import told_in_heads
from sayso.match.disputes.negated import Negated, negated
from sayso.match.disputes.scene import Readings, is_of_one_time, is_placed, named_in_documents
from sayso.match.reading import Reading
from sayso.match.words import Words, stem
from sayso.points import Link
from sayso.types import Claim

LONGER = 4
"""How many times as many words one may have of which most is in the other."""

_WORD = re.compile(r"[^\W_]+")
_MAY_NEGATE = re.compile(
    rf"\b(?:{NO}|not|never|nobody|none|cannot|untrue|false|lies?|slander|nonsense"
    r"|evidence|proof)\b|n['’]t\b",
    re.IGNORECASE,
)


class _Story:
    """The claims of a story, by their ids and by the stems of their words."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.known = {claim.id: claim for claim in claims}
        self.told = named_in_documents(claims)
        self._near = vocabulary(claim.text for claim in claims)
        self._holding: defaultdict[str, set[str]] = defaultdict(set)
        self.harmed = {one.id for one in claims if any(f.fate in HARM for f in one.figures)}
        for claim in claims:
            for word in _stems(claim.text):
                self._holding[word].add(claim.id)

    def alike(self, several: Sequence[Words]) -> Iterator[set[str]]:
        """For each of several words that are negated, which claims have a word alike to each of the
        first of these."""
        for found in sought(several, self._near):
            having = [self._with(stems) for stems in found]
            yield set.intersection(*having) if having else set()

    def accusing(self, denial: Claim, words: Words) -> set[str]:
        """Which claims have one of the words that are denied, and accuse, tell of who denies, or
        stand in its document or count as many; and which have two."""
        who, document, counts = names_of(denial), denial.document.id, _counts(denial)
        told = set(telling(words))
        held = Counter(id_ for word in told for id_ in self._holding.get(word, ()))
        return {
            id_
            for id_, count in held.items()
            if count > 1
            or (claim := self.known[id_]).stance == "accuses"
            or claim.document.id == document
            or who & named_in(claim.text)
            or not counts.isdisjoint(_counts(claim))
        }

    def harmed_by(self, what: Negated) -> set[str]:
        """Which claims count whom it harmed, if `what` is negated is that it harmed anybody."""
        return self.harmed if what.is_anybody else set()

    def _with(self, stems: Iterable[str]) -> set[str]:
        return set[str]().union(*(self._holding.get(word, ()) for word in stems))


def negating(claims: Sequence[Claim], readings: Readings) -> Iterator[Link]:
    """The denials of a story by what is alike of what one negates and another tells."""
    own = [claim for claim in claims if claim.stance == "denies" or _MAY_NEGATE.search(claim.text)]
    if not own:
        return
    story = _Story(claims)
    whats = [(a, what) for a in map(readings.of, own) for what in negated(a)]
    alike = story.alike([what.words for _, what in whats])
    found = {
        (a.claim.id, id_): sure
        for (a, what), ids in zip(whats, alike, strict=True)
        for id_, sure in _meant(a, what, ids | story.harmed_by(what), story, readings)
    }
    for (denial, id_), sure in found.items():
        yield Link(denial, id_, "denies", round(sure, 3), ("denied in its story",))


def _meant(
    a: Reading, what: Negated, alike: set[str], story: _Story, readings: Readings
) -> Iterator[tuple[str, float]]:
    """The ids of the claims that say what `a` negates, each with how sure that is; `alike` are
    those that have words alike to its first."""
    claim = a.claim
    accusing = story.accusing(claim, what.words) if denied(a) else set()
    names = names_in(claim.text) - names_of(claim)
    for id_ in sorted((alike | accusing) - {claim.id}):
        other = story.known[id_]
        if not is_of_one_time(claim, other) or not is_placed(claim, names, other, story.told):
            continue
        if id_ not in accusing and len(_stems(other.text)) > LONGER * len(_stems(claim.text)):
            continue
        b = readings.of(other)
        if counts_differ(a, b):
            continue
        sure = None
        if id_ in alike:
            sure = contrary(a, what, b) or told_in_heads(a, what, b)
        if sure is None and id_ in accusing:
            sure = likely(a, b)
        if sure is not None:
            yield id_, sure


def _counts(claim: Claim) -> set[tuple[float | None, str]]:
    return {(figure.value, figure.fate) for figure in claim.figures if figure.fate}


@lru_cache(8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, _WORD.findall(text)))
