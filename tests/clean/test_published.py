"""Publication times to ISO 8601, UTC."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.clean import parse_published
from sayso.clean.published import stated_published


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2031-03-04", "2031-03-04"),
        ("20310304", "2031-03-04"),
        ("2031-03-04T09:30:00+01:00", "2031-03-04T08:30:00Z"),
        ("2031-03-04T23:30:00-05:00", "2031-03-05T04:30:00Z"),
        ("2031-03-04T09:30:15.250Z", "2031-03-04T09:30:15Z"),
        ("2031-03-04 09:30", "2031-03-04T09:30:00Z"),
        ("Tue, 04 Mar 2031 09:30:00 +0200", "2031-03-04T07:30:00Z"),
        ("4 March 2031", "2031-03-04"),
        (" March  4, 2031 ", "2031-03-04"),
    ],
)
def test_what_is_taken(stated: str, expected: str) -> None:
    assert parse_published(stated) == expected
    assert parse_published(expected) == expected


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "09:30",
        "yesterday",
        "2031-02-30",
        "2031",
        "03/04/2031",
        "2031-W05",
        "0001-01-01T00:00+09:00",
    ],
)
def test_what_is_refused_says_how_to_write_it(stated: str) -> None:
    with pytest.raises(ValueError, match="write it as 2031-03-04"):
        parse_published(stated)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_taken_or_refused(stated: str) -> None:
    try:
        published = parse_published(stated)
    except ValueError:
        return
    assert parse_published(published) == published


@pytest.mark.parametrize("stated", ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00", "soon"])
def test_what_a_program_writes_for_no_day_is_none(stated: str) -> None:
    assert stated_published(stated) is None
