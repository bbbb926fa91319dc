"""The sentences of a document, each with the days that it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sayso.english import SENTENCE_END
from sayso.types import Claim, Document, Moment, Span
from sayso.wrapped import unwrapped

T = TypeVar("T")

LONGEST = 400
"""How long an extract may be, in code points."""
UNMARKED = 600
"""No sentence is so long: where text goes on without an end of one, it is told in parts."""

_WORD = re.compile(r"[^\W_]+")
_BLANK = re.compile(r"\s+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!.*/)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, by its `place` among them; `days` are those that it names, as
    Python's ordinals, `dated` those of them that it names by a date, not as "Monday" or "today",
    `published` is that of the document."""

    document: Document
    span: Span
    place: int
    days: frozenset[int]
    dated: frozenset[int]
    published: int | None
    claims: tuple[Claim, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return self.document.text[self.span[0] : self.span[1]]


def sentences(
    document: Document, moments: Iterable[Moment], claims: Iterable[Claim]
) -> list[Sentence]:
    """The sentences of a document outside its boilerplate, with the days that `moments` name
    and the `claims` that begin in them. Text that goes on without an end of a sentence is cut where
    claims begin, or else between words."""
    moments, claims = list(moments), list(claims)
    text = unwrapped(document.text)
    firsts = sorted(claim.opens for claim in claims)
    spans = [
        part
        for span in _spans(text)
        if not _is_boilerplate(span, document)
        for part in _cut(span, text, firsts, [moment.span for moment in moments])
    ]
    days = _by_sentence(spans, _days(moments))
    dated = _by_sentence(spans, _days(m for m in moments if _is_date(m, text)))
    said = _by_sentence(spans, ((claim.content[0][0], claim) for claim in claims))
    published = _day(document.published)
    return [
        Sentence(
            document=document,
            span=span,
            place=place,
            days=frozenset(days.get(place, ())),
            dated=frozenset(dated.get(place, ())),
            published=published,
            claims=tuple(said.get(place, ())),
        )
        for place, span in enumerate(spans)
    ]


def is_about(sentence: Sentence, about: str | None, place: str | None, speaker: str | None) -> bool:
    """Whether a sentence has each word of `about`, names `place`, and holds a claim of the speaker
    with the id `speaker`; what is None is not asked."""
    text = sentence.text
    named = {where.name.casefold() for claim in sentence.claims for where in claim.where}
    return (
        _words(about or "") <= _words(text)
        and (place is None or place.casefold() in named or _holds(text, place))
        and (speaker is None or any(_says(claim, speaker) for claim in sentence.claims))
    )


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _holds(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _says(claim: Claim, speaker: str) -> bool:
    return claim.speaker is not None and claim.speaker.id == speaker


def _spans(text: str) -> Iterator[Span]:
    start = 0
    for hit in SENTENCE_END.finditer(text):
        end = hit.start() + len(hit[0].rstrip())
        if end > start:
            yield start, end
        start = hit.end()
    end = start + len(text[start:].rstrip())
    if end > start:
        yield start, end


def _days(moments: Iterable[Moment]) -> Iterator[tuple[int, int]]:
    """Where each moment that is a day begins, and the day."""
    for moment in moments:
        if (day := _day(moment.value)) is not None:
            yield moment.span[0], day


def _is_date(moment: Moment, text: str) -> bool:
    # A date with a time of day is mostly the stamp of a comment or a picture.
    is_stamp = "T" in (moment.value or "")
    return not is_stamp and any(map(str.isdigit, text[slice(*moment.span)]))


def _cut(span: Span, text: str, firsts: Sequence[int], kept: Sequence[Span]) -> Iterator[Span]:
    """`span`, in parts if it is too long for a sentence: cut at the last of `firsts` that leaves a
    part short enough, else at a blank that is in none of the spans `kept`."""
    start, end = span
    while end - start > (LONGEST if start > span[0] else UNMARKED):
        most = start + LONGEST
        at = max((first for first in firsts if start < first <= most), default=0)
        blanks = [hit.start() for hit in _BLANK.finditer(text, start + 1, most)]
        free = [blank for blank in blanks if not any(a < blank < b for a, b in kept)]
        at = at or max(free, default=most)
        stop = start + len(text[start:at].rstrip())
        if stop > start:
            yield start, stop
        start = at + len(text[at:end]) - len(text[at:end].lstrip())
    if end > start:
        yield start, end


def _is_boilerplate(span: Span, document: Document) -> bool:
    return any(part.span[0] <= span[0] < part.span[1] for part in document.boilerplate)


def _by_sentence(spans: Sequence[Span], things: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    starts = [start for start, _ in spans]
    found: dict[int, list[T]] = {}
    for at, thing in things:
        place = bisect_right(starts, at) - 1
        if place >= 0 and at < spans[place][1]:
            found.setdefault(place, []).append(thing)
    return found


def _day(value: str | None) -> int | None:
    """The day of a date or time; None for an interval, and for less than a day."""
    if not value or not _DAY.match(value):
        return None
    try:
        return date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None
