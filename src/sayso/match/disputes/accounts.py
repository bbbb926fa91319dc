"""Who denies what a claim calls by whose it is: "rejected the hospital's account", "disputed the
White House claim", "the mayor was lying", "these statements" after several of one speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.days import ordinal
from sayso.english import FALSE
from sayso.match.denied import ASSERTING
from sayso.match.disputes.accused import deeds_of, meets
from sayso.match.disputes.cleared import names_of
from sayso.match.disputes.scene import Readings
from sayso.points import Link
from sayso.types import Claim

SURE = 0.7
"""How sure it is that the last of whose account is denied is meant."""

NEAR = 150
"""How many code points before a denial what it denies ends, if that is not told by whose it is."""
FEW = 5
"""How many words before "is lying" tell who is, at most."""
_SHORT = 3

_WHOSE = re.compile(
    r"^\W*(?:(?:the|a|an|that)\s+)?((?:\w[\w-]*\s+){0,3}\w[\w-]*?)(?:['’]s?)?\s+(?:\w+\s+)?"
    r"(?:accounts?|version|findings?|claims?|statements?|reports?|figures?|tolls?|assertions?"
    r"|allegations?|accusations?|testimony)"
    rf"(?:\W*$|\W+(?:as\s+)?(?:\w+\s+){{0,3}}?({FALSE}|provocations?\b))",
    re.IGNORECASE,
)
"""Whose account it is, and what it is called, where it is called untrue."""
_SEVERAL = re.compile(
    r"^\W*(?:(?:all|the|these|those|such|both)\s+){0,2}"
    r"(?:(accusations|allegations|charges)|accounts|findings|claims|statements|reports|assertions)"
    r"(?:\W*$|\s+(?:as|an?|to be|wrong|" + FALSE + r"))",
    re.IGNORECASE,
)
"""What several statements of one are called that were just told."""
_LYING = re.compile(
    r"\b(?:(?:is|was|are|were|been)\s+(?:\w{1,20}ly\s+)?(?:lying|(?:a )?liars?)"
    r"|of lying|an?\s+(?:\w+\s+)?liar)\b(?! (?:in|on|at|there|dead)\b)"
)
_CLAUSE = re.compile(r"[.;:,!?…]|\b(?:that|and|but|because|if|who|which)\b")
_SOMEBODY = frozenset({"he", "she", "they", "man", "woman", "men"})
_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD = re.compile(r"[^\W\d_]+")


def accounts(claims: Sequence[Claim], readings: Readings) -> Iterator[Link]:
    """Of a story, each denial of somebody's account with what that one said last before it, in its
    document or else that day or the day before; of several statements, with all that one said in a
    row."""
    for denial in claims:
        last = _denied(denial, claims, readings)
        if last is None:
            continue
        for one in _in_a_row(last, claims) if _SEVERAL.match(denial.text) else [last]:
            yield Link(denial.id, one.id, "denies", SURE, ("whose account is denied",))


def _denied(denial: Claim, claims: Sequence[Claim], readings: Readings) -> Claim | None:
    """What was said last before by whose account a claim denies."""
    if denial.stance == "denies" and _SEVERAL.match(denial.text):
        said = [claim for claim in claims if _is_just_before(claim, denial, readings)]
    elif words := _whose(denial):
        said = [claim for claim in claims if _is_his(claim, words) and _precedes(claim, denial)]
    elif _calls_him_a_liar(denial):
        said = [claim for claim in claims if _is_just_before(claim, denial, readings)]
    else:
        return None
    return max(said, key=lambda claim: _place(claim, denial), default=None)


def _whose(denial: Claim) -> set[str]:
    """The words that tell whose account a claim denies, or whom it calls a liar."""
    whose = _WHOSE.match(denial.text) if denial.stance in {*ASSERTING, "denies"} else None
    if whose and (whose[2] or denial.stance == "denies"):
        return set(_WORD.findall(whose[1].casefold()))
    named = _liar(denial)
    return (
        set() if _SOMEBODY.intersection(named) else {word for word in named if len(word) > _SHORT}
    )


def _liar(claim: Claim) -> list[str]:
    """The words before "is lying" in its clause, few as these are for somebody who is told."""
    hit = _LYING.search(claim.text) if claim.stance in {*ASSERTING, "denies"} else None
    words = (
        _ANY_WORD.findall(_CLAUSE.split(claim.text[: hit.start()])[-1].casefold()) if hit else []
    )
    return words if len(words) <= FEW else []


def _calls_him_a_liar(claim: Claim) -> bool:
    return not _SOMEBODY.isdisjoint(_liar(claim))


def _is_just_before(claim: Claim, denial: Claim, readings: Readings) -> bool:
    """Whether a claim is another's, and ends just before a denial in its document."""
    if claim.document.id != denial.document.id or claim.stance not in ASSERTING:
        return False
    own = claim.source is None and claim.cue is None
    starts = [span[0] for span in (denial.content[0], denial.source, denial.cue) if span]
    gap = min(starts) - claim.content[-1][1]
    if own or not 0 <= gap <= NEAR or meets(names_of(claim), names_of(denial)):
        return False
    several = _SEVERAL.match(denial.text)
    accused = claim.stance == "accuses" or bool(deeds_of(claim))
    return not readings.of(claim).negated and (accused or not (several and several[1]))


def _are_one(one: Claim, other: Claim) -> bool:
    return bool(one.speaker and other.speaker and one.speaker.id == other.speaker.id)


def _in_a_row(last: Claim, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`last`, and what its speaker said before it with nobody else in between."""
    here = [one for one in claims if one.document.id == last.document.id]
    before = (one for one in here if one.content[0] <= last.content[0] and one.source)
    for one in sorted(before, key=lambda one: one.content[0], reverse=True):
        if one.id != last.id and not _are_one(one, last):
            return
        if one.stance in ASSERTING:
            yield one


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
