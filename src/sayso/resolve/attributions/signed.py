"""Who is named behind what is said without a word of saying, as in headlines and lists: "Osk is hit
again – General Staff", "3 dead (police)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.resolve.attributions.speaking import (
    LINE,
    LINE_OPENS,
    LONGEST,
    POST,
    QUOTE,
    QUOTED,
    is_of_office,
    line_before,
    may_speak,
    says_enough,
)
from sayso.types import Attribution

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
_LABEL = re.compile(r"[A-Z]{4,12}(?:[ \xa0]\d{1,2})?(?::[ \xa0]|-(?=[A-Z][a-z]))")
"""What an agency puts before a headline: "UPDATE 1-"."""
_EMBEDDED = re.compile(
    r"[—–-]{1,2}[ \xa0]?(?P<who>[^\n()—–]{1,50}?)[ \xa0]\(@\w{1,20}\),?[ \xa0][A-Z][a-z]{2,8}"
    r"[ \xa0]\d{1,2},[ \xa0]20\d\d"
)
"""How a page shows whose post it has taken in: "… — Jane Roe (@janeroe) March 4, 2031"."""
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/)\S+)+\Z")
_POSTED = 600  # code points of a post


def signed(text: str) -> Iterator[Attribution]:
    """What is told with who says it behind: a line that ends with a dash or brackets and a body of
    the state, a person in office or a news agency; quotations before a dash and a name; posts that
    a page has taken in."""
    yield from _before_dashes(text)
    yield from _in_headlines(text)
    yield from _before_brackets(text)
    yield from _signed(text)
    yield from _chained(text)
    yield from _embedded(text)


def _before_dashes(text: str) -> Iterator[Attribution]:
    for dash in _DASH.finditer(text):
        line, who = line_before(text, dash.start(), LONGEST), dash.span("who")
        if line is None or _CHAINED.search(text, line, dash.start()):
            continue
        opening = LINE_OPENS.match(text, line, dash.start())
        start = opening.end() if opening else line
        label = _LABEL.match(text, start, dash.start())
        content = (label.end() if label else start, dash.start())
        if says_enough(text, content) and is_of_office(text, who):
            yield Attribution((content,), who, None, LINE)


def _in_headlines(text: str) -> Iterator[Attribution]:
    for headline in _HEADLINE.finditer(text):
        content, who = headline.span("said"), headline.span("who")
        if says_enough(text, content) and is_of_office(text, who):
            yield Attribution((content,), who, None, LINE)


def _before_brackets(text: str) -> Iterator[Attribution]:
    """Lines that end with whose they are in brackets: "at least 3 dead (police)"; what a body is
    named there may be whose picture it is, but in a list or a message."""
    for bracket in _BRACKETED.finditer(text):
        line, who = line_before(text, bracket.start(), LONGEST), bracket.span("who")
        if line is None:
            continue
        listed = _LISTED.match(text, line) or POST.match(text, line)
        opening = listed or LINE_OPENS.match(text, line, bracket.start())
        content = (opening.end() if opening else line, bracket.start())
        known = listed or text[who[0]].islower()
        if known and says_enough(text, content) and is_of_office(text, who):
            yield Attribution((content,), who, None, LINE)


def _signed(text: str) -> Iterator[Attribution]:
    """Quotations that fill their line, with a dash and a name on the next."""
    for signed in _SIGNED.finditer(text):
        line, end, who = line_before(text, signed.start(), LONGEST), signed.start() + 1, signed
        if line is None:
            continue
        quoted = QUOTED.match(text, line, end)
        content = (line, end)
        speaks = quoted and quoted.span() == content and says_enough(text, content)
        if speaks and may_speak(text, who.span("who"), content, quoted=True):
            yield Attribution((content,), who.span("who"), None, QUOTE)


def _chained(text: str) -> Iterator[Attribution]:
    """Quotations in one line, each with a dash and who says it behind: "“It held” - Jane Roe"."""
    for chained in _CHAINED.finditer(text):
        content, who = chained.span("said"), chained.span("who")
        if says_enough(text, content) and may_speak(text, who, content, quoted=True):
            yield Attribution((content,), who, None, QUOTE)


def _embedded(text: str) -> Iterator[Attribution]:
    """Posts that a page has taken in, each the line before the name, the account and the day."""
    for post in _EMBEDDED.finditer(text):
        low = max(0, post.start() - _POSTED)
        end = low + len(text[low : post.start()].rstrip())
        start = text.rfind("\n", low, end) + 1
        links = _LINKS.search(text, start, end)
        content = start, links.start() if links else end
        if (start > low or low == 0) and says_enough(text, content):
            yield Attribution((content,), post.span("who"), None, LINE)
