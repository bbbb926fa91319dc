"""Sources and contents made whole, or cut where they run on: a name beside an office, a caption
before it, a quotation behind a denial, what the sender says of a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.layout import Layout
from sayso.resolve.attributions.stance_words import DENIED_CUE
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution, Span

_NAME = re.compile(
    r",[ \xa0](?P<name>(?P<first>[A-Z][\w’'-]+)(?:[ \xa0][A-Z][\w’'-]+){1,2})"
    r"(?=[.;:!”\"]|[ \xa0]*(?:\n|\Z))"
)
"""A name that a clause ends with, behind an office: "quoting the mayor, Jane Roe."."""
_ASIDE = re.compile(r",[ \xa0](?P<name>[A-Z][\w’'-]+(?:[ \xa0][A-Z][\w’'-]+){0,2}),[ \xa0]")
_CALLED = re.compile(
    r"[ \xa0](?P<name>[A-Z][\w’'-]*(?:[ \xa0](?:&[ \xa0])?[A-Z][\w’'-]*){0,3})"
    r"(?=[,.;:!”\"]|[ \xa0]*(?:\n|\Z))"
)
"""A name that a clause ends with, behind what it is the name of: "the local paper Osk Post"."""
_REPORTER = re.compile(
    r"^(?P<who>[A-Z][\w’'-]+(?:[ \xa0][A-Z][\w’'-]+){1,2}),[ \xa0]\Z", re.MULTILINE
)
_LONGEST = 80  # code points of a reporter's name
_BLANK = re.compile(r"\n[ \t]*\n\s*")
DATELINE = (
    r"(?:[A-Z]{2}[A-Z. /’'-]{1,30}|[A-Z][\w’'-]+(?=,|[ \xa0]\())"
    r"(?:,[ \xa0][^,()\n:–—]{2,30}){0,2}(?:[ \xa0]\([^()\n]{2,40}\))?"
    r"[ \xa0]?(?:--?|[–—])[ \xa0]+(?=[A-Z])(?![^\n]*(?:[–—]|[ \xa0]--?[ \xa0]))"
)
_LABEL = re.compile(rf"[A-Z][\w’'-]*(?:[ \xa0][\w’'-]+){{0,2}}:[ \xa0]+(?=\w)|{DATELINE}")
"""What opens a line before who speaks: "Sea: ", "OSK, Norland (NPA) — "."""
_NOTED = re.compile(
    r"(?:I|[Ww]e)(?:[’']ve)?[ \xa0](?:\w+[ \xa0])?"
    r"(?:cannot|(?:ca|can|could|am|are|have|was|were|did|do)(?:[ \xa0]not|n[’']t)"
    r"|(?:am|are) unable)[ \xa0](?:[\w-]+[ \xa0]){0,4}?(?:verif|confirm|corroborat)\w*\b"
)
"""What the writer says of a claim: "I have not been able to verify this"."""
_QUOTED = re.compile(r":[ \xa0](?P<said>“[^“”\n]+”|\"[^\"\n]+\")(?=\W*\Z)")

_PARTICLES = "|".join(sorted(words.PARTICLES - {"do", "ten", "y"}))
_SPEAKS = rf"[ \xa0](?:has[ \xa0]|had[ \xa0])?(?:{words.ANY_SAYS}|reported|reports)\b"
_PARTED = re.compile(
    rf"[ \xa0](?P<name>(?:{_PARTICLES})(?:[ \xa0][a-z]{{2,3}})?[ \xa0][A-Z][\w’'-]*)"
    rf"(?=[ \xa0]?:|{_SPEAKS})|[ \xa0](?P<last>[A-Z][\w’'-]*)(?={_SPEAKS})"
)
"""The rest of a name that its cue begins with: "the site Velm | Now reported", "Jon | de Roe:"."""
_STOP = re.compile(r"(?<=[a-z]{2})[.!?][”\"]?[ \xa0\n]+(?=[A-Z“\"])")
_FORMER = re.compile(r"(?<![\w-])(?:former|acting|interim|late|outgoing)[ \xa0]\Z")
_FORMERLY = 10  # code points


def with_name(text: str, source: Span, cue: Span | None = None) -> Span:
    """`source`, an office or a body that nobody's name stands in, with the name right behind it, or
    between it and the `cue`; a name with what the cue has of it."""
    parted = _PARTED.match(text, source[1]) if cue and cue[0] == source[1] + 1 else None
    if parted and text[source[0] : source[1]].rpartition(" ")[2][:1].isupper():
        last = parted["last"]
        if not (last and last.lower() in words.CALENDAR):
            return source[0], parted.end(parted.lastgroup or 0)
    beside, called = _NAME.match(text, source[1]), _CALLED.match(text, source[1])
    aside = _ASIDE.match(text, source[1], cue[0]) if cue else None
    if aside and cue and aside.end() == cue[0]:
        # "its press attaché | , Tarnik, | wrote"
        whole = source[0], aside.end("name")
        named = parse(text, whole, cased=True)
        return whole if named and named.proper and named.role else source
    if beside and not sex.is_given(beside["first"].casefold()):
        beside = None
    if called and called["name"].split()[0].lower() in words.CALENDAR:
        called = None
    parsed = parse(text, source, cased=True) if beside or called else None
    if parsed is None or parsed.proper:
        return source
    if beside and parsed.kind == "person":
        return source[0], beside.end("name")
    return (source[0], called.end("name")) if called and parsed.kind in words.BODY_KINDS else source


def with_former(text: str, source: Span) -> Span:
    """A source with the word before it without which its office would be another's: "former |
    President Jane Roe"."""
    former = _FORMER.search(text, max(0, source[0] - _FORMERLY), source[0])
    told = former and text[source[0] : source[0] + 1].isupper()
    return (former.start(), source[1]) if former and told else source


