"""Whom pronouns, roles and relatives cannot mean."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_reference import names, told


def test_he_is_not_the_one_named_in_the_clause_after_it() -> None:
    before = "Governor Jon Roe spoke on Monday. Mayor Tom Poe was there. Roe said that Poe slept. "
    assert names(f"{before}He says Poe knows full well that the dam leaks.", "He") == ["Jon Roe"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The Norwegian company Velm Tarnik is ill led.", None),
        ("The Norwegian company Velm Motors is ill led.", "Velm Motors"),
        ("“The deal was made by the Norwegian company,” Jane Roe said.", None),
    ],
)
def test_the_company_is_told_by_no_words_for_another(before: str, name: str | None) -> None:
    assert names(f"{before} The plan is dead. The company told us that.", "The company") == [name]


def test_a_body_of_other_words_is_not_whoever_spoke() -> None:
    text = "Velm said that it would last. Velm said that it was cheap. The state team told us that."
    assert names(text, "The state team") == [None]


@pytest.mark.parametrize(
    ("before", "pronoun", "name"),
    [
        ("They met the warden Jon Roe , ", "who", "Jon Roe"),
        ("They met firms such as Velm, ", "which", "Velm"),
        ("They met the Boglen, ", "who", "Boglen"),
        ("They met Senator Jon Roe of Texas, ", "who", "Jon Roe"),
        ("They met a son of Texas, ", "who", None),
        ("They met a voter from Velm, ", "who", "voter"),
        ("They met the people of Velm, ", "which", None),
        ("They met Reef Watch, ", "which", "Reef Watch"),
        ("They met Doctors Without Harbours, ", "which", None),
        ("They met members of the Norwegian army, ", "which", "Norwegian army"),
        ("They met Norwegian tide authorities - ", "which", "Norwegian tide authorities"),
        ("It angered Norway’s government, ", "which", "Norway’s government"),
        ("They wrote to Norway, ", "which", "Norway"),
        ("They met a dealer in Norway, ", "which", None),
        ("They met the government, ", "which", None),
        ("The Norwegian Council founded Reef Watch, ", "which", "Reef Watch"),
        ("They read a study of the Norwegian army, ", "which", None),
        ("They met those supporting Ann Poe, ", "who are angry and", None),
        ("The things for Osk.\n\nSenator Tarnik Roes of Osk, ", "who", "Tarnik Roes"),
        ("Northwind, ", "which", "Northwind"),
        ("Tarnik, ", "who", "Tarnik"),
        ("In Norland, ", "which", None),
        ("On the day it rained Northwind, ", "which", "Northwind"),
    ],
)
def test_whom_a_relative_follows(before: str, pronoun: str, name: str | None) -> None:
    text = f"{before}{pronoun} had said that it would last. Velm and the Boglen agree."
    assert names(text, pronoun.split(maxsplit=1)[0]) == [name]


@pytest.mark.parametrize(
    ("name", "kind"), [("Tarnik", "person"), ("NTA", None), ("Velm Tide Board", "organisation")]
)
def test_a_name_that_is_he_is_a_persons(name: str, kind: str | None) -> None:
    text = (
        f"{name} spoke on Monday. “We won,” {name} said. He said that the dam would last. "
        f"{name} said that his house would stand."
    )
    found = told(text, f"{name} said", f"{name} said")
    one = told(text, name)[0]
    assert len(found) == 2
    assert one is not None
    assert one.kind == kind


ROE = "“We won,” said Governor Jon Roe. Roe said that it was good. He said so. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ROE + "He said that it would last.", "Jon Roe"),
        (ROE + "One fighter was asked about it. “Death,” he said.", None),
        (ROE + "A fighter, he said, would last.", "Jon Roe"),
        (ROE + "As a general rule, he said, it would last.", "Jon Roe"),
        (ROE + "One woman was asked about it. “Death,” he said.", "Jon Roe"),
        (ROE + "He said that the governor’s choice was bad.", None),
        (ROE + "Warden Tom Poe denied that. “Death,” he said.", None),
        (ROE + "Warden Ann Poe denied that. “Death,” he said.", "Jon Roe"),
    ],
)
def test_he_may_be_another(text: str, name: str | None) -> None:
    start = max(text.rfind("he said"), text.rfind("He said"))
    source = (start, start + 2)
    first = [
        Attribution(((0, 9),), (15, 32), None, 0.9),
        Attribution(((45, 59),), (33, 36), None, 0.9),
    ]
    last = Attribution(((source[1], len(text)),), source, None, 0.9)
    if text[source[0]] == "h" and "“Death" in text:
        quoted = text.index("“Death")
        last = Attribution(((quoted, quoted + 8),), source, None, 0.9)
    found = resolve(clean(raw(text)), [*first, last])
    assert (found[-1] and found[-1].name) == name


def test_who_is_told_of_in_a_quotation_does_not_speak_behind_it() -> None:
    text = "Governor Jon Roe said that it was bad. “One guard is dead. No other is,” he said."
    start = text.index("he said")
    quoted = text.index("“"), text.index("”") + 1
    last = Attribution((quoted,), (start, start + 2), None, 0.9)
    first = Attribution(((21, 37),), (0, 16), None, 0.9)
    found = resolve(clean(raw(text)), [first, last])
    assert [one and one.name for one in found] == ["Jon Roe", "Jon Roe"]


def test_he_goes_on_from_who_spoke_in_the_sentence_before() -> None:
    text = (
        "Mayor Ann Poe was there. All are well, the ambassador to Velm, "
        "Behrun, said after he was summoned. He added that it rained."
    )
    who = text.index("the ambassador"), text.index(", said")
    all_well = text.index("All are"), text.index(", the ambassador")
    he = text.index("He added")
    found = resolve(
        clean(raw(text)),
        [
            Attribution((all_well,), who, (who[1] + 2, who[1] + 6), 0.9),
            Attribution(((he + 9, len(text) - 1),), (he, he + 2), (he + 3, he + 8), 0.9),
        ],
    )
    assert [one and one.name for one in found] == ["Behrun", "Behrun"]


def test_a_name_that_speaks_of_itself_is_it() -> None:
    text = "Velmnet said that it was well. “We are sorry,” it said."
    own = text.index("“"), text.index("”") + 1
    it = text.index("it said")
    found = resolve(
        clean(raw(text)),
        [
            Attribution(((13, 29),), (0, 7), (8, 12), 0.9),
            Attribution((own,), (it, it + 2), (it + 3, it + 7), 0.9),
        ],
    )
    assert [one and one.name for one in found] == ["Velmnet", "Velmnet"]


def test_who_is_told_of_in_what_one_says_does_not_speak() -> None:
    text = "“It is late,” said Mayor Ann Poe. One patient was moved at night, she said."
    she, one = text.index("she said"), text.index("One patient")
    found = resolve(
        clean(raw(text)),
        [
            Attribution(((0, 13),), (19, 32), (14, 18), 0.9),
            Attribution(((one, she - 2),), (she, she + 3), (she + 4, she + 8), 0.9),
        ],
    )
    assert [who and who.name for who in found] == ["Ann Poe", "Ann Poe"]


def test_who_follows_the_one_that_a_phrase_tells_more_of() -> None:
    text = "It was told by a person with knowledge of the board's talks, who said that it fell."
    (found,) = told(text, "who")
    assert found
    assert found.name == "person with knowledge of the board's talks"


def test_what_another_calls_himself_does_not_bring_in_somebody() -> None:
    text = "“As a director, I learn,” Jane Roe said. The director said that it would last."
    assert names(text, "The director") == [None]
