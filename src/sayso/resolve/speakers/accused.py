"""Whom "he" and "she" stand for who deny what somebody was just accused of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.layout import Layout
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_ACCUSES = re.compile(r"(?i)\b(?:accus|blam|charg|suspect|alleg)")
_DENIES = re.compile(r"(?i)\b(?:den(?:y|ies|ied)|reject|dismiss|disput|refut)")
_PASSIVE = re.compile(
    r"(?i)(?<!\bhas )(?<!\bhad )(?<!\bhave )\b(?:(?:accused|suspected|convicted) of"
    r"|charged with|on trial for)\b"
)
_NEAR = 2  # sentences
_EARLY = 80  # code points of an accusation in which the accused is named
_FIRST = 6  # words of a sentence in which its subject stands


def accused(
    scene: Scene, layout: Layout, attributions: Sequence[Attribution], number: int, anaphor: Anaphor
) -> Actor | None:
    """The person whom the attribution before accuses, or who is accused in the sentence before, if
    attribution `number`, whose source is `anaphor`, denies: "They accused Roe of theft. He denied
    it", "Roe is accused of theft. He denied it"."""
    cue = attributions[number].cue
    if anaphor.sort != "he" or cue is None or not _DENIES.search(scene.text, *cue):
        return None
    found = _by_attribution(scene, layout, attributions[:number], anaphor)
    return found or _by_passive(scene, layout, anaphor)


def _by_attribution(
    scene: Scene, layout: Layout, before: Sequence[Attribution], anaphor: Anaphor
) -> Actor | None:
    earlier = reversed(before)
    last = next((a for a in earlier if a.content[-1][1] <= anaphor.span[0]), None)
    if last is None or last.cue is None or not _ACCUSES.search(scene.text, *last.cue):
        return None
    start = last.content[0][0]
    if layout.sentence(anaphor.span[0]) - layout.sentence(start) > _NEAR:
        return None
    return _first_person(scene, (start, min(last.content[0][1], start + _EARLY)), anaphor)


def _by_passive(scene: Scene, layout: Layout, anaphor: Anaphor) -> Actor | None:
    """The subject of "is accused of", in the same sentence or the one before."""
    here = layout.sentence_start(anaphor.span[0])
    start = layout.sentence_start(max(here - 2, 0))
    found = list(_PASSIVE.finditer(scene.text, start, anaphor.span[0]))
    if not found:
        return None
    at = found[-1].start()
    return _first_person(scene, (layout.sentence_start(at), at), anaphor)


def _first_person(scene: Scene, within: Span, anaphor: Anaphor) -> Actor | None:
    """The person named first there whose sex may be that of `anaphor`."""
    named = sorted(
        (place.start, number)
        for number, actor in enumerate(scene.actors)
        for place in actor.places
        if place.named and within[0] <= place.start < within[1]
    )
    for _, number in named:
        actor = scene.actors[number]
        if actor.kind == "person" and not (anaphor.sex and actor.sex and anaphor.sex != actor.sex):
            return actor
    return None


def is_aside(scene: Scene, layout: Layout, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether `actor` was last told of only to say whose somebody without a name is, who is the
    subject there: "A spokeswoman for Roe would not say. … she said"."""
    named = [place for place in actor.places if place.named and place.start < anaphor.span[0]]
    last = named[-1] if named else None
    if last is None or layout.sentence(anaphor.span[0]) - layout.sentence(last.start) > _NEAR:
        return False
    opening = tokenise(scene.text, layout.sentence_start(last.start), last.start)[:_FIRST]
    if not opening or opening[0].key not in words.INDEFINITE:
        return False
    kinds = {words.noun(opening[: i + 1], i, True) for i in range(1, len(opening))}
    return "anonymous" in kinds and opening[-1].key in words.PREPOSITIONS
