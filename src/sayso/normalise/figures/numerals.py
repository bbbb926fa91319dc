"""A number at a place of a text, in digits or in words, with its value."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from sayso.english import TENS, UNITS
from sayso.normalise.figures.phrase import is_plural_after
from sayso.normalise.figures.words import MANY, word_at
from sayso.types import Span

Form = Literal["digits", "words", "part", "many"]

_SMALL = {word: value for value, word in enumerate(UNITS)}
_TENS = {word: 10 * value for value, word in enumerate(TENS, 2)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES |= {"lakh": 10**5, "crore": 10**7}
_POWERS = {"hundred": 100, "dozen": 12, **_SCALES}
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_SHORT |= {"mil": 10**6, "bln": 10**9, "tln": 10**12}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_PARTS |= {"ninth": 9, "tenth": 10}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_UNIT_WORD = "|".join([*_SMALL, *_TENS])
_SCALE_WORD = "hundred|dozen|" + "|".join(_SCALES)
_MANY_WORD = "|".join(sorted(MANY))
GAP = r"(?:[ \u00a0]+|[ \t]*\n[ \t]*)"


def _words() -> tuple[str, str]:
    """The letters that a number in words begins with, and a pattern of the words behind these. With
    their first letters told one by one, a search passes over all else at once."""
    rest: defaultdict[str, list[str]] = defaultdict(list)
    parts = ("half", "third", "quarter", "fifth", "tenth")
    for word in (*_SMALL, *_TENS, "hundred", "dozen", *_SCALES, *parts, *sorted(MANY)):
        rest[word[0] + word[0].upper()].append(word[1:])
    either = (rf"(?<=[{first}])(?i:{'|'.join(ends)})\b" for first, ends in rest.items())
    return "".join(rest), rf"(?<!\w[A-Za-z])(?:{'|'.join(either)})"


_LETTERS, _BEHIND = _words()
START = re.compile(
    rf"[\d{_LETTERS}](?:(?<=\d)(?:(?<![\w.,/:@#&=?'’*_-]\d)|(?<=\b[A-Z]{{3}}\d)|(?<=\bRs\d)"
    rf"|(?<=\bR\d)|(?<=\bRM\d))|{_BEHIND})"
)
DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+"
    r"|\d{1,3}(?: \d{3})* 000\b|(?<=R)\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?(?!\d)"
)
_GROUPED = re.compile("[, \u00a0\u2009\u202f]")
_LONGEST = 24  # digits and commas; what is longer is no number
_FRACTION = re.compile(r"(?:[- ](\d)\\?/(\d)\b|([½¼¾⅓⅔]))")
SCALE = re.compile(
    rf"(?:-|{GAP})?(?:(hundred)(?:{GAP}|-))?({_SCALE_WORD})\b"
    r"|[ \u00a0]?((?:(?<=[ \u00a0])|(?<=\d))(?:bln|tln|mln|mil|bn|tn|mn)|(?<=\d)[kmb])\b(?!-)",
    re.IGNORECASE,
)
_WORD = re.compile(rf"(?:{_UNIT_WORD}|{_SCALE_WORD})\b", re.IGNORECASE)
_JOIN = re.compile(rf"(?:-|{GAP}|,?{GAP}and{GAP}|-and-)(?={_UNIT_WORD}|{_SCALE_WORD})", re.I)
_AND_A_HALF = re.compile(
    rf"(?:-|{GAP})and(?:-|{GAP})an?(?:-|{GAP})(half|quarter|third)\b", re.IGNORECASE
)
_MANY = re.compile(
    rf"(?:{_MANY_WORD})\b(?:{GAP}(?:of|to|or|and){GAP}(?:{_MANY_WORD})\b)?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(rf"\b(?:several|many|a{GAP}few|few|a{GAP}couple)(?:{GAP}of)?{GAP}\Z", re.I)
_ARTICLE = re.compile(rf"\ban?(?:{GAP}|-)\Z", re.IGNORECASE)
_HALF_A = re.compile(rf"\bhalf(?:-|{GAP})an?(?:-|{GAP})\Z", re.IGNORECASE)
_HALF_SCALE = re.compile(rf"half-?(?:{GAP}an?{GAP}|-an?-|{GAP})?(?={_SCALE_WORD})", re.IGNORECASE)
_HALF_MEASURE = re.compile(
    rf"half(?:-|{GAP}(?:of{GAP})?an?{GAP}|{GAP})"
    r"(?=hour|minute|second|day|year|decade|century|mile|kilomet|metre|meter|inch|acre|pound|ton"
    r"|percentage|point)",
    re.IGNORECASE,
)
_QUARTER_MEASURE = re.compile(
    rf"quarter(?:{GAP}of{GAP}an?{GAP}|-|{GAP})"
    r"(?=hour|century|mile|percentage|point|pound)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:-|{GAP})(half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"third|quarter|fifth|tenth", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s+(?:of\s+(?!an?\b|century)|the\s+size)", re.IGNORECASE)
_PARTED = re.compile(r"[ \u00a0]m\b(?!-)")
_OF_MILLIONS = re.compile(r"[ \u00a0](?:(people)|[a-z]{2,}(?<!s)s)\b")
"""An "m" for a million, apart from its number: "4.9 m barrels", "5 m people", "$2 m"."""
_IN = re.compile(rf"{GAP}(?:in|out{GAP}of|of)(?:{GAP}every)?{GAP}", re.IGNORECASE)
_SIGNED = re.compile(r"[$€£]\s?\Z")
_BEYOND = re.compile(
    r"\s+(?:from|away|deep|high|long|wide|tall|apart|inland|offshore|(?:north|south|east|west)\w*)\b"
    r"|\s?\(\d[\d,.]*\s?(?:ft|feet|yards|yds|in|inches|miles)\b"
)
_CODE = re.compile(r"0\d")
"""An hour or a code, "0540": no number of things begins so."""
_OF_THE = re.compile(r"\s+of\s+(?:the|these|those|its|his|her|their|our|all)\b")
_ENDS = re.compile(r"[,;.)](?!\d)")
_OF_PEOPLE = re.compile(r"\s+(?!seconds|minutes|hours|days|weeks|months|years|of\b)[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number, `high` that of a range. Neither has a value where the text tells only the order
    ("dozens", form `many`). A `part` of a whole ("two-thirds") is in percent."""

    span: Span
    low: float | None
    high: float | None
    form: Form


