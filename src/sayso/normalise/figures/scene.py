"""Where a figure is from and of what day it is, by the places and moments of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sayso.english import UP_TO_TWELVE
from sayso.facts.countries import country
from sayso.layout import Breaks
from sayso.normalise.figures.nearest import Nearest
from sayso.types import Figure, Moment, Place, Span

_LOCATIVE = re.compile(
    r"\b(?:in|into|at|near|off|outside|across|around|inside|through|throughout|within"
    r"|(?:drones?|missiles?|rockets?|(?:air)?planes?|aircraft|jets?|helicopters?|balloons?|uavs?|flights?|flew|flown"
    rf"|\d+|{UP_TO_TWELVE}|more|others|shot\s+down|downed|intercepted|skies|explosions?|exploded|smoke)\s+over"
    r"|capital\s*,"
    r"|(?:attacks?|(?:air)?strikes?|raids?|assaults?)\s+on"
    r"|fled|fleeing|visit(?:ed|ing|s)?|entered|hit|struck|rocked|shook|swept|battered|stormed|raided|shelled|bombed"
    r"|bombarded|attacked|ravaged|devastated|flooded|lashed|pounded"
    r"|(?:city|town|village|province|region|port|district|state|area|suburb|outskirts|part|parts|capital|cities|towns|villages|provinces|regions|districts"
    r"|governorate|county|island|coasts?|shores?|waters|north|south|east|west|centre|center)\s+of)"
    r"(?:\s+(?:the|its|their|nearby|neighbouring|neighboring|eastern|western|northern|southern|central"
    r"|city|town|village|port|province|region|capital|district|of))*\s*\Z",
    re.IGNORECASE,
)
_STRUNG = re.compile(r"(?P<comma>,\s*)|,?\s+(?:and|or)\s+(?:(?:nearby|neighbou?ring|the)\s+)*")
"""What stands between two places of one list: "in Osk, Velm and Roe"."""
_EARLIER = re.compile(r"(?:the\s+)?(?:previous|day\s+before|same)\b", re.IGNORECASE)
_WITH = re.compile(r",?\s+(?:and|or)\s+(?:the\s+)?([A-Z][\w’'-]+)")
_OUTSIDE = re.compile(r"\boutside\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Before a country, what tells that something is in others."""
_INCLUDING = re.compile(r"\bincluding\s+\w+\s+(?:the\s+)?\Z", re.IGNORECASE)
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
    r"|(?:news|press)\s+(?:conference|briefing)|said|says|speaking|spoke|speech)\s+(?:in|at|from)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What tells where something was said, not where it was."""
