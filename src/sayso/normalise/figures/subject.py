"""The noun whose size a number tells, as the subject or the object of a verb: "sales rose 5%"."""

from __future__ import annotations

import re

from sayso.english import STATES
from sayso.facts import load
from sayso.normalise.figures.phrase import backwards, phrase
from sayso.normalise.figures.units import is_unit
from sayso.normalise.figures.words import (
    CHANGES,
    GROUPS,
    JOINS,
    LINKS,
    MEASURED,
    SIZES,
    TOTALS,
    Word,
    word_at,
    word_before,
)
from sayso.types import Span

_BEGIN = re.compile(r"(?:\A|[.!?:;”\n])\W*\Z")
_PLAIN = load("figures")["plain_links"]
_BARE = (TOTALS | SIZES | MEASURED) - {"record"}
_MARKS = frozenset("-–—:")
_NO_NOUN = frozenset({"likely", "unlikely", "able"})
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_BELONGS = load("figures")["belongs"]
"""What stands between a noun and another that belongs to it: "exports | to Osk | via Velm"."""
_DETERMINERS = frozenset(["the", "a", "an", "its", "his", "her", "their", "our"])
_PASSED = _DETERMINERS | {"first", "second", "third", "fourth", "last", "past", "next", "no", "all"}
_OPENING = re.compile(r"[^\s,.;:!?](?P<comma>,)\s(?:[^.;:!?\n]|\.\d)*\Z")
_ASIDE = 90
_CLIMBS = 4
_LINKS = 6
"""Words between a noun and its number at the most."""
_SETS = re.compile(
    r"\b(?:(?:rais|increas|reduc|slash|lift|trim|hik|boost|lower|revis|doubl|tripl|halv)(?:e|es|ed|s|ing)?"
    r"|cut(?:s|ting)?|put(?:s|ting)?|(?P<keeps>keep(?:s|ing)?|kept|hold(?:s|ing)?|held|leav(?:es?|ing)|left))"
    r"\s+(?:(?:the|its|his|her|their|our|a|an|this|that|all)\s+)?",
    re.IGNORECASE,
)
"""What is done to something of which a number tells the size: "cut | its forecast by a third"."""
_AIM = re.compile(
    r"(?:\s+\S+){0,10}?\s+(?P<way>to|by|at|from)(?:\s+(?:about|around|nearly|almost|over|just|some|an?))?\s*\Z"
)
_SET_BACK = 110  # code points
_JOINED = re.compile(r"(?:\band|\bwhile|,)\s+(?:(?:the|its|their|that\s+of)\s+)?\Z", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(killed|dead|deaths|wounded|injured|missing|arrested|detained|displaced|evacuated|rescued|captured|kidnapped)"
    r"\s*:\s*\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;:!?\n]|\.\s|,\s")


def before(
    text: str, start: int, any_noun: bool, loose: bool = True, money: bool = False
) -> Span | None:
    """The noun whose size the number at `start` tells: "the toll rose to 84", "a price of $249".
    Unless `any_noun`, one whose number texts tell so; unless `loose`, one with a verb of change."""
    plus = text[start - 1 : start] == "+"
    word = word_before(text, start - plus)
    if word is None:
        return None
    if plus:
        # "Food +9.2%"
        return None if word.stops or not (any_noun and loose) else backwards(text, word)
    if word.key == "of":
        owner = word_before(text, word.span[0])
        return backwards(text, owner) if owner and _is_owner(owner, any_noun) else None
    if any_noun and (loose or word.key in MEASURED) and _is_bare(text, word, start):
        return backwards(text, word)
    joins = loose and word.key in JOINS and not (money and word.key == "to")
    found = _linked(text, word, joins)
    return _told(text, *found, any_noun) if found else None


def _is_bare(text: str, word: Word, start: int) -> bool:
    """Whether a noun of a size stands right before its number: "a fatality rate 3.1%"."""
    beside = word.key in _BARE and text[word.span[1] : start].isspace()
    return beside and not _is_bound(text, word.span[0])


