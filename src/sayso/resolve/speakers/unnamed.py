"""Speakers without a name: whom "who" follows, and persons told of before without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.facts.countries import countries_in, country
from sayso.layout import Layout
from sayso.resolve.mentions.scene import Actor, Scene
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.phrase import Tokens, core, segments, without_article
from sayso.resolve.phrases.source import Parsed
from sayso.resolve.phrases.tokens import tokenise
from sayso.resolve.speakers.features import alike
from sayso.types import Span, SpeakerKind

_NEAR = 2500  # code points back
_BEFORE = 60  # code points
_LONGEST = 5  # words
_OWNER = r"(?:[A-Z][\w.-]*[ \xa0]){0,3}[A-Z][\w.-]*(?:['’]s?)?[ \xa0]"
_AS = re.compile(r"(?i)\bas[ \xa0]\Z")
_A = re.compile(r"(?i)\ban?[ \xa0]\Z")
_PAPERS = frozenset({"e-mail", "email", "letter", "memo", "message", "note"})
"""Texts that are spoken of by themselves, not by who wrote them."""
_THE = re.compile(r"(?i)\b(?:the|all|these|those)[ \xa0]\Z")
_TOWNS = words.REGIONS | {"city", "town", "village"}
_OF_BODY = re.compile(r"(?:[Tt]he[ \xa0])?(?:[A-Z][\w’'-]*[ \xa0]){1,4}[a-z]")
"""How an office begins that a name tells of: "United Nations secretary-general"."""
_AREAS = frozenset({"district", "foreign", "local", "municipal", "provincial", "regional"})
_NAMED = re.compile(r"[ \xa0][A-Z]")
_OF_NAMED = re.compile(r"[ \xa0](?:of|for|to)[ \xa0](?:the[ \xa0])?[A-Z]")
_BEFORE_IT = 3  # sentences
_POSSESSED = re.compile(r"(?i)\b(?:his|her|their|its|my|our) ?")
_BREAK = re.compile(r"[ \xa0][–—-]+[ \xa0]\Z|[”\"’']?[ \xa0]?,?[”\"’']?[ \xa0]\Z|\(\Z")


def antecedent_end(text: str, source: Span) -> int:
    """Where the words end that a relative pronoun at `source` follows."""
    gap = _BREAK.search(text, max(source[0] - 5, 0), source[0])
    return gap.start() if gap else source[0]


def noun_before(text: str, end: int) -> tuple[Span, SpeakerKind] | None:
    """The unnamed persons that end at `end` ("several voters", "an official")."""
    tokens = tokenise(text, max(end - _BEFORE, 0), end)[-_LONGEST:]
    if not tokens or tokens[-1].broken or tokens[-1].end != end:
        return None
    begin = next(
        (
            i
            for i in range(len(tokens) - 1, -1, -1)
            if tokens[i].broken or words.is_function(tokens[i].key)
        ),
        -1,
    )
    indefinite = begin >= 0 and tokens[begin].key in words.INDEFINITE
    phrase = tokens[begin + 1 :]
    if not phrase:
        return None
    kind = words.noun(phrase, len(phrase) - 1, indefinite)
    if phrase[-1].key in words.STATES or words.is_country(phrase):
        return None
    if kind is None and phrase[-1].key.endswith("s") and not phrase[-1].key.endswith("ss"):
        led = _led(text, phrase[0].start)
        if led:
            return (led[0][0], end), led[1]
        noun = phrase[-1].key
        # "who" follows persons: "dealers", "Liberals"; not "comments from Jane Roe, who".
        kind = "document" if noun.removesuffix("s") in words.UTTERANCES else "group"
    if kind not in {"anonymous", "group"}:
        return None
    whole = indefinite or (begin >= 0 and tokens[begin].key in words.ARTICLES)
    return ((phrase[0] if whole else phrase[-1]).start, end), kind


def _led(text: str, start: int) -> tuple[Span, SpeakerKind] | None:
    """The persons of whom a phrase that begins at `start` tells more: "a person with knowledge of
    the | talks"."""
    line = text.rfind("\n", max(start - _BEFORE, 0), start) + 1
    before = tokenise(text, max(start - _BEFORE, line), start)
    at = len(before) - 1
    while at > 0 and (before[at].key in words.ARTICLES or not words.is_function(before[at].key)):
        at -= 1
    if at < 1 or before[at].key not in words.PREPOSITIONS:
        return None
    return noun_before(text, before[at - 1].end) or _led(text, before[at].start)


