"""Whom "the Norland leader" stands for: the one head of that state, whatever his office."""

from __future__ import annotations

import re

from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor

_CALLED = frozenset({"leader", "ruler", "strongman"})
_LESSER = frozenset({"deputy", "ex", "former", "then", "vice"})
_PAST = re.compile(r"(?i)\b(?:former|ex-|then-?)[ \xa0]?\Z")
_NEAR = 8  # code points before a role


def leader(scene: Scene, anaphor: Anaphor) -> Actor | None:
    """Who leads the country that `anaphor` names, or, where it names none, who spoke last, if he
    alone in the text leads any; None where that is nobody or several, or another sort of leader
    ("the rebel leader")."""
    if anaphor.sort != "role" or anaphor.head not in _CALLED or not _of_state(scene, anaphor):
        return None
    leads = [actor for actor in scene.actors if actor.kind == "person" and _leads(scene, actor)]
    fit = [actor for actor in leads if not anaphor.lands or anaphor.lands & actor.lands]
    if len(fit) != 1 or not (anaphor.lands or scene.spoken[-1:] == fit):
        return None
    told = any(place.named and place.start < anaphor.span[0] for place in fit[0].places)
    return fit[0] if told else None


def _of_state(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether nothing but a country is told of a leader."""
    before = scene.text[slice(*anaphor.span)].split()[:-1]
    if before and before[0].lower() == "the":
        before = before[1:]
    return not before if not anaphor.lands else all(word[0].isupper() for word in before)


def _leads(scene: Scene, actor: Actor) -> bool:
    before = (scene.text[max(role[0] - _NEAR, 0) : role[0]] for role in actor.entity.roles)
    past = any(_PAST.search(words) for words in before) or not _LESSER.isdisjoint(actor.told)
    prime = "minister" in actor.heads and "prime" in actor.told
    return not past and (prime or not words.LEADERS.isdisjoint(actor.heads))
