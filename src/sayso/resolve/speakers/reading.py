"""A document, as it is read from its start to its end: who has spoken so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.layout import Layout
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.speakers import continued, told
from sayso.resolve.speakers.choose import Choice
from sayso.resolve.speakers.judged import FAIR, Judged
from sayso.types import Attribution, Document, Span

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
    if found.score >= _LIKELY:
        scene.stands(found.actor, anaphor.span, source=source)
    if found.score >= _SURELY and found.actor.sex is None:
        found.actor.sex = anaphor.sex


def bodied(reading: Reading, actor: Actor | None, start: int) -> Judged | None:
    """Who goes on as the body `actor`, which is told of again at `start`."""
    if actor is None:
        return None
    if actor.kind in {"person", None}:
        # Two capitalised words have a person's form.
        actor.kind, actor.strength = "organisation", 0
    reading.scene.stands(actor, (start, start), source=True)
    return Judged(told.of_actor(reading.document, actor), FAIR, "continued")
