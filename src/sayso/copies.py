"""Copies: which of two documents repeats the other as a report, and which one is the origin.

A text is compared by its shingles, the runs of five words (Broder, "On the resemblance and
containment of documents", 1997), of which those with the smallest hashes are kept (FracMinHash:
Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash and minimum
metagenome covers", 2022). The hash alone decides, so that texts which share words share hashes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from sayso.facts import load
from sayso.types import Document

WORDS = 5
SCALE = 4
DENSE = 400
DAYS = 2
FEWEST = 4
LARGER = 0.75
LEAST = 0.65

_TOP = 2**63 // SCALE
_WORD = re.compile(r"\w+")

# Where a credit of a form may stand, in code points from the start or the end of a text.
_NEAR = 600
_DATELINE = r"[(\[]\s*NAME\s*[)\]]\s*[-–—:]"
_CREDITS = (
    r"\bwith (?:files|reporting|material|reports) (?:from|by)\s+(?:the\s+)?NAME\b",
    r"(?:\bsource:|©|\bcopyright)(?: \d{4})?\s+(?:the\s+)?NAME\b",
    r"\bNAME\s+(?:journalist|reporter|writer|correspondent|staff)[^.]{0,200}\bcontributed\b",
)
_ACCORDING = r"\baccording\s+to\s+(?:the\s+)?NAME\b"


@dataclass(frozen=True, slots=True)
class Sample:
    """Hashes, 63 bits each, of a text's shingles: all of them if it is `dense`, else the quarter
    with the smallest ones."""

    hashes: frozenset[int]
    dense: bool

    def without(self, furniture: Iterable[int]) -> Sample:
        """The sample less the hashes of `furniture`."""
        return Sample(self.hashes.difference(furniture), self.dense)


@dataclass(frozen=True, slots=True)
class Printed:
    """What decides which of several copies is the origin. `sha256` is that of the input; `length`
    is in code points; `agency` is the news agency that the outlet is; `credits` are those that the
    text names as its source."""

    id: str
    uri: str
    sha256: str
    published: str | None
    length: int
    agency: str | None
    credits: frozenset[str]


def sample(text: str) -> Sample:
    """The sample of a text. One of up to 400 different shingles keeps all of them; one of fewer
    than five words is one shingle."""
    words = _WORD.findall(text.lower())
    count = max(len(words) - WORDS + 1, min(len(words), 1))
    hashes = frozenset(_hash(words[at : at + WORDS]) for at in range(count))
    if len(hashes) <= DENSE:
        return Sample(hashes, True)
    return Sample(frozenset(hash_ for hash_ in hashes if hash_ < _TOP), False)


def _hash(words: list[str]) -> int:
    data = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big") >> 1


def compare(a: Sample, b: Sample) -> float | None:
    """How far one of two texts repeats the other, if they are copies, else None.

    The score, 0.65 to 1.75, is the share of the smaller sample that the larger holds, plus three
    quarters of the share of the larger that the smaller holds. Where one text has given only a part
    of its hashes, the same part of the other's counts. Fewer than four shared ones prove nothing.
    """
    ours, theirs = a.hashes, b.hashes
    if not (a.dense and b.dense):
        ours, theirs = (frozenset(h for h in found if h < _TOP) for found in (ours, theirs))
    shared = len(ours & theirs)
    if shared < FEWEST:
        return None
    small, large = sorted((len(ours), len(theirs)))
    score = shared / small + LARGER * shared / large
    return score if score >= LEAST else None


def day(published: str | None) -> str | None:
    """The day of an ISO 8601 date or time."""
    return published[:10] if published else None


def furniture(printed: Iterable[tuple[Sample, str | None, str | None]]) -> frozenset[int]:
    """The hashes that one outlet has printed on more than two days: notices, menus, explainers.
    Each sample comes with its outlet and day; those without either count for nothing."""
    days: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for found, outlet, on in printed:
        if outlet and on:
            for hash_ in found.hashes:
                days[hash_, outlet].add(on)
    return frozenset(hash_ for (hash_, _), seen in days.items() if len(seen) > DAYS)


def printed(document: Document) -> Printed:
    """What decides whether `document` is the origin of its copies."""
    return Printed(
        id=document.id,
        uri=document.uri,
        sha256=document.origin.sha256,
        published=document.published,
        length=len(document.text),
        agency=_agencies().get((document.outlet or "").strip().lower()),
        credits=credited(document.text, document.byline),
    )


def credited(text: str, byline: str | None = None) -> frozenset[str]:
    """The news agencies, by their keys in `facts/agencies.toml`, that a text or its byline names
    as its source: in the dateline, in the credit at the end, or by "according to"."""
    places = [(_DATELINE, text[:_NEAR]), (_ACCORDING, text)]
    places += [(form, text[-_NEAR:]) for form in _CREDITS]
    found = [name for form, place in places for name in _pattern(form).findall(place)]
    names = {" ".join(name.lower().split()) for name in [*found, byline or ""]}
    agencies = _agencies()
    return frozenset(agencies[name] for name in names if name in agencies)


def origins(documents: Iterable[Printed], links: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each copy the id of its origin. `links` names for each document those it is alike to,
    in both directions.

    Documents are taken in order: an agency's own, those that credit an agency, all others; then
    the earlier, unknown dates last; then the longer; then by id. Each is a copy of the first
    origin that it is itself alike to, or an origin: copies of copies are not followed. One that
    credits an agency is no copy of what another agency has printed as its own, and another text
    at the same URI is a version, no copy.
    """
    known = sorted(documents, key=_rank)
    first: dict[str, Printed] = {}
    found: dict[str, str] = {}
    for document in known:
        alike = [first[id_] for id_ in links.get(document.id, ()) if id_ in first]
        fitting = [other for other in alike if _may_come_from(document, other)]
        if fitting:
            found[document.id] = min(fitting, key=_rank).id
        else:
            first[document.id] = document
    return found


def _rank(document: Printed) -> tuple[int, bool, str, int, str]:
    tier = 0 if document.agency else 1 if document.credits else 2
    published = document.published or ""
    return tier, not published, published, -document.length, document.id


def _may_come_from(document: Printed, other: Printed) -> bool:
    if document.uri == other.uri and document.sha256 != other.sha256:
        return False
    if not document.credits or document.agency:
        return True
    return other.agency in document.credits if other.agency else bool(other.credits)


@cache
def _agencies() -> dict[str, str]:
    return {name: key for key, names in load("agencies").items() for name in names}


@cache
def _pattern(form: str) -> re.Pattern[str]:
    names = sorted(_agencies(), key=lambda name: (-len(name), name))
    alternatives = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return re.compile(form.replace("NAME", f"({alternatives})"), re.IGNORECASE)
