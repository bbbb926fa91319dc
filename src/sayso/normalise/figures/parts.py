"""Parts of a whole: "half", "two-thirds", "a quarter of", "one in five"."""

from __future__ import annotations

import re

from sayso.normalise.figures.spelling import (
    DIGITS,
    GAP,
    GROUPED,
    SCALE_WORD,
    UNIT_WORD,
    WORD,
    Number,
    run,
)
from sayso.normalise.figures.words import word_at

PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
PARTS |= {"ninth": 9, "tenth": 10}
ARTICLE = re.compile(rf"\ban?(?:{GAP}|-)\Z", re.IGNORECASE)
_HALF_SCALE = re.compile(rf"half-?(?:{GAP}an?{GAP}|-an?-|{GAP})?(?={SCALE_WORD})", re.IGNORECASE)
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
_IN = re.compile(rf"{GAP}(?:in|out{GAP}of|of)(?:{GAP}every)?{GAP}", re.IGNORECASE)
_ONE_IN = re.compile(
    rf"{GAP}(?!(?:day|week|month|year|hour|time)\b)[a-z]+{GAP}in(?:{GAP}every)?{GAP}"
    rf"(?=(?:{UNIT_WORD}|\d+)\b(?!\s?(?:%|percent)))"
)
"""What stands between the numbers of "one home in | five"."""
_OF_THE = re.compile(r"\s+of\s+(?:the|these|those|its|his|her|their|our|all)\b")
_ENDS = re.compile(r"[,;.)](?!\d)")
_OF_PEOPLE = re.compile(r"\s+(?!seconds|minutes|hours|days|weeks|months|years|of\b)[A-Za-z]")


def part_of(text: str, at: int, end: int, value: float) -> Number | None:
    """The share that `value`, told in the words from `at` to `end`, begins: "two|-thirds"."""
    part = _PART.match(text, end)
    if part is None or value >= 10 or not _is_part(text, value, part):
        return None
    under = PARTS[part.group(1).casefold().removesuffix("s")]
    return Number((at, part.end()), 100 * value / under, None, "part")


def _is_part(text: str, value: float, part: re.Match[str]) -> bool:
    word = part.group(1).casefold()
    if word == "quarters":
        return value == 3
    if word.endswith("s"):
        return value > 1
    return value == 1 and bool(re.match(r"\s+(?:of|the)\b", text[part.end() : part.end() + 6]))


def half(text: str, at: int) -> Number | None:
    """A half that begins at `at`: of a whole, of a measure ("half an hour"), of a scale ("half a
    million")."""
    scale = _HALF_SCALE.match(text, at)
    if scale:
        value, end = run(text, scale.end())
        return Number((at, end), value / 2, None, "words")
    before = text[max(0, at - 14) : at]
    article = ARTICLE.search(before)
    start = at - len(before) + article.start() if article else at
    measure = _HALF_MEASURE.match(text, at)
    if measure:
        return Number((start, measure.end()), 0.5, None, "words")
    return Number((start, at + 4), 50.0, None, "part")


def article_part(text: str, at: int) -> Number | None:
    """A third of something, or by a third."""
    word = _ORDINAL.match(text, at)
    before = text[max(0, at - 14) : at]
    article = ARTICLE.search(before)
    if word is None or article is None:
        return None
    start = at - len(before) + article.start()
    measure = _QUARTER_MEASURE.match(text, at)
    if measure:
        return Number((start, measure.end()), 0.25, None, "words")
    by = before[: article.start()].casefold().endswith("by ")
    if not by and not _OF_WHOLE.match(text, word.end()):
        return None
    return Number((start, word.end()), 100 / PARTS[word.group().casefold()], None, "part")


def _is_thing_at(text: str, at: int) -> bool:
    """Whether things follow that a number before counts: "one win in five | games", but not "one
    home in five | lacks water"."""
    word = word_at(text, at)
    after = word_at(text, word.span[1]) if word else None
    verb = word is None or word.is_verb or word.stops
    takes = after is not None and not (after.stops or after.is_verb)
    return not verb and word is not None and word.is_plural and not takes


def every(text: str, value: float, end: int, at: int = 0) -> Number | None:
    """One in five, three out of four, one of every nine."""
    into = _IN.match(text, end) or (_ONE_IN.match(text, end) if value == 1 else None)
    if into is None or not 0 < value < 100:
        return None
    loose = re.search(r"\bof\s+\Z", into.group()) and "out" not in into.group()
    under = DIGITS.match(text, into.end()) or WORD.match(text, into.end())
    if under is None or loose:
        return None
    digits = text[under.start()].isdigit()
    whole, stop = run(text, into.end())
    if digits:
        whole, stop = int(float(GROUPED.sub("", under.group()))), under.end()
    sure = value == 1 or whole in {3, 5, 10, 100} or len(into.group().split()) > 1
    sure = sure or (value, whole) == (3, 4)
    # "One in five of the stations", not "one in three of them" as three of them.
    of_all = whole > 3 and value < 10 and _OF_THE.match(text, stop)
    ends = value == 1 and not loose and _ENDS.match(text, stop)
    people = _OF_PEOPLE.match(text, stop) or of_all or ends
    if into.re is _ONE_IN and _is_thing_at(text, stop):
        return None
    if whole <= value or not (sure or of_all) or not people or 1900 < whole < 2100:
        return None
    return Number((at, stop), 100 * value / whole, None, "part")
