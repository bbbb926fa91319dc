"""How the figures of a story went on: which rose, were revised, or cannot hold beside another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from sayso.days import ordinal
from sayso.english import TENS, UNITS
from sayso.facts import load
from sayso.match.counted import (
    ABOARD,
    PRESENT,
    VOTED,
    Count,
    Key,
    counts,
    is_at_most,
    together,
)
from sayso.match.denied import less
from sayso.match.disputes import disputes
from sayso.match.disputes.scene import Readings, days_of, is_close
from sayso.match.group import Pair
from sayso.match.opposite import told_of
from sayso.match.origins import teller_of
from sayso.match.reading import DAYS
from sayso.match.rivals import Rivals
from sayso.match.standing import Met
from sayso.match.upheld import upheld
from sayso.match.voices import is_one
from sayso.match.whoever import whoever
from sayso.match.words import Words, stem
from sayso.points import Link, Series, SeriesValue
from sayso.types import Claim, Grouped, Relation

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PRONOUNS = load("grammar")["pronouns"]
_CALLED_ALIKE = load("match")["called_alike"]
_OF_WAR = load("match")["army"] | {"defence", "defense", "foreign", "air"}
_FALLING = {"missing", "held", "kidnapped", "displaced"}
"""Counts that go down without a mistake."""
REPEATED = 0.9
"""How surely two claims say the same to be one utterance, cut elsewhere."""
COUNTED = 0.75
"""How sure it is that two values of a series count one thing."""
MORE = 1.25
"""How many times a crowd has to be another for the two to be told otherwise."""
TELLS = 5.0
"""How much a word has to tell to be one of an event."""
_FATES = load("fates")
_TOLLS = (
    "number",
    "figure",
    "count",
    "tally",
    "total",
    "real",
    "true",
    "actual",
    "official",
    "latest",
)
_COUNTING = frozenset(
    map(stem, " ".join([*chain.from_iterable(_FATES.values()), *_TOLLS, *UNITS, *TENS]).split())
)
"""Words that tell how many people met which fate."""


def settled(claims: Iterable[Claim], groups: Iterable[Grouped], met: Met) -> Met:
    """`met` with the series of each story, and with the conflicts and revisions that these tell
    between claims: what is a conflict in a series is one between points too."""
    claims, groups, readings = list(claims), list(groups), Readings()
    made = series(claims, groups, met.links, met.apart, readings)
    wide = in_scenes(groups)
    denied = {_pair(link): link for link in disputes(claims, wide, met.apart, readings)}
    joined = _joined(wide, groups)
    more = [claim for claim in claims if claim.document.id in joined]
    beside = series(more, wide, met.links, met.apart, readings)
    told = {_pair(link): link for one in [*beside, *made] for link in one.links}
    # Who corrects a number tells it too, and seems to say the same.
    kept = [link for link in met.links if not _is_otherwise(link, told, denied)]
    known = {_pair(link) for link in kept}
    new = [link for pair, link in (denied | told).items() if pair not in known]
    return replace(met, links=upheld([*kept, *new], claims, wide, readings), series=made)


def in_scenes(groups: Iterable[Grouped]) -> list[Grouped]:
    """Stories, those of one scene as one."""
    of: defaultdict[str, list[str]] = defaultdict(list)
    for group in groups:
        of[group.scene or group.documents[0]] += group.documents
    return [Grouped(tuple(documents), None) for documents in of.values()]


def _joined(wide: Iterable[Grouped], groups: Iterable[Grouped]) -> set[str]:
    """The documents of scenes that are more than a story."""
    told = {group.documents for group in groups}
    return {id_ for one in wide if one.documents not in told for id_ in one.documents}


def _is_otherwise(link: Link, told: Mapping[Pair, Link], denied: Mapping[Pair, Link]) -> bool:
    """Whether the story tells otherwise what two claims are to each other: its series, or, of two
    that seem to say the same in other words, that one negates it."""
    pair = _pair(link)
    if link.kind == "same" and link.score < REPEATED and pair in denied:
        return True
    return link.kind != "denies" and pair in told and told[pair].kind != link.kind


def _pair(link: Link) -> Pair:
    return frozenset({link.a, link.b})


def series(
    claims: Iterable[Claim],
    groups: Iterable[Grouped],
    links: Iterable[Link],
    apart: Collection[Pair] = frozenset(),
    readings: Readings | None = None,
) -> list[Series]:
    """The series of each story, those with most values first.

    `groups` are the stories, a document in none being one by itself; `links` are those between
    claims, and `apart` the pairs that a user holds apart, of which neither is anything to the
    other; `readings` keep what is read of them. What only a copy or a replaced version says is in
    none. A series has two values or more that differ, of two documents, speakers or posts.
    """
    story = {id_: group.documents[0] for group in groups for id_ in group.documents}
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not (claim.document.copy_of or claim.document.replaced_by):
            of[story.get(claim.document.id, claim.document.id)].append(claim)
    known = _Known({_pair(link): link for link in links}, apart, readings or Readings())
    made = [one for several in of.values() for one in _of_story(several, known)]
    return sorted(made, key=lambda one: (-len(one.values), one.what, one.values[0].claim))


@dataclass(frozen=True, slots=True)
class _Known:
    """The `links` between claims, the pairs that are held `apart`, and what is compared of each."""

    links: Mapping[Pair, Link]
    apart: Collection[Pair]
    readings: Readings


def _of_story(claims: list[Claim], known: _Known) -> Iterator[Series]:
    by_key: defaultdict[Key, list[Count]] = defaultdict(list)
    loose: list[Count] = []
    for one in counts(claims):
        # What befell people in a story is one count; of what else there is, many may be.
        if one.key[1]:
            by_key[one.key].append(one)
        else:
            loose.append(one)
    rivals = Rivals(days_of(claims), known.links, known.readings)
    befell = (together(sorted(found, key=_when)) for found in whoever(by_key))
    for several in chain(*befell, rivals.groups(sorted(loose, key=_when))):
        made = _series(several, known)
        if made:
            yield made


def _series(found: list[Count], known: _Known) -> Series | None:
    kept: list[Count] = []
    values: list[SeriesValue] = []
    links: list[Link] = []
    for one in found:
        before = _before(one, kept)
        if before and _repeats(one, before, kept):
            continue
        kept.append(one)
        relation = _relation(one, before, known) if before else None
        values.append(replace(_value(one), relation=relation))
        links += _links(one, before, kept[:-1], relation) if before and relation else ()
    tellers = {
        (one.document, one.speaker, of.claim.posted) for one, of in zip(values, kept, strict=True)
    }
    if len(tellers) < 2 or len({(one.value, one.value_max) for one in values}) < 2:
        return None
    links += _conflicts(found, known, set(map(_pair, links)))
    places = {one.figure.where for one in kept if one.figure.where}
    return Series(_what(kept), places.pop() if places else None, tuple(values), tuple(links))


def _links(one: Count, before: Count, kept: list[Count], relation: Relation) -> Iterator[Link]:
    """What a value's claim is to that of the one before it, and to each that it corrects."""
    corrected = [other for other in kept if other.number.value == one.was]
    for other in corrected if before in corrected else [before]:
        link = _link(one, other, relation)
        if link:
            yield link


