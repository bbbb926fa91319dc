"""Whom a surname or another single word of a name stands for, of those named in full."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from sayso.facts.countries import country
from sayso.resolve.mentions.entity import Entity
from sayso.resolve.mentions.mentions import Mention
from sayso.resolve.mentions.offices import is_other, is_same, offices
from sayso.resolve.phrases.sex import is_given
from sayso.resolve.phrases.words import PARTICLES, body, is_function

DOMINANT = 3
"""How many times as often one is named as another bearer of the surname, who is then not meant."""
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "the"})
_ARTICLES = ("al-", "el-")
_LONG = 7  # letters


def indexed(longer: Iterable[Entity]) -> dict[str, list[Entity]]:
    """Full names by the single words that can stand for them: of a person the last and the first,
    of others the last and the initials."""
    index: dict[str, list[Entity]] = defaultdict(list)
    for entity in longer:
        keys = entity.mentions[0].keys
        entries = {keys[-1]}
        if entity.kind == "person":
            # "Velm" is not "Velm Sales" or "President Velm Norway", "Kim" may be Kim Jong Un.
            led = entity.strength == 2 and country(keys[-1]) is None
            entries |= {keys[0]} if led or is_given(keys[0]) else set()
            # "Tarnik", of an "Ahmed al-Tarnik".
            entries |= {keys[-1][3:]} if keys[-1].startswith(_ARTICLES) else set()
            # "Fuad", of an Ahmad Fuad Ismail who is an Ahmad Fuad, too.
            entries |= {m.keys[-1] for m in entity.mentions if len(m.keys) > 1}
            # "Brandel", of an "Idrel Brandel Kost".
            entries |= {k for k in keys[1:-1] if len(k) > 2 and not is_given(k)} - PARTICLES
        else:
            letters = "".join(key[0] for key in keys if key not in _SMALL)
            entries |= {letters} if len(letters) > 1 else set()
            # "the College", of a "Royal College of Harbours".
            entries |= {a for a, b in pairwise(keys) if b in {"of", "for"} and body(a) is not None}
            # "Marlow", of "Marlow Lines".
            entries |= {keys[0]} if _is_owned(entity, keys) else set()
        for entry in entries:
            index[entry].append(entity)
    return index


def _is_owned(entity: Entity, keys: Sequence[str]) -> bool:
    """Whether a body's first word may name it alone, as that of companies does: no word for a
    body, nor for a place or a people."""
    if entity.kind != "organisation" or len(keys) != 2:
        return False
    return body(keys[0]) is None and country(keys[0]) is None and not is_function(keys[0])


def fitting(mention: Mention, bearers: Sequence[Entity]) -> list[Entity]:
    """Those of `bearers` that the single word of `mention` can stand for."""
    fit = [e for e in bearers if _can_be(mention, e)]
    # "Mrs. Velm" is rather Jane Velm than one of whom nothing tells that she is a woman, and
    # "Finance Minister Velm" the one of whom that is told.
    fit = [e for e in fit if mention.sex and e.sex == mention.sex] or fit
    fit = [e for e in fit if any(is_same(mention.office, o) for o in offices(e))] or fit
    last = [e for e in fit if e.fullest.keys[-1] == mention.keys[0]]
    # "Velm" is rather Tom Velm than Jon van Velm.
    bare = [e for e in last if not e.fullest.keys[-2:-1] or e.fullest.keys[-2] not in PARTICLES]
    # "Velm" is rather Jane Velm than "Osk & Velm".
    persons = [e for e in bare if e.kind in {"person", None}]
    return persons or bare or last or fit


def misspelt(mention: Mention, longer: Sequence[Entity], alone: Mapping[str, int]) -> list[Entity]:
    """The only person whose last name is a letter away from a long word that stands once ("Tarnkson
    said", of a Jane Tarnikson)."""
    word = mention.keys[0]
    if len(word) < _LONG or mention.initial or mention.place or alone[word] > 1:
        return []
    if is_function(word) or body(word) is not None:
        return []
    fit = [
        e
        for e in longer
        if e.strength == 2 and _is_letter_apart(word, e.fullest.keys[-1]) and _can_be(mention, e)
    ]
    return fit if len(fit) == 1 else []


def _is_letter_apart(a: str, b: str) -> bool:
    """Whether one letter is lost, added or changed, or two are swapped, but for a plural."""
    if abs(len(a) - len(b)) > 1 or a[0] != b[0] or a in {b, f"{b}s"}:
        return False
    at = next(
        (i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    rest, other = a[at:], b[at:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] in {other, other[1:]} or rest == other[1:]


def is_kin(entity: Entity, mention: Mention, borne: bool) -> bool:
    """Whether an entity is of the family of whom `mention` names, which is `borne` by another."""
    first = entity.mentions[0]
    return first.kin and (borne or mention.span[0] < first.span[0])


def bearer_of(
    mention: Mention, fit: Sequence[Entity], counts: Counter[int], alone: Mapping[str, int]
) -> Entity | None:
    """Which of those it fits `mention` stands for: the one named far more often, or formally, else
    of whoever says something the only one who did before, else the only one named before; None
    where two may be meant as well. `alone` tells how often the text has each single word."""
    if mention.of_two or len(fit) < 2:
        return None if mention.of_two or not fit else fit[0]
    ranked = sorted(fit, key=lambda e: -counts[id(e)])
    if counts[id(ranked[0])] >= DOMINANT * counts[id(ranked[1])]:
        return ranked[0]
    first = min(fit, key=lambda e: e.starts[0])
    before = [e for e in fit if e.starts[0] < mention.span[0]]
    if not before or _is_formal(first, fit, counts, alone):
        return first
    spoke = [e for e in before if mention.says and _has_spoken(e, mention.span[0])]
    if len(spoke) == 1 and alone[spoke[0].fullest.keys[0]] < counts[id(spoke[0])]:
        return spoke[0]
    return before[0] if len(before) == 1 else None


def _is_formal(
    one: Entity, fit: Iterable[Entity], counts: Counter[int], alone: Mapping[str, int]
) -> bool:
    """Whether a text never calls `one` by the given name alone, as it does all others, more often
    than in full."""
    others = (e for e in fit if e is not one)
    often = all(alone[e.fullest.keys[0]] > counts[id(e)] for e in others)
    return often and not alone[one.fullest.keys[0]]


def _has_spoken(entity: Entity, before: int) -> bool:
    return any(m.says and m.span[0] < before for m in entity.mentions)


def _can_be(mention: Mention, entity: Entity) -> bool:
    """Whether sex, kind and office agree."""
    if mention.strength and entity.kind != "person":
        return False
    held = offices(entity)
    if any(is_other(mention.office, o) for o in held) and not any(
        is_same(mention.office, o) for o in held
    ):
        return False
    return not (mention.sex and entity.sex) or mention.sex == entity.sex


def never_in_full(
    short: Iterable[Mention], by_word: Mapping[str, Sequence[Entity]]
) -> list[Mention]:
    """The surnames alone by which somebody is meant who is never named in full: "Mr. Roe", where
    the only Roe in full is a woman."""
    others: list[Mention] = []
    for mention in short:
        full = by_word.get(mention.keys[0], ())
        sure = (mention.sex or mention.office) and any(e.strength == 2 for e in full)
        if sure and not any(_can_be(mention, e) for e in full):
            others.append(mention)
    return others


def apart_from(
    short: Iterable[Mention], others: Sequence[Mention], by_word: Mapping[str, Sequence[Entity]]
) -> set[tuple[str, ...]]:
    """The surnames alone of `others`, but for those that are told of whoever bears them in full at
    least three times as often: one "Mr. Roe" is a slip among many a "Mrs. Roe"."""
    told = Counter(m.keys for m in short if m.sex)
    counts = Counter(m.keys for m in others)
    return {
        keys
        for keys, count in counts.items()
        if told[keys] - count + sum(len(e.mentions) for e in by_word[keys[0]]) < DOMINANT * count
    }
