"""Who says in other words that what others of the story say is not so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from sayso.match.denied import denied
from sayso.match.disputes.cleared import named_in, names_in, names_of
from sayso.match.disputes.contrary import (
    Negated,
    contrary,
    likely,
    negated,
    sought,
    telling,
    vocabulary,
)
from sayso.match.disputes.scene import is_of_one_time, is_placed, named_in_documents
from sayso.match.reading import Reading, read
from sayso.match.words import Words, stem
from sayso.points import Link
from sayso.types import Claim

LONG = 250
"""How many code points a claim has at most of which most may be negated."""
LONGER = 4
"""How many times as many words one may have of which most is in the other."""

_WORD = re.compile(r"[^\W_]+")
_MAY_NEGATE = re.compile(
    r"\b(?:no|not|never|nobody|none|cannot|untrue|false|lies?|slander|nonsense|evidence|proof)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


class _Story:
    """The claims of a story, by their ids and by the stems of their words."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.known = {claim.id: claim for claim in claims}
        self.told = named_in_documents(claims)
        self._near = vocabulary(claim.text for claim in claims)
        self._holding: defaultdict[str, set[str]] = defaultdict(set)
        self._read: dict[str, Reading] = {}
        for claim in claims:
            for word in _stems(claim.text):
                self._holding[word].add(claim.id)

    def read(self, id_: str) -> Reading:
        """What is compared of a claim, read once."""
        if id_ not in self._read:
            self._read[id_] = read(self.known[id_])
        return self._read[id_]

    def alike(self, words: Words) -> set[str]:
        """Which claims have a word alike to each of the first that are negated."""
        having = [self._with(stems) for stems in sought(words, self._near)]
        return set.intersection(*having) if having else set()

    def accusing(self, denial: Claim, words: Words) -> set[str]:
        """Which claims have one of the words that are denied, and accuse, tell of who denies, or
        stand in its document; and which have two."""
        who, document = names_of(denial), denial.document.id
        held = Counter(id_ for word in set(words.stems) for id_ in self._holding.get(word, ()))
        found = {
            claim.id
            for id_ in self._with(telling(words))
            if (claim := self.known[id_]).stance == "accuses"
            or claim.document.id == document
            or who & named_in(claim.text)
        }
        return found | {id_ for id_, count in held.items() if count > 1}

    def _with(self, stems: Iterable[str]) -> set[str]:
        return set[str]().union(*(self._holding.get(word, ()) for word in stems))


def negating(claims: Sequence[Claim]) -> Iterator[Link]:
    """The denials of a story by what is alike of what one negates and another tells."""
    own = [claim for claim in claims if claim.stance == "denies" or _MAY_NEGATE.search(claim.text)]
    if not own or len({claim.document.id for claim in claims}) < 2:
        return
    story = _Story(claims)
    for claim in own:
        a = story.read(claim.id)
        found = {id_: sure for what in negated(a) for id_, sure in _meant(a, what, story)}
        for id_, sure in found.items():
            yield Link(claim.id, id_, "denies", round(sure, 3), ("denied in its story",))


def _meant(a: Reading, what: Negated, story: _Story) -> Iterator[tuple[str, float]]:
    """The ids of the claims that say what `a` negates, each with how sure that is."""
    words = what.words
    claim = a.claim
    alike = story.alike(words)
    accusing = story.accusing(claim, words) if denied(a) else set()
    names = names_in(claim.text) - names_of(claim)
    for id_ in sorted((alike | accusing) - {claim.id}):
        other = story.known[id_]
        if not is_of_one_time(claim, other) or not is_placed(claim, names, other, story.told):
            continue
        if id_ not in accusing and len(_stems(other.text)) > LONGER * len(_stems(claim.text)):
            continue
        b = story.read(id_)
        sure = contrary(a, what, b) if id_ in alike else None
        if sure is None and id_ in accusing:
            sure = likely(a, b)
        if sure is not None:
            yield id_, sure


@lru_cache(8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, _WORD.findall(text)))
