"""Which claims are one point, told from the links between them.

The result depends on the set of claims and links alone, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sayso.points import Link

LINKED = 1 / 2
"""Of all pairs of two groups, how many have to be linked for the groups to be one: a chain of
claims each of which is near the next only is not one point."""

Pair = frozenset[str]


class _Groups:
    """Claims put together step by step."""

    def __init__(self, apart: Collection[Pair]) -> None:
        self._of: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._near: defaultdict[str, set[str]] = defaultdict(set)
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for a, b in map(sorted, apart):
            self._apart[a].add(b)
            self._apart[b].add(a)

    def link(self, a: str, b: str) -> None:
        """Say that two claims are linked."""
        self._near[a].add(b)
        self._near[b].add(a)

    def join(self, a: str, b: str, least: float) -> bool:
        """Put the groups of two claims together, if of all pairs between them as many as `least`
        are linked and none is held apart; whether they are together now."""
        a, b = self._root(a), self._root(b)
        if a == b:
            return True
        if len(self._names(a)) > len(self._names(b)):
            a, b = b, a
        first, second = self._names(a), self._names(b)
        if any(not self._apart[one].isdisjoint(second) for one in first):
            return False
        linked = sum(len(self._near[one] & second) for one in first)
        if linked < least * len(first) * len(second):
            return False
        # The smaller goes into the larger, so that a group of many does not take their square.
        for one in first:
            self._of[one] = b
        second |= first
        self._of[b] = b
        self._members[b] = second
        return True

    def found(self) -> list[set[str]]:
        roots = {self._root(one) for one in self._of}
        return sorted((self._members[root] for root in roots), key=min)

    def _root(self, one: str) -> str:
        return self._of.get(one, one)

    def _names(self, root: str) -> set[str]:
        return self._members.get(root) or {root}


def groups(
    links: Iterable[Link],
    twins: Mapping[str, int],
    apart: Collection[Pair],
    linked: float = LINKED,
) -> list[set[str]]:
    """The claims, by their ids, that are one point, where they are more than one.

    `twins` has the same number for claims of the same words, which are one point; `apart` are the
    pairs that a user holds apart. Claims of which one denies the other are never one point. The
    surest links join first, and two groups only if of all pairs between them so many are `linked`.
    """
    known = list(links)
    against = {frozenset({link.a, link.b}) for link in known if link.kind != "same"}
    made = _Groups({*apart, *against})
    same = sorted(
        (link for link in known if link.kind == "same"),
        key=lambda link: (-link.score, link.a, link.b),
    )
    for link in same:
        made.link(link.a, link.b)
    for pair in _pairs(twins):
        made.link(*pair)
        made.join(*pair, 0.0)
    waiting = same
    while True:
        left = [link for link in waiting if not made.join(link.a, link.b, linked)]
        if len(left) == len(waiting):
            return made.found()
        waiting = left


def _pairs(twins: Mapping[str, int]) -> Iterable[tuple[str, str]]:
    first: dict[int, str] = {}
    for claim in sorted(twins):
        one = first.setdefault(twins[claim], claim)
        if one != claim:
            yield one, claim
