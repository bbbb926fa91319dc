"""Two names judged: one speaker's, a short form, two speakers', or nothing to each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.speakers import Told, judged
from sayso.speakers.form import form_of
from sayso.types import SpeakerKind

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=40)
KINDS: list[SpeakerKind | None] = [
    *("person", "organisation", "government", "outlet", "document", "anonymous", "group"),
    None,
]


def told(name: str, kind: SpeakerKind | None = "person", **more: set[str]) -> Told:
    facts = {fact: frozenset(values) for fact, values in more.items()}
    return Told(frozenset({form_of(name, name, kind)}), **facts)  # type: ignore[arg-type]


def verdict(a: Told, b: Told) -> str | None:
    """The verdict, which is the same from both sides."""
    one, other = judged(a, b), judged(b, a)
    assert (one and one[:3]) == (other and other[:3])
    if one and other and one.verdict == "short":
        assert one.first != other.first
    return one and one.verdict


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vuk Đorić", "Vuk Doric"),
        ("Petro Halynsky", "Petro Halynskyy"),
        ("Petro Halynskiy", "PETRO HALYNSKY"),
        ("Sergei Morov", "Sergey Morov"),
        ("Yevgeny Morov", "Evgeny Morov"),
        ("Jan Schröder", "Jan Schroeder"),
        ("Omar al-Hadid", "Omar Hadid"),
        ("Abdel Hafiz Hadid", "Abdul Hafiz Hadid"),
        ("Moussa Hadid", "Musa Hadid"),
        ("Abu Mohammed al-Hadid", "Abu Muhammad al-Hadid"),
        ("Jean-Luc Rodin", "Jean Luc Rodin"),
        ("Mr Jan Rodin", "Jan Rodin"),
        ("Gen. Teo Jan Brand", "Teo Jan Brand"),
        ("Teo Brand Jr.", "Teo Brand"),
    ],
)
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert verdict(told(a), told(b)) == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jan Roe", "Jane Roe"),
        ("Luis Roe", "Louis Roe"),
        ("Tom Roe", "Thomas Roe"),
        ("Mara Roe", "Teo Roe"),
        ("Teo Brand", "Teo Brandt"),
        ("Teo Mann", "Teo Munn"),
        ("Teo Jan Brand", "Teo Luc Brand"),
        ("J. R. Brand", "J. K. Brand"),
        ("Teo Brand", "Brand Teo"),
    ],
)
def test_names_of_two(a: str, b: str) -> None:
    assert verdict(told(a), told(b)) is None


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Brand", "Teo Brand"),
        ("T. Brand", "Teo Brand"),
        ("T. J. Brand", "Teo Jan Brand"),
        ("Teo Brand", "Teo Jan Brand"),
        ("Teo J. Brand", "Teo Jan Brand"),
    ],
)
def test_short_forms(short: str, whole: str) -> None:
    found = judged(told(short), told(whole))
    assert found
    assert (found.verdict, found.first) == ("short", True)
    assert verdict(told(short), told(whole)) == "short"


def test_a_second_surname_may_be_left_out() -> None:
    assert verdict(told("Ivan Harrow"), told("Ivan Harrow Lind")) == "short"
    assert verdict(told("Mary Ann"), told("Mary Ann Roe")) is None


def test_a_likeness_needs_an_office_or_a_side() -> None:
    a, b = "Muamar Qaddoufi", "Moamar Gaddoufi"
    assert verdict(told(a), told(b)) is None
    assert verdict(told(a, sides={"norland"}), told(b, sides={"norland"})) == "same"
    assert verdict(told(a, offices={"governor"}), told(b, offices={"envoy"})) is None


def test_what_is_told_of_two_parts_them() -> None:
    brand = told("Teo Brand", sexes={"male"}, sides={"norland"})
    assert verdict(told("Brand", sexes={"female"}), brand) == "different"
    assert verdict(told("T. Brand", sides={"sudland"}), brand) == "different"
    assert verdict(told("Brand", sexes={"male"}, sides={"norland"}), brand) == "short"
    # One name with one spelling is one speaker's until a user parts it.
    assert verdict(told("Teo Brand", sides={"sudland"}), brand) == "same"


def test_a_given_name_alone_is_in_doubt() -> None:
    found = judged(told("Jane"), told("Jane Roe"))
    assert found
    assert found.score == 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Norway's General Staff", "the General Staff of Norway"),
        ("Norwegian Ministry of Defence", "Norway's Defense Ministry"),
        ("Harbour Trust", "Harbor Trust"),
        ("Department for Harbour Safety", "Harbor Safety Department"),
        ("Velm Shipping Inc.", "Velm Shipping"),
        ("U.N.", "UN"),
        ("United States", "U.S."),
        ("UN Harbour Council", "U.N. Harbour Council"),
    ],
)
def test_bodies_in_other_words(a: str, b: str) -> None:
    kind: SpeakerKind = "government"
    assert verdict(told(a, kind), told(b, kind)) == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("University of Velm", "Velm University"),
        ("Bank of Norway", "Norway Bank"),
        ("Norwegian Foreign Ministry", "Swedish Foreign Ministry"),
        ("the Defence Ministry", "Norway's Defence Ministry"),
        ("the Defence Ministry", "the Defence Ministry"),
        ("Norway", "Oslo"),
        ("Norway", "Norwegian company"),
        ("Velm Council", "Osk Council"),
        ("police", "Police"),
    ],
)
def test_bodies_that_may_be_two(a: str, b: str) -> None:
    assert verdict(told(a, "organisation"), told(b, "organisation")) is None


def test_an_acronym() -> None:
    agency = "Velm Shipping Authority"
    whole = told(agency, "organisation")
    assert verdict(told("VSA", None), whole) == "short"
    assert verdict(told("VS", None), told("Velm Shipping", "organisation")) is None
    explained = told(agency, "organisation", aliases={"velsa"})
    assert verdict(told("VELSA", None), explained) == "same"


def test_kinds_do_not_part_the_same_words() -> None:
    assert verdict(told("Velm Rail", None), told("Velm Rail", "organisation")) == "same"
    assert verdict(told("Velm", None), told("Velm", "organisation")) == "same"
    assert verdict(told("Velm", None), told("Old Velm")) is None


@given(ANY, st.sampled_from(KINDS), ANY, st.sampled_from(KINDS))
def test_any_two_names(a: str, kind: SpeakerKind | None, b: str, other: SpeakerKind | None) -> None:
    verdict(told(a, kind), told(b, other))


@given(ANY, st.sampled_from(["document", "anonymous", "group"]))
def test_who_has_no_name_is_nobody_elsewhere(a: str, kind: SpeakerKind) -> None:
    assert verdict(told(a, kind), told(a, kind)) is None
    assert form_of("", a, kind).keys == frozenset()


@given(ANY, ANY)
def test_names_of_one_verdict_meet_under_a_key(a: str, b: str) -> None:
    first, second = told(a), told(b)
    if judged(first, second):
        assert form_of("", a, "person").keys & form_of("", b, "person").keys


def test_a_nickname_is_a_name_where_the_office_agrees() -> None:
    minister = {"offices": {"minister"}}
    assert verdict(told("Bill Roe", **minister), told("William Roe", **minister)) == "same"
    assert verdict(told("Bill Roe", **minister), told("Robert Roe", **minister)) is None
