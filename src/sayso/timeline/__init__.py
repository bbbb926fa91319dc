"""Timelines: the days that tell most, each with extracts of what happened then.

As DATEWISE does (Gholipour Ghalandari and Ifrim, "Examining the State-of-the-Art in News Timeline
Summarization", ACL 2020): days are chosen first, then each is told by the sentences that are most
like all that is told of it. How telling a day is, is counted, not learnt.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sayso.group import Weights, cosine, weights
from sayso.timeline.sentences import LONGEST, Sentence, is_about, sentences
from sayso.types import Extract, Span, TimelineDay

__all__ = ["Sentence", "is_about", "ranked", "sentences", "timeline"]

LATER, MUCH_LATER = 2, 10
"""A document that names a day so many days on remembers it."""
OPENING = 5
"""Of a document that names no day in them, so many first sentences tell of the day that it was
published and of the day before."""
BEFORE = 0.5
"""So much does such a sentence count for the day before."""
AHEAD = 0.5
"""So much does a sentence for a day that is still to come: it tells what is due, not what was."""
LOOKED_AT = 400
SHORTEST = 40
"""Shorter sentences tell too little by themselves to be an extract."""
ALIKE = 0.5

Place = tuple[str, Span]
Weighed = tuple[Sentence, float]


def timeline(told: Iterable[Sentence], days: int, extracts: int = 1) -> list[TimelineDay]:
    """The `days` that tell most of those that `told` names, or on which its documents were
    published, in order; each with up to so many `extracts`. A day that nothing is left to tell of
    is left out."""
    every = list(told)
    best = ranked(every)
    of_day = _told_of(every, {day for day, _, _ in best})
    shown: set[Place] = set()
    made: list[TimelineDay] = []
    for day, score, count in best:
        if len(made) == days:
            break
        chosen = _chosen([one for one in of_day[day] if _place(one[0]) not in shown], extracts)
        if not chosen:
            continue
        shown |= set(map(_place, chosen))
        found = tuple(map(_extract, chosen))
        made.append(TimelineDay(date.fromordinal(day).isoformat(), round(score, 3), count, found))
    return sorted(made, key=lambda one: one.day)


def ranked(told: Iterable[Sentence]) -> list[tuple[int, float, int]]:
    """All days, the most telling first, each as an ordinal with its score and the number of
    documents that tell of it.

    The score is the sum of the logarithms of one more than these numbers of documents: those
    published that day, those that name it, those that name it by its date, and those that name it
    when it is over for two days; and half of that for over ten days.
    """
    published: dict[str, int | None] = {}
    naming: defaultdict[int, set[str]] = defaultdict(set)
    dating: defaultdict[int, set[str]] = defaultdict(set)
    for sentence in told:
        published[sentence.document.id] = sentence.published
        for day in sentence.days:
            naming[day].add(sentence.document.id)
        for day in sentence.dated:
            dating[day].add(sentence.document.id)
    on_day = Counter(day for day in published.values() if day is not None)
    found = []
    for day in on_day.keys() | naming.keys():
        ages = [(published[id_] or day) - day for id_ in naming[day]]
        later = sum(age > LATER for age in ages)
        much_later = sum(age > MUCH_LATER for age in ages)
        counts = (on_day[day], len(ages), len(dating[day]), later)
        score = math.fsum(map(math.log1p, counts)) + math.log1p(much_later) / 2
        documents = naming[day] | {id_ for id_, one in published.items() if one == day}
        found.append((day, score, len(documents)))
    return sorted(found, key=lambda one: (-one[1], one[0]))


def _told_of(told: Sequence[Sentence], days: set[int]) -> dict[int, list[Weighed]]:
    found: dict[int, list[Weighed]] = {day: [] for day in days}
    before = Counter[str]()
    for sentence in told:
        published, place = sentence.published, before[sentence.document.id]
        before[sentence.document.id] += 1
        of = {
            day: AHEAD if published is not None and published < day else 1.0
            for day in sentence.days
        }
        if not of and place < OPENING and published is not None:
            of = {published: 1.0, published - 1: BEFORE}
        for day in of.keys() & days:
            found[day].append((sentence, of[day]))
    return found


def _place(sentence: Sentence) -> Place:
    return sentence.document.id, sentence.span


def _chosen(told: Sequence[Weighed], count: int) -> list[Sentence]:
    """The sentences most like all of them together, none like another that is chosen."""
    lengths = [one.span[1] - one.span[0] for one, _ in told]
    pairs = zip(told, lengths, strict=True)
    fitting = [one for one, length in pairs if SHORTEST <= length <= LONGEST] or told
    vectors = [weights(one.text) for one, _ in fitting[:LOOKED_AT]]
    middle = _middle(vectors)
    scores = [
        round(weight * cosine(vector, middle), 6)
        for (_, weight), vector in zip(fitting, vectors, strict=False)
    ]
    chosen: list[int] = []
    for place in sorted(range(len(vectors)), key=lambda place: (-scores[place], place)):
        if len(chosen) == count:
            break
        if all(cosine(vectors[place], vectors[other]) < ALIKE for other in chosen):
            chosen.append(place)
    return [fitting[place][0] for place in chosen]


def _middle(vectors: Sequence[Weights]) -> Weights:
    sums: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            sums[word] += weight
    length = math.sqrt(math.fsum(weight * weight for weight in sums.values())) or 1.0
    return {word: weight / length for word, weight in sums.items()}


def _extract(sentence: Sentence) -> Extract:
    document = sentence.document
    return Extract(
        text=sentence.text,
        span=sentence.span,
        document=document.id,
        uri=document.uri,
        outlet=document.outlet,
        published=document.published,
        claims=tuple(claim.id for claim in sentence.claims),
    )
