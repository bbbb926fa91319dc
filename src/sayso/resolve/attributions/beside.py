"""Beside a source or a content: "former" before an office, a quotation behind a denial."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.resolve.attributions.stance_words import DENIED_CUE
from sayso.types import Attribution, Span

_QUOTED = re.compile(r":[ \xa0](?P<said>“[^“”\n]+”|\"[^\"\n]+\")(?=\W*\Z)")

_FORMER = re.compile(r"(?<![\w-])(?:former|acting|interim|late|outgoing)[ \xa0]\Z")
_FORMERLY = 10  # code points


def with_former(text: str, source: Span) -> Span:
    """A source with the word before it without which its office would be another's: "former |
    President Jane Roe"."""
    former = _FORMER.search(text, max(0, source[0] - _FORMERLY), source[0])
    told = former and text[source[0] : source[0] + 1].isupper()
    return (former.start(), source[1]) if former and told else source


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
