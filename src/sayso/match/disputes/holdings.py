"""Who holds a place that others say is taken: "Osk remains under our control", "denied that its
fighters had left Osk"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.days import ordinal
from sayso.english import NO
from sayso.match.denied import ASSERTING
from sayso.match.disputes.accused import meets
from sayso.match.disputes.cleared import names_of
from sayso.match.reading import DAYS
from sayso.points import Link
from sayso.types import Claim

SURE = 0.7
"""How sure it is that who still holds a place denies that it was taken."""

_NAME = r"\b([A-Z][\w-]+(?: \d+)?)"
_HELD = re.compile(
    rf"{_NAME}\W+(?:\w+\W+){{0,2}}?(?:remain\w*|(?:is|was|are|were) still)\W+(?:\w+\W+){{0,2}}?"
    r"(?:under|in)\W+(?:\w+\W+){0,3}?(?:control|hands)\b"
    r"|\b(?:hold(?:s|ing)?|held|defend(?:s|ing|ed)|(?:repel|repuls|beat|push|thwart)\w*"
    r"(?: \w+){0,2}? (?:attacks?|assaults?|offensives?|attempts?)(?: \w+){0,3}?"
    rf" (?:on|to (?:take|seize|capture))) {_NAME}"
)
_TAKEN = re.compile(
    r"\b(?:captured?|capturing|seized?|seizing|taken|took|retaken|retook|recaptured|liberated|overran)"
    rf" (?:control of )?(?:the \w+ of )?{_NAME}"
    rf"|{_NAME} (?:has|had|was|have been|had been|has been) (?:been )?"
    rf"(?:captured|seized|taken|lost|fallen)\b|\bwithdr[ae]wn? from {_NAME}"
    rf"|{_NAME} (?:is|was|are|were|has been|had been) (?:now |fully |entirely |completely ){{0,2}}"
    r"(?:under (?:its|their|our|his) control|in (?:its|their|our|his) hands)\b"
    r"|\b(?:we|they|forces|troops|army|fighters|soldiers)(?: now)?(?: fully)?"
    rf" control(?:led)? {_NAME}"
)
_LEFT = re.compile(
    r"\b(?:left|leaving|lost|losing|abandon(?:ed|ing)|surrender(?:ed|ing)|fled|fleeing|g[ai]ven? up"
    r"|(?:retreat(?:ed|ing)|pull(?:ed|ing) (?:out|back)|withdr[ae]wn?|withdrawing) (?:from|of)"
    r"|(?:fall|loss|capture|seizure) of)"
    rf" (?:control of )?(?:the \w+ of )?{_NAME}"
)
_NOT = re.compile(rf"\b(?:not|never|{NO}|nor|yet)\b|n['’]t\b", re.IGNORECASE)


def holdings(claims: Sequence[Claim]) -> Iterator[Link]:
    """Of a story, who says that a place is held with those who say that it was taken, within
    three days."""
    held = [(one, place) for one in claims for place in _held(one)]
    taken = [(one, place) for one in claims if held and _says(one) for place in _taken(one)]
    for one, place in held:
        for other, there in taken:
            if place == there and one.id != other.id and _follows(one, other):
                yield Link(one.id, other.id, "denies", SURE, ("held or taken",))


def _held(claim: Claim) -> list[str]:
    """The places that a claim tells to be held still, or denies to be lost."""
    if claim.stance == "denies":
        return [*_LEFT.findall(claim.text), *_named(claim.text)]
    hit = _HELD.search(claim.text) if _says(claim) else None
    return list(filter(None, hit.groups()))[:1] if hit else []


def _says(claim: Claim) -> bool:
    return claim.stance in ASSERTING and bool(claim.source or claim.cue)


def _taken(claim: Claim) -> list[str]:
    """The places that a claim tells to have been taken."""
    return [] if _NOT.search(claim.text) else _named(claim.text)


def _named(text: str) -> list[str]:
    return [name for hit in _TAKEN.findall(text) for name in hit if name]


def _follows(one: Claim, other: Claim) -> bool:
    if meets(names_of(one), names_of(other)):
        return False
    if one.document.id == other.document.id:
        return True
    since, then = ordinal(one.published), ordinal(other.published)
    return since is not None and then is not None and 0 <= since - then <= DAYS