def below(text: str, source: Span) -> Span:
    """`source` without what stands above an empty line in it, as a caption does, or what a line
    begins with, a dateline or a word before a colon ("Sea: the navy"); before a colon, where a
    reporter is, with the name before it."""
    reporter = _REPORTER.search(text, max(source[0] - _LONGEST, 0), source[0])
    if reporter and text.startswith(":", source[1]):
        # "Jane Roe, | Port Velm: It rains"
        return (reporter.start("who"), source[1])
    blank = [one for one in _BLANK.finditer(text, *source) if one.end() < source[1]]
    start = blank[-1].end() if blank else source[0]
    opens = not start or text[start - 1] == "\n"
    label = _LABEL.match(text, start, source[1]) if opens else None
    return (label.end() if label else start, source[1])


def in_sentence(text: str, layout: Layout, source: Span, cue: Span | None) -> Span:
    """`source` without the next sentence, where it runs on into that behind its cue ("said | one.
    Osk Lines"), or without the one before it ("against | Jon Roe. Roe, 58, | has pleaded")."""
    start, end = source
    breaks = _STOP.finditer(text, start, end)
    stops = [m for m in breaks if layout.sentence_start(m.end()) == m.end()]
    if cue is None or not stops:
        return source
    if 0 <= start - cue[1] <= 1:
        return start, stops[0].start()
    return (stops[-1].end(), end) if end <= cue[0] else source


def without_noted(text: str, layout: Layout, one: Attribution) -> Attribution:
    """`one` without later parts that are no quotation, in which the writer says that it is not
    verified."""
    first, *more = one.content
    kept = (
        part
        for part in more
        if not _NOTED.match(text, *part) or layout.quotation(part[0]) is not None
    )
    return replace(one, content=(first, *kept))


def without_quoted(text: str, one: Attribution) -> Iterator[Attribution]:
    """`one`; a denial whose content ends with a colon and a quotation as two: what is denied, and
    what the speaker says of it ("denies that it fell: “It stands”")."""
    last = one.content[-1]
    behind = _QUOTED.search(text, *last)
    denies = one.cue is not None and DENIED_CUE.search(text, *one.cue)
    if not behind or not denies or one.source is None or behind.start() == last[0]:
        yield one
        return
    yield replace(one, content=(*one.content[:-1], (last[0], behind.start())))
    yield replace(one, content=(behind.span("said"),), cue=None)
