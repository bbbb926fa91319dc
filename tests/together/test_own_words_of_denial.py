"""Who says in words of his own that what was just said is not so denies it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso import Ledger

SAID = "The ministry of Norland said on Monday that 20 soldiers were killed near Osk. "


def denied(tmp_path: Path, answer: str) -> bool:
    path = tmp_path / "a.txt"
    path.write_text(SAID + answer, "utf-8")
    with Ledger(None) as ledger:
        ledger.add(path)
        return any(point.denied_by for point in ledger.points())


@pytest.mark.parametrize(
    "answer",
    [
        "“The claim is a lie,” said Col. Pavel Dresk, a spokesman for the army.",
        "Col. Pavel Dresk, an army spokesman, said the claim is a lie, nobody was hurt.",
        "\nCol. Pavel Dresk: the claim is a lie, nobody was hurt.",
        "“It’s fake news,” army spokesman Pavel Dresk told reporters.",
        "“Lies,” said the army.",
        "Asked about the claim, Dresk said: “Nonsense.”",
        "“Complete rubbish,” Dresk said of the claim.",
        "An army spokesman said: “That’s not true.”",
        "The army said the report was fabricated.",
        "The army said no such attack had taken place.",
        "“No such thing happened,” said an army spokesman.",
        "“Nothing of the kind happened,” the army said.",
        "“I can tell you that did not happen,” Dresk said.",
        "The army insisted that no soldiers had been killed.",
    ],
)
def test_what_was_just_said_is_denied(answer: str, tmp_path: Path) -> None:
    assert denied(tmp_path, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "“That is a tragedy,” the army said.",
        "“Is it a lie?” the army asked.",
        "“It is true,” the army said.",
        "The army said no such weapons had been found there.",
        "The army said it never happened before.",
        "The union said the charge was wrong to raise fares.",
        "The mayor said it was wrong that families were not told.",
        "Roe said the idea of a new port was nonsense.",
    ],
)
def test_other_words_deny_nothing(answer: str, tmp_path: Path) -> None:
    assert not denied(tmp_path, answer)
