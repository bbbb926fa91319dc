"""Who holds a place that others say is taken: "Osk remains under our control"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.days import ordinal
from sayso.match.denied import ASSERTING
from sayso.match.disputes.cleared import names_in, names_of
from sayso.points import Link
from sayso.types import Claim

SURE = 0.7
"""How sure it is that who still holds a place denies that it was taken."""

_HELD = re.compile(
    r"\b(?:remain\w*|still|firmly|fully)\b[^.;!?]{0,30}\b(?:under|in)\b[^.;!?]{0,24}\b(?:control|hands)\b"
    r"|\bstill\s+controls?\b"
    r"|\bnot\s+(?:yet\s+)?(?:fallen|fall|taken|captured|been\s+(?:taken|captured|lost|seized))\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:captured?|capturing|seized?|seizing|taken|took|retaken|retook|recaptured|liberated|overran|overrun"
    r"|fallen|fell|lost|withdr[ae]wn?|withdrew)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|nor|yet)\b|n['’]t\b", re.IGNORECASE)


def holdings(claims: Sequence[Claim]) -> Iterator[Link]:
    """Of a story, who says that a place is held with those who say that it was taken, on that day
    or the day before."""
    holding = [claim for claim in claims if claim.stance in ASSERTING and _HELD.search(claim.text)]
    taking = [claim for claim in claims if holding and _takes(claim)]
    for one in holding:
        for other in taking:
            names = (names_in(one.text) | _first(one)) - names_of(one)
            if one.id != other.id and names & _all(other) and _follows(one, other):
                yield Link(one.id, other.id, "denies", SURE, ("held or taken",))


def _takes(claim: Claim) -> bool:
    said = claim.stance in ASSERTING and bool(claim.source or claim.cue)
    return said and bool(_TAKEN.search(claim.text)) and not _NOT.search(claim.text)


def _first(claim: Claim) -> frozenset[str]:
    """What a claim that begins with a name names there: "Osk remains …"."""
    return names_in(". x " + claim.text.lstrip(" \"'“‘("))


def _all(claim: Claim) -> frozenset[str]:
    return (names_in(claim.text) | _first(claim)) - names_of(claim)


def _follows(one: Claim, other: Claim) -> bool:
    if names_of(one) & names_of(other):
        return False
    if one.document.id == other.document.id:
        return True
    since, then = ordinal(one.published), ordinal(other.published)
    return since is not None and then is not None and 0 <= since - then <= 1
