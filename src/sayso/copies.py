"""Copies: what counts for nothing when two documents are compared, and which of several that are
alike is the origin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from sayso.facts.outlets import Outlet, outlet_after, outlet_before, outlet_named
from sayso.shingles import Sample
from sayso.types import Document

DAYS = 2
LOOSE = 50

# Where a credit of a form may stand, in code points from the start or the end of a text.
_NEAR = 600
_DATELINE = re.compile(r"[(\[]\s*([^()\[\]\n]{2,60}?)\s*[)\]]\s*[-–—:]")
_ACCORDING = re.compile(r"\baccording\s+to\s+", re.IGNORECASE)
_FROM = re.compile(
    r"\bwith (?:files|reporting|material|reports) (?:from|by)\s+"
    r"|(?:\bsource:|©|\bcopyright)(?: \d{4})?\s+",
    re.IGNORECASE,
)
_WRITERS = re.compile(
    r"\s(?:journalist|reporter|writer|correspondent|staff)[^.]{0,200}\bcontributed\b",
    re.IGNORECASE,
)
_MOST = 200
"""How often "according to" is looked at: a text that has it oftener is none of news."""


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


def day(published: str | None) -> str | None:
    """The day of an ISO 8601 date or time."""
    return published[:10] if published else None


def furniture(printed: Iterable[tuple[Sample, str | None, str | None]]) -> frozenset[int]:
    """The hashes that one outlet has printed on more than two days: notices, menus, explainers.
    Each sample comes with its outlet and day. Where either is not known, a hash is furniture that
    more than fifty such samples hold."""
    days: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    loose: Counter[int] = Counter()
    for found, outlet, on in printed:
        if not outlet or not on:
            loose.update(found.hashes)
            continue
        for hash_ in found.hashes:
            days[hash_, outlet].add(on)
    often = {hash_ for (hash_, _), seen in days.items() if len(seen) > DAYS}
    return frozenset(often.union(hash_ for hash_, count in loose.items() if count > LOOSE))


def printed(document: Document) -> Printed:
    """What decides whether `document` is the origin of its copies.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    outlet = outlet_named(document.outlet or "", url=document.uri)
    return Printed(
        id=document.id,
        uri=document.uri,
        sha256=document.origin.sha256,
        published=document.published,
        length=len(document.text),
        agency=outlet.name if outlet and outlet.is_agency else None,
        credits=credited(document.text, document.byline),
    )


def credited(text: str, byline: str | None = None) -> frozenset[str]:
    """The news agencies, by their names in the table of outlets, that a text or its byline names
    as its source: in the dateline, in the credit at the end, or by "according to".

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    found = _named(text, byline or "")
    return frozenset(outlet.name for outlet in found if outlet and outlet.is_agency)


def _named(text: str, byline: str) -> Iterator[Outlet | None]:
    yield outlet_named(byline)
    for hit in _DATELINE.finditer(text[:_NEAR]):
        if hit[1] != hit[1].lower():
            yield outlet_named(hit[1])
    end = text[-_NEAR:]
    places = [(text, hit.end()) for hit in islice(_ACCORDING.finditer(text), _MOST)]
    places += [(end, hit.end()) for hit in _FROM.finditer(end)]
    for place, start in places:
        after = outlet_after(place, start)
        yield after and after[1]
    for hit in _WRITERS.finditer(end):
        before = outlet_before(end, hit.start())
        yield before and before[1]


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
