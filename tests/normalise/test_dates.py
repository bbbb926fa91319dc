"""Time expressions and their values, of invented news written on Friday, 9 May 2031."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw, span

from sayso.normalise import normalise
from sayso.normalise.dates import dates
from sayso.pipeline import make
from sayso.types import Attribution, Claim, Resolved

FRIDAY = "2031-05-09"


def told(text: str, published: str | None = FRIDAY) -> list[tuple[str, str | None]]:
    """The words and the value of each moment of a text."""
    given = {"published": published} if published else {}
    document = make(raw(text, **given))
    return [(text[m.span[0] : m.span[1]], m.value) for m in dates(document)]


def values(text: str, published: str | None = FRIDAY) -> list[str | None]:
    return [value for _, value in told(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The quay burned on Monday.", "Monday", "2031-05-05"),
        ("It needs more by Tuesday but has received little.", "by Tuesday", "../2031-05-13"),
        (
            "It sank shortly before midnight on Tuesday.",
            "midnight on Tuesday",
            "2031-05-06",
        ),
        ("It grew between April and July.", "between April and July", "2031-04/2031-07"),
        (
            "It grew between November and February.",
            "between November and February",
            "2030-11/2031-02",
        ),
        (
            "Overnight from 4 to 5 May it rained.",
            "Overnight from 4 to 5 May",
            "2031-05-04/2031-05-05",
        ),
        ("It is shut in the week of 14 May.", "week of 14 May", "2031-05-12/2031-05-18"),
        ("It fell in the week ending 4 May.", "week ending 4 May", "2031-04-28/2031-05-04"),
        ("In the three months to March it fell.", "three months to March", "2031-01/2031-03"),
        ("In the year to March it fell.", "year to March", "2030-04/2031-03"),
        ("It was extended to Sunday.", "Sunday", "2031-05-11"),
        ("Flights resume on Tuesday.", "Tuesday", "2031-05-13"),
        ("They go to the polls on Tuesday.", "Tuesday", "2031-05-13"),
        ("It is to hit the quay on Tuesday.", "Tuesday", "2031-05-13"),
        ("Exports fell in January-April.", "January-April", "2031-01/2031-04"),
        (
            "Exports fell in the first four months of the year.",
            "the first four months of the year",
            "2031-01/2031-04",
        ),
        (
            "It rose in the last three months of 2030.",
            "the last three months of 2030",
            "2030-10/2030-12",
        ),
        ("The quay burned on Friday.", "Friday", "2031-05-09"),
        ("The council will meet on Monday.", "Monday", "2031-05-12"),
        ("Results will be announced Monday.", "Monday", "2031-05-12"),
        ("He said a report would soon be published on Monday.", "Monday", "2031-05-12"),
        ("Results that will matter were announced Monday.", "Monday", "2031-05-05"),
        ("He agreed to meet them on Tuesday.", "Tuesday", "2031-05-13"),
        ("A plan that would help Ada Brolin on Thursday said", "Thursday", "2031-05-08"),
        ("He will speak on Monday after talks.", "Monday", "2031-05-12"),
        ("They warned of 40 mm of rain by Monday.", "by Monday", "../2031-05-12"),
        ("She said 12 had died by Monday.", "by Monday", "../2031-05-05"),
        ("Benchmark crude for July delivery rose 14 cents.", "July", "2031-07"),
        ("The truce takes effect on Saturday.", "Saturday", "2031-05-10"),
        ("The mud began to move on Saturday.", "Saturday", "2031-05-03"),
        ("Drones came overnight.", "overnight", "2031-05-08/2031-05-09"),
        ("It rained late Thursday.", "late Thursday", "2031-05-08"),
        ("He fled last night.", "last night", "2031-05-08"),
        ("It broke last December.", "last December", "2030-12"),
        ("It has been shut since April.", "since April", "2031-04/.."),
        ("Stay in until Sunday.", "until Sunday", "../2031-05-11"),
        ("The fair of May 7-10 was full.", "May 7-10", "2031-05-07/2031-05-10"),
        ("They met from 3 to 5 June.", "from 3 to 5 June", "2031-06-03/2031-06-05"),
        ("It rose between May and June 2029.", "between May and June 2029", "2029-05/2029-06"),
        ("The vote is set for May 20.", "May 20", "2031-05-20"),
        ("He was born on 4 March 1987.", "4 March 1987", "1987-03-04"),
        ("It fell two weeks ago.", "two weeks ago", "2031-04-21/2031-04-27"),
        ("Over the past three days 40 fell.", "the past three days", "2031-05-06/2031-05-09"),
        ("Prices rose last year.", "last year", "2030"),
        ("Rents doubled in the 1990s.", "the 1990s", "1990/1999"),
        ("In the second quarter of 2030 it grew.", "the second quarter of 2030", "2030-04/2030-06"),
        ("The summer of 2028 was dry.", "The summer of 2028", "2028-06/2028-08"),
        ("At 10:15 GMT on Thursday a ship left.", "10:15 GMT on Thursday", "2031-05-08T10:15Z"),
        ("MEN FELL ON 3 JAN 90.", "3 JAN 90", "1990-01-03"),
        ("Drones came on May 5-6 drones fell.", "May 5-6", "2031-05-05/2031-05-06"),
        ("He fled in the night of 5/6 May.", "the night of 5/6 May", "2031-05-05/2031-05-06"),
        ("It rose over the last week.", "the last week", "2031-05-02/2031-05-09"),
        ("It was passed before the end of 2032.", "before the end of 2032", "../2032"),
        ("It was passed before the start of 2032.", "before the start of 2032", "../2031"),
        ("Nobody sailed after late 2029.", "after late 2029", "2030/.."),
        ("Two days before the May 3 vote it fell.", "Two days before the May 3", "2031-05-01"),
        (
            "It fell the week before Christmas.",
            "the week before Christmas",
            "2030-12-18/2030-12-24",
        ),
        ("In August they didn't sail.", "August", "2030-08"),
        ("It wo n't be completed until August .", "until August", "../2031-08"),
        ("They would go, calling Monday's raid mad.", "Monday", "2031-05-05"),
        ("It was raised on April 29 to 5.", "April 29", "2031-04-29"),
        ("They fell at 1620 this afternoon.", "this afternoon", "2031-05-09"),
        ("They were not able to sail Monday.", "Monday", "2031-05-05"),
        ("Ships should sail, according to a port note Sunday.", "Sunday", "2031-05-04"),
        ("He said the vote on Sunday will be free.", "Sunday", "2031-05-11"),
        ("Polls close at 8 p.m. on May 11.", "8 p.m. on May 11", "2031-05-11T20:00"),
        ("The wall dates from 480 BC.", "480 BC", "-0479"),
        ("The mine shut before 2010.", "before 2010", "../2009"),
        ("Nobody came after May 2029.", "after May 2029", "2029-06/.."),
        ("They met from Wednesday to Friday.", "from Wednesday to Friday", "2031-05-07/2031-05-09"),
        ("Open from 9 a.m. Friday to 8 a.m. Monday.", "from 9 a.m. Friday to 8 a.m. Monday", None),
        ("He is to speak this Saturday.", "this Saturday", "2031-05-10"),
        ("In the last week of April it rained.", "the last week of April", "2031-04"),
        ("Warned was that May 10 may not come.", "May 10", "2031-05-10"),
        (
            "A strike hit at 18:40 (GMT +8) on May 7.",
            "18:40 (GMT +8) on May 7",
            "2031-05-07T18:40+08:00",
        ),
        ("They sign on 25/4/2031.", "25/4/2031", "2031-04-25"),
        ("They sign on 3/4/2031.", "3/4/2031", None),
        ("It shut on 30 February 2031.", "30 February 2031", None),
    ],
)
def test_an_expression_and_its_value(text: str, words: str, value: str | None) -> None:
    assert told(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "You may march in any case.",
        "The fall of the town was quick.",
        "She reads the Sunday Times.",
        "It took three days and 1,900 men.",
        "He pays monthly, every Friday.",
        "Flight 1984 was full.",
        "Some 1900 soldiers left.",
        "Watch: the mine | 0:56",
        "They put up Christmas lights.",
        "It has not been seen to this day.",
        "She lives at 1914 Eighth St. in Osk.",
        "The raid began at 2000 local.",
        "Her book was in Velm Today, and on the “Tonight” show.",
        "It got huge almost overnight.",
        "At the end of the day, it failed.",
        "WE CALL ON ALL TO MARCH FOR BREAD.",
    ],
)
def test_what_tells_no_moment(text: str) -> None:
    assert told(text) == []


def test_a_parenthesis_is_no_part_of_its_zone() -> None:
    assert told("It ended on Monday (1300 GMT) at last.")[1] == ("1300 GMT", "2031-05-05T13:00Z")


def test_the_date_told_last_carries_what_follows() -> None:
    text = "On 4 March 2029 a ship sank. The following day another did. That month nobody sailed."
    assert values(text) == ["2029-03-04", "2029-03-05", "2029-03"]


def test_an_hour_that_was_is_not_of_a_day_to_come() -> None:
    assert values("The vote is set for May 20. The debate ended at 9 p.m. there.")[1] is None
    assert values("The vote is set for May 20. Polls open at 9 a.m.")[1] == "2031-05-20T09:00"


def test_news_does_not_go_on_from_a_date_far_away() -> None:
    text = (
        "On 4 March 2029 a ship sank. "
        + "Nobody knew why it did. " * 20
        + "Three days later it rose."
    )
    assert values(text) == ["2029-03-04", None]
    assert values("In 2031 he came. A year later he left.") == ["2031", None]


def test_a_history_goes_on_from_year_to_year() -> None:
    text = (
        "The war began in 1811. In November 1812 the north rose. In January the south followed. "
        "By May 1814 it was over, and in 1815 the king died. In March of that year he had a son."
    )
    assert values(text, None)[1:3] == ["1812-11", "1813-01"]
    assert values(text)[-1] == "1815-03"


def test_without_a_day_of_writing_only_whole_dates_have_values() -> None:
    text = "He came on Monday. She left on 5 May 2030 and wrote in June. Both met yesterday."
    assert values(text, None) == [None, "2030-05-05", "2030-06", None]


def claim(text: str, content: str, cue: str, source: str | None = None) -> Claim:
    document = make(raw(text, published=FRIDAY))
    at = span(text, source) if source else None
    attribution = Attribution((span(text, content),), at, span(text, cue), 0.5)
    return normalise(document, [Resolved(attribution, None)])[0]


@pytest.mark.parametrize(
    ("text", "content", "cue", "said", "when"),
    [
        (
            "Ada Brolin said on Thursday that the mine would open on Monday.",
            "that the mine would open on Monday",
            "said",
            "2031-05-08",
            ["2031-05-12"],
        ),
        (
            "On Tuesday, Ada Brolin told a rally in Osk that nobody was hurt.",
            "that nobody was hurt",
            "told",
            "2031-05-06",
            [],
        ),
        (
            "“It fell last week,” Ada Brolin told Tidewire late Thursday after a talk.",
            "“It fell last week,”",
            "told",
            "2031-05-08",
            ["2031-04-28/2031-05-04"],
        ),
        (
            "Ada Brolin said after Monday's fire that all was well.",
            "that all was well",
            "said",
            None,
            [],
        ),
        (
            "Ada Brolin, who took office in March, said the mine burned in 2029.",
            "the mine burned in 2029",
            "said",
            None,
            ["2029"],
        ),
        (
            "Ada Brolin said Teo Brand arrived in Osk on Tuesday",
            "Teo Brand",
            "said",
            None,
            [],
        ),
        (
            "In an interview published on Tuesday Ada Brolin said all was well.",
            "all was well",
            "said",
            "2031-05-06",
            [],
        ),
        (
            "Teo Brand moved the feast to Tuesday Ada Brolin said all was well.",
            "all was well",
            "said",
            None,
            [],
        ),
        (
            "The rate is 12 percent, Ada Brolin said in a report, down from 19 percent on Monday.",
            "The rate is 12 percent",
            "said",
            None,
            [],
        ),
        (
            "Ada Brolin has said since Monday that all was well.",
            "that all was well",
            "said",
            None,
            [],
        ),
    ],
)
def test_when_it_was_said_is_kept_from_when_it_happened(
    text: str, content: str, cue: str, said: str | None, when: list[str]
) -> None:
    made = claim(text, content, cue, "Ada Brolin")
    assert (made.said.value if made.said else None) == said
    assert [moment.value for moment in made.when] == when


PIECES = ["May ", "7", "-", "10", " 2031", "Monday", " the ", "last ", "31 February", "ago", "two "]
PIECES += [" to ", "Friday ", "from ", "8 a.m. ", "-W19", "winter ", "this ", "2030", "overnight "]
PIECES += ["days ", "since ", "\n", ".", "9999", "0000-00-00", "1 BC", "'s", "–", "p.m.", "25:61"]
DAYS = [None, FRIDAY, "0001-01-01", "9999-12-31", "2031-05-09T23:00:00Z"]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.sampled_from(DAYS))
def test_any_text_gives_moments_in_order(text: str, published: str | None) -> None:
    if not text.strip():
        return
    given = {"published": published} if published else {}
    document = make(raw(text, **given))
    moments = dates(document)
    assert all(0 <= m.span[0] < m.span[1] <= len(document.text) for m in moments)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(moments))
    assert moments == dates(document)


def test_the_hour_of_saying_is_not_that_of_a_day_to_come() -> None:
    assert values("It opens on Tuesday, the port said at noon.") == ["2031-05-13", None]
