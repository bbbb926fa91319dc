"""Whom a claim tells to have done a wrong, by force or otherwise, told from the words around it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from sayso.facts import load
from sayso.facts.countries import country
from sayso.match.voices import COMMON, heads
from sayso.match.words import stem
from sayso.types import Claim

Wrong = Literal["harm", "wrong"]

SUBJECT = 6
"""Within how many words before its verb who does something is named."""
CLAUSE = 60
"""Of how many words a clause is at most, where nothing marks its beginning."""
AGENT = 3
"""Within how many words before it who is named with "by"."""
AFTER = 6
"""The same behind it, with "by"."""

_TOKEN = re.compile(r"[^\W_]+|[.;:!?…,—–]")
_BREAK = frozenset(".;:!?…—–")
_TABLES = load("match")
_HARMS, _WRONGS = (
    # "Destroy" and "destroyed" have two stems.
    frozenset(stem(word + ending) for word in _TABLES[kind] for ending in ("", "s", "ed", "ing"))
    for kind in ("harms", "wrongs")
)
_WEAPONS = _TABLES["weapons"]
SELF = re.compile(r"\b(?:we|our|us|I|my|it|its|he|she|his|her|they|their)\b", re.IGNORECASE)
"""Words by which somebody tells of himself or his side, if not of another told of before."""
PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are"})
_NOT = frozenset(
    {"not", "never", "no", "nobody", "none", "nor", "neither", "without", "cannot", "t"}
)
_OBJECT = frozenset(
    [
        "in",
        "on",
        "at",
        "near",
        "over",
        "from",
        "of",
        "against",
        "to",
        "for",
        "with",
        "into",
        "between",
    ]
)
_SHORT = 3
"""A word of no more letters is a name only if they are all capitals, and two or more."""
_NO_NAMES = _TABLES["no_names"]
_DATES = frozenset(map(str.lower, [*calendar.day_name, *calendar.month_name[1:]])) - {"may"}
_OFFICES = {head for words in load("people").values() for word in words for head in heads(word)}
COMMONLY = "a "
"""What stands before the first letters of a word that many bodies are called by."""
_ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "any", "such", "another"}
)
_DOING = _TABLES["doing"]
_SENT = frozenset({"fired", "launched", "shot", "sent"})
_CHARGED = frozenset({"of", "for", "with"})
_SUPPOSED = frozenset({"if", "whether", "will", "would", "could", "may", "might", "should"})
_THEY = frozenset({"they", "it", "he", "she"})
_ITS = frozenset({"its", "their", "his", "her"})
THEY = "they"
"""What stands for whom a pronoun means, among names."""
FORCES = {word: f"the {name}" for name in ("police", "army", "rebels") for word in _TABLES[name]}
"""Words for who acts by force, to what they have in common."""


class Deed(NamedTuple):
    """A wrong that a claim tells: of what kind it is, the heads of the names, and the countries, of
    who is told to have done it; whether it is told that nobody did, or they did not."""

    kind: Wrong
    by: frozenset[str]
    is_negated: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a text and its marks, in order, in lower case, with their stems, and what each
    names."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    names: tuple[frozenset[str], ...]


@lru_cache(2048)
def deeds(text: str, stance: str | None) -> tuple[Deed, ...]:
    """The wrongs that a claim of this text and stance tells."""
    told = _text(text)
    found = list(_done(told))
    if stance == "accuses":
        found += _charged(told)
    return tuple(found)


def deeds_of(claim: Claim) -> tuple[Deed, ...]:
    """The wrongs that a claim tells."""
    return deeds(claim.text, claim.stance)


def kind_of(word: str) -> Wrong | None:
    """The kind of wrong that a stem tells."""
    return "harm" if word in _HARMS else "wrong" if word in _WRONGS else None


def _charged(told: _Text) -> Iterator[Deed]:
    """What who is accused is accused of: "Norland's army of firing on"."""
    for at, word in enumerate(told.words[:SUBJECT]):
        if word in _CHARGED and at:
            by = _union(told.names[:at])
            kinds = {kind for one in told.stems[at + 1 :] if (kind := kind_of(one))}
            if by:
                yield Deed("harm" if "harm" in kinds else "wrong", by, False)
            return


def _done(told: _Text) -> Iterator[Deed]:
    for at, one in enumerate(told.stems):
        kind = kind_of(one)
        if kind is None:
            continue
        start = _clause(told.words, at)
        clause = told.words[_last_break(told.words, at) : at]
        if not _SUPPOSED.isdisjoint(clause) or _is_defence(told.words, at):
            continue
        # "Was hit", "was hit by a missile".
        passive = not PASSIVE.isdisjoint(clause[-2:]) or "by" in clause[-AGENT:]
        by = _behind(told, at)
        if not by and not _is_mentioned(told.words, start, at):
            # "Launched by Tarnia struck", "hit by Tarnia's missiles".
            by = _with_by(told, at) if passive else _subject(told, start, at)
        if by:
            yield Deed(kind, by, not _NOT.isdisjoint(clause))


def _is_mentioned(words: Sequence[str], start: int, at: int) -> bool:
    """Whether a deed is a noun of which nobody is told to have done it: "condemned the attack"."""
    is_noun = not _ARTICLES.isdisjoint(words[max(start, at - 2) : at])
    return is_noun and _DOING.isdisjoint(words[start:at])


def _is_defence(words: Sequence[str], at: int) -> bool:
    """Whether what is shot down is a weapon: that is no attack."""
    return words[at + 1 : at + 2] == ("down",) and not _WEAPONS.isdisjoint(words[at + 2 : at + 8])


def _clause(words: Sequence[str], at: int) -> int:
    """Where the words begin among which who did it may be named."""
    marks = [i + 1 for i in range(max(0, at - SUBJECT), at) if words[i] == "that"]
    return max([_last_break(words, at), at - SUBJECT, *marks])


def _last_break(words: Sequence[str], at: int) -> int:
    """Where the words between marks begin of which one is at a place."""
    first = max(0, at - CLAUSE)
    return next((i + 1 for i in range(at - 1, first - 1, -1) if words[i] in _BREAK), first)


def _behind(told: _Text, at: int) -> frozenset[str]:
    """Who is named after "by" behind a deed."""
    for i in range(at + 1, min(at + 1 + AFTER, len(told.words))):
        if told.words[i] in _BREAK:
            break
        if told.words[i] == "by":
            return _union(told.names[i + 1 : i + 5])
    return frozenset()


def _with_by(told: _Text, at: int) -> frozenset[str]:
    """Who is named between a "by" and what it is near before."""
    first = max(0, at - AGENT)
    places = [i for i in range(first, at) if told.words[i] == "by"]
    return _union(told.names[places[-1] : at]) if places else frozenset()


def _subject(told: _Text, start: int, at: int) -> frozenset[str]:
    """Who is named before a deed, but not as its place or object."""
    names = (told.names[i] for i in range(start, at) if not _is_object(told.words, start, i))
    found = _union(names)
    if not found and not _ITS.isdisjoint(told.words[max(start, at - 3) : at]):
        # "Tarnia hides its own attacks": whose they are is told before, in its clause.
        first = _last_break(told.words, at)
        found = _union(
            [told.names[i] for i in range(first, start) if not _is_object(told.words, first, i)]
        )
    if not found and not _THEY.isdisjoint(told.words[start:at]):
        return frozenset({THEY})
    return found


def _is_object(words: Sequence[str], start: int, at: int) -> bool:
    """Whether a name only tells where or against whom something is done: not that of who holds an
    office of it, as "the head of Norland's army" does."""
    for i in range(max(start, at - 2), at):
        if words[i] == "of" and i and not _OFFICES.isdisjoint(heads(words[i - 1])):
            return False
        if words[i] == "from" and i > start and _is_sent(words[i - 1]):
            return False
        if words[i] in _OBJECT:
            return True
    return False


def _is_sent(word: str) -> bool:
    """Whether a word is one before where a shot comes from: "shells fired from Norland hit"."""
    return word in _SENT or word in _WEAPONS


def subject(text: str) -> frozenset[str]:
    """Who is named at the end of `text` as who does what stands behind it, as in `Deed`."""
    told = _text(text)
    at = len(told.words)
    return _subject(told, _clause(told.words, at), at)


def _union(names: Iterator[frozenset[str]] | Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*names)


def meets(by: frozenset[str], who: frozenset[str]) -> bool:
    """Whether of two sets of names, of forces too, each may tell of the other's bearer."""
    ours, theirs = proper(by), proper(who)
    # "Norland's army" and "Tarnia's army" are two.
    return bool(ours & theirs) or (bool(by & who) and not (ours and theirs))


def proper(names: frozenset[str]) -> frozenset[str]:
    """Those of the names that not many have."""
    forces = FORCES.values()
    return frozenset(one for one in names if not (one.startswith(COMMONLY) or one in forces))


def _text(text: str) -> _Text:
    words = _TOKEN.findall(text)
    return _Text(
        tuple(word.lower() for word in words),
        tuple(map(stem, words)),
        tuple(named(word) for word in words),
    )


@lru_cache(8192)
def named(word: str) -> frozenset[str]:
    """What a word names: a force; or, with a capital, its first letters, and the country whose name
    it is."""
    force = FORCES.get(word.lower())
    if force or not word[0].isupper():
        return frozenset({force} if force else ())
    found = country(word)
    if not found and (
        (len(word) <= _SHORT and not word.isupper()) or word.lower() in _NO_NAMES | _DATES
    ):
        return frozenset()
    # A body may be called by common words alone: "the National Guard".
    common = COMMON | _OFFICES
    own = (f"{COMMONLY}{head}" if head in common else head for head in heads(word))
    return frozenset(own) | ({found.name} if found else frozenset())
