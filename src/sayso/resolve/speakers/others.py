"""What tells that "he" or "she" is another than the likeliest one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.layout import inside
from sayso.resolve.mentions.kinds import has_person_aside
from sayso.resolve.mentions.scene import Actor, Place, Scene, begin, start_of
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Span

_ONE = re.compile(r"\b(?:one|an?|another)[ \xa0]", re.IGNORECASE)
_SPEAKS = re.compile(
    rf"[ \xa0](?:{'|'.join(sorted(words.SPEAKS))}|speak(?:s|ing)?|spoke|address(?:ed|es|ing)?"
    r"|t(?:ak(?:e|es|ing)|ook) the (?:stage|podium|stand|floor)|testif(?:y|ies|ied|ying))\b"
)
_QUOTED = re.compile(r"[”\"'’`][ \xa0]?\Z")
_PRONOUN = re.compile(r"(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_INSIDE = re.compile(rf"\b{_PRONOUN.pattern}", re.IGNORECASE)
_IS = re.compile(r"[ \xa0](?:is|was)[ \xa0]\Z")
_ASKED = re.compile(
    r"[ \xa0](?:has[ \xa0]|had[ \xa0])?(?:asked|asks|begged|invited|ordered|pressed|urged)\b"
)
_REPLIES = re.compile(
    r"[ \xa0](?:accepted|agreed|answered|complied|declined|refused|replied|responded)\b"
)
_THAT_ROLE = re.compile(r"\b(?:that|when|as|while|if|because)[ \xa0]the[ \xa0](\w+)[ \xa0][a-z]")
_OF_ONE = re.compile(
    r"(?P<noun>(?:[Tt]he|[Aa]n?|[Oo]ne)[ \xa0](?:[\w-]+[ \xa0]){1,4}?)"
    r"(?:of|for|to|who[ \xa0][\w-]+)[ \xa0](?:[\w’'.-]+[ \xa0]){0,3}\Z"
)
"""How a sentence begins that is about another of one named there: "The guard who shot Jon Roe"."""
_DOING = re.compile(
    r"(?:(?:After|Before|By|Following|On|Since|Upon|When|While|Without)[ \xa0]"
    r"(?:[a-z]+ly[ \xa0])?[a-z]{2,}ing\b|[A-Z][a-z-]+ed[ \xa0]by\b)"
    r"[^.;:!?“”\"\n]{0,160},[ \xa0]\Z"
)
"""What stands before the subject of a sentence and tells what he did, or who did something to him:
"After meeting Roe, | he", "Cross-examined by Roe, | he"."""
_SUFFERS = re.compile(r"\b(?:be|been|is|was)[ \xa0](?:\w+ly[ \xa0])?(?:\w+e[dn]|found|held|shot)\b")
_OBJECTS = frozenset({"him", "her"})
_RELATIVE = re.compile(r"\bwho(?:m|se)?\b[^,;]{0,80}\Z")
"""A clause that tells of somebody, and goes on."""
_GOVERNS = re.compile(r"(?i)\b(?:about|against|at|by|for|from|of|on|over|than|to|with)[ \xa0]\Z")
_BESIDE_IT = 10  # code points
_SENTENCES = 2
_WORDS = 5
_REACH = 60  # code points
_BESIDE = 3  # code points
_APPOSED = re.compile(
    r"(?:(?:And|But|Meanwhile,?|However,)[ \xa0])?"
    r"(?P<whose>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?)[ \xa0]"
    r"(?:[\w’'-]+[ \xa0]){0,5}[\w’'-]+,[ \xa0]"
)
"""What tells at the beginning of a sentence who somebody is, before the name: "His captain, "."""
_LEAD = 30  # code points from the start of a sentence
_BEFORE = frozenset({"and", "but", "the"})
_SURE = 2
"""The strength of a name that is surely a person's."""


def is_another(
    scene: Scene,
    actor: Actor,
    anaphor: Anaphor,
    governed: Sequence[Span],
    said: Sequence[Span] = (),
    before: Sequence[Span] = (),
) -> bool:
    """Whether `anaphor`, whose own clause is `governed` and who says `said`, may well be another
    than `actor`, who says `before` in the sentences before."""
    return (
        _came_in(scene, actor, anaphor, said)
        or _has_spoken(scene, actor, anaphor)
        or _has_asked(scene, actor, anaphor)
        or _is_called(scene, actor, governed)
        or _is_beside(scene, actor, anaphor, before)
        or _is_of_another(scene, actor, anaphor)
        or _is_met(scene, actor, anaphor)
    )


