"""Windows of the encoder: they take each piece once, and end where a line or a sentence does."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.predict import attribution_model
from sayso.windows import Marks, sentence_starts, windows
from sayso.wordpieces import Pieces

WORD, STOP = 20, 1
MARKS = Marks(frozenset({STOP}), STOP, frozenset({9}), *range(2, 7))
SMALL, BLANK_CAPITAL, LINE = 2, 6, 3


def pieces_of(ids: list[int], shapes: list[int]) -> Pieces:
    place = np.arange(len(ids), dtype=np.int32)
    inner = np.zeros(len(ids), dtype=np.bool_)
    given_ids, given_shapes = (np.array(each, dtype=np.int32) for each in (ids, shapes))
    return Pieces(given_ids, place, place + 1, given_shapes, inner)


def with_breaks(breaks: list[bool]) -> Pieces:
    return pieces_of([WORD] * len(breaks), [LINE if line else SMALL for line in breaks])


def with_sentences(ends: list[bool]) -> Pieces:
    """Words, and behind each stop one with a capital."""
    ids = [STOP if end else WORD for end in ends]
    return pieces_of(ids, [BLANK_CAPITAL if end else SMALL for end in [False, *ends[:-1]]])


@given(st.lists(st.booleans(), max_size=900), st.integers(100, 250))
def test_windows_take_each_piece_once(chosen: list[bool], size: int) -> None:
    for pieces in (with_breaks(chosen), with_sentences(chosen)):
        plan = windows(pieces, size, MARKS)
        taken = [i for window in plan for i in range(window.first, window.last)]
        assert taken == list(range(len(chosen)))
        assert all(w.start <= w.first < w.last <= w.end <= w.start + size for w in plan)


def test_a_line_break_far_ahead_changes_no_window() -> None:
    breaks = [False] * 600
    breaks[550] = True
    assert all(w.end - w.start <= 190 for w in windows(with_breaks(breaks), 190, MARKS))


def test_windows_without_line_breaks_give_each_piece_context() -> None:
    count = 1_000
    for window in windows(with_breaks([False] * count), 190, MARKS):
        assert window.start == 0 or window.first - window.start >= 14
        assert window.end == count or window.end - window.last >= 14


def test_windows_meet_at_a_line_break() -> None:
    breaks = [False] * 300
    breaks[150] = True
    assert [(w.start, w.end) for w in windows(with_breaks(breaks), 190, MARKS)] == [
        (0, 150),
        (150, 300),
    ]


def test_windows_meet_where_a_sentence_begins() -> None:
    ends = [False] * 300
    ends[159] = True
    assert [(w.first, w.last) for w in windows(with_sentences(ends), 190, MARKS)] == [
        (0, 160),
        (160, 300),
    ]


def test_sentences_begin_behind_stops_but_not_in_quotations() -> None:
    text = "Mr. Roe left. “It rains. It snows,” he said. `` We go . '' But they stayed. 3.5 fell"
    pieces = attribution_model().pieces(text)
    starts = sentence_starts(pieces, attribution_model().marks)
    begun = [text[pieces.starts[i] :].split(maxsplit=1)[0] for i in starts]
    assert begun == ["“It", "``", "But"]