def introduced(text: str, layout: Layout, anaphor: Anaphor) -> Span | None:
    """Where somebody without a name was told of before ("a nurse", for "the nurse"), not by another
    or as what somebody is ("as a nurse")."""
    pattern = re.compile(
        rf"\b(?:an?|one|another)[ \xa0]((?:(?:(?:[A-Z]\.){{2,4}}|[\w'’-]+)[ \xa0]){{0,4}}?"
        rf"{re.escape(anaphor.head)})\b",
        re.IGNORECASE,
    )
    start = max(anaphor.span[0] - _NEAR, 0)
    found = None
    for match in pattern.finditer(text, start, anaphor.span[0]):
        supposed = _AS.search(text, max(match.start() - 4, 0), match.start())
        if supposed or layout.quotation(match.start()):
            continue
        # "A guard told my deputy" tells of two.
        if not any(words.is_function(word) for word in match[1].lower().split()[:-1]):
            found = match.span(1)
    return found


def owned(text: str, layout: Layout, anaphor: Anaphor) -> Span | None:
    """The body told of before with its owner ("Roe's campaign", for "the campaign"), if all that
    are told of have the same; "the apex court" is not the "Osk high court". One that its name
    follows, or that stands in somebody's quotation, is not meant."""
    pattern = re.compile(rf"{_OWNER}(?:[a-z][\w-]+[ \xa0]){{0,2}}{re.escape(anaphor.head)}\b")
    found: dict[str, Span] = {}
    for match in pattern.finditer(text, max(anaphor.span[0] - _NEAR, 0), anaphor.span[0]):
        if _NAMED.match(text, match.end()) or layout.quotation(match.start()):
            continue
        tokens = without_article(tokenise(text, *match.span()))
        names = [t.key for t in tokens if t.upper]
        if not names or _is_officers(text, match.end()):
            continue
        between = [t.key for t in tokens[len(names) : -1]]
        if words.is_known(names[-1]) or any(map(words.is_function, (*names, *between))):
            continue
        if not anaphor.rest <= {*names, *between, "same"}:
            continue
        found[names[-1]] = tokens[0].start, match.end()
    if len(found) != 1:
        return None
    name, span = found.popitem()
    land = country(name) if anaphor.kind == "government" else None
    others = {other.code for other, *_ in countries_in(text[span[1] : anaphor.span[0]])}
    # "The Norland government … Vendia is near. The government"
    return None if land and others - {land.code} else span


def _is_officers(text: str, end: int) -> bool:
    """Whether a body that ends at `end` is told of for somebody's office ("a Norwegian government
    spokesman")."""
    after = tokenise(text, end, min(end + _BEFORE, len(text)))[:1]
    return (
        bool(after)
        and after[0].start == end + 1
        and (words.is_title(after, 0) or words.is_agent(after[0]))
    )


def phrase(
    scene: Scene, anaphor: Anaphor, role: Span | None, actor: Actor | None, *, weak: bool
) -> Span | None:
    """What tells of somebody without a name for a `role` that is not `actor`'s, or of a body with
    its owner where the choice of `actor` is `weak`; None where nothing does."""
    text = scene.text
    if role is None:
        if anaphor.sort != "body" or not weak:
            return None
        tokens = tokenise(text, *anaphor.span)
        common = any(t.owner and not t.upper and t.key not in words.OWNERS for t in tokens[:-1])
        # "the governor's office"
        return anaphor.span if common else owned(text, scene.layout, anaphor)
    possessed = is_possessed(text, anaphor.span)
    named = actor is not None and anaphor.head in actor.heads
    if actor and named and (not possessed or anaphor.rest - words.OWNERS <= actor.told):
        return None
    if possessed or is_owned(text, anaphor.span) or is_sole_office(scene, anaphor):
        return role
    told = introduced(text, scene.layout, anaphor)
    return None if told and _has_come_in(scene, told, anaphor) else told


def _has_come_in(scene: Scene, told: Span, anaphor: Anaphor) -> bool:
    """Whether one with a name of whom the like of a role is told has been named since `told`."""
    return any(
        told[1] < start < anaphor.span[0]
        for head in alike(anaphor.head)
        for actor in scene.headed(head)
        for start in actor.entity.starts
    )


