"""What is furniture, and which of the documents that are alike is the origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.clean import clean
from sayso.copies import LOOSE, Printed, credited, day, furniture, origins, printed
from sayso.facts import outlets
from sayso.shingles import sample
from sayso.types import Given, RawInput

PLAIN = Printed("m", "file:///m", "00", "2031-03-04", 900, None, frozenset())
CREDITING = replace(PLAIN, credits=frozenset({"Reuters"}))


def both(*pairs: tuple[str, str]) -> dict[str, list[str]]:
    """Links in both directions."""
    links: dict[str, list[str]] = {}
    for a, b in pairs:
        links.setdefault(a, []).append(b)
        links.setdefault(b, []).append(a)
    return links


def test_furniture_is_what_an_outlet_prints_on_three_days() -> None:
    notice = sample("You must be logged in to report a comment on this page")
    three = [(notice, "The Herald", f"2031-03-0{n}") for n in (1, 2, 3)]
    assert furniture(three) == notice.hashes
    assert furniture(three[:2]) == frozenset()
    assert furniture([*three[:2], (notice, "The Courier", "2031-03-03")]) == frozenset()
    assert furniture([(notice, "The Herald", None)] * 3) == frozenset()
    assert furniture([(notice, None, on) for _, _, on in three]) == frozenset()
    assert notice.without(furniture(three)).hashes == frozenset()


def test_what_very_many_texts_of_unknown_outlets_or_days_hold_is_furniture() -> None:
    notice = sample("You must be logged in to report a comment on this page")
    loose = [(notice, None, "2031-03-04"), (notice, "The Herald", None)] * LOOSE
    assert furniture(loose[: LOOSE + 1]) == notice.hashes
    assert furniture(loose[:LOOSE]) == frozenset()
    syndicated = [(notice, f"Outlet {n}", "2031-03-04") for n in range(2 * LOOSE)]
    assert furniture(syndicated) == frozenset()


def test_the_day_of_a_time() -> None:
    assert day("2031-03-04T10:00:00Z") == day("2031-03-04") == "2031-03-04"
    assert day(None) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("VELM, March 4 (Reuters) - The port is shut.", {"Reuters"}),
        ("VELM (AP) — The port is shut.", {"Associated Press"}),
        ("VELM, March 4 /TASS/. (Xinhua) -- The port is shut.", {"Xinhua"}),
        ("The port of Velm is shut, according to Reuters.", {"Reuters"}),
        ("It is shut, according to Russia's state-owned TASS news agency.", {"TASS"}),
        ("It is shut. Associated Press writer Oda Verrin contributed.", {"Associated Press"}),
        ("It is shut.\n\nWith files from The Canadian Press", {"The Canadian Press"}),
        ("It is shut. Copyright 2031 The Associated Press.", {"Associated Press"}),
        ("It is shut. Source: AFP", {"Agence France-Presse"}),
        ("VELM (BBC) - It is shut, according to CNN. Source: The Guardian", set()),
        ("The port (see map) - a large one - is shut, Reuters' neighbours say.", set()),
        ("It is shut, according to the harbour master. A tap (ap) - it dripped.", set()),
        ("VELM (Trend) - It is shut, according to Sana, according to", set()),
    ],
)
def test_credits(text: str, names: set[str]) -> None:
    assert credited(text) == names


def test_a_byline_may_be_a_credit() -> None:
    assert credited("The port is shut.", "Reuters") == {"Reuters"}
    assert credited("The port is shut.", "The Guardian") == frozenset()
    assert credited("The port is shut.", "Oda Verrin") == frozenset()


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A user's table, with an agency that a state owns."""
    (tmp_path / "outlets.toml").write_text(
        'outlets = [{ name = "Norpress", country = "NO", kind = "state-owned", agency = true }]'
    )
    monkeypatch.setenv("SAYSO_FACTS", str(tmp_path))
    outlets.forget()
    yield
    outlets.forget()


@pytest.mark.usefixtures("own")
def test_a_user_may_list_an_agency_of_another_kind() -> None:
    assert credited("VELM (Norpress) - The port is shut.") == {"Norpress"}
    raw = RawInput("file:///m", b"The port is shut.", "text", given=Given(outlet="Norpress"))
    assert printed(clean(raw)).agency == "Norpress"


@pytest.mark.parametrize("outlet", ["TASS", "Xinhua", "EFE", "Bloomberg", "AFP"])
def test_the_agency_that_an_outlet_is(outlet: str) -> None:
    raw = RawInput("file:///m", b"The port is shut.", "text", given=Given(outlet=outlet))
    assert printed(clean(raw)).agency


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (replace(PLAIN, published="2031-03-03"), PLAIN),
        (PLAIN, replace(PLAIN, published=None)),
        (replace(PLAIN, length=901), PLAIN),
        (PLAIN, PLAIN),
        (replace(CREDITING, published="2031-03-05"), PLAIN),
        (replace(PLAIN, agency="Reuters", published=None), CREDITING),
        (
            replace(
                CREDITING, credits=frozenset({"Deutsche Presse-Agentur"}), published="2031-03-03"
            ),
            CREDITING,
        ),
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
    own = replace(PLAIN, id="a", agency="AFP")
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
