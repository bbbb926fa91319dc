"""A document, as it is read from its start to its end: who has spoken so far."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.layout import Layout
from sayso.resolve.mentions.scene import Actor, Place, Scene
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.speakers import continued, told
from sayso.resolve.speakers.choose import Choice
from sayso.resolve.speakers.judged import FAIR, Judged
from sayso.types import Attribution, Document, Span

_OPENS = re.compile(
    r"(?:\A|[.!?:;,—–\n\"”’)]|\b(?:[Bb]ecause|But|[Ii]f|that|Then"
    r"|[Ww]hen|[Ww]hile|[Ww]ith|Yet))\s*\Z"
)
_LED = re.compile(r"(?i)\b(?:at|by|from|in|near|of|on|to)[ \xa0](?:the[ \xa0])?\Z")
_NEAR = 12  # code points
_MANY = 3  # words
_LIKELY = 0.5
"""How likely a choice must be to count as a place of its entity for what follows."""
_SURELY = 0.7
"""How likely it must be for "he" or "she" to tell which of them the entity is."""


@dataclass(slots=True)
class Reading:
    """A document, read from its start to its end."""

    document: Document
    attributions: Sequence[Attribution]
    parsed: Sequence[Parsed | None]
    layout: Layout
    scene: Scene
    said: Mapping[Span | None, Sequence[Span]]
    """All that each source says."""
    outer: Sequence[Sequence[Attribution]]
    """In whose words each attribution's source stands."""
    order: Sequence[tuple[int, int]]
    """Where each source begins and the number of its attribution, in the order of the text."""
    judged: dict[int, Judged] = field(default_factory=dict)
    unnamed: int | None = None
    """The number of the attribution where somebody spoke last of whom no name is told."""


def spoke_before(reading: Reading, source: Span) -> int | None:
    known = list(reading.judged)
    return continued.before(reading.attributions, reading.outer, known, source)


def take(scene: Scene, found: Choice, anaphor: Anaphor, *, source: bool) -> None:
    """Have a likely choice count for what follows: whom a text calls "she" is not "he" later."""
    sure = found.score >= _SURELY and found.actor.sex is None
    if sure and _is_told_person(scene, found.actor, anaphor.span[0]):
        found.actor.sex = anaphor.sex
    if found.score >= _LIKELY:
        scene.stands(found.actor, anaphor.span, source=source)


def _is_told_person(scene: Scene, actor: Actor, before: int) -> bool:
    """Whether "he" or "she" at `before` tells that somebody is a person: where nothing else does,
    only if the name is the subject of its clause ("Velm said he"), as else most such names are of
    firms and places ("the head of Velm said he")."""
    last = _unknown(scene, actor, before)
    opens = last and _OPENS.search(scene.text, max(last.start - _NEAR, 0), last.start)
    return last is None or (opens is not None and may_be_person(scene, actor, before))


def may_be_person(scene: Scene, actor: Actor, before: int) -> bool:
    """Whether a name may be a person's of which nothing tells what it is, as it stands last before
    `before`: of one word or two, no owner, and not behind a preposition ("at Velm")."""
    last = _unknown(scene, actor, before)
    if last is None:
        return True
    name = scene.text[slice(*actor.fullest)].split()
    led = _LED.search(scene.text, max(last.start - _NEAR, 0), last.start)
    return not (led or last.owner) and len(name) < _MANY and not name[0].endswith("ing")


def _unknown(scene: Scene, actor: Actor, before: int) -> Place | None:
    """Where a name stands last of which nothing tells whether it is a person's."""
    known = actor.strength or actor.kind or actor.sex
    last = None if known else scene.last(actor, before, ())
    return last if last and last.named else None


def bodied(reading: Reading, actor: Actor | None, start: int) -> Judged | None:
    """Who goes on as the body `actor`, which is told of again at `start`."""
    if actor is None:
        return None
    if actor.kind in {"person", None}:
        # Two capitalised words have a person's form.
        actor.kind, actor.strength = "organisation", 0
    reading.scene.stands(actor, (start, start), source=True)
    return Judged(told.of_actor(reading.document, actor), FAIR, "continued")
