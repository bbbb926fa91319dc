"""The day of a document that a line at its head tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.imprint.datelines import datelined
from sayso.imprint.headers import headed, stated

BODY = "\nThe dam at Osk burst at night.\nIt had stood since 4 May 1971.\n"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("MINISTRY OF TIDES\nVelmhaven, 19 September 2031", "2031-09-19"),
        ("Dam bursts\nBy Jane Roe, Tides editor, The Velm Herald, 2 December 2031", "2031-12-02"),
        ("Press briefing, Tuesday, 6 May 2031, 2:08 p.m.", "2031-05-06"),
        ("Your Thursday rundown  |  No. 212  |  5 June 2031", "2031-06-05"),
        ("Published: January 7, 2031 10:30 GMT", "2031-01-07T10:30:00Z"),
        ("What happened on 11 September 2031", None),
        ("Timeline of the flood, 11 September 2031", None),
        ("Velm, 19 September 2031\nArn, 20 September 2031", None),
        ("The dam, which Jane Roe had opened on Monday, 5 May 2031, burst at night.", None),
        ("Press briefing, Monday, 6 May 2031", None),
    ],
)
def test_a_line_at_the_head_tells_the_day(head: str, day: str | None) -> None:
    assert headed(head + BODY) == day


def test_no_line_far_below_tells_it() -> None:
    assert headed(BODY * 4 + "Velmhaven, 19 September 2031") is None


def test_a_dateline_may_have_its_agency_first() -> None:
    text = "VELM CITY, Santa Osk (Tide Wire) — 8 April 2031 — The dam burst."
    assert datelined(text) == "2031-04-08"


@given(st.text(alphabet="Velm, 19 May 2031|\n.By", max_size=120))
def test_any_text_has_a_day_or_none(text: str) -> None:
    day = headed(text)
    assert day is None or day.startswith(("19", "20"))


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("\nPublished 3 July 2031", "2031-07-03"),
        (" Published 3 July 2031 10:14", "2031-07-03"),
        ("\nLast updated: 24.10.2031\n", "2031-10-24"),
        ("\nPosted on 13/03/2031 10:00 GMT.", "2031-03-13T10:00:00Z"),
        ("\nPublished 3 July 2031\nUpdated 4 July 2031", "2031-07-03"),
        ("\nPublished 02/03/2031", None),
        ("\nIt was published 3 July 2031.", None),
        ("\nPublished 3 July 2031, the law has two parts.", None),
        ("\nPublished 1 July 2031" + BODY * 3 + "Published 3 July 2031", None),
    ],
)
def test_an_end_may_say_when_it_was_published(end: str, day: str | None) -> None:
    assert stated(BODY.strip() + end) == day


@pytest.mark.parametrize(
    ("begins", "day"),
    [
        ("(Updated: \xa0May 6, 2031 11:41 am)Rain in Osk ", "2031-05-06"),
        ("Rain Published 10:01 am GMT, 3 July 2031 VELM (NPA) - ", "2031-07-03T10:01:00Z"),
        ("Published 3 July 2031, the law has two parts. ", None),
        (BODY * 3 + "Updated 3 July 2031 ", None),
    ],
)
def test_a_beginning_may_say_when_it_was_published(begins: str, day: str | None) -> None:
    assert stated(begins + BODY * 3) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Velm, 24.10.2031", "2031-10-24"),
        ("By Jane Roe, 10/24/2031", "2031-10-24"),
        ("By Jane Roe, 02/03/2031", None),
        ("24.10.2031, 14:05", "2031-10-24"),
    ],
)
def test_dates_in_figures_put_the_day_first_where_full_stops_part_them(
    line: str, day: str | None
) -> None:
    assert headed(line + BODY) == day
