"""Which of the places or days around it is a figure's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.english import CHANGE, MONTH, WEEKDAY
from sayso.facts import load
from sayso.layout import Breaks
from sayso.normalise.figures.words import FROM
from sayso.types import Span

_END = re.compile(r"""(?<!\b[A-Z])[.!?…]["'”’»)\]]*\s+(?=["'“‘«(\[]?[A-Z0-9])|\n""")
_REACH = 100
"""Code points at the most between a figure and what tells of its place or day: in
run-together text a sentence may have no end."""
_BREAK = re.compile(r"(?<!capital),(?!\s+(?:in|at|near)\b)|[;:—]|\b(?:and|or|but|while)\b")
_BEGINS = re.compile(rf"(?:{_END.pattern}|(?:;|\band)\s+\w)\w?\Z")
_SITE = re.compile(
    r"(?:\s+[a-z-]+){0,3}?\s+(?:in|near|off|around|outside)\s+(?:the\s+)?"
    rf"(?:nearby\s+|neighbou?ring\s+)?(?!(?i:{MONTH}|{WEEKDAY}))(?P<name>[A-Z]\w+(?:\s+[A-Z]\w+)*)"
)
"""What tells where those are that a figure counts."""
_QUOTED = re.compile(r"[.,?!][”\"’']\s")
_COLON = re.compile(r"\s?:(?!\d)")
_YIELDS = re.compile(r"\b(?:although|though|whereas)\b|,\s+(?:where|while)\b", re.IGNORECASE)
_FIRST = re.compile(r"(?:\A|[.!?]\s+|\n)\W*(?:[A-Z]\w+\s+)?(?:the\s+)?(?:\w+\s+of\s+)?\Z")
_BESIDE = re.compile(r"\s+(?:(?:in|on|by|for|at)\s+(?:the\s+)?)?")
_NEW = re.compile(r"[;:]")
_FORS = ("for ", "for the ")
"""What ties a day to the figure right before it: "9 percent for | this year"."""
_FEW = 5  # words
_SUMS = frozenset({"making", "bringing"})
"""What stands before a total of what was told before."""
_HELD_AGAINST = re.compile(
    rf"(?:\b{CHANGE}\s+from\b|,\s+(?:up|down)\b"
    r"|\bcompared\s+(?:with|to)\b|\b(?:against|versus)\s+(?:[\w’'-]+\s+){0,3}[$€£]?\d)[^,;]*\Z",
    re.IGNORECASE,
)
"""What stands between a figure and the day of another that it is held against."""
_FROM_IT = re.compile(r"\bfrom\s+[$€£]?\d\S*(?:\s+[a-z]+)?\s+\Z")
_THEN = re.compile(r"(?:[\w-]+\s+){1,3}(?:ago|earlier|before)\b|(?:the\s+)?(?:previous|last)\b")
"""A day that is that of what a figure was before: "to 5 from 4 a | year earlier"."""
_SAID_ON = re.compile(r"(\w+)\s+(?:(?:on|late|early|in)\s+)*\Z")
_WORD = re.compile(r"[a-z]+")


class Nearest:
    """Spans in order, and which of them a figure's sentence tells; figures come in order too. Of
    `days` one may be that of another figure, or that on which all was said."""

    def __init__(
        self, text: str, spans: Sequence[Span], breaks: Breaks, days: bool = False
    ) -> None:
        self._text = text
        self._breaks = breaks
        self._spans = spans
        self._days = days
        self._first = 0
        self._taken: set[int] = set()
        self._bound: set[int] = set()
        self._last = 0
        self._before: int | None = None

    def of(self, span: Span, after: int) -> int | None:
        """The number of the one for the figure at `span`, before the next figure, that stands at
        `after`: the only one in the sentence, or the only one behind the figure, or before it."""
        own = self._own(span)
        if len(own) > 1 and self._days:
            own = [number for number in own if not self._is_of_saying(self._spans[number])] or own
        if len(own) > 1 and self._days:
            # "May 12: In the raid of 9 May four died."
            own = [number for number in own if not self._is_heading(number)] or own
        found = self._chosen(own, span, after)
        if found is not None and not self._days and self._is_elsewhere(found, span):
            found = None
        if found is not None and self._spans[found][0] >= span[1]:
            self._taken.add(found)
            if FROM.search(self._text, max(0, span[0] - 8), span[0]):
                self._bound.add(found)
        self._last, self._before = span[1], found
        return found

    def _is_elsewhere(self, number: int, span: Span) -> bool:
        """Whether a name that is no known place stands where that of a figure would, and the place
        is another's: "eight in | Osk and 14 in Velm"."""
        start = self._spans[number][0]
        told = _SITE.match(self._text, span[1])
        if told is None or told.end() == start or told.start("name") <= start <= told.end():
            return False
        return start > span[1] or number == self._before

    def _own(self, span: Span) -> list[int]:
        """Those in the sentence of a figure."""
        while self._first < len(self._spans) and self._spans[self._first][1] < span[0] - _REACH:
            self._first += 1
        own: list[int] = []
        for number in range(self._first, len(self._spans)):
            start, end = self._spans[number]
            if start > span[1] + _REACH:
                break
            heads = start > span[0] and self._is_heading(number)
            if self._days and (heads or number in self._bound):
                # "From 3 percent in January, with nine" others; "… killing 11 May 8: It …"
                continue
            low, high = (end, span[0]) if end <= span[0] else (span[1], start)
            apart = self._ends(low, high)
            # "Four were shot down; two hit a house in Osk"
            apart = apart or (";" in self._text[low:high] and not self._is_first(start, span))
            # "He has 11 convictions, although the last was 12 years ago"
            apart = apart or (start > span[0] and _YIELDS.search(self._text, low, high) is not None)
            # "“It is made in Osk,” said | one"
            apart = apart or (start < span[0] and _QUOTED.search(self._text, low, high) is not None)
            if not apart and not (self._days and self._is_others(span, start)):
                own.append(number)
        return own

    def _ends(self, low: int, high: int) -> bool:
        """Whether a sentence ends between two places of the text."""
        if bisect_right(self._breaks, low) < bisect_right(self._breaks, high):
            return True
        # One code point more: a sentence is seen to end by the capital after it.
        return _END.search(self._text, low, high + 1) is not None

    def _is_first(self, start: int, span: Span) -> bool:
        """Whether a place or a day at `start` begins the sentence of a figure behind it, or is a
        day of it: "In Osk nine died; ten were hurt"."""
        if start > span[0]:
            return False
        return self._days or _FIRST.search(self._text, max(0, start - 40), start) is not None

    def _chosen(self, own: Sequence[int], span: Span, after: int) -> int | None:
        behind = [number for number in own if self._spans[number][0] >= span[1]]
        near = [number for number in behind if self._spans[number][0] < after]
        if len(own) == 1:
            # "12 died on Monday; in Osk they shot three."
            begun = own[0] in self._taken and own != near and not self._leads(own[0], span)
            apart = behind and not near and self._text.endswith(_FORS, 0, self._spans[own[0]][0])
            return None if (begun or apart) and self._days else own[0]
        ahead = [number for number in own if self._spans[number][1] <= span[0]]
        free = [number for number in ahead if number not in self._taken]
        led = [number for number in free if self._spans[number][1] > self._last]
        if not led and not self._days and ahead[-1:] == [self._before]:
            # "The blasts in Osk left seven dead": what two in one place did.
            led = ahead[-1:]
        close = near and not _BREAK.search(self._text, span[1], self._spans[near[0]][0])
        if len(led) == 1 and not close and self._leads(led[0], span):
            return led[0]
        if len(near) == 1:
            # "From 4 in May 2030 to 5 | in 2031"
            beside = _BESIDE.fullmatch(self._text, span[1], self._spans[near[0]][0])
            return None if self._days and free and not beside else near[0]
        # "Three in Osk and one in Velm", but not "three in Osk and Velm".
        several = close and self._is_apart(span, near)
        return near[0] if several else None

    def _leads(self, number: int, span: Span) -> bool:
        """Whether what stands before a figure is its own, and not where or when somebody says
        so."""
        between = self._text[self._spans[number][1] : span[0]]
        words = _WORD.findall(between)
        apart = _NEW.search(between) or not _SUMS.isdisjoint(words)
        return not apart and load("grammar")["speaks"].isdisjoint(words)

    def _is_heading(self, number: int) -> bool:
        """Whether a colon stands right behind one."""
        return _COLON.match(self._text, self._spans[number][1]) is not None

    def _is_apart(self, span: Span, near: Sequence[int]) -> bool:
        """Whether the first of those behind a figure stands right behind it, and the next apart
        from it."""
        first, second = (self._spans[number] for number in near[:2])
        between = self._text[span[1] : first[0]], self._text[first[1] : second[0]]
        return len(between[0].split()) <= _FEW and len(between[1].split()) > 2

    def _is_others(self, span: Span, start: int) -> bool:
        """Whether a day at `start` is that of another figure, with which the one at `span` is held
        against: "to 5 in May from | 4", "5, up from 4 in | May"."""
        if self._text[start : start + 3].casefold() == "by ":
            # "By 2030", what is planned and what stood so far: only of the figure right beside it.
            begins = start == 0 or _BEGINS.search(self._text, max(0, start - 5), start + 1)
            apart = not begins if start < span[0] else _BREAK.search(self._text, span[1], start)
            return bool(apart)
        if start > span[0]:
            between = self._text[span[1] : start]
            then = _FROM_IT.search(between) and _THEN.match(self._text, start)
            return bool(then or _HELD_AGAINST.search(between))
        low = max(0, span[0] - 8)
        before = self._last and self._last < start and FROM.search(self._text, low, span[0])
        return bool(before) and not _END.search(self._text, self._last, start)

    def _is_of_saying(self, span: Span) -> bool:
        """Whether a day is that on which something was said: "the ministry said on | Monday"."""
        verb = _SAID_ON.search(self._text, max(0, span[0] - 24), span[0])
        return verb is not None and verb[1] in load("grammar")["speaks"]