def _linked(text: str, word: Word, joined: bool) -> tuple[Word, Word] | None:
    """The word before the links that end with `word`, and the first of these; `joined` says that no
    other is needed."""
    noun: Word | None = word
    last = word
    for _ in range(_LINKS):
        if noun is None or noun.key not in LINKS:
            break
        last = noun
        noun = word_before(text, last.span[0])
        if noun and (noun.key in LINKS or not joined):
            joined = joined or _tells(noun, last)
    return (noun, last) if noun and joined and noun.span != word.span else None


def _told(text: str, word: Word, last: Word, any_noun: bool) -> Span | None:
    """What a number tells the size of, by the `word` before its links, of which `last` is the
    first."""
    word = _outside(text, word, last) or word
    if word.key == "which":
        # "Bitcoin, the price of which rose"
        return _above(text, word.span[0])
    if word.stops or _is_no_noun(text, word):
        return None
    if word.key[0].isdigit() or is_unit(word.key):
        # "Sales in 2031 rose", "sales in the first three months rose"
        above = any_noun and (word.key[0].isdigit() or last.key in CHANGES)
        return _above(text, word.span[0]) if above else None
    if not any_noun:
        return _total(text, word)
    if last.key in _MARKS and (word.capital or word.key in _BARE):
        return None if word.capital else backwards(text, word)
    return _subject(text, word)


def grown(text: str, start: int) -> Span | None:
    """The things whose number the one at `start` tells behind a verb of change: "sales of cars
    doubled | to 1.1 million"."""
    to = word_before(text, start)
    verb = word_before(text, to.span[0]) if to and to.key in {"to", "from", "by"} else to
    if verb is None or verb.key not in CHANGES:
        return None
    found = before(text, start, any_noun=True, loose=False)
    last = word_before(text, found[1]) if found else None
    return found if last and last.is_plural else None


def elided(text: str, start: int) -> Span | None:
    """The noun of a number whose verb is left out: "deaths rose to 12 and | admissions to 40"."""
    to = word_before(text, start)
    word = word_before(text, to.span[0]) if to and to.key in {"to", "at"} else None
    if word is None or word.stops or word.is_verb or not (word.is_plural or word.key in TOTALS):
        return None
    found = backwards(text, word)
    return found if _JOINED.search(text, max(0, found[0] - 12), found[0]) else None


def labelled(text: str, start: int) -> Span | None:
    """The word for what befell those whom a number behind it counts: "Killed|: 12"."""
    found = _LABEL.search(text, max(0, start - 20), start)
    return found.span(1) if found else None


def group_of(text: str, start: int) -> Span | None:
    """Those whom a number behind "of" counts by what they are together: "a delegation of | 80"."""
    of = word_before(text, start)
    owner = word_before(text, of.span[0]) if of and of.key == "of" else None
    return backwards(text, owner) if owner and owner.key in GROUPS else None


def set_to(text: str, start: int, bare: bool = False) -> Span | None:
    """The object of a verb of which a number tells the size: "raised | its key rate by 1 point to
    7 percent", and if `bare` "cut | emissions 5 percent"."""
    low = max(0, start - _SET_BACK)
    low += max((found.end() for found in _ENDS.finditer(text[low:start])), default=0)
    for verb in reversed(list(_SETS.finditer(text, low, start))):
        first = word_at(text, verb.end() - 1)
        found = phrase(text, verb.end(), single=False, owned=True)
        if first is None or first.is_number or found is None or found[1] >= start:
            continue
        if text[slice(*found)].rsplit(maxsplit=1)[-1].istitle():
            # "It puts Roe at 51 percent"
            continue
        if bare and not verb["keeps"] and text[found[1] : start].isspace():
            return found
        aim = _AIM.match(text, found[1], start)
        if aim is None or (verb["keeps"] and aim["way"] != "at"):
            continue
        if STATES.search(text, found[1], start):
            continue
        return found
    return None


def _outside(text: str, word: Word, last: Word) -> Word | None:
    """The word before what is told aside, if that ends with `word`: "the bridge|, 2 km long, |
    cost"."""
    if last.key in {"up", "down"} or "," not in text[word.span[1] : last.span[0]]:
        return None
    low = max(0, word.span[0] - _ASIDE)
    opening = _OPENING.search(text, low, word.span[1])
    return word_before(text, opening.start("comma")) if opening else None


def _is_named(text: str, word: Word) -> bool:
    """Whether a word that may be a verb is a noun by what stands before it: "nurses' | pay"."""
    owner = word_before(text, word.span[0])
    return owner is not None and (owner.possessive or owner.key in _DETERMINERS)


