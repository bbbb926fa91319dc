from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, raw, span

from sayso.pipeline import make
from sayso.timeline import Sentence, is_about, ranked, sentences, timeline
from sayso.types import Boilerplate, Document, Moment, Place

SUNK = "The Grey Tern sank on Monday. Nobody knows why."
RAISED = "Divers raised the hull. The ferry Grey Tern sank on 3 March."
VOTE = "Tarnia votes on Sunday. Turnout may be low."


def document(text: str, published: str | None = None, uri: str = "file:///a.txt") -> Document:
    return make(raw(text, uri, **({"published": published} if published else {})))


def told(text: str, published: str | None, *days: tuple[str, str], uri: str = "") -> list[Sentence]:
    """The sentences of a text, in which words stand for days."""
    of = document(text, published, uri or f"file:///{text[:9]}.txt")
    return sentences(of, [Moment(value, span(text, words)) for words, value in days], [])


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def test_each_sentence_has_the_days_that_it_names() -> None:
    first, second = told(SUNK, "2031-03-04", ("on Monday", "2031-03-03"))
    assert first.text == "The Grey Tern sank on Monday."
    assert (first.days, first.place) == (frozenset({ordinal("2031-03-03")}), 0)
    assert (second.text, second.days) == ("Nobody knows why.", frozenset())


@pytest.mark.parametrize("value", ["2031-03", "2031-03-03/2031-03-09", "", "soon", "2031-99-99"])
def test_what_is_no_single_day_names_none(value: str) -> None:
    assert told(SUNK, None, ("on Monday", value))[0].days == frozenset()


def test_a_time_names_its_day() -> None:
    (first, _) = told(SUNK, None, ("on Monday", "2031-03-03T09:00:00Z"))
    assert first.days == {ordinal("2031-03-03")}


@pytest.mark.parametrize(
    ("words", "value", "is_dated"),
    [
        ("on 3 March", "2031-03-03", True),
        ("on Monday", "2031-03-03", False),
        ("3 March 2031 at 9:00 am", "2031-03-03T09:00", False),
    ],
)
def test_a_day_named_by_its_date(words: str, value: str, is_dated: bool) -> None:
    (first,) = told(f"The ferry sank {words}.", None, (words, value))
    assert first.days == {ordinal("2031-03-03")}
    assert first.dated == (first.days if is_dated else frozenset())


def test_a_day_named_by_its_date_tells_more() -> None:
    every = [
        *told(SUNK, "2031-03-04", ("on Monday", "2031-03-03")),
        *told("The vote was on 2 March.", "2031-03-04", ("on 2 March", "2031-03-02")),
    ]
    first = next(day for day, _, _ in ranked(every) if day != ordinal("2031-03-04"))
    assert first == ordinal("2031-03-02")


def test_boilerplate_tells_of_no_day() -> None:
    of = document(SUNK)
    part = Boilerplate(span(SUNK, "Nobody knows why."), "newsletter")
    marked = replace(of, boilerplate=(part,))
    assert [one.text for one in sentences(marked, [], [])] == ["The Grey Tern sank on Monday."]


def test_a_day_that_is_remembered_tells_more() -> None:
    every = [
        *told(SUNK, "2031-03-03", ("on Monday", "2031-03-03")),
        *told(RAISED, "2031-03-20", ("on 3 March", "2031-03-03")),
        *told(VOTE, "2031-03-05", ("on Sunday", "2031-03-09")),
    ]
    days = ranked(every)
    assert date.fromordinal(days[0][0]).isoformat() == "2031-03-03"
    assert days[0][2] == 2
    assert {date.fromordinal(day).isoformat() for day, _, _ in days} == {
        "2031-03-03",
        "2031-03-05",
        "2031-03-09",
        "2031-03-20",
    }


def test_days_come_in_order_each_with_a_sentence_that_stands_there() -> None:
    every = [
        *told(SUNK, "2031-03-03", ("on Monday", "2031-03-03")),
        *told(RAISED, "2031-03-20", ("on 3 March", "2031-03-03")),
    ]
    first, last = timeline(every, 2)
    assert (first.day, last.day) == ("2031-03-03", "2031-03-20")
    assert "Grey Tern sank" in first.extracts[0].text
    assert last.extracts[0].text == "Divers raised the hull."
    for day in (first, last):
        extract = day.extracts[0]
        text = next(s.document.text for s in every if s.document.id == extract.document)
        assert text[extract.span[0] : extract.span[1]] == extract.text