def _conflicts(found: list[Count], known: _Known, told: Collection[Pair]) -> Iterator[Link]:
    """The conflicts between values of about one day that do not stand beside each other: what
    cannot hold beside one of them cannot beside those who say the same."""
    pairs = ((one, other) for n, one in enumerate(found) for other in found[:n])
    for one, other in pairs:
        new = frozenset({one.claim.id, other.claim.id}) not in told
        if new and is_close(one.claim, other.claim) and _relation(one, other, known) == "conflict":
            link = _link(one, other, "conflict")
            if link:
                yield link


def _link(one: Count, before: Count, relation: Relation) -> Link | None:
    """What a value's claim is to that of the one before it, if both cannot hold of one time."""
    if _holds(one, before) or not _are_near(one, before):
        return None
    ours, theirs = one.claim.id, before.claim.id
    counted = one.key[1] or one.number.unit or one.number.noun
    reasons = (f"{one.number.value:g} against {before.number.value:g} {counted}",)
    if relation == "conflict":
        return Link(min(ours, theirs), max(ours, theirs), "conflicts", COUNTED, reasons)
    if relation != "fall" and (_are_of_one(one, before) or one.was == before.number.value):
        return Link(ours, theirs, "revises", COUNTED, reasons)
    return None


def _value(one: Count) -> SeriesValue:
    claim, figure = one.claim, one.figure
    return SeriesValue(
        value=one.number.value,
        value_max=figure.value_max,
        bound=figure.bound,
        speaker=claim.speaker.name if claim.speaker else None,
        outlet=claim.document.outlet,
        as_of=claim.published or figure.as_of,
        claim=claim.id,
        document=claim.document.id,
        span=figure.span,
        relation=None,
    )


