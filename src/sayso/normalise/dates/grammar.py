"""Where time expressions stand in a text: one pattern a kind, the longest of those that overlap."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.normalise.dates.found import Found
from sayso.normalise.dates.senses import stands
from sayso.normalise.dates.words import (
    CONTINUING,
    COUNT,
    DAY,
    EARLY,
    LEADING,
    MONTH,
    OPENINGS,
    PART,
    SEASON,
    UNIT,
    VAGUE,
    WEEKDAY,
    WEEKDAY_NAME,
    YEAR,
)
from sayso.types import Span

_EDGE = (
    r"(?:(?i:the\s)?(?i:very\s)?(?i:beginning|start|end|middle|turn|close|outset|height"
    r"|(?:early|latter|first|last|later|best)\spart|rest|remainder"
    r"|(?:first|second|third|fourth|last|final|opening|closing)\s(?:\w+\s)?"
    r"(?:days?|weeks?|weekend|months?|hours?))\s(?i:of)\s(?i:the\s(?=year))?)"
)
_SOFT = rf"(?:{_EDGE}|{EARLY}[\s-](?i:in\s)?(?i:the\s)?|(?i:later\s(?:in\s)?|earlier\s(?:in\s)?))?"
_OF_YEAR = (
    rf"(?:(?:\s?,?\s{{1,2}}|,?\s(?i:of|in)\s(?i:the\syear\s)?)(?P<year>{YEAR}|\d{{1,4}}(?=\sBC))(?!\s?[-–]\d)(?P<era>\sBCE?\b)?"
    r"|,?\s(?:(?i:of|in)\s)?(?P<near>(?i:that|the\ssame|this|last|next|the\sfollowing|the\sprevious"
    r"|the\snext)\s(?i:same\s)?(?i:year)))?"
)
_DAYS = (
    rf"(?P<days>{DAY}(?:(?:\s?[-–—&,/]\s?|\sand\s|\sto\s|\sor\s|,\sand\s|\sthrough\s){DAY}){{0,4}})"
)
# "May 4 and 12 soldiers" counts soldiers, "May 5-6 drones" none.
_LIST_END = r"(?:(?<=\d[-–—]\d)|(?<=\d[-–—]\d\d)|(?!\s(?!was\b|is\b)[a-z]+(?:s|en|ople)\b))"
# "17 JAN 90 (AFP)": where nothing follows that it could count.
_SHORT_YEAR = r"(?:\s(?P<yy>\d\d)(?=\s*(?:[(),;.\[\]]|--|[—–]|\Z)))?"
_WHICH = (
    r"(?P<which>(?i:last|past|next|coming|this(?:\s(?:past|coming))?|the\s(?:very\s)?(?:same"
    r"|following|next|previous|preceding|past|last|coming|current)|that(?:\s(?:same|very))?"
    r"|previous|following|same|current|preceding|upcoming))"
)
_ABOUT = (
    r"(?:(?i:about|around|almost|nearly|over|more\sthan|just|roughly|only|less\sthan|barely|under"
    r"|at\sleast|up\sto|well\sover|some)\s)"
)
_BC = r"(?P<era>\s?(?:BCE?|B\.C\.(?:E\.)?)(?!\w))"
_AM = r"(?:\s?(?P<half>[apAP])\.?\s?[mM](?!\w)\.?)"
_ZONES = r"(?:GMT|UTC)(?:\s?[+-]\s?\d{1,2}\b)?|[A-Z]{1,4}T\b"
_ORDINAL = (
    r"(?:(?P<number>\d{1,2})(?:st|nd|rd|th)|(?P<word>(?i:first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|twenty[\s-]first)))"
)

_PATTERNS = {
    "stretch": (
        rf"(?i:the\s)?(?P<word>(?i:first|opening|last|final))\s(?P<count>{COUNT})\s(?P<unit>(?i:month|quarter))(?i:s)"
        rf"\s(?i:of|in)\s(?:(?P<year>{YEAR})|(?P<near>(?i:the|this|last|next|that)\s(?i:year)))(?!\w)"
    ),
    "iso": (
        r"(?<![\w/.-])(?P<year>\d{4})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d/-])"
        r"(?:T(?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z)?)?"
    ),
    "slashed": (
        r"(?<![\w/.-])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)"
        r"(?P<year>(?:19|20)\d\d)(?![\w/])"
    ),
    "day": (
        rf"(?:(?P<weekday>{WEEKDAY}),?\s{{1,2}}(?i:the\s)?)?"
        rf"(?:(?P<month>{MONTH})\s{{0,2}}(?:the\s)?{_DAYS}{_LIST_END}|(?<![\w.,$€£-])"
        rf"{_DAYS.replace('days', 'days2')}(?:\s|-|\s(?i:of)\s)(?P<month2>{MONTH})"
        rf"{_SHORT_YEAR})"
        rf"{_OF_YEAR}"
    ),
    "one_day": (
        rf"(?:(?P<weekday>{WEEKDAY}),?\s{{1,2}}(?i:the\s)?)?"
        rf"(?P<month>{MONTH})\s{{0,2}}(?:the\s)?(?P<days>{DAY}){_OF_YEAR}"
    ),
    "month": (
        rf"{_SOFT}(?:{_WHICH}\s)?(?i:the\smonth\sof\s)?(?P<month>{MONTH})(?!\s{{1,2}}\d{{1,2}}\b){_OF_YEAR}"
    ),
    "years": (
        r"(?<![\w$€£./-])(?P<year>[12]\d{3}|\d{3}(?=.{1,8}BC))(?:\s?[-–—/]\s?|\s(?i:to|and)\s)"
        rf"(?P<until>\d{{3,4}}|\d\d)(?![\w%]|[.,]\d){_BC}?"
    ),
    "year": rf"{_SOFT}(?i:the\syears?\s)?(?:(?<=mid-)|(?<![\w$€£./-])(?<!\d,))(?P<year>{YEAR})",
    "era": rf"{_SOFT}(?i:the\syear\s)?(?<![\w.,-])(?P<year>\d{{1,4}}){_BC}",
    "decade": (
        rf"{_SOFT}(?i:the\s)?(?i:(?:early|mid|late)[\s-])?"
        r"(?:(?<!\w)(?P<decade>[12]\d\d0|\d{2}0(?=.{1,3}BC))['’]?s|['‘’](?P<short>[2-9]0)s)(?!\w)"
        rf"{_BC}?"
    ),
    "century": (rf"(?i:the\s)?(?i:(?:early|mid|late)[\s-])?{_ORDINAL}[\s-](?i:century){_BC}?"),
    "weekday": (
        rf"(?:{EARLY}[\s-](?i:on\s)?)?(?:{_WHICH}\s)?(?P<weekday>{WEEKDAY})"
        rf"(?:\s(?:(?i:early|late)\s)?(?P<part>{PART}))?"
        r"(?:\s(?:(?i:of)\s(?i:the\s)?)?(?P<week>(?i:this|last|next|following))\s(?i:week))?"
    ),
    "deictic": (
        r"(?:(?i:early|late|later|earlier)\s)?(?P<word>(?i:the\sday\s(?:before\syesterday"
        r"|after\stomorrow)|(?<=over\s)the\sweekend|(?<=at\s)the\sweekend|today|tonight|yesterday|tomorrow|overnight))(?!\w)"
        rf"(?:\s(?P<part>{PART}))?"
    ),
    "unit": (
        rf"{_SOFT}{_WHICH}\s(?:(?P<count>{COUNT}|{VAGUE})[\s-])?(?P<unit>{UNIT})(?P<plural>s)?"
        r"(?!\w)"
    ),
    "whole": rf"(?:{_EDGE}|(?i:early|late|earlier|later)\sin\s)(?i:the\s)(?P<unit>{UNIT})(?!\w)",
    "part": (
        rf"(?:{EARLY}\s(?i:on\s)?)?(?:(?P<which>(?i:this|that(?:\ssame)?|last|the\s(?:next"
        r"|following|same|previous))\s)|(?i:the\s)|(?<=\bat\s))(?i:early\s|late\s)?"
        rf"(?P<part>{PART})(?:\s(?i:hours))?"
    ),
    "ago": (
        rf"{_ABOUT}?(?:(?P<count>{COUNT}|{VAGUE})\s)?(?P<unit>{UNIT})s?"
        r"\s(?P<way>(?i:ago|earlier|later|previously|prior|before|afterwards?|after|from\s(?:now|today)))"
        r"(?!\w)"
    ),
    "neighbour": (
        r"(?i:the)\s(?P<unit>(?i:day|night|week|month|year))\s"
        r"(?P<way>(?i:before|after|earlier|following))(?!\w)"
    ),
    "season": (rf"{_SOFT}(?i:the\s)?(?:{_WHICH}\s)?(?P<season>{SEASON}){_OF_YEAR}"),
    "fraction": (
        r"(?:(?i:the\s)?(?P<word>(?i:first|second|third|fourth|last|latter))[\s-]"
        r"(?P<what>(?i:quarter|half))|(?P<short>[QH][1-4])(?!\w))"
        rf"(?:\s?,?\s?(?:(?i:of)\s)?(?P<year>{YEAR})"
        r"|\s(?i:of)\s(?P<near>(?i:the|this|last|next|that)\s(?i:year)))"
    ),
    "clock": (
        r"(?<![\w:.,$€£-])(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
        rf"{_AM}|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])"
        r"|(?P<hour3>[01]\d|2[0-4])\.?(?P<minute3>[0-5]\d)(?=\s?(?:GMT|UTC|hrs|hours)\b)"
        rf"(?:\s?(?:hrs|hours))?|(?P<word>(?i:noon|midnight|midday))(?!\w))"
        rf"(?:\s(?i:local\stime)|\s?(?:(?P<zone>{_ZONES})|\((?P<zone2>{_ZONES})\)))?"
    ),
    "holiday": (
        r"(?P<holiday>Christmas(?:\s(?:Day|Eve))?|New\sYear['’]s\s(?:Day|Eve)"
        r"|Easter(?:\s(?:Sunday|Monday))?|Good\sFriday|Palm\sSunday|Halloween|Boxing\sDay"
        rf"|Valentine['’]s\sDay)(?!\w){_OF_YEAR}"
    ),
    "set": (
        r"(?:(?i:every|each|per)\s(?i:other\s|single\s)?"
        rf"(?:(?P<unit>{UNIT})(?!\w)|{WEEKDAY}|{PART}|{SEASON})"
        r"|(?P<word>(?i:daily|weekly|monthly|yearly|annual(?:ly)?|hourly))(?!\w)"
        rf"|{WEEKDAY_NAME}s(?!\w))"
    ),
    "duration": (
        rf"{_ABOUT}?(?:(?P<count>{COUNT})[\s-](?P<unit>{UNIT})s?"
        rf"|{VAGUE}\s(?P<vague>{UNIT})s)(?:-(?i:long|old)|\s(?i:long|old))?(?!\w)"
    ),
    "now": (
        r"(?i:(?:right\s)?now|currently|nowadays|at\spresent|at\sthe\smoment|at\sthis\stime)"
        r"(?!\w|\s(?i:known))"
    ),
}
_WORD = re.compile(r"(?<!\w)(?:[0-9]\w*|['‘’](?=[2-9]0s)|[QHqh][1-4](?!\w)|[^\W\d_]+)")
_FOLLOWING = re.compile(r"[\s-](?:[0-9'‘’]|([^\W\d_]+))")
_COMPILED = {kind: re.compile(rf"(?<!\w)(?:{pattern})") for kind, pattern in _PATTERNS.items()}
_ONLY_NUMBERS = {"iso", "slashed", "years"}
_ONLY_WORDS = {
    *("one_day", "month", "weekday", "deictic", "unit", "whole", "part", "neighbour", "season"),
    *("fraction", "stretch", "holiday", "set", "now"),
}
_BY_WORDS = [(kind, one) for kind, one in _COMPILED.items() if kind not in _ONLY_NUMBERS]
_BY_NUMBERS = [(kind, one) for kind, one in _COMPILED.items() if kind not in _ONLY_WORDS]
"""What begins with a word, and what with a number."""


def found(text: str) -> list[Found]:
    """The time expressions of `text`, in order; of those that overlap the longest."""
    every = [
        Found(kind, m)
        for at in _openings(text)
        for kind, pattern in (_BY_WORDS if text[at].isalpha() else _BY_NUMBERS)
        if (m := pattern.match(text, at))
    ]
    every.sort(key=lambda one: (one.span[0] - one.span[1], one.span[0]))
    kept: list[Span] = []
    chosen = []
    for one in every:
        at = bisect_left(kept, one.span)
        free = (at == 0 or kept[at - 1][1] <= one.span[0]) and (
            at == len(kept) or kept[at][0] >= one.span[1]
        )
        if free and stands(one):
            kept.insert(at, one.span)
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.span)


def _openings(text: str) -> Iterator[int]:
    """Where the words of `text` stand with which a time expression may begin: all patterns tried at
    every word take six times as long."""
    for word in _WORD.finditer(text):
        key = word[0].lower()
        if key in LEADING:
            following = _FOLLOWING.match(text, word.end())
            if following and (following[1] is None or following[1].lower() in CONTINUING):
                yield word.start()
        elif key in OPENINGS or key[0] in "0123456789'‘’":
            yield word.start()
