"""Whether a number without a unit counts what is named beside it, or is part of a name or date."""

from __future__ import annotations

import re
from collections.abc import Container

from sayso.english import CHANGE, MONTH, UP_TO_TWELVE, WEEKDAY
from sayso.facts import load
from sayso.facts.countries import country
from sayso.normalise.figures.numbers import Number
from sayso.normalise.figures.phrase import is_plural_after
from sayso.normalise.figures.words import NAME_AFTER, OPENERS, YEAR, either

_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)


_DESIGNATED = "|".join(word.replace(" ", r"\s+") for word in sorted(load("figures")["designators"]))
_BEFORE_IT = rf"(?:\d+|one|{UP_TO_TWELVE})\s*(?:,|-|–|and|or|to|through|&)\s*"
"""A designation before another: "gates 2 and | 3"."""
_DESIGNATOR = either(
    rf"\b(?:{_DESIGNATED})\.?\s*#?\Z",
    rf"\b(?:{_DESIGNATED})s\s+(?:{_BEFORE_IT}){{0,3}}\Z",
    r"[#№]\s?\Z",
    r"\b(?:tel|phone|fax|call|dial|text|ext|zip|postcode)\b[^.]{0,20}\Z",
    r"\+\d*\s?\Z",
)
_STREET = re.compile(
    r"\s+block\b|(?<=911)\s+(?:call|dispatch|operator)|(?<=999)\s+(?:call|dispatch|operator)|\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w’'.]+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Place|Way|Court)\b"
)
_GALLERY_BEFORE = either(r"\b\d+\s+of\s+\Z", r"\b\d+/\Z")
_YEAR_BEFORE = either(
    r"\b(?:in|since|by|from|until|till|during|of|between|and|to|through|for|before|after|early|late|mid|circa|the|year|years|back"
    r"|spring|summer|autumn|fall|winter|christmas|election|around|season|end|its|his|her|their|last|this|model)[\s-]*\Z",
    r"[(©–—-]\s?\Z",
    rf"\b{MONTH}\.?,?\s+\Z",
    r"\d{1,2},\s+\Z",
)
_COUNTED_NOUN = re.compile(
    r"\s+(?:\w+\s+)?(?:cases|infections|arrests|seats|votes|ballots|infected|people|troops|soldiers|civilians|men|women|children|fighters|refugees|dead|deaths|homes|houses|families"
    r"|protesters|workers|victims|prisoners|tons|tonnes|others)\b"
)
_CAPITAL = re.compile(r"(?:^|[\s(“\"'‘-])([A-Z][\w’'&.-]*|[a-z][A-Z]\w+)[- ]\Z")
_ONE_BEFORE = either(
    r"\b(?:no|this|that|which|any|every|each|the|another|whole|big|good|bad|new|old|loved|number|anyone|some|not|square|day|phase"
    r"|a|an|single|same|last|first|next|other|my|your|our|his|its|main|former|latter|only\s+the|minus|plus|wrong|right|such|like|rather\s+than)[\s-]+\Z",
    r"\b(?:air\s+force|formula|capital|bank|class|channel)\s+\Z",
    r"[-’]\Z",
    r"\w'\Z",
)
_ONE_AFTER = either(
    r"\s+(?:of\b|another\b|day\b|time\b|thing\b|way\b|point\b|hand\b|side\b|place\b|reason\b|more\b|can\b|could\b|would\b|should\b"
    r"|must\b|might\b|may\b|is\b|was\b|has\b|had\b|who\b|that\b|which\b|in\s+which\b|knows?\b|by\s+one\b|bit\b|kind\b|hell\b|step\b"
    r"|sense\b|minute\b\s+[a-z]+ed|example\b|else\b|whose\b|where\b|whom\b|big\b|moment\b|morning\b|night\b|evening\b"
    r"|afternoon\b|year\b|holiday\b|direction\b|nation\b|world\b|season\b|were\b|are\b|in\b|from\b|on\b|at\b|for\b|with\b|to\b"
    r"|and\b|or\b|but\b|as\b|than\b|the\b|a\b|an\b|i\b|we\b|you\b|he\b|she\b|they\b|it\b|after\b|does\b|did\b|will\b|not\b|final\b"
    r"|last\b|too\b|said\b|says\b|only\b|\w+ly\b)",
    r"\s+\w+\s+(?:day|night|morning|evening|afternoon|weekend|summer|winter|spring|autumn)\b",
    r"\s+(?:\w+\s+){1,3}after\s+(?:another|the\s+other)\b",
    r"\s+\w+\s+(?:is|was)\s+(?:that|to|how|whether|what)\b",
    r"\s+(?!build|wedd|meet|hear|kill|shoot|stabb|bomb|paint|r|w|k|spr|even|morn|build|sibl|offspr)\w+ing\b",
    r"\s*[.,;:!?)”\"’'—–]",
    r"\s*-",
    r"\s*$",
)
_THE_TWO = re.compile(
    r"\s*(?:[.,;:!?)”\"—–]|$)|['’]s\b|\s+(?:of\s+(?:them|us|you)|is|are|were|was|had|have|will|would|could|can|did|do|also|who|met|said"
    r"|agreed|in|on|at|to|for|from|by|with|and|or|but|as|that|when|after|before|during|while|because|since|then|now|never|first"
    r"|began|came|took|got|went|became|spoke|talked|discussed|turned|share[ds]?|together)\b",
    re.IGNORECASE,
)
# "A difficult one", "as one heads south", "a strong tornado or two".
_ONE_MEANT = re.compile(r"\ban?\s+(?:[a-z]+ly\s+)?[a-z-]+\s+\Z", re.IGNORECASE)
_ONE_DOES = re.compile(r"\s+(?!news|series|species|gas|lens)[a-z]+(?<![sui])s\b")
_OR_TWO = re.compile(r"\b(?:an?|one)\s+(?:[\w-]+\s+){1,3}or\s+\Z", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those)\s+\Z", re.IGNORECASE)
_FROM_THE = re.compile(
    rf"\b(?:{CHANGE}|raised|lowered|revised|cut|higher|lower)\s+"
    r"(?:from|than|on)\s+the\s+\Z",
    re.IGNORECASE,
)
"""What a count was before: "up from the 163 that he had told"."""
_IN = re.compile(r"\b(?:in|into)\s+\Z", re.IGNORECASE)
_AT = re.compile(r"\bat\s+\Z", re.IGNORECASE)
_HOUR = re.compile(
    r"\b(?:(?:shortly|just|soon|right|well|minutes|moments) (?:after|before|past)|half past"
    r"|(?:a )?quarter (?:past|to))\s+\Z",
    re.IGNORECASE,
)
_CLOCK_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_CLOCK_AT = re.compile(r"\b(?:at|around|until|by)\s+\Z", re.IGNORECASE)
"""What stands before an hour in four digits: "at | 1130"."""
_STANDS_AT = re.compile(
    r"\b(?:stands?|stood|standing|put|puts|remains?|remained|estimated"
    r"|(?:toll|count|total|tally|dead|deaths|casualties|fatalities)(?:\s+(?:from|in|of|for|among)(?:\s+[\w’'-]+){1,4}?)?"
    r"|the\s+(?:wounded|injured|missing|displaced|homeless)(?:\s+(?:from|in|of)(?:\s+[\w’'-]+){1,4}?)?"
    r"|(?:puts?|putting)\s+the\s+(?:number|toll|count|figure|tally|total)\s+of(?:\s+\w+){1,4}"
    r"|number(?:\s+of(?:\s+the)?\s+\w+)?)\s+at\s+\Z",
    re.IGNORECASE,
)
_ROW_AFTER = re.compile(r"[ \t\u00a0]+\d[\d,.]*(?![\w/:-])")
_ROW_BEFORE = re.compile(r"(?<![\w.,])\d[\d,.]*[ \t\u00a0]+\d[\d,.]*[ \t\u00a0]+\Z")
"""The numbers beside one in the row of a table."""
_BROKEN = re.compile(r"[-–—]\d|[.:]\d|\)\s|\.\s+[A-Z]")
_SUFFERED = re.compile(
    r"\s+(?:were\s+|are\s+)?(?:evacuated|dead|killed|wounded|injured|missing|displaced|arrested|held)\b"
)
_SHORT = re.compile(r"[A-Z]\w+\s\([A-Z]{2,}\)\s\Z")
_ABBREVIATED = 4
"""Code points of an abbreviation at the most, with its full stop."""
_WORD_BEFORE = re.compile(r"[a-z]\s+\Z")
_GROUP = re.compile(r"[A-Z][a-z]+\s+of\s+\Z")  # "Group of Seven"
_NAME = 40
"""Code points before a number in which the word stands that makes it a name."""
_LONG = re.compile(r"\d(?<![\w.,$€£]\d)\d{3,6}(?![\w.,]*\d)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;”\n])\W*\Z")
_CAPITAL_AFTER = re.compile(r"\s+[A-Z]")
_LOW_AFTER = re.compile(r"\s+[A-Z][\w’'-]+\s+(?:[a-z-]+\s+){0,2}?[a-z]+s\b")
"""What is counted, by its kin: "of 145 | Norlandic drones"."""


