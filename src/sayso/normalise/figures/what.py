"""The noun phrase that a number counts, told by the words beside it."""

from __future__ import annotations

import re

from sayso.english import UP_TO_TWELVE
from sayso.normalise.figures.phrase import HYPHEN, noun, phrase
from sayso.normalise.figures.subject import before
from sayso.normalise.figures.words import LINKS, MEASURED, PLURALS, word_at, word_before
from sayso.types import Span

_OF = re.compile(
    r"(?:\s+\([^()]{1,16}\))?(?:\s+(?:a|per)\s+\w+)?\s+(?:worth\s+)?of\s+"
    r"(?:(?:the|its|his|her|their|our|my|these|those|all|that)\s+){0,2}",
    re.IGNORECASE,
)
_IN = re.compile(
    r"(?:\s+\([^()]{1,16}\))?\s+(?:(?:a|per)\s+\w+\s+)?in\s+(?!\d|\w+\s+of\b)", re.IGNORECASE
)
_AMONG = re.compile(r"\bamong\s+(?:all\s+)?(?:the\s+)?", re.IGNORECASE)
_PARTED = re.compile(
    r"(?:\A|[.!?;:”\n]\s*)(Of\s+(?:the|these|those|its|his|her|their|our)\s+)"
    r"[^.;:!?\n]+,\s+(?:and\s+)?(?:(?:only|some|about|at\s+least|more\s+than|nearly)\s+)?\Z"
)
_PARTED_BACK = 140
_OWNS = re.compile(r"\b(?:the|its|his|her|their|our|my|those)\s+\Z", re.IGNORECASE)
_OWNED = re.compile(r"['’](?=\s)")
_PARTITIVE = re.compile(
    r"\s+(?:(?:more|others?)\s+)?of\s+(?:all\s+)?"
    r"(?:(?:the|its|his|her|their|our|my|your|these|those)\b)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\s*(?:(?:last|past|first|next|previous|final|latest|remaining|other)\s+)?"
    r"(?:\d[\d,.]*(?:\s?(?:thousand|million|billion|bn|m|k)\b)?"
    rf"|{UP_TO_TWELVE}|dozens?)\b(?!-)",
    re.IGNORECASE,
)
_DIFFERS = re.compile(
    r"\s+(?:(?:more|fewer|less|higher|lower)\s+than|(?:short|shy)\s+of)\b", re.IGNORECASE
)
_DISTANT = re.compile(
    r"(?:\s+\([^()]{1,16}\))?\s+(?:from|away|inland|offshore|off|(?:north|south|east|west)\w*)\b"
)
_WHOLE = re.compile(r"\s+(?:the|all|its|his|her|their|our)\s+", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_ARE = re.compile(r"\s+(?:were|are)\s+(?=[a-z])")
_NO_THINGS = frozenset({"times", "victims", "others"})
_SPEAKERS = frozenset({"police", "officials", "authorities", "witnesses", "residents", "doctors"})
_HOLD = frozenset({"say", "said", "think", "believe", "expect", "estimate", "hope", "fear"})
_INNER = re.compile(r"(?:one|1)\s+([a-z]+)\s+in\b", re.IGNORECASE)
_ONE = re.compile(r"\ban?\s+\Z", re.IGNORECASE)
_CLOSES = re.compile(r"[”\"](?=\s[a-z])")
_QUOTES = re.compile(r"\s[“\"‘]")
_STRONG = re.compile(r"-strong\s+", re.IGNORECASE)
_TOLD_APART = re.compile(
    r"\s+(?:confirmed|suspected|probable|possible|new|active|male|female)\s+(?:and|or)\s+(?:(?:another|some|about)\s+)?"
    r"\d[\d,]*(?=\s+[a-z])"
)
_MORE = re.compile(r"\s+(?:more|additional|further)\b(?!\s+than)", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:\s+(?:of\s+them|were|are|was|is|have|has|had|been|being|be|also|feared|reported(?:ly)?"
    r"|confirmed|believed|presumed|still|left|more|others?|\w+ly))*\s+"
    r"(dead|killed|wounded|injured|missing|arrested|detained|displaced|hospitali[sz]ed|died|hurt"
    r"|kidnapped|abducted|rescued|captured|homeless|evacuated|destroyed|infected|discharged|quarantined)\b",
    re.IGNORECASE,
)
"""What befell those who were told of before: "12 were | killed"."""


def counted(text: str, end: int, single: bool) -> Span | None:
    """What a number that ends at `end` counts: the phrase after it. `single` says that the number
    is one."""
    if differs(text, end):
        return None
    closed = _CLOSES.match(text, end)
    # "“around ten” rounds"
    end = closed.end() if closed else end
    hyphen = HYPHEN.match(text, end)
    strong = _STRONG.match(text, end)
    if strong:
        return phrase(text, strong.end(), True)
    if hyphen:
        return hyphen.span(1)
    told = _TOLD_APART.match(text, end)
    if told:
        # "412 confirmed and 1,980 suspected cases"
        return phrase(text, told.end(), False)
    more = _MORE.match(text, end)
    at = more.end() if more else end
    of = _PARTITIVE.match(text, at)
    if of:
        number = _NUMBER.match(text, of.end())
        at = number.end() if number else of.end()
        return phrase(text, at, False, owned=_OWNS.search(f"{of[0]} ") is not None)
    return phrase(text, at, single) or _participle(text, end) or _predicate(text, end)


def differs(text: str, end: int) -> bool:
    """Whether the number that ends at `end` tells by how much another count is different: "two
    fewer than Osk's"."""
    return _DIFFERS.match(text, end) is not None


def measured_thing(
    text: str, start: int, end: int, money: bool, loose: bool, way: bool
) -> Span | None:
    """What an amount of money, a share or a measure at `start` to `end` is of: "of" something (of
    `money` also "in"), what it stands before, or what stands before it, `loose` without a verb of
    change, and of a length or a speed (`way`) only a noun for such behind "at"."""
    of = _OF.match(text, end)
    if of:
        owned = _OWNS.search(text, of.start(), of.end()) is not None
        return phrase(text, _behind_number(text, of.end()), False, owned=owned)
    within = _IN.match(text, end) if money else None
    if within and (found := phrase(text, within.end(), False)) and ends_low(text, found):
        return found
    whole = _WHOLE.match(text, end) if text[start:end].casefold().endswith("half") else None
    if whole:
        return phrase(text, whole.end(), False)
    one, tight = _is_one(text, start), "-" in text[start:end]
    after = None if _QUOTES.match(text, end) else noun(text, end, one, tight)
    if after and money and _is_doer(text, start, after):
        after = None
    if after and (text[after[0]].islower() or (loose and not money and _is_people(text, after))):
        return after
    if (not loose and _DISTANT.match(text, end)) or (way and _is_site(text, start)):
        return None
    found = before(text, start, any_noun=True, loose=loose, money=money)
    return found or (after if text[end : end + 1] == "-" else None)


def _is_people(text: str, span: Span) -> bool:
    """Whether one capitalised word in the plural stands right behind a share: "one in three |
    Norlanders"."""
    word = word_before(text, span[1])
    return word is not None and word.span == span and word.is_plural and not word.acronym


def _is_doer(text: str, start: int, after: Span) -> bool:
    """Whether who stands behind a sum does something with it: "the $5 billion | analysts
    expected"."""
    verb = word_at(text, after[1])
    doer = word_before(text, after[1])
    if verb is None or doer is None or not doer.is_plural:
        return False
    says = verb.key in _HOLD
    led = _THE.search(text, max(0, start - 5), start) is not None
    return says or (verb.key.endswith("ed") and led)


def inner(text: str, span: Span) -> Span | None:
    """What a share at `span` is of that stands within it: "one | household in five"."""
    found = _INNER.match(text, *span)
    return found.span(1) if found else None


def share_of(text: str, start: int) -> Span | None:
    """Whom a share at `start` is of, told at the beginning: "Among voters, 40 percent"."""
    low = max(0, start - 100)
    sentence = max(text.rfind(mark, low, start) for mark in (". ", "\n", "; ", "? ")) + 1
    among = _AMONG.search(text, max(low, sentence), start)
    return phrase(text, _behind_number(text, among.end()), False) if among else None


def _behind_number(text: str, at: int) -> int:
    """Where a phrase at a place begins, without the number of it: "among | 1,212 voters"."""
    number = _NUMBER.match(" " + text[at : at + 30])
    return at + number.end() - 1 if number else at


def parted(text: str, start: int) -> Span | None:
    """What is parted at the beginning of a sentence: "Of the 30 wounded, | 12 are children, | ten
    soldiers"."""
    of = _PARTED.search(text, max(0, start - _PARTED_BACK), start)
    return phrase(text, _behind_number(text, of.end(1)), False) if of else None


def ends_low(text: str, span: Span) -> bool:
    """Whether the last word of a phrase is no name."""
    return text[span[0] : span[1]].rsplit(maxsplit=1)[-1].islower()


def time_thing(text: str, start: int, end: int, plural: bool) -> Span | None:
    """What an amount of time at `start` to `end` is of: "six months of war", "a six-month visa"."""
    of = _OF.match(text, end)
    if of:
        return phrase(text, of.end(), False, ing=True)
    last = word_before(text, start)
    if last and last.key == "of":
        return before(text, start, any_noun=True)
    owned = _OWNED.match(text, end)
    if plural and not owned:
        return None
    one, tight = _is_one(text, start), "-" in text[start:end]
    return noun(text, owned.end() if owned else end, one, tight)


def _is_one(text: str, start: int) -> bool:
    return _ONE.search(text, max(0, start - 4), start) is not None


def _is_site(text: str, start: int) -> bool:
    """Whether a length or speed tells where something is or how it moves: "an engine at 9,000
    feet"."""
    at = word_before(text, start)
    last = word_before(text, at.span[0]) if at and at.key == "at" else None
    return last is not None and last.key not in LINKS and last.key not in MEASURED


def _predicate(text: str, end: int) -> Span | None:
    """What those are whom a number counts that begins a sentence: "213 were | minors"."""
    are = _ARE.match(text, end)
    found = phrase(text, are.end(), single=False) if are else None
    last = word_before(text, found[1]) if found else None
    return found if last and last.is_plural and last.key not in _NO_THINGS else None


def is_speaker(text: str, span: Span) -> bool:
    """Whether a phrase is one word for those who say what stands before: "police | said"."""
    verb = word_at(text, span[1])
    alone = text[slice(*span)].casefold() in _SPEAKERS
    return alone and verb is not None and verb.key in {"said", "say", "reported"}


def is_participle(text: str, span: Span) -> bool:
    """Whether what is counted is only a word for what befell those told of before."""
    word = text[slice(*span)].casefold()
    return word not in PLURALS and _AUXILIARY.fullmatch(f" {word}") is not None


def _participle(text: str, at: int) -> Span | None:
    found = _AUXILIARY.match(text, at)
    return found.span(1) if found else None
