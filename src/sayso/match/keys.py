"""By what claims are found that may meet: pairs of the words that tell most, and words in a row.

Of the runs of RUN words that a claim has, those are kept whose hash is the least of ROW in
succession (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document
fingerprinting", 2003): two claims that share RUN + ROW - 1 words in a row share one, though one of
them may be a few words out of a long quotation that tells most by others.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from itertools import combinations

from sayso.match.denied import denied
from sayso.match.reading import Reading, said_by
from sayso.match.words import Words

WORDS = 8
"""How many words of a claim are paired."""
FEW = 5
"""A claim of fewer words is found by its speaker's words too."""
NAMES = 3
"""With how many of its names a claim is found by a denial."""
ENOUGH = 2
"""Two claims are compared if the keys that both have weigh so much."""
LEAST = 0.25
"""A pair of words that is less of what a claim tells weighs half there: that two long claims have
two words in common is mostly chance, and the more so the more claims there are."""
RUN = 4
"""How many words of a run are hashed as one."""
ROW = 4
"""Of how many runs in succession one is kept."""
PART = 2000
"""Of how many code points a part of a document is, which has fewer claims than are common."""
REACH = 10
"""How many parts before and behind a denial what it denies stands, if in its document."""
WHOLE = 20.0
"""How much a content tells that is no mere turn of phrase: two with the same words are the same."""
JUST_READ = 1024
"""Of how many claims keys are remembered: each is kept and, soon after, looked for by the same."""

_WORD = re.compile(r"\w+")


@lru_cache(JUST_READ)
def keys(reading: Reading) -> dict[int, int]:
    """The pairs of a claim's most telling words, its words in a row, and what it counts, each as a
    number of 63 bits, with how much it weighs."""
    told = _weights(reading.words)
    least = LEAST * sum(told.values())
    if len(told) < FEW or reading.claim.stance == "denies":
        told |= dict.fromkeys(reading.around - told.keys(), 1.0)
    what = denied(reading)
    counts = _counts(reading)
    decides = what is not None or bool(counts)
    found = {
        _hash(pair): ENOUGH if decides or weight >= least else 1
        for pair, weight in _pairs(told).items()
    }
    denies = _pairs(_weights(what.words)) if what is not None else {}
    whole = {*map(_hash, {*denies, *counts}), *_rows(reading.claim.text)}
    return found | dict.fromkeys(whole, ENOUGH)


def _rows(text: str) -> set[int]:
    """The runs of words of a text that are kept, as numbers."""
    words = _WORD.findall(text.casefold())
    hashes = [_hash(" ".join(words[at : at + RUN])) for at in range(len(words) - RUN + 1)]
    return {min(hashes[at : at + ROW]) for at in range(max(1, len(hashes) - ROW + 1)) if hashes}


def _pairs(told: dict[str, float]) -> dict[str, float]:
    """Each two of the stems that tell most, with how much both do."""
    return {f"{a} {b}": told[a] + told[b] for a, b in combinations(sorted(_most(told)), 2)}


def _weights(words: Words) -> dict[str, float]:
    told: dict[str, float] = {}
    for stem, weight in zip(words.stems, words.weights.tolist(), strict=True):
        told[stem] = max(weight, told.get(stem, 0.0))
    return told


def _most(told: dict[str, float], count: int = WORDS) -> list[str]:
    """The stems that tell most, of those with how much each does."""
    return sorted(told, key=lambda stem: (-told[stem], stem))[:count]


def _counts(reading: Reading) -> set[str]:
    """The fates that a claim counts, each with the names in it and with its speaker: counts that
    cannot both hold may have no other word in common."""
    words = zip(reading.words.stems, reading.words.capital, strict=True)
    who = {*sorted({stem for stem, capital in words if capital})[:WORDS], reading.speaker or ""}
    fates = {figure.fate for figure in reading.figures if figure.fate}
    return {f"{fate} {name}" for fate in fates for name in who if name}


def held(reading: Reading) -> dict[int, int]:
    """The keys by which a claim is found, with what they weigh: those of its words, that of its
    place in its document, for a denial may be meant for anything that stands around it, and of whom
    it tells what."""
    told = "deny " if denied(reading) else ""
    return keys(reading) | {_hash(f"{told}{one}"): ENOUGH for one in _disputed(reading)}


def sought(reading: Reading) -> dict[int, int]:
    """The keys by which the claims are found that one may meet, with what they weigh."""
    told = "" if denied(reading) else "deny "
    return keys(reading) | {_hash(f"{told}{one}"): ENOUGH for one in _disputed(reading)}


@lru_cache(JUST_READ)
def _disputed(reading: Reading) -> frozenset[str]:
    """What a denial and what it may deny have in common: the place in a document, or who did what.
    Who denies is told of by others."""
    what = denied(reading)
    places = _places(reading, REACH if what else 0)
    if what is None and reading.is_own:
        return places
    who = reading.countries | set(_most(_weights(_with_capital(reading.words)), NAMES))
    if what is not None:
        who |= said_by(reading)
    told = _most(_weights(what.words if what else reading.words))
    return places | {f"of {one} {deed}" for one in who for deed in told}


def _places(reading: Reading, reach: int) -> frozenset[str]:
    """The part of its document in which a claim begins, and those around it that it may `reach`."""
    at = reading.claim.content[0][0] // PART
    document = reading.claim.document.id
    return frozenset(f"{document} {n}" for n in range(max(0, at - reach), at + reach + 1))


def _with_capital(words: Words) -> Words:
    return words.at(words.capital.nonzero()[0].tolist())


def twin(reading: Reading) -> int | None:
    """What claims with the same words, numbers and polarity share; None if they say little."""
    if float(reading.words.weights.sum()) < WHOLE:
        return None
    numbers = " ".join(f"{number.value:g}" for number in reading.numbers)
    opposed = "not" if reading.negated % 2 else ""
    return _hash("\t".join([" ".join(reading.words.stems), numbers, opposed]))


def _hash(text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) >> 1
