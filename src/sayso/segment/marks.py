"""Where the marks of a text change: each outlet has one sort of quotation marks and dashes."""

from __future__ import annotations

import re
from bisect import bisect_left

_SORTS = (
    re.compile(r"(?P<one>[“”]|(?<=\w)’(?=\w))|\"|(?<=\w)'(?=\w)"),
    re.compile(r"(?P<one>—)|(?<=[\w,\"”]) [-–] (?=[\w\"“])"),
)
"""Marks of two sorts each."""
_ENOUGH = 4
"""How many marks on either side tell of which sort those of an article are."""
_REACH = 3_000
"""How near they stand, code points."""


class Marks:
    """The marks of a text, by where they stand."""

    def __init__(self, text: str) -> None:
        self._found = [
            [(mark.start(), mark["one"] is not None) for mark in sort.finditer(text)]
            for sort in _SORTS
        ]

    def change(self, at: int) -> bool:
        """Whether the last marks of one kind before `at` are all of one sort, the first from there
        on all of the other."""
        return any(_change(marks, at) for marks in self._found)


def _change(marks: list[tuple[int, bool]], at: int) -> bool:
    place = bisect_left(marks, (at, False))
    before = [one for near, one in marks[max(0, place - _ENOUGH) : place] if near > at - _REACH]
    behind = [one for near, one in marks[place : place + _ENOUGH] if near < at + _REACH]
    enough = len(before) == len(behind) == _ENOUGH
    return enough and len(set(before)) == len(set(behind)) == 1 and before[0] != behind[0]
