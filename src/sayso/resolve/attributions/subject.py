"""The subject of a cue that was linked to no source, where it stands right before the cue."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from sayso.english import FINITE
from sayso.facts import load
from sayso.layout import Layout
from sayso.resolve.attributions.beside import with_former
from sayso.resolve.attributions.citing import speaker
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import Token, tokenise
from sayso.types import Attribution, Span

_AUXILIARIES = r"(?:also|later|earlier|then|now|previously|repeatedly|has|have|had|\w+ly)"
_SPEAKS = re.compile(rf"(?i)(?:{_AUXILIARIES} )*(\w+)\b(?! (?:by|as)\b)")
_DID = re.compile(
    r"(?i)(?:did|does|do|will|would|could)(?:[ \xa0](?:not|never)|n[’']t)?[ \xa0]"
    r"(?:\w+ly[ \xa0])?(\w+)"
)
_WORDS = 8
_LONGEST = 10  # words
_REACH = 120  # code points before the cue that are looked at
_WHERE = re.compile(
    r",[ \xa0](?:whom|where|which|(?:in|on|to|for|from)[ \xa0]which)[ \xa0](?:the[ \xa0])?\Z"
)
_SAY = "|".join(sorted(verb.removesuffix("s") for verb in words.SAYS))
_DOES = re.compile(rf"[ \xa0](?:{FINITE}|{_SAY}|\w+s|\w+ed)\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"[ \xa0](?P<who>who|(?<=,.)which)[ \xa0]"
    r"(?:\w+ly[ \xa0]|(?:on|in|last|late|earlier|this)[ \xa0](?:\w+[ \xa0]){1,2})?\Z"
)
"""A relative pronoun before a verb, with no more than when between them."""
_INVERTED = re.compile(r"[”\"'],?[ \xa0]\Z|,[”\"'][ \xa0]\Z")
_NEAR = 40  # code points before the cue in which a relative pronoun stands
_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i"})
_JOINS = frozenset({"and", "but", "or", "so", "yet"})
_INSIDE = frozenset({"of", "for", "the", "&"})
_ASIDE = re.compile(r",[ \xa0]as[ \xa0][^,.;:“”\"()\n]{3,80}[ \xa0](?:known|called),[ \xa0]\Z")
"""What a subject is called, between it and its verb."""
_PLACES = frozenset({"there", "here"})
"""What may stand behind a subject, and says nothing."""
_WITH = re.compile(r"\bwith[ \xa0](?P<who>(?:[\w’'.-]+[ \xa0]){0,5}?[\w’'.-]+)[ \xa0]\Z")
_BY = re.compile(
    r"\b\w+[ \xa0](?:(?:in|up|out|off|down|over|together)[ \xa0])?by[ \xa0](?:the[ \xa0])?"
    r"(?:(?:[a-z-]+[ \xa0]){0,2}[a-z-]+,[ \xa0])?\Z"
)
_HAVING = re.compile(
    r"\b(?P<who>(?:an?|the)[ \xa0](?:(?!with\b)[\w’'-]+[ \xa0]){0,2}?[\w’'-]+)[ \xa0]with[ \xa0]\Z"
)
_SAYING = re.compile(r"(?i)(?:[a-z]+ly[ \xa0])?[a-z]+ing\b")
_TOLD_TO = re.compile(rf"\b(?:{'|'.join(sorted(load('grammar')['tells_another']))})[ \xa0]to\Z")
"""Behind its subject only who is told something: "the staff, urged to travel"."""
_BETWEEN = frozenset({"neither", "both", "also", "either"})
"""What may stand between a subject and its verb."""


def with_subject(
    text: str, layout: Layout, attribution: Attribution, after: int = 0
) -> Attribution:
    """`attribution` with a source, if it has none and a short noun phrase or a pronoun stands
    between the beginning of a clause and its cue, which speaks ("However, Osk officials said"),
    and not before the code point `after`; a source that is no more than a word between the two
    ("Roe neither confirmed nor denied it") gives way to it. Whoever says something beside what the
    sentence tells ("…, with Roe saying that it rained") is the source of that alone; by whom
    another is led or made ("The rebels led by Roe said") is no source without that one."""
    cue, source = attribution.cue, _outside(text, layout, attribution, after)
    attribution = replace(attribution, source=source)
    beside = cue and _beside(text, layout, cue)
    if cue and beside and (source is None or source[0] >= cue[1]):
        behind = tuple(part for part in attribution.content if part[0] >= beside[1])
        return replace(attribution, source=beside, content=behind or attribution.content)
    if source and text[slice(*source)].lower() in _PLACES:
        found = subject(text, layout, source[0], after) or _last(text, source[0])
        return replace(attribution, source=((found or source)[0], source[1]))
    if source and cue and text[slice(*source)].lower() in _BETWEEN:
        found = subject(text, layout, source[0], after) or _whole(text, layout, source[0], after)
        return replace(attribution, source=found or source)
    if source and cue and text[source[1] : cue[0]] in {" ", "\xa0", ", "}:
        return replace(attribution, source=_with_head(text, layout, source, after))
    inverted = None if source or not cue else _inverted(text, layout, attribution, cue)
    if inverted or source or not cue or not _speaks(text, cue):
        return replace(attribution, source=source or inverted)
    aside = _ASIDE.search(text, max(layout.sentence_start(cue[0]), after, cue[0] - _REACH), cue[0])
    end = aside.start() if aside else cue[0]
    found = subject(text, layout, end, after)
    if found is None:
        # "Jane Roe, the mayor of Velm, said", "a guard in Velm said"
        found = subject_of(text, max(layout.sentence_start(end), after), end)
    relative = None if found else _RELATIVE.search(text, max(cue[0] - _NEAR, after), cue[0])
    if relative:
        # "a rival, Velm Works, which alleges"
        found = relative.span("who")
    return replace(attribution, source=found and with_former(text, found))


def _inverted(text: str, layout: Layout, attribution: Attribution, cue: Span) -> Span | None:
    """Who stands behind a cue that itself stands right behind all that is said: "“It rained”,
    reported | the press service"."""
    if not _INVERTED.search(text, max(cue[0] - 4, 0), cue[0]):
        return None
    if text[slice(*cue)] not in words.SAYS | {"reported", "reports"}:
        return None
    if any(cue[1] <= start for start, _ in attribution.content):
        return None
    end = layout.sentence_span(cue[0])[1]
    end = cue[1] + len(text[cue[1] : end].rstrip().removesuffix("."))
    return speaker(text, tokenise(text, cue[1], end))


