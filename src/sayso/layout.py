"""Where sentences, paragraphs and quotations of a text lie."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from sayso.types import Span

_LONGEST_LINE = 500
"""Where text has its line breaks, lines are no longer than this on average, code points."""
_STOP = re.compile(r"[.!?…]['\"”’)\]]*\s+(?=[\"“‘'(\[]*[^\W\d_a-z])|\n+")
ABBREVIATED = (
    *("Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "St", "Jr"),
    *("Sr", "Prof", "Rev", "Adm", "Maj", "Hon", "Pres", "Sec", "Cmdr", "Messrs", "Drs", "Profs"),
    *("Sens", "Reps", "Govs", "Gens", "Det", "Supt", "Insp", "Cpl", "Brig", "Cllr", "Mt", "Ft"),
    *("vs", "No", "Inc", "Co", "Corp", "Ltd", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
"""Words behind which a point ends no sentence."""
_SHORT = re.compile(
    rf"(?:\b[A-Za-z]|\b(?:{'|'.join(ABBREVIATED)})|\b(?:[A-Za-z]\.)+[A-Za-z])\.\s+\Z"
)
_QUOTATION = re.compile(
    r"“[^“”\n]{1,2000}[”\n]|(?<![\w.,!?'])\"(?=\S)[^\"\n]{1,2000}\"|(?<!\w)''(?=\S)[^\n]{1,2000}?''"
    r"|(?<![\w.,!?'’])['‘](?=[A-Z])[^\n“”\"]{9,2000}?[.,!?…]['’](?![\w'’])"
)
STAMP = r"(?:\[[\d:./, -]{5,24}\]|\d{1,2}:\d{2}(?: ?(?:[ap]m|GMT|UTC|h))?|\d{1,3}/\d{0,3})\s"
"""When a message was sent, as its line begins, or which of several it is."""
_MESSAGE = re.compile(rf"^{STAMP}[^\W\d_][^:\n]{{1,40}}:[ \xa0]", re.MULTILINE)
Breaks = tuple[int, ...]
"""Code points at which a sentence begins though no mark tells, in order."""


class Layout:
    """The sentences, paragraphs and quotations of a text, by code point.

    Sentences end at a mark before a capital, at a line break, behind a message's stamp and sender,
    and before each of `breaks`: in run-together text, where marks are lost, they are long without
    these.
    """

    def __init__(self, text: str, breaks: Breaks = ()) -> None:
        stops = [
            (m.end(), "\n" in m.group())
            for m in _STOP.finditer(text)
            if "\n" in m.group() or not _SHORT.search(text, max(m.start() - 8, 0), m.end())
        ]
        self._end = len(text)
        self._breaks = frozenset(breaks) - {end for end, _ in stops}
        sent = (m.end() for m in _MESSAGE.finditer(text))
        self._sentences = sorted({0, *(end for end, _ in stops), *breaks, *sent})
        self._paragraphs = [0, *(end for end, line in stops if line)]
        self._quotations = [m.span() for m in _QUOTATION.finditer(text)]
        self._opens = [start for start, _ in self._quotations]

    def sentence(self, at: int) -> int:
        """The number of the sentence at `at`."""
        return bisect_right(self._sentences, at) - 1

    def sentence_start(self, at: int) -> int:
        """Where the sentence at `at` begins."""
        return self._sentences[self.sentence(at)]

    def sentences(self) -> Iterator[Span]:
        """All sentences, in order, each with the blanks after it."""
        return pairwise([*self._sentences, self._end])

    def lost(self, at: int) -> bool:
        """Whether a sentence begins at `at` and the mark of the one before is lost."""
        return at in self._breaks

    def back(self, at: int, sentences: int) -> int:
        """Where the sentence begins that is `sentences` before the one at `at`."""
        return self._sentences[max(self.sentence(at) - sentences, 0)]

    def sentence_span(self, at: int) -> Span:
        """The sentence at `at`, with the blanks after it."""
        i = self.sentence(at)
        after = self._sentences[i + 1 : i + 2] or [self._end]
        return self._sentences[i], after[0]

    def around(self, at: int, reach: int) -> Span:
        """So much of the sentence at `at` as stands within `reach` code points of it: where marks
        are lost, a sentence may be as long as its text."""
        start, end = self.sentence_span(at)
        return max(start, at - reach), min(end, at + reach)

    def paragraph(self, at: int) -> int:
        """The number of the paragraph at `at`."""
        return bisect_right(self._paragraphs, at) - 1

    def quotation(self, at: int) -> Span | None:
        """The quotation that `at` lies in, with its marks."""
        i = bisect_right(self._opens, at) - 1
        return self._quotations[i] if i >= 0 and at < self._quotations[i][1] else None


# Several stages ask for that of one text in turn. Few are kept, as each keeps its text.
@lru_cache(maxsize=2)
def layout_of(text: str, breaks: Breaks = ()) -> Layout:
    """The layout of `text`."""
    return Layout(text, breaks)


def inside(spans: Iterable[Span], at: int) -> bool:
    """Whether `at` lies in one of `spans`."""
    return any(start <= at < end for start, end in spans)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a code point in common."""
    return one[0] < other[1] and other[0] < one[1]


class Taken:
    """The stretches of a text that `spans` take up."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for start, end in sorted(spans):
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = self._spans[-1][0], max(self._spans[-1][1], end)
            else:
                self._spans.append((start, end))

    def touches(self, span: Span) -> bool:
        """Whether a part of `span` is taken."""
        at = bisect_left(self._spans, (span[1], 0))
        return at > 0 and self._spans[at - 1][1] > span[0]


def run_together(lines: int, length: int) -> bool:
    """Whether so many `lines` of `length` code points in all have lost line breaks."""
    return lines * _LONGEST_LINE < length
