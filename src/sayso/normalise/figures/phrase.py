"""Noun phrases beside a number, cut by lists of words and by endings."""

from __future__ import annotations

import re
from itertools import dropwhile

from sayso.normalise.figures.words import (
    BOTH,
    KINDS,
    MANY,
    PLURALS,
    SIZES,
    TOTALS,
    Word,
    word_at,
    word_before,
)
from sayso.types import Span

_MOST = 7
"""Words of a phrase at the most."""
_STATES = {"dead", "wounded", "injured", "missing", "homeless", "unemployed", "lives"}
_DEGREES = {
    "more",
    "less",
    "fewer",
    "higher",
    "lower",
    "better",
    "worse",
    "full",
    "empty",
    "complete",
}
_CONDITIONS = {"critical", "serious", "stable", "positive", "negative", "safe"}
_HOURS = {"noon", "midnight", "midday"}
_HAS = re.compile(r"(?i)\b(?:has|have|had)\s\Z")
_AND = re.compile(r"\s+and\s+(?=[a-z])")
# "18 countries and employs around 1,300": a verb.
_COUNTS = re.compile(r"\s+(?:(?:about|almost|around|at least|nearly|over|some|up to)\s+)?\d")
_SCORE = re.compile(r"\d+[-–‑]\d+")
_LONG = re.compile(
    r"\s+(?:long|wide|tall|deep|high|old|away|off|apart|clear|adrift|smaller|larger|bigger|taller|heavier|inland"
    r"|offshore|downstream|upstream|(?:north|south)?-?(?:east|west)|north|south)\b"
)
HYPHEN = re.compile(r"-([A-Za-z][\w’']+)")


def is_plural_after(text: str, end: int) -> bool:
    """Whether a phrase with a plural noun, or a word hyphened to the number, follows."""
    if HYPHEN.match(text, end):
        return True
    found = phrase(text, end, False)
    last = word_before(text, found[1]) if found else None
    return last is not None and last.is_plural


def phrase(text: str, at: int, single: bool, ing: bool = False, owned: bool = False) -> Span | None:
    """The noun phrase at `at`; `ing` says that a word in "ing" may be its noun, `owned` that an
    article stands before it, so that its first word is no verb: "the | vote"."""
    words = _counted(_words(text, at, single, owned))
    named = ing and bool(words) and words[0].key.endswith("ing")
    if not words or (len(words) == 1 and _is_verbal(words[0]) and not (named or owned)):
        return None
    if all(word.is_adverb for word in words) or (len(words) == 1 and words[0].key in _CONDITIONS):
        # "Nine critically", "four critical"
        return None
    if single:
        words = [] if words[0].is_number else words[: _single(words)]
        return _to_head(_of_one(words))
    for number, word in enumerate(words):
        if word.key in _STATES and any(later.is_plural for later in words[number + 1 :]):
            # "30 injured rig workers"
            continue
        if word.is_plural or (word.possessive and word.key.endswith("s")):
            return _joined(text, _to_head(words[: _run_on(words, number)]), words)
    return _to_head(words[: _single(words, ing)])


def noun(text: str, at: int, one: bool = False, tight: bool = False) -> Span | None:
    """The noun right after a measure: "a 30 GB edition", "a $40 billion price tag"; of `one` thing
    a word in "s" is a verb: "a three-day truce begins"; `tight` says that the number and its unit
    are one word, behind which no verb stands: "48-hour strikes"."""
    if text[at : at + 1] not in {" ", "\u00a0", "-", "\n"} or _LONG.match(text, at):
        return None
    words = _words(text, at, True, one or tight)
    if not words or words[0].key in _DEGREES or (len(words) == 1 and words[0].is_participle):
        return None
    words = words[: _single(words)]
    return _to_head(_of_one(words) if one else words)


def _of_one(words: list[Word]) -> list[Word]:
    """The words of a phrase for one thing, behind which a word in "s" is a verb: "one dose
    costs"."""
    if len(words) < 2 or words[-2].is_participle:
        return words
    last = words[-1]
    verbal = last.is_plural and not last.capital and last.key not in PLURALS
    return words[:-1] if verbal else words


def _counted(words: list[Word]) -> list[Word]:
    """The words behind a number that somebody owns: "the town's five | wells"."""
    for number in range(1, len(words)):
        if words[number].is_number and words[number - 1].possessive:
            return list(dropwhile(lambda word: word.is_number, words[number:]))
    return words


