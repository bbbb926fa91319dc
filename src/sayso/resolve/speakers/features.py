"""How well an entity fits an anaphor: the evidence, as numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from math import expm1, log1p

from sayso.resolve.mentions.entity import Entity
from sayso.resolve.mentions.kinds import has_person_aside
from sayso.resolve.mentions.scene import Actor, Place, Scene, start_of
from sayso.resolve.phrases import words
from sayso.resolve.phrases.anaphors import Anaphor, noun_class
from sayso.types import Span

Features = dict[str, float]

_FARTHEST = 40  # sentences
_MOST = 12  # candidates, the last that were told of
_REACH = 24  # code points before a name
_GOES_ON = re.compile(
    r"[ \xa0](?:also|then|later|further|again|added|continued|concluded|went[ \xa0]on)\b"
)
_LEAD = 30  # code points from the start of a sentence
_APART = words.FIELDS | {"deputy", "foreign", "prime", "vice"}
_RANKS = (
    *("constable", "pc", "sergeant", "sgt", "inspector", "insp", "superintendent", "supt"),
    *("detective", "captain", "capt", "colonel", "col", "lieutenant", "lt", "major", "maj"),
)
_COUNTERPART = "counterpart"
_SYNONYMS = (
    frozenset({"company", "firm", "manufacturer", "maker", "giant", "carrier", "airline"}),
    frozenset({"newspaper", "paper", "daily", "outlet", "magazine"}),
    frozenset({"organisation", "organization", "group", "foundation", "institute", "watchdog"}),
    frozenset({"representative", "rep", "congressman", "congresswoman", "lawmaker"}),
    frozenset({"senator", "sen", "lawmaker"}),
    frozenset({"doctor", "dr"}),
    frozenset({"boss", "coach", "manager"}),
    frozenset({"actor", "actress", "star"}),
    *(frozenset({"officer", rank}) for rank in _RANKS),
    frozenset({"governor", "gov"}),
    frozenset({"nun", "sister"}),
    frozenset({"professor", "prof"}),
    frozenset({"general", "gen"}),
    frozenset({"president", "pres"}),
    frozenset({"admiral", "adm"}),
    frozenset({"brigadier", "brig"}),
    frozenset({"captain", "capt"}),
    frozenset({"colonel", "col"}),
    frozenset({"commander", "cmdr"}),
    frozenset({"councillor", "cllr"}),
    frozenset({"inspector", "insp"}),
    frozenset({"lieutenant", "lt"}),
    frozenset({"major", "maj"}),
    frozenset({"priest", "father", "fr"}),
    frozenset({"reverend", "rev"}),
    frozenset({"sergeant", "sgt"}),
    frozenset({"superintendent", "supt"}),
)


def candidates(
    scene: Scene,
    anaphor: Anaphor,
    own: Sequence[Span],
    governed: Sequence[Span] = (),
    said: Sequence[Span] = (),
) -> list[tuple[Actor, Features]]:
    """The actors that `anaphor` can stand for, each with its evidence. What stands in `own`, the
    quoted content of the anaphor's own attribution, is not where its speaker was last, nor did
    those speak last who do so in what is `said` there. Whoever is named in
    `governed`, the clause that follows the anaphor as its subject, is not meant ("he asked Roe to
    come": principle C of Chomsky, *Lectures on Government and Binding*, 1981), and one who owns
    something there hardly."""
    fit = sorted(
        (*_before(scene, anaphor, own), *_later(scene, anaphor, own)),
        key=lambda pair: -pair[0].start,
    )[:_MOST]
    spoken = scene.last_spoken(said)
    found = [
        (actor, _features(scene, anaphor, actor, place, own, rank, spoken))
        for rank, (place, actor) in enumerate(fit)
    ]
    if anaphor.sort == "he":
        found = [(a, f) for a, f in found if not _stands_in(a, governed, owner=False)]
        for actor, features in found:
            features["named after"] = float(_stands_in(actor, governed))
    for features in _nearest(anaphor, found):
        features["alone"] = 1.0
    headed = [features for _, features in found if features.get("head")]
    for features in headed:
        features["only head"] = float(len(headed) == 1)
    return found


def _nearest(anaphor: Anaphor, found: Sequence[tuple[Actor, Features]]) -> list[Features]:
    """The one that surely fits, by its sex if the anaphor tells any, if it is the only one in the
    last sentences; else nothing."""
    told = anaphor.sort == "he" or anaphor.sex
    near = [
        features
        for actor, features in found
        if "away3" not in features
        and (features["sex"] if told else actor.strength == 2 or anaphor.sort != "role")
    ]
    return near if len(near) == 1 else []


def _before(scene: Scene, anaphor: Anaphor, own: Sequence[Span]) -> Iterator[tuple[Place, Actor]]:
    """The last that were told of before an anaphor, from there back."""
    stood = scene.back(anaphor.span[0], _FARTHEST, own, roles=anaphor.sort != "he")
    return islice((pair for pair in stood if _agrees(scene, pair[1], anaphor, own)), _MOST)


def _later(scene: Scene, anaphor: Anaphor, own: Sequence[Span]) -> Iterator[tuple[Place, Actor]]:
    """Where the bearer of a role is first named after it: headlines tell the role alone."""
    if anaphor.sort != "role":
        return
    for actor in scene.headed(anaphor.head):
        if anaphor.rest & actor.told and _agrees(scene, actor, anaphor, own):
            place = actor.places[0]
            unseen = scene.last(actor, anaphor.span[0], own) is None
            if unseen and _distance(scene, anaphor.span[0], place) <= _FARTHEST:
                yield place, actor


def _agrees(scene: Scene, actor: Actor, anaphor: Anaphor, own: Sequence[Span]) -> bool:
    """Whether sex and kind do not tell that the entity is somebody else."""
    if actor.place or (own and anaphor.sort == "he" and _is_told_of(actor, own)):
        return False
    if anaphor.sort in {"he", "role"}:
        if actor.kind not in {"person", None} or not _may_be_person(scene.text, actor):
            return False
        if (anaphor.lands and not _is_of(scene, actor, anaphor)) or _is_of_other(actor, anaphor):
            return False
        return not (anaphor.sex and actor.sex) or anaphor.sex == actor.sex
    if actor.strength == 2 or scene.text[actor.fullest[0]] == "@":
        return False
    return anaphor.kind is None or actor.kind in {anaphor.kind, "person", None}


def alike(head: str) -> frozenset[str]:
    """The noun of a role or body and those that are used for the same."""
    return frozenset({head}).union(*(nouns for nouns in _SYNONYMS if head in nouns))


def is_unknown(actor: Actor, anaphor: Anaphor) -> bool:
    """Whether nothing tells that a name is a body's: it has not spoken, nor has it the noun."""
    if anaphor.sort != "body" or actor.kind is not None or anaphor.head in actor.keys:
        return False
    # "The army" is not any name that spoke.
    if anaphor.kind == "government":
        return True
    return not any(place.source and place.named for place in actor.places)


def _is_letters(text: str, name: Span) -> bool:
    """Whether a name is in capitals, and what stands around it is not."""
    around = text[max(name[0] - _REACH, 0) : name[1] + _REACH]
    return text[slice(*name)].isupper() and not around.isupper()


def _is_of(scene: Scene, actor: Actor, anaphor: Anaphor) -> bool:
    """Whether an actor is of the country or state in a role: by a role of his own, or, where none
    tells any, by the same office, but for a part of a country, as that has the same office, or
    where a counterpart is from there ("his Norwegian counterpart"); of a state, whom none ties to
    another."""
    if actor.lands or not anaphor.lands.isdisjoint(words.OF_PARTS):
        return bool(anaphor.lands & actor.lands)
    if any(anaphor.lands & other.lands for other in scene.headed(_COUNTERPART)):
        return False
    return anaphor.head in actor.heads or anaphor.lands <= words.STATES


def _is_of_other(actor: Actor, anaphor: Anaphor) -> bool:
    """Whether the word before an office tells it from another one of that noun that an actor has:
    "the prime minister" is not the defence minister."""
    if anaphor.head not in actor.heads or actor.told.isdisjoint(_APART):
        return False
    return not (anaphor.rest & _APART) <= actor.told


def _is_told_of(actor: Actor, own: Sequence[Span]) -> bool:
    """Whether somebody is named in full in a quotation, as its speaker is not."""
    return any(
        len(m.keys) > 1 and start <= m.span[0] < end
        for start, end in own
        for m in actor.entity.mentions
    )


def _may_be_person(text: str, actor: Actor) -> bool:
    """Whether a name without a title or given name has spoken, or, of one word, owns something;
    letters alone ("TIDA") are nobody's."""
    if actor.strength == 2:
        return True
    if all(_is_letters(text, m.span) for m in actor.entity.mentions):
        return False
    if any(place.source or (place.owner and actor.single) for place in actor.places):
        return True
    # "Tarnik Roe, who came from Velm,"
    return actor.strength > 0 and not actor.single and has_person_aside(text, actor)


def _distance(scene: Scene, at: int, place: Place) -> int:
    sentence = scene.layout.sentence
    return abs(sentence(at) - sentence(place.start))


def _features(
    scene: Scene,
    anaphor: Anaphor,
    actor: Actor,
    place: Place,
    own: Sequence[Span],
    rank: int,
    spoken: Sequence[Actor],
) -> Features:
    """What speaks for it that `anaphor` stands for `actor`, last told of at `place`, by name."""
    layout = scene.layout
    away = _distance(scene, anaphor.span[0], place)
    before = bisect_left(actor.places, anaphor.span[0], key=start_of)
    quoted = layout.quotation(place.start)
    here = layout.quotation(anaphor.span[0])
    found: Features = {
        f"away{min(away, 3)}": 1.0,
        "away": log1p(away),
        f"rank{min(rank, 2)}": 1.0,
        "count": log1p(before),
        "lead": float(place.start - layout.sentence_start(place.start) < _LEAD),
        "owner": float(place.owner),
        "pronoun": float(not place.named),
        "source": float(place.source),
        "quoted": float(quoted is not None and quoted != here),
        "paragraph": float(layout.paragraph(place.start) == layout.paragraph(anaphor.span[0])),
        "spoke": float(bool(spoken) and spoken[-1] is actor),
        "spoke before": float(len(spoken) > 1 and spoken[0] is actor),
        "sex": float(bool(anaphor.sex) and actor.sex == anaphor.sex),
        f"strength{actor.strength}": 1.0,
        "in own words": float(_stands_in(actor, own)),
        "topic": float(layout.sentence(actor.entity.starts[0]) <= 1),
        "single": float(actor.single),
    }
    if anaphor.sort == "he":
        found |= _spoken(scene, anaphor, place, found, own)
    if anaphor.sort in {"he", "role", "body"}:
        found["said"] = log1p(sum(each.source for each in actor.places[:before]))
        found["said share"] = expm1(found["said"]) / max(len(scene.spoken), 1)
    if anaphor.sort in {"role", "body"}:
        found |= _described(anaphor, actor)
        found |= _spoken(scene, anaphor, place, found, own)
    if anaphor.sort in {"it", "they", "body"}:
        found[f"kind {actor.kind or 'unknown'}"] = 1.0
        found["acronym"] = float(_is_acronym(scene.text, actor.entity))
    return found


def _spoken(
    scene: Scene, anaphor: Anaphor, place: Place, found: Features, own: Sequence[Span]
) -> Features:
    """What tells more of "he" and "she" together than by itself."""
    near, spoke = found["away"] < log1p(2), found["spoke"]
    return {
        "lead here": found["lead"] * float("away0" in found),
        "lead before": found["lead"] * float("away1" in found),
        "spoke near": spoke * float(near),
        "spoke on": spoke * float(_GOES_ON.match(scene.text, anaphor.span[1]) is not None),
        "spoke and quoted": spoke * float(bool(own)),
        "governed": float(place.named and _is_governed(scene.text, place.start)),
        "pronoun near": float(not place.named and near),
    }


def _is_governed(text: str, at: int) -> bool:
    """Whether a preposition stands right before a name, or before the word before it."""
    before = text[max(at - _REACH, 0) : at].split()[-2:]
    return not words.PREPOSITIONS.isdisjoint(before)


def _stands_in(actor: Actor, own: Sequence[Span], *, owner: bool = True) -> bool:
    """Whether somebody is named in `own`, and not as an `owner` only if that does not count."""
    named = (p for p in actor.places if p.named and (owner or not p.owner)) if own else ()
    return any(start <= place.start < end for place in named for start, end in own)


def _is_acronym(text: str, entity: Entity) -> bool:
    words = [text[slice(*m.span)] for m in entity.mentions]
    return any(word.isupper() and 2 <= len(word) <= 6 for word in words)


def _described(anaphor: Anaphor, actor: Actor) -> Features:
    """What a role or noun shares with the roles and names told."""
    heads, head = actor.heads, anaphor.head
    like = any(head in alike and alike & heads for alike in _SYNONYMS)
    # "His Norwegian counterpart" may be "the Norwegian minister".
    like = like or (_COUNTERPART in heads and bool(anaphor.lands & actor.lands))
    shared = anaphor.rest & actor.told
    return {
        "head": float(head in heads),
        "head alike": float(like and head not in heads),
        "head in name": float(head in actor.keys),
        "title": float(len(actor.entity.fullest.keys) > 1 and actor.entity.fullest.keys[0] == head),
        "told": float(head in actor.told and head not in heads),
        "shared": float(bool(shared)) if anaphor.rest else 0.0,
        "other words": float(bool(anaphor.rest - actor.told)),
        "no role": float(not heads),
        f"of {noun_class(anaphor)}": 1.0,
        "land": float(bool(anaphor.lands & actor.lands)),
    }
