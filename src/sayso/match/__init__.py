"""What claims are to one another: they say the same, one denies the other, their figures conflict,
or one revises the other. Pure functions; `sayso.store` keeps what they find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.match.against import clash, counts_differ, fates_differ, may_clash
from sayso.match.denials import denies
from sayso.match.denied import denied
from sayso.match.judge import shipped_judge
from sayso.match.opposite import is_otherwise, is_reverse
from sayso.match.origins import teller_of
from sayso.match.reading import Reading, is_one, read, readings
from sayso.match.same import FEATURES, but_for_numbers, features, overlap
from sayso.points import Link
from sayso.types import SILENT

__all__ = ["Reading", "differs", "match", "read", "readings"]

UNLIKE = 0.6
"""How unlike two cues have to be for a phrase after each to be said in two senses."""
PHRASE = 0.5
"""How much of the longer claim has to be in the other if that is a mere phrase."""
TWICE = 0.9
"""How much of it if what one seems to add in a text is said there twice."""
_ADDS = re.compile(r"\b(?:add(?:s|ed|ing)?|also|continue[sd]|(?:goes|went) on)\b", re.IGNORECASE)
LEAST_COVERED = 0.3
"""Two claims that share less of the shorter one are not looked at more closely."""


def match(claim: Reading, candidates: Iterable[Reading]) -> list[Link]:
    """What `claim` is to each of `candidates`, at most one link each. It does not matter which of
    two is the claim and which the candidate.

    Raises:
        ModelError: a file that ships is missing or damaged.
    """
    found = (_link(claim, other) for other in candidates if other.claim.id != claim.claim.id)
    return [link for link in found if link]


def _link(a: Reading, b: Reading) -> Link | None:
    if a.claim.id > b.claim.id:
        a, b = b, a
    shared = overlap(a, b)
    opposed = (a.claim.stance == "denies") != (b.claim.stance == "denies")
    if shared.share < LEAST_COVERED and not opposed and not (denied(a) or denied(b)):
        return None
    opposes = _denied(a, b)
    if opposes:
        return opposes
    if opposed:
        return None
    told = features(shared)
    judge = shipped_judge()
    score = judge.probability(told)
    same = score >= judge.least and not opposed and not differs(told)
    same = same and not _is_silence(a, b) and not _is_added(a, b, told)
    instead = next(((x, y) for x, y in ((a, b), (b, a)) if is_otherwise(x, y)), None)
    if same and instead:
        denial, other = instead
        return _denial(denial, other, score)
    if same and not is_reverse(a, b) and not fates_differ(a, b):
        return Link(a.claim.id, b.claim.id, "same", round(score, 3), _reasons(told))
    return _against(a, b, told)


def _is_silence(a: Reading, b: Reading) -> bool:
    """Whether one of two would not or could not say ("declined to say whether it fell"), and the
    other is another who would not, or says it rather than that the first would not: they say
    nothing, and so not the same."""
    silent = [(x, y) for x, y in ((a, b), (b, a)) if x.claim.stance in SILENT]
    if len(silent) == 1:
        ((one, other),) = silent
        return set(one.cue.stems).isdisjoint(other.words.stems)
    unknown = a.speaker is None and b.speaker is None
    alike = unknown and a.claim.source_text == b.claim.source_text
    return bool(silent) and not (is_one(a, b) or alike)


def _is_added(a: Reading, b: Reading, told: Sequence[float]) -> bool:
    """Whether one adds the one claim to the other in one text, and does not say it twice there."""
    if a.claim.document.id != b.claim.document.id or not is_one(a, b):
        return False
    later = max(a.claim, b.claim, key=lambda claim: claim.content[0])
    longer = dict(zip(FEATURES, told, strict=True))["covered long"]
    return longer < TWICE and _ADDS.search(later.cue_text or "") is not None


def differs(told: Sequence[float]) -> bool:
    """Whether two claims differ, by their `features`, in what no likeness makes up for: numbers
    that are not the same; or a content that says nothing without its cue, where the other's cue is
    another or the other says more."""
    named = dict(zip(FEATURES, told, strict=True))
    phrase = named["phrase"]
    return (
        bool(named["numbers clash"])
        or phrase > UNLIKE
        or (phrase > 0 and named["covered long"] < PHRASE)
    )


def _denied(a: Reading, b: Reading) -> Link | None:
    for one, other in ((a, b), (b, a)):
        # "What cease-fire?" says nothing that is not so; who denies that 60 died may count 23.
        is_question = other.claim.text.rstrip(" \"'”’").endswith("?")
        sure = None if is_question or counts_differ(one, other) else denies(one, other)
        if sure is not None:
            return _denial(one, other, sure)
    return None


def _denial(a: Reading, b: Reading, sure: float) -> Link:
    return Link(a.claim.id, b.claim.id, "denies", round(sure, 3), ("opposite polarity",))


def _against(a: Reading, b: Reading, told: Sequence[float]) -> Link | None:
    if not may_clash(a, b):
        return None
    found = clash(a, b, shipped_judge().probability(but_for_numbers(told)))
    if found is None:
        return None
    sure, x, y = found
    reasons = (f"{x.value:g} against {y.value:g} {x.fate or x.unit or x.noun}",)
    if not _one_origin(a, b):
        if _rises(a, b, x.value, y.value):
            return None
        return Link(a.claim.id, b.claim.id, "conflicts", round(sure, 3), reasons)
    # What one text tells twice it has not revised, unless by another post.
    if a.claim.document.id == b.claim.document.id and a.claim.posted == b.claim.posted:
        return None
    later, earlier = sorted((a, b), key=_when, reverse=True)
    return Link(later.claim.id, earlier.claim.id, "revises", round(sure, 3), reasons)


def _one_origin(a: Reading, b: Reading) -> bool:
    origin = teller_of(a.claim)
    return origin is not None and origin == teller_of(b.claim)


def _rises(a: Reading, b: Reading, x: float, y: float) -> bool:
    """Whether the later of two days, or of two posts of one page, has the higher number: a count
    that grew."""
    if a.claim.document.id == b.claim.document.id and a.claim.posted and b.claim.posted:
        then, since = a.claim.published or "", b.claim.published or ""
        return then != since and (then < since) == (x < y)
    return bool(a.day and b.day and a.day != b.day and (a.day < b.day) == (x < y))


def _when(a: Reading) -> tuple[str, str]:
    return a.claim.published or "", a.claim.id


def _reasons(told: Sequence[float]) -> tuple[str, ...]:
    """What speaks for it, in words."""
    named = dict(zip(FEATURES, told, strict=True))
    reasons = [f"{named['covered']:.0%} of the shorter"]
    if named["run words"] >= 0.5:
        reasons.append(f"{round(10 * named['run words'])} telling words in a row")
    if named["numbers fit"]:
        reasons.append("the same numbers")
    if named["speaker same"]:
        reasons.append("the same speaker")
    return tuple(reasons)
