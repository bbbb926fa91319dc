"""What a point's standing is: who said it independently of one another, and what stands against it.
Computed from its claims and the links between claims, never guessed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from anyascii import anyascii

from sayso.facts.countries import country, country_in
from sayso.match.group import Pair, groups
from sayso.types import Claim, Flag, FlagKind, Link, Point, Root, Speaker, Support

SURNAME = 5
"""How many letters of a surname tell one from another."""
_FIRST_HAND = re.compile(
    r"\b(?:reporter|correspondent|journalist|photographer)s?\b.{0,60}"
    r"\b(?:saw|seen|witness\w*|counted|observed|watched|heard)\b",
    re.DOTALL,
)
_NOTHING_SAID = {"cannot-verify", "declines-to-comment", "doubts"}
_UNNAMED = {"anonymous", "group"}
_NOTES: tuple[FlagKind, ...] = (
    *("unverified", "no-evidence", "no-official-confirmation", "no-comment"),
)

Origin = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Met:
    """What is known of where claims meet: the links between them, which have the same words, and
    the pairs that a user holds apart."""

    links: Sequence[Link]
    twins: Mapping[str, int]
    apart: Collection[Pair] = frozenset()


def points(claims: Iterable[Claim], met: Met) -> list[Point]:
    """The points of `claims`, each claim being in one, by (published, id) of their earliest."""
    known = {claim.id: claim for claim in sorted(with_sides(claims), key=_when)}
    links = sorted(
        (_settled(link, known) for link in met.links if link.a in known and link.b in known),
        key=lambda link: (link.a, link.b),
    )
    of = _points_of(known, links, met)
    members: defaultdict[str, list[Claim]] = defaultdict(list)
    for id_, claim in known.items():
        members[of[id_]].append(claim)
    by_point: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        for point in sorted({of[link.a], of[link.b]}):
            by_point[point].append(link)
    opposed = _opposed(known, links)
    return [_point(of, several, by_point[id_], opposed) for id_, several in members.items()]


def with_sides(claims: Iterable[Claim]) -> list[Claim]:
    """`claims`, each speaker with the side that most of them tell of it."""
    known = list(claims)
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in known:
        if claim.speaker and claim.speaker.side:
            told[_kin(claim.speaker)][claim.speaker.side] += 1
    return [_with_side(claim, told) for claim in known]


def _with_side(claim: Claim, told: Mapping[str, Counter[str]]) -> Claim:
    speaker = claim.speaker
    if speaker is None or speaker.side or speaker.kind in _UNNAMED:
        return claim
    sides = told.get(_kin(speaker))
    if not sides:
        return claim
    side = min(sides, key=lambda side: (-sides[side], side))
    return replace(claim, speaker=replace(speaker, side=side))


def _when(claim: Claim) -> tuple[bool, str, str]:
    return claim.document.published is None, claim.document.published or "", claim.id


def _settled(link: Link, known: Mapping[str, Claim]) -> Link:
    """A conflict between two claims of one speaker is a revision."""
    one, two = known[link.a], known[link.b]
    ours, theirs = one.speaker, two.speaker
    if link.kind != "conflicts" or not (ours and theirs and ours.id == theirs.id):
        return link
    later, earlier = sorted((one, two), key=_when, reverse=True)
    return replace(link, kind="revises", a=later.id, b=earlier.id)


def _points_of(known: Mapping[str, Claim], links: list[Link], met: Met) -> dict[str, str]:
    """For each claim its point's id."""
    twins = {id_: twin for id_, twin in met.twins.items() if id_ in known}
    of = {id_: id_ for id_ in known}
    for group in groups(links, twins, met.apart):
        first = min(group, key=lambda id_: _when(known[id_]))
        of |= dict.fromkeys(group, first)
    return of


def _opposed(known: Mapping[str, Claim], links: list[Link]) -> set[Pair]:
    """The pairs of sides of which one denies what the other says, or accuses it by name."""
    sides = {c.speaker.side for c in known.values() if c.speaker and c.speaker.side}
    found = set()
    for link in links:
        a, b = known[link.a].speaker, known[link.b].speaker
        if link.kind == "denies" and a and b and a.side and b.side and a.side != b.side:
            found.add(frozenset({a.side, b.side}))
    for claim in known.values():
        speaker = claim.speaker
        if claim.stance == "accuses" and speaker and speaker.side:
            names = {
                s
                for s in sides
                if s != speaker.side and re.search(rf"\b{re.escape(s)}\b", claim.text)
            }
            found |= {frozenset({speaker.side, name}) for name in names}
    return found


