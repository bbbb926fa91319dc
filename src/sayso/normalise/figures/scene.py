"""Where a figure is from and of what day it is, by the places and moments of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.english import CHANGE
from sayso.types import Figure, Moment, Place, Span

_END = re.compile(r"""(?<!\b[A-Z])[.!?…]["'”’»)\]]*\s+(?=["'“‘«(\[]?[A-Z0-9])|\n""")
_REACH = 100
"""Code points at the most between a figure and what tells of its place or day: in
run-together text a sentence may have no end."""
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|across|around|inside|throughout|within"
    r"|(?:city|town|village|province|region|port|district|state|area|suburb|outskirts|part|parts|capital"
    r"|governorate|county|island|north|south|east|west|centre|center)\s+of)"
    r"(?:\s+(?:the|its|their|nearby|neighbouring|neighboring|eastern|western|northern|southern|central"
    r"|city|town|village|port|province|region|capital|district|of))*\s*\Z",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:than|as\s+(?:many|much|high|low|often|few)\s+as)\s+(?:(?:on|in|at|all|of|the)\s+){0,4}\Z",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:(?:its|the|their|his|her|our|an?)\s+(?:[\w-]+\s+){0,2}?(?:[\w-]*\b(?:high|low|peak)|first|last|only|most"
    r"|least|worst|best|fewest|(?!interest|forest|harvest|protest|request|guest|quest|contest)\w{2,}est)"
    r"|for\s+the\s+first\s+time|record\s+\w+)\b[^.;:!?\n]{0,50}?\bsince(?:\s+[\w’'-]+){0,4}\s*\Z",
    re.IGNORECASE,
)
"""What tells how far back a record reaches: "the highest since 1998"."""
_TOLD = re.compile(
    r"\b(?:reporters|journalists|correspondents|lawmakers|parliament|deputies|senators|supporters"
    r"|(?:news|press)\s+(?:conference|briefing))\s+in\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What tells where something was said, not where it was."""
_SHARE_ON = re.compile(
    r"(?:%|\bper\s?cent|\b(?:up|down)\s+(?:by\s+)?an?\s+(?:half|third|quarter|fifth|tenth))\s+(?:on|from|over|compared\s+(?:with|to))\s+"
    r"(?:(?:the|its|their|his|her|our)\s+)?\Z",
    re.IGNORECASE,
)
_HELD_AGAINST = re.compile(
    rf"(?:\b{CHANGE}\s+from\b|,\s+(?:up|down)\s+on\b"
    r"|\bcompared\s+(?:with|to)\b|\b(?:against|versus)\s+(?:[\w’'-]+\s+){0,3}[$€£]?\d)[^,;]*\Z",
    re.IGNORECASE,
)
"""What stands between a figure and the day of another that it is held against."""
_OF_THING = re.compile(r"\s(?:delivery|contracts?|futures|forecasts?)\b")
"""What a month is the name of: "for May | delivery"."""
_DAY = re.compile(r"\d{4}")


def placed(
    text: str, figures: Sequence[Figure], moments: Sequence[Moment], places: Sequence[Place]
) -> Iterator[Figure]:
    """`figures`, each with its place and its day where its sentence tells only one, or one between
    it and the next figure."""
    if not moments and not places:
        yield from figures
        return
    located = [place for place in places if _is_located(text, place.span)]
    dated = [
        moment
        for moment in moments
        if moment.value and _DAY.match(moment.value) and not _is_compared(text, moment)
    ]
    sites = _Nearest(text, [place.span for place in located])
    days = _Nearest(text, [moment.span for moment in dated])
    for number, figure in enumerate(figures):
        after = figures[number + 1].span[0] if number + 1 < len(figures) else len(text)
        site = sites.of(figure.span, after)
        day = days.of(figure.span, after, led=True)
        yield replace(
            figure,
            where=None if site is None else located[site].name,
            as_of=None if day is None else dated[day].value,
        )


def _is_compared(text: str, moment: Moment) -> bool:
    """Whether a moment is that of what a figure is compared with: "fewer than on Monday", "8% on
    July"; "8% on Monday" tells the day of the change."""
    start = moment.span[0]
    near = text[max(0, start - 30) : start]
    if _THAN.search(near) or _is_label(text, moment):
        return True
    since = text[max(0, start - _REACH) : start + 5 * text.startswith("since", start)]
    if _RECORD.search(since):
        return True
    return _SHARE_ON.search(near) is not None and len(moment.value or "") != len("2031-05-09")


def _is_label(text: str, moment: Moment) -> bool:
    """Whether a month names what is traded: "for May | delivery"."""
    return (
        len(moment.value or "") == len("2031-05")
        and _OF_THING.match(text, moment.span[1]) is not None
    )


def _is_located(text: str, span: Span) -> bool:
    near = text[max(0, span[0] - 60) : span[0]]
    return _LOCATIVE.search(near) is not None and not _TOLD.search(near)


class _Nearest:
    """Spans in order, and which of them a figure's sentence tells; figures come in order too."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._spans = spans
        self._first = 0
        self._taken: set[int] = set()

    def of(self, span: Span, after: int, led: bool = False) -> int | None:
        """The number of the only one in the sentence of `span`, or of the only one before `after`,
        where the next figure stands; with `led` none if another, that is no other figure's, stands
        before `span`."""
        while self._first < len(self._spans) and self._spans[self._first][1] < span[0] - _REACH:
            self._first += 1
        own: list[int] = []
        for number in range(self._first, len(self._spans)):
            start, end = self._spans[number]
            if start > span[1] + _REACH:
                break
            low, high = (end, span[0]) if end <= span[0] else (span[1], start)
            # One code point more: a sentence is seen to end by the capital after it.
            apart = _END.search(self._text, low, high + 1)
            others = led and _HELD_AGAINST.search(self._text[span[1] : start])
            if not apart and not others:
                own.append(number)
        behind = [number for number in own if span[1] <= self._spans[number][0] < after]
        if len(own) == 1:
            self._taken.update(behind)
            return own[0]
        ahead = [number for number in own if self._spans[number][1] <= span[0]]
        if len(behind) != 1 or (led and not self._taken.issuperset(ahead)):
            return None
        self._taken.add(behind[0])
        return behind[0]
