"""Whether a number is the age of somebody."""

from __future__ import annotations

import re

from sayso.normalise.figures.words import MEASURED, OPENERS, SIZES, TOTALS, either

_AGE_AFTER = either(
    r"[- ](?:year|month|week|day)s?[- ]old",
    r"\s+years?\s+(?:of\s+age|old)\b",
    r"\s+months?\s+old\b",
    r"\s+(?:and|or)\s+\w+\s+years?\s+old\b",
    r"-?\s?something\b",
    r"\s+(?:or|and)\s+(?:older|younger|under|over|above)\b",
    r"\s+years\s+(?:or|and)\s+(?:older|younger)\b",
)
_AGED = re.compile(
    r"\bage[ds]?\s+(?:(?:of|between|about|around|under|over|from)\s+)?(?:\d{1,2},\s+)*(?:\w+,?\s+(?:and|to|or)\s+)?\Z",
    re.IGNORECASE,
)
_OF_AGE = re.compile(
    r"\b(?:those|people|adults|children|boys|girls|men|women|voters|patients|residents|everyone"
    r"|anyone|child)\s+(?:aged\s+)?(?:over|under|above|below)\s+(?:the\s+age\s+of\s+)?\Z",
    re.IGNORECASE,
)
_AGE_BEFORE = either(
    r"\bturn(?:s|ed|ing)?\s+\Z",
    r"\b(?:in\s+(?:his|her|their)|under)\s+\Z",
    r"\b(?:death|died|dies|(?<!\bof )(?<!\bthe )(?<!['’]s )dead)\s+at\s+\Z",
    r"\b(?:he|she)\s+(?:is|was)\s+\Z",
    r"\bthe\s+(?:youngest|oldest|eldest)(?:\s+\w+)?(?:\s+(?:is|was|being))?(?:\s+(?:just|only))?\s+\Z",
)
_AGE_THEN = re.compile(r"\b[A-Z][a-z]+\s+(?:is|was)\s+\Z")
_AT_THE_TIME = re.compile(r"\s+(?:when|at\s+the\s+time|in\s+\d{4})\b")
_AGE_NAMED = re.compile(r"[A-Z][\w’'.-]+[”\"]?,\s+(?:also\s+)?\Z")
_AGE_IN_WORDS = re.compile(r"\b([A-Z][\w’'-]+)\s+[A-Z][\w’'-]+,\s+\Z")
_AGE_CLOSE = re.compile(
    r"[,;)]|\.(?:\s|$)|\s+years\b|\s+(?:and\s+[A-Z][\w’'-]+,\s+\d|of\s+[A-Z]\w+,)"
)
_AGE_ASIDE = re.compile(r"\b([a-z][a-z-]+),\s+(?:\d{1,2}(?:,\s+|,?\s+and\s+))*\Z")
_AGE_ASIDE_ENDS = re.compile(
    r"(?:(?:,\s+|,?\s+and\s+)\d{1,2}\b(?![.,]?\d))*(?:,\s+(?!\d|(?:and\s+)?(?:[\d$€£]|more|less|fewer)"
    r")[a-z]|\.\s*(?:[A-Z]|\Z))"
)
"""What stands around an age told aside: "the suspect, | 34, was held"."""
_PLURAL_NEXT = re.compile(
    r"\s+(?!(?:is|was|has|does|says|as)\b)[a-z]+s\b|\s+(?:people|men|women|children|feet)\b|\s?%|\s+per"
)


_AT_AGE = re.compile(r"(?:\A|[.!?“\"]\s*)At\s+\Z")
_OF_WHOM = re.compile(r",\s+(?:he|she)\b")
"""What stands around an age that begins a sentence: "At | 84, he is the oldest"."""


def is_age(low: float, digits: bool, before: str, after: str) -> bool:
    """Whether the number `low`, in `digits` or in words, is an age by the code points before and
    after it."""
    if _AGE_AFTER.match(after) or _AGED.search(before):
        return True
    if (_OF_AGE.search(before) or _AGE_BEFORE.search(before)) and not _PLURAL_NEXT.match(after):
        return True
    return _is_in_digits(low, before, after) if digits else _is_in_words(before, after)


def _is_in_words(before: str, after: str) -> bool:
    named = _AGE_IN_WORDS.search(before) if after[:1] == "," else None
    return named is not None and named[1].casefold() not in OPENERS


def _is_in_digits(low: float, before: str, after: str) -> bool:
    if _AGE_THEN.search(before) and _AT_THE_TIME.match(after):
        return True
    if _AT_AGE.search(before) and _OF_WHOM.match(after):
        return True
    if low < 1:
        return False
    if _AGE_NAMED.search(before) and _AGE_CLOSE.match(after):
        return True
    aside = _AGE_ASIDE.search(before)
    sized = aside is None or aside[1] in TOTALS | SIZES | MEASURED
    return not sized and _AGE_ASIDE_ENDS.match(after) is not None
