"""The unit of a number: percent, a currency's ISO 4217 code, or a measure's English name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sayso.english import TENS, UNITS
from sayso.facts import load
from sayso.normalise.figures.words import FROM, YEAR
from sayso.types import Span

_LONGEST = 12
_OF = re.compile(r"\s+of(?=\s)")
_MORE = re.compile(r"\s+(?:more|additional|further|extra)(?=\s)")
_OTHER = re.compile(
    r"\s+(?:(?P<to>to)|and)\s+(?:\d[\d,]*(?:\.\d+)?"
    rf"|(?:{'|'.join((*UNITS[1:], *TENS))})\b(?:\s+and\s+a\s+half\b)?)",
    re.IGNORECASE,
)
_EACH = re.compile(r"[^.;,\n]{0,24}?,?\s+respectively\b")
_FOR = re.compile(r"\b(?:for|gets?|got|received|handed)\s+\Z", re.IGNORECASE)
_SHARED = r"(?:-|[ \u00a0]+|[ \t]*\n[ \t]*)?"


class Measured(NamedTuple):
    """A unit, and the span of the number with it."""

    unit: str | None
    span: Span


def measured(text: str, span: Span, many: bool) -> Measured:
    """The unit that stands beside the number at `span`, if one does; after "of" if the number is
    one such as "dozens"."""
    start, end = span
    signed = _before().search(text, max(0, start - _LONGEST), start)
    if signed:
        named = _after().match(text, end)
        same = named and _codes().get(_key(named.group(1))) == _codes()[_key(signed.group(1))]
        stop = named.end() if named and same else end
        return Measured(_codes()[_key(signed.group(1))], (signed.start(), stop))
    of = _OF.match(text, end) if many else None
    named = _after().match(text, of.end() if of else end)
    if named is None:
        return _told_behind(text, span)
    key = _key(named.group(1))
    apart = named.start(1) > end
    if key in load("units")["attached"] and (apart or not _is_cased(named.group(1))):
        return Measured(None, span)
    unit = _codes().get(key) or _names().get(key) or _names().get(key.replace("-", " "))
    return Measured(unit, (start, named.end()))


def _told_behind(text: str, span: Span) -> Measured:
    """The unit of a number that is told by another behind it: "from 21 | to 38 percent", or behind
    "more": "four more years"."""
    start, end = span
    more = _MORE.match(text, end)
    named = _after().match(text, more.end()) if more else None
    if named and is_time(_names().get(_key(named.group(1)))):
        return Measured(_names()[_key(named.group(1))], (start, named.end()))
    other = _OTHER.match(text, end)
    named = _after().match(text, other.end()) if other else None
    if other is None or named is None or YEAR.fullmatch(text, start, end):
        return Measured(None, span)
    key = _key(named.group(1))
    unit = None if key in load("units")["attached"] else _names().get(key)
    if other["to"]:
        told = FROM.search(text, max(0, start - _LONGEST), start) is not None
    else:
        told = unit == "percent" or _EACH.match(text, named.end()) is not None
        # "Jailed for | eight and six years"
        told = told or (is_time(unit) and _FOR.search(text, max(0, start - 10), start) is not None)
    return Measured(unit if told else None, span)


def is_time(unit: str | None) -> bool:
    """Whether `unit` measures time."""
    return unit in load("units")["time"]


def is_currency(unit: str | None) -> bool:
    """Whether `unit` is a currency."""
    return unit in load("currencies")


def is_unit(word: str) -> bool:
    """Whether `word`, in lower case, is a unit, a currency or a power of ten."""
    powers = {"hundred", "thousand", "million", "billion", "trillion", "dozen", "half"}
    return word in _names() or word in _codes() or word in powers or is_money(word)


def is_way(unit: str | None) -> bool:
    """Whether `unit` measures how far or how fast: "at 9,000 feet" tells where something is."""
    return unit in load("units")["way"]


def is_money(word: str) -> bool:
    """Whether `word`, in lower case, is money of which it does not tell whose: "crowns"."""
    return word in load("units")["money"]


def _is_cased(unit: str) -> bool:
    """Whether a short unit has its usual case: "400m", "30C"."""
    return unit.isupper() if unit.casefold() in {"c", "f", "kb", "mb"} else unit.islower()


def _key(words: str) -> str:
    return " ".join(words.casefold().split())


@cache
def _codes() -> dict[str, str]:
    return {word: code for code, words in load("currencies").items() for word in words}


@cache
def _names() -> dict[str, str]:
    lists = {"time", "way", "money", "attached"}
    units = load("units")
    return {word: unit for unit in units if unit not in lists for word in units[unit]}


@cache
def _before() -> re.Pattern[str]:
    """A sign or code right before a number: "$", "US$ ", "SGD", "Rs. ". Codes are in capitals."""
    signs = [word for word in _codes() if not word.isalpha() and not word[-1].isalpha()]
    codes = [w.upper() for w in _codes() if w.isalpha() and len(w) == 3]
    codes += ["R", "Rs", "RM", "Rp", "KSh"]
    either = [re.escape(sign).replace(r"\ ", " ") for sign in sorted(signs, key=len, reverse=True)]
    marked = "|".join(f"(?i:{sign})" for sign in either)
    return re.compile(rf"((?<![A-Za-z0-9])(?:{marked})|(?<!/)\b(?:{'|'.join(codes)}))[ \u00a0-]?\Z")


@cache
def _after() -> re.Pattern[str]:
    words = [
        w for w in {**_codes(), **_names()} if w not in {"r", "rs", "rs.", "$", "rm", "rp", "try"}
    ]
    words.sort(key=len, reverse=True)
    either = "|".join(re.escape(w).replace(r"\ ", r"[\s-]+").replace(r"\-", "[- ]") for w in words)
    return re.compile(rf"{_SHARED}({either})(?!\w|[’']\w|-?\d)", re.IGNORECASE)
