"""Who denies what a claim calls by whose it is: "rejected the hospital's account"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.days import ordinal
from sayso.match.denied import ASSERTING
from sayso.points import Link
from sayso.types import Claim

SURE = 0.7
"""How sure it is that the last of whose account is denied is meant."""

_WHOSE = re.compile(
    r"^\W*(?:(?:the|a|an|that)\s+)?((?:[\w-]+\s+){0,3}[\w-]+?)['’]s?\s+(?:\w+\s+)?"
    r"(?:accounts?|version|findings?|claims?|statements?|reports?|figures?|tolls?|assertions?|allegations?|testimony)\W*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")


def accounts(claims: Sequence[Claim]) -> Iterator[Link]:
    """Of a story, each denial of somebody's account with what that one said last before it, in its
    document or else that day or the day before."""
    for denial in claims:
        whose = _WHOSE.match(denial.text) if denial.stance == "denies" else None
        if whose is None:
            continue
        words = set(_WORD.findall(whose[1].casefold()))
        said = [claim for claim in claims if _is_his(claim, words) and _precedes(claim, denial)]
        last = max(said, key=lambda claim: _place(claim, denial), default=None)
        if last:
            yield Link(denial.id, last.id, "denies", SURE, ("whose account is denied",))


def _is_his(claim: Claim, words: set[str]) -> bool:
    if claim.stance not in ASSERTING or not words:
        return False
    name = claim.speaker.name if claim.speaker else ""
    return words <= set(_WORD.findall(f"{name} {claim.source_text or ''}".casefold()))


def _precedes(claim: Claim, denial: Claim) -> bool:
    if claim.document.id == denial.document.id:
        return claim.content[0][0] < denial.content[0][0]
    then, since = ordinal(claim.published), ordinal(denial.published)
    return then is not None and since is not None and 0 <= since - then <= 1


def _place(claim: Claim, denial: Claim) -> tuple[bool, str, int, str]:
    same = claim.document.id == denial.document.id
    return same, claim.published or "", claim.content[0][0], claim.id
