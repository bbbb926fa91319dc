"""The person with whose name the sentence of "he" or "she" begins."""

from __future__ import annotations

import re

from sayso.resolve.mentions.scene import Actor, Scene, begin
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor

_CLAUSE = re.compile(r"[ \xa0](?:after|because|before|when|while)[ \xa0]\Z")
_AHEAD = re.compile(
    r"(?:(?:And|But|Yet)[ \xa0])?(?:Al?though|Though|While|When|As|If|Before|After|Since|Because"
    r"|Even[ \xa0](?:as|if|though)|Once|Until|Unless)[ \xa0]"
)
_COMMA = re.compile(r",[ \xa0]")
_ENDS = re.compile(r"[.;:!?“”\"\n]")
_VERB = re.compile(rf"[ \xa0](?!(?:{words.ANY_SAYS}),|and\b|or\b)[a-z]")
_FAR = 200  # code points
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


def ahead(scene: Scene, anaphor: Anaphor) -> Actor | None:
    """The person who is the subject of a sentence that begins with a clause of which "he" or "she"
    is: "Though she called it an outrage, Roe signed": so it was in each of ten places of 600
    texts; not who says all of it ("When she came, Roe said, it rained")."""
    text, (start, end) = scene.text, anaphor.span
    low, high = scene.layout.sentence_span(start)
    if not _AHEAD.fullmatch(text, low, start):
        return None
    stop = _ENDS.search(text, end, min(high, end + _FAR))
    for comma in _COMMA.finditer(text, end, stop.start() if stop else min(high, end + _FAR)):
        actor = scene.named_at(comma.end())
        if actor and _may_be(actor, anaphor):
            name = next(m for m in actor.entity.mentions if m.span[0] == comma.end())
            return actor if _VERB.match(text, name.span[1]) else None
    return None


def _may_be(actor: Actor, anaphor: Anaphor) -> bool:
    person = actor.strength or actor.sex or actor.kind == "person"
    return bool(person) and not actor.place and actor.sex in {anaphor.sex, None}
