"""Names of a text put together: one entity for each that bears them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.facts.countries import country
from sayso.resolve.mentions.bearers import (
    DOMINANT,
    apart_from,
    bearer_of,
    fitting,
    indexed,
    is_kin,
    misspelt,
    never_in_full,
)
from sayso.resolve.mentions.entity import Entity
from sayso.resolve.mentions.mentions import Mention
from sayso.resolve.phrases.sex import is_given
from sayso.resolve.phrases.words import CALENDAR, OPENERS, PARTICLES, body, is_known

_TRADES = frozenset(
    {"baker", "banker", "driver", "farmer", "guard", "miner", "painter", "runner", "sailor"}
    | {"singer"}
)
"""Trades that are names, too, but not before a single name that stands alone elsewhere."""


def entities(mentions: Sequence[Mention]) -> list[Entity]:
    """The entities that `mentions` name, in the order of their first names.

    A short name goes to the fullest one that it can stand for; one that could stand for several
    goes to the one named far more often, else to the only one named before it, else to none. One
    that stands before somebody of its family is named ("Roe said. … Her father, Jon Roe") is not
    his, then or later.
    """
    found: dict[tuple[str, ...], Entity] = {}
    short: list[Mention] = []
    led: list[Mention] = []
    parted = _parted(mentions)
    for mention in mentions:
        if len(mention.keys) < 2:
            short.append(mention)
        elif len(mention.keys) == 2 and mention.keys[0] in PARTICLES:
            led.append(mention)
        else:
            whole = _whole(mention)
            whole += (mention.suffix,) if whole in parted and mention.suffix else ()
            found.setdefault(whole, Entity()).add(mention)
    _join_led(found, led)
    _join_parts(found)
    _rejoin(found, short)
    _behead(found)
    _unglue(found, short)
    longer = list(found.values())
    by_word = indexed(longer)
    alone = Counter(m.keys[0] for m in short)
    counts = Counter({id(entity): len(entity.mentions) for entity in longer})
    others = never_in_full(short, by_word)
    for mention in others:
        found.setdefault(mention.keys, Entity()).add(mention)
        counts[id(found[mention.keys])] += 1
    apart = apart_from(short, others, by_word)
    for mention in _without(short, others):
        fit = [] if mention.place else fitting(mention, by_word.get(mention.keys[0], ()))
        fit = fit or misspelt(mention, longer, alone)
        own = [e for e in fit if not is_kin(e, mention, mention.keys in found)]
        bare = own and not (mention.sex or mention.office)
        own += [found[mention.keys]] if bare and mention.keys in apart else []
        bearer = bearer_of(mention, own, counts, alone)
        if bearer is None:
            bearer = found.setdefault(mention.keys, Entity())
        persons = bool(fit) and all(e.kind == "person" for e in fit)
        surname = persons and not mention.strength
        bearer.add(replace(mention, kind="person", strength=1) if surname else mention)
    return sorted(
        (e for e in found.values() if not all(_is_opening(m) for m in e.mentions)),
        key=lambda e: e.starts[0],
    )


def _without(mentions: Iterable[Mention], others: Iterable[Mention]) -> list[Mention]:
    taken = {mention.span for mention in others}
    return [mention for mention in mentions if mention.span not in taken]


def _parted(mentions: Sequence[Mention]) -> set[tuple[str, ...]]:
    """The names that two bear who are told apart by "Jr" and "Sr"."""
    told: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for mention in mentions:
        if len(mention.keys) > 1 and mention.suffix:
            told[_whole(mention)].add(mention.suffix)
    return {whole for whole, suffixes in told.items() if len(suffixes) > 1}


def _join_led(found: dict[tuple[str, ...], Entity], led: Iterable[Mention]) -> None:
    """Put surnames with what leads them ("Abu Amer") to the one full name that ends so."""
    for mention in led:
        fit = [e for e in found.values() if _holds(e.fullest.keys[1:], mention.keys)]
        before = [e for e in fit if e.starts[0] < mention.span[0]]
        fit = before if len(before) == 1 else fit
        bearer = fit[0] if len(fit) == 1 else found.setdefault(mention.keys, Entity())
        bearer.add(mention)


def _join_parts(found: dict[tuple[str, ...], Entity]) -> None:
    """Put surnames of several words ("Ruiz Lobo", "De la Torre") to the one full name that ends so,
    or goes on with a second surname; and what a full name begins with, but for its last word, to
    that ("Ahmad Fuad", of an Ahmad Fuad Ismail)."""
    longer: defaultdict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for entity in found.values():
        if entity.strength == 2:
            longer[entity.fullest.keys[:-1]].append(entity)
    for key, entity in list(found.items()):
        words = entity.fullest.keys
        if entity.kind not in {"person", None}:
            continue
        led = not PARTICLES.isdisjoint(words)
        whole = not led and is_given(words[0])
        fit = [e for e in longer.get(words, ()) if _is_whole(e.fullest.keys[-1])]
        if not (fit or whole):
            fit = [
                e
                for e in found.values()
                if e is not entity and e.kind == "person" and _holds(e.fullest.keys[1:], words)
            ]
        if len(fit) == 1:
            del found[key]
            for mention in entity.mentions:
                fit[0].add(mention)


def _is_whole(last: str) -> bool:
    """Whether a last word of a name may be its own: it is none of a table ("Jane Roe Day")."""
    return not (is_known(last) or last in CALENDAR | OPENERS or country(last) is not None)


def _holds(keys: Sequence[str], part: tuple[str, ...]) -> bool:
    """Whether words stand beside each other in a name."""
    return any(keys[i : i + len(part)] == part for i in range(len(keys) - len(part) + 1))


def _rejoin(found: dict[tuple[str, ...], Entity], short: list[Mention]) -> None:
    """Move names whose first word may be no part of them to those they hold: that of a sentence
    ("Absent Roe", "Electing Jane Roe"), an owner ("Northwire's Roe"), the last of a sentence whose
    mark was lost ("Norland Roe")."""
    alone: defaultdict[str, list[int]] = defaultdict(list)
    for m in short:
        if not (m.initial or m.place):
            alone[m.keys[0]].append(m.span[0])
    sure = {key[-1] for key, entity in found.items() if entity.strength == 2}
    doubtful = [
        (key, entity)
        for key, entity in found.items()
        if entity.strength < 2 and all(m.initial or m.loose for m in entity.mentions)
    ]
    for key, entity in doubtful:
        words = entity.mentions[0].keys
        held = found.get((words[1], words[-1])) if len(words) > 2 else None
        if held is not None and held is not entity:
            del found[key]
            for mention in entity.mentions:
                held.add(mention)
        elif _is_opened(words) and alone[words[-1]]:
            # "Support for NATO", "Criticism of Northwire"
            del found[key]
            short += [_cut(m) for m in entity.mentions]
        elif (not entity.fullest.place and _is_led(entity)) and (
            words[-1] in sure
            or _is_glued(entity, alone)
            or (words[0] in _TRADES and alone[words[-1]])
        ):
            del found[key]
            short += [_cut(m) for m in entity.mentions]


def _cut(mention: Mention) -> Mention:
    """A name as no more than its last word."""
    return replace(mention, keys=mention.keys[-1:], strength=0, kind=None, loose=True)


def _behead(found: dict[tuple[str, ...], Entity]) -> None:
    """Put "Icon Jane Roe", of a headline, to the Jane Roe named elsewhere."""
    for key, entity in list(found.items()):
        words = entity.fullest.keys
        held = found.get((words[1], words[-1])) if len(words) > 2 and is_given(words[1]) else None
        if held is None or held is entity or is_given(words[0]):
            continue
        del found[key]
        for mention in entity.mentions:
            held.add(replace(mention, keys=mention.keys[1:], loose=True))


def _unglue(found: dict[tuple[str, ...], Entity], short: list[Mention]) -> None:
    """Take off a name the word that something else left before it ("Contributor Jane"), where
    somebody is named in full whose first name it ends with."""
    full = [e.fullest.keys[0] for e in found.values() if e.strength == 2]
    firsts = frozenset(filter(is_given, full))
    for key, entity in list(found.items()):
        words = entity.fullest.keys
        told = entity.kind != "person" or any(m.role for m in entity.mentions)
        if told or len(words) != 2 or words[-1] not in firsts or is_given(words[0]):
            continue
        del found[key]
        short += [_cut(m) for m in entity.mentions]


def _is_led(entity: Entity) -> bool:
    """Whether a word stands before a last one, or an owner of several ("the Tide Board's Roe")."""
    return len(entity.mentions[0].keys) == 2 or all(m.loose for m in entity.mentions)


def _is_opened(words: Sequence[str]) -> bool:
    """Whether a name is a word, no body's, with "for" or "of" and a single word after it."""
    return len(words) == 3 and words[1] in {"for", "of"} and body(words[0]) is None


def _is_glued(entity: Entity, alone: Mapping[str, Sequence[int]]) -> bool:
    """Whether the last word of a loose name stands alone far more often; or does so before, and the
    name opens its sentences ("Actual Velm staff")."""
    last = entity.mentions[0].keys[-1]
    loose = all(m.loose for m in entity.mentions)
    opens = all(m.initial and not m.role for m in entity.mentions)
    first = entity.starts[0]
    told = len(alone[last]) if loose else sum(at < first for at in alone[last]) * opens
    return body(last) is None and told >= DOMINANT * len(entity.mentions)


def _whole(mention: Mention) -> tuple[str, ...]:
    """What full names of one bearer share: of a person the first and the last word, of a body of a
    country all but how the country is named ("Norway's embassy", "the Norwegian Embassy")."""
    first = mention.keys[0]
    if mention.kind == "person":
        return first, mention.keys[-1]
    land = country(first) if body(mention.keys[-1]) == "government" else None
    if land is None or land.how == "seat":
        return mention.keys
    return land.name, *mention.keys[1:]


def _is_opening(mention: Mention) -> bool:
    """Whether a name may be no more than the first word of a sentence."""
    return mention.initial and len(mention.keys) == 1 and not mention.strength
