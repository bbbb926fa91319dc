"""How the figures of a story went on."""

from __future__ import annotations

from dataclasses import replace

from sayings import Report, Saying, claims, report

from sayso.match import match, read
from sayso.match.counted import counts
from sayso.match.series import series
from sayso.points import Series
from sayso.types import Grouped


def told(*reports: Report) -> list[Series]:
    """The series of one story that `reports` tell."""
    found = claims(*reports)
    readings = [read(claim) for claim in found]
    links = [link for n, one in enumerate(readings) for link in match(one, readings[:n])]
    group = Grouped(tuple(document.id for _, document, _ in reports), None)
    return series(found, [group], links)


def row(*reports: Report) -> list[tuple[float, str | None]]:
    """The values of the only series, each with its relation; empty if there is none."""
    made = told(*reports)
    assert len(made) <= 1
    return [(value.value, value.relation) for one in made for value in one.values]


def says(words: str, name: str | None = "Mara Ilic") -> Saying:
    return Saying(words, name, "said" if name else None)


FIRST = report(1, says("at least 137 people were killed in the hall"), outlet="The Herald", day=4)


def test_a_later_higher_count_is_a_rise() -> None:
    later = report(2, says("145 people were killed in the hall", "Teo Brand"), outlet="B", day=6)
    (made,) = told(FIRST, later)
    assert (made.what, made.where) == ("people killed", None)
    first, second = made.values
    assert (first.value, first.bound, first.speaker, first.outlet, first.as_of) == (
        *(137, "at_least", "Mara Ilic", "The Herald"),
        "2031-03-04",
    )
    assert (second.value, second.bound, second.relation) == (145, "exact", "rise")
    assert first.relation is None


def test_the_order_of_reading_does_not_matter() -> None:
    later = report(2, says("145 people were killed in the hall", "Teo Brand"), day=6)
    assert told(FIRST, later) == told(later, FIRST)


def test_a_speaker_who_lowers_a_count_revises_it() -> None:
    later = report(2, says("131 people were killed in the hall"), day=6)
    assert row(FIRST, later) == [(137, None), (131, "revision")]


def test_others_who_cannot_both_be_right_are_in_conflict() -> None:
    other = report(2, says("120 people died", "Teo Brand"), day=5)
    assert row(FIRST, other) == [(137, None), (120, "conflict")]


def test_two_counts_side_by_side_are_each_compared_with_itself() -> None:
    made = row(
        report(1, says("nine people died", "Teo Brand"), day=3),
        report(2, says("11 people died"), day=3),
        report(3, says("13 people died"), day=4),
        report(4, says("10 people died", "Teo Brand"), day=5),
    )
    assert made == [(9, None), (11, "conflict"), (13, "rise"), (10, "rise")]


def test_a_minister_s_count_is_that_of_the_ministry() -> None:
    ministry = Saying("8 people were killed", "Norland’s tides ministry", "said", kind="government")
    guard = Saying("6 people were killed", "Vendia’s coast guard", "said", kind="government")
    told_by = [
        report(1, ministry, day=4),
        report(2, guard, day=5),
        report(3, says("7 died"), day=6),
    ]
    *others, (made, document, (claim,)) = told_by
    for role, relation in (("Tides Minister", "revision"), ("Forest Minister", "rise")):
        assert claim.speaker
        officer = replace(claim, speaker=replace(claim.speaker, role=role))
        assert row(*others, (made, document, [officer]))[-1] == (7, relation)


def test_the_missing_become_fewer_without_a_mistake() -> None:
    one = report(1, says("40 people were missing"), day=3)
    other = report(2, says("31 people were missing", "Teo Brand"), day=4)
    assert row(one, other) == [(40, None), (31, "fall")]


def test_without_dates_there_is_no_order() -> None:
    one = report(1, says("at least 137 people were killed"), day=None)
    other = report(2, says("145 people were killed", "Teo Brand"), day=None)
    assert row(one, other) == [(137, None), (145, None)]


def test_a_count_told_before_is_not_told_again_where_it_has_no_date() -> None:
    later = report(2, says("145 people were killed in the hall"), day=6)
    again = report(3, says("at least 137 people were killed in the hall"), day=None)
    assert row(FIRST, later, again) == [(137, None), (145, "rise")]


def test_what_is_counted_otherwise_is_no_series() -> None:
    for words in (
        "100 nurses were killed in the hall",
        "100 people were wounded in the hall",
        "120 of the people killed in the hall were guests",
        "100 more people were killed in the hall",
        "150 people could be killed in the hall",
        "130 people were killed in the war of 2019",
        "2 people were killed in the hall",
    ):
        assert row(FIRST, report(2, says(words, "Teo Brand"), day=5)) == [], words


