"""How the figures of a story went on: which rose, were revised, or cannot hold beside another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.facts import load
from sayso.match.counted import Count, counts, together
from sayso.match.origins import Origin, origin_of
from sayso.points import Link, Series, SeriesValue
from sayso.types import Claim, Grouped, Relation

_FALLING = {"missing", "held", "kidnapped", "displaced"}
"""Counts that go down without a mistake."""
_FATES = load("fates")

Pair = frozenset[str]


def series(
    claims: Iterable[Claim], groups: Iterable[Grouped], links: Iterable[Link]
) -> list[Series]:
    """The series of each story, those with most values first.

    `groups` are the stories, a document in none being one by itself; `links` are those between
    claims. What only a copy or a replaced version says is in none. A series has two values or more
    that differ, of two documents or speakers.
    """
    story = {id_: group.documents[0] for group in groups for id_ in group.documents}
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not (claim.document.copy_of or claim.document.replaced_by):
            of[story.get(claim.document.id, claim.document.id)].append(claim)
    known = {frozenset({link.a, link.b}): link for link in links}
    rivals: defaultdict[str, set[str]] = defaultdict(set)
    for link in known.values():
        if link.kind in {"conflicts", "revises"}:
            rivals[link.a].add(link.b)
            rivals[link.b].add(link.a)
    made = [one for several in of.values() for one in _of_story(several, known, rivals)]
    return sorted(made, key=lambda one: (-len(one.values), one.what, one.values[0].claim))


def _of_story(
    claims: list[Claim], links: Mapping[Pair, Link], rivals: Mapping[str, set[str]]
) -> Iterator[Series]:
    by_key: defaultdict[tuple[str | None, str | None, str], list[Count]] = defaultdict(list)
    for one in counts(claims):
        by_key[one.key].append(one)
    for key, found in by_key.items():
        # What befell people in a story is one count; of what else there is, many may be.
        same = found if key[1] else _rivals(found, rivals)
        for several in together(sorted(same, key=_when)) if same else ():
            made = _series(several, links)
            if made:
                yield made


def _rivals(found: list[Count], rivals: Mapping[str, set[str]]) -> list[Count]:
    """Those whose claims were judged to tell one count in other numbers."""
    there = {one.claim.id for one in found}
    return [one for one in found if not there.isdisjoint(rivals.get(one.claim.id, ()))]


def _series(found: list[Count], links: Mapping[Pair, Link]) -> Series | None:
    kept: list[Count] = []
    values: list[SeriesValue] = []
    for one in found:
        before = _before(one, kept)
        if before and _repeats(one, before, kept):
            continue
        kept.append(one)
        relation = _relation(one, before, links) if before else None
        values.append(replace(_value(one), relation=relation))
    tellers = {(one.document, one.speaker) for one in values}
    if len(tellers) < 2 or len({(one.value, one.value_max) for one in values}) < 2:
        return None
    places = {one.figure.where for one in kept if one.figure.where}
    return Series(_what(kept), places.pop() if places else None, tuple(values))


def _value(one: Count) -> SeriesValue:
    claim, figure = one.claim, one.figure
    return SeriesValue(
        value=one.number.value,
        value_max=figure.value_max,
        bound=figure.bound,
        speaker=claim.speaker.name if claim.speaker else None,
        outlet=claim.document.outlet,
        as_of=claim.document.published or figure.as_of,
        claim=claim.id,
        document=claim.document.id,
        span=figure.span,
        relation=None,
    )


def _before(one: Count, kept: list[Count]) -> Count | None:
    """The value that one is compared with: the last of its own origin, else the last."""
    origin = _origin(one.claim)
    own = [other for other in kept if origin and _origin(other.claim) == origin]
    found = own or kept
    return found[-1] if found else None


def _repeats(one: Count, before: Count, kept: list[Count]) -> bool:
    """Whether a value is told again: by its origin, or in a document by nobody in particular."""
    origin = _origin(one.claim)
    if _is_equal(one, before) and (origin is None or origin == _origin(before.claim)):
        return True
    told = (other for other in kept if other.claim.document.id == one.claim.document.id)
    return one.claim.speaker is None and any(_is_equal(one, other) for other in told)


def _is_equal(one: Count, other: Count) -> bool:
    ours, theirs = one.figure, other.figure
    return (ours.value, ours.value_max) == (theirs.value, theirs.value_max)


def _relation(one: Count, before: Count, links: Mapping[Pair, Link]) -> Relation | None:
    ours, theirs = one.number.value, before.number.value
    if ours == theirs:
        return None
    origin, other = _origin(one.claim), _origin(before.claim)
    link = links.get(frozenset({one.claim.id, before.claim.id}))
    if link and link.kind == "conflicts":
        return "conflict"
    is_later = _is_later(one, before)
    if origin and origin == other:
        return None if not is_later else "rise" if ours > theirs else _lower(one)
    if is_later and ours > theirs and (_on_later_day(one, before) or _holds(one, before)):
        return "rise"
    if is_later and one.key[1] in _FALLING and ours < theirs and _on_later_day(one, before):
        return "fall"
    # What a document tells beside what it cites is no conflict between the two.
    cites = one.claim.document.id == before.claim.document.id and not (
        one.claim.speaker and before.claim.speaker
    )
    return "conflict" if origin and other and not cites and not _holds(one, before) else None


def _lower(one: Count) -> Relation:
    return "fall" if one.key[1] in _FALLING else "revision"


def _holds(one: Count, other: Count) -> bool:
    return one.number.holds_with(other.number)


def _is_later(one: Count, before: Count) -> bool:
    ours, theirs = one.claim.document.published, before.claim.document.published
    return bool(ours and theirs and ours > theirs)


def _on_later_day(one: Count, before: Count) -> bool:
    ours, theirs = one.claim.document.published or "", before.claim.document.published or ""
    return ours[:10] > theirs[:10]


def _origin(claim: Claim) -> Origin | None:
    """What a claim goes back to, an outlet that speaks for itself being one too."""
    found = origin_of(claim)
    if found is None and claim.style == "reported" and claim.document.outlet:
        return "own", claim.document.outlet
    return found


def _when(one: Count) -> tuple[bool, str, str, float, str, int]:
    """By publication; of one time by what the figures themselves tell, else the lower first."""
    published = one.claim.document.published
    number = one.number.value
    document = one.claim.document.id
    as_of = one.figure.as_of or ""
    return published is None, published or "", as_of, number, document, one.figure.span[0]


def _what(found: list[Count]) -> str:
    """The words that most of the figures have for what they count, with its fate."""
    words = Counter(one.figure.what.text for one in found if one.figure.what)
    text = words.most_common(1)[0][0] if words else ""
    fate = found[0].key[1]
    told = set(_FATES.get(f"{fate}_nouns", ())) | set(_FATES.get(fate or "", ()))
    if fate and not told.intersection(text.casefold().split()):
        return f"{text} {fate}".strip()
    return text
