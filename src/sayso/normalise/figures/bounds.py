"""The bound that the words around a number set: at least, up to, about, more than, fewer than."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.english import UP_TO_TWELVE
from sayso.facts import load
from sayso.types import Bound, Span

_REACH = 48
"""Code points before a number in which its bound stands."""

_BEFORE: tuple[tuple[Bound, str], ...] = (
    ("at_least", r"at (?:the very )?least|(?:no|not) (?:fewer|less) than|a minimum of|minimum"),
    ("at_least", r"as (?:few|little) as"),
    (
        "up_to",
        r"up to|as (?:many|much|high) as|(?:not?|never) (?:more|larger|bigger|higher|greater) than"
        r"|at (?:the )?most|a maximum of|maximum",
    ),
    ("more_than", r"(?:(?:just|slightly|well|far|a little) )?(?:more than|over|above|exceeding)"),
    ("more_than", r"in excess of|greater than|north of|upwards? of|(?:higher|larger|longer) than"),
    ("fewer_than", r"(?:(?:just|slightly|well|far) )?(?:(?:fewer|less) than|under|below)"),
    ("fewer_than", r"(?:smaller|lower|shorter) than|south of"),
    (
        "about",
        r"(?:just )?(?:about|around|roughly|approximately|approx\.?|circa|nearly|almost|some|near)",
    ),
    (
        "about",
        r"(?:an )?estimated|close to|more or less|an average of|approaching|somewhere around|~",
    ),
)
_AFTER: tuple[tuple[Bound, str], ...] = (
    (
        "at_least",
        r"(?:\s+(?:people|men))?\s+or more\b|\s?\+"
        # "Half | at least twelve" are two.
        r"|,? (?:or )?at least\b(?!\s+(?:[\d$€£]|an?\b|half\b|\w+teen\b|\w+ty\b|dozens?\b"
        rf"|hundreds?\b|thousands?\b|millions?\b|(?:{UP_TO_TWELVE})\b))"
        r"|-?\s?plus\b(?!\s+(?:an?|the|one|another|some|up)\b|\s+[\d$€£])",
    ),
    ("up_to", r"\s+or (?:fewer|less)\b|,? at most\b"),
    ("about", r"\s+or so\b|-odd\b|,? or thereabouts\b"),
)
_BETWEEN = r"(?:\s+(?:a|an|another|some|about|only|just|further|additional|estimated|between))*"
_BEFORE_RE = tuple(
    (bound, re.compile(rf"(?<![\w-])(?:{words}){_BETWEEN}\s*\Z", re.IGNORECASE))
    for bound, words in ((b, w.replace(" ", r"\s+")) for b, w in _BEFORE)
)
_AFTER_RE = tuple((bound, re.compile(words, re.IGNORECASE)) for bound, words in _AFTER)
_ANY = re.compile(
    r"(?:than|over|above|exceeding|of|under|below|least|minimum|as|to|most|maximum|about|around"
    r"|roughly|approximately|approx\.?|circa|nearly|almost|some|near|estimated|less|approaching|~"
    r"|a|an|another|only|just|further|additional|between)\s*\Z",
    re.IGNORECASE,
)


def _behind(table: str, word: str) -> re.Pattern[str]:
    """Where a word belongs to the verb or noun before it, one of a table."""
    stems = "|".join(sorted(load("figures")[table]))
    return re.compile(rf"\b(?:{stems})\w*\s+{word}\s*\Z", re.IGNORECASE)


_VERBAL = (
    _behind("about_of", "about"),
    _behind("over_of", "over"),
    _behind("up_to_of", r"up\s+to"),
)
# "Over two months" is during them, save after a word such as "for" or "took", or at a rate.
_DURING = re.compile(
    r"(?<!\bfor )(?<!\bin )(?<!\bof )(?<!\bby )(?<!\bafter )(?<!\btook )(?<!\btake )(?<!\btakes )"
    r"(?<!\bserved )(?<!\bserving )(?<!\blasted )(?<!\blast )(?<!\bspent )(?<!\bjust )(?<!\bwell )"
    r"\bover(?:\s+an?)?\s*\Z",
    re.IGNORECASE,
)
# "Shot down drones over three regions" is where.
_FLYING = re.compile(
    r"\b(?:drones?|missiles?|rockets?|aircraft|planes?|jets?|helicopters?|balloons?|uavs?|bombs?"
    r"|objects?|targets?) over\s*\Z",
    re.IGNORECASE,
)
_LANDS = re.compile(
    r"\s+(?:[\w’'-]+\s+)?(?:regions|provinces|districts|oblasts|governorates|states|countries"
    r"|cities|towns|areas)\b"
)
_ABOVE = re.compile(r"\b(?:over|above|under|below|near|around)\s+an?\s*\Z", re.IGNORECASE)
_RATE = re.compile(r"\s+(?:a|per|each)\s")


class Bounded(NamedTuple):
    """A bound, and the span of the number with the words that tell it."""

    bound: Bound
    span: Span


def bounded(text: str, span: Span, time: bool) -> Bounded:
    """The bound of the number at `span`, an amount of `time` or another, told by the words right
    before or after it."""
    start, end = span
    low = max(0, start - _REACH)
    before = text[low:start]
    if _ANY.search(before):
        for bound, words in _BEFORE_RE:
            found = words.search(before)
            during = time and found and _DURING.search(before) and not _RATE.match(text, end)
            # "A cap over a 20-inch pipe"
            above = found and _ABOVE.search(before) and "-" in text[start:end]
            where = found and _FLYING.search(before) and _LANDS.match(text, end)
            if found and not (during or above or where) and not _is_verbal(before, found):
                return Bounded(bound, (low + found.start(), end))
    for bound, words in _AFTER_RE:
        after = words.match(text, end)
        if after:
            return Bounded(bound, (start, after.end()))
    return Bounded("exact", span)


def _is_verbal(before: str, found: re.Match[str]) -> bool:
    stem = before[: found.end()].rstrip()
    head = re.search(
        r"(?:about|over|up\s+to)(?=(?:\s+(?:a|an|another|some|only|just))*\s*\Z)", stem
    )
    return head is not None and any(words.search(stem[: head.end()]) for words in _VERBAL)
