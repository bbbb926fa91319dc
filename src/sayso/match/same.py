"""Whether two claims say the same: what is alike of them and what differs, weighed by a judgement
that training/match fitted on marked pairs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sayso.match.reading import Reading, name_of
from sayso.match.words import Floats, Words

LEAST_ALIKE = 0.45
"""The cosine from which on two words may stand for each other."""
SYNONYM = 0.75
"""How alike two words are that a list tells to stand for each other, at least."""
ONE_NAME = 0.95
PLAIN = 0.3
"""How unlike two cues are that take the same stance, or none."""
UNDATED = 3
FEATURES = (
    *("covered", "covered long", "told", "told long", "mean", "run", "run words"),
    *("left", "left long", "rarest left", "common", "length", "short"),
    *("names left", "names clash", "numbers clash", "numbers left", "numbers fit", "nouns clash"),
    *(
        "countries clash",
        "countries left",
        "negation",
        "question",
        "phrase",
        "embedded",
        "cue left",
        "cue clash",
    ),
    *("speaker same", "speaker other", "same speaker left", "own", "days"),
    *("deeds common", "speakers alike", "pairs", "sources alike", "one text"),
)
"""What `features` gives, in order. `long` is of the claim with more words."""
_EVEN = {"numbers clash": 0.0, "numbers left": 0.0, "numbers fit": 1.0, "nouns clash": 0.0}
"""The features of numbers, as they are where the numbers are the same."""


class Overlap(NamedTuple):
    """Two claims, `a` that of fewer words: (words of a, words of b) how `alike` they are, (words of
    a,) which are `told` in b as they are and how far each is `covered`, and the share of `a` that
    is."""

    a: Reading
    b: Reading
    alike: Floats
    told: Floats
    covered: Floats
    share: float


def overlap(a: Reading, b: Reading) -> Overlap:
    """How far the words of two claims are the same, whichever comes first."""
    if (len(a.words.stems), a.claim.text) > (len(b.words.stems), b.claim.text):
        a, b = b, a
    alike = alike_words(a.words, b.words)
    told = exact(a.words, b)
    covered = np.maximum(alike.max(1, initial=0), told)
    return Overlap(a, b, alike, told, covered, share(a.words, covered))


def features(found: Overlap) -> list[float]:
    """What is alike and what differs of two claims, in the order of FEATURES."""
    a, b = found.a, found.b
    speakers = a.claim.speaker, b.claim.speaker
    same = all(speakers) and a.speaker == b.speaker
    shared = _shared(found)
    left_long = shared[8]
    return [
        *shared,
        *_numbers(a, b),
        *_countries(a, b),
        float((a.negated - b.negated) % 2),
        float(a.asks != b.asks),
        _phrase(a, b),
        0.0 if same or a.claim.style in {"direct", "mixed"} else left_long,
        *sorted((_loose(a, b), _loose(b, a)), reverse=True),
        float(same),
        float(all(speakers) and not same),
        left_long if same else 0.0,
        float(a.is_own) + float(b.is_own),
        min(abs(a.day - b.day) if a.day and b.day else UNDATED, 30) / 10,
        float((a.words.weights * found.covered)[~a.words.capital].sum()) / 30,
        _speakers_alike(a, b),
        _pairs(a.words, b.words),
        float(a.source @ b.source) if a.source.any() and b.source.any() else 0.5,
        # What one text tells twice it tells in other words seldom: what is alike is another thing.
        float(a.claim.document.id == b.claim.document.id),
    ]


def but_for_numbers(told: Sequence[float]) -> list[float]:
    """The `features` of two claims as they were if their numbers were the same."""
    return [_EVEN.get(name, value) for name, value in zip(FEATURES, told, strict=True)]


def _speakers_alike(a: Reading, b: Reading) -> float:
    """How likely two claims have one speaker: in two texts one is seldom called alike."""
    one, other = a.claim.speaker, b.claim.speaker
    if one is None or other is None:
        return 0.5
    if a.speaker == b.speaker:
        return 1.0
    return 0.0 if name_of(one).isdisjoint(name_of(other)) else 0.9


def _shared(found: Overlap) -> list[float]:
    a, b, alike, told_a, covered_a, covered_share = found
    told_b = exact(b.words, a)
    covered_b = np.maximum(alike.max(0, initial=0), told_b)
    wa, wb = a.words.weights, b.words.weights
    left_a, left_b = wa * (1 - covered_a), wb * (1 - covered_b)
    names = _names(a.words, told_a), _names(b.words, told_b)
    longest = run(a.words, b.words)
    count = len(a.words.stems)
    return [
        covered_share,
        share(b.words, covered_b),
        share(a.words, told_a),
        share(b.words, told_b),
        float(a.mean @ b.mean),
        longest / max(1, count),
        min(longest, 12) / 10,
        float(left_a.sum()) / 30,
        float(left_b.sum()) / 30,
        float(left_a.max(initial=0)) / 10,
        float((wa * covered_a).sum()) / 30,
        float(np.log1p(count)),
        float(count < 5),
        names[0],
        min(names),
    ]


def _numbers(a: Reading, b: Reading) -> list[float]:
    loose_a = [x for x in a.numbers if not any(x.fits(y) for y in b.numbers)]
    loose_b = [x for x in b.numbers if not any(x.fits(y) for y in a.numbers)]
    nouns = {x.noun for x in loose_a} & {x.noun for x in loose_b}
    return [
        float(min(len(loose_a), len(loose_b), 2)),
        float(min(len(loose_a), 2)),
        float(len(loose_a) < len(a.numbers)),
        float(any(len(noun) > 2 for noun in nouns)),
    ]


def _countries(a: Reading, b: Reading) -> list[float]:
    loose_a = a.countries - b.countries - {b.side}
    loose_b = b.countries - a.countries - {a.side}
    return [float(bool(loose_a and loose_b)), float(bool(loose_a))]


def _phrase(a: Reading, b: Reading) -> float:
    """How unlike the cues of two claims are, one of which says nothing without its cue."""
    if a.is_own or (a.is_clause and b.is_clause):
        return 0.0
    if a.claim.stance == b.claim.stance and a.claim.stance not in {None, "asserts"}:
        return PLAIN
    if not (a.cue.stems and b.cue.stems):
        return PLAIN if a.cue.stems == b.cue.stems else 1.0
    return 1.0 - max(float(a.cue.mean() @ b.cue.mean()), 0.0)


def _loose(a: Reading, b: Reading) -> float:
    """How much the cue of `a` tells that `b` does not."""
    if not a.cue.stems:
        return 0.0
    told = exact(a.cue, b)
    soft = alike_words(a.cue, b.words).max(1, initial=0)
    cue = alike_words(a.cue, b.cue).max(1, initial=0)
    return float((a.cue.weights * (1 - np.maximum(np.maximum(soft, cue), told))).sum()) / 10


def alike_words(a: Words, b: Words) -> Floats:
    """(words of a, words of b): how alike they are in meaning; names only if they begin alike, as
    that of a country and of its people."""
    found = a.vectors @ b.vectors.T
    found[found < LEAST_ALIKE] = 0
    senses = a.senses[:, None]
    found[(senses == b.senses) & (senses > 0) & (found < SYNONYM)] = SYNONYM
    names = a.capital[:, None] & b.capital & (a.heads[:, None] != b.heads)
    found[names & (found < ONE_NAME)] = 0
    return found


def exact(words: Words, b: Reading) -> Floats:
    """(words,): which of `words` are in `b` as they are."""
    return np.fromiter(map(b.told.__contains__, words.stems), np.float32, len(words.stems))


def share(words: Words, covered: Floats) -> float:
    """How much of what `words` tell is `covered`."""
    return float((words.weights * covered).sum()) / words.total if words.total else 0.0


def _names(words: Words, told: Floats) -> float:
    """How much the names tell that are not told, but for a first word, which has a capital too."""
    loose = words.capital & (told == 0)
    return float(words.weights[1:][loose[1:]].sum()) / 10


def _pairs(a: Words, b: Words) -> float:
    """Of the pairs of neighbours that one has, how many both have: the same words may be told of
    one another in other ways."""
    fewest = min(len(a.pairs), len(b.pairs))
    return len(a.pairs & b.pairs) / fewest if fewest else 0.0


def run(a: Words, b: Words) -> int:
    """The longest run of words that both have."""
    best, before = 0, dict[int, int]()
    for stem in a.stems:
        before = {j: before.get(j - 1, 0) + 1 for j in b.places.get(stem, ())}
        best = max(best, *before.values(), 0) if before else best
    return best
