"""Names behind what tells of their bearers: "a second man, accountant Jane Roe"."""

from __future__ import annotations

import pytest

from sayso.resolve.phrases.source import parse
from tests.resolve.test_reference import names


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("A second man, accountant Tarnik Roe, 44, of Quay Street, Osk,", "Tarnik Roe", "person"),
        ("A survivor, 60-year-old Jane Roe,", "Jane Roe", "person"),
        ("Another former client, actor Tarnik Roe,", "Tarnik Roe", "person"),
        ("Her opposite number, Jane Roe", "Jane Roe", "person"),
        ("Former team-mate Jane Roe", "Jane Roe", "person"),
        ("The airline, Velmjet", "Velmjet", "organisation"),
        (
            "engineers hired by the operator, Velm Tarn",
            "engineers hired by the operator, Velm Tarn",
            "group",
        ),
        ("A gang calling itself Night Tarn", "Night Tarn", "organisation"),
        ("a front commander known as Abu Salim", "Abu Salim", "person"),
        ("Its military intelligence service, the DVR", "DVR", "organisation"),
        ("Chipmaker Velm Motors", "Velm Motors", "organisation"),
        ("The opposition", "opposition", "group"),
        ("The firm that makes it, Velm Works", "Velm Works", "organisation"),
        ("the Tarnian ambassador to Velm, Behrun,", "Behrun", "person"),
        ("Her colleague at Banco Velm, Ramón", "Ramón", "person"),
        ("The ombudsman of Tarnia, Mrs Halya Tkan", "Halya Tkan", "person"),
        ("A spokesman in Velm, Tarnik", "spokesman in Velm, Tarnik", "anonymous"),
        ("The charity Wild Return", "Wild Return", "organisation"),
        ("Poe's auditor, Venn Lowe", "Venn Lowe", None),
        ("Airport staff quoted by the daily Velmbladet", "Airport staff", "group"),
        ("Two keepers", "Two keepers", "group"),
    ],
)
def test_who_stands_beside_what_tells_of_him(source: str, name: str, kind: str | None) -> None:
    found = parse(source, (0, len(source)), cased=True)
    assert found is not None
    assert (source[slice(*found.name)], found.kind) == (name, kind)


def test_who_is_of_a_place_is_no_name() -> None:
    text = "The 26-year-old Tarnian said that it was a lie."
    assert names(text, "The 26-year-old Tarnian") == [None]