def is_plain(text: str, number: Number, before: str, after: str) -> bool:
    """Whether `number`, which has no unit, counts what is named beside it; `before` and `after` are
    the code points around it."""
    words = text[number.span[0] : number.span[1]]
    if words.casefold() == "one":
        return _is_one(words, before, after)
    if _is_pointed(words, before, after) or after[:1].isalpha():
        return False
    plural = is_plural_after(text, number.span[1])
    low = number.low or 0
    if not plural and _is_label(low, words, before, after):
        return False
    if number.form == "words":
        # "Super Six and Velm Ten".
        ends = words[0].isupper() and not (words.isupper() or plural) and _CAPITAL.search(before)
        named = ends or _is_named(words, after) or (words[0].isupper() and _GROUP.search(before))
        return not (named and re.search(r"[A-Za-z,]\s+\Z", before))
    if _is_year(number, words, before, after) or _is_shaped(words, before, after, plural):
        return False
    heads = not plural or (_CAPITAL_AFTER.match(after) and not _LOW_AFTER.match(after))
    gallery = _GALLERY_BEFORE.search(before) and heads
    return not (gallery or _STREET.match(text, number.span[1]) or _ends_name(before, after, plural))


def _is_pointed(words: str, before: str, after: str) -> bool:
    """Whether a number stands for what was named before, or for about one: "the two met", "a storm
    or two"."""
    if words.casefold() == "two" and _OR_TWO.search(before):
        return True
    pointed = _THE.search(before) and _THE_TWO.match(after)
    return bool(pointed) and not _FROM_THE.search(before)


