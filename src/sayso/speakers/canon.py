"""Who is one speaker, told from the judgements on pairs of names.

The result depends on the set of judgements alone, not on the order in which they were made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.speakers.judge import CORROBORATED, DOUBT
from sayso.types import Judgement


class _Groups:
    """Names put together step by step, except those that are held apart."""

    def __init__(self) -> None:
        self._of: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)

    def part(self, judgements: Iterable[Judgement]) -> None:
        """Hold the two names of each `different` apart from now on."""
        for one in judgements:
            if one.verdict == "different":
                self._apart[one.a].add(one.b)
                self._apart[one.b].add(one.a)

    def root(self, name: str) -> str:
        return self._of.get(name, name)

    def join(self, a: str, b: str) -> bool:
        """Put the groups of two names together, unless a name of one is held apart from one of
        the other; whether they are together now."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return True
        first, second = self._names(a), self._names(b)
        if any(not self._apart[name].isdisjoint(second) for name in first):
            return False
        root = min(a, b)
        for name in first | second:
            self._of[name] = root
        self._members[root] = first | second
        return True

    def _names(self, root: str) -> set[str]:
        return self._members.get(root) or {root}

    def found(self) -> dict[str, str]:
        return {name: min(self._names(root)) for name, root in self._of.items()}


def canonical(judgements: Iterable[Judgement]) -> dict[str, str]:
    """For each name that is not alone the smallest id of its speaker's names.

    A user's `same` joins first and a user's `different` parts, whatever sayso found. Then the
    others join, the surest first, as far as no two names held apart meet. Then each short form
    joins the one speaker that all the names it may stand for are, if they are one; of those, only
    the ones that share an office or a side with it count if there are any. One that only in doubt
    stands for any, or that a user has parted from one, joins none.
    """
    known = list(judgements)
    users = [one for one in known if one.by == "user"]
    settled = {frozenset({one.a, one.b}) for one in users}
    others = [one for one in known if one.by != "user" and frozenset({one.a, one.b}) not in settled]
    groups = _Groups()
    groups.part(users)
    _join(groups, users)
    groups.part(others)
    _join(groups, others)
    parted = {name for one in users if one.verdict == "different" for name in (one.a, one.b)}
    _join_short(groups, (one for one in known if one.by != "user" and one.a not in parted))
    return groups.found()


def _join(groups: _Groups, judgements: Iterable[Judgement]) -> None:
    same = (one for one in judgements if one.verdict == "same")
    for one in sorted(same, key=lambda one: (-one.score, one.a, one.b)):
        groups.join(one.a, one.b)


def _join_short(groups: _Groups, judgements: Iterable[Judgement]) -> None:
    targets: defaultdict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        if one.verdict == "short":
            targets[one.a].append(one)
    sure = {name: found for name, found in targets.items() if any(o.score > DOUBT for o in found)}
    waiting = {name: _likely(found) for name, found in sure.items()}
    # Each round may make one of several targets, so that a shorter form joins in the next.
    while waiting:
        roots = {name: {groups.root(other) for other in found} for name, found in waiting.items()}
        ready = sorted(name for name, found in roots.items() if len(found) == 1)
        for name in ready:
            groups.join(name, min(waiting.pop(name)))
        if not ready:
            return


def _likely(found: list[Judgement]) -> set[str]:
    best = [one for one in found if one.score >= CORROBORATED]
    return {one.b for one in best or found}
