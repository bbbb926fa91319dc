"""Who is named beside what is said without a word of saying, as in posts, headlines and
transcripts: "Jane Roe: “…”", "Osk is hit again – General Staff"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from sayso.layout import inside, overlap
from sayso.resolve.attributions.labels import is_initials, is_last_name
from sayso.resolve.attributions.placed import put, start_of
from sayso.resolve.attributions.signed import signed
from sayso.resolve.attributions.speaking import (
    LINE,
    LINE_OPENS,
    LONGEST,
    MOST,
    POST,
    QUOTE,
    QUOTED,
    SMALL,
    TELLERS,
    TITLES,
    is_bare,
    line_before,
    may_speak,
    says_enough,
    tells,
)
from sayso.resolve.phrases.source import parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.resolve.speakers.turns import QUESTIONS, Turn, turns
from sayso.types import Attribution, Document, Span

_COLON = re.compile(r":[ \xa0]+(?=\S)")
_NOTED = re.compile(
    r"[.!?]\s+(?:We|Not|Nothing|No|This|It|That|None)\b[^.!?\n]{0,60}?"
    r"\b(?:verif|confirm|corroborat)\w*[^.!?\n]*[.!?]?\s*\Z"
)
"""What the sender says of it at the end: "Not officially confirmed"."""
_PASSED = re.compile(
    r"(?<!ccording),?[ \xa0](?P<cue>to|via|on|through)[ \xa0]"
    r"(?=(?:the[ \xa0])?[A-Z@][^.:;“”\"\n]*\Z)"
)
_CITING = re.compile(r",?[ \xa0](?P<cue>cites|citing|quotes|quoting)[ \xa0](?=\w)")
"""What stands between who speaks and whom he speaks to, and between an outlet and whom it cites."""
_OPENS = re.compile(r"(?<=[.!?”\"][ \xa0])(?=\w|@\w)")
_STOPS = re.compile(r"[.!?][ \xa0](?=[A-Z“\"‘])")
_TERM = re.compile(r"[^\W_]+")
_TERSE = 2  # words and numbers of that in a message
_REACH = 92  # code points of that, and of a stamp and marks before it
_TITLED = re.compile(rf"(?:{'|'.join(sorted(TITLES))})\b", re.IGNORECASE)


def led(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` of a document, in order, and those that a colon or a dash makes: of a
    quotation behind a name and a colon; of the rest of a line that begins with the name of a person
    or body and a colon, in a message also with who has no name ("Police", "Mayor Roe to the Echo",
    "the Echo, citing medics"); of a line that ends with a dash and such a name, or with one in
    brackets. One of
    `attributions` that has what is said but not who says it is given its source; where one has told
    more, nothing is added. Text that is marked as boilerplate is left alone."""
    text = document.text
    labels = {turn.said[0][0]: turn.label for turn in turns(text)}
    own = [_of_its_turn(text, one, labels) for one in attributions]
    away = [part.span for part in document.boilerplate]
    lines = (*_behind_colons(text), *signed(text))
    spoken = _in_turns(text)
    each = ((one, True) for one in lines), ((one, False) for one in spoken)
    for found, cut in chain(*each):
        if not inside(away, found.content[0][0]) and not inside(away, found.content[0][1] - 1):
            start, end = found.content[0]
            low, high = (bisect_left(own, at, key=start_of) for at in (start - LONGEST, end))
            own[low:high] = _with(text, own[low:high], found, cut)
    return [one for one in own if not _asks(text, one)]


def _of_its_turn(text: str, one: Attribution, labels: Mapping[int, Span]) -> Attribution:
    """An attribution whose source is the label right before what is said, where it was that of a
    turn before or a remark beside the label: no word of saying leads to it."""
    start = one.content[0][0]
    label = labels.get(start)
    before = label is not None and one.source is not None and one.source[1] <= start
    return replace(one, source=label) if before and _is_colon(text, one.cue) else one


def _asks(text: str, one: Attribution) -> bool:
    """Whether no more than a colon leads to what is said, which is a question, without marks, or
    stands under "Q"."""
    end, source = one.content[-1][1], one.source
    if source is None or not _is_colon(text, one.cue) or not text.startswith(":", source[1]):
        return False
    if text[slice(*source)].casefold() in QUESTIONS:
        return True
    return len(one.content) == 1 and "?" in text[end - 1 : end + 1]


def _behind_colons(text: str) -> Iterator[Attribution]:
    for colon in _COLON.finditer(text):
        said, line = colon.end(), line_before(text, colon.start(), _REACH)
        stop = text.find("\n", said, said + LONGEST)
        end = stop if stop >= 0 else min(len(text), said + LONGEST)
        quoted = QUOTED.match(text, said, end)
        if not quoted and stop < 0 and end < len(text):
            continue  # where its line is no paragraph, nothing tells how far the words go
        content = quoted.span() if quoted else (said, _without_stop(text, said, end))
        starts = list(_starts(text, line, colon.start(), quoted is not None))
        whose = (_to_whom(text, at) for at in starts)
        told = (to for to in whose if may_speak(text, to[0], content, quoted is not None))
        who, cue = next(told, (None, None))
        if who and not quoted and _TITLED.match(text, who[0]):
            content = (said, _before_question(text, said, content[1]))
        if who and says_enough(text, content):
            yield Attribution((content,), who, cue, QUOTE if quoted else LINE)
        elif line is not None and POST.match(text, line, colon.start()):
            yield from _in_message(text, starts[-1], content)


