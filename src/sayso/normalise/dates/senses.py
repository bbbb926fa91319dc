"""Whether words that may tell a time tell one here: "may", "march", "fall", 1914."""

from __future__ import annotations

import re

from sayso.normalise.dates.found import Found
from sayso.normalise.dates.words import MONTH

_LOOK = 24
_LEADS = (
    r"(?i:in|by|since|until|till|from|of|to|through|and|or|during|between|before|after|for|around"
    r"|about|circa|as|at|on|within|throughout|last|next|this|early|late|mid|due)"
)
_LED = re.compile(rf"(?<!\w){_LEADS}[\s(,-]{{1,2}}\Z")
_TO_MONTH = re.compile(rf"(?<!\w){MONTH}\s?[-–—/]\s?\Z")
_YEAR_LED = re.compile(rf"(?:(?<!\w){_LEADS}\s{{1,2}}(?:the\s)?|[(\[,;:–—-]\s?|\A\s*|\n\s*|\d\s)\Z")
_NOT_A_YEAR = re.compile(
    r"(?i:no\.?|number|resolution|article|flight|route|highway|room|section|about|nearly|almost"
    r"|some|roughly|over|than|least|only|another|order|law|decree|page|model|type|channel|unit)\s\Z"
)
# A noun right behind a number: it counts.
_COUNTED = re.compile(
    r"\s(?!(?:was|is|has|as|this|his|its|us|across|towards|besides|thus|always|perhaps|plus"
    r"|elections|talks|attacks|protests|floods|riots|sanctions|games|hostilities|events)\b)"
    r"(?:[a-z]+(?:s|en|ople)\b|percent\b|per\s|km\b|metres?\b|tons?\b|dollars?\b|[a-z]+\sof\b)"
    r"|\s?[°%]|\s(?:kg|km|mph|hp|mm)\b"
)
# A clock of four digits ("at 2000 (0200 GMT)"), a number in a street.
_HOUR_AT = re.compile(r"(?i:(?<!\w)at\s)\Z")
_HOUR = re.compile(
    r"(?i:\s(?:\(?\d{4}\s)?(?:gmt|utc|hours|hrs|local)\b"
    r"|\s(?:this|yesterday|last)\s(?:morning|afternoon|evening|night)\b)"
)
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w’'.]*\s){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd)\b"
)
_IN_YEAR = re.compile(r"(?i:\b(?:in|since|by|until)\s)\Z")
_GLUED = re.compile(r"[,.]\d|/\d|['’]?[a-z]")
_NOUN = re.compile(r"\s[a-z]+s\b(?<!\swas)(?<!\sis)")
_NAME = re.compile(r"\s[A-Z][a-z]+")
_AMBIGUOUS_MONTHS = ("mar", "may", "apr", "jun", "aug")
_OUTLETS = re.compile(
    r"\s(?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Independent|World|Review|Night\sLive)\b"
)
_BODY = re.compile(
    r"\s(?:Movement|Brigades?|Alliance|Forum|Coalition|Army|Forces?|Party|Group|Organi[sz]ation|Committee|Agreement"
    r"|Street|Square|Avenue|Bridge|Stadium|Hospital|University|Airport|Park)\b"
)
_NAMED_DAYS = re.compile(
    r"(?:Black|Bloody|Palm|Ash|Super|Cyber|Maundy|Holy|Shrove|Fat|Giving|Football)\s\Z"
)
_SEASON_OF_A_NAME = re.compile(
    r"-|\s?(?:offensive|campaign|palace|games|olympics|training)", re.IGNORECASE
)
_AT = re.compile(
    r"(?<!\w)(?i:at|by|around|about|from|until|till|to|before|after|since|between|and|shortly"
    r"|\d{4}),?\s\Z"
)
_OF_DAY = re.compile(r"\s(?:of|on)\b")
_NAMED = re.compile(r"(?<!\w)(?:[A-Z][\w&’'-]*|the)\s\Z")
_QUOTES = re.compile(r"[“‘\"'`]\s?\Z")
_AT_THE = re.compile(r"(?<!\w)(?i:at)\s(?:the\s)?\Z")
_ALMOST = re.compile(r"(?<!\w)(?i:almost|nearly|virtually|practically|literally)\s\Z")
_TO_MARCH = re.compile(r"(?<!\w)TO\s\Z")
_AND = re.compile(r"\s(?:and|or)\b")


def stands(one: Found) -> bool:
    """Whether `one` tells a time where it stands, by its own words and those right beside it."""
    rule = _RULES.get(one.kind)
    return rule is None or rule(one)


def _before(one: Found) -> str:
    start = one.span[0]
    return one.match.string[max(start - _LOOK, 0) : start]


def _after(one: Found) -> str:
    end = one.span[1]
    return one.match.string[end : end + _LOOK]


