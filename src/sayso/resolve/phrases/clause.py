"""Who a clause is about: the noun phrase that its verb has for a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.english import FINITE, WEEKDAY
from sayso.resolve.phrases import words
from sayso.resolve.phrases.phrase import Tokens
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Span

_REACH = 160  # code points before a verb
_MOST = 14  # words
_ASIDE = 14  # words
_STARTS = re.compile(
    r"[,;:–—(][ \xa0]|[.!?…][”\"’']?[ \xa0]|[“\"‘`]+[ \xa0]?"
    rf"|\b(?:an?|something)[ \xa0](?:[\w-]+[ \xa0])?(?:{words.CLAIMS})[ \xa0]"
    r"|\b(?:that|and|but|while|although|though|whereas|because|as|yet|so|where|which|something)"
    r"[ \xa0]"
    rf"|\b(?i:on[ \xa0]{WEEKDAY}[ \xa0])"
)
"""Behind what a clause may begin."""
_TAKEN_UP = re.compile(rf"an?[ \xa0](?:[\w-]+[ \xa0])?(?:{words.CLAIMS})[ \xa0](?=[A-Z])")
"""A noun that takes up what stands before, and is no part of a name: "a charge Osk rejects"."""
_REST = r"[^,;:.“”\"\n]"
_SHARED = re.compile(
    rf"(?P<who>{_REST}{{2,60}}?) (?:{FINITE}|{words.ANY_SAYS}|\w+ed)\b{_REST}*?,? (?:and|but)",
)
"""A clause up to a second verb of its subject: "Roe took no bribes and"."""
_GOES_ON = re.compile(
    rf"(?P<who>{_REST}{{2,60}}?) (?:{FINITE}|{words.ANY_SAYS}|\w+ed)\b{_REST}*,(?: \w+ly)? ?",
)
"""A sentence up to a participle of its subject: "Roe was angry, saying"."""
_LED_BY = re.compile(
    rf"[\s”\"’']*,\s(?P<who>{_REST}{{2,80}}?)\s(?:{FINITE}|{words.ANY_SAYS}|\w+ed)\b"
)
"""The clause that a participle stands before: "Denying the charge, | Roe | walked out"."""
_LONGEST = 240  # code points of it
_FINITE = frozenset(FINITE.split("|"))
_PRONOUN = re.compile(r"(?i)(?P<if>\b(?:if|unless|whether)[ \xa0])?\b(?:he|she|they|it|we|I)\Z")
_SEVERAL = frozenset({"they", "we", "i", "police", "who"})
_INSIDE = frozenset({"of", "for", "in", "at", "from", "to", "on", "with", "&"})
_WHICH_ONE = frozenset({"first", "former", "latter", "one", "other", "second"})
"""What may stand between an article and its noun: "the former president"."""
_WHEN = frozenset({"last", "next", "this", "that", "one"})
_TIMES = frozenset({"day", "evening", "month", "morning", "night", "week", "weekend", "year"})
_CONJUNCTIONS = frozenset({"and", "but", "so", "yet"})
_DETERMINERS = (
    words.DEFINITE - {"that"} | words.ARTICLES | {"some", "several", "many", "two", "both"}
)


def subject_of(text: str, low: int, end: int) -> Span | None:
    """The subject of the verb that begins behind `end`, in a clause that begins at `low` or later:
    a pronoun, "who" behind a comma, or the longest noun phrase that names or describes somebody,
    with what stands beside it; None where there is none."""
    low = max(low, end - _REACH)
    end = low + len(text[low:end].rstrip())
    if text[max(low, end - 5) : end] == ", who":
        return end - 3, end
    pronoun = _PRONOUN.search(text, max(low, end - 15), end)
    if pronoun:
        return None if pronoun["if"] else pronoun.span()
    for start in _starts(text, low, end):
        found = _phrase(text, start, end)
        if found:
            taken = _TAKEN_UP.match(text, *found)
            return (taken.end(), found[1]) if taken else found
    shared = _SHARED.fullmatch(text, low, end)
    return _phrase(text, low, shared.end("who")) if shared else None


def main_subject(text: str, low: int, end: int) -> Span | None:
    """The subject of a sentence that begins at `low` and goes on with a participle at `end`; None
    where more than one clause stands before that."""
    goes_on = _GOES_ON.fullmatch(text, low, end) if end - low <= _LONGEST else None
    return subject_of(text, low, goes_on.end("who")) if goes_on else None


def behind_participle(text: str, end: int) -> Span | None:
    """The subject of a sentence that a participle opens, whose words end at `end`."""
    led = _LED_BY.match(text, end)
    return subject_of(text, *led.span("who")) if led else None


def is_several(text: str, subject: Span) -> bool:
    """Whether a verb without an ending may follow a subject: "they deny", "officials deny"."""
    keys = [token.key for token in tokenise(text, *subject)]
    head = next((i for i, key in enumerate(keys) if i and key in _INSIDE), len(keys))
    return bool(_SEVERAL & set(keys)) or "and" in keys or keys[head - 1].endswith("s")


def _starts(text: str, low: int, end: int) -> Iterator[int]:
    yield low
    yield from (match.end() for match in _STARTS.finditer(text, low, end))


def _phrase(text: str, start: int, end: int) -> Span | None:
    tokens = tokenise(text, start, end)
    if len(tokens) > 2 and tokens[0].key in _WHEN and tokens[1].key in _TIMES | words.CALENDAR:
        # "Last month Osk Oil"
        tokens = tokens[2:]
    while tokens and tokens[0].key in (words.OPENERS | _CONJUNCTIONS) - {"both"}:
        # "Earlier, the agency"
        tokens = tokens[2 if [t.key for t in tokens[1:2]] == [","] else 1 :]
    if not tokens or tokens[0].broken:
        return None
    breaks = [i for i, token in enumerate(tokens) if token.broken]
    if not breaks:
        return _source(text, tokens)
    first, last = breaks[0], breaks[-1]
    aside = tokens[first + 1 : last]
    if len(breaks) < 2 or last != len(tokens) - 1 or not 0 < len(aside) <= _ASIDE:
        return None
    if any(tokens[i].key != "," for i in (first, last)):
        return None
    head = _source(text, tokens[:first])
    beside = len(breaks) == 2 and _is_apposition(aside)
    if head is None:
        # "A third, Velm Works, denied it"
        return _source(text, aside) if beside and all(t.upper for t in aside) else None
    return (head[0], aside[-1].end) if beside else head


def _is_apposition(aside: Tokens) -> bool:
    named = aside[0].key in _DETERMINERS or aside[0].upper
    alone = len(aside) == 1 and not aside[0].upper
    return named and not alone and not any(t.key in _FINITE for t in aside)


def _source(text: str, tokens: Tokens) -> Span | None:
    """The span of a noun phrase that can be whose words are told, all of `tokens`."""
    if len(tokens) > _MOST or not _is_noun_phrase(tokens):
        return None
    span = tokens[0].start, tokens[-1].end
    parsed = parse(text, span, cased=True)
    owned = (
        tokens[0].key in words.OWNERS | {"both"} and len(tokens) > 1
    )  # "my client", "both sides"
    return span if owned or (parsed and (parsed.proper or parsed.kind)) else None


def _is_noun_phrase(tokens: Tokens) -> bool:
    first, last = tokens[0], tokens[-1]
    leads = _DETERMINERS | words.OWNERS | _WHICH_ONE
    if words.is_function(first.key) and first.key not in leads:
        return False
    if words.is_function(last.key) or last.owner or last.key in words.ADVERBS:
        return False
    if any(
        token.key in words.ARTICLES and not _leads(before) for before, token in pairwise(tokens)
    ):
        # "a claim the union"
        return False
    return all(
        token.key in _INSIDE | _DETERMINERS | words.OWNERS | _WHICH_ONE | {"and"}
        or not (words.is_function(token.key) or token.key in _FINITE | words.SAYS)
        for token in tokens
    )


def _leads(token: Token) -> bool:
    """Whether an article may stand behind a word in one noun phrase: "of the", "and the"."""
    return token.broken or words.is_function(token.key) or token.key in _INSIDE
