"""Which claims deny others of their story. That two documents tell of one development stands in for
what a pair of claims does not tell: which attack, which ship, and that "they" are those who were
just accused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from sayso.match.disputes.accounts import accounts
from sayso.match.disputes.charged import charged
from sayso.match.disputes.holdings import holdings
from sayso.match.disputes.negating import negating
from sayso.match.disputes.opposed import opposed
from sayso.match.disputes.scene import Readings
from sayso.match.disputes.started import started
from sayso.match.group import Pair
from sayso.points import Link
from sayso.types import Claim, Grouped

__all__ = ["disputes"]


def disputes(
    claims: Iterable[Claim],
    groups: Iterable[Grouped],
    apart: Collection[Pair] = frozenset(),
    readings: Readings | None = None,
) -> list[Link]:
    """The denials within each story, a document in none being one by itself."""
    readings = readings or Readings()
    story = {id_: group.documents[0] for group in groups for id_ in group.documents}
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not (claim.document.copy_of or claim.document.replaced_by):
            of[story.get(claim.document.id, claim.document.id)].append(claim)
    found = (link for several in of.values() for link in _of_story(several, readings))
    return [link for link in found if frozenset({link.a, link.b}) not in apart]


def _of_story(claims: list[Claim], readings: Readings) -> Iterator[Link]:
    yield from charged(claims, readings)
    yield from negating(claims, readings)
    yield from accounts(claims, readings)
    yield from holdings(claims)
    yield from opposed(claims, readings)
    yield from started(claims, readings)
