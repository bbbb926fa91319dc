from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw

from sayso.group import (
    Packed,
    clusters,
    cosine,
    group,
    headline,
    likeness,
    nearer,
    pack,
    scenes,
    sketch,
)
from sayso.group.judge import APART, BIAS, LEAD, TITLE, WHOLE
from sayso.group.rarity import rarity
from sayso.pipeline import make
from sayso.types import Boilerplate, Document

FERRY = "The ferry Grey Tern sank off Velmar harbour on Monday. Divers from Osk searched the hull."
FERRY_LATER = "Divers reached the hull of the Grey Tern. The ferry sank off Velmar on Monday."
ELECTION = "Voters in Tarnia chose a parliament. Turnout in the capital was the lowest on record."


def document(text: str, title: str | None = None, published: str | None = None) -> Document:
    facts = {"title": title, "published": published}
    given_ = {name: fact for name, fact in facts.items() if fact}
    return make(raw(text, **given_))


def drawn(text: str, title: str | None = None, published: str | None = None) -> Packed:
    return pack(sketch(document(text, title, published)))


def score(one: Packed, other: Packed) -> float:
    return group(one, {"other": other}).get("other", -math.inf)


def test_reports_of_one_event_are_linked_and_others_are_not() -> None:
    first = drawn(FERRY, "Ferry sinks off Velmar", "2031-03-04")
    later = drawn(FERRY_LATER, "Divers reach sunken ferry Grey Tern", "2031-03-05")
    other = drawn(ELECTION, "Tarnia votes", "2031-03-04")
    found = group(first, {"later": later, "other": other})
    assert list(found) == ["later"]
    assert found["later"] > 0


def test_it_makes_no_difference_which_is_first() -> None:
    first = drawn(FERRY, "Ferry sinks", "2031-03-04")
    later = drawn(FERRY_LATER, None, "2031-03-09")
    assert likeness(first, [later]).tolist() == likeness(later, [first]).tolist()
    assert score(first, later) == score(later, first)


def test_time_between_two_documents_counts_against_them() -> None:
    near = score(drawn(FERRY, published="2031-03-04"), drawn(FERRY_LATER, published="2031-03-06"))
    far = score(drawn(FERRY, published="2031-03-04"), drawn(FERRY_LATER, published="2031-03-14"))
    undated = score(drawn(FERRY), drawn(FERRY_LATER, published="2031-05-04"))
    assert near > undated > far


def test_boilerplate_tells_nothing() -> None:
    own = document(f"{ELECTION}\n\n{FERRY}")
    start = own.text.index(FERRY)
    marked = replace(own, boilerplate=(Boilerplate((start, len(own.text)), "newsletter"),))
    assert "ferry" in sketch(own).whole
    assert "ferry" not in sketch(marked).whole


@pytest.mark.parametrize("text", [".", "\ud800 \udfff", "ß" * 5000, "а б в г", "1 2 3", "’ ’s x"])
def test_any_text_has_a_sketch(text: str) -> None:
    found = drawn(text)
    assert found.day is None
    assert score(found, drawn(FERRY)) < 0


def test_rare_words_weigh_more() -> None:
    assert rarity("zzyzx") > rarity("harbour") > rarity("the") > 0


def test_the_headline_is_that_which_tells_what_the_others_do() -> None:
    story = [
        drawn(FERRY, "Live: the latest as it happens"),
        drawn(FERRY_LATER, "Ferry Grey Tern sank off Velmar"),
        drawn(FERRY),
    ]
    assert headline(story) == 1
    plain = [drawn("A court in Osk fined the zoo."), drawn(FERRY), drawn(FERRY_LATER)]
    assert headline(plain) in {1, 2}
    assert headline([]) is None
    assert headline([story[1], story[1]]) == 0


