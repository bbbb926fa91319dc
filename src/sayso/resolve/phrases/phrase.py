"""The parts of a source phrase: trimmed, cut at its breaks, with its core and its run of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.english import WEEKDAY
from sayso.facts import load
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.tokens import Token
from sayso.types import Span

Tokens = Sequence[Token]

_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_TIMES = load("units")["time"] | load("grammar")["times"]
_RETIRED = frozenset({"ret", "retd", "retired", "rtd"})
_CLAIMS = frozenset({"admits", "alleges", "argues", "claims", "denies", "insists", "says"})
_ISSUED = frozenset({"issued", "posted", "published", "released"})
_WHICH = frozenset({"last", "next", "that", "this"})
_CONJUNCTIONS = frozenset({"and", "but"})
_AGE = 2  # digits
_DAY = re.compile(WEEKDAY)
_MARK = re.compile(r"[\"“”«»()\[\]]")


def trim(tokens: Tokens) -> Tokens:
    """Without breaks at the ends, words before the source ("according to"), and the first word of
    a clause whose rest was left outside ("an official who"); nor "himself", "today" or an age after
    a name."""
    first, last = 0, len(tokens)
    while last > first and (
        tokens[last - 1].broken
        or _is_cut_off(tokens[first:last])
        or (last > 1 and _is_beside(tokens[last - 1]))
        or _is_age(tokens[first:last])
        or _is_day(tokens[first:last])
        or _is_left(tokens[first:last])
    ):
        last -= 1
    last -= _is_when(tokens[first:last])
    while _is_left(tokens[first:last]) or _is_said(tokens[first:last]):
        last -= 1
    while first < last - 1 and (
        tokens[first].broken or _is_led(tokens[first], _is_name(tokens[first + 1]))
    ):
        first += 1
    kept = tokens[first:last]
    return () if kept and kept[0].broken else _agent(kept)


def _is_led(token: Token, named: bool) -> bool:
    """Whether a word stands before a source, or opens the sentence before a name ("Nearby Osk")."""
    if token.upper and named:
        return token.key in words.OPENERS or token.key in _CONJUNCTIONS
    return token.key in words.LEADS or (named and token.key == "that")


def _is_name(token: Token) -> bool:
    """Whether a word may begin a name ("bin Roe")."""
    return token.upper or token.key in words.PARTICLES


def _agent(tokens: Tokens) -> Tokens:
    """What follows "whose", or "by" after a name that it was told to ("Northwire by the mayor")."""
    if len(tokens) > 1 and tokens[0].key == "whose":
        return tokens[1:]
    by = next((i for i, token in enumerate(tokens) if token.key == "by"), 0)
    told = by and all(token.upper and not token.broken for token in tokens[:by])
    return tokens[by + 1 :] if told and by + 1 < len(tokens) else tokens


def _is_beside(token: Token) -> bool:
    """Whether a last word tells of the saying rather than of who says it."""
    return token.key in words.REFLEXIVES or (token.key in words.ADVERBS and not token.upper)


def _is_left(tokens: Tokens) -> bool:
    """Whether a participle is left of what told more of a text ("a statement issued | today")."""
    if len(tokens) < 2 or tokens[-1].upper or not tokens[-1].key.endswith("ed"):
        return False
    if tokens[-1].key in _ISSUED:
        return any(words.body(token.key) == "document" for token in tokens[:-1])
    return words.body(tokens[-2].key) == "document" and tokens[-1].key in words.PREPOSITIONS


def _is_said(tokens: Tokens) -> bool:
    """Whether a verb of saying stands behind a name ("Roe claims | … and says"): it is no noun."""
    if len(tokens) < 2 or tokens[-1].upper or tokens[-1].key not in _CLAIMS:
        return False
    return all(token.upper and not token.owner for token in tokens[:-1])


def _is_age(tokens: Tokens) -> bool:
    """Whether an age stands behind a person's name, the comma between lost ("Jane Roe 46")."""
    age = len(tokens) > 2 and tokens[-1].key.isdigit() and len(tokens[-1].key) == _AGE
    named = age and tokens[-2].upper and tokens[-3].upper
    return named and any(sex.is_given(token.key) for token in tokens[-4:-2])


