from __future__ import annotations

import json
from dataclasses import fields, replace

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from made import port

from sayso.export import jsonl
from sayso.show import show
from sayso.types import Claim, Document


def test_fields_and_their_order() -> None:
    _, document, claims = port()
    made = json.loads(jsonl.line(claims[0]))
    assert list(made) == [field.name for field in fields(Claim)]
    assert list(json.loads(jsonl.line(document))) == [field.name for field in fields(Document)]
    assert made["content"] == [[60, 83], [115, 138]]
    assert made["document"]["origin"] == {
        "uri": "file:///news/port.txt",
        "record": None,
        "start": 0,
    }
    assert made["speaker"]["role_span"] == [84, 98]
    assert made["chain"] == made["notes"] == made["when"] == []


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_comes_back_from_one_line(text: str) -> None:
    document = replace(port()[1], text=text, title=text)
    line = jsonl.line(document)
    assert "\n" not in line
    assert msgspec.convert(json.loads(line.encode()), Document) == document


def test_words_that_are_no_danger_are_not_escaped() -> None:
    assert "Žilić “said”" in jsonl.line(replace(port()[1], text="Žilić “said”"))


def test_a_terminal_obeys_nothing() -> None:
    line = jsonl.line(replace(port()[1], text="\x1b[31m \x9b31m \u202e \x7f"))
    assert line.isascii()
    assert line.isprintable()


def test_a_shown_claim_comes_without_the_whole_text() -> None:
    _, document, claims = port()
    made = json.loads(jsonl.line(show(claims[0], document)))
    assert "text" not in made["document"]
    assert made["claim"]["id"] == claims[0].id