def _is_met(scene: Scene, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether `actor` is named in what the anaphor is told to have done right before it."""
    low, start = scene.layout.sentence_start(anaphor.span[0]), anaphor.span[0]
    last = scene.last(actor, start, ())
    if last is None or last.start < low or not last.named or last.owner:
        return False
    return _DOING.match(scene.text, low, start) is not None


def _is_of_another(scene: Scene, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether the sentence before is about one without a name, who is told of by `actor`, as who
    owns or belongs to that one: "Roe's lawyer stood there", "The guard who shot Roe fled"."""
    text, layout = scene.text, scene.layout
    at = layout.sentence_start(anaphor.span[0])
    low = layout.back(at, 1)
    places = [p for p in actor.places if low <= p.start < anaphor.span[0]]
    if len(places) != 1 or not places[0].named or places[0].start >= at:
        return False
    start = places[0].start
    mention = actor.entity.mentions[bisect_left(actor.entity.starts, start)]
    begin = mention.role[0] if mention.role and mention.role[0] < start else start
    if places[0].owner:
        opens = not text[low:begin].strip()
        tokens = tokenise(text, mention.span[1], at)[:_WORDS]
        beside = [t for t in tokens if t.start > mention.span[1] + 1]
        return opens and _is_one(beside, anaphor)
    before = _OF_ONE.fullmatch(text, low, begin)
    return before is not None and _is_one(tokenise(text, *before.span("noun")), anaphor)


def _is_one(tokens: Sequence[Token], anaphor: Anaphor) -> bool:
    """Whether the first of `tokens` tell of one person without a name, of the anaphor's sex."""
    for i, token in enumerate(tokens):
        if token.broken or (i and (token.upper or words.is_function(token.key))):
            return False
        if words.noun(tokens[: i + 1], i, True) == "anonymous":
            return sex.by_words([token.key]) in {None, anaphor.sex}
    return False


def _is_beside(scene: Scene, actor: Actor, anaphor: Anaphor, words: Sequence[Span]) -> bool:
    """Whether nothing tells that `actor` is a he or a she, but of another named in the same
    sentence it is told, not in his own `words`: "Speaker Addo scolded Mr Poe. He said so"."""
    if actor.sex is not None or anaphor.sex is None:
        return False
    last = scene.last(actor, anaphor.span[0], ())
    low = last and scene.layout.sentence_start(last.start)
    return any(
        other is not actor and place.named and not place.owner and other.sex == anaphor.sex
        for place, other in scene.back(anaphor.span[0], 1, words)
        if low is not None and scene.layout.sentence_start(place.start) == low
    )


def goes_on(
    scene: Scene,
    actor: Actor,
    anaphor: Anaphor,
    own: Sequence[Span],
    said: Sequence[Span],
) -> bool:
    """Whether `actor` is told of in the sentence before the anaphor's, and spoke last or has it
    begin with the name, and nobody else acts there by a role ("Roe hoped that the president
    came"). Of thirty such choices below the bar in 370 news texts each was right."""
    at = scene.layout.sentence_start(min([anaphor.span[0], *(span[0] for span in own)]))
    low = scene.layout.back(at, 1)
    near = list(_told_in(actor, low, at))
    spoke = [*scene.last_spoken(said)][-1:] == [actor]
    if _acts_by_role(scene.text, low, at):
        return False
    return bool(near) and (spoke or any(leads(scene, actor, low, place) for place in near))


def _acts_by_role(text: str, low: int, at: int) -> bool:
    """Whether "that" and a role open a clause between two places."""
    return any(
        words.noun([token], 0, False) == "person"
        for match in _THAT_ROLE.finditer(text, low, at)
        for token in tokenise(text, *match.span(1))
    )


def opener(scene: Scene, anaphor: Anaphor, own: Sequence[Span]) -> Actor | None:
    """The person with whose name the anaphor's own sentence begins, if nobody else who may be meant
    acts there, by name or role ("Roe told Northwire, “It is so,” he said"). Others may be named as
    owners or behind a preposition, but are not whom "who" tells of."""
    start = anaphor.span[0]
    low = scene.layout.sentence_start(start)
    if _RELATIVE.search(scene.text, low, start) or _acts_by_role(scene.text, low, start):
        return None
    found = None
    for place, actor in scene.back(start, 0, own):
        person = actor.strength or actor.sex or actor.kind == "person"
        if not person or actor.place or actor.sex not in {anaphor.sex, None} or place.owner:
            continue
        if place.named and leads(scene, actor, low, place) and actor.strength == _SURE:
            found = actor
        elif not _GOVERNS.search(
            scene.text, max(begin(actor, place) - _BESIDE_IT, 0), begin(actor, place)
        ):
            return None
    return found


class Led(NamedTuple):
    """With whom the sentence before begins, and whether it is surely told that "he" is that one."""

    actor: Actor
    told: bool


def led_by(scene: Scene, actor: Actor, anaphor: Anaphor, own: Sequence[Span]) -> Led | None:
    """Another who may be the anaphor's, with whose name the sentence before begins, if that does
    not tell of `actor`: "Roe said so. Poe lost a car there. “It was gone,” he said". Quoted words
    in `own` that tell of a "he" may be of the other, and so still be `actor`'s. He is told where
    his sentence opens a paragraph and does not tell what was done to him; if it does and opens
    none, he is a matter of `actor`'s words ("Poe was charged. He said that others would be")."""
    layout, text = scene.layout, scene.text
    at = layout.sentence_start(min([anaphor.span[0], *(span[0] for span in own)]))
    low = layout.back(at, 1)
    here = any(True for _ in scene.back(anaphor.span[0], 0, own))
    beside = _APPOSED.match(text, low, at)
    owns = beside.start("whose") if beside else None
    told = (
        p
        for p in _told_in(actor, low, anaphor.span[0])
        if p.start != owns and (p.named or not inside(own, p.start))
    )
    if here or any(told) or _tells_of(text, own, anaphor):
        return None
    opens = not low or layout.paragraph(low) != layout.paragraph(low - 1)
    suffers = _SUFFERS.search(text, low, at) is not None
    if suffers and not opens:
        return None
    for _, other in scene.back(at, 1, ()):
        person = other.strength == _SURE or has_person_aside(text, other)
        if other is actor or other.place or not person or _is_apart(other, anaphor, own):
            continue
        if any(leads(scene, other, low, place) for place in _told_in(other, low, at)):
            return Led(other, other.sex is not None and opens and not suffers)
    return None


def _is_apart(other: Actor, anaphor: Anaphor, own: Sequence[Span]) -> bool:
    """Whether `other` is of the other sex, or is told of in words that are quoted."""
    sexes = {anaphor.sex, other.sex} - {None}
    return len(sexes) > 1 or any(any(_told_in(other, *span)) for span in own)


def _came_in(scene: Scene, actor: Actor, anaphor: Anaphor, said: Sequence[Span]) -> bool:
    """Whether somebody without a name is the subject of a sentence since `actor` was last told of
    by name or role, at most two sentences before: "Roe fled. One fighter was asked about it.
    “Death,” he said"."""
    end = anaphor.span[0]
    places = [place for place in actor.places if place.start < end]
    told = [p.start for p in places if p.named or not _PRONOUN.match(scene.text, p.start)]
    return has_come_in(scene, max([scene.layout.back(end, _SENTENCES), *told]), anaphor, said)


def has_come_in(scene: Scene, start: int, anaphor: Anaphor, said: Sequence[Span] = ()) -> bool:
    """Whether somebody without a name, who may be the anaphor's, is the subject of a sentence
    between `start` and `anaphor`, but of one in a quotation in which that does not stand, or in
    what is `said` by it."""
    return any(
        _is_subject(scene, match.start())
        and _is_person(scene.text, match.start(), anaphor)
        and not (_is_quoted(scene, match.start(), anaphor) or inside(said, match.start()))
        for match in _ONE.finditer(scene.text, start, anaphor.span[0])
    )


def _is_quoted(scene: Scene, at: int, anaphor: Anaphor) -> bool:
    """Whether a quotation at `at` ends before `anaphor`."""
    around = scene.layout.quotation(at)
    return around is not None and around[1] <= anaphor.span[0]


def _has_spoken(scene: Scene, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether another of that sex is named since `actor` was last told of, right before a word of
    saying that is no attribution's: "Roe said so, but Poe denied that. “We do not,” he said"."""
    start = anaphor.span[0]
    told = (p.start for p in actor.places if p.start < start and (p.named or p.source))
    low = max(scene.layout.back(start, _SENTENCES), max(told, default=0))
    for _, other in scene.back(start, _SENTENCES, ()):
        apart = anaphor.sex and other.sex and anaphor.sex != other.sex
        if other is actor or other.kind != "person" or apart:
            continue
        named = (
            p.start
            for p in other.places
            if p.named and not p.source and low < p.start < start
            if not _is_quoted(scene, p.start, anaphor)
        )
        if any(_SPEAKS.match(scene.text, end) for at in named for end in _ends(other, at)):
            return True
    return False


def _has_asked(scene: Scene, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether `actor` asked one person what the anaphor answers: "Roe asked Poe. “No,” he replied",
    but not "Roe urged calm. He refused"."""
    text, start = scene.text, anaphor.span[0]
    last = scene.last(actor, start, ())
    if last is None or not _REPLIES.match(text, anaphor.span[1]):
        return False
    named = [place for place in actor.places if place.named and place.start < start]
    if not named or scene.layout.sentence(last.start) != scene.layout.sentence(named[-1].start):
        return False
    asked = (_ASKED.match(text, end) for end in _ends(actor, named[-1].start))
    whom = (tokenise(text, hit.end(), start)[:_WORDS] for hit in asked if hit)
    return any(_is_asked(tokens, anaphor) for tokens in whom)


def _is_asked(tokens: Sequence[Token], anaphor: Anaphor) -> bool:
    """Whether `tokens` begin with one person, by name or not."""
    if not tokens or tokens[0].broken:
        return False
    named = tokens[0].upper or tokens[0].key in _OBJECTS
    return named or _is_one(tokens, anaphor)


def leads(scene: Scene, actor: Actor, low: int, place: Place) -> bool:
    """Whether the sentence at `low` begins with `actor`, before whose name a role may stand, or has
    the name behind its verb ("the first witness was Jane Roe")."""
    start = begin(actor, place)
    if scene.layout.quotation(place.start) is not None:
        return False
    if place.named and _IS.search(scene.text, max(start - _REACH, low), start):
        return True
    if _APPOSED.fullmatch(scene.text, low, place.start):
        return True
    doing = _DOING.match(scene.text, low, start) if place.named else None
    low = doing.end() if doing else low
    if start - low > _LEAD:
        return False
    before = scene.text[low:start].lower().replace(",", " ").split()
    while before and (before[0] in _BEFORE or before[0] in words.OPENERS):
        before = before[1:]
    return not before or (len(before) == 1 and before[0] in words.SINGLE_TITLES)


def _told_in(actor: Actor, low: int, high: int) -> Iterator[Place]:
    """Where `actor` stands in `[low, high)`, but as an owner."""
    first = bisect_left(actor.places, low, key=start_of)
    return (p for p in actor.places[first:] if p.start < high and not p.owner)


def _tells_of(text: str, own: Sequence[Span], anaphor: Anaphor) -> bool:
    """Whether a pronoun of the anaphor's sex stands in `own`, beside the anaphor itself."""
    found = (word for span in own for word in _INSIDE.finditer(text, *span))
    return any(
        word[0].lower().startswith(("she", "her")) == (anaphor.sex == "female")
        for word in found
        if word.start() != anaphor.span[0]
    )


def _ends(actor: Actor, start: int) -> Iterator[int]:
    at = bisect_left(actor.entity.starts, start)
    return (m.span[1] for m in actor.entity.mentions[at : at + 1])


def _is_subject(scene: Scene, start: int) -> bool:
    before = scene.text[scene.layout.sentence_start(start) : start]
    opens = len(before) <= _BESIDE and not any(map(str.isalpha, before))
    return opens or _QUOTED.search(scene.text, max(start - _BESIDE, 0), start) is not None


def _is_person(text: str, start: int, anaphor: Anaphor) -> bool:
    """Whether one person without a name is told of at `start`, who may be the anaphor's."""
    tokens = tokenise(text, start, min(start + _REACH, anaphor.span[0]))[:_WORDS]
    for i, token in enumerate(tokens[1:], 1):
        if token.broken or words.is_function(token.key) or token.key in words.SAYS:
            return False
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        # "A senior Norlander official", but no "Aide Roe"
        if token.upper or words.noun(tokens[: i + 1], i, True) != "anonymous":
            continue
        # "A teacher, he said"
        beside = text[token.end : anaphor.span[0]].strip(" ,\xa0") == ""
        told = sex.by_words([token.key])
        return not (beside or (after and after.upper)) and told in {None, anaphor.sex}
    return False


def _is_called(scene: Scene, actor: Actor, governed: Sequence[Span]) -> bool:
    """Whether the clause that follows "he" or "she" tells of `actor` by a role that nobody else
    has: "He added that the minister's choice was bad" is not the minister."""
    own = [re.escape(head) for head in sorted(actor.heads) if len(scene.headed(head)) == 1]
    if not own:
        return False
    called = re.compile(rf"\b[Tt]he[ \xa0](?:[\w-]+[ \xa0])?(?:{'|'.join(own)})\b")
    return any(called.search(scene.text, *span) for span in governed)
