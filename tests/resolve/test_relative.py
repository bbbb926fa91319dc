"""Clauses, with a pronoun and without, that tell who says something of somebody."""

from __future__ import annotations

import pytest
from noted import marked

from sayso.clean import clean
from sayso.resolve.stage import corrected, redirected
from sayso.types import Attribution
from tests.made import raw, span

HIDDEN = (
    "[s It] [c said] [x the man], who [s police] [c said] "
    "[x held two passports, had lied to the port]. "
)


def told(text: str) -> list[tuple[str | None, str]]:
    """Source and content of each attribution, put right."""
    bare, given = marked(text)
    return [
        (one.source and bare[slice(*one.source)], " | ".join(bare[s:e] for s, e in one.content))
        for one in corrected(clean(raw(bare)), given)
    ]


def test_what_is_said_in_a_clause_ends_with_it_and_what_it_interrupts_goes_on() -> None:
    assert told(HIDDEN) == [
        ("It", "the man | had lied to the port"),
        ("police", "held two passports"),
    ]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("held two passports, a map and a flag", "held two passports, a map and a flag"),
        ("had left, told the court he was sorry", "had left"),
        ("was built in May, crashed near Osk", "was built in May"),
    ],
)
def test_a_clause_ends_at_the_comma_before_the_verb_around_it(content: str, kept: str) -> None:
    text = f"The ferry, which [s the port] [c said] [x {content}]."
    assert told(text) == [("the port", kept)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("[s A man police] [c described] [x as a drifter] was held.", "police", "as a drifter"),
        (
            "[s The man police] [c say] [x shot two guards has been named].",
            "police",
            "shot two guards",
        ),
        (
            "[s A group the government] [c calls] [x terrorists] fled.",
            "the government",
            "terrorists",
        ),
        ("[s The Osk police] [c say] [x it rained].", "The Osk police", "it rained"),
        (
            "[s A spokeswoman for the port] [c said] [x it rained].",
            "A spokeswoman for the port",
            "it rained",
        ),
    ],
)
def test_whom_a_clause_without_a_pronoun_is_about_says_nothing(
    text: str, source: str, content: str
) -> None:
    assert told(text) == [(source, content)]


def test_a_name_goes_on_up_to_its_comma_behind_according_to() -> None:
    text = "According to the daily Osk Courier, Peter Roe, 56, is dead."
    cue, source = span(text, "According to"), span(text, "the daily Osk")
    given = Attribution((span(text, "Courier, Peter Roe, 56, is dead"),), source, cue, 0.9)
    (one,) = corrected(clean(raw(text)), [given])
    assert one.source == span(text, "the daily Osk Courier")
    assert one.content == (span(text, "Peter Roe, 56, is dead"),)


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("that Osk has never backed up with evidence", False),
        ("that the union had made in May", False),
        ("that Osk denies", False),
        ("that Osk has sunk a ferry", True),
        ("that Roe made the gate in May", True),
    ],
)
def test_what_is_done_with_claims_is_not_what_they_say(content: str, kept: bool) -> None:
    text = f"It was late, by claims {content}."
    given = Attribution((span(text, content),), None, span(text, "claims"), 0.9)
    assert bool(corrected(clean(raw(text)), [given])) == kept


@pytest.mark.parametrize(
    ("between", "content", "source"),
    [
        ("was charged with fraud, and", "a spy", None),
        ("was elected in May and", "the vote a farce", "Roe"),
    ],
)
def test_who_is_called_something_says_nothing(
    between: str, content: str, source: str | None
) -> None:
    text = f"Roe {between} branded {content}."
    given = Attribution((span(text, content),), span(text, "Roe"), span(text, "branded"), 0.9)
    (one,) = redirected(text, [given])
    assert (one.source and text[slice(*one.source)]) == source
