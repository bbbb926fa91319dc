"""Whose a relative clause is that tells who says it: "it said the man, who police said fled, had
lied"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.english import FINITE
from sayso.layout import Layout
from sayso.resolve.phrases import words
from sayso.resolve.phrases.clause import subject_of
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution, Span

_RELATIVE = re.compile(r",[ \xa0](?:who|whom|which)[ \xa0]\Z")
_LEAD = 12
"""Code points in which a comma and a relative pronoun stand."""
_CLOSES = re.compile(
    rf",[ \xa0](?=(?:(?:also|later|then|\w+ly)\s)*(?:{FINITE}|{words.ANY_SAYS}|\w+ed)\b)"
)
_MANY = (
    r"(?:the\s(?:[\w’'-]+\s)?[\w’'-]+|(?:[A-Z]\w+\s)?(?:police|officials|prosecutors|authorities|investigators"
    r"|detectives|witnesses|relatives|neighbou?rs|friends|colleagues|residents|locals|rebels"
    r"|activists|critics|supporters|opponents|experts|doctors|scientists|lawyers|analysts)|they|he|she)"
)
_SOMEBODY = (
    r"(?:man|woman|boy|girl|teenager|youth|suspect|gunman|attacker|driver|couple|person|people)"
)
_NOUN = r"(?!(?:and|as|at|by|for|from|in|near|of|on|or|to|with)\s)[a-z’'-]+"
_UNLINKED = re.compile(
    rf"(?:(?i:an?|another|one)\s(?:{_NOUN}\s){{1,2}}?|(?i:the|two|three|\d+)\s(?:[a-z’'-]+\s)?{_SOMEBODY}\s)"
    rf"(?P<who>{_MANY})\Z"
)
"""Somebody, and who says what a clause without a pronoun tells of him: "a man police"."""
_GOES_ON = re.compile(
    rf"(?<!\band)(?<!\bor)(?<!\bwho)(?<!\bthat)(?<!\bwhich)(?<!\bthey)(?<!\bhe)(?<!\bshe)(?<!\bit)"
    rf"\s(?=(?:{FINITE})\s)"
)
_CLAIMS = re.compile(r"(?i)(?:claim|allegation|accusation|report|statement|rumou?r|charge)s?")
_DEALT_WITH = re.compile(
    r"that\s(?:[\w’'-]+\s){1,6}?(?:(?:never|not|also|\w+ly|yet\sto)\s){0,2}"
    r"(?:back(?:ed|s)?(?:\sup)?|deny|denie[ds]|reject(?:ed|s)?|disput(?:ed|es)|dismiss(?:ed|es)"
    r"|made|makes?|repeat(?:ed|s)|retract(?:ed|s)|withdr(?:e|a)ws?|substantiat(?:ed|es)|prove[dns]?"
    r"|refut(?:ed|es)|call(?:ed|s)|describ(?:ed|es))"
    r"(?=\W*\Z|\W+(?:with|in|on|as|to|since|before|again|for|during|at|by|and|but|\w+day)\b)"
)
"""What somebody does with a claim, in a clause that goes on the noun."""
_JOINS = re.compile(r"(?:,?\s(?:and|but|or|while|as)|[,;:—–-])?\s*\Z")
_STOP = re.compile(r"[.!?…]*\s*\Z")

_WHO_CLAUSE = re.compile(
    r",?\s(?:and|but|while|whereas)\s(?P<who>[^,;:.“”\"\n]{2,60}),\swho\s[^,;:.“”\"\n]{3,80},\s\Z"
)
"""Another subject, and more of it, right before a verb."""
_DASH = re.compile(r"[ \xa0]?(?:--?|[–—])[ \xa0]?")
_LETTERS = re.compile(r"[ \xa0]\([A-Z][\w.&-]{1,15}\)\Z")
_ASIDE = re.compile(
    r"(?:[ \xa0]--?[ \xa0]|[ \xa0]?[–—][ \xa0]?)(?:which|who|whose)[ \xa0]"
    r"(?:(?![ \xa0]--?[ \xa0])[^–—\n])*\Z"
)
"""A relative clause behind a dash that no other one closes."""
_SPEAKS = frozenset({"anonymous", "group", "person"})


def within_clauses(
    text: str, layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """`attributions`, where what is said in a relative clause ends with it, at the comma before the
    verb of the clause around; and where one whose content such a clause interrupts goes on behind
    it."""
    attributions = [one for one in attributions if not is_of_noun(text, one)]
    ends = [_end(text, layout, one) for one in attributions]
    found = []
    for one, end in zip(attributions, ends, strict=True):
        if end is not None:
            *before, (start, _) = one.content
            found.append(replace(one, content=(*before, (start, end))))
            continue
        rest = next(
            (
                _rest(text, layout, end, attributions)
                for other, end in zip(attributions, ends, strict=True)
                if end is not None and _interrupts(text, other, one)
            ),
            None,
        )
        found.append(replace(one, content=(*one.content, rest)) if rest else one)
    return found


def of_who_says(text: str, one: Attribution) -> Attribution:
    """An attribution without whom a clause without a pronoun is about: "a man | police say fled";
    or, of what he says himself, without that clause: "the man | police call its head denied it"."""
    source, cue = one.source, one.cue
    told = _UNLINKED.fullmatch(text, *source) if source else None
    if not source or not cue or not told or cue[0] < source[1]:
        return one
    if cue[0] > source[1] + 1:
        return replace(one, source=(source[0], told.start("who") - 1))
    *before, (start, end) = one.content
    if before or start < cue[1]:
        return replace(one, source=told.span("who"))
    goes_on = _GOES_ON.search(text, start + 1, end)
    end = goes_on.start() if goes_on else end
    return replace(one, source=told.span("who"), content=((start, end),))


def is_of_noun(text: str, one: Attribution) -> bool:
    """Whether what "claims" are said to be is what somebody does with them: "claims | that Osk has
    denied"."""
    cue, (start, end) = one.cue, one.content[0]
    if one.source or not cue or not _CLAIMS.fullmatch(text, *cue):
        return False
    return 0 <= start - cue[1] <= 1 and _DEALT_WITH.match(text, start, end) is not None