_SHARE_ON = re.compile(
    r"(?:%|\bper\s?cent|\b(?:up|down)\s+(?:by\s+)?an?\s+(?:half|third|quarter|fifth|tenth))\s+(?:on|from|over|compared\s+(?:with|to))\s+"
    r"(?:(?:the|its|their|his|her|our)\s+)?\Z",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\bsince\s+(?:[\w’'-]+\s+){1,8}?(?:(?:in|on|of)\s+)?(?:early\s+|late\s+|mid-|about\s+|over\s+)?\Z",
    re.IGNORECASE,
)
"""What tells that a time has lasted since a day: "since the war began in | May"."""
_WHEN = re.compile(r"\s?,?\s+when\b")
_MAIN = re.compile(r",\s+(?!\w+ing\b|and\b|which\b|when\b|who\b)")
_POINTED = re.compile(r"\b(?:the|these|those|both|all)\s+\Z", re.IGNORECASE)
_OF_THING = re.compile(r"\s(?:delivery|contracts?|futures|forecasts?)\b")
"""What a month is the name of: "for May | delivery"."""
_AND = re.compile(r"\s?(?:and|or|[-–—&,/])\s?(?:on\s)?(?:the\s)?")
_FEW = 4
_A_DAY = "2031-05-09"
_BACK = 100  # code points


def placed(
    text: str,
    figures: Sequence[Figure],
    moments: Sequence[Moment],
    places: Sequence[Place],
    breaks: Breaks = (),
) -> Iterator[Figure]:
    """`figures`, each with its place and its day where its sentence tells only one, or one between
    it and the next figure."""
    if not moments and not places:
        yield from figures
        return
    located = list(_located(text, places))
    dated = list(_joined(text, moments))
    sites = Nearest(text, [place.span for place in located], breaks)
    days = Nearest(text, [span for span, _ in dated], breaks, days=True)
    for number, figure in enumerate(figures):
        if _is_pointed(text, figure):
            yield figure
            continue
        after = figures[number + 1].span[0] if number + 1 < len(figures) else len(text)
        site = sites.of(figure.span, after)
        day = days.of(figure.span, after)
        site = None if site is None or _is_with_another(text, located[site]) else site
        yield replace(
            figure,
            where=None if site is None else located[site].name,
            as_of=None if day is None else _since(text, figure.span, *dated[day]),
        )


def _since(text: str, figure: Span, day: Span, value: str) -> str:
    """The value of a day for a figure: from it on, if the text tells what happened since then: "12
    died since the war began in | May", not "since it sank in | May, killing 12"."""
    if value.endswith("/..") and _WHEN.match(text, day[1]) and figure[0] > day[1]:
        # "Since May 4, when it sank, killing 12"
        return value.removesuffix("/..")
    begun = _SINCE.search(text, max(0, day[0] - _BACK), day[0])
    main = figure[0] < day[0] or _MAIN.match(text, day[1])
    return f"{value.partition('/')[0]}/.." if begun and main else value


def _is_pointed(text: str, figure: Figure) -> bool:
    """Whether a figure only points to two or three who were told before: "the two countries"."""
    few = figure.unit is None and (figure.value or _FEW) < _FEW and not figure.fate
    return few and _POINTED.search(text, max(0, figure.span[0] - 8), figure.span[0]) is not None


def _joined(text: str, moments: Sequence[Moment]) -> Iterator[tuple[Span, str]]:
    """The span and the value of each of `moments` that a figure may be of; two days on end are one
    interval: "on 3 and 4 May"."""
    last: tuple[Span, str] | None = None
    for moment in moments:
        value = _day(text, moment)
        if value is None:
            continue
        if last and _AND.fullmatch(text, last[0][1], moment.span[0]) and _is_next(last[1], value):
            last = (last[0][0], moment.span[1]), f"{last[1]}/{value}"
            continue
        if last:
            yield last
        last = moment.span, value
    if last:
        yield last


def _is_next(first: str, second: str) -> bool:
    """Whether the second of two values is the day after the first."""
    if len(first) != len(_A_DAY) or len(second) != len(_A_DAY):
        return False
    return date.fromisoformat(second) - date.fromisoformat(first) == timedelta(days=1)


def _day(text: str, moment: Moment) -> str | None:
    """The day, month or time of a moment, if it is not that of what a figure is compared with; "by
    Monday" a count is Monday's."""
    value, start = moment.value or "", moment.span[0]
    if not value or _is_compared(text, moment):
        return None
    if not value.startswith(".."):
        return value if value[:4].isdigit() else None
    return value.removeprefix("../") if text[start : start + 3].casefold() == "by " else None


def _is_compared(text: str, moment: Moment) -> bool:
    """Whether a moment is that of what a figure is compared with: "fewer than on Monday", "8% on
    July"; "8% on Monday" tells the day of the change."""
    start = moment.span[0]
    near = text[max(0, start - 30) : start]
    if _THAN.search(near) or _is_label(text, moment):
        return True
    since = text[max(0, start - _BACK) : start + 5 * text.startswith("since", start)]
    if _RECORD.search(since):
        return True
    earlier = _EARLIER.match(text, start) is not None
    return _SHARE_ON.search(near) is not None and (
        earlier or len(moment.value or "") != len(_A_DAY)
    )


def _is_label(text: str, moment: Moment) -> bool:
    """Whether a month names what is traded: "for May | delivery"."""
    return (
        len(moment.value or "") == len("2031-05")
        and _OF_THING.match(text, moment.span[1]) is not None
    )


def _located(text: str, places: Sequence[Place]) -> Iterator[Place]:
    """Those of `places`, in order, where something is; of a list that a word for that leads all,
    but not the wider place behind a comma: "in Osk, Norland"."""
    strung: list[Place] = []
    for place in places:
        joined = _STRUNG.fullmatch(text, strung[-1].span[1], place.span[0]) if strung else None
        if joined:
            strung.append(place)
            if not joined["comma"]:
                yield from strung[1:]
                del strung[:-1]
        elif _is_located(text, place):
            strung = [place]
            yield place
        else:
            strung = []


def _is_with_another(text: str, place: Place) -> bool:
    """Whether a country stands beside a place as another, where it is not told as a place: "in
    Norland and | Osk"."""
    other = _WITH.match(text, place.span[1])
    return other is not None and _is_country(other[1])


def _is_country(name: str) -> bool:
    """Whether a name is a country's, not that of its capital or its people."""
    land = country(name)
    return land is not None and land.how == "name"


def _is_located(text: str, place: Place) -> bool:
    start = place.span[0]
    near = text[max(0, start - 60) : start]
    if _TOLD.search(near) or _INCLUDING.search(near):
        return False
    if _is_country(place.name) and _OUTSIDE.search(near):
        return False
    return _LOCATIVE.search(near) is not None
