"""A number at a place of a text, in digits or in words, with its value."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.normalise.figures.parts import ARTICLE, PARTS, article_part, every, half, part_of
from sayso.normalise.figures.phrase import is_plural_after
from sayso.normalise.figures.spelling import (
    DIGITS,
    GAP,
    GROUPED,
    MANY_WORD,
    SCALE,
    SCALES,
    SHORT,
    Number,
    power,
    run,
    times,
)
from sayso.normalise.figures.words import word_at
from sayso.types import Span

_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_LONGEST = 24  # digits and commas; what is longer is no number
_FRACTION = re.compile(r"(?:[- ](\d)\\?/(\d)\b|([½¼¾⅓⅔]))")
_AND_A_HALF = re.compile(
    rf"(?:-|{GAP})and(?:-|{GAP})an?(?:-|{GAP})(half|quarter|third)\b", re.IGNORECASE
)
_MANY = re.compile(
    rf"(?:{MANY_WORD})\b(?:{GAP}(?:of|to|or|and){GAP}(?:{MANY_WORD})\b)?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(rf"\b(?:several|many|a{GAP}few|few|a{GAP}couple)(?:{GAP}of)?{GAP}\Z", re.I)
_HALF_A = re.compile(rf"\bhalf(?:-|{GAP})an?(?:-|{GAP})\Z", re.IGNORECASE)
_PARTED = re.compile(r"[ \u00a0]m\b(?!-)")
_OF_MILLIONS = re.compile(r"[ \u00a0](?:(people)|[a-z]{2,}(?<!s)s)\b")
"""An "m" for a million, apart from its number: "4.9 m barrels", "5 m people", "$2 m"."""
_SIGNED = re.compile(r"[$€£]\s?\Z")
_BEYOND = re.compile(
    r"\s+(?:finals?|hurdles|freestyle|backstroke|breaststroke|butterfly|medley|steeplechase|sprint|relay|heats?|race"
    r"|from|away|deep|high|long|wide|tall|apart|inland|offshore|(?:north|south|east|west)\w*)\b"
    r"|\s?\(\d[\d,.]*\s?(?:ft|feet|yards|yds|in|inches|miles)\b"
)
_CODE = re.compile(r"0\d")
"""An hour or a code, "0540": no number of things begins so."""


def number_at(text: str, at: int) -> Number | None:
    """The number that begins at `at`, an article or "several" before it included."""
    if text[at].isdigit():
        return _in_digits(text, at)
    word = text[at : at + 12].casefold()
    if word.startswith("half"):
        return half(text, at)
    many = _MANY.match(text, at)
    if many:
        return Number((at, many.end()), None, None, "many")
    if word.startswith(("third", "quarter", "fifth", "tenth")):
        return article_part(text, at)
    return _in_words(text, at)


def _in_digits(text: str, at: int) -> Number | None:
    digits = DIGITS.match(text, at)
    if digits is None or digits.end() - at > _LONGEST or _CODE.match(text, at):
        return None
    value = float(GROUPED.sub("", digits.group()))
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
        value = times(value, power(scale) if scale else SHORT["m"])
        end = scale.end() if scale else parted
    elif followed := every(text, value, end):
        return replace(followed, span=(at, followed.span[1]))
    return Number((at, end), value, None, "digits")


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
    one = thing and ARTICLE.search(text, max(0, start - 4), start)
    return bool(_BEYOND.match(text, end) or (one and not is_plural_after(text, end)))


def _in_words(text: str, at: int) -> Number | None:
    whole, end = run(text, at)
    value = float(whole)
    if part := part_of(text, at, end, value):
        return part
    if text[at:end].casefold() in {"hundred", "dozen", *SCALES}:
        return _bare_scale(text, at, end, value)
    more = _AND_A_HALF.match(text, end)
    if more:
        last = text[at:end].casefold().split()[-1]
        value += SCALES.get(last, 1) / PARTS[more.group(1).casefold()]
        end = more.end()
        scale = SCALE.match(text, end)
        if scale and scale.group(2):
            value = times(value, power(scale))
            end = scale.end()
    return every(text, value, end, at) or Number((at, end), value, None, "words")


def _bare_scale(text: str, at: int, end: int, value: float) -> Number | None:
    before = text[max(0, at - 20) : at]
    if of_it := _HALF_A.search(before):
        return Number((at - len(before) + of_it.start(), end), value / 2, None, "words")
    if several := _SEVERAL.search(before):
        return Number((at - len(before) + several.start(), end), None, None, "many")
    if article := ARTICLE.search(before):
        return Number((at - len(before) + article.start(), end), value, None, "words")
    return None
