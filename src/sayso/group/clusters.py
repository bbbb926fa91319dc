"""Stories out of links: groups of documents that are linked to each other on the whole."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

ABSENT = -5.0
"""The log-odds of a pair without a link."""
STOP = -2.35
"""Two groups are joined while the mean over all their pairs is at least so much: low, for every
pair of them counts, those that have no word in common too."""

NEAREST = -1.0
"""The least log-odds of the best pair of two groups that are joined: many faint likenesses, as of
all reports from one city, are none."""

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
    return _Joining(count, links).groups()


class _Joining:
    """Groups under the number of their first document; of the links between them the sum, how many
    they are, and the best."""

    def __init__(self, count: int, links: Mapping[Pair, float]) -> None:
        self._groups = {number: [number] for number in range(count)}
        self._sums: dict[int, dict[int, tuple[float, int, float]]] = {n: {} for n in range(count)}
        for (a, b), score in sorted(links.items()):
            self._sums[a][b] = self._sums[b][a] = (score, 1, score)
        self._heap = [(-self._mean(a, b), a, b) for a, b in sorted(links)]
        heapify(self._heap)

    def groups(self) -> list[list[int]]:
        """The groups that are left when no two can be joined, as the numbers of members."""
        while self._heap:
            mean, a, b = heappop(self._heap)
            if -mean < STOP:
                break
            link = self._sums.get(a, {}).get(b)
            if link and link[2] >= NEAREST and -self._mean(a, b) == mean:
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