def _is_label(low: float, words: str, before: str, after: str) -> bool:
    """Whether a number that nothing is counted by may be a designation, an hour or a list's."""
    bare = low >= 10_000 and words.isdigit()
    listed = after.startswith(")") and "(" not in before[-20:]
    hour = low <= 24 and _AT.search(before) is not None and not _STANDS_AT.search(before)
    hour = hour or (
        _CLOCK_DIGITS.fullmatch(words) is not None and _CLOCK_AT.search(before) is not None
    )
    hour = hour or (low <= 12 and _HOUR.search(before) is not None)
    pieces = low <= 4 and _IN.search(before) is not None
    # "(4)", "[4]", a note's; "Task Force (CTF) 50"
    alone = before[-1:] + after[:1] in {"()", "[]"} or _SHORT.search(before) is not None
    return is_designated(before) or alone or pieces or bare or listed or hour or not low


def named_by(text: str, number: Number, breaks: Container[int]) -> bool:
    """Whether a number word stands in a name, behind another word of it: "the Osk Four talks".
    Where a sentence begins with it, by `breaks`, it does not: "said Roe Four men came"."""
    start, end = number.span
    words = text[start:end]
    if number.form != "words" or not words[0].isupper() or words.isupper() or start in breaks:
        return False
    named = _CAPITAL.search(text, max(0, start - _NAME), start)
    return named is not None and not named[1].endswith(".")


def designations(text: str) -> frozenset[str]:
    """The long numbers by which a text names units, flights and the like, so that "29155 agents"
    behind "Unit 29155" are not so many."""
    long = (m for m in _LONG.finditer(text) if not YEAR.fullmatch(m[0]))
    return frozenset(
        m[0] for m in long if is_designated(text[max(0, m.start() - _NAME) : m.start()])
    )


def is_designated(before: str) -> bool:
    """Whether a number after `before` is the designation of a thing: "page", "flight", "No."."""
    return _DESIGNATOR.search(before) is not None


def _is_year(number: Number, words: str, before: str, after: str) -> bool:
    low, high = number.low or 0, number.high
    if "," in words or words[-1].isalpha() or not 1500 <= low <= 2100 or low % 1:
        return False
    if high is not None:
        return high <= 2100
    return bool(_YEAR_BEFORE.search(before) or not _COUNTED_NOUN.match(after))


def _is_shaped(words: str, before: str, after: str, plural: bool) -> bool:
    """Whether it has the shape of a score, a version or a number in a list or a table."""
    if _ROW_AFTER.match(after) or _ROW_BEFORE.search(before):
        return True
    if _BROKEN.match(after) and not _WORD_BEFORE.search(before):
        return True
    if re.match(r"[-–—]\d", after) or re.search(r"\d[-–—]\Z", before):
        return True
    shaped = "." in words or re.search(r"\d[-–—]\d", words)
    return bool(shaped) and not words[-1].isalpha() and not plural


def _ends_name(before: str, after: str, plural: bool) -> bool:
    """Whether a number after `before` ends a name: "Falcon 9", "ATR 72"."""
    named = _CAPITAL.search(before)
    if named is None or named[1].casefold() in OPENERS or named[1].endswith(("’s", "'s")):
        return False
    if plural and named[1].endswith(".") and len(named[1]) > _ABBREVIATED:
        # "Three died in Osk. 240 homes burned."
        return False
    if before.isupper() or _SENTENCE_START.search(before[: named.start(1)]):
        return not plural
    if _COUNTED_NOUN.match(after):
        # "Region North 412 cases"
        return False
    known = country(named.group(1)) or _WEEKDAY.fullmatch(named.group(1))
    return not known or not (plural or _SUFFERED.match(after))


def _is_named(words: str, after: str) -> bool:
    """Whether a number word and the next both have a capital: "Nine News", "SIX Bank"."""
    follows = NAME_AFTER if words.isupper() else _CAPITAL_AFTER
    return words[0].isupper() and bool(follows.match(after))


def _is_one(words: str, before: str, after: str) -> bool:
    if _ONE_BEFORE.search(before) or _ONE_AFTER.match(after):
        return False
    if _ONE_MEANT.search(before) or _ONE_DOES.match(after):
        return False
    return not (_is_named(words, after) and re.search(r"[A-Za-z,]\s+\Z", before))