def test_a_day_that_nothing_is_left_to_tell_of_is_left_out() -> None:
    (first, _) = told(SUNK, "2031-03-05", ("on Monday", "2031-03-03"))
    assert [one.day for one in timeline([first], 2)] == ["2031-03-03"]


def test_the_first_sentences_of_those_asked_for_tell_of_their_day() -> None:
    every = told("It rained. " * 9 + "Divers raised the hull of the ferry.", "2031-03-20")
    (day,) = timeline([one for one in every if is_about(one, "hull", None, None)], 1)
    assert (day.day, day.extracts[0].text) == ("2031-03-20", every[-1].text)


def test_what_happened_is_told_before_what_was_due() -> None:
    due = "The harbour council will vote on Sunday on the harbour fees."
    done = "Nine of the council voted on Sunday against higher fees."
    every = [
        *told(due, "2031-03-05", ("on Sunday", "2031-03-09"), uri="file:///1.txt"),
        *told(done, "2031-03-10", ("on Sunday", "2031-03-09"), uri="file:///2.txt"),
    ]
    assert timeline(every, 1)[0].extracts[0].text == done


def test_text_without_ends_of_sentences_is_told_in_parts() -> None:
    before, after = "the tide came in over the long quay " * 12, " the tide went out again" * 20
    text = f"{before}Teo Brand said the lock broke on 3 March {after}"
    of = document(text)
    said = claim(of, "the lock broke on 3 March", source="Teo Brand", name="Teo Brand")
    every = sentences(of, [Moment("2031-03-03", span(text, "on 3 March"))], [said])
    assert max(len(one.text) for one in every) <= 400
    assert " ".join(one.text for one in every) == text.strip()
    (day,) = timeline(every, 1)
    assert day.extracts[0].text.startswith("Teo Brand said the lock broke on 3 March")
    assert day.extracts[0].claims == (said.id,)


def test_extracts_of_a_day_are_not_alike() -> None:
    twice = told(SUNK, "2031-03-03", uri="file:///1.txt") + told(
        SUNK, "2031-03-03", uri="file:///2.txt"
    )
    (day,) = timeline(twice, 1, extracts=5)
    assert sorted(one.text for one in day.extracts) == [
        "Nobody knows why.",
        "The Grey Tern sank on Monday.",
    ]


def test_an_extract_has_its_claims() -> None:
    text = "“All came out,” Teo Brand said. It rained on."
    of = document(text, "2031-03-03")
    said = claim(of, "All came out", source="Teo Brand", name="Teo Brand")
    every = sentences(of, [], [said])
    assert every[0].claims == (said,)
    (day,) = timeline([every[0]], 1)
    assert day.extracts[0].claims == (said.id,)
    assert said.speaker
    assert is_about(every[0], None, None, said.speaker.id)
    assert not is_about(every[1], None, None, said.speaker.id)


def test_what_a_sentence_is_about() -> None:
    first, second = told(RAISED, None)
    assert is_about(second, "FERRY tern", None, None)
    assert not is_about(first, "ferry", None, None)
    assert is_about(second, None, "grey tern", None)
    assert not is_about(second, None, "grey", "nobody")
    assert not is_about(second, None, "Ter", None)


def test_a_place_of_a_claim_counts_by_its_name() -> None:
    text = "“All came out there,” Teo Brand said."
    of = document(text)
    place = Place(span(text, "there"), "Osk", None, None, None)
    said = replace(claim(of, "All came out there"), where=(place,))
    assert is_about(sentences(of, [], [said])[0], None, "osk", None)


@given(
    st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=200),
    st.lists(
        st.tuples(st.integers(0, 250), st.sampled_from(["2031-03-04", None, "x"])), max_size=5
    ),
)
def test_any_text_is_read(text: str, at: list[tuple[int, str | None]]) -> None:
    of = document("x")
    odd = replace(of, text=f"x{text}")
    moments = [Moment(value, (place, place + 1)) for place, value in at]
    every = sentences(odd, moments, [])
    assert [one.span for one in every] == sorted(one.span for one in every)
    for day in timeline(every, 3):
        assert day.documents == 1


def test_of_nothing() -> None:
    assert timeline([], 5) == []
