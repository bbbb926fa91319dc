"""What a point's standing is: who said it independently of one another, and what stands against it.
Computed from its claims and the links between claims, never guessed. Claims of a text that another
has replaced stay in their points and count for nothing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.match.group import Pair, groups
from sayso.match.origins import Origin, origins, teller_of
from sayso.match.voices import UNNAMED, kin
from sayso.points import Flag, FlagKind, Link, Point, Root, Series, Support
from sayso.types import SILENT, Claim

SURE = 0.7
"""How likely two claims of two origins have to be the same for these to count as two."""
_NOTES: tuple[FlagKind, ...] = (
    *("unverified", "no-evidence", "no-official-confirmation", "no-comment"),
)


@dataclass(frozen=True, slots=True)
class Met:
    """What is known of where claims meet: the links between them, which have the same words, and
    the pairs that a user holds apart; and, once told, how the figures of each story went on."""

    links: Sequence[Link]
    twins: Mapping[str, int]
    apart: Collection[Pair] = frozenset()
    series: Sequence[Series] = ()


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
    stands = {id_: claim for id_, claim in known.items() if not claim.document.replaced_by}
    links = [link for link in links if link.a in stands and link.b in stands]
    opposed = _opposed(stands, links)
    bonds = _bonds(links, met.twins)
    found = []
    for id_, several in members.items():
        against = [
            link
            for link in by_point[id_]
            if link.kind != "same" and link.a in stands and link.b in stands
        ]
        denials = [stands[claim] for claim in sorted(_deniers(id_, of, against))]
        counted = [claim for claim in several if claim.id in stands]
        roots = origins(counted, bonds, denials)
        found.append(_point(of, several, by_point[id_], against, roots, opposed))
    return found


def with_sides(claims: Iterable[Claim]) -> list[Claim]:
    """`claims`, each speaker with the side that most of them tell of it."""
    known = list(claims)
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in known:
        if claim.speaker and claim.speaker.side:
            told[kin(claim.speaker)][claim.speaker.side] += 1
    return [_with_side(claim, told) for claim in known]


def _with_side(claim: Claim, told: Mapping[str, Counter[str]]) -> Claim:
    speaker = claim.speaker
    if speaker is None or speaker.side or speaker.kind in UNNAMED:
        return claim
    sides = told.get(kin(speaker))
    if not sides:
        return claim
    side = min(sides, key=lambda side: (-sides[side], side))
    return replace(claim, speaker=replace(speaker, side=side))


def _when(claim: Claim) -> tuple[bool, str, str]:
    return claim.published is None, claim.published or "", claim.id


def _place(claim: Claim) -> tuple[bool, str, str, int, int, str]:
    """When a claim was published and, among those of one time, where it stands."""
    unknown, published, id_ = _when(claim)
    origin = claim.document.origin
    return unknown, published, origin.uri, origin.start or 0, claim.content[0][0], id_


def _tells(claim: Claim) -> tuple[bool, bool, bool, bool, tuple[bool, str, str, int, int, str]]:
    """The claim that tells a point: none of a copy or of what is replaced, nor one who would not
    say it; rather one of whom the text tells the speaker, and of those the earliest."""
    document, silent = claim.document, claim.stance in SILENT
    replaced, copied = bool(document.replaced_by), bool(document.copy_of)
    return replaced, copied, silent, not claim.speaker, _place(claim)


def _settled(link: Link, known: Mapping[str, Claim]) -> Link:
    """A conflict between two claims of one origin is a revision."""
    one, two = known[link.a], known[link.b]
    origin = teller_of(one) if link.kind == "conflicts" else None
    if origin is None or origin != teller_of(two):
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
    against: list[Link],
    roots: Mapping[Origin, list[Claim]],
    opposed: Collection[Pair],
) -> Point:
    first = claims[0]
    counted = [claim for claim in claims if not claim.document.replaced_by]
    outlets = sorted({claim.document.outlet for claim in counted if claim.document.outlet})
    conflicts = (link for link in against if link.kind == "conflicts")
    conflicting = {of[end] for link in conflicts for end in (link.a, link.b)}
    return Point(
        id=first.id,
        text=min(claims, key=_tells).text,
        claims=tuple(claim.id for claim in claims),
        support=_support(roots, len(outlets), opposed),
        origins=tuple(_root(origin, several) for origin, several in roots.items()),
        flags=tuple(_flags(first.id, of, counted, against)),
        denied_by=tuple(sorted(_deniers(first.id, of, against))),
        conflicts=tuple(sorted(conflicting - {first.id})),
        outlets=tuple(outlets),
        links=tuple(links),
    )


def _bonds(links: list[Link], twins: Mapping[str, int]) -> dict[str, set[Hashable]]:
    """For each claim what it shares with those that surely say the same: their link, or that they
    have the same words."""
    found: defaultdict[str, set[Hashable]] = defaultdict(set)
    for link in links:
        if link.kind == "same" and link.score >= SURE:
            for end in (link.a, link.b):
                found[end].add((link.a, link.b))
    for id_, twin in twins.items():
        found[id_].add(twin)
    return dict(found)


def _support(roots: Collection[Origin], outlets: int, opposed: Collection[Pair]) -> Support | None:
    if not roots:
        return None
    sides = [name for kind, name in roots if kind == "side"]
    if any(frozenset({a, b}) in opposed for a in sides for b in sides if a < b):
        return "cross-confirmed"
    if len(roots) > 1:
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