def test_one_town_is_not_the_other() -> None:
    one = report(1, says("120 people were killed in Oslo"), day=4)
    other = report(2, says("145 people were killed in Bergen", "Teo Brand"), day=5)
    assert row(one, other) == []


def test_a_denied_count_is_none() -> None:
    denial = Saying("that 145 people were killed in the hall", "Teo Brand", "denied")
    assert row(FIRST, report(2, denial, day=5)) == []


def test_of_two_counts_in_one_claim_only_that_to_which_it_rose_is_taken() -> None:
    rose = report(
        2, says("the number of dead had risen from 137 to at least 140", "Teo Brand"), day=5
    )
    assert row(FIRST, rose) == [(137, None), (140, "rise")]
    both = report(
        2, says("145 people died by one count and 150 people died by another", "Teo Brand")
    )
    assert row(FIRST, both) == []


def test_the_same_number_again_is_no_series() -> None:
    again = report(2, says("137 people were killed in the hall", "Teo Brand"), day=5)
    assert row(FIRST, again) == []


def test_what_has_no_fate_needs_claims_that_contradict_each_other() -> None:
    one = report(1, says("the ferry Osk Star carried 63 passengers on Monday"), day=4)
    other = report(
        2, says("the ferry Osk Star carried 72 passengers on Monday", "Teo Brand"), day=4
    )
    elsewhere = report(3, says("the museum had 70 passengers of old trains painted"), day=4)
    assert row(one, other) == [(63, None), (72, "conflict")]
    assert row(one, elsewhere) == []


def test_who_tells_what_it_was_before_is_in_no_conflict() -> None:
    first = report(1, says("137 people were killed", "Teo Brand"), day=4)
    lower = report(2, Saying("the death toll to 129 from 137", "Mara Ilic", "lowered"), day=5)
    higher = report(3, says("The death toll rose to 140, up from 129"), day=6)
    assert row(first, lower, higher) == [(137, None), (129, "revision"), (140, "rise")]


def test_what_is_of_a_part_alone_is_no_count_of_all() -> None:
    part = report(2, says("150 people were killed in her town alone", "Teo Brand"), day=4)
    assert told(FIRST, part) == []


def test_a_number_that_is_taken_back_stands_beside_the_one_instead_of_it() -> None:
    told_by = Saying("72 people had drowned", "the coast guard", "said", kind="government")
    not_so = Saying("that 63 people had drowned, not 72", "the coast guard", "said")
    first, later = report(1, told_by, day=4), report(2, not_so, day=5)
    assert row(first, later) == [(72, None), (63, "revision")]
    (made,) = told(first, later)
    assert [link.kind for link in made.links] == ["revises"]
    earlier = Saying("an earlier figure of 72", "the coast guard", "corrected")
    plain = Saying("63 people had drowned", "the coast guard", "said")
    assert row(first, report(3, plain, earlier, day=5)) == [(72, None), (63, "revision")]


def test_what_a_text_takes_back_is_no_count() -> None:
    wrong = Saying("that 151 people were killed", "An earlier version of this report", "said")
    later = report(2, wrong, says("145 people were killed in the hall"), day=6)
    assert row(FIRST, later) == [(137, None), (145, "rise")]


def test_how_many_came_is_told_otherwise_by_each_side() -> None:
    organisers = report(1, says("60,000 people marched through Venn", "The unions"), day=4)
    police = Saying("18,000 demonstrators had gathered", "Police", "said")
    assert row(organisers, report(2, police, day=4)) == [(18000, None), (60000, "conflict")]
    number = Saying("the number at 18,000", "Police", "put")
    both = report(3, says("60,000 people marched", "The unions"), number, day=4)
    assert row(both) == [(18000, None), (60000, "conflict")]


def test_crowds_of_two_days_towns_or_about_as_many_are_in_no_conflict() -> None:
    organisers = report(1, says("60,000 people marched through Venn", "The unions"), day=4)
    for words, day in (
        ("20,000 people marched", 9),
        ("5,000 people marched", 4),
        ("55,000 people marched", 4),
    ):
        made = row(organisers, report(2, says(words, "Teo Brand"), day=day))
        assert "conflict" not in [relation for _, relation in made], words


