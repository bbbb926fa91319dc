"""Whether a number counts or measures something, or is a date, an age, an ordinal or a name's."""

from __future__ import annotations

import re

from sayso.english import MONTH
from sayso.facts import load
from sayso.normalise.figures.ages import is_age
from sayso.normalise.figures.numbers import Number
from sayso.normalise.figures.plain import is_designated, is_plain
from sayso.normalise.figures.units import Measured, is_currency, is_time, is_way
from sayso.normalise.figures.words import NAME_AFTER, either

_BEFORE = 40
_AFTER = 40


_DATE_BEFORE = either(
    rf"\b{MONTH}\.?\s+\Z",
    rf"\b{MONTH}\.?\s+\d+\s*(?:[-–,]|to|and|or|through)\s*\Z",
)
_DATE_AFTER = either(
    rf"\s*(?:(?:st|nd|rd|th)?\s*(?:[-–]|to|and|or)\s*\d{{1,2}})?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}",
    r"[-/.]\d",
)
_ORDINAL_AFTER = either(r"(?:st|nd|rd|th|s)\b", r"['’]s\b", r"-?(?:first|second|third)\b")
_ORDINAL_WORD = re.compile(
    r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE
)
_CLOCK = either(
    r"\s?[ap]\.?m\b",
    r":\d\d",
    r"\s?(?:gmt|utc|est|edt|cet|hrs)\b",
    r"\s?o['’]clock",
    r":\d",
    r"\.\d\d\s?[ap]\.?m",
    r"h\d\d\b",
)
_TURNS = re.compile(r"\bturn(?:s|ed|ing)?\s+\Z", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:[.,;:!?)”\"]|\Z|\s[A-Z]|\s(?:this|next|last|today|tomorrow|on|in)\b)")
_HEIGHT = re.compile(r"['’]\d|-(?:foot|feet)-\d|\s?ft\s\d")
_RELATIVE_AFTER = either(
    r"\s+(?:ago|earlier|later|before|after|prior|beforehand|ahead|since|hence|(?:too\s+)?late|and\s+\w+\s+\w+\s+ago|from\s+now|old\b|to\s+the\s+day)",
    r"\s+(?:a|per)\s+(?:day|week|month|year)\b",
)
_RELATIVE_BEFORE = either(
    r"\b(?:last|past|next|previous|recent|coming|preceding|following|final|first|intervening|within|in|every|after|early"
    r"|opening|closing|ensuing|another|inside|these|those)\s+(?:the\s+)?(?:(?:last|past|next|about|just|only|nearly|almost"
    r"|around|over|under|more\s+than|less\s+than|at\s+least)\s+)?\Z",
)
_OF = re.compile(r"\s+of\s+(?!(?:the|this|that)\b)")
_GALLERY = either(
    r"\s+of\s+\d+\s+(?:photos?|slides?|images?|skip\b|next\b|$)",
    r"/\d",
)
_RATIO = either(
    r"\s*-?\s?(?:times?|fold|x)\s+(?:the|as|more|that|what|higher|larger|bigger|greater|faster|closer|slower|smaller|heavier|stronger|hotter|worse|better|over|less|their|its|his)\b",
    r"-?fold\b",
    r"\s*(?:x|×|-by-|-to-|-for-|by)\s*\d",
    r"-magnitude\b",
)
_TO_ONE = re.compile(r"[- ](?:to|for)[- ]one\b(?![-–])", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_COMPOUND = re.compile(r"(?<![\w-])(?!half|multi|mid|two|to|or|and)[a-z]+-\Z", re.IGNORECASE)
_CALIBRE = re.compile(r"(?:\s?-?\s?|\s)(?:cal(?:ib(?:re|er))?)\b", re.IGNORECASE)
_IDIOM_AFTER = either(
    r"\s?(?:%|percent|per\s+cent)\s+(?:CI\b|confidence|sure|certain|true|wrong|right|correct|confident|of\s+the\s+time|clear"
    r"|safe|honest|false|real|ready|pure|not)\b",
    r"-(?:way|time|off|star|on-one|sided|handed|ups?|dimensional|liner|party|pronged|fifths|world|faced|fold|nation)\b",
    r"/7\b",
    r"\s+(?:and\s+a\s+half\s+)?(?:times\s+champion|sided)\b",
)
_RACE = re.compile(
    r"(?:\s*|-)(?:m\s+|met(?:re|er)s?\s+)?(?:finals?|hurdles|freestyle|backstroke|breaststroke|butterfly|medley"
    r"|steeplechase|sprint|relay|heats?)\b",
    re.IGNORECASE,
)
"""What follows a length that names a contest: "the 100m | final"."""
_WHOLLY = re.compile(r"\s?(?:%|percent|per\s+cent)\s+(?:agree|behind|committed)\b", re.IGNORECASE)
"""What follows a hundred percent that count nothing, and other shares that do."""
_IDIOMATIC = {"point", "foot", *load("units")["time"]}
_ONE_TIME = either(
    r"\b(?:for|only|just|least|about|than|lasted|nearly|almost|over|took|up\s+to)\s+\Z"
)
_HALF_OK = either(
    r"\s+(?:of\b|the\b|its\b|his\b|her\b|their\b|our\b|all\b|those\b|these\b|what\b|that\b)",
)
_HALF_BEFORE = either(
    r"\b(?:than|over|about|nearly|almost|least|roughly|approximately|around|by|under|least)\s+(?:an?\s+)?\Z"
)
_NOT_HALF = re.compile(
    r"\b(?:bottom|top|lower|upper|front|rear|back|left|right|northern|southern|eastern|western|first|second|other|better|each|this|that|the|and|year|my|-)[\s-]*\Z",
    re.IGNORECASE,
)
_BEST_OF = re.compile(r"\b(?:best|first)-of-\Z", re.IGNORECASE)
_NOT = re.compile(r"\bnot\s+\Z", re.IGNORECASE)
"""What stands before a number that is told not to be: "not | dozens, but hundreds"."""
_SCORES_OF = re.compile(r"\s+(?:of|more|were|have|dead|killed|wounded|injured)\b", re.IGNORECASE)
_OLD = re.compile(r"[- ]old\b")
_LONG = re.compile(r"-?long\b")
_RATE = re.compile(r"\s+(?:a|per)\s+(?:day|week|month|year)\b")
_PASSED = re.compile(r"\b(?:last|past|next|within|first|final|previous)\s+\Z", re.IGNORECASE)


def is_count(text: str, number: Number, measured: Measured) -> bool:
    """Whether `number`, with the unit beside it, counts or measures something."""
    start, end = number.span
    before = text[max(0, start - _BEFORE) : start]
    after = text[end : end + _AFTER]
    if number.form == "part":
        return _is_part(text[start:end], before, after)
    if number.form == "many":
        if _NOT.search(before):
            return False
        vague = text[start:end].casefold() in {"scores", "tens"}
        return not vague or _SCORES_OF.match(after) is not None
    glued = before[-1:].isalnum() and not is_currency(measured.unit)
    # "High-five"
    glued = glued or (number.form == "words" and _COMPOUND.search(before) is not None)
    if glued or _BEST_OF.search(before) or _is_other(number, before, after):
        return False
    if measured.unit is None:
        return is_plain(text, number, before, after)
    return _is_amount(text, measured, before, after)


def _is_amount(text: str, measured: Measured, before: str, after: str) -> bool:
    words = text[slice(*measured.span)]
    lasts = is_way(measured.unit) or is_time(measured.unit)
    # "Three Mile Island", "the Six-Day War"
    named = words.istitle() and NAME_AFTER.match(text, measured.span[1])
    if lasts and named and words[0].isalpha():
        return False
    words = words.casefold()
    idiom = words.startswith("one") and measured.unit in _IDIOMATIC
    if idiom and not _ONE_TIME.search(before):
        return False
    if is_way(measured.unit) and _RACE.match(after):
        return False
    if is_time(measured.unit):
        return _lasts(text, measured, before)
    return is_currency(measured.unit) or not _IDIOM_AFTER.match(after)


def _is_part(words: str, before: str, after: str) -> bool:
    if not words.casefold().endswith("half") or words[0].isdigit():
        return not is_designated(before)
    if _NOT_HALF.search(before) or after[:1] == "-":
        return False
    return bool(_HALF_OK.match(after) or _HALF_BEFORE.search(before))


def _is_other(number: Number, before: str, after: str) -> bool:
    """Whether the words beside it make `number` a date, a time, an age, a ratio or a name's."""
    low = number.low or 0
    if _ORDINAL_WORD.match(after):
        return True
    if number.form == "digits":
        if _ORDINAL_AFTER.match(after) or _CLOCK.match(after) or _GALLERY.match(after):
            return True
        if low <= 31 and (_DATE_BEFORE.search(before) or _DATE_AFTER.match(after)):
            return True
    if (
        _CALIBRE.match(after)
        or _HEIGHT.match(after)
        or _RATIO.match(after)
        or _IDIOM_AFTER.match(after)
        or (low >= 100 and _WHOLLY.match(after))
        or after[:1] in {"/", "@"}
        or (_TO_ONE.match(after) and not _FROM.search(before))
    ):
        return True
    if _TURNS.search(before) and _NO_NOUN.match(after):
        return True
    return low <= 120 and is_age(low, number.form == "digits", before, after)


def _lasts(text: str, measured: Measured, before: str) -> bool:
    """Whether an amount of time is one that something takes, not the distance to a moment."""
    start, end = measured.span
    after = text[end : end + _AFTER]
    if _OLD.match(after):
        return False
    if re.search(r"-[a-z]+\Z", text[start:end]) or _LONG.match(after) or _RATE.match(after):
        return True
    if _OF.match(after):
        return not _PASSED.search(before)
    return not (_RELATIVE_AFTER.match(after) or _RELATIVE_BEFORE.search(before))
