from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.facts.areas import area, state
from sayso.facts.countries import country, country_name
from sayso.facts.gazetteer import country_at, entries, holds, key


def test_a_town_has_its_country_and_its_coordinates() -> None:
    (first, *_) = entries("Reykjavík")
    assert (first.kind, first.country, first.capital) == ("town", "IS", True)
    assert first.lat == pytest.approx(64.1, abs=0.2)
    assert first.lon == pytest.approx(-21.9, abs=0.2)


@pytest.mark.parametrize("name", ["Deir ez-Zor", "deir ez zor", "DEIR EZ-ZOR", "Deir ez‐Zor"])
def test_case_accents_and_hyphens_do_not_matter(name: str) -> None:
    assert {entry.country for entry in entries(name)} == {"SY"}


def test_other_spellings_are_known_but_not_the_usual_ones() -> None:
    towns = [e for e in entries("Kharkov") if e.country == "UA"]
    assert towns
    assert not any(e.usual for e in towns)
    assert any(e.usual for e in entries("Kharkiv"))


def test_an_arabic_article_may_be_left_out() -> None:
    assert any(e.kind == "region" and e.country == "IQ" for e in entries("Anbar"))


def test_namesakes_come_with_the_most_populous_first() -> None:
    sizes = [entry.size for entry in entries("Springfield")]
    assert len(sizes) > 5
    assert sizes == sorted(sizes, reverse=True)


def test_a_region_holds_its_towns_and_a_country_its_regions() -> None:
    region = next(e for e in entries("Bavaria") if e.kind == "region")
    town = next(e for e in entries("Munich") if e.country == "DE")
    whole = country_at("DE")
    assert whole
    assert holds(region, town)
    assert holds(whole, region)
    assert not holds(town, region)
    assert not holds(region, whole)


@pytest.mark.parametrize("name", ["", " ", "\t", "\n", "=de", "=de\t", "a\tb", "Qwzx", "\ud800"])
def test_what_is_no_name_is_nowhere(name: str) -> None:
    assert entries(name) == ()


@given(st.text(max_size=30))
def test_any_words_can_be_looked_up(words: str) -> None:
    assert all(-90 <= e.lat <= 90 and -180 <= e.lon <= 180 for e in entries(words))
    assert key(key(words)) == key(words)


def test_areas_and_short_names_of_states() -> None:
    sea = area("the Black Sea".removeprefix("the "))
    assert sea
    assert sea.country is None
    island = area("Mindanao")
    assert island
    assert island.country == "PH"
    assert state("Calif.") == "California"
    assert area("Norland") is state("Norl.") is None


def test_countries_have_codes() -> None:
    found = country("Norwegian")
    assert found
    assert (found.code, country_name("NO"), country_name("ZZ")) == ("NO", "Norway", None)