def _outside(text: str, layout: Layout, attribution: Attribution, after: int) -> Span | None:
    """The source, or where that is the subject of a clause which tells more of another, that one:
    "Tarnia, where | Velm | has a plant, denied it"."""
    cue, source = attribution.cue, attribution.source
    if not (cue and source) or source[1] >= cue[0] or not text.endswith(", ", 0, cue[0]):
        return source
    low = max(layout.sentence_start(source[0]), after)
    lead = _WHERE.search(text, max(low, source[0] - _NEAR), source[0])
    if lead is None or not _DOES.search(text, source[1], cue[0]):
        return source
    return subject_of(text, low, lead.start()) or source


def _with_head(text: str, layout: Layout, source: Span, after: int) -> Span:
    """A source behind "led by", or of whom another has with him ("a blogger with sources in Osk"),
    from the noun that this tells more of on."""
    low = max(layout.sentence_start(source[0]), after, source[0] - _REACH)
    having = _HAVING.search(text, low, source[0])
    if having:
        parsed = parse(text, having.span("who"), cased=True)
        return (having.start(), source[1]) if parsed and parsed.kind else source
    by = _BY.search(text, low, source[0])
    if by is None or not words.opens_relative(tokenise(text, by.start(), source[0]), 0):
        return source
    head = subject_of(text, low, by.start())
    return (head[0], source[1]) if head else source