def test_how_many_were_aboard_is_one_count() -> None:
    company = report(1, says("there were 174 passengers on board", "Blue Line"), day=4)
    other = report(2, says("240 people were aboard the ferry", "Teo Brand"), day=4)
    assert row(company, other) == [(174, None), (240, "conflict")]


def test_no_more_than_some_does_not_rise() -> None:
    few = report(1, says("no more than 12 people were killed"), day=4)
    more = report(2, says("61 people were killed", "Teo Brand"), day=6)
    assert row(few, more) == [(12, None), (61, "conflict")]


def test_an_outlet_calls_one_by_one_name() -> None:
    guard = Saying("31 people were missing", "the coast guard", "said", kind="government")
    now = Saying("26 people were missing", "The coast guard", "said", kind="government")
    reports = report(1, guard, outlet="A", day=4), report(2, now, outlet="A", day=4)
    assert row(*reports) in ([(26, None), (31, None)], [(31, None), (26, None)])


def test_a_turnout_goes_on_and_is_not_that_of_some_voters_or_by_noon() -> None:
    first = report(1, says("turnout was 68 percent"), day=4)
    later = report(2, says("that turnout had been 66 percent"), day=6)
    assert row(first, later) == [(68, None), (66, "revision")]
    assert row(first, report(2, says("turnout by noon was 31 percent"), day=6)) == []
    assert row(first, report(2, says("turnout among women was 59 percent"), day=6)) == []


def test_its_soldiers_are_the_soldiers() -> None:
    first = report(1, says("four soldiers were killed"), day=4)
    later = report(2, says("the number of its soldiers killed rose to seven"), day=6)
    assert row(first, later) == [(4, None), (7, "rise")]


def test_each_value_that_cannot_hold_beside_another_of_its_day_is_in_conflict() -> None:
    low = report(1, says("31 people drowned", "the Mayor of Osk"), day=4)
    again = report(2, says("31 people drowned", "Teo Brand"), day=4)
    high = report(3, says("36 people drowned", "the Harbour Office"), day=4)
    later = report(4, says("39 people drowned", "Ana Roe"), day=9)
    (made,) = told(low, again, high, later)
    pairs = [link for link in made.links if link.kind == "conflicts"]
    assert len(pairs) == 2
    assert len({end for link in pairs for end in (link.a, link.b)}) == 3


def test_a_number_that_is_told_of_one_place_and_of_none_is_of_one_count() -> None:
    placed = report(1, says("36 people drowned in Osk", "the Harbour Office"), day=4)
    same = report(2, says("36 people drowned", "Teo Brand"), day=4)
    other = report(3, says("31 people drowned", "the Mayor"), day=4)
    elsewhere = report(4, says("33 people drowned in Velm", "Ana Roe"), day=4)
    (made,) = told(other, placed, same, elsewhere)
    assert {value.value for value in made.values} == {31, 36}


def test_nearly_as_many_is_fewer() -> None:
    nearly = report(1, says("nearly 80 people were killed", "Teo Brand"), day=4)
    more = report(2, says("at least 84 people were killed"), day=4)
    about = report(3, says("about 80 people were killed", "Teo Brand"), day=4)
    assert row(nearly, more) == [(80, None), (84, "conflict")]
    assert row(about, more) != [(80, None), (84, "conflict")]


def test_no_day_is_too_early_for_a_report() -> None:
    said = says("12 people were killed in the hall on 3 March 2031")
    (claim,) = claims(report(1, said))
    old = replace(claim, document=replace(claim.document, published="0001-01-02"))
    assert len(counts([old])) == len(counts([claim]))


def test_of_those_who_may_have_died_fewer_are_confirmed_to_have() -> None:
    suspected = report(1, says("the fever killed 150 people in Velm"))
    for words in ("90 confirmed deaths in Velm", "90 people are known to have died in Velm"):
        fewer = report(2, says(words, "Teo Brand"))
        assert row(suspected, fewer) == [(90, None), (150, None)]
    plainly = report(2, says("90 people died in Velm", "Teo Brand"))
    assert row(suspected, plainly) == [(90, None), (150, "conflict")]
    feared = report(1, says("200 people are feared dead in Velm"))
    fewer = report(2, says("150 people died in Velm", "Teo Brand"))
    assert row(feared, fewer) == [(150, None), (200, None)]
    confirmed = report(1, says("twelve confirmed deaths in Velm"))
    other = report(2, says("nine people are known to have died in Velm", "Teo Brand"))
    assert row(confirmed, other) == [(9, None), (12, "conflict")]
    # More confirmed than died.
    more = report(2, says("200 confirmed deaths in Velm", "Teo Brand"))
    assert row(suspected, more)[1] == (200, "conflict")


