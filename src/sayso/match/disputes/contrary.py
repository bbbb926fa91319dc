"""Whether a claim says that it is not so what another of its story does, in other words than those
of a pair that is compared by itself: "the ship was not overloaded", "the ferry was overloaded"."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from sayso.facts import load
from sayso.match.denials import FEATURES, LITTLE, features
from sayso.match.denied import ASSERTING, OPPOSING, asks, denied, less
from sayso.match.judge import shipped_denials
from sayso.match.opposite import AUXILIARY, supposes_more, told_of
from sayso.match.reading import Reading, is_one
from sayso.match.same import LEAST_ALIKE, share
from sayso.match.words import Floats, Words, shipped, stem

TELLS = 5.0
"""How much a word has to tell for claims to be found by it."""
COMMON = 8.0
"""How much what is negated and another claim have to tell in common, and, if that is all."""
ALL_COMMON = 5.5
FIRST = 0.6
"""How alike the first word that is negated has to be to one of the other."""
ALL_OURS = 0.75
"""How much of what is negated has to be in another that tells little else."""
REPEATED, REPEATED_BY = 0.95, 0.25
"""How much of several words that are negated has to be in one that tells more, and how much of
what that tells in the negation."""
HEADS = 2
"""How many of the words that are negated, the first ones, have to be in it each."""
LEAST = 2
"""How many words another has to have to say something."""
LIKELY, LIKELY_BEFORE = 0.65, 0.5
"""How likely a denial has to be meant for a claim of its story that is not told in its words, and
for what stands just before it and tells of the same deed."""
BEFORE = 0.5
"""How near before a denial that has to stand."""
MEAN, THEIRS = 0.7, 0.4
"""How much of what is negated and of the other has to be in both, on average, and of the other."""
MOSTLY = 0.4
"""How much of what that tells has to be negated."""

_NEGATION = re.compile(
    r"\b(?:not(?! (?:only|just|yet|immediately|to))|never|nobody|none|cannot"
    r"|no(?![-\w]| (?:longer|one knows)))\b|n['’]t\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.;:,!?…—–]|\b(?:but|and|or|that|who|which|because|until|unless|if)\b")
_WORD = re.compile(r"[^\W_]+")
_UNABLE = re.compile(r"\b(?:unable|unlikely|unclear|fail\w*)\b", re.IGNORECASE)
_PLAIN = AUXILIARY | frozenset(map(stem, load("match")["others"]))
_MINDS = load("match")["minds"]
_DIGITS = re.compile(r"\d")


def negated(a: Reading) -> Words | None:
    """The words of what a claim says is not so; None if it says that of nothing."""
    what = denied(a)
    if what is not None:
        return None if what.is_answer or what.is_pointing else less(what.words, _PLAIN)
    if a.claim.stance not in ASSERTING:
        return None
    for hit in _NEGATION.finditer(a.claim.text):
        part = _END.split(a.claim.text[hit.end() :], maxsplit=1)[0]
        if asks(a.claim.text, hit.start()) or _DIGITS.search(part):
            continue
        behind = _WORD.findall(part)
        # Who did not think that it is so may have no other word for it.
        if behind and behind[0].lower() in _MINDS:
            continue
        stems = set(map(stem, behind))
        words = a.words.at([i for i, word in enumerate(a.words.stems) if word in stems])
        words = less(words, _PLAIN | OPPOSING)
        if words.stems and words.total >= MOSTLY * a.words.total:
            return words
    return None


def sought(words: Words, near: Words) -> list[frozenset[str]]:
    """For each of the first words that are negated, the stems of which a claim has one that may
    tell it: of `near`, the words of the story, those that are alike; nothing if none tells."""
    if not telling(words):
        return []
    alike = words.vectors[:HEADS] @ near.vectors.T >= LEAST_ALIKE
    return [
        frozenset({word, *(near.stems[i] for i in np.flatnonzero(row))})
        for word, row in zip(words.stems, alike, strict=False)
    ]


def telling(words: Words) -> list[str]:
    """Those of the words that tell, without names."""
    told = (words.weights >= TELLS) & ~words.capital
    return [words.stems[i] for i in np.flatnonzero(told)]


def vocabulary(texts: Iterable[str]) -> Words:
    """The words of texts, each once, in lower case."""
    forms = sorted({word.lower() for text in texts for word in _WORD.findall(text)})
    parts = [shipped().words(" ".join(forms[at : at + 100])) for at in range(0, len(forms), 100)]
    return Words(
        tuple(stem for part in parts for stem in part.stems),
        np.concatenate([part.weights for part in parts]),
        np.concatenate([part.vectors for part in parts]),
        np.concatenate([part.capital for part in parts]),
        np.concatenate([part.heads for part in parts]),
    )


def contrary(a: Reading, words: Words, b: Reading) -> float | None:
    """How sure it is that `a`, in which `words` are negated, says that what `b` says is not so."""
    if (
        b.negated
        or _UNABLE.search(b.claim.text)
        or b.asks
        or b.claim.stance not in ASSERTING
        or is_one(a, b)
    ):
        return None
    if denied(b) is not None or supposes_more(a, b) or supposes_more(b, a):
        return None
    told = told_of(words, b)
    deeds = float(np.where(words.capital, 0, words.weights * told).sum())
    common = float((words.weights * told).sum())
    plain = words.at(np.flatnonzero(~words.capital).tolist())
    ours = share(plain, told[~words.capital])
    theirs = share(b.words, told_of(b.words, a))
    if deeds < ALL_COMMON or len(b.words.stems) < LEAST or not _leads(told):
        return None
    mean = (ours + theirs) / 2
    alike = mean >= MEAN and theirs >= THEIRS and (common >= COMMON or ours >= ALL_OURS)
    # Who found no trace of several things denies who tells of them, and of more.
    several = denied(a) is not None and len(words.stems) > 1
    repeated = several and ours > REPEATED and theirs >= REPEATED_BY
    return round(min(0.9, mean), 3) if alike or repeated else None


def _leads(told: Floats) -> bool:
    """Whether the first words that are negated are told, the very first nearly as it is."""
    return bool(told[:1].all() and told[0] >= FIRST and told[:HEADS].all())


def likely(a: Reading, b: Reading) -> float | None:
    """How likely a denial is meant for a claim, if that is more likely than not in one story."""
    what = denied(a)
    if (
        what is None
        or what.is_answer
        or "?" in b.claim.text
        or b.negated
        or b.claim.stance not in ASSERTING
    ):
        return None
    if is_one(a, b) or denied(b) is not None:
        return None
    told = features(a, what, b)
    named = dict(zip(FEATURES, told, strict=True))
    near = named["before"] > BEFORE
    if not (near or named["accuses"] or named["speaker named"]):
        return None
    probability = shipped_denials(FEATURES).probability(told)
    least = LIKELY_BEFORE if near and named["deed"] > LITTLE else LIKELY
    return round(probability, 3) if probability >= least else None
