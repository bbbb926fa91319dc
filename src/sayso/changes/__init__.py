"""What has changed since a moment: the standing of all points now, held against that of the claims
which were known then. Nothing of then is stored: it is derived from the same links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.changes.counts import Counts
from sayso.changes.versions import versions
from sayso.match.standing import Met, points
from sayso.points import SUPPORT_RANKS, Change, Point
from sayso.types import Claim, Document, Grouped

_ENOUGH = SUPPORT_RANKS["corroborated"]


def changes(
    claims: Sequence[Claim],
    met: Met,
    known: Collection[str],
    groups: Iterable[Grouped],
    pages: Iterable[Document] = (),
) -> list[Change]:
    """What is new in `claims`, which meet as `met` tells and are in the stories `groups`, to one
    who has the documents of the ids `known`. `pages` are the documents that may be versions of one
    another, in the order in which they came."""
    then = _then(claims, known)
    stories = {id_: group.documents[0] for group in groups for id_ in group.documents}
    story_of = {claim.id: stories.get(claim.document.id, claim.document.id) for claim in claims}
    now = points(claims, met)
    standing = _Standing(claims, {claim.id for claim in then}, now)
    counts = Counts(claims, met, known, story_of, standing.point_of)
    before = {id_: point for point in points(then, met) for id_ in point.claims}
    denied, counted = list(standing.denials(story_of)), list(counts.changed())
    told = {change.point for change in (*denied, *counted)}
    return [
        *denied,
        *counted,
        *standing.corroborated(story_of, before),
        *versions(pages, claims, known, stories),
        *standing.new(story_of, told),
    ]


def _then(claims: Sequence[Claim], known: Collection[str]) -> list[Claim]:
    """The claims of the documents `known`, replaced by none but such."""
    after = {claim.document.id: claim.document.replaced_by for claim in claims}
    return [
        replace(
            claim, document=replace(claim.document, replaced_by=_known_after(claim, after, known))
        )
        for claim in claims
        if claim.document.id in known
    ]


def _known_after(
    claim: Claim, after: Mapping[str, str | None], known: Collection[str]
) -> str | None:
    """The first version after that of a claim that is known."""
    later = claim.document.replaced_by
    while later and later not in known:
        later = after.get(later)
    return later


class _Standing:
    """Points as they stand now, `known` being the ids of those of their claims that are not new.
    Those of which only a replaced text tells are not among them."""

    def __init__(
        self, claims: Sequence[Claim], known: Collection[str], now: Sequence[Point]
    ) -> None:
        self._known = known
        replaced = {claim.id for claim in claims if claim.document.replaced_by}
        self._now = [point for point in now if not replaced.issuperset(point.claims)]
        self._denying = {claim.id for claim in claims if claim.stance == "denies"}
        self.point_of = {id_: point.id for point in now for id_ in point.claims}

    def denials(self, story_of: Mapping[str, str]) -> Iterator[Change]:
        """Denials that are new, of any point. A denial of what no claim says here is that of its
        own point: it must not be lost because what it denies was not found."""
        told: set[str] = set()
        for point in self._now:
            fresh = self._fresh_denials(point)
            told.update(self.point_of[id_] for id_ in fresh)
            if fresh:
                yield Change("denied", story_of[point.id], point.id, fresh)
        for point in self._now:
            if self._is_new(point) and self._only_denies(point) and point.id not in told:
                yield Change("denied", story_of[point.id], point.id, point.claims)

    def _fresh_denials(self, point: Point) -> tuple[str, ...]:
        """The new claims that deny a point, those left out that say again what one before said."""
        deniers = {*point.denied_by}
        deniers.update(id_ for flag in point.flags if flag.flag == "denied" for id_ in flag.claims)
        said = {self.point_of[id_] for id_ in deniers if id_ in self._known}
        return tuple(
            sorted(
                id_ for id_ in deniers if id_ not in self._known and self.point_of[id_] not in said
            )
        )

    def corroborated(
        self, story_of: Mapping[str, str], before: Mapping[str, Point]
    ) -> Iterator[Change]:
        """Points whose support new claims have raised to that of two origins or more."""
        for point in self._now:
            old = [id_ for id_ in point.claims if id_ in self._known]
            if not old or len(old) == len(point.claims):
                continue
            was = max(SUPPORT_RANKS[before[id_].support] for id_ in old)
            if SUPPORT_RANKS[point.support] <= was or SUPPORT_RANKS[point.support] < _ENOUGH:
                continue
            roots = [root.claims for root in point.origins]
            new = [ids for ids in roots if not self._known_among(ids)] or [point.claims]
            yield Change(
                "corroborated",
                story_of[point.id],
                point.id,
                tuple(id_ for ids in new for id_ in ids if id_ not in self._known),
                tuple(id_ for ids in roots for id_ in ids if id_ in self._known),
            )

    def new(self, story_of: Mapping[str, str], told: Collection[str | None]) -> Iterator[Change]:
        """Points none of whose claims was known, but for those that only deny, and those `told`."""
        for point in self._now:
            if self._is_new(point) and not self._only_denies(point) and point.id not in told:
                yield Change("new", story_of[point.id], point.id, point.claims)

    def _is_new(self, point: Point) -> bool:
        return not self._known_among(point.claims)

    def _known_among(self, ids: Iterable[str]) -> bool:
        return any(id_ in self._known for id_ in ids)

    def _only_denies(self, point: Point) -> bool:
        return self._denying.issuperset(point.claims)
