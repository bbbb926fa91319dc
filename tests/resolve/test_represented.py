"""Whom "he", "she" and "my client" mean in the words of one who speaks for somebody."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution
from tests.made import raw, span

BEFORE = "Jane Roe was arrested on Monday. It rained in Osk. "


def denier(source: str, who: str, verb: str = "denies", what: str = "the charge") -> str | None:
    """Who denies it, within what a source said."""
    text = f"{BEFORE}{source} said {who} {verb} {what}."
    start = text.index(f" said {who} ") + 6
    outer = Attribution(((start, len(text) - 1),), span(text, source), None, 0.9)
    end = start + len(who)
    cue = (end + 1, end + 1 + len(verb))
    inner = Attribution(((cue[1] + 1, len(text) - 1),), (start, end), cue, 0.9)
    speaker = resolve(clean(raw(text)), [outer, inner])[1]
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Her lawyer", "she"),
        ("A spokesman for Roe", "she"),
        ("Roe’s lawyer, Ada Finn,", "she"),
        ("Ada Finn, a lawyer for Roe,", "she"),
        ("Ada Finn, a lawyer for Roe,", "her client"),
        ("Her lawyer", "her client"),
        ("Roe’s office", "she"),
    ],
)
def test_who_denies_in_the_words_of_a_lawyer_is_the_client(source: str, who: str) -> None:
    assert denier(source, who) == "Jane Roe"


def test_a_lawyer_with_a_name_may_tell_of_herself() -> None:
    assert denier("Ada Finn, a lawyer for Roe,", "she", "hopes", "it rains") != "Jane Roe"


def test_he_is_not_whose_spokesman_tells_of_her() -> None:
    assert denier("Her spokesman", "he") != "Jane Roe"


def test_the_client_of_nobody_is_nobody() -> None:
    assert denier("Ada Finn", "her client") is None


def test_who_between_dashes_is_whom_it_follows() -> None:
    text = "Jane Roe - who denies the charge - left."
    one = Attribution((span(text, "the charge"),), span(text, "who"), span(text, "denies"), 0.9)
    (speaker,) = resolve(clean(raw(text)), [one])
    assert speaker
    assert speaker.name == "Jane Roe"