@given(st.lists(st.text("abcd é", max_size=60), min_size=2, max_size=6))
def test_what_is_packed_is_as_alike_as_its_words(texts: list[str]) -> None:
    drawn_ = [sketch(document(f"{text} ferry.", f"Headline {text}")) for text in texts]
    packed = [pack(one) for one in drawn_]
    first = drawn_[0]
    for other, found in zip(drawn_, likeness(packed[0], packed), strict=True):
        crossed = max(cosine(first.title, other.lead), cosine(other.title, first.lead))
        told = [cosine(first.lead, other.lead), cosine(first.whole, other.whole), crossed]
        assert found[:3] == pytest.approx(told)
    means = [
        sum(cosine(one.title, other.lead) for other in drawn_ if other is not one) for one in drawn_
    ]
    best = headline(packed)
    assert best is not None
    assert means[best] == pytest.approx(max(means), abs=1e-3)


def test_groups_that_are_linked_on_the_whole_are_joined() -> None:
    links = {(0, 1): 4.0, (1, 2): 4.0, (0, 2): 3.0, (3, 4): 2.0}
    assert clusters(6, links) == [[0, 1, 2], [3, 4], [5]]


def test_no_groups_are_joined_by_faint_links_alone() -> None:
    assert clusters(2, {(0, 1): -1.5}) == [[0], [1]]
    assert clusters(3, {(0, 1): 4.0, (0, 2): -1.5, (1, 2): -1.5}) == [[0, 1], [2]]
    assert clusters(3, {(0, 1): 4.0, (0, 2): -0.5, (1, 2): -2.5}) == [[0, 1, 2]]


def test_a_text_on_many_things_joins_no_stories() -> None:
    """The last is linked to each of two stories of three, which are not linked to each other."""
    inside = {(0, 1): 5.0, (0, 2): 5.0, (1, 2): 5.0, (3, 4): 5.0, (3, 5): 5.0, (4, 5): 5.0}
    links = {**inside, **{(place, 6): 3.0 for place in range(6)}}
    assert len(clusters(7, links)) == 2


def test_claims_that_meet_bring_documents_nearer() -> None:
    """One joins none that nothing else links; two do, or one and a faint link."""
    assert clusters(2, nearer({}, {(0, 1): 1})) == [[0], [1]]
    assert clusters(2, nearer({}, {(0, 1): 2})) == [[0, 1]]
    assert clusters(2, nearer({(0, 1): -2.9}, {})) == [[0], [1]]
    assert clusters(2, nearer({(0, 1): -2.9}, {(0, 1): 1})) == [[0, 1]]


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.floats(-3, 9).map(lambda score: round(score, 3)),
    ),
    st.integers(0, 99),
)
def test_groups_do_not_depend_on_the_order_of_links(
    links: dict[tuple[int, int], float], seed: int
) -> None:
    found = clusters(8, links)
    shuffled = list(links.items())
    random.Random(seed).shuffle(shuffled)
    assert clusters(8, dict(shuffled)) == found
    assert sorted(number for story in found for number in story) == list(range(8))


def test_no_documents_are_no_stories() -> None:
    assert clusters(0, {}) == []


def test_short_texts_may_be_less_alike() -> None:
    one, other = "The Halo fire killed ten in Velmar.", "Firemen left the Halo in Velmar on Monday."
    long = f"{other} {ELECTION} {' '.join(f'word{n}' for n in range(60))}"
    assert score(drawn(one), drawn(other)) - judged(one, other) > 0.6
    assert score(drawn(long), drawn(long)) == pytest.approx(judged(long, long), abs=0.01)


def judged(one: str, other: str) -> float:
    """The log-odds of two texts but for what they get as one of them is short."""
    found = likeness(drawn(one), [drawn(other)])[0] @ (LEAD, WHOLE, TITLE, APART)
    return float(found) + BIAS


def test_stories_of_a_few_days_may_be_of_one_scene() -> None:
    groups, links = [[0, 1], [2]], {(0, 2): -2.0, (1, 2): -4.0}
    assert scenes(groups, links, [5, 5, 6]) == [[0, 1, 2]]
    assert scenes(groups, links, [5, 5, 26]) == groups
    assert scenes(groups, links, [5, 5, None]) == groups
    assert scenes(groups, {(0, 2): -2.9}, [5, 5, 6]) == groups
