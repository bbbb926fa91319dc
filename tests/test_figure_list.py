"""The list of the figures of claims."""

from __future__ import annotations

import csv
import io
import json

from made import claim, raw

from sayso.export import jsonl
from sayso.export.csv import FIGURE_COLUMNS, figure_rows
from sayso.export.terminal import figures as table
from sayso.figures import figures
from sayso.pipeline import make
from sayso.points import Series, SeriesValue
from sayso.types import Claim

TEXT = (
    "Ada Brolin said the mayor told her that at least 12 miners died. "
    "Teo Brand said dozens of ships sank. Ada Brolin said 3 miners hid."
)


def claims() -> list[Claim]:
    document = make(raw(TEXT, outlet="The Herald", published="2031-03-04"))
    return [
        claim(document, "the mayor told her that at least 12 miners died", name="Ada Brolin"),
        claim(document, "at least 12 miners died", source="the mayor"),
        claim(document, "dozens of ships sank", name="Teo Brand"),
        claim(document, "3 miners hid", name="Ada Brolin"),
    ]


def test_figures_come_by_what_is_counted_each_by_its_innermost_claim() -> None:
    made = claims()
    found = figures(made)
    assert [(one.what, one.value, one.claim) for one in found] == [
        ("miners", 3, made[3].id),
        ("miners", 12, made[1].id),
        ("ships", None, made[2].id),
    ]
    assert (found[1].fate, found[1].bound, found[1].text) == ("killed", "at_least", "at least 12")
    assert (found[1].speaker, found[1].source_text) == (None, "the mayor")
    assert found[1].offset == TEXT.index("at least 12")


def test_about_asks_for_words_that_begin_so() -> None:
    made = claims()
    assert [one.value for one in figures(made, "miner")] == [3, 12]
    assert [one.value for one in figures(made, "KILLED miner")] == [12]
    assert [one.value for one in figures(made, "brolin 3")] == [3]
    assert figures(made, "iners") == []
    assert len(figures(made, " ")) == 3


def test_of_no_claims_there_are_none() -> None:
    assert figures([]) == []
    assert list(table([], 80)) == []
    assert "".join(figure_rows([])) == ",".join(FIGURE_COLUMNS) + "\r\n"


def test_each_stands_on_a_line_of_the_table_that_fits() -> None:
    for width in (80, 150):
        lines = list(table(figures(claims()), width))
        assert len(lines) == 4
        assert max(map(len, lines)) <= width
    assert "≥12" in lines[2]
    assert "“the mayor”" in lines[2]
    assert "≥?" in lines[3]


def test_csv_and_json_have_every_field() -> None:
    found = figures(claims())
    page = list(csv.DictReader(io.StringIO("".join(figure_rows(found)), newline="")))
    assert tuple(page[0]) == FIGURE_COLUMNS
    assert (page[1]["value"], page[1]["what"], page[1]["span"]) == ("12", "miners", "40-51")
    assert tuple(json.loads(jsonl.line(found[0]))) == FIGURE_COLUMNS


def test_what_a_figure_is_to_the_one_before_it_is_told() -> None:
    _, twelve, *_ = made = claims()
    at = made[0].figures[0].span
    value = SeriesValue(
        *(12.0, None, "at_least", None, "The Herald", None),
        *(twelve.id, twelve.document.id, at, "conflict"),
    )
    found = figures(made, series=[Series("miners killed", None, (value,))])
    assert [one.relation for one in found] == [None, "conflict", None]
    assert json.loads(jsonl.line(found[1]))["relation"] == "conflict"
    for width in (80, 150):
        lines = list(table(found, width))
        assert max(map(len, lines)) <= width
        assert ["conflict" in line for line in lines] == [False, False, True, False]
        assert "relation" in lines[0]
    assert "relation" not in next(table(figures(made), 80))