def number_at(text: str, at: int) -> Number | None:
    """The number that begins at `at`, an article or "several" before it included."""
    if text[at].isdigit():
        return _in_digits(text, at)
    word = text[at : at + 12].casefold()
    if word.startswith("half"):
        return _half(text, at)
    many = _MANY.match(text, at)
    if many:
        return Number((at, many.end()), None, None, "many")
    if word.startswith(("third", "quarter", "fifth", "tenth")):
        return _article_part(text, at)
    return _in_words(text, at)


def _in_digits(text: str, at: int) -> Number | None:
    digits = DIGITS.match(text, at)
    if digits is None or digits.end() - at > _LONGEST or _CODE.match(text, at):
        return None
    value = float(_GROUPED.sub("", digits.group()))
    end = digits.end()
    fraction = _FRACTION.match(text, end)
    if fraction and fraction.group(2) != "0":
        over, under, sign = fraction.groups()
        value += _SIGNS[sign] if sign else int(over) / int(under)
        end = fraction.end()
    scale = SCALE.match(text, end)
    if scale and scale.group(3) == "m" and _is_metre(text, at, scale.end()):
        return Number((at, end), value, None, "digits")
    parted = _parted_million(text, (at, end))
    if scale or parted:
        value = _times(value, power(scale) if scale else _SHORT["m"])
        end = scale.end() if scale else parted
    elif followed := _every(text, value, end):
        return replace(followed, span=(at, followed.span[1]))
    return Number((at, end), value, None, "digits")


def _times(value: float, by: int) -> float:
    """`value` times a power of ten, as its digits have it: 4.1 million is 4,100,000."""
    return float(Decimal(repr(value)) * by)


def _parted_million(text: str, digits: Span) -> int:
    """Where an "m" ends that stands apart from a sum or a broken number and tells millions; else
    0."""
    parted = _PARTED.match(text, digits[1])
    if parted is None:
        return 0
    of = _OF_MILLIONS.match(text, parted.end())
    told = of and (of[1] or "." in text[slice(*digits)])
    told = told or _SIGNED.search(text, max(0, digits[0] - 2), digits[0])
    return parted.end() if told else 0


def _is_metre(text: str, start: int, end: int) -> bool:
    """Whether the "m" of a number without a currency is a metre: "50m away", "a 30m vessel"."""
    if _SIGNED.search(text, max(0, start - 2), start):
        return False
    word = word_at(text, end)
    thing = word and not (word.capital or word.stops or word.is_verb or word.is_adverb)
    one = thing and _ARTICLE.search(text, max(0, start - 4), start)
    return bool(_BEYOND.match(text, end) or (one and not is_plural_after(text, end)))


def power(scale: re.Match[str]) -> int:
    """What a match of `SCALE` multiplies by."""
    hundred, word, short = scale.groups()
    if short:
        return _SHORT[short.casefold()]
    return _POWERS[word.casefold()] * (100 if hundred else 1)


