"""Names of a text put together: one entity for each that bears them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.facts.countries import country
from sayso.resolve.mentions.entity import Entity
from sayso.resolve.mentions.mentions import Mention
from sayso.resolve.phrases.sex import is_given
from sayso.resolve.phrases.words import PARTICLES, body, is_function

_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "the"})
_ARTICLES = ("al-", "el-")
_LONG = 7  # letters
_DOMINANT = 3  # times as many names as another bearer of the surname has


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
    _rejoin(found, short)
    _behead(found)
    _unglue(found, short)
    longer = list(found.values())
    by_word = _by_word(longer)
    alone = Counter(m.keys[0] for m in short)
    counts = Counter({id(entity): len(entity.mentions) for entity in longer})
    others = _never_in_full(short, by_word)
    for mention in others:
        found.setdefault(mention.keys, Entity()).add(mention)
    counts.update(id(found[mention.keys]) for mention in others)
    apart = _apart(short, others, by_word)
    for mention in short:
        if mention in others:
            continue
        fit = [] if mention.place else _fitting(mention, by_word.get(mention.keys[0], ()))
        fit = fit or _misspelt(mention, longer, alone)
        own = [e for e in fit if not _is_kin(e, mention, mention.keys in found)]
        own += [found[mention.keys]] if own and mention.keys in apart and not mention.sex else []
        bearer = _bearer(mention, own, counts)
        if bearer is None:
            bearer = found.setdefault(mention.keys, Entity())
        persons = bool(fit) and all(e.kind == "person" for e in fit)
        surname = persons and not mention.strength
        bearer.add(replace(mention, kind="person", strength=1) if surname else mention)
    return sorted(
        (e for e in found.values() if not all(_is_opening(m) for m in e.mentions)),
        key=lambda e: e.starts[0],
    )


def _never_in_full(
    short: Iterable[Mention], by_word: Mapping[str, Sequence[Entity]]
) -> list[Mention]:
    """The surnames alone by which somebody is meant who is never named in full: "Mr. Roe", where
    the only Roe in full is a woman."""
    others: list[Mention] = []
    for mention in short:
        full = by_word.get(mention.keys[0], ())
        sure = mention.sex and any(e.strength == 2 for e in full)
        if sure and not any(_can_be(mention, e) for e in full):
            others.append(mention)
    return others


def _apart(
    short: Iterable[Mention], others: Sequence[Mention], by_word: Mapping[str, Sequence[Entity]]
) -> set[tuple[str, ...]]:
    """The surnames alone of `others`, but for those that are told of whoever bears them in full at
    least three times as often: one "Mr. Roe" is a slip among many a "Mrs. Roe"."""
    told = Counter(m.keys for m in short if m.sex)
    counts = Counter(m.keys for m in others)
    return {
        keys
        for keys, count in counts.items()
        if told[keys] - count + sum(len(e.mentions) for e in by_word[keys[0]]) < _DOMINANT * count
    }


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
        bearer = fit[0] if len(fit) == 1 else found.setdefault(mention.keys, Entity())
        bearer.add(mention)


def _holds(keys: Sequence[str], pair: tuple[str, ...]) -> bool:
    """Whether two words stand beside each other in a name."""
    return any((a, b) == pair for a, b in pairwise(keys))


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
        elif _is_led(entity) and (words[-1] in sure or _is_glued(entity, alone)):
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
    return body(last) is None and told >= _DOMINANT * len(entity.mentions)


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


def _by_word(longer: Iterable[Entity]) -> dict[str, list[Entity]]:
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


def _fitting(mention: Mention, bearers: Sequence[Entity]) -> list[Entity]:
    """Those of `bearers` that the single word of `mention` can stand for."""
    fit = [e for e in bearers if _can_be(mention, e)]
    # "Mrs. Velm" is rather Jane Velm than one of whom nothing tells that she is a woman.
    fit = [e for e in fit if mention.sex and e.sex == mention.sex] or fit
    last = [e for e in fit if e.mentions[0].keys[-1] == mention.keys[0]]
    # "Velm" is rather Tom Velm than Jon van Velm.
    bare = [e for e in last if not e.fullest.keys[-2:-1] or e.fullest.keys[-2] not in PARTICLES]
    # "Velm" is rather Jane Velm than "Osk & Velm".
    persons = [e for e in bare if e.kind in {"person", None}]
    return persons or bare or last or fit


def _misspelt(mention: Mention, longer: Sequence[Entity], alone: Mapping[str, int]) -> list[Entity]:
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


def _is_kin(entity: Entity, mention: Mention, borne: bool) -> bool:
    """Whether an entity is of the family of whom `mention` names, which is `borne` by another."""
    first = entity.mentions[0]
    return first.kin and (borne or mention.span[0] < first.span[0])


def _bearer(mention: Mention, fit: Sequence[Entity], counts: Counter[int]) -> Entity | None:
    """Which of those it fits `mention` stands for; None where two may be meant as well."""
    if mention.of_two:
        return None
    if len(fit) < 2:
        return fit[0] if fit else None
    ranked = sorted(fit, key=lambda e: -counts[id(e)])
    if counts[id(ranked[0])] >= _DOMINANT * counts[id(ranked[1])]:
        return ranked[0]
    before = [e for e in fit if e.starts[0] < mention.span[0]]
    if not before:
        return min(fit, key=lambda e: e.starts[0])
    return before[0] if len(before) == 1 else None


def _can_be(mention: Mention, entity: Entity) -> bool:
    """Whether sex and kind agree."""
    if mention.strength and entity.kind != "person":
        return False
    return not (mention.sex and entity.sex) or mention.sex == entity.sex
