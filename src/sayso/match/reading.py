"""A claim as it is compared: its words, those around it, and what may differ."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from sayso.days import ordinal
from sayso.english import FINITE, NO
from sayso.facts import load
from sayso.facts.countries import country, country_in
from sayso.match.numbers import Number, numbers, of_figures
from sayso.match.voices import UNNAMED
from sayso.match.words import Floats, Vectors, Words, shipped, stem
from sayso.repair import as_meant
from sayso.types import Claim, Speaker

DAYS = 3
"""Within how many days claims tell of about one time."""

_NEGATION = re.compile(
    rf"\b(?:not|{NO}|never|nor|neither|nobody|nothing|none|cannot|without"
    r"|deny|denie[sd]|denying"
    r"|untrue|false|nonexistent|hardly|refus\w+|reject\w*|dismiss\w*"
    r"|out of the question|impossible|ruled? out|far from)\b|n['’]t\b|^\W*against\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b(?:not|{NO}|never|cannot|against|without|refus\w+|declin\w+|oppos\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\W*(?:no|nothing|nobody|none|neither)\b", re.IGNORECASE)
"""The beginning of a source that says the opposite: "no evidence | suggests | that …"."""
_OF_OTHERS = re.compile(r"\b(?:for|of)\b.*?['’]s\b")
_CLAUSE = re.compile(
    rf"\b(?:{FINITE}|be|been|am|to [a-z]+|I|we|you|he|she|they|it|there)\b"
    r"|['’](?:s|re|ve|ll|d|m|t)\b [a-z]|\b[a-z]+ed\b"
)
_ASKING = ("whether ", "if ", "how ", "why ", "what ", "who ", "when ")
_FOR = re.compile(
    r"\b(?:spokes\w+|minister|commander|director|chief|head|president|chair\w+|general|secretary)\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"\b(?:former|ex|sacked|fired|ousted|dismissed|deposed)\b", re.IGNORECASE)
_THE = frozenset({"the"})
_WORD = re.compile(r"\w(?:[\w'’.-]*\w)?")
_NAME = re.compile(r"[^\W\d_]+")
_TABLES = load("match")
_PLAIN = frozenset(map(stem, _TABLES["verbs"] | _TABLES["others"]))


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """`words` are those of the content and `mean` their mean, `cue` those of the cue that tell more
    than that something is said, `source` the mean of those of the source, `around` the stems of
    source, cue and speaker, `told` these and those of the content. `negated` counts what turns cue
    and content into their opposite; `countries` are those that the content names, by their English
    names, and `side` that of the speaker, or its body; `speaker` is an id, `day` an ordinal;
    `is_own` says that the outlet itself speaks; `is_clause` and `asks` whether the content has a
    verb, and whether it is a question."""

    claim: Claim
    words: Words
    mean: Floats
    cue: Words
    source: Floats
    around: frozenset[str]
    told: frozenset[str]
    numbers: tuple[Number, ...]
    figures: tuple[Number, ...]
    countries: frozenset[str]
    side: str | None
    negated: int
    speaker: str | None
    day: int | None
    is_own: bool
    is_clause: bool
    asks: bool


def read(claim: Claim, vectors: Vectors | None = None) -> Reading:
    """What is compared of a claim.

    Raises:
        ModelError: a file that ships is missing or damaged.
    """
    return readings([claim], vectors)[0]


def readings(claims: Iterable[Claim], vectors: Vectors | None = None) -> list[Reading]:
    """What is compared of each of `claims`, many of which have the same cues and sources.

    Raises:
        ModelError: a file that ships is missing or damaged.
    """
    claims = list(map(as_meant, claims))
    beside = list(dict.fromkeys(chain.from_iterable(map(_beside, claims))))
    found = (vectors or shipped()).each([*(claim.text for claim in claims), *beside])
    told = dict(zip(beside, found[len(claims) :], strict=True))
    return [
        _read(claim, words, *map(told.__getitem__, _beside(claim)))
        for claim, words in zip(claims, found, strict=False)
    ]


def _beside(claim: Claim) -> tuple[str, str, str]:
    """The cue of a claim, its source, and that with the speaker's name."""
    source = claim.source_text or ""
    name = claim.speaker.name if claim.speaker else ""
    return claim.cue_text or "", source, f"{source} {name}"


