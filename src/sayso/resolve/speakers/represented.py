"""Whom "he" and "she" stand for in the words of one who speaks for somebody: "Roe's lawyer said she
denied it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.tokens import tokenise
from sayso.resolve.speakers.choose import choose, weights
from sayso.types import Attribution, Span

_VOICE = (
    r"(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|spokes(?:man|woman|person|people)"
    r"|agent|publicist|aides?|representatives?|office|campaign|team|family)\b"
)
_OF_ONE = re.compile(rf"(?:his|her) (?:[\w-]+ ){{0,3}}{_VOICE}", re.IGNORECASE)
_OWNED = re.compile(rf"[’']s? (?:[\w-]+ ){{0,3}}{_VOICE}", re.IGNORECASE)
_FOR = re.compile(rf"\b{_VOICE} (?:for|of|to) (?:the )?(?:[\w.-]+ ){{0,4}}\Z", re.IGNORECASE)
_DENIES = re.compile(r"(?i)\b(?:den(?:y|ies|ied)|reject|dismiss|disput|refut|plead)")
_CLIENT = re.compile(r"(?:his|her|their|my|our) (?:\w+ )?client", re.IGNORECASE)
_REACH = 60  # code points


def represented(
    scene: Scene, one: Attribution, outer: Sequence[Attribution], anaphor: Anaphor
) -> Actor | None:
    """The person for whom the source speaks in whose words `anaphor` stands, the source of `one`,
    which stands inside `outer`: of a denial, and of anything where the one who speaks has no
    name."""
    source = _innermost(outer) if anaphor.sort == "he" else None
    cue = one.cue
    if source is None or cue is None:
        return None
    denies = anaphor.sex is None or _DENIES.search(scene.text, *cue) is not None
    if _OF_ONE.match(scene.text, *source):
        return _owner(scene, source, anaphor) if denies or _is_nameless(scene, source) else None
    found = [a for a in scene.actors if _fits(a, anaphor) and _is_spoken_for(scene, a, source)]
    others = any(_stands_in(a, source) for a in scene.actors if a not in found and not a.place)
    return found[0] if len(found) == 1 and (denies or not others) else None


def client(
    scene: Scene, one: Attribution, outer: Sequence[Attribution], source: Span
) -> Actor | None:
    """Whom "his client" or "my client" means: the one for whom he speaks in whose words it is."""
    if not _CLIENT.fullmatch(scene.text, *source):
        return None
    return represented(scene, one, outer, Anaphor(source, "he", None))


def is_for_one(text: str, source: Span, anaphor: Anaphor) -> bool:
    """Whether a source is told by whose it is, and that one may be `anaphor`: "her lawyer"."""
    owner = tokenise(text, *source)[0].key if _OF_ONE.match(text, *source) else None
    if owner is None or anaphor.sex is None:
        return owner is not None
    return (owner == "her") == (anaphor.sex == "female")


def _innermost(outer: Sequence[Attribution]) -> Span | None:
    """The source of the shortest of them."""
    around = sorted(outer, key=lambda one: one.content[-1][1] - one.content[0][0])
    return next((one.source for one in around if one.source), None)


def _owner(scene: Scene, source: Span, anaphor: Anaphor) -> Actor | None:
    """Whom "her" means in "her lawyer", if that may be `anaphor`."""
    if not is_for_one(scene.text, source, anaphor):
        return None
    first = tokenise(scene.text, *source)[0]
    owner = Anaphor((first.start, first.end), "he", "female" if first.key == "her" else "male")
    found = choose(scene, owner)
    return found.actor if found and found.score >= weights()["he"].least else None


def _is_nameless(scene: Scene, source: Span) -> bool:
    return not any(_stands_in(actor, source) for actor in scene.actors if not actor.place)


def _stands_in(actor: Actor, source: Span) -> bool:
    return any(p.named and source[0] <= p.start < source[1] for p in actor.places)


def _fits(actor: Actor, anaphor: Anaphor) -> bool:
    apart = anaphor.sex and actor.sex and anaphor.sex != actor.sex
    return actor.kind in {"person", None} and not (actor.place or apart)


def _is_spoken_for(scene: Scene, actor: Actor, source: Span) -> bool:
    """Whether a source is the voice of `actor`: "Roe's lawyer", "a spokesman for Jane Roe"."""
    for mention in actor.entity.mentions:
        start, end = mention.span
        if not source[0] <= start < source[1]:
            continue
        if _OWNED.match(scene.text, end) or _OWNED.match(scene.text, end - 2):
            return True
        if _FOR.search(scene.text, max(source[0], start - _REACH), start):
            return True
    return False
