"""Who is told by an office first, and named in the next sentence."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import names, told


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("A former mayor", "Jane Roe", "Jane Roe"),
        ("Osk's tax commissioner", "Jane Roe", "Jane Roe"),
        ("The army's chief engineer", "Jane Roe", "Jane Roe"),
        ("A government spokeswoman", "The spokeswoman, Jane Roe,", "Jane Roe"),
        ("A government spokeswoman", "Spokeswoman Jane Roe", "Jane Roe"),
        ("A government spokesman", "Jane Roe", "government spokesman"),
        ("A former mayor", "Bishop Jane Roe", "former mayor"),
        ("A former mayor", "Jane Roe of the Tide Institute", "former mayor"),
        ("A former mayor", "Jane Roe, a baker,", "former mayor"),
        ("A former mayor", "Jane Roe, 41,", "former mayor"),
        ("A former mayor", "Roe", "former mayor"),
        ("One former mayor", "Jane Roe", "One former mayor"),
        ("A former mayor, who asked not to be named,", "Jane Roe", "former mayor"),
        ("A woman", "Jane Roe", "woman"),
        ("A former mayor", "Osk Watch", "former mayor"),
    ],
)
def test_who_is_named_next_is_the_one_before(first: str, second: str, name: str) -> None:
    text = f"It rained in Osk. {first} said that it was late. {second} said that it was dark."
    assert names(text, first, second.rstrip(","))[0] == name


def test_the_office_becomes_the_role() -> None:
    text = "It rained. Her lawyer said that it was late. Jane Roe said that it was dark."
    found = told(text, "Her lawyer", "Jane Roe")[0]
    assert found is not None
    assert (found.name, found.kind, found.role) == ("Jane Roe", "person", "lawyer")


def test_not_whoever_was_named_before_or_speaks_later() -> None:
    text = "Jane Roe fell. A judge said that it was late. Jane Roe said that it was dark."
    assert names(text, "A judge", "Jane Roe") == ["judge", "Jane Roe"]
    text = "A judge said that it was late. It rained. Jane Roe said that it was dark."
    assert names(text, "A judge", "Jane Roe") == ["judge", "Jane Roe"]


def test_a_headline_and_its_lead_tell_of_the_same_one() -> None:
    text = (
        "Former mayor warns of flood.\n\nA former mayor says it is late. Jane Roe says it is dark."
    )
    found = names(text, "Former mayor", "A former mayor", "Jane Roe")
    assert found == ["Jane Roe", "Jane Roe", "Jane Roe"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a man who gave his name as Saleh", "Saleh"),
        ("a fighter who goes by the nom de guerre Abu Layth", "Abu Layth"),
        ("a soldier with the call sign “Heron”", "Heron"),
        ("a drone pilot, call sign Raven", "Raven"),
        ("a man who goes by the name of Velmar", "Velmar"),
        ("a woman surnamed Chen", "Chen"),
        ("a driver identified only by his surname, Wang", "Wang"),
        ("a man who sold the name of Osk Media", "man who sold the name of Osk Media"),
    ],
)
def test_the_name_that_somebody_goes_by(source: str, name: str) -> None:
    assert names(f"It was late, said {source}.", source) == [name]


def test_the_name_behind_a_source() -> None:
    text = "Another man, who gave his name as Tarnik, said that he stayed. He was tired, he said."
    assert names(text, "Another man", "he said") == ["Tarnik", "Tarnik"]


def test_whose_relation_no_table_has() -> None:
    text = "It was late. His superior, Tarnik Velmar, said that Roe was wrong."
    found = told(text, "His superior, Tarnik Velmar,")[0]
    assert found is not None
    assert (found.name, found.role) == ("Tarnik Velmar", "superior")


def test_the_minister_of_a_part_of_a_country_is_another() -> None:
    text = "Health Secretary Jane Roe said it fell. The Scottish health secretary said it rose."
    assert names(text, "The Scottish health secretary") == [None]
    own = text.replace("Health", "Scottish Health", 1)
    assert names(own, "The Scottish health secretary") == ["Jane Roe"]


def test_a_surname_is_rather_a_person_s_than_a_firm_s() -> None:
    text = "Harrow & Roe said it would close. Jane Roe said it was sad. Roe said it was late."
    found = told(text, "Harrow & Roe", "Jane Roe", "Roe")
    assert [one and (one.name, one.kind) for one in found] == [
        ("Harrow & Roe", "organisation"),
        ("Jane Roe", "person"),
        ("Jane Roe", "person"),
    ]
