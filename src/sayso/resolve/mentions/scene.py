"""What has been told up to a place of a text: where each entity was last, and who spoke."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from sayso.layout import Layout, inside
from sayso.resolve.mentions import beside
from sayso.resolve.mentions.entity import Entity
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import lands
from sayso.resolve.phrases.sex import Sex
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Span, SpeakerKind


class Place(NamedTuple):
    """Where an entity stands: named, or by a pronoun or role that was resolved to it."""

    start: int
    named: bool
    owner: bool
    source: bool


def start_of(place: Place) -> int:
    """Where `place` begins."""
    return place.start


@dataclass(slots=True)
class Actor:
    """An entity with its places so far, and what its names and roles tell, worked out once:
    `fullest` is its fullest name, `role` the one told most often."""

    entity: Entity
    kind: SpeakerKind | None
    sex: Sex | None
    strength: int
    place: bool
    single: bool
    keys: frozenset[str]
    lands: frozenset[str]
    fullest: Span
    role: Span | None
    places: list[Place] = field(default_factory=list)
    heads: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()


class Scene:
    """The entities of a text and who has spoken, read from its start to its end."""

    def __init__(self, text: str, layout: Layout, entities: Iterable[Entity]) -> None:
        self.text = text
        self.layout = layout
        self.actors = [_actor(text, entity) for entity in entities]
        self.spoken: list[Actor] = []
        self._spoke: list[int] = []
        self._of = {m.span: actor for actor in self.actors for m in actor.entity.mentions}
        self._begin = {span[0]: actor for span, actor in self._of.items()}
        self._order = {id(actor): -i for i, actor in enumerate(self.actors)}
        self._stood = sorted(
            (place.start, self._order[id(actor)]) for actor in self.actors for place in actor.places
        )
        self._aside = _in_roles(self.actors)
        self._headed: dict[str, list[Actor]] = {}
        for actor in self.actors:
            for head in actor.heads:
                self._headed.setdefault(head, []).append(actor)

    def bearer(self, name: Span) -> Actor | None:
        """Whom the name at `name` was put to."""
        return self._of.get(name)

    def named_at(self, at: int) -> Actor | None:
        """Who is named by the name that begins at `at`."""
        return self._begin.get(at)

    def stands(self, actor: Actor, span: Span, *, source: bool, named: bool = False) -> None:
        """Note that `actor` stands at `span`, as a source or not."""
        place = Place(span[0], named, False, source)
        at = bisect_left(actor.places, span[0], key=start_of)
        if at < len(actor.places) and actor.places[at].start == span[0]:
            actor.places[at] = actor.places[at]._replace(source=source)
        else:
            insort(actor.places, place)
            insort(self._stood, (span[0], self._order[id(actor)]))
        if source:
            self.spoken.append(actor)
            self._spoke.append(span[0])

    def last_spoken(self, said: Sequence[Span]) -> Sequence[Actor]:
        """The last two who spoke, but for those whose words are told in what is `said`."""
        apart = (
            a
            for a, at in zip(self.spoken[::-1], self._spoke[::-1], strict=True)
            if not inside(said, at)
        )
        return [*islice(apart, 2)][::-1]

    def headed(self, head: str) -> Sequence[Actor]:
        """Those with a role whose noun is `head`."""
        return self._headed.get(head, ())

    def back(
        self, before: int, sentences: int, own: Sequence[Span], *, roles: bool = True
    ) -> Iterator[tuple[Place, Actor]]:
        """Each actor with where it last stood before `before`, the last first, as far back as
        `sentences`; what lies in `own` is left out, and, without `roles`, what stands in another's
        role ("Jane Roe's spokesman, Jon Poe")."""
        seen: set[int] = set()
        lowest = self.layout.back(before, sentences)
        at = bisect_left(self._stood, (before,))
        while at and self._stood[at - 1][0] >= lowest:
            at -= 1
            start, order = self._stood[at]
            if order in seen or inside(own, start) or not (roles or start not in self._aside):
                continue
            seen.add(order)
            actor = self.actors[-order]
            yield actor.places[bisect_left(actor.places, start, key=start_of)], actor

    def is_other(self, speaker: Actor | None, within: Span, own: Sequence[Span]) -> bool:
        """Whether another than `speaker` that may be a body stands in `within`, not in `own`."""
        low, high = (bisect_left(self._stood, (at,)) for at in within)
        for start, order in self._stood[low:high]:
            actor = self.actors[-order]
            body = not actor.place and actor.strength < 2 and actor is not speaker
            # "Velm said so, as cited by Northwire. The company added": no outlet.
            body = body and (actor.kind != "outlet" or speaker is None or speaker.kind == "outlet")
            if body and not inside(own, start):
                return True
        return False

    def last(self, actor: Actor, before: int, own: Sequence[Span]) -> Place | None:
        """Where `actor` last stood before `before`, what lies in `own` left out."""
        at = bisect_left(actor.places, before, key=start_of)
        while at and inside(own, actor.places[at - 1].start):
            at -= 1
        return actor.places[at - 1] if at else None


def begin(actor: Actor, place: Place) -> int:
    """Where what names `actor` at `place` begins, a role before the name included."""
    if not place.named:
        return place.start
    mention = actor.entity.mentions[bisect_left(actor.entity.starts, place.start)]
    return min(place.start, mention.role[0]) if mention.role else place.start


def _in_roles(actors: Sequence[Actor]) -> frozenset[int]:
    """Where names stand in the roles of others."""
    named = sorted(place.start for actor in actors for place in actor.places)
    roles = {role for actor in actors for role in actor.entity.roles}
    return frozenset(
        at
        for start, end in roles
        for at in named[bisect_left(named, start) : bisect_left(named, end)]
    )


def _actor(text: str, entity: Entity) -> Actor:
    """An entity, before the text is read, with the words of its roles."""
    heads: set[str] = set()
    told: set[str] = set()
    for role in entity.roles:
        keys = [t.key for t in tokenise(text, *role) if not t.broken]
        told |= set(keys)
        ends = (i for i, key in enumerate(keys) if i and key in words.PREPOSITIONS)
        end = next(ends, len(keys))
        heads |= {*keys[end - 1 : end], *(key for key in keys if key.endswith("year-old"))}
        if end > 1 and keys[end - 1] in words.DEGREES:
            # "lead author Dr"
            heads.add(keys[end - 2])
    if entity.strength == 2:
        heads |= {title for m in entity.mentions if (title := beside.title(text, m.span[0]))}
    places = [Place(m.span[0], True, m.owner, False) for m in entity.mentions]
    fullest = entity.fullest
    return Actor(
        entity=entity,
        kind=entity.kind,
        sex=entity.sex,
        strength=entity.strength,
        place=entity.mentions[0].place,
        single=len(fullest.keys) == 1,
        keys=frozenset(key for m in entity.mentions for key in m.keys),
        lands=frozenset().union(*(lands(text, role) for role in entity.roles)),
        fullest=fullest.span,
        role=_usual(text, entity.roles),
        places=places,
        heads=frozenset(heads),
        told=frozenset(told),
    )


def _usual(text: str, roles: Sequence[Span]) -> Span | None:
    """The role told most often, the first of those."""
    counts = Counter(text[slice(*role)] for role in roles)
    return max(roles, key=lambda role: counts[text[slice(*role)]], default=None)
