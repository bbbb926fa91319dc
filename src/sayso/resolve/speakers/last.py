"""Whether the likeliest one for "he" or "she" is the last person told of before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.layout import inside
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.tokens import LONGEST, tokenise
from sayso.types import Span

LEAST = 0.5
"""How likely such a choice must be at least."""
_CLAUSE = re.compile(r"[ \xa0](?:after|because|before|when|while)[ \xa0]\Z")
_BEFORE = 12  # code points
_LEAD = 30  # code points from the start of a sentence


def is_last(scene: Scene, actor: Actor, anaphor: Anaphor, own: Sequence[Span]) -> bool:
    """Whether `actor` speaks in the sentence of `anaphor` and its quoted words `own`, or in the one
    before, or is named at its start, and nobody else who may be meant is told of since."""
    begin = min([anaphor.span[0], *(start for start, _ in own)])
    before = (p for p in reversed(actor.places) if p.start < anaphor.span[0])
    told = (p for p in before if (p.named or p.source) and not inside(own, p.start))
    place = next(told, None)
    if place is None or scene.layout.sentence(begin) - scene.layout.sentence(place.start) > 1:
        return False
    leads = place.named and place.start - scene.layout.sentence_start(place.start) < _LEAD
    fits = actor.sex == anaphor.sex or (actor.sex is None and place.source)
    if not (place.source or leads) or place.owner or not fits:
        return False
    since = (place.start + 1, anaphor.span[0])
    roles = [*own, *(m.role for m in actor.entity.mentions if m.role)]
    return not _tells_of_person(scene.text, since, roles) and not any(
        _may_be(other, anaphor) and _is_named(other, since, own)
        for other in scene.actors
        if other is not actor
    )


def leading(scene: Scene, anaphor: Anaphor) -> Actor | None:
    """The person with whose name the sentence begins, before a clause of which "he" or "she" is the
    subject ("Chairman Roe was blamed when he said so"), if nobody else of that sex is named
    between."""
    start = anaphor.span[0]
    if not _CLAUSE.search(scene.text, max(start - _BEFORE, 0), start):
        return None
    here = [(place, actor) for place, actor in scene.back(start, 0, ()) if _may_be(actor, anaphor)]
    if len(here) != 1 or here[0][1].sex != anaphor.sex:
        return None
    place, actor = here[0]
    leads = place.start - scene.layout.sentence_start(start) < _LEAD
    return actor if place.named and leads and not place.owner else None


def _may_be(actor: Actor, anaphor: Anaphor) -> bool:
    person = actor.strength or actor.sex or actor.kind == "person"
    return bool(person) and not actor.place and actor.sex in {anaphor.sex, None}


def _is_named(actor: Actor, within: Span, own: Sequence[Span]) -> bool:
    return any(
        place.named and within[0] <= place.start < within[1] and not inside(own, place.start)
        for place in actor.places
    )


def _tells_of_person(text: str, within: Span, apart: Sequence[Span]) -> bool:
    """Whether a word for one person ("the president", "a guard") stands in `within`, outside of
    what is set `apart`."""
    return any(
        token.key in words.PERSONS and not token.upper and not inside(apart, token.start)
        for start in range(within[0], within[1], LONGEST)
        for token in tokenise(text, start, within[1])
    )
