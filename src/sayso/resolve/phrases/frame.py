"""What a sentence says around an attribution: neither its content nor another attribution's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from sayso.facts import load
from sayso.layout import Breaks, layout_of
from sayso.resolve.phrases import words
from sayso.resolve.phrases.phrase import Tokens
from sayso.resolve.phrases.tokens import tokenise
from sayso.types import Attribution, Span

_RELAYS = load("relays")
_REACH = 400  # code points
_OPEN = ("told", "tells", "tell", "telling", " to")
_TAKING = words.PREPOSITIONS | words.JOINS | set(_OPEN)
_PASSES_ON = _RELAYS["quoting"] | {"spoke", "talked"}
"""What a clause tells that leads to who is cited, or who was told: "which cited two officials"."""
_OPENING = (words.PREPOSITIONS | words.ARTICLES | words.PRONOUNS | words.DEICTICS) - {"us"}


class Frame(NamedTuple):
    """The words around an attribution, in the order of the text.

    `before` is what stands before its source and cue, `lead` so much of it as does not belong to
    an attribution before; `between` what stands between source and cue, `after` what follows both,
    up to the content, `behind` what follows the content, and `ahead` what its sentence has before
    a content that they follow. All but `before` end where another
    attribution has a part.
    """

    source: Tokens
    cue: Tokens
    before: Tokens
    lead: Tokens
    between: Tokens
    after: Tokens
    behind: Tokens
    ahead: Tokens = ()

    @property
    def cue_last(self) -> bool:
        """Whether the source stands before the cue."""
        return bool(self.source and self.cue) and self.source[0].start < self.cue[0].start

    @property
    def opens(self) -> Tokens:
        """The cue and what follows it, up to the source or the content."""
        return [*self.cue, *(self.after if self.cue_last or not self.source else self.between)]


class Frames:
    """The frames of the attributions of a text."""

    def __init__(self, text: str, attributions: Sequence[Attribution], breaks: Breaks = ()) -> None:
        self._text = text
        self._cuts = sorted({at for a in attributions for span in a.spans for at in span})
        self._layout = layout_of(text, breaks)

    def of(self, attribution: Attribution) -> Frame:
        """The frame of one of the attributions."""
        own = sorted(attribution.own)
        if not own:
            return Frame((), (), (), (), (), (), ())
        first, last = own[0][0], max(end for _, end in own)
        low, high = self._sentence(first)[0], self._sentence(last - 1)[1]
        done = max((e for _, e in attribution.content if e <= first), default=low)
        start = self._before(first, low)
        lead = self._read((start, first))
        opened = self._text.endswith(_OPEN, 0, last)
        cue = self._read(attribution.cue)
        after = _clause(self._read((last, self._after(last, high))), opened)
        return Frame(
            self._read(attribution.source),
            cue,
            self._read((max(done, low), first)),
            lead if start in {low, done} else _from_capital(lead),
            _clause(self._read((self._before(own[-1][0], own[0][1]), own[-1][0])), True),
            _not_denied(cue, after),
            self._behind(attribution.content[-1][1], last),
            self._ahead(attribution.content[0][0], first),
        )

    def _behind(self, end: int, last: int) -> Tokens:
        """What follows a content that ends at `end`, if source and cue stand before it."""
        if end <= last:
            return ()
        tokens = self._read((end, self._after(end, self._sentence(end - 1)[1])))
        first = next((token for token in tokens if not token.broken), None)
        # "... that it would In an interview": the mark between two sentences is lost.
        opened = first is not None and first.upper and first.key in _OPENING
        # "Roe denied this: in a video"
        opened = opened or (bool(tokens) and tokens[0].key in {":", ";"})
        return () if opened else _clause(tokens, False)

    def _ahead(self, start: int, first: int) -> Tokens:
        """What stands before a content that begins at `start`, if source and cue follow it."""
        low = self._sentence(start)[0]
        return self._read((self._before(start, low), start)) if start < first else ()

    def _read(self, span: Span | None) -> Tokens:
        return tokenise(self._text, *span) if span and span[0] < span[1] else ()

    def _before(self, at: int, least: int) -> int:
        """The last cut before `at`."""
        i = bisect_left(self._cuts, at)
        return max(self._cuts[i - 1], least) if i else least

    def _after(self, at: int, most: int) -> int:
        """The first cut after `at`."""
        i = bisect_right(self._cuts, at)
        return min(self._cuts[i], most) if i < len(self._cuts) else most

    def _sentence(self, at: int) -> Span:
        return self._layout.around(at, _REACH)


def _clause(tokens: Tokens, opened: bool) -> Tokens:
    """Up to a clause of its own, or a word that opens a sentence whose beginning is not marked;
    `opened` where what stands before takes an object, as "told The Herald"."""
    for i, token in enumerate(tokens):
        passing = tokens[i + 1 : i + 2] and tokens[i + 1].key in _PASSES_ON
        if token.key in words.RELATIVES and not token.upper and not passing:
            return tokens[:i]
        bound = opened if i == 0 else tokens[i - 1].upper or tokens[i - 1].key in _TAKING
        # "told local daily The Norlander"
        bound = bound or (i > 0 and words.body(tokens[i - 1].key) == "outlet")
        if token.upper and not bound and token.key in _OPENING:
            return tokens[:i]
    return tokens


def _not_denied(cue: Tokens, after: Tokens) -> Tokens:
    """What follows a cue, up to what others say that it denies: "denied | reports on Telegram"."""
    if not any(token.key in _RELAYS["refusing"] for token in cue):
        return after
    said = (i for i, token in enumerate(after) if token.key in _RELAYS["hearsay"])
    return after[: next(said, len(after))]


def _from_capital(tokens: Tokens) -> Tokens:
    """From the last preposition or participle in capitals, which opens a sentence whose beginning
    is not marked: "... said In an interview"."""
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        if token.upper and (token.key in words.PREPOSITIONS or token.key.endswith("ing")):
            return tokens[i:]
    return ()
