"""Stories out of links: groups of documents that are linked to each other on the whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush

ABSENT = -5.0
"""The log-odds of a pair without a link."""
STOP = -2.35
"""Two groups are joined while the mean over all their pairs is at least so much: low, for every
pair of them counts, those that have no word in common too."""

NEAREST = -1.0
"""The least log-odds of the best pair of two groups that are joined: many faint likenesses, as of
all reports from one city, are none."""

WIDE, LEAST, SPAN, MOST = -4.2, -2.6, 7, 20
"""The same two of stories that may still be of one scene, the days over which that goes, and how
many documents it has at most."""

MEETING, OFTEN = 2.5, 2
"""How much nearer each link between their claims brings two documents, and how many count: one by
itself joins none that nothing else links."""

Pair = tuple[int, int]


def nearer(links: Mapping[Pair, float], met: Mapping[Pair, int]) -> dict[Pair, float]:
    """The log-odds `links` between documents, with what it tells that their claims meet, `met` so
    often: who says the same, or denies what the other has, tells of one development."""
    found = dict(links)
    for pair, count in met.items():
        found[pair] = found.get(pair, ABSENT) + MEETING * min(count, OFTEN)
    return found


def clusters(count: int, links: Mapping[Pair, float]) -> list[list[int]]:
    """The groups of the documents 0 to `count` - 1, by average linkage: the two groups with the
    best mean of the log-odds of all their pairs are joined, and so on. `links` holds pairs, the
    smaller number first. Each group is in order, and they are in that of their first documents.

    A text on many things, which is linked to several groups, belongs to one and joins none: the
    pairs without it count against that.
    """
    return _Joining([[number] for number in range(count)], links, STOP, NEAREST).groups()


def scenes(
    groups: Sequence[Sequence[int]], links: Mapping[Pair, float], days: Sequence[int | None]
) -> list[list[int]]:
    """The `groups` of documents, which are of these `days`, those together that may tell of one
    scene of a few days: of two short texts the words may be too few to tell so surely."""

    def may_be_one(members: Sequence[int]) -> bool:
        known = [day for number in members if (day := days[number]) is not None]
        return len(known) == len(members) <= MOST and max(known) - min(known) <= SPAN

    return _Joining(groups, links, WIDE, LEAST, may_be_one).groups()


class _Joining:
    """Groups under the number of their first document; of the links between them the sum, how many
    they are, and the best."""

    def __init__(
        self,
        groups: Sequence[Sequence[int]],
        links: Mapping[Pair, float],
        stop: float,
        nearest: float,
        may_be_one: Callable[[Sequence[int]], bool] = lambda _: True,
    ) -> None:
        self._stop, self._nearest, self._may_be_one = stop, nearest, may_be_one
        self._groups = {min(members): list(members) for members in groups}
        of = {number: first for first, members in self._groups.items() for number in members}
        self._sums: dict[int, dict[int, tuple[float, int, float]]] = {n: {} for n in self._groups}
        for pair, score in sorted(links.items()):
            a, b = sorted(of[number] for number in pair)
            if a != b:
                total, linked, best = self._sums[a].get(b, (0.0, 0, ABSENT))
                told = (total + score, linked + 1, max(best, score))
                self._sums[a][b] = self._sums[b][a] = told
        pairs = ((a, b) for a, others in self._sums.items() for b in others if a < b)
        self._heap = [(-self._mean(a, b), a, b) for a, b in sorted(pairs)]
        heapify(self._heap)

    def groups(self) -> list[list[int]]:
        """The groups that are left when no two can be joined, as the numbers of members."""
        while self._heap:
            mean, a, b = heappop(self._heap)
            if -mean < self._stop:
                break
            link = self._sums.get(a, {}).get(b)
            if not link or link[2] < self._nearest or -self._mean(a, b) != mean:
                continue
            if self._may_be_one([*self._groups[a], *self._groups[b]]):
                self._join(a, b)
        return [sorted(members) for _, members in sorted(self._groups.items())]

    def _mean(self, a: int, b: int) -> float:
        total, linked, _ = self._sums[a][b]
        pairs = len(self._groups[a]) * len(self._groups[b])
        return (total + (pairs - linked) * ABSENT) / pairs

    def _join(self, a: int, b: int) -> None:
        self._groups[a] += self._groups.pop(b)
        ours, theirs = self._sums[a], self._sums.pop(b)
        del ours[b], theirs[a]
        for other, (total, linked, best) in theirs.items():
            before, known, ever = ours.get(other, (0.0, 0, ABSENT))
            ours[other] = (before + total, known + linked, max(ever, best))
            del self._sums[other][b]
        for other, entry in ours.items():
            self._sums[other][a] = entry
            first, second = min(a, other), max(a, other)
            heappush(self._heap, (-self._mean(first, second), first, second))