def _point(
    of: Mapping[str, str],
    claims: list[Claim],
    links: list[Link],
    opposed: Collection[Pair],
) -> Point:
    first = claims[0]
    origins = _origins(claims)
    outlets = sorted({claim.document.outlet for claim in claims if claim.document.outlet})
    against = [link for link in links if link.kind != "same"]
    return Point(
        id=first.id,
        text=first.text,
        claims=tuple(claim.id for claim in claims),
        support=_support(origins, len(outlets), opposed),
        origins=tuple(_root(origin, several) for origin, several in origins.items()),
        flags=tuple(_flags(first.id, of, claims, against)),
        denied_by=tuple(sorted(_deniers(first.id, of, against))),
        conflicts=tuple(
            sorted(
                {of[link.a] for link in against if link.kind == "conflicts"}.union(
                    of[link.b] for link in against if link.kind == "conflicts"
                )
                - {first.id}
            )
        ),
        outlets=tuple(outlets),
        links=tuple(links),
    )


def _origins(claims: list[Claim]) -> dict[Origin, list[Claim]]:
    """The independent origins of a point, each with its claims, in their order."""
    found: defaultdict[Origin, list[Claim]] = defaultdict(list)
    for claim in claims:
        origin = None if _passes_on(claim, claims) else origin_of(claim)
        if origin:
            found[origin].append(claim)
    return dict(found)


def origin_of(claim: Claim) -> Origin | None:
    """What a claim goes back to: a side, a speaker, the unnamed sources of an outlet, or an outlet
    that saw it itself; None where that is not known."""
    speaker = claim.speaker
    if claim.stance in _NOTHING_SAID:
        return None
    if speaker is None:
        return _own(claim)
    if speaker.kind in _UNNAMED:
        return _unnamed(claim)
    if speaker.side:
        return "side", speaker.side
    named = country_in if speaker.kind == "government" else country
    found = named(speaker.name)
    return ("side", found.name) if found else ("speaker", _kin(speaker))


def _own(claim: Claim) -> Origin | None:
    outlet = claim.document.outlet
    saw = claim.style == "reported" and outlet and _FIRST_HAND.search(claim.text)
    return ("own", outlet) if outlet and saw else None


def _unnamed(claim: Claim) -> Origin | None:
    told = [relay.name for relay in claim.chain if relay.kind == "outlet"]
    if told:
        return "unnamed", told[-1]
    # A copy has its unnamed sources from the document that it copies.
    outlet = None if claim.document.copy_of else claim.document.outlet
    return ("unnamed", outlet) if outlet else None


def _kin(speaker: Speaker) -> str:
    """What speakers share that may be one: a person's surname, however it is spelt at its end. Two
    that are taken for one count once, two that are not twice: the first is the lesser harm."""
    if speaker.kind != "person":
        return speaker.id
    return anyascii(speaker.name).casefold().split()[-1][:SURNAME]


def _passes_on(claim: Claim, claims: list[Claim]) -> bool:
    """Whether a claim only tells that another of the same document says it."""
    return any(
        other is not claim
        and other.document.id == claim.document.id
        and other.source is not None
        and any(
            start <= other.source[0] and other.content[-1][1] <= end for start, end in claim.content
        )
        for other in claims
    )


def _support(
    origins: Collection[Origin], outlets: int, opposed: Collection[Pair]
) -> Support | None:
    if not origins:
        return None
    sides = [name for kind, name in origins if kind == "side"]
    if any(frozenset({a, b}) in opposed for a in sides for b in sides if a < b):
        return "cross-confirmed"
    if len(origins) > 1:
        return "corroborated"
    return "relayed" if outlets > 1 else "single"


def _root(origin: Origin, claims: list[Claim]) -> Root:
    kind, name = origin
    speaker = claims[0].speaker
    named = None if kind in {"unnamed", "own"} or not speaker else speaker.name
    outlet = name if kind in {"unnamed", "own"} else claims[0].document.outlet
    return Root(named, outlet, tuple(claim.id for claim in claims))


def _deniers(id_: str, of: Mapping[str, str], against: list[Link]) -> set[str]:
    return {link.a for link in against if link.kind == "denies" and of[link.b] == id_}


def _flags(
    id_: str, of: Mapping[str, str], claims: list[Claim], against: list[Link]
) -> Iterable[Flag]:
    denied = _deniers(id_, of, against) | _noting(claims, "denied")
    conflicting = {
        other
        for link in against
        if link.kind == "conflicts"
        for other in (link.a, link.b)
        if of[other] != id_
    }
    revised = {link.a for link in against if link.kind == "revises" and of[link.b] == id_}
    told: list[tuple[FlagKind, set[str]]] = [
        ("denied", denied),
        ("conflicting", conflicting),
        ("revised", revised),
        *((note, _noting(claims, note)) for note in _NOTES),
    ]
    return (Flag(flag, tuple(sorted(by))) for flag, by in told if by)


def _noting(claims: list[Claim], kind: str) -> set[str]:
    return {claim.id for claim in claims if any(note.kind == kind for note in claim.notes)}