def _words(text: str, at: int, single: bool, owned: bool = False) -> list[Word]:
    """The words from `at` that a phrase may hold. After a number of several, a word in "s" is no
    verb: "two cup wins"; nor is the first one after an article."""
    found: list[Word] = []
    while len(found) < _MOST:
        word = word_at(text, at)
        bridge = word is not None and word.key == "and" and bool(found) and not single
        if word is None or (word.stops and not bridge) or _SCORE.fullmatch(word.key):
            break
        if found and found[-1].key == "and" and word.is_number:
            # "12 dead and 30 injured"
            return found[:-1]
        if found and _is_next(found[-1], word):
            break
        # A heading ends with its line: "64 arrested\nPolice said", "two critical\n14:40".
        opens = (found and word.capital) or word.key[:1].isdigit()
        if opens and "\n" in text[at : word.span[0]]:
            break
        # "The hit | comes from a tax", but "the ship's cargo holds".
        ends = bool(owned and found and found[0].is_verb)
        verb = word.is_verb and (single or ends or not word.is_plural)
        verb = verb and bool(found or not owned)
        verb = verb and not (not (found or single) and _is_kind(text, word))
        verb = verb and not (single and not found and word.key in BOTH)
        if verb or (word.is_adverb and found and single):
            break
        found.append(word)
        at = word.span[1]
        if text[at : at + 2] in {"’s", "'s"}:
            at += 2
        elif word.possessive:
            at += 1
    return found


def _is_next(last: Word, word: Word) -> bool:
    """Whether a number begins something else than the word before it: "a funnel | 5,000 ft deep",
    "claimed | 14", "three dead | 17 wounded", but not "Boeing 747 jets"."""
    verbal = last.is_participle and not last.capital
    ends = "," in word.key or verbal or last.key in PLURALS
    return word.is_number and ends and not last.possessive


def _is_verbal(word: Word) -> bool:
    """Whether a word by itself is a participle, and none that stands for people: "the wounded"."""
    return word.is_participle and word.key not in _STATES


def _is_kind(text: str, word: Word) -> bool:
    """Whether a word that may be a verb tells which, right before a plural: "strike drones"."""
    after = word_at(text, word.span[1]) if word.key in KINDS else None
    plural = after is not None and after.is_plural and not (after.is_verb or after.stops)
    return plural and after is not None and not after.capital


def _single(words: list[Word], ing: bool = False) -> int:
    """How many of `words` belong to a phrase whose head is not a plural: a participle ends it."""
    for number, word in enumerate(words[1:], start=1):
        runs_on = word.capital and not words[number - 1].capital
        if word.key == "and" or word.is_adverb or runs_on:
            return number
        noun = ing and word.key.endswith("ing")
        if word.is_participle and words[number - 1].key[-2:] not in {"ed", "ly"} and not noun:
            return number
    return len(words)


def _run_on(words: list[Word], number: int) -> int:
    """How far a run of plurals goes: "arms dealers"."""
    while number + 1 < len(words) and not words[number].possessive:
        after = words[number + 1]
        if not after.is_plural or after.is_verb or after.key in _STATES:
            break
        number += 1
    return number + 1


def _joined(text: str, span: Span | None, words: list[Word]) -> Span | None:
    """`span` with a second plural: "missiles and drones"."""
    if span is None:
        return None
    also = _AND.match(text, span[1])
    other = word_at(text, also.end()) if also else None
    if also is None or other is None or not other.is_plural or words[0].key in {"people", "others"}:
        return span
    follows = word_at(text, other.span[1])
    counts = _COUNTS.match(text, other.span[1])
    if (
        counts is not None
        or other.key in MANY
        or other.stops
        or other.is_verb
        or (follows and (follows.is_verb or follows.key in {"have", "are"}))
    ):
        return span
    return span[0], other.span[1]


def _to_head(words: list[Word]) -> Span | None:
    return (words[0].span[0], words[-1].span[1]) if words else None


def _is_done(text: str, word: Word) -> bool:
    """Whether a word in "ed" or "ing" is a verb by what stands before it: "had reported | sales",
    "the mill reported | sales"."""
    if _HAS.search(text, max(word.span[0] - 5, 0), word.span[0]):
        return True
    doer = word_before(text, word.span[0]) if word.key.endswith("ed") else None
    if doer is None or text[doer.span[1] : word.span[0]].strip():
        return False
    tells = doer.stops or doer.is_verb or doer.is_adverb or doer.is_participle or doer.is_number
    kind = doer.possessive or doer.key in TOTALS or "-" in doer.key
    return not (tells or kind or not doer.key[0].isalpha())


def backwards(text: str, head: Word) -> Span:
    """The phrase whose last word is `head`."""
    start = head.span[0]
    word: Word | None = head
    for _ in range(3):
        word = word_before(text, start)
        if word is None or text[word.span[1] : start].strip():
            break
        if word.stops and word.key != "of":
            break
        if word.key == "of":
            owner = word_before(text, word.span[0])
            if owner is None or owner.key not in SIZES:
                break
            start = owner.span[0]
            continue
        if word.is_verb or word.possessive or not word.key[0].isalpha() or word.is_ending(text):
            break
        if word.is_number or word.key in _HOURS:
            break
        if word.is_participle and _is_done(text, word):
            break
        start = word.span[0]
    return start, head.span[1]
