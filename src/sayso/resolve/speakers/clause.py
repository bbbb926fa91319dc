"""The subject of the clause before "it" and "they", where that clause is no attribution: "Norland
launched what it called a satellite", "While zoo staff are looking, they said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.facts.countries import country
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Span, SpeakerKind

_WHAT = re.compile(r"[ \xa0](?:what|which)[ \xa0]\Z")
_COMMA = re.compile(r",['’”\"]*[ \xa0]\Z")
_WHILE = re.compile(
    r"(?:(?:And|But|So|Yet|Still,|However,|Meanwhile,)[ \xa0])?"
    r"(?:[Aa]lthough|[Aa]s|[Ee]ven[ \xa0]though|[Tt]hough|[Ww]hen|[Ww]hile)[ \xa0]"
)
_MINDS = re.compile(
    r"[ \xa0](?:(?:also|now|still)[ \xa0])?(?:aim|anticipate|believe|expect|fear|forecast|hope"
    r"|intend|plan|project)s?\b"
)
"""What none but a body itself tells of what is in its mind."""
_DATELINE = re.compile(r"(?:\)|-RRB-)[ \xa0]?[-–—]{1,2}[ \xa0]\Z")
_NEAR = 12  # code points
_BESIDE = 4  # code points between what is said and who says it
_THE = re.compile(r"[Tt]he[ \xa0]")
_REACH = 60  # code points
_WORDS = 5


class Subject(NamedTuple):
    """Who a clause begins with: one that is named, or several persons told of without names."""

    actor: Actor | None
    group: Span | None
    kind: SpeakerKind | None


def subject(scene: Scene, anaphor: Anaphor, *, speaks: bool) -> Subject | None:
    """Who is meant by `anaphor`, "it" or "they", as the subject of its sentence, where "what" or
    "which" stands before it, or of the clause with "while" before it; or, where it opens a sentence
    and `speaks`, as that of the sentence before; None where another may be meant."""
    start = anaphor.span[0]
    low = scene.layout.sentence_start(start)
    before = scene.text[low:start]
    opened = _WHILE.match(before)
    if opened and (_COMMA.search(before) or _WHAT.search(before)):
        low += opened.end()
    elif not before.strip("\"'“‘ \xa0") and speaks and low:
        low = scene.layout.back(start, 1)
    elif not _WHAT.search(before):
        return None
    the = _THE.match(scene.text, low)
    at = the.end() if the else low
    return (_named if anaphor.sort == "it" else _several)(scene, at, start)


def of_its_words(scene: Scene, anaphor: Anaphor, content: Sequence[Span]) -> Actor | None:
    """The body of whose mind the words right before "it said" tell, or of which those tell that
    open a report: "Velm Steel expects a profit, it said", "OSK (Northwire) - Velm Steel will …"."""
    start = content[0][0] if content else anaphor.span[0]
    if anaphor.sort != "it" or not 0 < anaphor.span[0] - content[-1][1] <= _BESIDE:
        return None
    the = _THE.match(scene.text, start)
    at = the.end() if the else start
    found = _named(scene, at, at)
    if found is None or found.actor is None:
        return None
    opens = _DATELINE.search(scene.text, max(0, start - _NEAR), start)
    tells = _MINDS.match(scene.text, _end(found.actor, at))
    return found.actor if opens or tells else None


def _end(actor: Actor, at: int) -> int:
    """Where the name of `actor` ends that begins at `at`."""
    return actor.entity.mentions[actor.entity.starts.index(at)].span[1]


def _named(scene: Scene, at: int, end: int) -> Subject | None:
    """The body or country named at `at`, if no other stands between it and `end`."""
    actor = scene.named_at(at)
    if actor is None or actor.strength == 2 or actor.sex:
        return None
    # "The Norwegian envoy was told": no people is "it".
    land = country(scene.text[slice(*actor.fullest)])
    if land and land.how == "people":
        return None
    after = _end(actor, at)
    if scene.text[after : after + 1] in {"'", "’"}:
        # "Norland's ministry"
        return None
    return None if scene.is_other(actor, (after, end), ()) else Subject(actor, None, None)


def _is_plural(after: Sequence[Token]) -> bool:
    """Whether the word after "several" is what they are, no verb of theirs."""
    return any(token.key.endswith("s") and not words.is_function(token.key) for token in after)


def _several(scene: Scene, at: int, end: int) -> Subject | None:
    """The persons told of at `at` ("zoo staff", "many rebels"), if no others are before `end`."""
    tokens = tokenise(scene.text, at, min(at + _REACH, end))[:_WORDS]
    for i, token in enumerate(tokens):
        if token.broken or token.owner or words.is_function(token.key):
            return None
        kind = words.noun(tokens[: i + 1], i, False)
        if token.key in words.QUANTITIES and _is_plural(tokens[i + 1 : i + 2]):
            # "Several plans were made. They"
            continue
        if kind in {"anonymous", "group"} and words.is_several(token):
            after = tokens[i + 1] if i + 1 < len(tokens) else None
            joined = after and (
                after.upper or after.key in words.JOINS or words.noun(tokens, i + 1, False)
            )
            others = any(map(words.is_several, tokenise(scene.text, token.end, end)))
            return None if joined or others else Subject(None, (tokens[0].start, token.end), kind)
    return None