def is_sole_office(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether a role tells by itself who it is, by the country or the name that it is of ("the
    mayor of Velm", "Norland's president") or what it is for ("the regional governor"), and nobody
    whom the text names may be that one: none has such a role, nor stands in the last sentences."""
    phrase = scene.text[slice(*anaphor.span)]
    office = anaphor.head in words.SINGLE_TITLES
    of_what = anaphor.head in words.OFFICES and not anaphor.rest.isdisjoint(_AREAS | words.FIELDS)
    leads = anaphor.head in words.LEADERS or anaphor.head == "minister"
    of_what = of_what or (not leads and _OF_BODY.match(phrase) is not None)
    if not office or not (anaphor.lands or of_what or _OF_NAMED.search(phrase)):
        return False
    if any(map(scene.headed, alike(anaphor.head))):
        return False
    near = scene.back(anaphor.span[0], _BEFORE_IT, ())
    return not any((a.strength or a.sex or a.kind == "person") and not a.place for _, a in near)


def is_institution(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether the words for a body name it, being one of its kind or for one matter ("the navy",
    "the transport ministry"), and no name of the text is alike."""
    phrase = " ".join(
        key for key in scene.text[slice(*anaphor.span)].lower().split() if key not in words.VAGUE
    )
    rest = {key for key in anaphor.rest if not words.is_function(key)}
    charged = anaphor.head in words.CHARGED and anaphor.kind != "outlet"
    if not ((charged and rest - words.VAGUE) or phrase in words.INSTITUTIONS):
        return False
    return not any(
        anaphor.head in actor.keys and (not rest or rest & actor.keys) for actor in scene.actors
    )


def is_owned(text: str, span: Span) -> bool:
    """Whether a role tells whose it is ("Venn's spokesman", "a spokesman for the port"), so that
    it is a description of somebody rather than of one told of before."""
    tokens = [t for t in tokenise(text, max(span[0] - 8, 0), span[1]) if t.start < span[1]]
    inner = [t for t in tokens if t.start >= span[0]]
    first = tokens[-len(inner) - 1 :][0] if len(tokens) > len(inner) else None
    possessed = first is not None and first.key in {"his", "her", "their", "its", "our", "my"}
    owners = [text[t.start : t.stem] for t in inner[:-1] if t.owner]
    # "Norland's president" is one, and may be named elsewhere.
    owned = bool(owners) and country(owners[0]) is None
    return possessed or owned or any(t.key == "for" for t in inner)


def is_possessed(text: str, span: Span) -> bool:
    """Whether a role is told by whose it is alone: "his minister" is not he."""
    return _POSSESSED.search(text, max(span[0] - 8, 0), span[0] + 6) is not None


def hides(text: str, parsed: Parsed) -> bool:
    """Whether a description tells nobody: of no known kind, how many alone ("most"), those just
    told of ("both men"), or a text without its author ("the statement")."""
    keys = text[slice(*parsed.name)].lower().split()
    if words.QUANTITIES.issuperset(keys):
        return True
    tokens = tokenise(text, *parsed.name)
    if any(t.upper and not words.is_known(t.key) for t in tokens):
        return parsed.kind is None and _is_of_another(tokens)
    # "both men", not "two people with knowledge of the talks"
    told_more = not words.PREPOSITIONS.isdisjoint(keys[1:]) and keys[1] != "of"
    told_of = keys[0] == "both" or _THE.search(text, max(parsed.name[0] - 6, 0), parsed.name[0])
    counted = parsed.kind == "group" and keys[0] in words.COUNTED and told_of and not told_more
    hidden = parsed.kind == "document" and (
        (keys[-1] in words.UTTERANCES and not _is_told(text, parsed.name, keys, tokens))
        or keys[0] in {"this", "that"}
        or keys[:3] == ["one", "of", "the"]
    )
    return parsed.kind is None or counted or hidden


def _is_told(text: str, name: Span, keys: Sequence[str], tokens: Tokens) -> bool:
    """Whether a paper is told of for the first time, and by more than the word: "an internal
    memo"; or by whose it is ("her campaign's memo")."""
    return any(token.owner for token in tokens[1:-1]) or (
        len(keys) > 1
        and keys[-1] in _PAPERS
        and _A.search(text, max(name[0] - 4, 0), name[0]) is not None
    )


def _is_of_another(tokens: Tokens) -> bool:
    """Whether a noun of no known kind is only somebody's or something's ("Roe's visit", "a test of
    the Velm dam"), and names nobody by itself as "the Norland delegation" and "the city of Velm"
    do."""
    middle = core(segments(tokens)[0])
    if not middle or middle[-1].upper or middle[-1].key in _TOWNS:
        return False
    return any(t.owner for t in middle) or not any(t.upper for t in middle)
