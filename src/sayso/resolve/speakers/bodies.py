"""Which of the bodies that a text names a noun alone stands for: "the zoo", "the company"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.facts.outlets import outlet_named
from sayso.resolve.mentions.scene import Actor, Place, Scene
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.speakers.others import leads
from sayso.types import Span

_MORE = 3  # times as many names as the next one has
_NEAR, _FAR = 4, 12  # sentences
_JOINS = frozenset({"&", "and", "at", "for", "of"})
_VAGUE = frozenset({"house", "state"})
"""Nouns that end the names of what is not called so: "the White House", "the Islamic State"."""
_OWNED = frozenset({"campaign"})
"""What is told of by whose it is, and is in the names of such bodies."""
_PLAIN = frozenset({"church", "club", "court", "league", "parliament", "party", "team", "union"})
"""Nouns that are in the names of such bodies, if any that tells what they are is."""
_OWNS = re.compile(
    r"(?:['’]s|(?<=s)['’])?[ \xa0](?:(?:new|former|interim|chief|senior|\w+ing)[ \xa0])?"
    r"(?:board|ceo|customers|employees|executives?|founder|headquarters|investors|operating officer"
    r"|products?|shareholders|shares|spokes(?:man|person|woman)|staff|stock|website|workers)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?i)\b(?:companies|company|firm|giant|group|maker|manufacturer|start-?up)[ \xa0]\Z"
    r"|\b(?:ceo|chief executive|customers|founder|shares|spokes(?:man|person|woman))"
    r"[ \xa0](?:of|for)[ \xa0]\Z"
)
_OFFICER = (
    r"(?:owner|founder|chief[ \xa0]executive|ceo|chair(?:man|woman|person)?|president|director"
    r"|manager|boss|head|secretary|spokes(?:man|person|woman))"
)
_ITS_OFFICER = re.compile(rf"(?i)(?:['’]s|(?<=s)['’])?[ \xa0](?:[\w-]+[ \xa0]){{0,2}}?{_OFFICER}\b")
_OFFICER_OF = re.compile(
    rf"(?i)\b{_OFFICER}(?:[ \xa0]officer)?[ \xa0](?:of|at|for)[ \xa0](?:the[ \xa0])?\Z"
)
_SUFFIX = re.compile(rf"[ \xa0](?=[A-Z])(?i:{'|'.join(sorted(words.FIRM_NAMES))})\b")
_FIRM_NAME = re.compile(rf"[A-Z][\w’'-]*{_SUFFIX.pattern}")
_IS_FIRM = re.compile(r",[ \xa0]an?[ \xa0](?:[\w-]+[ \xa0]){0,3}?(?:company|firm|start-?up)\b")
_CUT = re.compile(r"[ \xa0][.!?][ \xa0](?:''[ \xa0])?\Z")
"""The end of a sentence in text cut into tokens."""
_OPENS = re.compile(
    rf"[.!?\n]['’”\"]*[ \xa0\n]+[A-Z]\w+(?:,[ \xa0](?:an?|the|which|whose)\b"
    rf"|[ \xa0](?:{words.ANY_SAYS})\b)"
)
"""A sentence that a name of one word opens, of which more is told, or that speaks."""
_BEFORE = 30  # code points
_PAIR = 2  # words
_PERSONS = 2
"""The strength of a name that is surely a person's."""
_LEAD = 20  # code points from the start of a sentence
_ITS = re.compile(r"\b(?:its|itself|which)\b")
"""What follows the name of a body rather than of a person."""
_IN = re.compile(r"(?i)\b(?:at|from|in|inside|near|outside|to)[ \xa0](?:the[ \xa0])?\Z")
_AND = re.compile(r"[ \xa0](?:&|and|or)[ \xa0]")
_AWAY = 2  # sentences


def of_that_noun(scene: Scene, before: int, head: str, rest: Iterable[str]) -> Actor | None:
    """The body whose name has the noun `head` ("the zoo", of an "Osk Zoo"), with nothing in `rest`
    that the name lacks, if it is the only one named before `before`, or by far the most named."""
    if head in _VAGUE:
        return None
    more = {key for key in rest if not words.is_function(key)}
    fit = [
        (sum(m.span[0] < before for m in actor.entity.mentions), actor)
        for actor in scene.actors
        if not actor.place
        and actor.strength < 2
        and _is_of(actor, head)
        # "Roe & Poe Circus"
        and scene.text[: actor.fullest[0]].rstrip()[-1:] != "&"
    ]
    fit = sorted((pair for pair in fit if pair[0]), key=lambda pair: -pair[0])
    if not fit or not more <= fit[0][1].keys:
        return None
    sole = len(fit) == 1 or fit[0][0] >= _MORE * fit[1][0]
    actor = fit[0][1]
    left = not sole or _is_far(scene, actor, before) or _has_come_in(scene, actor, before, head)
    return None if left else actor


