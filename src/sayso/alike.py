"""Whether one of two texts is the other again as a report, told from all their sentences.

How much they share does not tell it alone: a new report on a running story carries old paragraphs
along, and a copy may have lost half of its own. So it also counts where the shared sentences stand:
a report that is told again opens alike.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container
from itertools import pairwise

from sayso.shingles import WORDS, hashes_of, is_sampled, words_of

Sentence = tuple[str, ...]

# Words between two pieces of furniture that belong to it: of a long text's shingles only one in
# four is known to be furniture.
GAP = 6
# In words. Some texts are one line without marks, so that longer sentences are cut.
SHORTEST, LONGEST = 4, 40
# A sentence is shared if half of its runs of so many words are.
RUN = 2
SHARED = 0.5
# Each sentence counts for so much of the one before it, where the opening is what counts.
FADING = math.exp(-1 / 6)

# A logistic regression on the even pairs of bench/marks/copies.jsonl.
SHORTER, LONGER, OPENING, BIAS = 5.8, 2.8, 4.3, -6.2

_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+")


def telling(text: str, furniture: Container[int]) -> tuple[Sentence, ...]:
    """The sentences of a text as words, without furniture, which comes as hashes of shingles.
    Only hashes that the text's sample keeps count. Sentences with under four words left are
    put before the next, those of over 40 are cut."""
    left = iter(_left(words_of(text), furniture))
    sentences: list[Sentence] = []
    words: list[str] = []
    for piece in _END.split(text):
        words += [word for word in words_of(piece) if next(left)]
        if len(words) >= SHORTEST:
            sentences += _cut(words)
            words = []
    return tuple(sentences)


def alike(one: tuple[Sentence, ...], other: tuple[Sentence, ...]) -> float | None:
    """How sure it is, from 0.5 to 1, that one of two texts is the other again, or None if it is
    not. They come as what `telling` gives; which is first makes no difference."""
    weights = (SHORTER, LONGER, OPENING)
    logit = BIAS + sum(w * x for w, x in zip(weights, likeness(one, other), strict=True))
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else None


def likeness(one: tuple[Sentence, ...], other: tuple[Sentence, ...]) -> tuple[float, float, float]:
    """How alike two texts are, each from 0 to 1: the share of the shorter that stands in shared
    sentences, that of the longer, and the smaller of both where the first sentences count most."""
    shorter, longer = sorted((one, other), key=lambda text: (sum(map(len, text)), text))
    ours, theirs = _shared(shorter, longer), _shared(longer, shorter)
    opening = min(_opening(ours), _opening(theirs))
    return _share(shorter, ours), _share(longer, theirs), opening


def _cut(words: list[str]) -> list[Sentence]:
    cuts = range(0, max(len(words) - SHORTEST + 1, 1), LONGEST)
    return [tuple(words[at : at + LONGEST]) for at in cuts]


def _left(words: list[str], furniture: Container[int]) -> list[bool]:
    hashes = hashes_of(words)
    sampled = is_sampled(hashes)
    found = [at for at, hash_ in enumerate(hashes) if hash_ in furniture and sampled(hash_)]
    left = [True] * len(words)
    for at in found:
        left[at : at + WORDS] = [False] * len(left[at : at + WORDS])
    for at, then in pairwise(found):
        if then - at <= WORDS + GAP:
            left[at:then] = [False] * (then - at)
    return left


def _shared(text: tuple[Sentence, ...], other: tuple[Sentence, ...]) -> list[bool]:
    runs = _runs(tuple(word for sentence in other for word in sentence))
    owns = map(_runs, text)
    return [len(own & runs) >= SHARED * len(own) for own in owns]


def _runs(words: Sentence) -> set[Sentence]:
    return {words[at : at + RUN] for at in range(len(words) - RUN + 1)}


def _share(text: tuple[Sentence, ...], shared: list[bool]) -> float:
    inside = sum(len(sentence) for sentence, is_ in zip(text, shared, strict=True) if is_)
    return inside / max(sum(map(len, text)), 1)


def _opening(shared: list[bool]) -> float:
    weights = [FADING**at for at in range(len(shared))]
    inside = sum(weight for weight, is_ in zip(weights, shared, strict=True) if is_)
    return inside / sum(weights) if weights else 0.0