def without_beside(
    text: str, layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """`attributions` without what stands in their contents of who says something beside: "blamed
    Osk | with Roe | saying that it rained"."""
    cues = (one.cue for one in attributions if one.cue)
    beside = [(who, cue) for cue in cues if (who := _beside(text, layout, cue))]
    ends = {cue[0]: text.rindex("with", 0, who[0]) for who, cue in beside}
    if not ends:
        return list(attributions)
    return [replace(one, content=_before(text, one.content, ends)) for one in attributions]


def _before(text: str, parts: Sequence[Span], ends: Mapping[int, int]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for start, end in parts:
        cut = next((low for cue, low in ends.items() if low < end < cue and start < low), end)
        kept.append(
            (start, start + len(text[start:cut].rstrip(" ,"))) if cut < end else (start, end)
        )
    return tuple(kept)


def _beside(text: str, layout: Layout, cue: Span) -> Span | None:
    """Who stands between "with" and a cue like "saying"."""
    if not _SAYING.match(text, *cue):
        return None
    start = max(layout.sentence_start(cue[0]), cue[0] - _REACH)
    led = _WITH.search(text, start, cue[0])
    parsed = led and parse(text, led.span("who"), cased=True)
    speaks = parsed and (parsed.proper or parsed.kind is not None)
    return led.span("who") if led and speaks else None


def _speaks(text: str, cue: Span) -> bool:
    opening = _SPEAKS.match(text, *cue)
    if opening is None or _TOLD_TO.search(text, cue[0], cue[1] + 3):
        return False
    did = _DID.match(text, *cue)
    if did:
        # "did not say"
        return f"{did[1].lower()}s" in words.SAYS
    # "Economists argue | that": without "that" such a word may be a noun.
    plural = f"{opening[1]}s" if text.startswith(" that ", cue[1]) else ""
    return opening[1].lower() in words.SAYS or plural in words.SAYS


def subject(text: str, layout: Layout, end: int, after: int = 0) -> Span | None:
    """The short noun phrase or the pronoun that ends at code point `end`, from the beginning of its
    clause and not before `after`; None where there is none."""
    start = max(layout.sentence_start(end), end - _REACH, after)
    tokens = tokenise(text, start, end)
    while tokens and tokens[-1].key in words.REFLEXIVES:
        # "Roe himself | said"
        end, tokens = tokens[-1].start, tokens[:-1]
    length = sum(1 for _ in takewhile(_is_part, reversed(tokens)))
    length -= _article(tokens[len(tokens) - length :])
    before, phrase = tokens[: len(tokens) - length], tokens[len(tokens) - length :]
    if not phrase or text[phrase[-1].end : end].strip() or _goes_on(before):
        return None
    if phrase[-1].key in _SUBJECTS:
        return phrase[-1].start, phrase[-1].end
    named = [i for i, one in enumerate(phrase) if one.upper or one.key in words.DEFINITE]
    if not named or len(phrase) - named[0] > _WORDS or phrase[-1].key in _INSIDE:
        return None
    return phrase[named[0]].start, phrase[-1].end


def _article(phrase: Sequence[Token]) -> int:
    """Where an article begins a phrase behind another one: "earlier in the day | the company"."""
    again = (
        i
        for i in range(len(phrase) - 1, 0, -1)
        if phrase[i].key == "the" and phrase[i - 1].key not in _INSIDE
    )
    return next(again, 0)


def _last(text: str, end: int) -> Span | None:
    """The word that ends before `end`, if it is a noun's place ("officials there")."""
    tokens = tokenise(text, max(end - _REACH, 0), end)
    if not tokens or tokens[-1].broken or words.is_function(tokens[-1].key):
        return None
    return tokens[-1].start, tokens[-1].end


def _whole(text: str, layout: Layout, end: int, after: int) -> Span | None:
    """The noun phrase that ends at `end`, with what follows its noun ("Osk's embassy in Velm"), if
    nothing else stands before it in its sentence."""
    tokens = tokenise(text, max(layout.sentence_start(end), after), end)
    inside = words.PREPOSITIONS | words.ARTICLES
    if not tokens or len(tokens) > _LONGEST or tokens[0].key in words.PREPOSITIONS:
        return None
    if not all(_is_part(token) or token.key in inside for token in tokens):
        return None
    return tokens[0].start, tokens[-1].end


def _goes_on(before: Sequence[Token]) -> bool:
    """Whether what stands before a phrase takes it up: "rebels in Osk", "at Velm, Tarnia"."""
    if not before or not before[-1].broken:
        return bool(before) and before[-1].key in words.PREPOSITIONS
    return before[-1].key == "," and len(before) > 2 and before[-2].upper


def _is_part(token: Token) -> bool:
    """Whether a word may stand in a short noun phrase."""
    if token.broken or token.key in _JOINS:
        return False
    return token.upper or token.key in _INSIDE | _SUBJECTS or not words.is_function(token.key)
