"""The posts of live pages and dumps of messages, and what their stamps tell: invented news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw, span

from sayso.match.series import series
from sayso.normalise import normalise
from sayso.normalise.dates import dates, post_at, written
from sayso.pipeline import make
from sayso.types import Attribution, Claim, Document, Grouped, Resolved

LIVE = (
    "Dam bursts near Osk - live\n\n"
    "00:20 GMT\nToll revised\nThe agency said 19 people were killed.\n\n"
    "23:05 GMT\nThe agency said 23 people were killed. It began on Sunday.\n\n"
    "22:10 GMT\nMayor Ines Korda said yesterday's drill helped. Korda said 12 people were killed.\n"
)
DUMP = (
    "OSK NOW\n"
    "[02.08.2031 23:40] Shells fell today.\n"
    "[03.08.2031 00:10] Ana Roe: it was quiet yesterday.\n"
)


def document(text: str, published: str | None = "2031-11-11") -> Document:
    return make(raw(text, **({"published": published} if published else {})))


def stamps(text: str, published: str | None = "2031-11-11") -> list[tuple[str, str | None]]:
    """The words and the time of each post's stamp."""
    made = [one.stamp for one in written(document(text, published))]
    return [(text[slice(*stamp.span)], stamp.value) for stamp in made]


def test_a_live_page_is_told_from_its_last_post_to_its_first() -> None:
    assert stamps(LIVE) == [
        ("00:20 GMT", "2031-11-11T00:20Z"),
        ("23:05 GMT", "2031-11-10T23:05Z"),
        ("22:10 GMT", "2031-11-10T22:10Z"),
    ]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (DUMP, ["2031-08-02T23:40", "2031-08-03T00:10"]),
        (
            "Ana Roe, [8/3/31, 11:20:05]\nIt fell.\nTeo, [8/13/31, 12:01:09]\nIt stood.",
            ["2031-08-03T11:20", "2031-08-13T12:01"],
        ),
        (
            "2031-08-03 11:20 It fell.\n2031-08-03 11:25 It stood.",
            ["2031-08-03T11:20", "2031-08-03T11:25"],
        ),
        (
            "3 August 2031, 1.20pm - It fell.\n3 August 2031, 9.05am - It stood.",
            ["2031-08-03T13:20", "2031-08-03T09:05"],
        ),
        (
            "It fell\nSun, 03 Aug 2031 12:30:00 GMT\nA wall fell.\n\nIt stood\n"
            "Sun, 03 Aug 2031 11:05:00 GMT\nA wall stood.",
            ["2031-08-03T12:30Z", "2031-08-03T11:05Z"],
        ),
        (
            "Date: Sun, 03 Aug 2031 08:12:01 +0000\nIt fell.\n"
            "Date: Mon, 4 Aug 2031 09:00:00 +0000\nIt stood.",
            ["2031-08-03T08:12", "2031-08-04T09:00"],
        ),
    ],
)
def test_dated_posts_need_no_date_of_the_whole(text: str, times: list[str]) -> None:
    assert [value for _, value in stamps(text, None)] == times


@pytest.mark.parametrize(
    "text",
    [
        "12:05 It fell.\n11:00 It stood.",
        "12:05 It fell.\n11:00 It stood.\n15:00 It rose.\n09:00 It sank.",
        "14.32 metres fell.\n13.10 metres stood.\n12.05 metres rose.",
        "Doors: 10:15. A walk: 12:30. Tea: 15:45.",
        "8/3/31, 11:20 - It fell.\n8/4/31, 11:25 - It stood.",
        "It fell\nPublished 3 August 2031 at 09:12 GMT\nUpdated 3 August 2031 at 16:40 GMT\nOsk.",
        "31/02/2031 11:20 It fell.\n31/02/2031 11:25 It stood.",
    ],
)
def test_what_does_not_surely_begin_posts_begins_none(text: str) -> None:
    assert stamps(text) == []


def test_what_is_pinned_is_of_the_same_day_and_a_night_is_another() -> None:
    times = ("09:30", "20:10", "12:40", "09:20", "23:10", "22:05")
    text = "".join(f"{time} It fell.\n" for time in times)
    days = [value[8:10] for _, value in stamps(text) if value]
    assert days == ["11", "11", "11", "11", "10", "10"]


def test_a_time_alone_needs_the_day_of_the_page() -> None:
    assert stamps(LIVE, None) == []


def test_the_day_of_a_post_is_the_day_of_writing() -> None:
    told = {DUMP[slice(*m.span)]: m.value for m in dates(document(DUMP, None))}
    assert (told["today"], told["yesterday"]) == ("2031-08-02", "2031-08-02")
    told = {LIVE[slice(*m.span)]: m.value for m in dates(document(LIVE))}
    assert (told["yesterday"], told["Sunday"]) == ("2031-11-09", "2031-11-09")


def live_claims() -> list[Claim]:
    text = LIVE
    tolls = [("19 people were killed", "The agency"), ("23 people were killed", "The agency")]
    tolls.append(("12 people were killed", "Korda"))
    found = []
    for content, source in tolls:
        start, end = span(text, content)
        at = text.rindex(source, 0, start)
        cue = text.rindex("said", 0, start)
        told = Attribution(((start, end),), (at, at + len(source)), (cue, cue + 4), 0.9)
        found.append(Resolved(told, None))
    return normalise(document(text), found)


def test_a_claim_has_the_stamp_of_its_post() -> None:
    made = live_claims()
    posts = written(document(LIVE))
    assert [one.posted for one in made] == [
        found.stamp for one in made if (found := post_at(posts, one.content[0][0]))
    ]
    assert made[0].published == "2031-11-11T00:20Z"


def test_tolls_of_one_page_follow_its_posts() -> None:
    made = live_claims()
    group = Grouped((made[0].document.id,), None)
    (row,) = series(made, [group], ())
    told = [(one.value, one.relation, one.as_of) for one in row.values]
    assert told == [
        (12, None, "2031-11-10T22:10Z"),
        (23, "rise", "2031-11-10T23:05Z"),
        (19, "revision", "2031-11-11T00:20Z"),
    ]


PIECES = ["12:05", "3:10 pm", "[02.08.2031 11:20]", "\n", " It fell.", "08/13/31, 9:00 - ", "24:61"]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_text_gives_posts_in_order(text: str) -> None:
    if text.strip():
        found = written(document(text))
        assert [one.start for one in found] == sorted({one.start for one in found})
        assert all(one.stamp.value for one in found)
