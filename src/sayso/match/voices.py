"""Who speaks, as far as that tells whether two speakers may be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from sayso.facts import load
from sayso.facts.countries import country, country_in
from sayso.types import Claim, Speaker

HEAD = 5
"""How many letters of a name tell one from another: spellings differ at the end."""
UNNAMED = frozenset({"anonymous", "group"})

_WORD = re.compile(r"[^\W\d_][\w.-]*\w")
_TOKEN = re.compile(r"\w+")
_PEOPLE, _BODIES = load("people"), load("bodies")
_OFFICES = _PEOPLE["offices"] - _PEOPLE["voices"]
_STATE = {word for word in _BODIES["government"] if " " not in word}
_STEM = 6
_PARTICLE = 3
_STATE_STEMS = {word[:_STEM] for word in _STATE if len(word) > _STEM}
COMMON = frozenset(
    word[:HEAD]
    for table in (_PEOPLE["titles"], _PEOPLE["offices"], _PEOPLE["honorifics"], *_BODIES.values())
    for phrase in table
    for word in phrase.split()
)

Trait = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Voice:
    """What of a claim's speaker tells who it may be.

    `heads`, `role` and `telling` are first letters of words: of the name; of the role; and of the
    names in role and side, and in a name that is no person's. `last` is the end of a person's name,
    `country` that for which a body or official of a state speaks, `home` the outlet in which an
    unnamed speaker may be any other, `outlet` that of the claim.
    """

    kind: str | None
    heads: frozenset[str]
    last: str | None
    role: frozenset[str]
    telling: frozenset[str]
    country: str | None
    of_state: bool
    unnamed: bool
    outlet: str | None

    def may_be(self, other: Voice) -> bool:
        """Whether two speakers may be one."""
        if self._is_person(other) or other._is_person(self) or self._is_body(other):
            return True
        if self.country and other.country:
            return self.country == other.country
        if self.of_state and other.of_state:
            return True
        return (
            self._may_be_meant(other)
            or other._may_be_meant(self)
            or not self.telling.isdisjoint(other.telling)
        )

    def speaks_for(self, other: Voice) -> bool:
        """Whether the office of a person is that of a body, as an interior minister's is that of
        "Norland's interior ministry"."""
        if self.kind != "person" or other.kind in {"person", *UNNAMED}:
            return False
        apart = self.country and other.country and self.country != other.country
        return len(self.role) > 1 and self.role <= other.heads and not apart

    def _is_person(self, other: Voice) -> bool:
        """Whether the last name of a person is in the other's name, or in that of joint
        speakers."""
        return other.kind not in UNNAMED and self.last is not None and self.last in other.heads

    def _is_body(self, other: Voice) -> bool:
        """Whether the name of one body has all that the other's has."""
        if "person" in {self.kind, other.kind}:
            return False
        return self.heads <= other.heads or other.heads <= self.heads

    def _may_be_meant(self, other: Voice) -> bool:
        """Whether one that is unnamed may be the other: of one outlet, or called alike."""
        if not self.unnamed:
            return False
        alike = not self.heads.isdisjoint(other.heads | other.role)
        return alike or self.outlet == other.outlet

    def shown(self) -> set[Trait]:
        """What it is found by."""
        return {*self._traits(), ("unnamed" if self.unnamed else "named", self.outlet or "")}

    def sought(self) -> set[Trait]:
        """What it looks for: of two that may be one, each looks for what the other is found by."""
        kinds = ("unnamed", "named") if self.unnamed else ("unnamed",)
        return {*self._traits(), *((kind, self.outlet or "") for kind in kinds)}

    def _traits(self) -> Iterator[Trait]:
        yield from (("word", word) for word in self.heads | self.role | self.telling)
        if self.country:
            yield "country", self.country
        if self.of_state:
            yield "state", ""


def voice(claim: Claim) -> Voice | None:
    """Who says a claim; None where the text does not tell."""
    speaker = claim.speaker
    if speaker is None:
        return None
    # Whom an outlet says it was told by is its own source.
    unnamed = speaker.kind in UNNAMED and told(claim) is None
    facts = (speaker.name, speaker.kind, speaker.role, speaker.side)
    return _voice(*facts, unnamed, claim.document.outlet)


@lru_cache(4096)
def _voice(
    name: str,
    kind: str | None,
    role: str | None,
    side: str | None,
    unnamed: bool,
    outlet: str | None,
) -> Voice:
    of_state = _is_of_state(name, kind, role, side)
    found = country(side) if side else None
    if not found and of_state:
        found = country_in(name) or country_in(role or "")
    own = heads(name)
    last = own[-1] if kind == "person" and own else None
    return Voice(
        kind,
        frozenset(own),
        last,
        frozenset(heads(role or "")),
        _telling(name, kind, role, side),
        found.name if found else None,
        of_state,
        unnamed,
        outlet,
    )


def is_one(claim: Claim, other: Claim) -> bool:
    """Whether of the speakers of two claims one holds the office of the other, a body."""
    one, two = voice(claim), voice(other)
    return bool(one and two and (one.speaks_for(two) or two.speaks_for(one)))


def kin(speaker: Speaker) -> str:
    """What speakers share that may be one: a person's surname, however it is spelt at its end. Two
    that are taken for one count once, two that are not twice: the first is the lesser harm."""
    if speaker.kind != "person":
        return speaker.id
    return (heads(speaker.name) or [speaker.id])[-1]


def told(claim: Claim) -> str | None:
    """The outlet that the speaker told it, where the text says so."""
    outlets = [relay.name for relay in claim.chain if relay.kind == "outlet"]
    return outlets[-1] if outlets else None


def _is_of_state(name: str, kind: str | None, role: str | None, side: str | None) -> bool:
    """Whether a speaker is a body of a state, holds an office of one or is an official."""
    if kind == "government" or (side and country(side)):
        return True
    words = singular(name if kind in UNNAMED else role or "")
    stems = {word[:_STEM] for word in words - _PEOPLE["voices"]}
    return bool(words & (_OFFICES | _STATE) or stems & _STATE_STEMS)


def _telling(name: str, kind: str | None, role: str | None, side: str | None) -> frozenset[str]:
    """The names in a speaker's role and side, and in the name if it is no person's."""
    words = " ".join(filter(None, ("" if kind == "person" else name, role, side)))
    names = [word for word in _WORD.findall(words) if word[0].isupper()]
    return frozenset(heads(" ".join(names))) - COMMON


def singular(text: str) -> set[str]:
    """The words of `text`, and those that end in "s" without it too."""
    words = set(_WORD.findall(text.casefold()))
    return words | {word.removesuffix("s") for word in words}


def heads(text: str) -> list[str]:
    """The first letters of the words of a name, in ASCII, of those that are no particles; of all
    where there are no others."""
    plain = anyascii(text).casefold().replace("'s", "")
    words = [word[:HEAD] for word in _TOKEN.findall(plain)]
    return [word for word in words if len(word) > _PARTICLE] or words
