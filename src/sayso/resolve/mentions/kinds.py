"""What tells that a name is a person's, where neither a title nor a known given name does."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.ids import identify
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases.words import COLLECTIVE, OF_TWO, is_known
from sayso.types import Speaker, SpeakerKind

_PERSON = re.compile(r"[ \xa0]?,?[ \xa0](?:who(?:se)?\b|\(\d\d\))|[ \xa0]?,[ \xa0]\d\d?[ \xa0]?,")
_LETTERS = re.compile(r"[A-Z]{3}|\b(?!Mac|Fitz|Van|Von|Del)[A-Z][a-z]{2,}[A-Z]")
"""Capitals as acronyms and trade names have them ("TideWorks")."""
_OWN_NOUN = re.compile(
    r"[ \xa0](?:campaign|camp|administration|supporters?|voters?|rally|team|era)\b"
)
"""What stands behind a person's name that "the" belongs to."""
_OWNED = re.compile(r"[ \xa0]?['’]s[ \xa0]")
_SURE = 2
"""The strength of a name that is surely a person's."""
_ARTICLE = 4  # code points


def of_known_kind(speaker: Speaker, scene: Scene) -> Speaker:
    """`speaker`, of no kind where only its two or more capitalised words say that it is a person:
    of 67 such names that spoke in 190 texts, 40 were bodies, places or works. A name of no kind
    is a person's where the text surely has "he" or "she" for it."""
    actor = scene.bearer(speaker.mention) if speaker.kind in {"person", None} else None
    if actor is None or speaker.name.partition(" ")[0] in OF_TWO:
        # "the elder Roe"
        return speaker
    if actor.place:
        # "Sport England"
        return speaker if actor.strength or speaker.kind is None else _of_kind(speaker, None)
    if speaker.kind is None:
        named = actor.sex and _may_be_person(scene.text, actor)
        return _of_kind(speaker, "person") if named else speaker
    if speaker.role is None and _is_team(scene.text, actor):
        return _of_kind(speaker, "organisation")
    owned = _OWNED.search(scene.text, *speaker.mention) is not None  # "Jane Roe's Tide Capital"
    if not owned and (actor.single or actor.strength == _SURE or _is_told(scene.text, actor)):
        return speaker
    return _of_kind(speaker, None)


def _is_team(text: str, actor: Actor) -> bool:
    """Whether a plural of two words or more stands behind "the" where a person's name would not:
    "the Charlotte Panthers", whose first word is a given name, too; not "the Jane Rivers campaign",
    who is "Rivers" elsewhere."""
    if actor.single or not text[slice(*actor.fullest)].endswith("s"):
        return False
    whole = [m.span for m in actor.entity.mentions if len(m.keys) > 1]
    short = [m.span[0] for m in actor.entity.mentions if len(m.keys) == 1]
    led = [_is_led(text, start) and not _OWN_NOUN.match(text, end) for start, end in whole]
    given = actor.strength == _SURE and not all(_is_led(text, start) for start in short)
    return any(led) and not given


def _is_led(text: str, start: int) -> bool:
    return text[max(start - _ARTICLE, 0) : start].lower() == "the "


def has_person_aside(text: str, actor: Actor) -> bool:
    """Whether an age or "who" stands after one of the names of `actor`."""
    return any(_PERSON.match(text, m.span[1]) for m in actor.entity.mentions)


def _of_kind(speaker: Speaker, kind: SpeakerKind | None) -> Speaker:
    return replace(speaker, kind=kind, id=identify("speaker", kind, speaker.name.casefold()))


def _may_be_person(text: str, actor: Actor) -> bool:
    """Whether a name has the form of a person's: no acronym, no word of a table, no "the"."""
    start = actor.fullest[0]
    name = text[slice(*actor.fullest)].split()
    letters = any(_LETTERS.search(word) for word in name)
    led = text[max(start - _ARTICLE, 0) : start].lower() == "the "
    last = name[-1].lower()
    return name[0][0].isupper() and not (letters or led or is_known(last) or last in COLLECTIVE)


def _is_told(text: str, actor: Actor) -> bool:
    """Whether the text has "he" or "she" for it, or an age or "who" after it, or the last word
    alone, as that of a person is, without "the"."""
    spans = [m.span for m in actor.entity.mentions]
    if actor.sex or has_person_aside(text, actor):
        return True
    # "Velm S. Tarnik"
    if any(len(key) == 1 for m in actor.entity.mentions for key in m.keys[1:-1]):
        return True
    if any(text.endswith("-year-old", 0, start - 1) for start, _ in spans):
        return True
    last = actor.entity.fullest.keys[-1]
    alone = [m.span[0] for m in actor.entity.mentions if m.keys == (last,)]
    return bool(alone) and not any(_is_led(text, at) for at in alone)
