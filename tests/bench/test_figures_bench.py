"""The measure of figures, on invented marks and an invented message."""

from __future__ import annotations

from typing import Any

from made import span

from bench.figures import measure, measure_victims, rates, victims

TEXT = "At least 12 miners died and a third of the homes burned on Monday."


def mark(words: str, value: float, what: str, **labels: Any) -> dict[str, Any]:
    rest = {"value_max": None, "bound": "exact", "unit": None, "fate": None} | labels
    return {"span": span(TEXT, words), "value": value, "what": span(TEXT, what), **rest}


def row(*figures: dict[str, Any]) -> dict[str, Any]:
    return {"sha256": "0", "text": TEXT, "sentence": [0, len(TEXT)], "figures": list(figures)}


def test_figures_count_where_they_stand_and_each_label_by_itself() -> None:
    miners = mark("At least 12", 12, "miners", bound="at_least", fate="killed")
    homes = mark("a third", 33.333, "homes", unit="percent")
    assert set(rates(measure([row(miners, homes)])).values()) == {1.0}
    wrong = rates(measure([row(miners | {"value": 13, "what": None}, mark("Monday", 1, "Monday"))]))
    assert (wrong["found"], wrong["precision"]) == (0.5, 0.5)
    assert (wrong["value"], wrong["what"], wrong["bound"]) == (0.0, 0.0, 1.0)


def test_victims_are_the_numbers_of_the_slot() -> None:
    slot = ['12: "MINERS"', '1: "ADA BROLIN"', 'PLURAL: "PEOPLE"', '? 7: "MEN"', '3 / 4: "BOYS"']
    message = {"text": TEXT, "templates": [{"HUM TGT: NUMBER": slot}, {}]}
    assert victims(message) == {
        frozenset({12}): False,
        frozenset({7}): True,
        frozenset({3, 4}): False,
    }
    count = measure_victims([message])
    assert (count.right, count.found, count.marked) == (1, 1, 2)
