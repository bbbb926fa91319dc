"""One that a text names, with all its names there."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from sayso.resolve.mentions.mentions import Mention
from sayso.resolve.phrases.sex import Sex, by_given
from sayso.resolve.phrases.words import PARTICLES
from sayso.types import Span, SpeakerKind


@dataclass(slots=True)
class Entity:
    """One person, body or thing that a text names, and where it does; `strength` is how sure it is
    that it is a person, as in `Mention`."""

    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    strength: int = 0
    _fullest: Mention | None = None

    def add(self, mention: Mention) -> None:
        """Take in a further name, in any order."""
        at = bisect_left(self.starts, mention.span[0])
        self.starts.insert(at, mention.span[0])
        self.mentions.insert(at, mention)
        self.strength = max(self.strength, mention.strength)
        self._fullest = None

    @property
    def fullest(self) -> Mention:
        """The mention of the longest name, the first of those."""
        # Asked for far more often than names are added.
        self._fullest = self._fullest or self._longest()
        return self._fullest

    def _longest(self) -> Mention:
        sure = [m for m in self.mentions if m.strength == self.strength]
        if all(len(m.keys) - len(PARTICLES.intersection(m.keys)) == 1 for m in sure):
            # "Ms. Poe", "Ms. de Poe", of a Tarnika Poe whose given name no table has.
            sure = self.mentions
        return max(sure, key=lambda m: (len(m.keys), not m.loose, not m.capitals, -m.span[0]))

    @property
    def kind(self) -> SpeakerKind | None:
        """What most mentions that tell a kind tell; a person's title or given name goes first."""
        if self.strength == 2:
            return "person"
        kinds = Counter(m.kind for m in self.mentions if m.kind)
        return kinds.most_common(1)[0][0] if kinds else None

    @property
    def sex(self) -> Sex | None:
        """What most mentions that tell it tell; else, of one with a single name, this name."""
        told = Counter(m.sex for m in self.mentions if m.sex)
        if told:
            return told.most_common(1)[0][0]
        keys = self.fullest.keys
        return by_given(keys[0]) if len(keys) == 1 and self.kind == "person" else None

    @property
    def roles(self) -> list[Span]:
        """The roles told where the bearer is named, in the order of the text."""
        return [m.role for m in self.mentions if m.role]