def test_what_was_counted_weeks_later_is_another_event() -> None:
    then = report(1, says("20 people were killed"), day=2)
    since = report(2, says("12 people were killed", "Teo Brand"), day=20)
    (made,) = told(then, since)
    assert made.links == ()
    assert made.values[1].relation is None


def test_claims_of_two_events_are_in_no_conflict() -> None:
    convoy = report(1, says("13 people were injured when a convoy came under rocket fire"))
    strike = report(2, says("19 people were injured in a brawl at the stadium", "Teo Brand"))
    (made,) = told(convoy, strike)
    assert made.links == ()
    assert made.values[1].relation is None
    bare = report(2, says("19 people were injured", "Teo Brand"))
    assert row(convoy, bare)[1][1] == "conflict"


def test_whom_something_befalls_every_day_are_no_count() -> None:
    toll = report(1, says("150 people have died of the fever"))
    assert told(toll, report(2, says("as many as 90 people die every day", "Teo Brand"))) == []


def test_further_dead_are_no_count_of_all() -> None:
    toll = report(1, says("60 people died of the fever"))
    for words in ("a further 48 people died", "an additional 48 people died"):
        assert told(toll, report(2, says(words, "Teo Brand"))) == []


def test_a_crowd_of_a_town_is_not_one_of_no_town() -> None:
    one = report(1, says("2,000 people gathered in the town of Osk", "Teo Brand"))
    other = report(2, says("15,000 protesters marched"))
    assert told(one, other) == []


def test_a_bare_number_beside_who_joins_is_no_crowd() -> None:
    one = report(1, says("Jo Roe is joined by the star of the series 24, Teo Brand"))
    other = report(2, says("Mara Ilic is joined by Lea Osk for 5 Live Rugby", "Teo Brand"))
    assert told(one, other) == []


def test_among_all_the_dead_is_all_of_them() -> None:
    first = report(1, says("38 people were killed"), day=4)
    all_ = Saying("nine children were among the 44 people killed", "Teo Brand", "said")
    assert row(first, report(2, all_, day=4)) == [(38, None), (44, "conflict")]
    some = Saying("among them at least nine were killed", "Teo Brand", "said")
    assert row(first, report(2, some, day=4)) == []


def test_never_more_than_some_is_a_crowd_and_who_is_treated_is_none() -> None:
    organisers = report(1, says("60,000 people marched through Venn", "The unions"), day=4)
    police = Saying("the crowd was never larger than 20,000", "Police", "said")
    assert row(organisers, report(2, police, day=4)) == [(20000, None), (60000, "conflict")]
    treated = Saying("it treated 12,000 people after the march", "The hospital", "said")
    assert row(organisers, report(2, treated, day=4)) == []


def test_counts_of_two_days_are_of_two_events() -> None:
    first = report(1, says("on 3 March 2031 70 people were wounded"), day=4)
    other = Saying("29 people were wounded on 5 March 2031", "Teo Brand", "said")
    made = row(first, report(2, other, day=5))
    assert "conflict" not in [relation for _, relation in made]


def test_counts_with_a_noun_are_of_all_who_are_told_without_it() -> None:
    miners = says("14 miners died in the Osk pit", "The ministry")
    all_ = says("the death toll at the Osk pit stood at 14", "Mara Ilic")
    lower = says("12 miners died in the Osk pit", "Teo Brand")
    first, later, other = report(1, miners, day=4), report(2, all_, day=4), report(3, lower, day=4)
    assert row(first, later, other) == [(12, None), (14, "conflict"), (14, None)]
    # Of fourteen twelve were miners.
    both = says("14 people died in the Osk pit", "Teo Brand")
    assert row(first, report(3, both, says("12 miners died in the Osk pit"), day=4)) == [
        (12, None),
        (14, "conflict"),
    ]


def test_it_is_what_was_just_counted() -> None:
    toll = says("the death toll in the Halo fire stood at 33", "Mara Ilic")
    it = Saying("it at 30", "The fire service", "put")
    (made,) = told(report(1, toll, it))
    assert [(value.value, value.relation) for value in made.values] == [
        (30, None),
        (33, "conflict"),
    ]
    assert [link.kind for link in made.links] == ["conflicts"]


def test_what_was_said_before_is_no_count() -> None:
    later = report(2, says("14 people were killed in the hall", "The ministry"), day=5)
    earlier = Saying("that 11 people were killed in the hall", "Teo Brand", "had initially said")
    assert told(report(1, earlier, day=6), later) == []