def _is_day(tokens: Tokens) -> bool:
    """Whether the day on which it was said stands behind a name ("The Tide Board Thursday | said"),
    of more than one word, as such a day may be a name's last word, too ("Black Friday")."""
    named = len(tokens) > 2 and tokens[-1].upper and tokens[-2].upper
    return named and not tokens[-1].owner and _DAY.fullmatch(tokens[-1].key) is not None


def _is_when(tokens: Tokens) -> int:
    """How many words at the end tell when it was said: two ("the board last month") or none."""
    if len(tokens) < 3 or tokens[-2].key not in _WHICH or tokens[-1].upper:
        return 0
    return 2 * (tokens[-1].key in _TIMES)


def _is_cut_off(tokens: Tokens) -> bool:
    # "the WHO" is no clause.
    if len(tokens) < 2 or tokens[-1].key not in words.RELATIVES or tokens[-1].upper:
        return False
    # "some of whom"
    return tokens[-2].key not in words.PREPOSITIONS


def is_named(tokens: Tokens) -> bool:
    """Whether a pronoun with a capital is a name's first word, as a capital follows ("He Lian")."""
    if len(tokens) < 2 or not (tokens[0].upper and tokens[1].upper) or tokens[0].owner:
        return False
    beside = tokens[1].start == tokens[0].end + 1
    pronoun = tokens[0].key in {"he", "she", "me", "you"}
    return pronoun and beside and not words.is_known(tokens[1].key)


def without_article(tokens: Tokens) -> Tokens:
    """Without the leading article, if anything else is left."""
    return tokens[1:] if len(tokens) > 1 and tokens[0].key in words.ARTICLES else tokens


def without_acronyms(tokens: Tokens) -> Tokens:
    """Without an acronym in brackets that stands in a phrase ("the Tide Board (TB) chief", "the
    chief of the Tide Board (TB)"), a name there in another script, or what tells that an officer is
    retired ("Col (ret) Jane Roe")."""
    if not any(token.key == "(" for token in tokens):
        return tokens
    kept: list[Token] = []
    for i, token in enumerate(tokens):
        at = next((k for k in (i, i - 1, i - 2) if _is_acronym(tokens, k)), None)
        if at is None:
            kept.append(token)
    return kept


def _is_acronym(tokens: Tokens, i: int) -> bool:
    # The last mark may have been trimmed.
    marks = [t.key for t in tokens[i : i + 3 : 2]] if 0 < i < len(tokens) - 1 else []
    if marks != ["(", ")"][: len(marks)] or not marks:
        return False
    after = tokens[i + 3] if i + 3 < len(tokens) else None
    goes_on = after is not None and not (after.broken or words.is_function(after.key))
    inner = tokens[i + 1]
    foreign = inner.key.isalpha() and inner.key.lower() == inner.key.upper()
    letters = inner.upper or foreign or inner.key in _RETIRED
    ends = after is None and _is_of_body(tokens[:i]) and not words.is_title(tokens, i + 1)
    return (goes_on or ends) and tokens[i - 1].upper and letters


def _is_of_body(tokens: Tokens) -> bool:
    """Whether somebody without a name is of what is named at the end: "the chief of the Tide
    Board"."""
    before = core(tokens)
    described = len(before) < len(tokens) and not (len(before) > 1 and before[-1].upper)
    return described and (words.is_title(before, len(before) - 1) or words.is_several(before[-1]))


def segments(tokens: Tokens) -> list[Tokens]:
    """Cut at breaks; none is empty."""
    parts: list[Tokens] = []
    begin = 0
    for i, token in enumerate(tokens):
        if token.broken:
            if i > begin:
                parts.append(tokens[begin:i])
            begin = i + 1
    if begin < len(tokens):
        parts.append(tokens[begin:])
    return parts


def before_clause(tokens: Tokens) -> Tokens:
    """Up to the first relative word after the first word."""
    for i in range(1, len(tokens)):
        # "the authors of that report", "a WHO official"
        opens = tokens[i].key in words.RELATIVES and not tokens[i].upper
        if opens and tokens[i - 1].key not in words.PREPOSITIONS:
            # "the head of the board and whose"
            return tokens[: i - 1] if i > 1 and tokens[i - 1].key in words.JOINS else tokens[:i]
    return tokens


