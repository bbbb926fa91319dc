""" "He", "she" and "the person" of one who spoke without a name: "One man said so. … “No,” he
said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.layout import inside
from sayso.resolve.mentions.scene import Actor, Scene, start_of
from sayso.resolve.phrases import sex
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.speakers import others
from sayso.resolve.speakers.accused import is_aside
from sayso.types import Attribution, Span

_NEAR = 2  # sentences
ASKS = re.compile(r"\b(?:ask|interview|question)(?:s|ed|er)?\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(
    r"(?i)(?:(?:the )?(?:other|latter|former|first|second|third)|another|one(?: of them)?"
    r"|a (?:second|third|fourth))\Z"
)
_SUBJECTS = frozenset({"he", "she"})
ANYBODY = frozenset({"person", "source"})
"""What anybody without a name may be called: "the person said"."""


def is_one(text: str, source: Span) -> bool:
    """Whether a source is one of several, without a name: "the other said"."""
    return _ONE_OF_THEM.match(text, *source) is not None


def goes_on(
    scene: Scene, anaphor: Anaphor, last: Attribution, own: Sequence[Span], told: sex.Sex | None
) -> bool:
    """Whether `anaphor`, of an attribution with the content `own`, is who spoke last, in `last`,
    without a name, and did not ask something; `told` is the sex that the words for that one tell.

    So it is, at most two sentences on, unless another who may be meant has come in since, but as
    the one who was told, or owns the word for that one ("Roe's aide"), or, inside of what that one
    says, stands in the description ("an aide to Roe said he would go").
    """
    subject = scene.text[slice(*anaphor.span)].lower() in _SUBJECTS or anaphor.head in ANYBODY
    asks = any(
        ASKS.search(scene.text[slice(*span)].partition(",")[0])
        for span in (last.cue, last.source)
        if span
    )
    if not subject or asks or (told and anaphor.sex and told != anaphor.sex):
        return False
    return last.source is not None and _is_alone(scene, anaphor, last, last.source, own)


def _is_alone(
    scene: Scene, anaphor: Anaphor, last: Attribution, source: Span, own: Sequence[Span]
) -> bool:
    """Whether who spoke in `last` did so near, and nobody else is told of who may be meant."""
    end = anaphor.span[0]
    begin = min([end, *(start for start, _ in own if start > source[1])])
    far = scene.layout.sentence(begin) - scene.layout.sentence(source[0]) > _NEAR
    if far or others.has_come_in(scene, source[1], anaphor):
        return False
    within = inside(last.content, end)
    hearer = (last.cue[1], last.content[0][0]) if last.cue else (end, end)
    return not any(
        _is_named(actor, source, (), owner=not within)
        or _is_named(actor, (source[1], end), (*own, hearer))
        for actor in scene.actors
        if _fits(actor, anaphor)
    )


def is_another(scene: Scene, actor: Actor, anaphor: Anaphor, last: Attribution | None) -> bool:
    """Whether "he" or "she" may be one without a name, who spoke, in `last`, after `actor` was last
    told of, or who told of `actor`."""
    if is_aside(scene, scene.layout, actor, anaphor):
        return True
    if last is None or last.source is None:
        return False
    told = sex.by_words(scene.text[slice(*last.source)].lower().split())
    if told and anaphor.sex and told != anaphor.sex:
        return False
    place = scene.last(actor, anaphor.span[0], last.content)
    return place is None or place.start < last.source[0]


def _fits(actor: Actor, anaphor: Anaphor) -> bool:
    """Whether `actor` may be a person of the anaphor's sex."""
    if actor.place or not (actor.strength or actor.kind == "person" or actor.sex):
        return False
    return not (anaphor.sex and actor.sex and anaphor.sex != actor.sex)


def _is_named(actor: Actor, within: Span, own: Sequence[Span], *, owner: bool = False) -> bool:
    """Whether `actor` is named in `within`, not in `own`; as an `owner` only, if asked."""
    at = bisect_left(actor.places, within[0], key=start_of)
    return any(
        place.named and place.start < within[1] and not inside(own, place.start)
        for place in actor.places[at:]
        if place.owner or not owner
    )
