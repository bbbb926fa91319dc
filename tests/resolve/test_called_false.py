"""Attributions beside what is said to be false or not confirmed, on invented texts."""

from __future__ import annotations

import pytest

from sayso.resolve.stage import mended, rumours
from sayso.types import Attribution, Span


def at(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)


def test_who_speaks_of_reports_did_not_make_them() -> None:
    text = "Osk said reports that the dam had burst were wrong."
    parts = at(text, "that the dam had burst"), at(text, "Osk"), at(text, "reports")
    given = Attribution(parts[:1], parts[1], parts[2], 0.9)
    assert [one.source for one in mended(text, [given])] == [None]


def test_what_is_said_to_be_reported_of_claims_is_nobody_s() -> None:
    text = "Roe rejected claims by two guards, reported last week, that the dam had burst."
    parts = at(text, "that the dam had burst"), at(text, "Roe"), at(text, "reported")
    given = Attribution(parts[:1], parts[1], parts[2], 0.9)
    assert [one.source for one in mended(text, [given])] == [None]


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        ("Osk’s claim of 900 dead in a week", "900 dead in a week"),
        ("Accounts of fighting in Velm", "fighting in Velm"),
        ("The identity of the man", None),
    ],
)
def test_what_could_not_be_verified_is_a_claim_of_its_own(content: str, claim: str | None) -> None:
    text = f"{content} could not be verified."
    given = Attribution((at(text, content),), None, at(text, "could not be verified"), 0.9)
    found = [text[slice(*one.content[0])] for one in rumours(text, [given])]
    assert found == ([claim] if claim else [])