def _before(one: Count, kept: list[Count]) -> Count | None:
    """The value that one is compared with: the last of its own origin, else the last."""
    corrected = [other for other in kept if other.number.value == one.was]
    if one.key[1] in {PRESENT, ABOARD}:
        own = [other for other in kept if _is_his_own(one, other)]
        last = corrected or own or kept
        return last[-1] if last else None
    own = [other for other in kept if _are_of_one(one, other)]
    found = corrected or own or kept
    return found[-1] if found else None


def _are_of_one(one: Count, other: Count) -> bool:
    """Whether two values are of one origin: a minister's is that of the ministry."""
    origin = teller_of(one.claim)
    if origin and origin == teller_of(other.claim):
        return True
    return is_one(one.claim, other.claim) or _are_called_alike(one.claim, other.claim)


def _are_called_alike(one: Claim, other: Claim) -> bool:
    """Whether who tells two counts of a story is called by the same words, in one outlet, or as one
    body of a state: "the coast guard"; of two armies each outlet may mean its own."""
    names = [claim.speaker.name if claim.speaker else claim.source_text for claim in (one, other)]
    ours, theirs = (_ARTICLE.sub("", name or "").casefold() for name in names)
    if not ours or ours != theirs or ours in _CALLED_ALIKE:
        return False
    if one.document.outlet is not None and one.document.outlet == other.document.outlet:
        return True
    bodies = all(claim.speaker and claim.speaker.kind == "government" for claim in (one, other))
    return bodies and " " in ours and _OF_WAR.isdisjoint(ours.split())


def _repeats(one: Count, before: Count, kept: list[Count]) -> bool:
    """Whether a value is told again: by its origin, or in a document by nobody in particular."""
    if _is_equal(one, before) and (teller_of(one.claim) is None or _are_of_one(one, before)):
        return True
    # Of a count without a date it is not known that it came after the last.
    if one.claim.published is None and any(
        _is_equal(one, other) and _are_of_one(one, other) for other in kept
    ):
        return True
    told = (other for other in kept if other.claim.document.id == one.claim.document.id)
    return one.claim.speaker is None and any(_is_equal(one, other) for other in told)


def _is_equal(one: Count, other: Count) -> bool:
    ours, theirs = one.figure, other.figure
    return (ours.value, ours.value_max) == (theirs.value, theirs.value_max)


def _relation(one: Count, before: Count, known: _Known) -> Relation | None:
    ours, theirs = one.number.value, before.number.value
    pair = frozenset({one.claim.id, before.claim.id})
    if ours == theirs or pair in known.apart:
        return None
    if one.was == theirs and _is_later(one, before):
        # "Lowered the toll to 129 from 137", whoever told the 137.
        return "rise" if ours > theirs else _lower(one)
    link = known.links.get(pair)
    if link and link.kind == "conflicts" and not _are_of_one(one, before):
        return "conflict"
    went = _went(one, before)
    return None if went == "conflict" and _are_of_two(one, before, known.readings) else went


def _are_of_two(one: Count, before: Count, readings: Readings) -> bool:
    """Whether two values are told of two events: each claim tells more than how many there were,
    and nothing of the other."""
    ours, theirs = readings.of(one.claim), readings.of(before.claim)
    told, other = _beside(ours.words), _beside(theirs.words)
    if not (told.stems and other.stems):
        return False
    return not (told_of(told, theirs).any() or told_of(other, ours).any())


def _beside(words: Words) -> Words:
    """Those words that tell of an event, and not how many it befell."""
    found = less(words, _COUNTING)
    telling = found.at(np.flatnonzero(found.weights >= TELLS).tolist())
    return telling.at([i for i, one in enumerate(telling.stems) if one.isalpha()])


def _went(one: Count, before: Count) -> Relation | None:
    """How a count went on from the value before to another."""
    ours, theirs = one.number.value, before.number.value
    origin, other = teller_of(one.claim), teller_of(before.claim)
    is_later = _is_later(one, before)
    if one.key[1] in {PRESENT, ABOARD} and not _is_his_own(one, before):
        return "conflict" if _is_of_one_crowd(one, before) else None
    if _are_of_one(one, before):
        return None if not is_later else "rise" if ours > theirs else _lower(one)
    denied = is_at_most(before) and ours > theirs
    if is_later and not denied and ours > theirs and (_goes_on(one, before) or _holds(one, before)):
        return "rise"
    if is_later and one.key[1] in _FALLING and ours < theirs and _goes_on(one, before):
        return "fall"
    return "conflict" if _is_apart(one, before, bool(origin and other)) else None


