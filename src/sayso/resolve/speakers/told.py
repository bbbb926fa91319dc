"""Speakers made of what a text tells: a name, an entity, a description."""

from __future__ import annotations

import re

from sayso.facts.countries import country
from sayso.facts.outlets import Outlet, outlet_named
from sayso.ids import identify
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases.source import Parsed
from sayso.types import Document, Span, Speaker, SpeakerKind

_ENDING = "'s"
_SPEAKS = re.compile(r"[ \xa0](?:said|says|told|tells|added|warned|wrote|denie[sd])\b|[,.]")
"""What stands behind a name that is a subject, or the last of its clause: no noun of what its
owner says ("claims")."""


def of_actor(
    document: Document, actor: Actor, parsed: Parsed | None = None, role: Span | None = None
) -> Speaker:
    """The speaker that `actor` is, by its fullest name; `parsed` is how the source names it, and
    `role` what the source calls it."""
    mention = actor.fullest
    if parsed and actor.kind != "person" and not _is_longer(mention, parsed.name):
        mention = parsed.name
    if parsed and actor.kind != "person" and _ends_so(document.text, actor):
        mention = mention[0], mention[1] + len(_ENDING)
    told = role or (parsed and parsed.role) or actor.role
    kind = actor.kind or (parsed and parsed.kind) or None
    by_form = actor.strength < 2 and not actor.single
    if by_form and not told and _outlet(document, document.text[slice(*mention)]):
        kind = "outlet"
    return named(document, mention, told if kind in {"person", None} else None, kind)


def named(document: Document, name: Span, role: Span | None, kind: SpeakerKind | None) -> Speaker:
    """The speaker that bears `name`."""
    mention = _whole_outlet(document, name)
    words = document.text[slice(*mention)]
    known = None if role or kind == "person" else _outlet(document, words)
    own = None if role else _own_outlet(document, words)
    told = "outlet" if known else own or kind or _of_country(words)
    return Speaker(
        id=identify("speaker", told, (known.name if known else words).casefold()),
        name=words,
        kind=told,
        role=None if role is None else document.text[slice(*role)],
        side=None,
        mention=mention,
        role_span=role,
    )


def _ends_so(text: str, actor: Actor) -> bool:
    """Whether "'s" is part of a name that is never told without it: of a shop that speaks
    ("Tarnik's said"), not of whose words a noun tells ("the board's claim")."""
    ends = [m.span[1] for m in actor.entity.mentions]
    whole = all(text[end : end + len(_ENDING)] in {_ENDING, "’s"} for end in ends)
    return whole and any(_SPEAKS.match(text, end + len(_ENDING)) for end in ends)


def _of_country(name: str) -> SpeakerKind | None:
    """A country or its seat speaks for its government; its people are a group."""
    found = country(name)
    if found is None:
        return None
    return "group" if found.how == "people" else "government"


def _is_longer(longer: Span, name: Span) -> bool:
    """Whether the name at `longer` says more than that at `name`."""
    return longer[1] - longer[0] > name[1] - name[0]


def _outlet(document: Document, name: str) -> Outlet | None:
    url = document.uri if document.uri.startswith("http") else None
    return outlet_named(name, url=url)


def _whole_outlet(document: Document, name: Span) -> Span:
    if document.outlet is None:
        return name
    whole = document.outlet.removeprefix("The ")
    start = document.text.find(whole, max(name[1] - len(whole), 0), name[0] + len(whole))
    return name if start < 0 or start > name[0] else (start, start + len(whole))


def _own_outlet(document: Document, name: str) -> SpeakerKind | None:
    own = document.outlet
    is_own = own is not None and name.casefold() == own.casefold().removeprefix("the ")
    return "outlet" if is_own else None


def named_after(scene: Scene, source: Span) -> Parsed | None:
    """The person right after a source that is no more than the title before the name."""
    for actor in scene.actors:
        if source[1] + 1 in actor.entity.starts:
            for mention in actor.entity.mentions:
                role = mention.role
                # A single word may be the first of a sentence whose mark was lost.
                full = mention.span[0] == source[1] + 1 and len(mention.keys) > 1
                if full and role and role[1] == source[1]:
                    return Parsed(mention.span, role, "person", True)
    return None