def _to_whom(text: str, who: Span) -> tuple[Span, Span | None]:
    """Who speaks, without whom he speaks to, or where, that would pass for a part of his name:
    "Osk source to the Echo"."""
    passed, parsed = _PASSED.search(text, *who), parse(text, who, cased=True)
    if passed is None or parsed is None or parsed.name[1] <= passed.start():
        return who, None
    return (who[0], passed.start()), passed.span("cue")


def _before_question(text: str, start: int, end: int) -> int:
    """Where what a member of a parliament says ends before the question that he puts at its end."""
    stops = [one.start() + (one[0][0] != ".") for one in _STOPS.finditer(text, start, end)]
    while stops and text[end - 1] == "?":
        end = stops.pop()
    return end


def _in_message(text: str, label: Span, content: Span) -> Iterator[Attribution]:
    """What a message says in few words under who has no name, or who told it to an outlet."""
    noted = _NOTED.search(text, *content)
    content = (content[0], noted.start()) if noted else content
    terse = 1 if QUOTED.match(text, *content) else _TERSE
    if text[content[1] - 1] == "?" or len(_TERM.findall(text, *content)) < terse:
        return
    who, cue = label, None
    citing = _CITING.search(text, *label)
    passed = _PASSED.search(text, *label)
    if citing:
        who, cue = (citing.end(), label[1]), citing.span("cue")
    elif passed:
        who, cue = (label[0], passed.start()), passed.span("cue")
    parsed, tokens = parse(text, who, cased=True), tokenise(text, *who)
    if parsed is None or len(tokens) > MOST or not text[label[0]].isupper() or tells(tokens):
        return
    named = parsed.kind != "outlet" or all(t.upper or t.key in SMALL for t in tokens)
    if (parsed.kind in TELLERS and named) or (cue and parsed.proper) or is_bare(parsed):
        yield Attribution((content,), who, cue, LINE)


def _in_turns(text: str) -> Iterator[Attribution]:
    """What is said in a transcript under "A:", or under the name of who speaks."""
    for turn in turns(text):
        for number, (start, end) in enumerate(turn.said):
            content = start, _without_stop(text, start, end)
            if says_enough(text, content) and _speaks_in(text, turn, content, number == 0):
                yield Attribution((content,), turn.label, None, LINE)


def _speaks_in(text: str, turn: Turn, said: Span, first: bool) -> bool:
    """Whether a label is an answer's or a name: a person's by itself, one who is not named, or the
    last or the initials of a name that the text tells in full. What is said of two words on one
    line may tell of a name's bearer."""
    if (
        turn.answers
        or is_initials(text, turn.label)
        or may_speak(text, turn.label, said, quoted=False)
    ):
        return True
    parsed = parse(text, turn.label, cased=True)
    unnamed = parsed is not None and parsed.kind == "anonymous"
    return first and (unnamed or is_last_name(text, turn.label))


def _starts(text: str, line: int | None, end: int, quoted: bool) -> Iterator[Span]:
    """What may be whose words follow: from the beginning of the line, or in a message what another
    label leads to ("[10:40] Velm Watch: Jane Roe on X"); before a quotation from that of a
    sentence."""
    opening = None if line is None else LINE_OPENS.match(text, line, end)
    if opening:
        sent = text.rfind(": ", opening.end(), end) if POST.match(text, line or 0, end) else -1
        yield (sent + 2 if sent >= 0 else opening.end()), end
    if quoted:
        near = max(line or 0, end - _REACH)
        yield from ((match.start(), end) for match in _OPENS.finditer(text, near, end))


def _without_stop(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip().removesuffix(".").rstrip())


def _with(
    text: str, attributions: list[Attribution], found: Attribution, cut: bool
) -> list[Attribution]:
    """`attributions` with `found`, or with its source where one has its content without any. One
    that has told the beginning of what is said by the colon alone is told whole. What is said on
    the rest of a line ends before a sentence that another attribution opens, if it is to be `cut`:
    in a transcript that is cited."""
    (start, end), source = found.content[0], found.source
    other = next((at for at in (one.opens for one in attributions) if start < at < end), end)
    if cut and other < end and _OPENS.match(text, other) and not QUOTED.match(text, start):
        end = _without_stop(text, start, other)
        found = replace(found, content=((start, end),))
    kept: list[Attribution] = []
    for one in attributions:
        low, high = one.content[0][0], one.content[-1][1]
        if high <= start or end <= low:
            kept.append(one)
            continue
        begins = abs(low - start) <= 1
        if one.source is None and one.cue is None and begins:
            found = replace(one, source=source)
        elif (
            _is_by(one, source)
            and begins
            and _goes_to(text, end, high)
            and _is_colon(text, one.cue)
        ):
            found = replace(found, score=max(found.score, one.score))
        elif start <= low and high <= end and not _is_by(one, source):
            kept.append(one)
        else:
            return attributions
    put(kept, found)
    return kept


def _goes_to(text: str, end: int, high: int) -> bool:
    """Whether an attribution's end `high` lies before `end`, or only what the sender says of it
    between."""
    return high <= end or _NOTED.match(text, end, high) is not None


def _is_by(one: Attribution, source: Span | None) -> bool:
    return bool(one.source and source and overlap(one.source, source))


def _is_colon(text: str, cue: Span | None) -> bool:
    return cue is None or text[slice(*cue)] == ":"
