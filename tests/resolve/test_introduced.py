"""Who a quotation without a source is of."""

from __future__ import annotations

import pytest
from made import span

from sayso.resolve.stage import introduced
from sayso.types import Attribution

QUOTE = "“The wall had cracks, and nobody came.”"


def alone(text: str) -> Attribution:
    return Attribution((span(text, QUOTE),), None, None, 0.9)


def source(text: str, *before: Attribution) -> str | None:
    """The source of the quotation in `text`, by itself there."""
    own = introduced(text, [*before, alone(text)])[-1].source
    return own and text[slice(*own)]


def test_in_whose_words_a_quotation_is() -> None:
    assert source(f"It was, in the words of one critic, {QUOTE}") == "one critic"
    assert source(f"It was, in a word, {QUOTE}") is None
    assert source(f"{QUOTE}, in the words of one critic, was all he heard.") == "one critic"
    assert source(f"{QUOTE}, per a guard of Osk Prison.") == "a guard of Osk Prison"
    assert source(f"{QUOTE}, in Ana Poe's words.") == "Ana Poe"
    assert source(f"{QUOTE}, in the rain of May.") is None


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The mayor, Ana Poe, was less sure.\n", "The mayor, Ana Poe"),
        ("Tom Brandt, a baker, has stayed in Osk. ", "Tom Brandt"),
        ("She shook her head.\n\n", "She"),
        ("Hamat Arel, 44, agreed.\n", "Hamat Arel"),
        ("Osk was without water.\n", None),
        ("Ana Poe met Tom Brandt at the dam.\n", None),
        ("Help came from Tom Brandt.\n", None),
        ("He and Ana Poe waited.\n", None),
    ],
)
def test_the_subject_of_the_sentence_before(before: str, name: str | None) -> None:
    assert source(f"Osk news. {before}{QUOTE}") == name


def test_whoever_speaks_in_the_sentence_before() -> None:
    text = f"Nothing was done. The ministry said it was sorry.\n{QUOTE}"
    said = Attribution((span(text, "it was sorry"),), span(text, "The ministry"), None, 0.9)
    assert source(text, said) == "The ministry"
    other = text.replace("sorry.", "sorry, to the anger of Ana Poe.")
    said = Attribution((span(other, "it was sorry"),), span(other, "The ministry"), None, 0.9)
    assert source(other, said) is None


def test_nobody_two_sentences_before() -> None:
    text = f"Tom Brandt was there. It rained. {QUOTE}"
    assert source(text) is None


def test_a_title_is_of_nobody() -> None:
    text = "Tom Brandt smiled.\n“A Dam Too Far”\nIt rained."
    title = Attribution((span(text, "“A Dam Too Far”"),), None, None, 0.9)
    assert introduced(text, [title])[0].source is None
