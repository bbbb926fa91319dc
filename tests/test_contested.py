"""Contested news from end to end, with the models that ship: what stands against what, and how many
say it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso import Ledger
from sayso.points import Point

TOLL = [
    (
        "The Vessmark Herald",
        "2031-03-04",
        "CORVANE — The Ostrel dam burst above Corvane on Tuesday. At least 12 people were killed in"
        " the flood in Corvane, the Ravenian interior ministry said on Tuesday.\n\n"
        "Mayor Ilsa Brankov said 340 houses had been flooded in Corvane.",
    ),
    (
        "The Vessmark Herald",
        "2031-03-05",
        "CORVANE — The Ostrel dam burst above Corvane on Tuesday. The Ravenian interior ministry"
        " said on Wednesday that 19 people were killed in the flood in Corvane.",
    ),
    (
        "The Tarn Courier",
        "2031-03-06",
        "CORVANE — The Ostrel dam burst above Corvane on Tuesday. Twenty-three people were killed"
        " in the flood in Corvane, the Ravenian interior ministry said on Thursday.",
    ),
]
ACCUSATION = [
    (
        "The Vessmark Herald",
        "2031-05-02",
        "TARN — Ravenia's foreign minister Petra Holm accused Ostmark of planting the bomb that"
        " sank the ferry Silver Tern. She offered no evidence for the accusation. Ostmark did not"
        " immediately respond to a request for comment.\n\n"
        "Harbour master Jorn Vale said the Silver Tern sank at dawn on Friday.",
    )
]
REFUSAL = [
    (
        "The Vessmark Herald",
        "2031-06-10",
        "TARN — “I will not leave this office before the last vote is counted,” Ravenian President"
        " Oskar Lind said on Tuesday.\n\n"
        "Opposition leader Mira Solt said the speech was an insult to voters.",
    ),
    (
        "The Tarn Courier",
        "2031-06-10",
        "TARN — “I will not leave this office before the last vote is counted,” President Oskar"
        " Lind told reporters.\n\nBishop Aron Feld said he would pray for the country.",
    ),
    (
        "Northbridge Wire",
        "2031-06-11",
        "TARN — President Oskar Lind said he would not leave office before the last vote was"
        " counted, the Vessmark Herald reported.",
    ),
]
FIRE = [
    (
        "The Vessmark Herald",
        "2031-07-01",
        "MILLBROOK — Two bodies were found after the fire at the Dorrit mill in Millbrook on"
        " Tuesday, fire chief Hanna Weld said.",
    ),
    (
        "The Tarn Courier",
        "2031-07-01",
        "MILLBROOK — Three people were killed in the fire at the Dorrit mill in Millbrook on"
        " Tuesday, according to a police source.",
    ),
]


@contextmanager
def ledger_of(folder: Path, news: list[tuple[str, str, str]]) -> Iterator[Ledger]:
    rows = [
        {"uri": f"https://news.example/{n}", "outlet": outlet, "published": day, "text": text}
        for n, (outlet, day, text) in enumerate(news)
    ]
    path = folder / "news.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    with Ledger() as ledger:
        ledger.add(path)
        yield ledger


NAMELESS = [
    (
        "The Vessmark Herald",
        "2031-09-02",
        "TARN — A crane fell on the market in Tarn on Tuesday. At least 34 people were killed when"
        " the crane fell on the market, mayor Ilsa Brankov said.",
    ),
    (
        "The Tarn Courier",
        "2031-09-02",
        "TARN — Divers searched the quay after a crane fell on the market in Tarn on Tuesday. The"
        " harbour police said 27 people had died. Fishmonger Aron Feld said he had heard a crack.",
    ),
]


def saying(points: list[Point], words: str) -> list[Point]:
    return [point for point in points if words in point.text]


def flags(point: Point) -> list[str]:
    return [flag.flag for flag in point.flags]


def test_a_toll_is_a_series_of_who_said_what_and_when(tmp_path: Path) -> None:
    with ledger_of(tmp_path, TOLL) as ledger:
        killed = [
            (figure.value, figure.bound, figure.speaker, (figure.published or "")[:10])
            for figure in ledger.figures()
            if figure.fate == "killed"
        ]
        ministry = "Ravenian interior ministry"
        assert sorted(killed) == [
            (12, "at_least", ministry, "2031-03-04"),
            (19, "exact", ministry, "2031-03-05"),
            (23, "exact", ministry, "2031-03-06"),
        ]
        houses = [(figure.value, figure.speaker) for figure in ledger.figures("houses")]
        assert houses == [(340, "Ilsa Brankov")]
        assert not any("conflicting" in flags(point) for point in ledger.points())


def test_an_accusation_shows_what_does_not_back_it(tmp_path: Path) -> None:
    with ledger_of(tmp_path, ACCUSATION) as ledger:
        (point,) = saying(ledger.points(), "planting the bomb")
        assert [root.speaker for root in point.origins] == ["Petra Holm"]
        assert point.support == "single"
        assert flags(point) == ["no-evidence", "no-comment"]
        (other,) = saying(ledger.points(), "sank at dawn")
        assert flags(other) == []


def test_what_many_outlets_carry_is_one_origin(tmp_path: Path) -> None:
    with ledger_of(tmp_path, REFUSAL) as ledger:
        (point,) = saying(ledger.points(), "last vote")
        assert point.support == "relayed"
        assert [root.speaker for root in point.origins] == ["Oskar Lind"]
        assert len(point.outlets) == len(REFUSAL)
        for reaction, speaker in (("an insult", "Mira Solt"), ("would pray", "Aron Feld")):
            (other,) = saying(ledger.points(), reaction)
            assert other.support == "single"
            assert [root.speaker for root in other.origins] == [speaker]


def test_figures_that_differ_stay_open(tmp_path: Path) -> None:
    with ledger_of(tmp_path, FIRE) as ledger:
        (found,) = saying(ledger.points(), "Two bodies")
        (killed,) = saying(ledger.points(), "Three people")
        assert flags(found) == flags(killed) == ["conflicting"]
        assert found.conflicts == (killed.id,)
        assert killed.conflicts == (found.id,)
        assert found.support == killed.support == "single"


def test_points_figures_and_the_brief_tell_one_conflict(tmp_path: Path) -> None:
    with ledger_of(tmp_path, NAMELESS) as ledger:
        relations = {figure.value: figure.relation for figure in ledger.figures("people")}
        assert sorted(relations.values(), key=str) == [None, "conflict"]
        found = ledger.points(flag="conflicting")
        assert sorted(point.conflicts for point in found) == sorted((p.id,) for p in found)
        assert {claim for point in found for claim in point.claims} == {
            figure.claim for figure in ledger.figures("people")
        }
        (story,) = ledger.brief()["stories"]
        assert {p["id"] for p in story["points"] if p["conflicts"]} == {p.id for p in found}
        first, second = found
        point, _ = ledger.why(first.id)
        assert [link.kind for link in point.links] == ["conflicts"]
        ledger.unlink(first.id, second.id)
        assert ledger.points(flag="conflicting") == []
        assert {figure.relation for figure in ledger.figures("people")} == {None}
