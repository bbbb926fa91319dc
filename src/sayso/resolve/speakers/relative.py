"""Whom "who" and "which" follow."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.facts.countries import country
from sayso.facts.outlets import outlet_named
from sayso.layout import Layout
from sayso.resolve.mentions.scene import Actor
from sayso.resolve.phrases import words
from sayso.resolve.phrases.phrase import Tokens
from sayso.resolve.phrases.source import Parsed, parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.resolve.speakers import unnamed
from sayso.types import Span, SpeakerKind

_REACH = 100  # code points
_MOST = 6  # words of a name and a title
_SURE = 2
"""The strength of a name that is surely a person's."""
_INSIDE = re.compile(r"\b(?:Without|For|Of|In|Against|Before|Behind|Across|Under)[ \xa0]\Z")
"""What joins a name's last words to those before: "Doctors Without Borders"."""
_BEFORE = 12  # code points
_ASIDE = re.compile(
    r"[ \xa0]?,[ \xa0](?:now|then|once|formerly|an?|the|his|her|their|its|\d+)\b[^,;:.!?\n]{0,80}\Z"
)
_PHRASE = re.compile(
    r"[ \xa0](?:here|there|(?:at|from|in|inside|near|on|outside)[ \xa0][\w'’ \xa0-]+)\Z"
)
_IN = r"(?i)\b(?:at|from|in|inside|near|of|on|outside{})[ \xa0](?:the[ \xa0])?\Z"
_AT, _WITHIN = re.compile(_IN.format("|to")), re.compile(_IN.format(""))
_OF = re.compile(r"[ \xa0]of[ \xa0][A-Z][\w'’.-]*(?:[ \xa0][A-Z][\w'’.-]*){0,2}")
"""Of what a person is, behind the name: "Senator Jane Roe of Osk, who"."""
_SEVERAL = re.compile(r"[ \xa0](?:are|aren['’]t|were|weren['’]t|have|haven['’]t|don['’]t)\b")
"""How "who" goes on that is not one person."""
_NAMING = re.compile(
    r"[ \xa0](?:(?:identified|introduced)[ \xa0](?:himself|herself)(?:[ \xa0]only)?[ \xa0]as"
    r"|called[ \xa0](?:himself|herself)|gave[ \xa0](?:his|her)[ \xa0]name(?:[ \xa0]only)?[ \xa0]as"
    r"|(?:goes|went)[ \xa0]by(?:[ \xa0]the[ \xa0]name(?:[ \xa0]of)?)?)[ \xa0][“\"‘']?"
)


def followed(
    text: str, actors: Iterable[Actor], source: Span
) -> Actor | tuple[Span, SpeakerKind] | None:
    """Whom a relative pronoun at `source` means: one who is named right before it, with or
    without an aside between, or the place and kind of persons without a name."""
    pronoun = text[slice(*source)].lower()
    end = unnamed.antecedent_end(text, source)
    several = pronoun == "who" and _SEVERAL.match(text, source[1]) is not None
    able = [actor for actor in actors if not several and _can_follow(actor, pronoun)]
    actor = _ending(text, able, end)
    if actor is None:
        aside = _ASIDE.search(text, max(end - _REACH, 0), end)
        actor = _ending(text, able, aside.start()) if aside else None
    if actor or pronoun != "who":
        return actor
    naming = _NAMING.match(text, source[1])
    named = naming and next((a for a in able if naming.end() in a.entity.starts), None)
    return named or _nouns(text, end)


