"""Sentences that say themselves that they are a page's notices: "Already a subscriber? Log in",
"All rights reserved".

What the network reads of notices it learnt from few outlets; the wordings in which pages ask for
money, consent or an address are much the same everywhere, and news hardly ever has them. Where it
has, somebody says them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from sayso.layout import Taken
from sayso.types import Span

_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_FACTS = Path(__file__).parents[1] / "facts" / "notices.toml"
_QUOTED = re.compile(r"“[^“”\n]{1,900}”|\"[^\"\n]{1,900}\"")
_END = re.compile(r"[.!?…:|](?=[\s”\"’')\]]|\Z)|(?=\n)|\Z|(?=\s[A-Z][\w'’-]* [a-z(])")
_REST = 160
"""How much of a sentence may stand behind what tells that it is a notice, code points."""
_WORD = r"[A-Z][\w'’-]{1,20}"
_NAME = rf"(?:{_WORD} (?:[A-Z]\. )?(?:[a-z]{{2,3}} )?{_WORD})"
_OPENS = re.compile(r"(?<![^\s|>»•·(\[–—:*-])(?=[A-Z\d©™(])")
"""Where a sentence may begin, whether or not the mark of the one before is lost."""

_LED = r"(?:(?:simply|just|please|to|click(?: here)? to|enter your e-?mail to)\s)?"
"""What may stand before the word that asks for something: "Simply sign up", "Please log in"."""


def notices(text: str) -> list[tuple[Span, str]]:
    """What in `text` says that it is a notice, in order, and of which kind."""
    quoted = Taken(quotation.span() for quotation in _QUOTED.finditer(text))
    told = sorted((_whole(text, match.span()), match.lastgroup or "") for match in _said(text))
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


def _said(text: str) -> Iterator[re.Match[str]]:
    """What tells that a sentence is a notice, where it may begin and by any of its words."""
    begins, cased, holds = _patterns()
    # A pattern that is not told to look away from case is tried much faster.
    lower = text.lower()
    if len(lower) != len(text):  # "İ" has two small ones
        lower = text.translate(_LOWER)
    end = 0
    for opens in _OPENS.finditer(text):
        at = opens.start()
        match = begins.match(lower, at) or cased.match(text, at) if at >= end else None
        if match:
            end = match.end()
            yield match
    yield from holds.finditer(lower)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How a notice begins, in small letters, and where capitals tell; and what it holds."""
    facts = tomllib.loads(_FACTS.read_text(encoding="utf-8"))
    plain, cased = (
        {kind: [words for words in of if _is_cased(words) == which] for kind, of in group.items()}
        for group in [facts["begins"]]
        for which in (False, True)
    )
    return (
        re.compile(f"{_LED}(?:{_any(plain)})".replace("[A-Z", "[a-z")),
        re.compile(f"(?i:{_LED}(?:{_any(cased)}))"),
        re.compile(rf"\b(?:{_any(facts['holds'])})"),
    )


def _any(wordings: Mapping[str, Sequence[str]]) -> str:
    kinds = (f"(?P<{kind}>{'|'.join(map(_pattern, of))})" for kind, of in wordings.items() if of)
    return "|".join(kinds)


def _is_cased(words: str) -> bool:
    return "NAME" in words or "(?-i:" in words


def _pattern(words: str) -> str:
    grouped = re.sub(r"(?<!\\)\((?!\?)", "(?:", words)
    blank = grouped.replace(" ", r"\s").replace("…", r"[^.!?\n]{0,60}?").replace("'", "['’]")
    return blank.replace("NAME", _NAME)
