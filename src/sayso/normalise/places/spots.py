"""Where a text may name a place: runs of capitalised words, and what they stand between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sayso.facts import load
from sayso.facts.areas import state
from sayso.normalise.places.beside import (
    GAP,
    ending,
    is_adjective,
    is_lead,
    leading,
    opens,
    within,
    word_after,
    word_before,
)
from sayso.normalise.places.left import Left
from sayso.normalise.places.names import (
    NOTHING,
    Known,
    is_body,
    is_given,
    is_grammar,
    is_small,
    known,
)
from sayso.types import Span

_LONGEST = 5  # words of a name
_UPPER = "".join(c for c in map(chr, range(0x250)) if c.isupper())
_WORD = (
    r"(?:(?:[A-Z]\.){2,}|[A-Z]\.[A-Z]\b|(?:St|Mt|Ft)\."
    r"|People['’]s(?=[ \xa0](?:Democratic|Republic)\b)"
    rf"|(?:(?:al|ad|ar|as|ash|at|an|az|el|es|ez)-)?[{_UPPER}]\w*"
    r"(?:['’ʼ-](?!s\b|\w+ed\b|(?:led|run|held|born|made|wide|style|era|bound|area)\b)\w+)*)"
)
_PART = (
    r"(?:of the|of|and the|and|de la|de|del|da|do|du|di|la|le|al|ad|ar|as|an|az|el|ez|en|on|upon"
    r"|sur)"
)
_RUN = re.compile(rf"(?<![\w@#&$]){_WORD}(?:{GAP}(?:{_PART}{GAP})?{_WORD})*")
_TOKEN = re.compile(_WORD)
_DAY = re.compile(r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun),?[ \xa0]\d{1,2}\b")
"""A weekday cut short, as in the head of a message: "Mon, 12 May"."""


@dataclass(slots=True)
class Spot:
    """A name that may be a place's.

    `core` is the name itself, and `span` has what belongs to it: directions and the noun of a
    region before or after it. `noun` is the sort of place that a noun beside it tells: "town",
    "region", "nature", "built". `left` and `right` are the capitalised words of its run on either
    side, `linked` what joins it to the left one, `more` tells whether another stands before that;
    `ends` is the last word of its run. `before` and `after` are the words on either side, `opens`
    that it opens a sentence.
    """

    span: Span
    core: Span
    known: Known
    noun: str | None
    left: str
    right: str
    ends: str
    linked: str
    more: bool
    before: str
    after: str
    opens: bool
    direction: bool


def spots(text: str) -> list[Spot]:
    """The names of `text` that may be places', in order; none overlap."""
    found: list[Spot] = []
    for run in _RUN.finditer(text):
        for tokens in _split(text, run.span()):
            found += _of_tokens(text, tokens)
    for before, spot in reversed(list(pairwise(found))):
        _as_adjective(text, before, spot)
    return found


def _as_adjective(text: str, spot: Spot, following: Spot) -> None:
    """Makes a country's short name that of its people where it is strung with one: "U.S. and
    French ships"."""
    between = text[spot.span[1] : following.span[0]].strip()
    short = text[slice(*spot.core)].isupper() and spot.known.country and not spot.right
    if short and following.known.people and between in {",", "and", ", and", "or"}:
        spot.known = Known(None, spot.known.country, None, ())


def _split(text: str, run: Span) -> Iterator[list[Span]]:
    """The words of a run, apart where one stands that is part of no name: "Venn on Monday"; but the
    article that opens it may be ("The Hague")."""
    tokens: list[Span] = []
    for match in _TOKEN.finditer(text, *run):
        starts = match[0] == "The" and not tokens
        day = _DAY.match(text, match.start())
        if day or (
            is_grammar(match[0]) and not (starts or _ends_title(text, tokens, match.span()))
        ):
            yield tokens
            tokens = []
        else:
            tokens.append(match.span())
    yield tokens


def _ends_title(text: str, tokens: Sequence[Span], word: Span) -> bool:
    """Whether "Today" ends the name of an outlet, and tells no time: "Venn Today"."""
    near = text[max(0, word[0] - 20) : word[1] + 20]
    beside = bool(tokens) and not text[tokens[-1][1] : word[0]].strip()
    return text[slice(*word)].lower() == "today" and beside and not near.isupper()


def _of_tokens(text: str, tokens: Sequence[Span]) -> Iterator[Spot]:
    at = unknown = 0
    while at < len(tokens):
        match = _longest(text, tokens, at)
        # "San Venn" alone is another place than "San Venn de Roe".
        if match and not (
            _goes_on(text, tokens, match[0]) or _is_begun(text, tokens, (at, match[0]))
        ):
            end, told = match
            yield from _unknown(text, tokens[unknown:at], closed=True)
            spot = _spot(text, tokens, (at, end), told)
            yield spot
            while end < len(tokens) and tokens[end][0] < spot.span[1]:
                end += 1
            at = unknown = end
        else:
            at += 1
    yield from _unknown(text, tokens[unknown:], closed=unknown > 0)


def _goes_on(text: str, tokens: Sequence[Span], end: int) -> bool:
    joined = text[tokens[end - 1][1] : tokens[end][0]].strip() if end < len(tokens) else ""
    return joined not in {"", "and", "and the", "of", "of the", "on", "en", "as", "an", "a"}


def _is_begun(text: str, tokens: Sequence[Span], at: tuple[int, int]) -> bool:
    """Whether a known name only begins that of a place that no table has: "the town of Venn Roe"
    is no Venn."""
    first, end = at
    following = _following(text, tokens, tokens[end - 1][1], end)
    if first or not following or end + len(following) < len(tokens) or is_small(following[-1]):
        return False
    start = tokens[0][0]
    return bool(leading(text, start, word_before(text, start))) and not _begins(following)


