"""Who is named beside what is said without a word of saying, as in posts, headlines and
transcripts: "Jane Roe: “…”", "Osk is hit again – General Staff"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sayso.english import FINITE
from sayso.facts import load
from sayso.facts.outlets import outlet_named
from sayso.layout import STAMP, inside, overlap
from sayso.resolve.attributions.labels import is_initials, is_last_name
from sayso.resolve.attributions.placed import put, start_of
from sayso.resolve.phrases import sex, words
from sayso.resolve.phrases.phrase import Tokens, is_balanced
from sayso.resolve.phrases.source import Parsed, parse
from sayso.resolve.phrases.tokens import tokenise
from sayso.resolve.speakers.turns import Turn, turns
from sayso.types import Attribution, Document, Span

_COLON = re.compile(r":[ \xa0]+(?=\S)")
_DASH = re.compile(
    r",?[ \xa0][–—-]{1,2}[ \xa0](?P<who>[A-Z][^\n–—:“”\"]{1,50}?|[a-z][a-z’' -]{3,40})"
    r"[.)]?[ \xa0]*$",
    re.MULTILINE,
)
_BRACKETED = re.compile(
    r"[ \xa0]\((?P<who>[A-Z][^()\n–—:“”\"]{1,50}|[a-z][a-z’' -]{3,40})\)[.]?[ \xa0]*$",
    re.MULTILINE,
)
_LISTED = re.compile(r"[ \t]*[-–—•*·][ \t]+")
"""How a line of a list begins."""
_HEADLINE = re.compile(
    r"(?:^|(?<=[.!?][ \xa0]))(?P<said>[A-Z0-9“\"][^.!?\n–—“”\"]{15,160}?)[ \xa0][–—-][ \xa0]"
    r"(?P<who>[a-z]+(?:[ \xa0][a-z]+){0,2})\.(?=[ \xa0][A-Z0-9“\"])",
    re.MULTILINE,
)
"""A headline that ends with whose it is, before text that is run together with it."""
_SIGNED = re.compile(r"[”\"]\s*\n\s*[–—-]{1,2}[ \xa0]?(?P<who>[A-Z][^\n“”\":,]{1,60})")
_CHAINED = re.compile(
    r"(?P<said>“[^“”\n]{8,400}”|(?<!\w)\"[^\"\n]{8,400}\")[ \xa0][–—-]{1,2}[ \xa0]"
    r"(?P<who>[A-Z](?:(?![ \xa0](?:after|on|in|at|about)[ \xa0])[^\n“”\":,.;]){1,60}?)"
    r"(?=[ \xa0](?:after|on|in|at|about)[ \xa0]|[ \xa0][“\"]|\.?[ \xa0]*$)",
    re.MULTILINE,
)
_LINE_OPENS = re.compile(rf"(?:{STAMP})?[^\w“\"\n@]{{0,8}}(?:RT (?=@))?")
"""What stands before the name: a message's stamp, signs, that it is passed on."""
_LABEL = re.compile(r"[A-Z]{4,12}(?:[ \xa0]\d{1,2})?(?::[ \xa0]|-(?=[A-Z][a-z]))")
"""What an agency puts before a headline: "UPDATE 1-"."""
_POST = re.compile(rf"{STAMP}|[^\w\s]*[\u2600-\u27bf\U0001f300-\U0001faff]")
"""How a line begins that is a message: with its stamp, or with a sign that nothing else has."""
_NOTED = re.compile(
    r"[.!?]\s+(?:We|Not|Nothing|No|This|It|That|None)\b[^.!?\n]{0,60}?"
    r"\b(?:verif|confirm|corroborat)\w*[^.!?\n]*[.!?]?\s*\Z"
)
"""What the sender says of it at the end: "Not officially confirmed"."""
_PASSED = re.compile(
    r"(?<!ccording),?[ \xa0](?P<cue>to|via|on|through)[ \xa0]"
    r"(?=(?:the[ \xa0])?[A-Z@][^.:;“”\"\n]*\Z)"
)
_CITING = re.compile(r",?[ \xa0](?P<cue>citing|quoting)[ \xa0](?=\w)")
"""What stands between who speaks and whom he speaks to, and between an outlet and whom it cites."""
_EMBEDDED = re.compile(
    r"[—–-]{1,2}[ \xa0]?(?P<who>[^\n()—–]{1,50}?)[ \xa0]\(@\w{1,20}\),?[ \xa0][A-Z][a-z]{2,8}"
    r"[ \xa0]\d{1,2},[ \xa0]20\d\d"
)
"""How a page shows whose post it has taken in: "… — Jane Roe (@janeroe) March 4, 2031"."""
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/)\S+)+\Z")
_POSTED = 600  # code points of a post
_OPENS = re.compile(r"(?<=[.!?”\"][ \xa0])(?=\w|@\w)")
_QUOTED = re.compile(r"“[^“”\n]+”?|\"[^\"\n]+\"?|‘[^\n]+?’(?!\w)|'[^\n]+?'(?!\w)")
_STOPS = re.compile(r"[.!?][ \xa0](?=[A-Z“\"‘])")
_WORD = re.compile(r"[^\W\d_]+")
_TERM = re.compile(r"[^\W_]+")
_FEWEST = 3  # words of what is said
_TERSE = 2  # words and numbers of that in a message
_LONGEST = 1200  # code points of that
_MOST = 10  # words of who says it
_REACH = 92  # code points of that, and of a stamp and marks before it
_NAME = 3  # words of a person's name
_SMALL = frozenset({"of", "the", "for", "and", "de", "al", "bin", "van", "von"})
_STATES = re.compile(rf"\b(?:{FINITE}|i|we|you|\w+n[’']t|\w+[’'](?:m|re|ve|ll|d))\b", re.IGNORECASE)
_ONESELF = re.compile(r"\b(?:i|we|my|our|me|us)\b", re.IGNORECASE)
_TITLES = load("people")["honorifics"]
_TELLERS = words.BODY_KINDS | {"anonymous", "group"}
_TITLED = re.compile(rf"(?:{'|'.join(sorted(_TITLES))})\b", re.IGNORECASE)
_QUOTE, _LINE = 0.95, 0.85
"""Of what is found so in PolNeAR's train and dev sets, all 21 quotations and all 15 lines are
marked as contents; lines of posts and lists are not in it."""


