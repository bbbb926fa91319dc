"""Made noise: clean articles turned into the run-together text that scrapers give.

Sentence ends and commas are lost with their marks, short pieces vanish, lines are joined by blanks
or by nothing, boilerplate lines stand in between, quotation marks become straight or are lost,
names are exchanged. Spans move along; a span of which nothing is left is dropped.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]

_SENTENCE_END = re.compile(r"([.!?])([\"”’'»)]*)(\s+)(?=\S)")
_LINE_END = re.compile(r"([.!?]?)([\"”’'»)]*)(\s*\n\s*)")
_COMMA = re.compile(r"(,)()( )")
_QUOTE = re.compile(r"[“”„«»\"]|''|(?<!\w)[‘’']|(?<=[,.!?])['’](?!\w)")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?![\w’'])")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_STRAIGHT = str.maketrans("“”„‘’«»", '"""\'\'""')

BOILERPLATE = (
    "Sign up to our morning newsletter for the stories that matter",
    "This article is for subscribers only. Already a member? Log in here",
    "We use cookies to give you the best experience on our site",
    "Follow us on social media for the latest updates",
    "Read more:",
    "Advertisement",
    "Story continues below this advertisement",
    "The author is a correspondent who covers politics and security",
    "Before joining our newsroom she worked for a local radio station",
    "If you value independent journalism, consider making a donation today",
    "Please enable JavaScript to continue using this application",
    "All rights reserved. This material may not be published or redistributed",
    "A view of the parliament building on Tuesday (Photo by the press service)",
    "You can unsubscribe at any time",
    "Have a tip? Write to our editors",
    "Most popular this week",
    "Thank you for reading. Your support keeps us going",
    "Share this article",
    "5 minute read",
    "Listen to this article",
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[start:end]` by `new`. Where `new` stands `instead` of what was there, a span of
    the one is a span of the other; else it belongs to none."""

    start: int
    end: int
    new: str
    instead: bool = False


def run_together(
    text: str, rng: random.Random, boilerplate: Sequence[Sequence[str]] = (BOILERPLATE,)
) -> list[Edit]:
    """Edits, in order and disjoint, that make `text` one line with marks and pieces lost, and lines
    of `boilerplate`, which holds those of one page after the other, in between."""
    end_rate, comma_rate = rng.uniform(0.6, 1.0), rng.uniform(0.1, 0.4)
    cuts = _drop_pieces(text, _cuts(text, end_rate, comma_rate, rng), rng)
    return [edit for cut in cuts for edit in _edits(cut, rng, boilerplate)]


def lose_quotes(text: str, rng: random.Random) -> list[Edit]:
    """Edits that take away some, often all, of the quotation marks of `text`."""
    rate = rng.choice((0.5, 1.0))
    return [Edit(*m.span(), "") for m in _QUOTE.finditer(text) if rng.random() < rate]


def rename(text: str, rng: random.Random, names: Sequence[str]) -> list[Edit]:
    """Edits that put other `names` in the place of half of those in `text`, one for one."""
    new: dict[str, str] = {}
    edits = []
    for match in _NAME.finditer(text):
        name = new.setdefault(match[0], rng.choice(names) if rng.random() < 0.5 else match[0])
        edits.append(Edit(*match.span(), name, instead=True))
    return edits


def names_in(text: str) -> list[str]:
    """The words of `text` that are written like names."""
    return [match[0] for match in _NAME.finditer(text)]


def close_up(text: str) -> list[Edit]:
    """Edits that take the empty lines out of `text`."""
    return [Edit(*m.span(), "\n") for m in _PARAGRAPHS.finditer(text)]


def straighten(text: str) -> str:
    """`text` with straight quotation marks, as long as before."""
    return text.translate(_STRAIGHT)


def shout(text: str) -> str:
    """`text` in upper case, as long as before."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def apply(text: str, edits: list[Edit]) -> str:
    """`text` with `edits` made; they are in order and do not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


class Mover:
    """Moves spans of the text before `edits` to the text after them."""

    def __init__(self, edits: list[Edit]) -> None:
        self._starts = [e.start for e in edits]
        self._edits = edits
        self._shifts = [0]
        for edit in edits:
            self._shifts.append(self._shifts[-1] + len(edit.new) - (edit.end - edit.start))

    def __call__(self, span: Span) -> Span | None:
        start, end = self._at(span[0], left=False), self._at(span[1], left=True)
        return (start, end) if end > start else None

    def _at(self, offset: int, *, left: bool) -> int:
        i = bisect_right(self._starts, offset - 1 if left else offset)
        if i and offset < self._edits[i - 1].end + left:
            edit = self._edits[i - 1]
            at_start = left != edit.instead
            return edit.start + self._shifts[i - 1] + (0 if at_start else len(edit.new))
        return offset + self._shifts[i]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place where the text is cut: the mark there, if it is lost, and the gap after it."""

    mark: Span | None
    gap: Span


def _cuts(text: str, end_rate: float, comma_rate: float, rng: random.Random) -> list[_Cut]:
    found = [(m, end_rate) for p in (_SENTENCE_END, _LINE_END) for m in p.finditer(text)]
    found += [(m, comma_rate) for m in _COMMA.finditer(text)]
    cuts: list[_Cut] = []
    at = 0
    for match, rate in sorted(found, key=lambda f: (f[0].start(), -f[0].end())):
        if match.start() < at or match.end() == len(text) or rng.random() > rate:
            continue
        # A mark before a closing quotation mark mostly survives scraping, as the pair does.
        kept = match.group(2) and rng.random() < 0.9
        cuts.append(_Cut(None if kept or not match.group(1) else match.span(1), match.span(3)))
        at = match.end()
    return cuts


def _drop_pieces(text: str, cuts: list[_Cut], rng: random.Random) -> list[_Cut]:
    """Lose half of the pieces of under six words, and now and then a longer one."""
    kept: list[_Cut] = []
    for cut in cuts:
        words = text[kept[-1].gap[1] if kept else 0 : cut.gap[0]].count(" ") + 1
        if kept and rng.random() < (0.5 if words < 6 else 0.03):
            kept[-1] = _Cut(kept[-1].mark, (kept[-1].gap[0], cut.gap[1]))
        else:
            kept.append(cut)
    return kept


def _edits(cut: _Cut, rng: random.Random, boilerplate: Sequence[Sequence[str]]) -> list[Edit]:
    lines: Sequence[str] = ()
    if boilerplate and rng.random() < 0.025:
        page = rng.choice(boilerplate)
        start = rng.randrange(len(page))
        lines = page[start : start + rng.choice((1, 1, 2, 4))]
    gap = Edit(*cut.gap, "".join(_join(rng) + line for line in lines) + _join(rng))
    return [Edit(*cut.mark, ""), gap] if cut.mark else [gap]


def _join(rng: random.Random) -> str:
    """What a scraper puts between two elements of a page: mostly a blank, sometimes nothing."""
    return "" if rng.random() < 0.03 else " "