def _total(text: str, word: Word) -> Span | None:
    """The total before a number, also one that a place has: "the population of Norland"."""
    if word.key in TOTALS or not word.capital:
        return backwards(text, word) if word.key in TOTALS else None
    found = _subject(text, word)
    last = word_before(text, found[1]) if found else None
    return found if last and last.key in TOTALS else None


def _is_no_noun(text: str, word: Word) -> bool:
    """Whether a word tells what somebody or something is or does: "is likely", "has been
    spending"."""
    if word.is_adverb or word.key in _NO_NOUN:
        return True
    if word.is_verb:
        return not _is_named(text, word)
    if word.is_participle:
        # "Put the wounded at 12"
        return not (word.key in TOTALS and text.startswith("the ", word.span[0] - 4))
    verb = word_before(text, word.span[0]) if word.key.endswith("ing") else None
    return verb is not None and verb.key in _BE


def _subject(text: str, word: Word) -> Span | None:
    """The phrase whose last word is `word`, or to whose noun that belongs."""
    if word.capital and not _begins(text, word.span[0]):
        # "Shares of Velm rose"
        start = _run(text, word)
        shout = text[slice(*word.span)].isupper() and not _is_bound(text, word.span[0])
        return _above(text, start) or (backwards(text, word) if shout else None)
    found = backwards(text, word)
    if word.key in TOTALS:
        return found
    # "Targeted by sanctions", "from the well": another noun is the subject.
    return _above(text, found[0]) if _is_bound(text, found[0]) else found


def _run(text: str, word: Word) -> int:
    """Where the capitalised words begin whose last is `word`, with those joined to them: "between |
    Osk and Velm"."""
    while True:
        last = word_before(text, word.span[0])
        if last and last.key == "and":
            last = word_before(text, last.span[0])
        between = text[last.span[1] : word.span[0]].strip(", ") if last else ""
        if last is None or not last.capital or between not in {"", "and"}:
            return word.span[0]
        word = last


def _begins(text: str, start: int) -> bool:
    """Whether a word stands where a sentence begins."""
    return _BEGIN.search(text, max(0, start - 8), start) is not None


def _above(text: str, start: int) -> Span | None:
    """The noun that is the subject where one at `start` only belongs to it, or to one that does:
    "exports | to Osk via the port", "sales | for the quarter"."""
    for _ in range(_CLIMBS):
        link = _leading(text, start)
        owner = word_before(text, link.span[0]) if link and link.key in _BELONGS else None
        if owner is None or owner.stops or owner.is_participle or owner.is_adverb:
            return None
        if not owner.key[0].isalpha() or (owner.is_verb and not _is_named(text, owner)):
            return None
        found = backwards(text, owner)
        start = _run(text, owner) if owner.capital else found[0]
        if not (_is_bound(text, start) or is_unit(owner.key)):
            return found if not owner.capital or _begins(text, start) else None
    return None


def _leading(text: str, start: int) -> Word | None:
    """The word before a noun at `start`, without its article and number."""
    word = word_before(text, start)
    while word and (word.key in _PASSED or word.is_number):
        if text[word.span[1] : start].strip():
            return None
        start = word.span[0]
        word = word_before(text, start)
    return None if word and text[word.span[1] : start].strip() else word


def _is_bound(text: str, start: int) -> bool:
    """Whether a phrase at `start` is the object of a preposition or of a verb in it: "a queue to
    see the | coffin"."""
    link = _leading(text, start)
    if link is None or _begins(text, start):
        return False
    return (link.key in _BELONGS and link.key != "of") or _is_infinitive(text, link)


def _is_infinitive(text: str, verb: Word) -> bool:
    to = word_before(text, verb.span[0])
    return to is not None and to.key == "to" and verb.is_verb


def _is_owner(word: Word, any_noun: bool) -> bool:
    known = any_noun or word.key in TOTALS
    return known and not word.stops and word.key[0].isalpha() and not is_unit(word.key)


def _tells(word: Word, last: Word) -> bool:
    """Whether `word`, before the link `last`, or `last` is a verb of change or of size."""
    return word.key in LINKS - _PLAIN or last.key in LINKS - _PLAIN | {"of", "at", "to"}
