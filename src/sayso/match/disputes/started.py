"""Who says who began it: "Tarnia started the shelling", "Norland's guns fired first", "our forces
only returned fire". Each side says that the other did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from sayso.english import NO
from sayso.match.denied import ASSERTING, asks
from sayso.match.disputes.accused import SELF, THEY, meets, proper, subject
from sayso.match.disputes.cleared import cleared, named_in, names_of
from sayso.match.disputes.scene import Readings, is_of_one_time, places
from sayso.match.reading import is_kin, is_one
from sayso.points import Link
from sayso.types import Claim

SURE = 0.7
"""How sure it is that who says that another began it denies who says that this one did."""

_BEGUN = r"(?:started|began|begun|provoked|initiated|unleashed|triggered)"
_FIGHT = (
    r"(?:shooting|shelling|fighting|firing|clash(?:es)?|battle|violence|war|firefight|gunfight"
    r"|hostilities|bombardment|conflict|riots?|brawl|attacks?)"
)
_FIRST = re.compile(
    r"\b(?:(?:fired|shot|attacked|struck|opened fire|firing|shooting) first\b"
    r"|(?:fired|firing|launched) the first (?:shots?|shells?|rounds?|missiles?|strikes?)\b"
    rf"|{_BEGUN} (?:the|this|all the|yesterday['’]s) (?:\w+ )?{_FIGHT}\b"
    r"|(?:broke|broken|breaking|violated|breached|violating|breaching) the (?:\w+ )?"
    r"(?:truce|cease-?fire|armistice)\b)",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b{_FIGHT} (?:was|were|had been|has been|have been) {_BEGUN} by\b((?:\W+\w+){{1,4}})",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:only (?:responded|returned fire|fired back|defended (?:themselves|itself))"
    r"|(?:opened fire|fired|shot|responded|acted) only (?:after|when)\b"
    r"|only (?:opened fire|fired|shot) (?:after|when)\b"
    r"|in self-?defen[cs]e\b)",
    re.IGNORECASE,
)
_TRUCE = r"(?:truce|cease-?fire|armistice)"
_KEPT = re.compile(
    r"\b(?:(?:observ|respect|honou?r|uph[eo]ld|implement)\w*"
    r"|(?:abid|adher|stick|stuck|compl)\w* (?:by|to|with))"
    rf" (?:all )?(?:the )?(?:terms of (?:the )?)?(?:\w+ )?{_TRUCE}\b",
    re.IGNORECASE,
)
_FIRED = re.compile(r"\b(?:fired?|shots?|shoot(?:ing)?|shell(?:ed|ing)?)\b", re.IGNORECASE)
_NOT = re.compile(
    rf"\b(?:not|never|{NO}|nobody|if|whether|unclear|who)\b[^.;:!?]{{0,60}}\Z|n['’]t\b[^.;:!?]{{0,60}}\Z",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|should|must|ready|urge[ds]?|urging|call\w*|agree\w*"
    r"|vow\w*|pledg\w*|promis\w*|as long as|provided|once|until)\b",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(
    rf"\bfirst\b|\b{_BEGUN}\b|\bonly\b|truce|fired?\b|shot|shoot|shell|armistice|self-?def",
    re.IGNORECASE,
)


class _Began(NamedTuple):
    """A claim that tells who began it, or that who makes it did not; `who` names that one."""

    claim: Claim
    who: frozenset[str]
    is_denied: bool


def started(claims: Sequence[Claim], readings: Readings) -> Iterator[Link]:
    """Of a story, who says who began it with who said before that another did."""
    told = [one for claim in claims if (one := _began(claim))]
    for one, other in product(told, told):
        if not _is_after(one.claim, other.claim) or not _differ(one, other):
            continue
        a, b = readings.of(one.claim), readings.of(other.claim)
        named = places(one.claim.text), places(other.claim.text)
        elsewhere = all(named) and named[0].isdisjoint(named[1])
        if not (is_one(a, b) or is_kin(a, b) or elsewhere):
            yield Link(one.claim.id, other.claim.id, "denies", SURE, ("who began it",))


def _differ(one: _Began, other: _Began) -> bool:
    if one.is_denied or other.is_denied:
        return one.is_denied != other.is_denied and meets(one.who, other.who)
    ours, theirs = proper(one.who), proper(other.who)
    return ours.isdisjoint(theirs) if ours and theirs else one.who.isdisjoint(other.who)


def _began(claim: Claim) -> _Began | None:
    attributed = claim.source is not None or claim.cue is not None
    if not attributed or claim.stance not in ASSERTING or not _MAY_TELL.search(claim.text):
        return None
    kept = _keeps_to_it(claim)
    if kept:
        return _Began(claim, kept, True)
    answered = _ANSWERED.search(claim.text)
    if answered and not asks(claim.text, answered.start()):
        own = names_of(claim)
        return _Began(claim, own, True) if own else None
    by = _BY.search(claim.text)
    hit = by or _FIRST.search(claim.text)
    if hit is None or _NOT.search(claim.text[: hit.start()]) or asks(claim.text, hit.start()):
        return None
    who = named_in(by[1]) if by else subject(claim.text[: hit.start()])
    return _Began(claim, who, False) if who - {THEY} else None


def _keeps_to_it(claim: Claim) -> frozenset[str]:
    """What names who says that he, or his side, keeps to a truce, or has not fired."""
    hit = _KEPT.search(claim.text)
    if hit:
        before = claim.text[: hit.start()]
        own = names_of(claim)
        his = bool(SELF.search(before)) or bool(subject(before) & own)
        plain = not (
            _NOT.search(before) or _TO_COME.search(before) or asks(claim.text, hit.start())
        )
        return own if his and plain else frozenset()
    denial = cleared(claim) if _FIRED.search(claim.text) else None
    return denial.who if denial and denial.kind == "harm" else frozenset()


def _is_after(one: Claim, other: Claim) -> bool:
    if one.id == other.id or not is_of_one_time(one, other):
        return False
    if one.document.id == other.document.id:
        return one.content[0] > other.content[0]
    return (one.published or "", one.id) > (other.published or "", other.id)
