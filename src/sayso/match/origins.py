"""Which claims of a point go back to origins that are surely independent of one another. Two are
one wherever that is not sure: an origin too few is a lesser harm than one that is none."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

from sayso.facts import load
from sayso.facts.countries import country, country_in
from sayso.match.kindred import Kindred, in_order
from sayso.match.voices import UNNAMED, kin, singular, told
from sayso.types import SILENT, Claim

SAID = 3
"""How many words without articles are the fewest that say something by themselves."""

_FIRST_HAND = re.compile(
    r"\b(?:reporter|correspondent|journalist|photographer)s?\b.{0,60}"
    r"\b(?:saw|seen|witness\w*|counted|observed|watched|heard)\b",
    re.DOTALL,
)
_NOTHING_SAID = SILENT | {"doubts"}
_PRESS = load("bodies")["outlet"] | {"media"}
_VAGUE = 3

Origin = tuple[str, str]
Bonds = Mapping[str, Collection[Hashable]]


def origins(
    claims: Sequence[Claim], bonds: Bonds, denials: Sequence[Claim] = ()
) -> dict[Origin, list[Claim]]:
    """The independent origins of a point, each with its claims, in their order.

    Claims that surely say the same have one of the `bonds`, by their ids, in common: an origin
    whose claims have none with those of another is left out beside it. So is one that may be who
    denies the point, by one of `denials`: what it is said to say it does not mean so.
    """
    found: defaultdict[Origin, list[Claim]] = defaultdict(list)
    for claim in _own(claims):
        origin = origin_of(claim)
        if origin:
            found[origin].append(claim)
    denying = Kindred()
    denying.add(denials, 0)
    vague = {
        origin: _VAGUE if denials and denying.first(own) is not None else _vagueness(origin, own)
        for origin, own in found.items()
    }
    # The surest first, so that what may be one of several does not make these one.
    whole = _apart({o: found[o] for o in sorted(found, key=lambda o: vague[o])}, vague, bonds)
    place = {claim.id: i for i, claim in enumerate(claims)}
    whole = {o: sorted(own, key=lambda claim: place[claim.id]) for o, own in whole.items()}
    return dict(sorted(whole.items(), key=lambda item: place[item[1][0].id]))


def _apart(
    found: Mapping[Origin, list[Claim]], vague: Mapping[Origin, int], bonds: Bonds
) -> dict[Origin, list[Claim]]:
    """Those of the origins `found` that are surely others than the ones before, with the claims of
    those that may be one with them."""
    if len(found) < 2:
        return dict(found)
    kept: list[tuple[Origin, list[Claim]]] = []
    kindred = Kindred()
    bound: set[Hashable] = set()
    for origin, own in found.items():
        tied = _bonds(own, bonds)
        number = kindred.first(own)
        if number is None:
            if kept and (vague[origin] == _VAGUE or bound.isdisjoint(tied)):
                continue
            number = len(kept)
            kept.append((origin, []))
        kept[number][1].extend(own)
        kindred.add(own, number)
        bound |= tied
    return dict(kept)


def _bonds(claims: Iterable[Claim], bonds: Bonds) -> set[Hashable]:
    """The bonds of claims that say something by themselves alone: not "the report"."""
    telling = (claim for claim in claims if len(in_order(claim.text)) >= SAID)
    return {bond for claim in telling for bond in bonds.get(claim.id, ())}


def origin_of(claim: Claim) -> Origin | None:
    """What a claim goes back to: a side, a speaker, the unnamed sources of an outlet, or an outlet
    that saw it itself; None where that is not known."""
    speaker = claim.speaker
    if claim.stance in _NOTHING_SAID:
        return None
    if speaker is None:
        return _first_hand(claim)
    if speaker.kind in UNNAMED:
        return None if singular(speaker.name) & _PRESS else _unnamed(claim)
    # What an outlet is cited for it has from somebody, who is not told.
    if speaker.kind == "outlet":
        saw = _FIRST_HAND.search(claim.text)
        return ("own", speaker.name) if saw else None
    if speaker.side:
        return "side", speaker.side
    named = country_in if speaker.kind == "government" else country
    found = named(speaker.name)
    return ("side", found.name) if found else ("speaker", kin(speaker))


def teller_of(claim: Claim) -> Origin | None:
    """Who may revise a claim: its origin, an outlet that speaks for itself being one too, and so
    whom a document calls by the same words throughout ("the disaster agency")."""
    found = origin_of(claim)
    called = " ".join((claim.source_text or "").casefold().split())
    if found is None and claim.speaker is None and called.startswith("the "):
        return f"called in {claim.document.id}", called
    if found is None and claim.style == "reported" and claim.document.outlet:
        return "own", claim.document.outlet
    return found


def _first_hand(claim: Claim) -> Origin | None:
    outlet = claim.document.outlet
    saw = claim.style == "reported" and outlet and _FIRST_HAND.search(claim.text)
    return ("own", outlet) if outlet and saw else None


def _unnamed(claim: Claim) -> Origin | None:
    teller = told(claim)
    if teller:
        return "unnamed", teller
    # A copy has its unnamed sources from the document that it copies.
    outlet = None if claim.document.copy_of else claim.document.outlet
    return ("unnamed", outlet) if outlet else None


def _own(claims: Sequence[Claim]) -> list[Claim]:
    """`claims` without those that only tell that another of the same document says it: in whose
    content that one stands with its source."""
    stand: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for claim in claims:
        if claim.source:
            first = min(claim.source[0], claim.content[0][0])
            last = max(claim.source[1], claim.content[-1][1])
            insort(stand[claim.document.id], (first, last, claim.id))
    return [claim for claim in claims if not _passes_on(claim, stand[claim.document.id])]


def _passes_on(claim: Claim, stand: Sequence[tuple[int, int, str]]) -> bool:
    return any(
        last <= end and other != claim.id
        for start, end in claim.content
        for first, last, other in stand[bisect_left(stand, (start,)) : bisect_left(stand, (end,))]
    )


def _vagueness(origin: Origin, claims: Sequence[Claim]) -> int:
    """How little is known of an origin; who or what a `_VAGUE` one is is not told."""
    if origin[0] in {"side", "own"}:
        return 0
    if origin[0] == "unnamed":
        # "The official" is somebody told of before, who may be any of the others.
        known = [(claim.source_text or "").casefold().startswith("the ") for claim in claims]
        return _VAGUE if all(known) and not any(map(told, claims)) else 2
    speakers = [claim.speaker for claim in claims if claim.speaker]
    named = any(s.kind not in {None, "document"} and s.name[:1].isupper() for s in speakers)
    return 1 if named else _VAGUE
