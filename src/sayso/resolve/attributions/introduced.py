"""Who a quotation without a source is of: who speaks in the sentence before it, or is its subject
("The mayor, Ana Poe, was less sure. “People are tired.”")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.layout import Breaks, Layout, inside, layout_of
from sayso.resolve.attributions.frames import behind
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.phrase import Tokens
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Attribution, Span

_LONGEST = 300  # code points of the sentence before
_EARLY = 6  # words before which its subject is named
_MOST = 6  # attributions before
_LED = 100  # code points before a quotation
_IN_WORDS = re.compile(
    r"\b(?P<cue>in[ \xa0]the[ \xa0]words[ \xa0]of)[ \xa0](?P<who>[^,;:.\n“”\"]{3,60})[,:][ \xa0]\Z"
)
_CLOSED = re.compile(r"[”\"’']|''")
_AGED = re.compile(r", \d{1,2},")
_SUBJECTS = frozenset({"he", "she"})
_OPENS = frozenset({"and", "but", "for", "meanwhile", "the", "a", "an", "his", "her", "their"})


def introduced(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of `text`, in order; a quotation without source and cue is given the source
    of whoever speaks in the sentence before it, alone, or else the person who is its subject, if
    that is the only one there."""
    layout = layout_of(text, breaks)
    found: list[Attribution] = []
    for one in (_in_words(text, one) for one in attributions):
        alone = one.source is None and one.cue is None and _is_whole(text, one.content[0])
        source = _before(text, layout, found, one.content[0][0]) if alone else one.source
        found.append(replace(one, source=source))
    return found


def _in_words(text: str, one: Attribution) -> Attribution:
    """A quotation of nobody as of the one in whose words it is: "in the words of one critic, “…”",
    "“…,” in the words of one critic"."""
    start, end = one.content[0][0], one.content[-1][1]
    if one.source or one.cue:
        return one
    led = _IN_WORDS.search(text, max(0, start - _LED), start)
    if led and parse(text, led.span("who"), cased=True):
        return replace(one, source=led.span("who"), cue=led.span("cue"))
    closed = _CLOSED.match(text, end) or _CLOSED.match(text, end - 1)
    told = behind(text, closed.end()) if closed else None
    return replace(one, source=told[0], cue=told[1]) if told else one


def _is_whole(text: str, content: Span) -> bool:
    """Whether a content is a quotation of a sentence, and no title."""
    start, end = content
    said = text[start:end].rstrip("”\"’'")
    return text[start] in "“\"‘'" and said[-1:] in {".", ",", "!", "?", "…"}


def _before(text: str, layout: Layout, told: Sequence[Attribution], start: int) -> Span | None:
    begin = layout.sentence_start(start)
    if begin == 0 or text[begin:start].strip():
        return None
    first, end = layout.sentence_span(begin - 1)
    near = [a for a in told[-_MOST:] if any(first <= s < end for s in _own(a))]
    if near:
        sources = {a.source for a in near if not any(b.holds(a) for b in near if b is not a)}
        told_of = [span for a in near for span in (*a.content, *filter(None, [a.source]))]
        tokens = tokenise(text, first, min(end, first + _LONGEST))
        others = (tokens[at].start for at, _ in _persons(text, tokens))
        alone = len(sources) == 1 and all(inside(told_of, at) for at in others)
        return sources.pop() if alone else None
    return _subject(text, first, end) if end - first <= _LONGEST else None


def _own(attribution: Attribution) -> Iterator[int]:
    """Where the parts of an attribution begin and end."""
    for start, end in attribution.content:
        yield from (start, end - 1)
    if attribution.source:
        yield attribution.source[0]


def _subject(text: str, begin: int, end: int) -> Span | None:
    tokens = tokenise(text, begin, end)
    persons = list(_persons(text, tokens))
    if tokens and tokens[0].key in _SUBJECTS:
        return None if persons else (tokens[0].start, tokens[0].end)
    if len(persons) != 1:
        return None
    first, last = persons[0]
    before = tokens[:first]
    leads = all(t.broken or t.key in _OPENS or not words.is_function(t.key) for t in before)
    if first > _EARLY or not leads or last + 1 >= len(tokens):
        return None
    return tokens[0].start, tokens[last].stem


def _persons(text: str, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The runs of capitals that name persons: the first and last token of each."""
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _is_of_name(tokens[end]):
            end += 1
        if end > at and _is_person(text, tokens[at:end]):
            yield at, end - 1
        at = max(end, at + 1)


def _is_of_name(token: Token) -> bool:
    return token.upper and not token.broken and not words.is_function(token.key)


def _is_person(text: str, run: Tokens) -> bool:
    if len(run) > 1 and _AGED.match(text, run[-1].end):
        return True
    parsed = parse(text, (run[0].start, run[-1].stem), cased=True)
    if parsed is None or not parsed.proper or parsed.kind != "person":
        return False
    return parsed.role is not None or any(sex.is_given(token.key) for token in run)
