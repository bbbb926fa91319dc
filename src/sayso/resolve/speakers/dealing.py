"""Whoever a text tells of as dealing with "the man" is not the man."""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases.anaphors import Anaphor

_OTHER = re.compile(r"[ \xa0][a-z][^.,;:!?()“”\"\n]{1,80}\Z")
"""What stands between a subject and another in its clause: a verb, and no comma."""
_SAME = re.compile(r"\b(?:am|are|as|be|became|been|called|is|named|was|were|who)\b")


def deals_with(scene: Scene, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether `actor` is told of as a subject that does something with or to the one that `anaphor`
    calls by a noun: "Roe talked with the man. … “No,” the man said"."""
    told = re.compile(rf"\b[Tt]he[ \xa0]{re.escape(anaphor.head)}\b")
    return any(
        _is_subject(scene, actor, match.start())
        for match in told.finditer(scene.text, 0, anaphor.span[0])
    )


def _is_subject(scene: Scene, actor: Actor, other: int) -> bool:
    before = scene.text[scene.layout.sentence_span(other)[0] : other]
    low, high = (bisect_left(actor.entity.starts, at) for at in (other - len(before), other))
    for mention in actor.entity.mentions[low:high]:
        between = scene.text[mention.span[1] : other]
        if _OTHER.match(between):
            return _SAME.search(between) is None
    return False
