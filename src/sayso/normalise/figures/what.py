"""The noun phrase that a number counts, told by the words beside it."""

from __future__ import annotations

import re

from sayso.english import UP_TO_TWELVE
from sayso.normalise.figures.phrase import HYPHEN, backwards, noun, phrase
from sayso.normalise.figures.units import is_unit
from sayso.normalise.figures.words import JOINS, LINKS, MEASURED, TOTALS, Word, word_before
from sayso.types import Span

_OF = re.compile(
    r"(?:\s+\([^()]{1,16}\))?(?:\s+(?:a|per)\s+\w+)?\s+(?:worth\s+)?of\s+"
    r"(?:(?:the|its|his|her|their|our|my|these|those|all|that)\s+)?",
    re.IGNORECASE,
)
_IN = re.compile(
    r"(?:\s+\([^()]{1,16}\))?\s+(?:(?:a|per)\s+\w+\s+)?in\s+(?!\d|\w+\s+of\b)", re.IGNORECASE
)
_AMONG = re.compile(r"\bamong\s+(?:all\s+)?(?:the\s+)?", re.IGNORECASE)
_PARTED = re.compile(
    r"(?:\A|[.!?;:”\n]\s*)(Of\s+(?:the|these|those|its|his|her|their|our)\s+)"
    r"(?:[\w’'-]+\s+){0,3}[\w’'-]+,\s+(?:(?:only|some|about|at\s+least|more\s+than|nearly)\s+)?\Z"
)
_BEGIN = re.compile(r"(?:\A|[.!?:;”\n])\W*\Z")
_BACK = 90
_TOTAL = re.compile(
    r"\b(?:(?:number|count)\s+of\s+(?:(?:the|its|his|her|their|our)\s+)?\w+|(?:death\s+)?toll|total|tally|deaths|fatalities|casualties|cases)\b(?=[^.;:!?\n]*\Z)",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:r[io]sen?|climb(?:s|ed|ing)?|gr[eo]wn?|f[ae]ll(?:en)?|dropped|jumped|increased|up|now"
    r"|(?:doubl|tripl|quadrupl|soar|surg|leapt|mount|swell|halv)(?:ed)?"
    r"|so\s+far|stands?|stood|put|was|is|reached|passed|exceeded|topped|surpassed|hit)\b"
    r"(?:\s+(?:overnight|again|further|sharply|late|early|today|on|\w+day))*"
    r"(?:\s+(?:to|at|from|by|is|was|only|about))?(?:\s+(?:to|at|from))?\s*\Z",
    re.IGNORECASE,
)
_SET = re.compile(
    r"\b(?:rais|lower|revis|cut|put|increas|reduc|br[io]ng|brought|t[ao]k|took|updat|adjust|correct|doubl|tripl"
    r"|quadrupl|halv|upped)\w*\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|at)\s*\Z", re.IGNORECASE)
_PLAIN = frozenset(
    ["of", "at", "to", "by", "some", "about", "only", "just", "as", "than", "from", "more", "less"]
)
_BELONGS = frozenset({"of", "in", "for", "to", "at"})
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
_DIFFERS = re.compile(r"\s+(?:more|fewer|less|higher|lower)\s+than\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:against|by|for|from|in|on|over|to|under|without|with\s+no)\s+"
    r"(?:(?:the|a|an|its|his|her|their)\s+)?\Z",
    re.IGNORECASE,
)
_DISTANT = re.compile(
    r"(?:\s+\([^()]{1,16}\))?\s+(?:from|away|inland|offshore|off|(?:north|south|east|west)\w*)\b"
)
_WHOLE = re.compile(r"\s+(?:the|all|its|his|her|their|our)\s+", re.IGNORECASE)
_ONE = re.compile(r"\ban?\s+\Z", re.IGNORECASE)
_CLOSES = re.compile(r"[”\"](?=\s[a-z])")
_QUOTES = re.compile(r"\s[“\"‘]")
_STRONG = re.compile(r"-strong\s+", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|additional|further)\b(?!\s+than)", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:\s+(?:of\s+them|were|are|was|is|have|has|had|been|being|be|also|feared|reported(?:ly)?"
    r"|confirmed|believed|presumed|still|left|more|others?|\w+ly))*\s+"
    r"(dead|killed|wounded|injured|missing|arrested|detained|displaced|hospitali[sz]ed|died|hurt"
    r"|kidnapped|abducted|rescued|captured|homeless|evacuated|destroyed|infected)\b",
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
    more = _MORE.match(text, end)
    at = more.end() if more else end
    of = _PARTITIVE.match(text, at)
    if of:
        number = _NUMBER.match(text, of.end())
        at = number.end() if number else of.end()
        return phrase(text, at, False, owned=_OWNS.search(f"{of[0]} ") is not None)
    return phrase(text, at, single) or _participle(text, end)


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
    if after and text[after[0]].islower():
        return after
    if (not loose and _DISTANT.match(text, end)) or (way and _is_site(text, start)):
        return None
    found = before(text, start, any_noun=True, loose=loose, money=money)
    return found or (after if text[end : end + 1] == "-" else None)


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
    """What is parted at the beginning of a sentence: "Of the 30 wounded, | 12 are children"."""
    of = _PARTED.search(text, max(0, start - 60), start)
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


