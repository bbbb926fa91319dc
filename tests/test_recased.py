"""Text of one case is read as it would be written in running text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import raw

from sayso import Ledger
from sayso.legible import legible
from sayso.pipeline import claims, make
from sayso.recased import recased
from sayso.types import Claim

NEWS = (
    "The president of Norland, Jane Roe, said on Monday that three people had been killed in the "
    "flood near Osk. “We will rebuild,” she told reporters.\n\n"
    "Defense Minister Paul Venn denied that any warning had been given by the army. He added "
    "that the United Nations would send at least 12 experts in May."
)


def said(text: str) -> list[Claim]:
    return [claim for each in claims([make(raw(text))]) for _, found in each for claim in found]


def told(claim: Claim) -> tuple[object, ...]:
    who = claim.speaker
    name = who and (who.name.lower(), who.kind, who.role and who.role.lower())
    figures = [(one.value, one.bound) for one in claim.figures]
    return name, claim.stance, claim.style, claim.text.lower(), figures


@pytest.mark.parametrize("text", [NEWS.upper(), NEWS.lower()])
def test_claims_are_those_of_the_text_in_both_cases(text: str) -> None:
    found = said(text)
    assert list(map(told, found)) == list(map(told, said(NEWS)))
    for claim in found:
        assert " … ".join(text[a:b] for a, b in claim.content) == claim.text
        assert claim.speaker
        assert claim.speaker.name in text


@pytest.mark.parametrize(
    ("capitals", "read"),
    [
        (
            "THE MAYOR OF VELM AND DEPUTY FOREIGN MINISTER ANN O'ROE MET IN THE CITY ON MONDAY.",
            "The mayor of Velm and Deputy Foreign Minister Ann O'Roe met in the city on Monday.",
        ),
        (
            "VELM, 3 MAY 31 (NORPRESS) -- [TEXT] POLICE SOURCES SAID THE BRIDGE WAS SHUT TODAY.",
            "Velm, 3 May 31 (Norpress) -- [Text] Police sources said the bridge was shut today.",
        ),
        (
            "THE NORLAND RED CROSS (NRC) SAID “NOBODY” HAD DIED. NRC HELP CAME FROM THE U.S.",
            "The Norland Red Cross (NRC) said “nobody” had died. NRC help came from the U.S.",
        ),
        (
            "MR. ROE SAID: “IT IS OVER.” GEN. VENN MCPOE AGREED, AND KING OTTO II DID NOT.",
            "Mr. Roe said: “It is over.” Gen. Venn McPoe agreed, and King Otto II did not.",
        ),
    ],
)
def test_words_are_written_as_they_mostly_are(capitals: str, read: str) -> None:
    assert recased(capitals) == read


@pytest.mark.parametrize(
    "text",
    [NEWS, "ROE WARNS OF FLOOD", "", "BREAKING NEWS FROM NORLAND AND OSK TODAY AND ON\n\n" + NEWS],
)
def test_other_text_stays(text: str) -> None:
    assert recased(text) == text


@given(st.text(st.sampled_from("ABÉİẞΣ'’.-()[] \n“a"), max_size=80))
def test_only_the_case_of_letters_changes(part: str) -> None:
    text = part + NEWS[:200].upper()
    found = recased(text)
    assert len(found) == len(text)
    for before, after in zip(text, found, strict=True):
        assert after in {before, before.lower(), before.upper()}


@pytest.mark.parametrize("text", [NEWS.upper(), NEWS.lower()])
def test_a_ledger_of_text_of_one_case_verifies(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    with Ledger(None) as ledger:
        ledger.add(path)
        assert ledger.verify().failures == ()
    assert legible(make(raw(text))).original.text == text
