"""What a reader asks of points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.points import FlagKind, Point, Support
from sayso.types import Claim


@dataclass(frozen=True, slots=True)
class Asked:
    """What a point has to be: one of whose claims has all the words `about` in its content, is that
    of a `speaker` and of an `outlet` with these words, and was published on or after `since` and
    before or on `until`, both dates; with a `flag`, and with a `support`."""

    about: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    flag: FlagKind | None = None
    support: Support | None = None

    def lets_through(self, point: Point, claims: Sequence[Claim]) -> bool:
        """Whether a point with these claims is asked for."""
        if self.support and point.support != self.support:
            return False
        if self.flag and all(one.flag != self.flag for one in point.flags):
            return False
        return any(map(self.fits, claims))

    def fits(self, claim: Claim) -> bool:
        """Whether a claim is one that is asked for, whatever the standing of its point."""
        speaker = claim.speaker.name if claim.speaker else ""
        day = (claim.document.published or "")[:10]
        return (
            _has(claim.text, self.about)
            and _has(speaker, self.speaker)
            and _has(claim.document.outlet or "", self.outlet)
            and (self.since is None or day >= self.since[:10])
            and (self.until is None or (bool(day) and day <= self.until[:10]))
        )


def _has(text: str, words: str | None) -> bool:
    folded = text.casefold()
    return words is None or all(word in folded for word in words.casefold().split())
