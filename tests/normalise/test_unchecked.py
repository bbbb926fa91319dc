"""Claims that were never checked, and what is told to be wrong in more words."""

from __future__ import annotations

import pytest
from noted import FIRST, told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[c Claims] of [x 900 enemy dead] have never been verified.", "unverified"),
        (
            "[c Claims] of [x 900 enemy dead] were not confirmed by the army.",
            "no-official-confirmation",
        ),
        ("[c Posts] [x that the mill was closing down] are not true.", "denied"),
    ],
)
def test_what_a_noun_leads_to_is_noted(text: str, kind: str) -> None:
    assert [[one.split(":")[0] for one in notes] for notes in told(text)] == [[kind]]


@pytest.mark.parametrize(
    "denial",
    [
        "Damco called the claim “wrong”.",
        "The owner tweeted that the story was “an invention from beginning to end”.",
    ],
)
def test_a_report_that_is_called_wrong_is_denied(denial: str) -> None:
    assert [one.split(":")[0] for one in told(FIRST + denial)[0]] == ["denied"]