def opening(text: str, layout: Layout, source: Span) -> Parsed | None:
    """The name with which the sentence opens, if a relative pronoun at `source` follows nothing
    else ("Northwind, which says")."""
    start, end = layout.sentence_start(source[0]), unnamed.antecedent_end(text, source)
    beside = "," in text[end : source[0]]
    opens = text[start:end].lower().split()
    if not beside or "," in text[start:end] or not 0 < len(opens) <= _MOST:
        return None
    if opens[0] in words.PREPOSITIONS:
        # "In Norland, which reported its first cases, …"
        return None
    parsed = parse(text, (start, end), cased=True)
    if parsed is None or not parsed.proper or parsed.name[1] != end:
        return None
    person = text[slice(*source)].lower() == "who"
    if person:
        # "Tarnik, who says", of a name that nothing else tells to be a person's
        return parsed._replace(kind="person") if parsed.kind in {"person", None} else None
    return parsed if parsed.kind in {"organisation", "government", "outlet", None} else None


def body(text: str, source: Span) -> tuple[Span, Parsed] | None:
    """The phrase that names a body or a country right before "which" at `source`, and how it is
    read: "members of the Norwegian government, which denies it". A study of a body is not meant by
    its name."""
    end = unnamed.antecedent_end(text, source)
    tokens = tokenise(text, max(end - _REACH, 0), end)
    begin = _phrase_start(tokens)
    phrase = tokens[begin:]
    if not any(token.upper for token in phrase) or phrase[-1].end != end:
        return None
    if any(words.body(token.key) == "document" for token in tokens[max(begin - 2, 0) : begin]):
        return None
    span = phrase[0].start, end
    parsed = parse(text, span, cased=True)
    if parsed is None or parsed.name[1] != end:
        return None
    name = text[slice(*parsed.name)]
    land = country(name) if parsed.proper else None
    if land and land.how != "people":
        placed = _WITHIN.search(text, max(span[0] - _REACH, 0), span[0])
        return None if placed else (span, parsed)
    speaks = parsed.kind in words.BODY_KINDS or outlet_named(name) is not None
    return (span, parsed) if speaks else None


def _phrase_start(tokens: Tokens) -> int:
    """Where the last noun phrase begins: with an article, or the first capital behind a word that
    stands between phrases, as does one between capitals ("the Council founded Reef Watch")."""
    begin = len(tokens)
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        if token.broken or (words.is_function(token.key) and token.key not in words.ARTICLES):
            break
        if token.key in words.ARTICLES:
            return i
        if (
            token.upper
            and any(not one.upper for one in tokens[i + 1 : begin])
            and begin < len(tokens)
        ):
            break
        begin = i if token.upper else begin
    return begin


def _nouns(text: str, end: int) -> tuple[Span, SpeakerKind] | None:
    found = unnamed.noun_before(text, end)
    phrase = _PHRASE.search(text, max(end - _REACH, 0), end)
    while found is None and phrase:
        end = phrase.start()
        found = unnamed.noun_before(text, end)
        phrase = _PHRASE.search(text, max(end - _REACH, 0), end)
    return found


def _ending(text: str, actors: Iterable[Actor], end: int) -> Actor | None:
    """The first whose name or role ends at `end`."""
    for actor in actors:
        for m in actor.entity.mentions:
            here = end in {m.span[1], m.role and m.role[1]}
            here = here or (m.strength == _SURE and _OF.fullmatch(text, m.span[1], end) is not None)
            cut = here and _INSIDE.search(text, max(m.span[0] - _BEFORE, 0), m.span[0])
            if here and not cut and not _is_at(text, actor, m.span[0]):
                return actor
    return None


def _can_follow(actor: Actor, pronoun: str) -> bool:
    """Whether a relative pronoun after the name of `actor` is likely to mean it."""
    if actor.place:
        return False
    if pronoun == "who":
        return actor.kind in {"person", None}
    # Two capitalised words have a person's form ("Reef Watch, which").
    form = actor.kind == "person" and actor.strength < _SURE and actor.sex is None
    return form or actor.kind in {"organisation", "government", "outlet", None}


def _is_at(text: str, actor: Actor, start: int) -> bool:
    """Whether a name of no told kind may be that of a place: "a voter from Velm, who"."""
    return actor.kind is None and _AT.search(text, max(start - _REACH, 0), start) is not None
