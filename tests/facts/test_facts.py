"""The word tables load, and are kept in order."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from sayso import facts

TABLES = ["bodies", "grammar", "people", "press"]


@pytest.mark.parametrize("table", TABLES)
def test_lists_are_sorted_lower_case_and_without_repeats(table: str) -> None:
    content = tomllib.loads((files(facts) / f"{table}.toml").read_text(encoding="utf-8"))
    assert content
    for name, words in content.items():
        assert words == sorted(set(words)), name
        assert words == [word.lower().strip() for word in words], name


def test_load_gives_sets() -> None:
    assert "spokeswoman" in facts.load("people")["titles"]
    assert "ministry" in facts.load("bodies")["government"]


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("mayor", "mayors"),
        ("spokeswoman", "spokeswomen"),
        ("spokesperson", "spokespeople"),
        ("deputy", "deputies"),
        ("attorney", "attorneys"),
        ("boss", "bosses"),
        ("analysis", "analyses"),
        ("coach", "coaches"),
    ],
)
def test_plural(noun: str, many: str) -> None:
    assert facts.plural(noun) == many
