"""The person with whose name the sentence of "he" or "she" begins."""

from __future__ import annotations

import re

from sayso.resolve.mentions.scene import Actor, Scene, begin
from sayso.resolve.phrases.anaphors import Anaphor

_CLAUSE = re.compile(r"[ \xa0](?:after|because|before|when|while)[ \xa0]\Z")
_BEFORE = 12  # code points
_LEAD = 30  # code points from the start of a sentence


def leading(scene: Scene, anaphor: Anaphor) -> Actor | None:
    """The person with whose name the sentence begins, before a clause of which "he" or "she" is the
    subject ("Chairman Roe was blamed when he said so"), if nobody else of that sex is named
    between."""
    start = anaphor.span[0]
    if not _CLAUSE.search(scene.text, max(start - _BEFORE, 0), start):
        return None
    here = [
        (place, actor)
        for place, actor in scene.back(start, 0, (), roles=False)
        if _may_be(actor, anaphor)
    ]
    if len(here) != 1 or here[0][1].sex != anaphor.sex:
        return None
    place, actor = here[0]
    leads = begin(actor, place) - scene.layout.sentence_start(start) < _LEAD
    return actor if place.named and leads and not place.owner else None


def _may_be(actor: Actor, anaphor: Anaphor) -> bool:
    person = actor.strength or actor.sex or actor.kind == "person"
    return bool(person) and not actor.place and actor.sex in {anaphor.sex, None}
