from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, raw

from sayso.clean import clean
from sayso.normalise.places import places
from sayso.normalise.places.where import once, where
from sayso.types import Document, Place
from sayso.wrapped import unwrapped


def page(text: str, outlet: str | None = None) -> Document:
    return replace(clean(raw(text)), outlet=outlet)


def named(text: str, outlet: str | None = None) -> list[tuple[str, str | None]]:
    return [(place.name, place.country) for place in places(page(text, outlet))]


def placed(text: str) -> list[str]:
    found = page(text)
    return [place.name for place in where(text, places(found))]


def test_a_town_has_country_and_coordinates() -> None:
    (place,) = places(page("A depot burned down near Bergen on Friday."))
    assert (place.name, place.country) == ("Bergen", "NO")
    assert place.lat == pytest.approx(60.4, abs=0.2)
    assert place.lon == pytest.approx(5.3, abs=0.2)


def test_a_weekday_cut_short_is_no_place() -> None:
    assert named("Date: Mon, 12 May 2031. A depot burned down near Bergen.") == [("Bergen", "NO")]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Shells fell on Kharkiv Oblast overnight.", "Kharkiv Oblast", "UA"),
        ("They fought in eastern Idlib province.", "eastern Idlib province", "SY"),
        ("The convoy left the Deir ez-Zor governorate.", "Deir ez-Zor governorate", "SY"),
        ("It rained in northern Norway.", "northern Norway", "NO"),
        ("The bus left the city of Tromsø at noon.", "Tromsø", "NO"),
    ],
)
def test_nouns_and_directions_belong_to_the_name(text: str, name: str, country: str) -> None:
    assert named(text) == [(name, country)]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("the Democratic People’s Republic of Korea", "KP"),
        ("the Republic of Korea", "KR"),
        ("Korea", None),
        ("the Syrian Arab Republic", "SY"),
    ],
)
def test_the_full_name_of_a_country_is_its_own(name: str, country: str | None) -> None:
    found = named(f"Ferries left {name} in the spring.")
    assert found == [(name.removeprefix("the "), country)]


def test_a_part_of_a_country_has_no_point() -> None:
    (place,) = places(page("It rained in northern Norway."))
    assert (place.lat, place.lon) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Ona Vale spoke to the Washington Post.",
        "The Kremlin said it had no comment.",
        "The White House declined to comment.",
        "Paris Hilton sang.",
        "She asked how Michael was.",
        "Nobody came on Monday, and Friday was no better.",
        "Police found the car. Many people saw it.",
        "Norwegian chemists found it.",
        "The U.S. Navy sent a ship.",
        "Jane Lake, who leads it, agreed.",
        "He led U.S., U.K. and French ships.",
        "She is a commander of U.S. Central Command.",
        "The Islamic State of Iraq and the Levant fled.",
        "He wrote for USA Today and kept money at the Bank of Norway.",
    ],
)
def test_other_names_are_no_places(text: str) -> None:
    assert named(text) == []


def test_a_name_may_stand_before_one_that_opens_a_sentence_whose_mark_is_lost() -> None:
    assert named("He is minister for the Middle East Jane Vale said so.") == [("Middle East", None)]


def test_a_known_name_may_only_begin_a_place_that_no_table_has() -> None:
    assert named("They entered the town of Bergen Vennholt.") == [("Bergen Vennholt", None)]
    assert named("They entered the city of Bergen Norwegian police say.")[0] == ("Bergen", "NO")


def test_unlisted_places_strung_together_after_a_preposition_are_places() -> None:
    text = "The attacks in Vennholt, Oskby and Velmar shocked all."
    assert [name for name, _ in named(text)] == ["Vennholt", "Oskby", "Velmar"]
    assert named("In Vennholt, Oskby and Velmar said no.") == []


def test_a_town_of_the_country_that_a_text_is_about_needs_little_evidence() -> None:
    text = "Norway mourns. The king of Norway came. They told of the siege of Molde."
    assert ("Molde", "NO") in named(text)


def test_the_short_name_of_an_area_means_the_one_that_the_text_names() -> None:
    long, short = places(page("Oil rose in the Gulf of Mexico. The Gulf is closed to ships."))
    assert (short.name, short.lat, short.lon) == ("Gulf", long.lat, long.lon)


