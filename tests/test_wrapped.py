"""Lines wrapped at a width are read as the paragraphs that they were."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw

from sayso import Ledger
from sayso.legible import legible
from sayso.pipeline import claims, make
from sayso.types import Claim
from sayso.wrapped import unwrapped

PARAGRAPHS = (
    "The mayor of Osk, Jane Roe, said on Monday that it had rained for three days in all of the "
    "town and that the river would rise by May 3.",
    "The head of the Norland Weather Institute, Paul Venn Ostrow, told reporters that nobody "
    "should go near the bridge. “We will not open it,” he said, “before the water falls.”",
    "Deputy Interior Minister Ann Poe Lunn denied that any warning had been given. A spokesman "
    "for the Osk Fire Brigade said two people were killed when a wall fell.",
)


def said(text: str) -> list[Claim]:
    return [claim for each in claims([make(raw(text))]) for _, found in each for claim in found]


def told(claim: Claim) -> tuple[str | None, str | None, str | None, str]:
    who = claim.speaker
    words = " ".join(claim.text.split())
    return who and who.name, who and who.role, claim.stance, words


@pytest.mark.parametrize("width", [24, 36, 48, 64, 76])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_claims_are_those_of_the_paragraphs(width: int, gap: str) -> None:
    text = gap.join(fill(each, width, break_on_hyphens=False) for each in PARAGRAPHS)
    found = said(text)
    assert list(map(told, found)) == list(map(told, said("\n\n".join(PARAGRAPHS))))
    for claim in found:
        assert " … ".join(text[start:end] for start, end in claim.content) == claim.text


@pytest.mark.parametrize(
    "text",
    [
        "From: Jane Roe\nTo: John Poe\nSubject: the dam\nDate: 3 May 2031",
        "- the bridge is shut\n- the port is open\n- the road to Osk is shut\n- trains run",
        "Bridge shut after storm in Osk\nMinister denies report of warning\nTwo killed as wall "
        "falls\nRiver to rise until Sunday\nPort opens",
        "One line of a text.\nAnother.",
        "\n\n\n\n",
        "",
        # Each line is an article, or a paragraph, of its own.
        "\n".join(PARAGRAPHS),
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_short_lines_among_wrapped_ones_stay() -> None:
    text = (
        f"Roe warns of flood\n{fill(PARAGRAPHS[0], 40)}\n\nBy Ona Lunn\n{fill(PARAGRAPHS[2], 40)}"
    )
    lines = unwrapped(text).split("\n")
    assert lines == ["Roe warns of flood", PARAGRAPHS[0], "", "By Ona Lunn", PARAGRAPHS[2]]


def test_a_line_that_ends_in_the_midst_of_a_sentence_goes_on() -> None:
    text = PARAGRAPHS[0].replace("rained for", "rained\nfor") + "\n" + PARAGRAPHS[1]
    assert unwrapped(text) == PARAGRAPHS[0] + "\n" + PARAGRAPHS[1]
    chat = "i do not think so, the bridge will be shut,\nand the port too, as they said\nno way"
    assert unwrapped(chat) == chat


def test_a_word_parted_at_the_end_of_a_line_is_one() -> None:
    text = fill(PARAGRAPHS[0], 40).replace("river would", "ri-\nver would")
    (claim,) = said(text)
    assert claim.speaker
    assert claim.speaker.name == "Jane Roe"
    assert text[slice(*claim.content[0])] == claim.text
    assert claim.text.endswith("May 3")


@given(st.lists(st.sampled_from(["Osk ", "rain", "\n", "\n\n", "-", " ", "a", "“"]), max_size=60))
def test_only_line_breaks_become_blanks(parts: list[str]) -> None:
    text = "".join(parts)
    for before, after in zip(text, unwrapped(text), strict=True):
        assert before == after or (before, after) == ("\n", " ")


@pytest.mark.parametrize("width", [24, 60])
def test_a_ledger_of_wrapped_text_verifies(tmp_path: Path, width: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(fill(each, width) for each in PARAGRAPHS), "utf-8")
    with Ledger(None) as ledger:
        ledger.add(path)
        assert ledger.verify().failures == ()
        assert all("\n" not in speaker.name for speaker in ledger.speakers())


HEADLINES = "Bridge shut after storm in Osk\nMinister denies report of warning\nPort opens\n" * 20


@pytest.mark.parametrize(
    "others", [HEADLINES, "\n".join(PARAGRAPHS) + "\n", "â€œNo,â€ Roe said.\n"]
)
@pytest.mark.parametrize("width", [36, 64])
def test_an_article_of_a_text_is_read_as_it_is_by_itself(others: str, width: int) -> None:
    wrapped = "".join(fill(each, width) + "\n" for each in PARAGRAPHS)
    whole = make(raw(others + wrapped + others))
    seen = legible(whole)
    first = len(seen.document.text) - len(wrapped) - seen.repaired.seen((0, len(others)))[1]
    text = seen.document.text[first : first + len(wrapped)]
    article = replace(whole, text=text, origin=replace(whole.origin, start=first))
    assert seen.alone(article).text == unwrapped(wrapped) != wrapped