def _is_his_own(one: Count, before: Count) -> bool:
    """Whether who tells how many came told the one before; two without a name, as organisers and
    police, are two."""
    origin = teller_of(one.claim)
    if origin and origin[0] == "unnamed":
        return _are_called_alike(one.claim, before.claim)
    return _are_of_one(one, before)


def _is_of_one_crowd(one: Count, before: Count) -> bool:
    """Whether two tell otherwise how many came on one day: not in round numbers near each other."""
    days = [ordinal(each.claim.published) for each in (one, before)]
    same = one.claim.document.id == before.claim.document.id
    # How many come grows by the day, who is aboard does not.
    far = 0 if one.key[1] == PRESENT else DAYS
    close = days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= far
    told = one.figure.as_of, before.figure.as_of
    apart = all(told) and told[0] != told[1]
    low, high = sorted((one.number.value, before.number.value))
    if one.key[1] == PRESENT and high <= MORE * low:
        return False
    return (same or close) and not apart and not _holds(one, before)


def _is_apart(one: Count, before: Count, told: bool) -> bool:
    """Whether two values, of which it is `told` whose both are, cannot both be right."""
    ours, theirs = one.claim.document, before.claim.document
    if _holds(one, before) or not _are_near(one, before) or _are_of_two_days(one, before):
        return False
    if ours.id != theirs.id:
        return told or bool(ours.published and theirs.published)
    # What a document tells beside what it cites is no conflict between the two.
    return _is_cited(one.claim) and _is_cited(before.claim)


def _is_cited(claim: Claim) -> bool:
    """Whether a claim is of somebody whom its document names or calls something; "he" may be
    anybody."""
    source = (claim.source_text or "").casefold()
    return claim.speaker is not None or bool(source and source not in _PRONOUNS)


def _are_of_two_days(one: Count, before: Count) -> bool:
    """Whether two values are each told to be of a day, and of two: "29 were hurt on Sunday"."""
    told = one.figure.as_of, before.figure.as_of
    return all(told) and len({(as_of or "")[:10] for as_of in told}) == len(told)


def _are_near(one: Count, before: Count) -> bool:
    """Whether two values are of about one time, as far as is known, or the later corrects the
    other: in a long story more than one thing may have been counted."""
    days = ordinal(one.claim.published), ordinal(before.claim.published)
    far = days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > DAYS
    return not far or one.was == before.number.value


def _lower(one: Count) -> Relation:
    return "fall" if one.key[1] in _FALLING else "revision"


def _holds(one: Count, other: Count) -> bool:
    return one.number.holds_with(other.number)


def _is_later(one: Count, before: Count) -> bool:
    ours, theirs = one.claim.published, before.claim.published
    return bool(ours and theirs and ours > theirs)


def _goes_on(one: Count, before: Count) -> bool:
    """Whether a value is of a later day, or of another post of one page."""
    if one.claim.document.id == before.claim.document.id and one.claim.posted:
        return one.claim.posted != before.claim.posted
    ours, theirs = one.claim.published or "", before.claim.published or ""
    return ours[:10] > theirs[:10]


def _when(one: Count) -> tuple[bool, str, str, float, str, int]:
    """By publication; of one time by what the figures themselves tell, else the lower first."""
    published = one.claim.published
    number = one.number.value
    document = one.claim.document.id
    as_of = one.figure.as_of or ""
    return published is None, published or "", as_of, number, document, one.figure.span[0]


def _what(found: list[Count]) -> str:
    """The words that most of the figures have for what they count, with its fate."""
    words = Counter(one.figure.what.text for one in found if one.figure.what)
    text = words.most_common(1)[0][0] if words else ""
    fate = found[0].key[1]
    if fate in {PRESENT, ABOARD}:
        return f"people {fate}"
    told = set(_FATES.get(f"{fate}_nouns", ())) | set(_FATES.get(fate or "", ()))
    if fate == VOTED:
        return text
    if fate and not told.intersection(text.casefold().split()):
        return f"{text} {fate}".strip()
    return text
