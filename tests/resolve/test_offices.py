"""Whose a surname or an office alone is, where several hold offices or share a surname."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_no_part_of_a_name import SAID, told

OKOROS = (
    "On Monday Health Minister Ada Okoro came to the port. "
    "Then Interior Minister Paul Okoro left for Velm again."
)


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        (OKOROS, "Health Minister Okoro", "Ada Okoro"),
        (OKOROS, "Interior Minister Okoro", "Paul Okoro"),
        # A health minister is no president of a union.
        ("The union's president, Jane Roe, left Osk.", "Health Minister Roe", "Roe"),
        ("The union's president, Jane Roe, left Osk.", "President Roe", "Jane Roe"),
        ("Former president Jane Roe left Osk for good.", "Senator Roe", "Jane Roe"),
        ("Health Minister Jane Roe left Osk for good.", "Party leader Roe", "Jane Roe"),
    ],
)
def test_offices_tell_whose_a_surname_is(before: str, source: str, name: str) -> None:
    found = told(f"{before} {source}{SAID}", source, last=True)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("whole", "source"),
    [
        ("Ana Ruiz Lobo", "Ruiz Lobo"),
        ("Aoife Ní Bhriain", "Ní Bhriain"),
        ("Marisol Vega y Luna", "Vega y Luna"),
        ("Esteban de la Torre y Paz", "De la Torre"),
        ("Pham Quoc Bao", "Pham"),
    ],
)
def test_a_surname_of_several_words_is_that_of_the_one_who_has_it(whole: str, source: str) -> None:
    found = told(
        f"On Monday Governor {whole} left for Osk again. {source}{SAID}", source, last=True
    )
    assert found is not None
    assert found.name == whole


def test_a_surname_that_two_have_is_that_of_the_only_one_named_before() -> None:
    text = f"Baroness Ursula von Trauen left. Von Trauen{SAID} Her son, Max von Trauen, stayed."
    found = told(text, "Von Trauen")
    assert found is not None
    assert found.name == "Ursula von Trauen"


@pytest.mark.parametrize("source", ["Mr {}", "Ms. {}", "President {}", "mayor {}"])
@pytest.mark.parametrize(
    ("given", "surname"),
    [
        ("Tarnika", "van den Osk"),
        ("Tarnika", "de Vrees"),
        ("Tarnika", "dos Velmas"),
        ("Tarnika", "von der Osk"),
        ("A. J.", "Harlow"),
    ],
)
def test_a_surname_behind_an_office_is_that_of_the_one_who_has_it(
    given: str, surname: str, source: str
) -> None:
    short = source.format(surname)
    text = f"The mayor, {given} {surname}, left. {surname.capitalize()} spoke. {short}{SAID}"
    found = told(text, short, last=True)
    assert found is not None
    assert found.name == f"{given} {surname}"


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Bishop Ivo Lado had left. “He called me,” said Fr. Paul Deng.", "The bishop", "Ivo Lado"),
        ("The army spokesman, Brig-Gen Ivo Tanko, spoke.", "The general", "Ivo Tanko"),
        ("The hospital's director, Dr Nils Aamodt, left.", "The doctor", "Nils Aamodt"),
    ],
)
def test_a_title_alone_is_the_only_one_who_has_it(before: str, source: str, name: str) -> None:
    found = told(f"{before} {source}{SAID}", source)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("source", "name", "role", "kind"),
    [
        ("Alhaji Ivo Bako", "Ivo Bako", None, "person"),
        ("Smt. Kavita Deo", "Kavita Deo", None, "person"),
        ("MPA Jane Roe", "Jane Roe", "MPA", "person"),
        ("Striker Tarnik Roe", "Tarnik Roe", "Striker", "person"),
        ("the warlord known as Commander Black Eagle", "Black Eagle", "warlord", "person"),
        ("Velm University rector Prof Dr Jane Roe", "Jane Roe", "Velm University rector", "person"),
        ("a UN observer", "UN observer", None, "anonymous"),
        ("the Osk Observer", "Osk Observer", None, "outlet"),
    ],
)
def test_titles_of_many_lands_and_trades(
    source: str, name: str, role: str | None, kind: str
) -> None:
    found = told(f"On Monday {source}{SAID}", source)
    assert found is not None
    assert (found.name, found.role, found.kind) == (name, role, kind)


def test_a_sentence_with_many_names_is_no_headline() -> None:
    text = f"First Secretary Pham Quoc Bao met visiting Vice Premier Xu Lianhe in Osk. Xu{SAID}"
    found = told(text, "Xu", last=True)
    assert found is not None
    assert found.name == "Xu Lianhe"


def test_an_office_behind_a_name_that_no_table_has_is_not_another_of_that_office() -> None:
    found = told(
        f"Jon Roe, director of Osk, left. Tarnik Poe director of Velm{SAID}",
        "Tarnik Poe director of Velm",
    )
    assert found is not None
    assert found.name == "Tarnik Poe director of Velm"


def test_the_minister_of_a_land_is_the_counterpart_from_there() -> None:
    text = (
        "Norway's Foreign Minister Jon Berg met his Swedish counterpart Ana Ek. Deputy Foreign "
        "Minister Per Lunn spoke at length. The Swedish minister said that it rained."
    )
    found = told(text, "The Swedish minister")
    assert found is not None
    assert (found.name, found.side) == ("Ana Ek", "Sweden")


def test_she_tells_which_of_two_ministers_is_meant() -> None:
    text = (
        "Health Minister Ana Poe met Trade Minister Jon Roe, who spoke at length. "
        "The minister said she was glad."
    )
    start = text.index("The minister")
    said = Attribution(
        ((start + 18, len(text) - 1),), (start, start + 12), (start + 13, start + 17), 0.9
    )
    found = resolve(clean(raw(text)), [said])[0]
    assert found is None or found.name == "Ana Poe"


@pytest.mark.parametrize("rank", ["Detective Inspector", "Sgt", "Chief Superintendent"])
def test_the_officer_is_one_of_that_rank(rank: str) -> None:
    found = told(f"{rank} Jane Roe led the search. The officer{SAID}", "The officer")
    assert found is not None
    assert found.name == "Jane Roe"