def before(
    text: str, start: int, any_noun: bool, loose: bool = True, money: bool = False
) -> Span | None:
    """The noun whose size the number at `start` tells: "the toll rose to 84", "a price of $249".
    Unless `any_noun`, one whose number texts tell so; unless `loose`, one with a verb of change."""
    word = word_before(text, start)
    if word and word.key == "of":
        owner = word_before(text, word.span[0])
        return backwards(text, owner) if owner and _is_owner(owner, any_noun) else None
    links = 0
    joined = loose and word is not None and word.key in JOINS
    joined = joined and not (money and word is not None and word.key == "to")
    while word and word.key in LINKS and links < 6:
        links, last = links + 1, word
        word = word_before(text, word.span[0])
        if word and (word.key in LINKS or not joined):
            joined = joined or _tells(word, last)
    if not word or not links or not joined or word.stops or word.is_verb:
        return None
    if word.key[0].isdigit():
        # "Sales in 2031 rose"
        return _owner(text, word.span[0]) if any_noun else None
    # "Put the wounded at 12"
    hurt = word.key in TOTALS and text.startswith("the ", word.span[0] - 4)
    if word.is_adverb or is_unit(word.key) or (word.is_participle and not hurt):
        return None
    if not any_noun:
        return backwards(text, word) if word.key in TOTALS else None
    return _subject(text, word)


def _subject(text: str, word: Word) -> Span | None:
    """The phrase whose last word is `word`, or to whose noun that belongs."""
    if word.capital and not _begins(text, word.span[0]):
        # "Shares of Velm rose"
        shout = text[slice(*word.span)].isupper() and not _is_within(text, word.span)
        return _owner(text, word.span[0]) or (backwards(text, word) if shout else None)
    found = backwards(text, word)
    # "Targeted by sanctions", "from the well": another noun is the subject.
    bound = word.key not in TOTALS and _is_within(text, found)
    return _owner(text, found[0]) if bound else found


def _begins(text: str, start: int) -> bool:
    """Whether a word stands where a sentence begins."""
    return _BEGIN.search(text, max(0, start - 8), start) is not None


def _owner(text: str, start: int) -> Span | None:
    """The noun that is the subject where one at `start` only belongs to it: "shares in Velm",
    "sales for the quarter"."""
    word = word_before(text, start)
    if word and word.key in {"the", "its", "their", "a"}:
        word = word_before(text, word.span[0])
    owner = word_before(text, word.span[0]) if word and word.key in _BELONGS else None
    return _unbound(text, owner) if owner else None


def _unbound(text: str, owner: Word) -> Span | None:
    """The phrase that ends with a noun, if no preposition has it."""
    named = _is_owner(owner, any_noun=True) and not (owner.is_verb or owner.is_participle)
    found = backwards(text, owner) if named else None
    if found is None or _is_within(text, found):
        return None
    return found if not owner.capital or _begins(text, found[0]) else None


def _is_site(text: str, start: int) -> bool:
    """Whether a length or speed tells where something is or how it moves: "an engine at 9,000
    feet"."""
    at = word_before(text, start)
    last = word_before(text, at.span[0]) if at and at.key == "at" else None
    return last is not None and last.key not in LINKS and last.key not in MEASURED


def _is_within(text: str, span: Span) -> bool:
    """Whether a phrase is the object of a preposition."""
    return _WITHIN.search(text, max(0, span[0] - 16), span[0]) is not None


def _is_owner(word: Word, any_noun: bool) -> bool:
    known = any_noun or word.key in TOTALS
    return known and not word.stops and word.key[0].isalpha() and not is_unit(word.key)


def total(text: str, start: int) -> Span | None:
    """A total told further back: "the number of dead in Osk had risen to 13"."""
    near = text[max(0, start - _BACK) : start]
    found = next(reversed(list(_TOTAL.finditer(near))), None)
    if found is None:
        return None
    # "Lowered the toll from the quake to 84" beside "the toll of the quake fell to 84".
    is_set = _SET.search(near, 0, found.start()) and _TO.search(near, found.end())
    if not is_set and not _CHANGE.search(near, found.end()):
        return None
    return found.start() + max(0, start - _BACK), found.end() + max(0, start - _BACK)


def _tells(word: Word, last: Word) -> bool:
    """Whether `word`, before the link `last`, or `last` is a verb of change or of size."""
    return word.key in LINKS - _PLAIN or last.key in LINKS - _PLAIN | {"of", "at", "to"}


def _participle(text: str, at: int) -> Span | None:
    found = _AUXILIARY.match(text, at)
    return found.span(1) if found else None
