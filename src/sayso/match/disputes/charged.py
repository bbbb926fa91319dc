"""Who denies to have done what others of his story accuse him of, or tell that he did: "denied any
involvement", "our units did not open fire"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sayso.match.counted import is_former, published
from sayso.match.denied import ASSERTING, CHARGES, OPPOSING, denied, less
from sayso.match.disputes.accused import FORCES, THEY, Deed, deeds_of, kind_of, meets, proper
from sayso.match.disputes.cleared import Cleared, cleared, named_in, names_in, names_of
from sayso.match.disputes.scene import (
    Readings,
    days_of,
    in_order,
    is_close,
    is_of_one_time,
    is_placed,
    named_in_documents,
)
from sayso.match.opposite import told_of
from sayso.match.reading import Reading
from sayso.match.voices import UNNAMED, kin
from sayso.points import Link
from sayso.types import Claim

OF_A_DEED = 0.75
"""How sure it is that who denies a deed denies who tells of his."""
OF_ALL = 0.7
"""The same of who denies what he is accused of without a word of what it is."""
ACCUSERS = 3
"""Who is accused by more, and denies "the claim", may mean any."""
SHORT = 7
"""Over how many days a story goes that tells of one affair."""
TELLING = 5.0
"""How much a word has to tell that a denial and what it denies have in common."""

_WITH = re.compile(r"\b(?:by|from|with)((?:\W+\w+){1,4})")
_SPOKESMAN = re.compile(
    r"\b(?:spokes\w+|minister|general|colonel|major|chief|commander|director)\b", re.IGNORECASE
)


def charged(claims: Sequence[Claim], readings: Readings) -> Iterator[Link]:
    """The denials of a story by whom others of it tell to have done a wrong."""
    bodies = dict(_bodies(claims))
    denials = [one for claim in claims if (one := cleared(claim, bodies[claim.id]))]
    if not denials:
        return
    charges = _charges(claims, bodies)
    told = named_in_documents(claims)
    is_short = days_of(claims) <= SHORT
    for denial in denials:
        met = list(_met(denial, charges, told))
        if denial.kind is None and len({_teller(claim) for claim, _ in met}) > ACCUSERS:
            continue
        for claim, by in met:
            if _is_the_one(denial, claim, _by_name(denial, by), is_short, readings):
                sure = OF_A_DEED if denial.kind else OF_ALL
                yield Link(denial.claim.id, claim.id, "denies", sure, ("accused in its story",))


class _Charge(NamedTuple):
    """A claim that tells wrongs, these, and what names who makes it, or the body he speaks for;
    whether they are of long before."""

    claim: Claim
    deeds: tuple[Deed, ...]
    names: frozenset[str]
    is_former: bool


def _met(
    denial: Cleared, charges: Sequence[_Charge], told: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Claim, list[frozenset[str]]]]:
    """Which claims may be what is denied, each with who is told there to have done it."""
    for charge in charges:
        by = [deed.by for deed in charge.deeds if _is_denied(denial, deed)]
        if not by and any(deed.kind == "wrong" for deed in charge.deeds) and denial.kind != "harm":
            # Who is told to have been bribed accuses who bribed him.
            with_whom = names_in(" ".join(_WITH.findall(charge.claim.text))) & proper(denial.who)
            by = [with_whom] if with_whom else []
        if by and _may_meet(denial, charge, told):
            yield charge.claim, by


def _teller(claim: Claim) -> str:
    return claim.speaker.id if claim.speaker else claim.source_text or ""


def _by_name(denial: Cleared, by: Iterable[frozenset[str]]) -> bool:
    """Whether who is told to have done it is named, and not by the word for an army alone."""
    return any((one & denial.who) - {FORCES["army"]} for one in by)


def _bodies(claims: Sequence[Claim]) -> Iterator[tuple[str, frozenset[str]]]:
    """The ids of claims, each with what names the body that its document told of last, if who makes
    it speaks for a body that is not told with him."""
    body: dict[str, frozenset[str]] = {}
    spokesmen = {kin(one.speaker) for one in claims if one.speaker and _is_spokesman(one)}
    for claim in in_order(claims):
        speaker = claim.speaker
        if speaker is None or speaker.kind != "person":
            if speaker and speaker.kind not in UNNAMED:
                body[claim.document.id] = names_of(claim)
            yield claim.id, frozenset()
            continue
        own = proper(named_in(speaker.role or "")) | frozenset(filter(None, [speaker.side]))
        # Of whom he is may stand in another document.
        spoken = kin(speaker) in spokesmen and not own
        yield claim.id, body.get(claim.document.id, frozenset()) if spoken else frozenset()


def _is_spokesman(claim: Claim) -> bool:
    role = (claim.speaker and claim.speaker.role) or ""
    return _SPOKESMAN.search(f"{role} {claim.source_text or ''}") is not None


def _charges(claims: Sequence[Claim], bodies: Mapping[str, frozenset[str]]) -> list[_Charge]:
    """Claims that tell that somebody did a wrong; "they" are whom the same speaker just told of."""
    found = []
    last: dict[tuple[str, str], frozenset[str]] = {}
    for claim in in_order(claims):
        own = claim.source is None and claim.cue is None
        if claim.stance not in ASSERTING or own:
            continue
        key = claim.document.id, _teller(claim)
        deeds = [deed for deed in deeds_of(claim) if not deed.is_negated]
        deeds = [
            deed._replace(by=last.get(key, frozenset())) if deed.by == {THEY} else deed
            for deed in deeds
        ]
        deeds = [deed for deed in deeds if deed.by]
        if deeds:
            last[key] = deeds[0].by
            names = names_of(claim) | bodies[claim.id]
            former = is_former(claim, published(claim))
            found.append(_Charge(claim, tuple(deeds), names, former))
    return found


def _may_meet(denial: Cleared, charge: _Charge, told: Mapping[str, frozenset[str]]) -> bool:
    """Whether a claim may be what is denied: another's, of about one time, and not of a place or
    thing that its document never names."""
    ours, claim = denial.claim, charge.claim
    if (
        ours.id == claim.id
        or meets(charge.names, denial.who)
        or meets(charge.names, names_of(ours))
    ):
        return False
    # What was long ago may be told in passing, but not if who tells it is named.
    is_told = ours.document.id == claim.document.id or bool(denial.names & proper(charge.names))
    if charge.is_former and not is_told:
        return False
    near = is_close if charge.is_former else is_of_one_time
    return near(ours, claim) and is_placed(ours, denial.names, claim, told)


def _is_the_one(
    denial: Cleared, claim: Claim, by_name: bool, is_short: bool, readings: Readings
) -> bool:
    """Whether the deeds are one. In a story of a few days who is named to have done a deed by force
    did that, and who is accused that; in one of more, or where only an army is told of, words of
    whom or what it befell have to be alike too."""
    theirs = readings.of(claim)
    if theirs.asks or denied(theirs) is not None:
        return False
    if is_short and by_name and denial.kind != "wrong":
        return True
    if (
        by_name
        and denial.kind == "harm"
        and _names_all(claim, denial)
        and is_close(denial.claim, claim)
    ):
        return True
    if denial.kind is None:
        return is_short
    return _alike(readings.of(denial.claim), theirs, is_harm=denial.kind == "harm")


def _names_all(claim: Claim, denial: Cleared) -> bool:
    """Whether a claim names what a denial does beside who did it: where it was."""
    return bool(denial.names) and denial.names <= named_in(claim.text)


def _alike(ours: Reading, theirs: Reading, is_harm: bool) -> bool:
    """Whether a denial and what it may deny have a telling word in common, of one by force another
    than that of the deed."""
    words = less(ours.words, OPPOSING | CHARGES)
    told = words.weights * told_of(words, theirs)
    harms = [is_harm and kind_of(word) == "harm" for word in words.stems]
    plain = ~(words.capital | np.array(harms, np.bool_))
    return bool(told[plain].max(initial=0) >= TELLING)


def _is_denied(denial: Cleared, deed: Deed) -> bool:
    return meets(deed.by, denial.who) and denial.kind in {None, deed.kind}
