"""What counts as the right speaker."""

from __future__ import annotations

import json

import pytest

from bench.speaker_sets import MARKS, Item, joined
from bench.speakers import agreement, category, is_right, is_same
from sayso.types import Speaker, SpeakerKind


def speaker(name: str, kind: SpeakerKind | None = "person") -> Speaker:
    return Speaker("", name, kind, None, None, (0, len(name)), None)


@pytest.mark.parametrize(
    ("told", "marked", "same"),
    [
        (speaker("Ann Poe"), {"Poe"}, True),
        (speaker("Poe"), {"Ann Poe"}, True),
        (speaker("Ann Poe"), {"Jon Poe"}, False),
        (speaker("Ann Poe"), set(), False),
        (speaker("officials", "anonymous"), set(), True),
        (speaker("Marish officials", "anonymous"), set(), True),
        (speaker("Marish officials", "anonymous"), {"Ann Poe"}, False),
        (speaker("annual report", "document"), set(), True),
    ],
)
def test_a_short_form_is_the_same_and_no_name_is_no_name(
    told: Speaker, marked: set[str], same: bool
) -> None:
    assert is_same(told, marked) == same


def test_all_of_several_speakers_must_be_told() -> None:
    item = Item("made", "", (0, 1), (), [{"Ann Poe"}, set()])
    assert is_right(item, [speaker("residents", "group"), speaker("Poe")])
    assert not is_right(item, [speaker("Poe")])
    assert not is_right(Item("made", "", (0, 1), (), []), [])


def test_categories() -> None:
    sources = ["He", "the mayor", "The mayor", "Ann Poe", "the Marish mayor"]
    assert [category(s) for s in sources] == ["pronoun", "role", "role", "named", "named"]


def test_tokens_are_joined_as_people_write() -> None:
    text, spans = joined(["“", "We", "’re", "late", ",", "”", "Poe", "said", "."])
    assert text == "“We’re late,” Poe said."
    assert [text[slice(*span)] for span in spans][:3] == ["“", "We", "’re"]


def test_the_marks_hold_offsets_and_labels_only() -> None:
    rows = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    assert len(rows) == 400
    keys = {"set", "id", "sha256", "source", "content", "speakers", "sure", "why", "second"}
    assert {key for row in rows for key in row} == keys
    assert {key for row in rows for s in row["speakers"] for key in s} == {"name", "kind"}
    assert agreement()[1] == 50