def _unknown(text: str, tokens: Sequence[Span], *, closed: bool) -> Iterator[Spot]:
    """The names in words of which nothing is known; where known ones stand beside them in the run
    (`closed`), those that "and" sets apart."""
    for part in _parts(text, tokens):
        beside = closed and not _apart(text, part)
        first = _first_word(text, part)
        alone = first + 1 == len(part) and is_small(text[slice(*part[first])])
        if first < len(part) <= first + _LONGEST and not (alone or beside):
            yield _spot(text, part, (first, len(part)), NOTHING)


def _parts(text: str, tokens: Sequence[Span]) -> Iterator[Sequence[Span]]:
    begin = 0
    for at in range(1, len(tokens)):
        if text[tokens[at - 1][1] : tokens[at][0]].strip() in {"and", "and the"}:
            yield tokens[begin:at]
            begin = at
    if tokens:
        yield tokens[begin:]


def _apart(text: str, part: Sequence[Span]) -> bool:
    before = text[max(0, part[0][0] - 9) : part[0][0]].removesuffix("the ").split()
    after = text[part[-1][1] : part[-1][1] + 5].split()
    return before[-1:] == ["and"] or after[:1] == ["and"]


def _longest(text: str, tokens: Sequence[Span], at: int) -> tuple[int, Known] | None:
    for end in range(min(at + _LONGEST, len(tokens)), at, -1):
        start, stop = tokens[at][0], tokens[end - 1][1]
        short = text[start : stop + 1]
        told = known(short if state(short) else text[start:stop])
        if told:
            return end, told
    return None


def _first_word(text: str, tokens: Sequence[Span]) -> int:
    """Where the name begins in a run of which nothing is known: not at an article."""
    words = _openers()
    first = 0
    while first < len(tokens) and text[slice(*tokens[first])].lower() in words:
        first += 1
    return first


@cache
def _openers() -> frozenset[str]:
    words = load("grammar")
    return words["articles"] | words["prepositions"] | words["openers"] | words["pronouns"]


def _spot(text: str, tokens: Sequence[Span], at: tuple[int, int], told: Known) -> Spot:
    """The name at some tokens with what stands around it, of which tables know `told`."""
    first, end = at
    core = tokens[first][0], tokens[end - 1][1]
    left = Left(text, tokens, first)
    direction = left.take(load("places")["directions"])
    begun = left.take(load("places")["begins"])
    start = left.start
    before = word_before(text, start)
    if not left.word and not direction and before.lower() in load("places")["directions"]:
        start, direction = text.rindex(before, 0, start), True
        before = word_before(text, start)
    bare = not (left.word or is_given(text[slice(*core)])) and _leads(text, start, before, told)
    noun, stop, following = _right(text, tokens, (core[1], end), bare)
    after = word_after(text, stop)
    if not noun:
        noun = "nature" if begun else None if any(told) else within(text, core)
    if told.country and is_adjective(text[slice(*core)], after):
        told = Known(None, told.country, None, ())
    return Spot(
        span=(start, stop),
        core=core,
        known=told,
        noun=noun or leading(text, start, before),
        left=left.word,
        right=following[0] if following else "",
        ends=following[-1] if following else "",
        linked=left.link,
        more=left.more,
        before=before.lower(),
        after=after,
        opens=opens(text, start),
        direction=direction,
    )


def _leads(text: str, start: int, before: str, told: Known) -> bool:
    """Whether a name stands right after a preposition; "the" may stand between if it is that of a
    country or an area."""
    if before.lower() == "the" and (told.country or told.area):
        before = word_before(text, text.rindex(before, 0, start))
    return is_lead(before)


def _right(
    text: str, tokens: Sequence[Span], at: tuple[int, int], bare: bool
) -> tuple[str | None, int, list[str]]:
    """The noun to the right of a name that stops `at` a code point and a token, where the name ends
    with it, and the capitalised words after that; `bare` if it stands alone after a preposition."""
    noun, stop = ending(text, at[0])
    after = sum(1 for _, end in tokens[at[1] :] if end <= stop)
    following = _following(text, tokens, stop, at[1] + after)
    if noun and not (following and is_body(following[0])):
        # "Venn District Jane Roe said", but "the Venn District Court".
        return noun, stop, []
    last = _built(following)
    if last:
        # "Venn International Airport"
        return "built", tokens[at[1] + last][1], []
    if following and bare and _begins(following):
        # Where the mark between two sentences is lost: "a fire in Venn Jane Roe said".
        return noun, stop, []
    return noun, stop, following


def _begins(words: Sequence[str]) -> bool:
    """Whether capitalised words after a name may begin a sentence of their own: with a person's
    name, or one of a country."""
    first = known(words[0])
    named = is_given(words[0]) or (first is not None and bool(first.country or first.people))
    return named and not is_small(words[-1])


def _following(text: str, tokens: Sequence[Span], at: int, end: int) -> list[str]:
    """The capitalised words right after a name, in its run."""
    words: list[str] = []
    for start, stop in tokens[end:]:
        if text[at:start].strip():
            break
        words.append(text[start:stop])
        at = stop
    return words


def _built(following: Sequence[str]) -> int:
    """Which of the words after a name, near it but not the first, is the noun of something
    built; 0 if none is."""
    ends = load("places")["capital_ends"]
    return next((i for i, w in enumerate(following[:3]) if i and w.lower() in ends), 0)
