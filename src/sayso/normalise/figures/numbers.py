"""Numbers in a text and their ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.normalise.figures.numerals import number_at
from sayso.normalise.figures.spelling import DIGITS, GAP, SCALE, START, Number, power

__all__ = ["Number", "numbers"]

_PERCENT = rf"(?:{GAP}?%|(?:-|{GAP})per{GAP}?cent\b)"

_TO = re.compile(
    rf"(?:(?P<percent>{_PERCENT})?{GAP}?(?P<dash>[-–—]|{GAP}to(?={GAP}))"
    rf"|{GAP}(?P<word>or|and)(?={GAP})){GAP}?(?P<money>(?:US)?\$|[€£])?",
    re.IGNORECASE,
)
_IN_PERCENT = re.compile(_PERCENT, re.IGNORECASE)
_MONEY = re.compile(r"[$€£]\s?\Z")
_BY = re.compile(r"\b(?:by|up|down)\s+\Z", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:gain|los|add|shed|r[io]s|climb|f[ae]ll|drop|jump|slip|advanc|declin|surg|tumbl|lift|cut)\w*\s+[$€£]?\Z",
    re.IGNORECASE,
)
_FAR = 4
"""How many times the first of two numbers the second is where "rose 3 to 40" tells no range."""
_WRITTEN = frozenset({"digits", "words"})


def numbers(text: str) -> Iterator[Number]:
    """All numbers in `text`, in order, whatever they are for."""
    at = 0
    while start := START.search(text, at):
        number = number_at(text, start.start())
        if number is None:
            digits = DIGITS.match(text, start.start())
            at = digits.end() if digits else start.end()
            continue
        number = _ranged(text, number)
        yield number
        at = number.span[1]


def _ranged(text: str, number: Number) -> Number:
    """`number` with the upper end of its range, if it begins one."""
    if number.low is None or number.form == "part":
        return number
    to = _TO.match(text, number.span[1])
    if to is None:
        return number
    before = text[max(0, number.span[0] - 12) : number.span[0]].casefold()
    between = "between" in before
    if (to.group("word") == "and" and not between) or "from " in before[-10:]:
        return number
    begins = START.match(text, to.end()) or DIGITS.match(text, to.end())
    other = number_at(text, to.end()) if begins else None
    if other is None or other.low is None or not _alike(text, number, to, other):
        return number
    low = number.low * _lifted(text, number, other)
    if not low < other.low or (to.group("word") == "or" and other.low > 3 * low):
        return number
    return Number((number.span[0], other.span[1]), low, other.low, number.form)


def _alike(text: str, number: Number, to: re.Match[str], other: Number) -> bool:
    """Whether both ends of a range may be of one unit: "14% to $5,920" is none, nor is what changes
    "by two to 14"; "seven to 10" is one."""
    if not {number.form, other.form} <= _WRITTEN:
        return False
    percent = _IN_PERCENT.match(text, other.span[1]) is not None
    money = _MONEY.search(text, max(0, number.span[0] - 2), number.span[0]) is not None
    if (to["percent"] and not percent) or (money and percent) or (to["money"] and not money):
        return False
    if number.form != other.form and (number.form == "digits" or to["word"] == "or"):
        return False
    start = number.span[0]
    far = (other.low or 0) > _FAR * (number.low or 0)
    moved = far and _MOVED.search(text, max(0, start - 16), start)
    changed = moved or (_BY.search(text, max(0, start - 6), start) and not percent)
    return not (changed and to["dash"] and to["dash"].strip().isalpha())


def _lifted(text: str, number: Number, other: Number) -> float:
    """What the first of "5 to 10 million" is multiplied by."""
    own = SCALE.search(text[number.span[0] : number.span[1]])
    scale = SCALE.search(text[other.span[0] : other.span[1]])
    if own or scale is None or (number.low or 0) >= 1000:
        return 1
    return power(scale)