def test_a_name_is_read_on_at_the_end_of_a_line_that_is_wrapped() -> None:
    lines = (
        "Two men who had been on the run for a week were found on a farm near New\n"
        "York on Friday, the police said in a statement that gave no names and no\n"
        "reason; a third man, who is said to be older, is still sought in northern\n"
        "Norway, where he was seen by a driver on a road that leads to the harbour.\n"
    )
    assert [name for name, _ in named(unwrapped(lines))] == ["New York", "northern Norway"]
    assert ("New York", "US") not in named("A ship came near New\nYork opened its port.")


def test_a_list_of_headlines_is_not_wrapped() -> None:
    lines = (
        "Two men on the run for a week are found on a farm near a lake called New\n"
        "York reopens its old harbour after two days of storms, the mayor tells us\n"
        "Third man, said to be older, is still sought, and the police have no name\n"
        "Flights resume at both airports, but the trains will stand still until May\n"
    )
    assert ("New York", "US") not in named(unwrapped(lines))


def test_a_people_places_what_is_somewhere() -> None:
    assert named("A Norwegian village was cut off.") == [("Norway", "NO")]
    assert named("A Norwegian border town was cut off.") == [("Norway", "NO")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They entered the village of Vennholt.", "Vennholt"),
        ("Fires burned in Vennholt district.", "Vennholt district"),
        ("Two men were held in the Vennholt area.", "Vennholt"),
    ],
)
def test_an_unlisted_place_is_told_by_its_form(text: str, name: str) -> None:
    (place,) = places(page(text))
    assert place == Place(place.span, name, None, None, None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("He lives in London.", "GB"),
        ("He lives in Philadelphia.", "US"),
        ("He lives in London, Ontario.", "CA"),
        ("He lives in Paris, Texas.", "US"),
        ("He lives in Birmingham, Alabama, and works there.", "US"),
        ("He lives in Tripoli. Lebanon's army came. Lebanon said so. The Lebanese agreed.", "LB"),
        ("He lives in Tripoli. Libya's army came. Libya said so. The Libyans agreed.", "LY"),
    ],
)
def test_the_namesake_that_the_text_means(text: str, country: str) -> None:
    assert named(text)[0][1] == country


def test_one_name_has_one_bearer_in_a_text() -> None:
    text = "A man died in Paris, Texas. Police in Paris said nothing."
    assert [country for name, country in named(text) if name == "Paris"] == ["US", "US"]


def test_a_power_that_acts_is_not_where_something_is() -> None:
    assert placed("Norway has sent a ship to Iceland.") == ["Iceland"]
    assert placed("Norway's plan with Sweden failed in Denmark.") == ["Denmark"]
    assert placed("The talks between Norway and Sweden failed.") == []
    assert placed("Ships were seen off Norway's coast.") == ["Norway"]
    assert placed("The people of Bergen agreed with those in Oslo.") == ["Bergen", "Oslo"]


def test_a_place_is_told_once() -> None:
    found = places(page("It rained in Norway, on Norwegian soil and in Bergen, in Norway."))
    assert [place.name for place in once(found)] == ["Norway", "Bergen"]


def test_a_claim_has_the_places_of_its_content() -> None:
    document = page("In Bergen, Ona Vale said that a bridge fell near Tromsø. It fell in Oslo.")
    made = claim(document, "a bridge fell near Tromsø", source="Ona Vale", name="Ona Vale")
    assert [(place.name, place.country) for place in made.where] == [("Tromsø", "NO")]


def test_text_without_case_and_odd_marks_does_no_harm() -> None:
    assert named("in bergen nothing happened") == []
    assert named("In. On. The. A.") == []
    assert named("U.S.") in ([], [("U.S.", "US")])
    assert all(country != "AT" for _, country in named("… (((”’ ‘‘ -- A. B. C."))


NAMES = ["Bergen", "Norway", "Norwegian", "Oslo", "Vale", "Mount", "St.", "U.S.", "Calif.", "The"]
OTHERS = ["in", "the", "of", "said", ",", ".", "and", "province", "northern", "’s", "-", "\n", "de"]
WORDS = st.sampled_from([*NAMES, *OTHERS])


@given(st.lists(WORDS, max_size=25))
def test_places_stand_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    found = places(page(f"x{text}"))
    spans = [place.span for place in found]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(0 <= start < end <= len(text) + 1 for start, end in spans)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    document = replace(page("x"), text=text)
    assert all(text[slice(*place.span)].strip() for place in places(document))