def _is_far(scene: Scene, actor: Actor, before: int) -> bool:
    """Whether the last name of `actor` stands so far back that another may be meant by now."""
    last = max(m.span[0] for m in actor.entity.mentions if m.span[0] < before)
    return scene.layout.sentence(before) - scene.layout.sentence(last) > _FAR


def _has_come_in(scene: Scene, actor: Actor, before: int, head: str) -> bool:
    """Whether another body of that noun, without a capital, is told of since the last name of
    `actor`: "Norland's home ministry"."""
    last = max(m.span[1] for m in actor.entity.mentions if m.span[0] < before)
    other = re.compile(rf"(?:^|\W)([\w’']+)[ \xa0]{re.escape(head)}\b")
    return any(
        found[1].lower() not in words.DEFINITE | words.ARTICLES
        for found in other.finditer(scene.text, last, before)
    )


def subject(scene: Scene, anaphor: Anaphor, own: Sequence[Span]) -> Actor | None:
    """The body with whose name a sentence near begins, for "the company" or "the airline" behind it
    ("Osk Air cut its fares. The airline said"), if no other is named since, nor told of by the
    noun; what lies in `own` is the anaphor's."""
    text, start = scene.text, anaphor.span[0]
    layout = scene.layout
    begin = min([start, *(span[0] for span in own)])
    far = _AWAY + layout.sentence(start) - layout.sentence(begin)
    near = [(place, actor) for place, actor in scene.back(start, far, own) if _may_be_body(actor)]
    if len(near) != 1:
        near = _first_named(scene, begin, near) if anaphor.head in words.FIRM else []
    if len(near) != 1:
        return None
    [(place, actor)] = near
    low = layout.sentence_start(place.start)
    called = re.search(_called(anaphor.head), text[low:start])
    if (
        called
        or any(_AND.match(text, m.span[1]) for m in actor.entity.mentions)
        or _OPENS.search(text, place.start + 1, start)
    ):
        return None
    if not _is_a_firm(scene, actor) and (
        _is_where(text, actor)
        or not leads(scene, actor, low, place)
        or any(_is_a_firm(scene, other) for other in scene.actors)
        or not (
            actor.kind == "organisation"
            or any(p.named and p.source for p in actor.places)
            or _ITS.search(text, *layout.sentence_span(place.start))
        )
    ):
        return None
    return actor if _is_so_called(scene, actor, anaphor) else None


def _first_named(
    scene: Scene, begin: int, near: Sequence[tuple[Place, Actor]]
) -> list[tuple[Place, Actor]]:
    """The one of several with whose name the sentence before `begin` opens, or that of `begin`
    itself, if no other is told to be a firm or speaks."""
    layout = scene.layout
    low, high = layout.back(begin, 1), layout.sentence_span(begin)[1]
    led = [
        (place, actor)
        for place, actor in near
        if low <= place.start < high
        and leads(scene, actor, layout.sentence_start(place.start), place)
    ]
    others = [actor for _, actor in near if all(actor is not one for _, one in led)]
    if len(led) != 1 or any(_is_a_firm(scene, one) for one in others):
        return []
    spoke = (p.start for one in others for p in one.places if p.source)
    return [] if any(led[0][0].start < at < begin for at in spoke) else led


def _is_where(text: str, actor: Actor) -> bool:
    """Whether a name is anywhere told to be where something is."""
    spans = (m.span for m in actor.entity.mentions)
    return any(_IN.search(text, max(start - _BEFORE, 0), start) for start, _ in spans)


def _is_a_firm(scene: Scene, actor: Actor) -> bool:
    return _may_be_body(actor) and (_is_told_firm(scene, actor) or _is_firm(scene.text, actor))


def _may_be_body(actor: Actor) -> bool:
    """Whether a name may be that of a firm or the like, being surely no person's, state's or
    outlet's."""
    if actor.place or actor.strength == _PERSONS or actor.sex:
        return False
    return (
        actor.kind in {"organisation", "person", None}
        and outlet_named(" ".join(actor.entity.fullest.keys)) is None
    )


def _called(head: str) -> str:
    return rf"\b(?:{'|'.join(words.FIRM) if head in words.FIRM else re.escape(head)})\b"


