"""How numbers are spelled: their digits and words, scales, and the value of a run of words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sayso.english import TENS, UNITS
from sayso.normalise.figures.words import MANY
from sayso.types import Span

Form = Literal["digits", "words", "part", "many"]

_SMALL = {word: value for value, word in enumerate(UNITS)}
_TENS = {word: 10 * value for value, word in enumerate(TENS, 2)}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALES |= {"lakh": 10**5, "crore": 10**7}
_POWERS = {"hundred": 100, "dozen": 12, **SCALES}
SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
SHORT |= {"mil": 10**6, "bln": 10**9, "tln": 10**12}
UNIT_WORD = "|".join([*_SMALL, *_TENS])
SCALE_WORD = "hundred|dozen|" + "|".join(SCALES)
MANY_WORD = "|".join(sorted(MANY))
GAP = r"(?:[ \u00a0]+|[ \t]*\n[ \t]*)"


def _words() -> tuple[str, str]:
    """The letters that a number in words begins with, and a pattern of the words behind these. With
    their first letters told one by one, a search passes over all else at once."""
    rest: defaultdict[str, list[str]] = defaultdict(list)
    parts = ("half", "third", "quarter", "fifth", "tenth")
    for word in (*_SMALL, *_TENS, "hundred", "dozen", *SCALES, *parts, *sorted(MANY)):
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
GROUPED = re.compile("[, \u00a0\u2009\u202f]")
SCALE = re.compile(
    rf"(?:-|{GAP})?(?:(hundred)(?:{GAP}|-))?({SCALE_WORD})\b"
    r"|[ \u00a0]?((?:(?<=[ \u00a0])|(?<=\d))(?:bln|tln|mln|mil|bn|tn|mn)|(?<=\d)[kmb])\b(?!-)",
    re.IGNORECASE,
)
WORD = re.compile(rf"(?:{UNIT_WORD}|{SCALE_WORD})\b", re.IGNORECASE)
_JOIN = re.compile(rf"(?:-|{GAP}|,?{GAP}and{GAP}|-and-)(?={UNIT_WORD}|{SCALE_WORD})", re.I)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, `high` that of a range. Neither has a value where the text tells only the order
    ("dozens", form `many`). A `part` of a whole ("two-thirds") is in percent."""

    span: Span
    low: float | None
    high: float | None
    form: Form


def power(scale: re.Match[str]) -> int:
    """What a match of `SCALE` multiplies by."""
    hundred, word, short = scale.groups()
    if short:
        return SHORT[short.casefold()]
    return _POWERS[word.casefold()] * (100 if hundred else 1)


def times(value: float, by: int) -> float:
    """`value` times a power of ten, as its digits have it: 4.1 million is 4,100,000."""
    return float(Decimal(repr(value)) * by)


def run(text: str, at: int) -> tuple[int, int]:
    """The value of the words at `at` as one number, and where they end."""
    total = current = 0
    end = at
    last = ""
    word = WORD.match(text, at)
    while word:
        key = word.group().casefold()
        if end != at and not _fits(total, current, key, last):
            break
        if key in {"hundred", "dozen"}:
            current = max(current, 1) * _POWERS[key]
        elif key in SCALES:
            total += max(current, 1) * SCALES[key]
            current = 0
        else:
            current += _SMALL.get(key, _TENS.get(key, 0))
        last, end = key, word.end()
        join = _JOIN.match(text, end)
        if join and "and" in join.group() and last not in {"hundred", *SCALES}:
            break
        word = WORD.match(text, join.end()) if join else None
    return total + current, end


def _fits(total: int, current: int, key: str, last: str) -> bool:
    """Whether a number word `key` goes on with the number before it."""
    if key in {"hundred", "dozen"}:
        return 0 < current < 100
    if key in SCALES:
        return current > 0 and (total == 0 or total % SCALES[key] == 0)
    if last in _TENS:
        return 0 < _SMALL.get(key, 0) < 10
    return last in {"hundred", *SCALES}