def _in_words(text: str, at: int) -> Number | None:
    whole, end = _run(text, at)
    value = float(whole)
    part = _PART.match(text, end)
    if part and value < 10 and _is_part(text, value, part):
        under = _PARTS[part.group(1).casefold().removesuffix("s")]
        return Number((at, part.end()), 100 * value / under, None, "part")
    if text[at:end].casefold() in {"hundred", "dozen", *_SCALES}:
        return _bare_scale(text, at, end, value)
    half = _AND_A_HALF.match(text, end)
    if half:
        last = text[at:end].casefold().split()[-1]
        value += _SCALES.get(last, 1) / _PARTS[half.group(1).casefold()]
        end = half.end()
        scale = SCALE.match(text, end)
        if scale and scale.group(2):
            value = _times(value, power(scale))
            end = scale.end()
    return _every(text, value, end, at) or Number((at, end), value, None, "words")


def _is_part(text: str, value: float, part: re.Match[str]) -> bool:
    word = part.group(1).casefold()
    if word == "quarters":
        return value == 3
    if word.endswith("s"):
        return value > 1
    return value == 1 and bool(re.match(r"\s+(?:of|the)\b", text[part.end() : part.end() + 6]))


def _run(text: str, at: int) -> tuple[int, int]:
    """The value of the words at `at` as one number, and where they end."""
    total = current = 0
    end = at
    last = ""
    word = _WORD.match(text, at)
    while word:
        key = word.group().casefold()
        if end != at and not _fits(total, current, key, last):
            break
        if key in {"hundred", "dozen"}:
            current = max(current, 1) * _POWERS[key]
        elif key in _SCALES:
            total += max(current, 1) * _SCALES[key]
            current = 0
        else:
            current += _SMALL.get(key, _TENS.get(key, 0))
        last, end = key, word.end()
        join = _JOIN.match(text, end)
        if join and "and" in join.group() and last not in {"hundred", *_SCALES}:
            break
        word = _WORD.match(text, join.end()) if join else None
    return total + current, end


def _fits(total: int, current: int, key: str, last: str) -> bool:
    """Whether a number word `key` goes on with the number before it."""
    if key in {"hundred", "dozen"}:
        return 0 < current < 100
    if key in _SCALES:
        return current > 0 and (total == 0 or total % _SCALES[key] == 0)
    if last in _TENS:
        return 0 < _SMALL.get(key, 0) < 10
    return last in {"hundred", *_SCALES}


def _bare_scale(text: str, at: int, end: int, value: float) -> Number | None:
    before = text[max(0, at - 20) : at]
    if half := _HALF_A.search(before):
        return Number((at - len(before) + half.start(), end), value / 2, None, "words")
    if several := _SEVERAL.search(before):
        return Number((at - len(before) + several.start(), end), None, None, "many")
    if article := _ARTICLE.search(before):
        return Number((at - len(before) + article.start(), end), value, None, "words")
    return None


def _half(text: str, at: int) -> Number | None:
    scale = _HALF_SCALE.match(text, at)
    if scale:
        value, end = _run(text, scale.end())
        return Number((at, end), value / 2, None, "words")
    before = text[max(0, at - 14) : at]
    article = _ARTICLE.search(before)
    start = at - len(before) + article.start() if article else at
    measure = _HALF_MEASURE.match(text, at)
    if measure:
        return Number((start, measure.end()), 0.5, None, "words")
    return Number((start, at + 4), 50.0, None, "part")


def _article_part(text: str, at: int) -> Number | None:
    """A third of something, or by a third."""
    word = _ORDINAL.match(text, at)
    before = text[max(0, at - 14) : at]
    article = _ARTICLE.search(before)
    if word is None or article is None:
        return None
    start = at - len(before) + article.start()
    measure = _QUARTER_MEASURE.match(text, at)
    if measure:
        return Number((start, measure.end()), 0.25, None, "words")
    by = before[: article.start()].casefold().endswith("by ")
    if not by and not _OF_WHOLE.match(text, word.end()):
        return None
    return Number((start, word.end()), 100 / _PARTS[word.group().casefold()], None, "part")


def _every(text: str, value: float, end: int, at: int = 0) -> Number | None:
    """One in five, three out of four, one of every nine."""
    into = _IN.match(text, end)
    if into is None or not 0 < value < 100:
        return None
    loose = re.search(r"\bof\s+\Z", into.group()) and "out" not in into.group()
    under = DIGITS.match(text, into.end()) or _WORD.match(text, into.end())
    if under is None or loose:
        return None
    digits = text[under.start()].isdigit()
    whole, stop = _run(text, into.end())
    if digits:
        whole, stop = int(float(_GROUPED.sub("", under.group()))), under.end()
    sure = value == 1 or whole in {3, 5, 10, 100} or len(into.group().split()) > 1
    sure = sure or (value, whole) == (3, 4)
    # "One in five of the stations", not "one in three of them" as three of them.
    of_all = whole > 3 and value < 10 and _OF_THE.match(text, stop)
    ends = value == 1 and not loose and _ENDS.match(text, stop)
    people = _OF_PEOPLE.match(text, stop) or of_all or ends
    if whole <= value or not (sure or of_all) or not people or 1900 < whole < 2100:
        return None
    return Number((at, stop), 100 * value / whole, None, "part")
