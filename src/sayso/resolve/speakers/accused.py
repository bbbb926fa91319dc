"""Whom "he", "it" or "the company" stands for who denies what somebody was just accused of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.english import FALSE
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
_CALLS = re.compile(r"(?i)\b(?:call|describ|label|brand)")
_FALSE = re.compile(rf"(?i)\b{FALSE}")
_NEAR = 2  # sentences
_EARLY = 80  # code points of an accusation in which the accused is named
_FIRST = 6  # words of a sentence in which its subject stands
_BODIES = frozenset({"it", "they", "body"})
_SURE = 2
"""The strength of a name that is surely a person's."""
_AT = re.compile(r"(?i)\b(?:at|from|in|inside|near|outside)[ \xa0](?:the[ \xa0])?\Z")
_BEFORE = 16  # code points


def accused(
    scene: Scene, layout: Layout, attributions: Sequence[Attribution], number: int, anaphor: Anaphor
) -> Actor | None:
    """The one whom the attribution before accuses, or who is accused in the sentence before, if
    attribution `number`, whose source is `anaphor`, denies: "They accused Roe of theft. He denied
    it", "Roe is accused of theft. He denied it", "They blamed Osk Oil. The company denied it"."""
    one = attributions[number]
    if anaphor.sort not in {"he", *_BODIES} or not _denies(scene.text, one):
        return None
    charge = _charge(scene.text, layout, attributions[:number], anaphor)
    found = charge and _of_charge(scene, charge, anaphor)
    return found or _by_passive(scene, layout, anaphor)


def _of_charge(scene: Scene, charge: Attribution, anaphor: Anaphor) -> Actor | None:
    """The one named first in an accusation who may be meant: "the company" is not surely who has a
    person's form, where another of that form accuses."""
    start, end = charge.content[0]
    found = _first(scene, (start, min(end, start + _EARLY)), anaphor)
    if found is None or anaphor.sort != "body" or found.kind == "organisation":
        return found
    by = charge.source and _first(scene, charge.source, anaphor)
    formed = by and by is not found and len(by.entity.fullest.keys) > 1
    return None if formed else found


def is_charged(
    text: str, layout: Layout, attributions: Sequence[Attribution], number: int, anaphor: Anaphor
) -> bool:
    """Whether attribution `number` denies what the one before accuses somebody of, so that its
    source is not who accuses."""
    denies = anaphor.sort in _BODIES and _denies(text, attributions[number])
    return denies and _charge(text, layout, attributions[:number], anaphor) is not None


def _denies(text: str, one: Attribution) -> bool:
    if one.cue is None:
        return False
    called = _CALLS.search(text, *one.cue) and _FALSE.search(text, *one.content[0])
    return bool(called or _DENIES.search(text, *one.cue))


def _charge(
    text: str, layout: Layout, before: Sequence[Attribution], anaphor: Anaphor
) -> Attribution | None:
    """The last of the attributions `before`, if it accuses somebody."""
    earlier = reversed(before)
    last = next((a for a in earlier if a.content[-1][1] <= anaphor.span[0]), None)
    if last is None or last.cue is None or not _ACCUSES.search(text, *last.cue):
        return None
    apart = layout.sentence(anaphor.span[0]) - layout.sentence(last.content[0][0])
    return last if apart <= _NEAR else None


def _by_passive(scene: Scene, layout: Layout, anaphor: Anaphor) -> Actor | None:
    """The subject of "is accused of", in the same sentence or the one before."""
    here = layout.sentence_start(anaphor.span[0])
    start = layout.sentence_start(max(here - 2, 0))
    found = list(_PASSIVE.finditer(scene.text, start, anaphor.span[0]))
    if not found:
        return None
    at = found[-1].start()
    return _first(scene, (layout.sentence_start(at), at), anaphor)


def _first(scene: Scene, within: Span, anaphor: Anaphor) -> Actor | None:
    """The one named first there who may be meant by `anaphor`."""
    named = sorted(
        (place.start, number)
        for number, actor in enumerate(scene.actors)
        for place in actor.places
        if place.named and within[0] <= place.start < within[1]
    )
    bodies = anaphor.sort != "he"
    for start, number in named:
        # "Of killing a man in Velm": no body, but where it was.
        where = bodies and _AT.search(scene.text, max(start - _BEFORE, 0), start)
        if not where and _may_be(scene.actors[number], anaphor):
            return scene.actors[number]
    return None


def _may_be(actor: Actor, anaphor: Anaphor) -> bool:
    if anaphor.sort == "he":
        apart = anaphor.sex and actor.sex and anaphor.sex != actor.sex
        return actor.kind == "person" and not apart
    # Two capitalised words have a person's form.
    kinds = {"person", None} if actor.strength < _SURE and not actor.sex else {None}
    bodies = {"organisation", "government", "outlet"} if anaphor.kind is None else {anaphor.kind}
    return not actor.place and actor.kind in bodies | kinds


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
