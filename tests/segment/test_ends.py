"""Dates and credits that end pages and begin none, and that nothing cuts."""

from __future__ import annotations

from sayso.segment.ends import before_dates, closings, past_dates

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


def test_no_article_begins_inside_a_date() -> None:
    for date in ("(Updated: \xa0May 6, 2031 9:36 am)", "Wed 16 Oct 2031", "April 25, 203112:26 PM"):
        text = f"The ferry sank at once {date} The ferry was old and nobody had looked at it"
        start = text.index(date)
        assert before_dates(text, [start + 4, start + 11, len(text) - 9]) == [
            start,
            start,
            len(text) - 9,
        ]
    assert before_dates("It may rain. May 6, 2031 was dry.", [0, 13]) == [0, 13]


def test_a_desk_names_who_is_behind_an_article_at_its_end() -> None:
    for credit in (
        "(Reporting by Mara Ilic in Velm, writing by Teo Brand; Editing by Ona Rey) ",
        "Editing by Ona Rey and Teo Brand ",
        "contributed to this report. ",
    ):
        text = f"It rained. {credit}Norland raised its dam."
        assert [text[slice(*span)] for span in closings(text)] == [credit]
    assert closings("Reporting by the Herald led to editing by hand. Rain contributed to it.") == []
