"""Whose a surname or an office alone is, where several hold offices or share a surname."""

from __future__ import annotations

import pytest

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