def _end(text: str, layout: Layout, one: Attribution) -> int | None:
    """Where the relative clause ends in which an attribution tells who says the rest of it."""
    source, cue, (*before, (start, end)) = one.source, one.cue, one.content
    if not source or not cue or not source[1] <= cue[0] <= cue[1] <= start <= cue[1] + 1:
        return None
    if not _RELATIVE.search(text, max(0, source[0] - _LEAD), source[0]) or len(before) > 1:
        return None
    closes = _CLOSES.search(text, start, layout.sentence_span(start)[1])
    if closes is None or closes.start() > end or layout.quotation(closes.start()):
        return None
    return closes.start()


def _interrupts(text: str, clause: Attribution, one: Attribution) -> bool:
    """Whether the clause in which an attribution stands is right behind all that another says."""
    end, source = one.content[-1][1], clause.source
    told = one.cue is not None and one.cue[1] <= one.content[0][0]
    return bool(
        told and source and end < source[0] <= end + _LEAD and _RELATIVE.match(text, end, source[0])
    )


def _rest(text: str, layout: Layout, end: int, attributions: Sequence[Attribution]) -> Span | None:
    """What stands behind the clause that ends at a place, up to whatever else is told in its
    sentence."""
    start, last = end + 2, layout.sentence_span(end)[1]
    opens = min((one.opens for one in attributions if start < one.opens < last), default=last)
    stop = _JOINS.search(text, start, opens) if opens < last else _STOP.search(text, start, last)
    high = stop.start() if stop else opens
    return (start, high) if start < high else None


def past_relative(
    text: str, layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """`attributions`, where one whose verb stands behind "…, and a guard, who asked not to be
    named, | confirmed" is of the guard, and he is no part of what is said before."""
    taken = [_past(text, layout, one) for one in attributions]
    found = []
    for one, who in zip(attributions, taken, strict=True):
        whole = one if who is None else replace(one, source=who.span("who"))
        cuts = (m for m in taken if m and m.start() > one.content[-1][0])
        cut = next((m for m in cuts if m.start("who") < one.content[-1][1] <= m.end("who")), None)
        *parts, (start, _) = whole.content
        found.append(replace(whole, content=(*parts, (start, cut.start()))) if cut else whole)
    return found


def past_dashes(text: str, layout: Layout, one: Attribution) -> Attribution:
    """An attribution whose verb stands behind an aside, of whom the aside is about and not of whom
    it ends with: "the board – which saw the fire that killed | Jane Roe – | found"."""
    source, cue = one.source, one.cue
    if source is None or cue is None or not _DASH.fullmatch(text, source[1], cue[0]):
        return one
    opens = layout.sentence_start(source[0])
    aside = _ASIDE.search(text, opens, source[0])
    if aside is None:
        return one
    letters = _LETTERS.search(text, opens, aside.start())
    return replace(one, source=subject_of(text, opens, (letters or aside).start()))


def _past(text: str, layout: Layout, one: Attribution) -> re.Match[str] | None:
    """The clause behind whose subject a verb stands that was put to another before it."""
    source, cue = one.source, one.cue
    if source is None or cue is None or source[1] > cue[0]:
        return None
    told = _WHO_CLAUSE.search(text, max(source[1], layout.sentence_start(cue[0])), cue[0])
    parsed = parse(text, told.span("who"), True) if told else None
    return told if parsed is not None and parsed.kind in _SPEAKS else None
