"""Which of two texts repeats the other, and which is the origin."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.copies import (
    DENSE,
    SCALE,
    Printed,
    compare,
    credited,
    day,
    furniture,
    origins,
    sample,
)

WORDS = [f"{a}{b}" for a in ("ka", "lo", "mi", "ru", "ve") for b in ("ban", "dor", "fel", "gat")]
PLAIN = Printed("m", "file:///m", "00", "2031-03-04", 900, None, frozenset())
CREDITING = replace(PLAIN, credits=frozenset({"reuters"}))


def prose(seed: int, words: int) -> str:
    """Text of so many words, another for each seed."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(words))


def both(*pairs: tuple[str, str]) -> dict[str, list[str]]:
    """Links in both directions."""
    links: dict[str, list[str]] = {}
    for a, b in pairs:
        links.setdefault(a, []).append(b)
        links.setdefault(b, []).append(a)
    return links


def test_a_short_text_keeps_all_and_a_long_one_a_share() -> None:
    short, long = sample(prose(1, 200)), sample(prose(2, 8000))
    assert short.dense
    assert len(short.hashes) == 196
    assert not long.dense
    assert 0.8 < len(long.hashes) * SCALE / 8000 < 1.2
    assert max(long.hashes) < 2**63 // SCALE
    assert DENSE < 8000


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_has_a_sample(text: str) -> None:
    found = sample(text)
    assert found == sample(text)
    assert all(0 <= hash_ < 2**63 for hash_ in found.hashes)


def test_case_and_marks_do_not_count() -> None:
    assert sample("The port, of Velm, is SHUT. “All day”") == sample(
        "the port of velm is shut all day"
    )
    assert sample(" … ").hashes == frozenset()
    assert len(sample("Port shut").hashes) == 1


@pytest.mark.parametrize("words", [60, 300, 2000])
def test_the_same_text_is_a_copy(words: int) -> None:
    assert compare(sample(prose(3, words)), sample(prose(3, words))) == 1.75


@pytest.mark.parametrize("words", [60, 300, 2000])
def test_other_words_are_no_copy(words: int) -> None:
    assert compare(sample(prose(3, words)), sample(prose(4, words))) is None


def test_a_copy_with_paragraphs_added_and_lost() -> None:
    text, more = prose(5, 900), prose(6, 500)
    assert compare(sample(text), sample(f"{text}\n\n{more}"))
    assert compare(sample(text), sample(text[len(text) // 3 :]))
    assert compare(sample(text), sample(f"{text[: len(text) // 4]} {more}")) is None


def test_a_short_copy_of_a_part_of_a_long_text() -> None:
    assert compare(sample(prose(7, 2000)[:900]), sample(prose(7, 2000)))


def test_a_few_shared_words_prove_nothing() -> None:
    assert compare(sample("The port of Velm is shut"), sample("The port of Velm is shut")) is None


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 900), st.integers(0, 900))
def test_comparing_has_no_direction(a: int, b: int, ours: int, theirs: int) -> None:
    one, other = sample(prose(a, ours)), sample(prose(b, theirs))
    assert compare(one, other) == compare(other, one)


def test_furniture_is_what_an_outlet_prints_on_three_days() -> None:
    notice = sample("You must be logged in to report a comment on this page")
    three = [(notice, "The Herald", f"2031-03-0{n}") for n in (1, 2, 3)]
    assert furniture(three) == notice.hashes
    assert furniture(three[:2]) == frozenset()
    assert furniture([*three[:2], (notice, "The Courier", "2031-03-03")]) == frozenset()
    assert furniture([(notice, "The Herald", None)] * 3) == frozenset()
    assert furniture([(notice, None, on) for _, _, on in three]) == frozenset()
    assert notice.without(furniture(three)).hashes == frozenset()


def test_the_day_of_a_time() -> None:
    assert day("2031-03-04T10:00:00Z") == day("2031-03-04") == "2031-03-04"
    assert day(None) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("VELM, March 4 (Reuters) - The port is shut.", {"reuters"}),
        ("VELM (AP) — The port is shut.", {"associated_press"}),
        ("The port of Velm is shut, according to Reuters.", {"reuters"}),
        ("It is shut. Associated Press writer Oda Verrin contributed.", {"associated_press"}),
        ("It is shut.\n\nWith files from The Canadian Press", {"canadian_press"}),
        ("It is shut. Copyright 2031 The Associated Press.", {"associated_press"}),
        ("It is shut. Source: AFP", {"agence_france_presse"}),
        ("The port (see map) - a large one - is shut, Reuters' neighbours say.", set()),
        ("It is shut, according to the harbour master. A tap (ap) dripped.", set()),
    ],
)
def test_credits(text: str, names: set[str]) -> None:
    assert credited(text) == names


def test_a_byline_may_be_a_credit() -> None:
    assert credited("The port is shut.", "Reuters") == {"reuters"}
    assert credited("The port is shut.", "Oda Verrin") == frozenset()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (replace(PLAIN, published="2031-03-03"), PLAIN),
        (PLAIN, replace(PLAIN, published=None)),
        (replace(PLAIN, length=901), PLAIN),
        (PLAIN, PLAIN),
        (replace(CREDITING, published="2031-03-05"), PLAIN),
        (replace(PLAIN, agency="reuters", published=None), CREDITING),
        (replace(CREDITING, credits=frozenset({"dpa"}), published="2031-03-03"), CREDITING),
    ],
)
def test_which_of_two_is_the_origin(first: Printed, second: Printed) -> None:
    a, b = replace(first, id="a"), replace(second, id="b")
    assert origins([a, b], both(("a", "b"))) == {"b": "a"}
    a, b = replace(first, id="b"), replace(second, id="a")
    if first != second:
        assert origins([a, b], both(("a", "b"))) == {"a": "b"}


def test_another_text_at_the_same_uri_is_a_version_and_no_copy() -> None:
    other = replace(PLAIN, id="n", sha256="01")
    assert origins([PLAIN, other], both(("m", "n"))) == {}
    assert origins([PLAIN, replace(other, uri="file:///n")], both(("m", "n"))) == {"n": "m"}
    assert origins([PLAIN, replace(other, sha256="00")], both(("m", "n"))) == {"n": "m"}


def test_what_credits_one_agency_is_no_copy_of_anothers_own() -> None:
    own = replace(PLAIN, id="a", agency="dpa")
    assert origins([own, CREDITING], both(("a", "m"))) == {}


def test_copies_of_copies_are_not_followed() -> None:
    chain = [replace(PLAIN, id=id_) for id_ in "abcd"]
    assert origins(chain, both(("a", "b"), ("b", "c"), ("c", "d"))) == {"b": "a", "d": "c"}


@given(
    st.permutations([replace(PLAIN, id=id_, length=900 + n % 3) for n, id_ in enumerate("abcdef")]),
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=12),
)
def test_each_copy_is_alike_to_its_origin(
    order: list[Printed], pairs: list[tuple[str, str]]
) -> None:
    links = both(*(pair for pair in pairs if pair[0] != pair[1]))
    found = origins(order, links)
    assert found == origins(sorted(order, key=lambda one: one.id), links)
    assert all(origin in links[copy] and origin not in found for copy, origin in found.items())
