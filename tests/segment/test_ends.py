"""Dates that end pages and begin none."""

from __future__ import annotations

from sayso.segment.ends import past_dates

FIRST = "Dam bursts\nIt had stood for long, and nobody had looked at it.\n" + "It rained on.\n" * 12
SECOND = "Ferry sinks\nIt was old.\n"


def test_a_date_below_a_page_belongs_to_it() -> None:
    text = f"{FIRST}Published 3 July 2031\n{SECOND}Published 4 July 2031, 10:15 GMT\n"
    (start,) = past_dates(text, [len(FIRST)])
    assert text[start:].startswith("Ferry sinks")


def test_a_date_above_a_page_stays_with_it() -> None:
    text = f"Published 2 July 2031\n{FIRST}Published 3 July 2031\n{SECOND}"
    start = text.index("Published 3")
    assert past_dates(text, [start]) == [start]


def test_no_date_at_the_end_moves_nothing() -> None:
    text = f"{FIRST}Published 3 July 2031\n{SECOND}"
    assert past_dates(text, [len(FIRST)]) == [len(FIRST)]