def core(tokens: Tokens) -> Tokens:
    """Up to the first preposition or participle ("a report written by") that follows something,
    seen through "some of the"."""
    begin = 0
    for i, token in enumerate(tokens):
        ends = token.key in words.PREPOSITIONS or words.opens_relative(tokens, i)
        if not ends or token.upper or i == begin:
            continue
        # "Venn's appointed envoy", "Bank of Velm's chief": what is owned is still to come.
        if tokens[i - 1].owner or (token.key == "of" and _is_in_owner(tokens, i)):
            continue
        if (
            token.key == "of"
            and i + 1 < len(tokens)
            and all(
                seen.key in words.QUANTITIES or seen.key[0].isdigit() for seen in tokens[begin:i]
            )
        ):
            begin = i + 1
            continue
        return tokens[begin:i]
    return tokens[begin:]


def _is_in_owner(tokens: Tokens, of: int) -> bool:
    """Whether an "of" is part of the name of a body that owns what follows."""
    if not (tokens[of - 1].upper and words.body(tokens[of - 1].key)):
        return False
    for token in tokens[of + 1 : -1]:
        if token.owner or not token.upper:
            return token.owner and token.upper
    return False


def run_start(tokens: Tokens) -> int:
    """Where the run of name words at the end of `tokens` begins; `len(tokens)` without one."""
    i = len(tokens)
    while i > 0 and _in_name(tokens, i - 1):
        i -= 1
    if i and (tokens[i - 1].key in words.HONORIFICS or words.is_title(tokens, i - 1)):
        # "Mr van den Roe", "minister de Roe"
        return i
    while i < len(tokens) and not tokens[i].upper:
        i += 1
    return i


def _in_name(tokens: Tokens, i: int) -> bool:
    token = tokens[i]
    final = i == len(tokens) - 1
    if token.key in words.HONORIFICS and not (i and tokens[i - 1].key == "notre"):
        return False
    if is_second_of_address(tokens, i):
        return False
    if token.owner and not final:
        return False
    if words.is_title(tokens, i) and not final:
        return _is_given_behind(tokens, i)
    if token.upper:
        return True
    return not final and token.key in words.PARTICLES


def is_second_of_address(tokens: Tokens, i: int) -> bool:
    """Whether a form of address of two words ends at `i`: "Tan Sri Roe"."""
    return i > 0 and tokens[i].key == "sri" and tokens[i - 1].key in {"puan", "tan"}


def _is_given_behind(tokens: Tokens, i: int) -> bool:
    """Whether a word that is a title, too, is a given name between a lower-case title and a name
    ("singer Ally Roe")."""
    if not i or not (tokens[i].upper and tokens[i + 1].upper) or tokens[i - 1].upper:
        return False
    return sex.is_given(tokens[i].key) and words.is_title(tokens, i - 1)


def span_of(tokens: Tokens) -> Span:
    """From the first word to the last, without a final possessive ending."""
    return tokens[0].start, tokens[-1].stem


def words_of(text: str, tokens: Tokens) -> Span:
    """From the first word to the last, as `span_of`, without a full stop that ends a sentence."""
    start, end = span_of(tokens)
    last = text[tokens[-1].start : end]
    return (start, end - 1) if last.endswith(".") and "." not in last[:-1] else (start, end)


def is_balanced(text: str, span: Span) -> bool:
    """Whether quotation marks and brackets in `span` are paired."""
    if _MARK.search(text, *span) is None:
        return True
    inner = text[span[0] : span[1]]
    return inner.count('"') % 2 == 0 and all(
        inner.count(opener) == inner.count(closer) for opener, closer in _PAIRS
    )


def balance(text: str, span: Span, within: Span) -> Span:
    """With the mark beside `span` that one in it lacks, if it stands in `within`."""
    start, end = span
    if is_balanced(text, span):
        return span
    if start > within[0] and is_balanced(text, (start - 1, end)):
        return start - 1, end
    for longer in (end + 1, end + 2):
        if longer <= within[1] and is_balanced(text, (start, longer)):
            return start, longer
    return span
