"""The points of a ledger, and what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sayso.errors import NotFoundError
from sayso.ledger.meant import now, only
from sayso.ledger.opened import Opened
from sayso.match.asked import Asked, query
from sayso.match.standing import points
from sayso.points import FlagKind, Point, Support
from sayso.types import Claim

T = TypeVar("T")


class Points(Opened):
    """What a ledger tells of points."""

    def points(
        self,
        *,
        about: str | None = None,
        speaker: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        flag: FlagKind | None = None,
        support: Support | None = None,
    ) -> list[Point]:
        """The points of all claims, those of the earliest claims first.

        With `flag` or `support` only those that have it. The others narrow it down to those with a
        claim that fits all of them: with the words `about`, told as in `search`, in its content, of
        a `speaker` and of an `outlet` with these words, published on `since` or later and on
        `until` or before, which are ISO 8601 dates.
        """
        asked = Asked(
            found=self._found(_given(about)),
            speakers=_given(speaker),
            outlets=_given(outlet),
            since=since,
            until=until,
            flags=_given(flag),
            support=support,
        )
        found = list(self._store.claims())
        return asked.among(points(found, self._met(found)), found)

    def why(self, what: str) -> tuple[Point, list[Claim]]:
        """The point that has the claim of an id, or of the start of one, with its claims and those
        that it is linked to.

        Raises:
            NotFoundError: no claim, or more than one, has an id that starts so.
        """
        id_ = only(self._store.claim_ids(what), what, "claim")
        known = {claim.id: claim for claim in self._store.claims()}
        found = list(known.values())
        point = next(p for p in points(found, self._met(found)) if id_ in p.claims)
        others = {end for link in point.links for end in (link.a, link.b)} - set(point.claims)
        return point, [known[id_] for id_ in (*point.claims, *sorted(others))]

    def unlink(self, claim: str, other: str) -> None:
        """Say that two claims, told by ids or their starts, have nothing to do with each other: no
        point has both, and neither denies the other. It holds whatever is added or removed later.

        Raises:
            NotFoundError: no claim, or more than one, has such an id, or both are one.
        """
        a = only(self._store.claim_ids(claim), claim, "claim")
        b = only(self._store.claim_ids(other), other, "claim")
        if a == b:
            raise NotFoundError(other, "it is the same claim")
        self._store.hold_apart(a, b, now())

    def _found(self, about: Sequence[str]) -> set[str] | None:
        """The ids of the claims with one of the words `about` in their content; None if no words
        are asked for."""
        if not about:
            return None
        words = query(*about)
        return self._store.found(words) if words else set()


def _given(value: T | None) -> tuple[T, ...]:
    return () if value is None else (value,)
