from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import port

from sayso.export.csv import COLUMNS, rows


def parsed(*texts: str) -> list[dict[str, str]]:
    claims = [replace(port()[2][0], text=text) for text in texts]
    page = "".join(rows(claims))
    page.encode()
    return list(csv.DictReader(io.StringIO(page, newline="")))


def test_a_row_a_claim() -> None:
    _, document, claims = port(outlet="The Herald")
    page = list(csv.DictReader(io.StringIO("".join(rows(claims)), newline="")))
    assert tuple(page[0]) == COLUMNS
    assert page[0] == {
        "id": claims[0].id,
        "document": document.id,
        "uri": "file:///news/port.txt",
        "outlet": "The Herald",
        "published": "",
        "speaker": "Mara Ilic",
        "role": "harbour master",
        "source_text": "harbour master Mara Ilic",
        "cue_text": "",
        "style": "direct",
        "stance": "asserts",
        "text": "“We lost three cranes,” … “and most of the quay.”",
        "content": "60-83 115-138",
        "source": "84-108",
        "cue": "",
        "score": "0.5",
        "copy_of": "",
        "chain": "",
        "medium": "",
        "said": "",
        "when": "",
        "figures": "3 cranes",
        "notes": "",
        "where": "",
        "posted": "",
    }
    assert (page[2]["speaker"], page[2]["source"]) == ("", "")


def test_of_nothing_only_the_names() -> None:
    assert list(rows([])) == [",".join(COLUMNS) + "\r\n"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert parsed(f"{start}cmd|' /C calc'!A0")[0]["text"] == f"'{start}cmd|' /C calc'!A0"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cf"))))
def test_text_comes_back(text: str) -> None:
    assert parsed(text)[0]["text"].removeprefix("'") == text.removeprefix("'")


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_one_row_a_claim_whatever_is_in_it(text: str) -> None:
    found = parsed(text, "after")
    assert [row["text"] for row in found][1:] == ["after"]
    assert not found[0]["text"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "\x1b" not in found[0]["text"]