def _read(claim: Claim, words: Words, cue: Words, called: Words, source: Words) -> Reading:
    speaker = claim.speaker
    telling = [i for i, found in enumerate(cue.stems) if found not in _PLAIN]
    opposed = claim.stance in {"denies", "doubts"}
    # "Pleaded | not guilty": that is the denial itself.
    content = claim.text.removeprefix("not guilty") if opposed else claim.text
    against = (
        _NEGATION.search(content)
        or _AGAINST.search(claim.cue_text or "")
        or _NO.match(claim.source_text or "")
    )
    return Reading(
        claim,
        words,
        words.mean(),
        cue.at(telling),
        called.mean(),
        frozenset({*source.stems, *cue.stems}),
        frozenset({*source.stems, *cue.stems, *words.stems}),
        numbers(claim.text),
        of_figures(claim),
        countries(claim.text),
        _side(claim),
        bool(against) + opposed,
        speaker.id if speaker else None,
        ordinal(claim.published),
        claim.source is None and claim.cue is None,
        _CLAUSE.search(claim.text) is not None,
        claim.text.lower().startswith(_ASKING),
    )


def countries(text: str) -> frozenset[str]:
    """The countries that a text names, by themselves, their people or their governments' seats."""
    words = _WORD.findall(text)
    found = set()
    for i, word in enumerate(words):
        if word[0].isupper():
            told = country(" ".join(words[i : i + 2])) or country(word)
            if told:
                found.add(told.name)
    return frozenset(found)


def _side(claim: Claim) -> str | None:
    speaker = claim.speaker
    if speaker is None:
        return None
    if speaker.side:
        return speaker.side
    found = country_in(speaker.name) if speaker.kind in {"government", "group"} else None
    return found and found.name


def is_one(a: Reading, b: Reading) -> bool:
    """Whether two claims have one speaker."""
    return a.speaker is not None and a.speaker == b.speaker


def is_kin(a: Reading, b: Reading) -> bool:
    """Whether who speaks in one claim speaks for whom the other is of: "the Front", and "the
    Front's spokesman"."""
    return _speaks_for(a, b) or _speaks_for(b, a)


def _speaks_for(a: Reading, b: Reading) -> bool:
    one, body = a.claim.speaker, b.claim.speaker
    if one is None or body is None or body.kind in {"person", *UNNAMED}:
        return False
    if one.kind not in {"person", "anonymous"}:
        return False
    told = f"{one.role or ''} {a.claim.source_text or ''}"
    shared = (name_of(body) & _capitals(told)) - _THE
    return bool(shared) and _FOR.search(told) is not None and not _NO_LONGER.search(told)


def near(a: Reading, b: Reading) -> bool:
    """Whether two claims are of about one time, as far as is known."""
    return a.day is None or b.day is None or abs(a.day - b.day) <= DAYS


def names(a: Reading) -> set[str]:
    """The stems of the words with a capital."""
    words = zip(a.words.stems, a.words.capital, strict=True)
    return {word for word, capital in words if capital}


def said_by(a: Reading) -> frozenset[str]:
    """By what others name who makes a claim: the words of the name, stemmed, and the side."""
    speaker = a.claim.speaker
    if speaker is None:
        return frozenset()
    side = a.side
    if side is None and speaker.kind is None:
        found = country_in(speaker.name)
        side = found and found.name
    # A lawyer for Roe's doctor does not speak for Roe, nor a Norland Aid Agency for Norland.
    name = _OF_OTHERS.sub("", speaker.name)
    words = _without_countries(name) if speaker.kind in {"organisation", "outlet"} else None
    return (words or _capitals(name)) | ({side} if side else set())


def name_of(speaker: Speaker) -> frozenset[str]:
    """The stems of the words with a capital of a speaker's name."""
    return _capitals(speaker.name)


@lru_cache(512)
def _without_countries(name: str) -> frozenset[str]:
    """The stems of the words with a capital that name no country or people."""
    return _capitals(" ".join(word for word in name.split() if country(word) is None))


@lru_cache(512)
def _capitals(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _NAME.findall(text) if word[0].isupper())
