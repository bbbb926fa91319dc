"""Sentences that say themselves that they are a page's notices: "Already a subscriber? Log in",
"All rights reserved".

What the network reads of notices it learnt from few outlets; the wordings in which pages ask for
money, consent or an address are much the same everywhere, and news hardly ever has them. Where it
has, somebody says them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from sayso.layout import Taken
from sayso.types import Span

_FACTS = Path(__file__).parents[1] / "facts" / "notices.toml"
_QUOTED = re.compile(r"“[^“”\n]{1,900}”|\"[^\"\n]{1,900}\"")
_END = re.compile(r"[.!?…:|](?=[\s”\"’')\]]|\Z)|(?=\n)|\Z|(?=\s[A-Z][\w'’-]* [a-z(])")
_REST = 160
"""How much of a sentence may stand behind what tells that it is a notice, code points."""
_WORD = r"[A-Z][\w'’-]{1,20}"
_NAME = rf"(?:{_WORD} (?:[A-Z]\. )?(?:[a-z]{{2,3}} )?{_WORD})"
_OPENS = r"(?<![^\s|>»•·(\[–—:*-])(?=[A-Z\d©™(])"
"""Where a sentence may begin, whether or not the mark of the one before is lost."""

_LED = r"(?:(?:simply|just|please|to|click(?: here)? to|enter your e-?mail to)\s)?"
"""What may stand before the word that asks for something: "Simply sign up", "Please log in"."""


def notices(text: str) -> list[tuple[Span, str]]:
    """What in `text` says that it is a notice, in order, and of which kind."""
    quoted = Taken(quotation.span() for quotation in _QUOTED.finditer(text))
    matches = (match for said in _patterns() for match in said.finditer(text))
    told = sorted((_whole(text, match.span()), match.lastgroup or "") for match in matches)
    found: list[tuple[Span, str]] = []
    for span, kind in told:
        within = found and span[1] <= found[-1][0][1]
        if not within and not quoted.touches(span):
            found.append((span, kind))
    return found


def _whole(text: str, span: Span) -> Span:
    """`span` up to where its sentence ends, or where the next seems to begin if no mark tells."""
    end = _END.search(text, span[1], span[1] + _REST)
    return span[0], end.end() if end else span[1]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells that a sentence is a notice by its beginning, and by any of its words."""
    facts = tomllib.loads(_FACTS.read_text(encoding="utf-8"))
    begins, holds = (
        "|".join(f"(?P<{kind}>{'|'.join(map(_pattern, of))})" for kind, of in facts[part].items())
        for part in ("begins", "holds")
    )
    return re.compile(rf"{_OPENS}(?i:{_LED}(?:{begins}))"), re.compile(rf"\b(?i:{holds})")


def _pattern(words: str) -> str:
    grouped = re.sub(r"(?<!\\)\((?!\?)", "(?:", words)
    blank = grouped.replace(" ", r"\s").replace("…", r"[^.!?\n]{0,60}?").replace("'", "['’]")
    return blank.replace("NAME", _NAME)