def _month(one: Found) -> bool:
    month = one.match["month"]
    if one.get("year", "near", "which"):
        return True
    short = len(month) <= 4 and month.endswith(".")
    short = short or (len(month) == 3 and month.title() != "May")
    if short or not month[0].isupper() or _BODY.match(_after(one)):
        return False
    if month[:3].lower() not in _AMBIGUOUS_MONTHS:
        return True
    if month == "MARCH" and _TO_MARCH.search(_before(one)) and "FROM" not in _before(one):
        return False
    led = len(one.match[0]) > len(month) or _LED.search(_before(one))
    led = led or _TO_MONTH.search(_before(one))
    return bool(led) and not _NAME.match(_after(one))


def _year(one: Found) -> bool:
    year = int(one.match["year"])
    before, after = _before(one), _after(one)
    if _NOT_A_YEAR.search(before) or _GLUED.match(after) or year >= 2100:
        return False
    hour = _HOUR_AT.search(before) and (year < 1500 or _HOUR.match(after))
    if hour or _STREET.match(after):
        return False
    if len(one.match[0]) > 4:
        return True
    if _COUNTED.match(after):
        return bool(_IN_YEAR.search(before)) and year > 1500
    return year >= 1800 or (bool(_YEAR_LED.search(before)) and not _NOUN.match(after))


def _years(one: Found) -> bool:
    if one.match["era"]:
        return True
    first, until, words = one.match["year"], one.match["until"], one.match[0]
    last = int(first[: len(first) - len(until)] + until)
    if len(until) < 4 and not set(words) & set("-–—"):
        return "/" in words and last == int(first) + 1
    return 1000 <= int(first) < last < min(int(first) + 120, 2100) and not _COUNTED.match(
        _after(one)
    )


def _weekday(one: Found) -> bool:
    return not (_OUTLETS.match(_after(one)) or _NAMED_DAYS.search(_before(one)))


def _season(one: Found) -> bool:
    words, season = one.words(), one.words("season")
    if one.get("year"):
        return True
    if season == "fall":
        # "The fall of that year" may be that of a town.
        return bool(one.get("near", "which")) and not words.startswith("the fall")
    led = one.get("near", "which") or words != season or _LED.search(_before(one))
    return bool(led) and not _SEASON_OF_A_NAME.match(_after(one))


def _clock(one: Found) -> bool:
    # "2:1", the length of a film.
    return not one.get("hour2") or bool(one.get("zone")) or _AT.search(_before(one)) is not None


def _holiday(one: Found) -> bool:
    # "Christmas lights".
    named = " " in one.words("holiday") or one.get("year", "near")
    before = _before(one)
    return bool(named) or _LED.search(before) is not None or before.lower().endswith(" over ")


def _whole(one: Found) -> bool:
    # "At the end of the day, it failed."
    end = one.words().removeprefix("the ") == "end of the day"
    return not (end and _AT_THE.search(_before(one)))


def _unit(one: Found) -> bool:
    # "To this day".
    return one.words() not in ("this day", "this time") or not _before(one).endswith("to ")


def _ago(one: Found) -> bool:
    return bool(one.match["count"]) or one.words("way") not in ("after", "before")


def _part(one: Found) -> bool:
    # "The night" alone may be any.
    return (
        bool(one.match["which"])
        or _OF_DAY.match(_after(one)) is not None
        or not one.words().startswith("the")
    )


def _duration(one: Found) -> bool:
    # "A day or two", "three quarters of".
    if one.words("unit", "vague").startswith("quarter"):
        return False
    return one.words("count") not in ("a", "an", "single") or not _AND.match(_after(one))


def _one_day(one: Found) -> bool:
    # "May 40 soldiers" counts soldiers.
    return _day(one) and (bool(one.get("year", "near", "weekday")) or not _NOUN.match(_after(one)))


def _deictic(one: Found) -> bool:
    # "USA Today", "the Today Show", "almost overnight".
    word, before, after = one.match["word"], _before(one), _after(one)
    if word[0].isupper() and not (before + after).isupper():
        quoted = _QUOTES.search(before) and after.lstrip()[:1] in {"”", "’", '"', "'"}
        return not (quoted or _NAMED.search(before))
    return not _ALMOST.search(before)


def _day(one: Found) -> bool:
    # "The March 23 Movement".
    return bool(one.get("year", "near", "weekday")) or not _BODY.match(_after(one))


_RULES = {
    "day": _day,
    "deictic": _deictic,
    "month": _month,
    "year": _year,
    "years": _years,
    "weekday": _weekday,
    "season": _season,
    "clock": _clock,
    "holiday": _holiday,
    "unit": _unit,
    "whole": _whole,
    "ago": _ago,
    "part": _part,
    "duration": _duration,
    "one_day": _one_day,
}