def _is_so_called(scene: Scene, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether the noun of `anaphor` may be that of a body: its own, or of one whose name tells
    none."""
    if is_of_other_noun(scene, actor, anaphor.head) or is_of_other_matter(actor, anaphor):
        return False
    last = actor.entity.fullest.keys[-1]
    return anaphor.head in words.FIRM or last == anaphor.head or words.body(last) is None


def employer(scene: Scene, source: Span) -> Actor | None:
    """The only body told in a source as that of whoever speaks: "Osk Oil's owner, Jane Roe"."""
    found = {
        id(actor): actor
        for actor in scene.actors
        if not actor.place and actor.strength < _PERSONS
        for m in actor.entity.mentions
        if source[0] <= m.span[0] and m.span[1] <= source[1]
        if _ITS_OFFICER.match(scene.text, m.span[1], source[1])
        or _OFFICER_OF.search(scene.text, source[0], m.span[0])
    }
    return next(iter(found.values())) if len(found) == 1 else None


def is_of_other_noun(scene: Scene, actor: Actor, head: str) -> bool:
    """Whether a body's name ends with the noun of another sort of body ("the bank" is no museum),
    or lacks one that such bodies have in their names ("the commission" is not "Roe")."""
    name = actor.entity.fullest
    last = name.keys[-1]
    if head in words.CHARGED and head not in actor.keys:
        return not scene.text[slice(*name.span)].isupper()
    if head in words.FIRM:
        return last in words.NO_FIRMS
    if head in _OWNED:
        return head not in actor.keys
    if last == head:
        return False
    plain = head in _PLAIN and head not in actor.keys and words.body(last) is not None
    return plain or last in words.SORTS


def is_of_other_matter(actor: Actor, body: Anaphor) -> bool:
    """Whether a word before the noun with which a body's name ends tells that another is meant:
    "the energy agency" is no Tide Agency; nor is "the roads agency" a name of which nothing tells
    that it is a body."""
    keys = actor.entity.fullest.keys
    unknown = actor.kind is None and body.head in words.CHARGED
    if not (unknown or keys[-1] == body.head) or body.kind == "outlet" or "news" in body.rest:
        return False
    more = {key for key in body.rest - words.VAGUE if not words.is_function(key)}
    return not more <= {*keys, *actor.told}


def _is_of(actor: Actor, head: str) -> bool:
    """Whether `head` is the noun of a name of two words or more, or several of it ("Osk Airlines"):
    its last, or one that "of" or "&" follows, or before a single name ("Hotel Astoria")."""
    keys = actor.entity.fullest.keys
    at = next((i for i, key in enumerate(keys) if key in {head, f"{head}s"}), None)
    if len(keys) < 2 or at is None:
        return False
    if not at and len(keys) == _PAIR and not words.is_known(keys[1]):
        return True
    return at == len(keys) - 1 or keys[at + 1] in _JOINS or not keys[at + 1].isalpha()


def main_firm(scene: Scene, anaphor: Span, head: str) -> Actor | None:
    """The firm that a text is about, for "the company": the one told of as a firm is, if it is
    named far more often than any other name of no person, or the only one whose name ends as a
    firm's, and is the last firm named, near."""
    if head not in words.FIRM:
        return None
    named = [
        (len(actor.entity.mentions), actor)
        for actor in scene.actors
        if not actor.place and actor.strength < 2 and actor.kind in {"organisation", "person", None}
    ]
    others = [other for _, other in named]
    counts = [count for count, _ in sorted(named, key=lambda pair: -pair[0])[:2]]
    far = _NEAR
    if counts and counts[0] >= _MORE * max([1, *counts[1:]]):
        actor = next(actor for count, actor in named if count == counts[0])
    else:
        firms = [other for other in others if _is_told_firm(scene, other)]
        if len(firms) != 1 or len({name[0] for name in _FIRM_NAME.finditer(scene.text)}) > 1:
            return None
        actor, far = firms[0], _FAR
    for place, other in scene.back(anaphor[0], far, ()):
        if other is actor:
            if _is_told_firm(scene, actor):
                return actor
            passed = _OPENS.search(scene.text, place.start + 1, anaphor[0])
            return actor if not passed and _is_firm(scene.text, actor) else None
        if any(other is one for one in others) and _may_be_firm(scene, other, place):
            return None
    return None


def is_firm_of(scene: Scene, head: str, name: Span) -> bool:
    """Whether "the company" may be the name at `name`: no other is told to be a firm."""
    if head not in words.FIRM:
        return True
    own = scene.bearer(name)
    return all(actor is own for actor in scene.actors if _is_told_firm(scene, actor))


def _is_told_firm(scene: Scene, actor: Actor) -> bool:
    """Whether a name ends as firms' alone do ("Osk Motors"), or is told to be a company's."""
    keys = actor.entity.fullest.keys
    if len(keys) > 1 and keys[-1] in words.FIRM_NAMES:
        return True
    return any(_IS_FIRM.match(scene.text, m.span[1]) for m in actor.entity.mentions)


def _may_be_firm(scene: Scene, actor: Actor, place: Place) -> bool:
    """Whether the name at `place`, of no person, may be the one meant as well: a body's, or one
    that opens its sentence or that firms alone have something of."""
    opens = place.start - scene.layout.sentence_start(place.start) < _LEAD
    opens = opens or _CUT.search(scene.text, max(place.start - _LEAD, 0), place.start) is not None
    return actor.kind == "organisation" or opens or _is_firm(scene.text, actor)


def _is_firm(text: str, actor: Actor) -> bool:
    """Whether something is told of a name that only firms have: shares, customers, a CEO."""
    return any(
        _OWNS.match(text, m.span[1])
        or _SUFFIX.match(text, m.span[1])
        or _CALLED.search(text, max(m.span[0] - _BEFORE, 0), m.span[0])
        for m in actor.entity.mentions
    )