def led(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` of a document, in order, and those that a colon or a dash makes: of a
    quotation behind a name and a colon; of the rest of a line that begins with the name of a person
    or body and a colon, in a message also with who has no name ("Police", "Mayor Roe to the Echo",
    "the Echo, citing medics"); of a line that ends with a dash and such a name, or with one in
    brackets. One of
    `attributions` that has what is said but not who says it is given its source; where one has told
    more, nothing is added. Text that is marked as boilerplate is left alone."""
    own = list(attributions)
    away = [part.span for part in document.boilerplate]
    text = document.text
    lines = (
        *_behind_colons(text),
        *_before_dashes(text),
        *_in_headlines(text),
        *_before_brackets(text),
        *_signed(text),
        *_chained(text),
        *_embedded(text),
    )
    spoken = _in_turns(text)
    each = ((one, True) for one in lines), ((one, False) for one in spoken)
    for found, cut in chain(*each):
        if not inside(away, found.content[0][0]) and not inside(away, found.content[0][1] - 1):
            start, end = found.content[0]
            low, high = (bisect_left(own, at, key=start_of) for at in (start - _LONGEST, end))
            own[low:high] = _with(text, own[low:high], found, cut)
    return [one for one in own if not _asks(text, one)]


def _asks(text: str, one: Attribution) -> bool:
    """Whether no more than a colon leads to what is said, which is a question, without marks."""
    end, source = one.content[-1][1], one.source
    led_to = source is not None and _is_colon(text, one.cue) and text.startswith(":", source[1])
    return led_to and len(one.content) == 1 and "?" in text[end - 1 : end + 1]


def _behind_colons(text: str) -> Iterator[Attribution]:
    for colon in _COLON.finditer(text):
        said, line = colon.end(), _line_before(text, colon.start(), _REACH)
        stop = text.find("\n", said, said + _LONGEST)
        end = stop if stop >= 0 else min(len(text), said + _LONGEST)
        quoted = _QUOTED.match(text, said, end)
        if not quoted and stop < 0 and end < len(text):
            continue  # where its line is no paragraph, nothing tells how far the words go
        content = quoted.span() if quoted else (said, _without_stop(text, said, end))
        starts = list(_starts(text, line, colon.start(), quoted is not None))
        whose = (_to_whom(text, at) for at in starts)
        told = (to for to in whose if _may_speak(text, to[0], content, quoted is not None))
        who, cue = next(told, (None, None))
        if who and not quoted and _TITLED.match(text, who[0]):
            content = (said, _before_question(text, said, content[1]))
        if who and _says_enough(text, content):
            yield Attribution((content,), who, cue, _QUOTE if quoted else _LINE)
        elif line is not None and _POST.match(text, line, colon.start()):
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
    terse = 1 if _QUOTED.match(text, *content) else _TERSE
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
    if parsed is None or len(tokens) > _MOST or not text[label[0]].isupper() or _tells(tokens):
        return
    named = parsed.kind != "outlet" or all(t.upper or t.key in _SMALL for t in tokens)
    if (parsed.kind in _TELLERS and named) or (cue and parsed.proper) or _is_bare(parsed):
        yield Attribution((content,), who, cue, _LINE)


def _is_bare(parsed: Parsed) -> bool:
    """Whether a source is a person told by no more than an office: "Mayor"."""
    return parsed.kind == "person" and not parsed.proper


def _before_dashes(text: str) -> Iterator[Attribution]:
    for dash in _DASH.finditer(text):
        line, who = _line_before(text, dash.start(), _LONGEST), dash.span("who")
        if line is None or _CHAINED.search(text, line, dash.start()):
            continue
        opening = _LINE_OPENS.match(text, line, dash.start())
        start = opening.end() if opening else line
        label = _LABEL.match(text, start, dash.start())
        content = (label.end() if label else start, dash.start())
        if _says_enough(text, content) and _is_of_office(text, who):
            yield Attribution((content,), who, None, _LINE)


def _in_headlines(text: str) -> Iterator[Attribution]:
    for headline in _HEADLINE.finditer(text):
        content, who = headline.span("said"), headline.span("who")
        if _says_enough(text, content) and _is_of_office(text, who):
            yield Attribution((content,), who, None, _LINE)


def _before_brackets(text: str) -> Iterator[Attribution]:
    """Lines that end with whose they are in brackets: "at least 3 dead (police)"; what a body is
    named there may be whose picture it is, but in a list or a message."""
    for bracket in _BRACKETED.finditer(text):
        line, who = _line_before(text, bracket.start(), _LONGEST), bracket.span("who")
        if line is None:
            continue
        listed = _LISTED.match(text, line) or _POST.match(text, line)
        opening = listed or _LINE_OPENS.match(text, line, bracket.start())
        content = (opening.end() if opening else line, bracket.start())
        known = listed or text[who[0]].islower()
        if known and _says_enough(text, content) and _is_of_office(text, who):
            yield Attribution((content,), who, None, _LINE)


def _signed(text: str) -> Iterator[Attribution]:
    """Quotations that fill their line, with a dash and a name on the next."""
    for signed in _SIGNED.finditer(text):
        line, end, who = _line_before(text, signed.start(), _LONGEST), signed.start() + 1, signed
        if line is None:
            continue
        quoted = _QUOTED.match(text, line, end)
        content = (line, end)
        speaks = quoted and quoted.span() == content and _says_enough(text, content)
        if speaks and _may_speak(text, who.span("who"), content, quoted=True):
            yield Attribution((content,), who.span("who"), None, _QUOTE)


def _chained(text: str) -> Iterator[Attribution]:
    """Quotations in one line, each with a dash and who says it behind: "“It held” - Jane Roe"."""
    for chained in _CHAINED.finditer(text):
        content, who = chained.span("said"), chained.span("who")
        if _says_enough(text, content) and _may_speak(text, who, content, quoted=True):
            yield Attribution((content,), who, None, _QUOTE)


def _embedded(text: str) -> Iterator[Attribution]:
    """Posts that a page has taken in, each the line before the name, the account and the day."""
    for post in _EMBEDDED.finditer(text):
        low = max(0, post.start() - _POSTED)
        end = low + len(text[low : post.start()].rstrip())
        start = text.rfind("\n", low, end) + 1
        links = _LINKS.search(text, start, end)
        content = start, links.start() if links else end
        if (start > low or low == 0) and _says_enough(text, content):
            yield Attribution((content,), post.span("who"), None, _LINE)


def _in_turns(text: str) -> Iterator[Attribution]:
    """What is said in a transcript under "A:", or under the name of who speaks."""
    for turn in turns(text):
        for number, (start, end) in enumerate(turn.said):
            content = start, _without_stop(text, start, end)
            if _says_enough(text, content) and _speaks_in(text, turn, content, number == 0):
                yield Attribution((content,), turn.label, None, _LINE)


def _speaks_in(text: str, turn: Turn, said: Span, first: bool) -> bool:
    """Whether a label is an answer's or a name: a person's by itself, one who is not named, or the
    last or the initials of a name that the text tells in full. What is said of two words on one
    line may tell of a name's bearer."""
    if (
        turn.answers
        or is_initials(text, turn.label)
        or _may_speak(text, turn.label, said, quoted=False)
    ):
        return True
    parsed = parse(text, turn.label, cased=True)
    unnamed = parsed is not None and parsed.kind == "anonymous"
    return first and (unnamed or is_last_name(text, turn.label))


def _line_before(text: str, at: int, reach: int) -> int | None:
    """Where the line of `at` begins, if not farther than `reach` before."""
    low = max(0, at - reach)
    line = text.rfind("\n", low, at) + 1
    return line if line or not low else None


def _is_of_office(text: str, who: Span) -> bool:
    """Whether a phrase names a body of the state, a person by an office, or a news agency: no
    author, nor the site that a headline is of."""
    parsed = parse(text, who, cased=True)
    if parsed is None or len(tokenise(text, *who)) > _MOST:
        return False
    if text[who[0]].islower():
        # "Six killed in Osk - police", not "with Velm - and the police"
        opens = tokenise(text, *who)[0].key
        return parsed.kind in {"government", "anonymous"} and not words.is_function(opens)
    if not parsed.proper:
        return False
    outlet = outlet_named(text[slice(*who)])
    office = parsed.kind == "government" or (parsed.kind == "person" and parsed.role is not None)
    return outlet.kind == "agency" if outlet else office


def _starts(text: str, line: int | None, end: int, quoted: bool) -> Iterator[Span]:
    """What may be whose words follow: from the beginning of the line, or in a message what another
    label leads to ("[10:40] Velm Watch: Jane Roe on X"); before a quotation from that of a
    sentence."""
    opening = None if line is None else _LINE_OPENS.match(text, line, end)
    if opening:
        sent = text.rfind(": ", opening.end(), end) if _POST.match(text, line or 0, end) else -1
        yield (sent + 2 if sent >= 0 else opening.end()), end
    if quoted:
        near = max(line or 0, end - _REACH)
        yield from ((match.start(), end) for match in _OPENS.finditer(text, near, end))


def _without_stop(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip().removesuffix("."))


def _says_enough(text: str, content: Span) -> bool:
    # Who asks in an interview says nothing.
    if content[1] - content[0] > _LONGEST or text[content[1] - 1] == "?":
        return False
    return len(_WORD.findall(text, *content)) >= _FEWEST


def _may_speak(text: str, who: Span, said: Span, quoted: bool) -> bool:
    """Whether a phrase is short, all of names and titles, and so may be whose words follow: a
    quotation, or a statement. Bodies of the state and persons in office announce in fewer words,
    which under another name may tell of its bearer ("Jon Roe: theft of a boat")."""
    tokens = tokenise(text, *who)
    if not tokens or not tokens[0].upper:
        return False
    handle = len(tokens) == 1 and tokens[0].key[0] == "@"
    parsed = parse(text, who, cased=True)
    if handle or parsed is None or len(tokens) > _MOST or not is_balanced(text, who):
        return handle
    if _tells(tokens) or tokens[0].key == "quote":
        return False
    states = quoted or _STATES.search(text, *said) is not None
    if parsed.kind == "person" and parsed.proper:
        speaks = quoted or not _is_topic(text, parsed, said)
        return speaks and _is_person(tokens, parsed) and (states or parsed.role is not None)
    named = all(token.upper or token.key in _SMALL for token in tokens)
    if quoted:
        # "MoD spokesman: “It held”"
        teller = parsed.kind in _TELLERS or _is_bare(parsed)
        return named or (teller and not any(token.broken for token in tokens))
    states = states or parsed.kind == "government"
    return named and parsed.proper and parsed.kind in words.BODY_KINDS and states


def _tells(tokens: Tokens) -> bool:
    """Whether words before a colon say more than who speaks."""
    return any(token.key in words.SPEAKS or token.key in words.RELATIVES for token in tokens)


def _is_topic(text: str, parsed: Parsed, said: Span) -> bool:
    """Whether a person before a colon is whom a text tells of, rather than who speaks: where he is
    named again behind it ("Jon Roe: Roe's jury is chosen"), and in its headline, where nobody
    speaks of himself ("Jon Roe: a jury is chosen")."""
    behind = tokenise(text, *said)
    last = tokenise(text, *parsed.name)[-1].key
    if any(token.key == last and token.upper for token in behind):
        return True
    headline = not _WORD.search(text, 0, (parsed.role or parsed.name)[0])
    return headline and parsed.role is None and not _ONESELF.search(text, *said)


def _is_person(tokens: Tokens, parsed: Parsed) -> bool:
    """Whether a person's name tells that it is one, by a title or a given name ("READ MORE"), and
    nothing but that stands before the colon."""
    told = [span for span in (parsed.name, parsed.role) if span]
    titled = tokens[0].key in _TITLES
    comma = next((token.start for token in tokens if token.key == ","), tokens[-1].end)
    # "Jane Roe, Port Velm": where a reporter is.
    placed = parsed.role is None and all(t.upper for t in tokens if t.start > comma)
    if not all(
        token.broken or inside(told, token.start) or (placed and token.start > comma)
        for token in tokens[titled:]
    ):
        return False
    name = [token for token in tokens if parsed.name[0] <= token.start < parsed.name[1]]
    known = titled or parsed.role is not None or sex.is_given(name[0].key)
    return len(name) <= _NAME and known


def _with(
    text: str, attributions: list[Attribution], found: Attribution, cut: bool
) -> list[Attribution]:
    """`attributions` with `found`, or with its source where one has its content without any. One
    that has told the beginning of what is said by the colon alone is told whole. What is said on
    the rest of a line ends before a sentence that another attribution opens, if it is to be `cut`:
    in a transcript that is cited."""
    (start, end), source = found.content[0], found.source
    other = next((at for at in (one.opens for one in attributions) if start < at < end), end)
    if cut and other < end and _OPENS.match(text, other) and not _QUOTED.match(text, start):
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
