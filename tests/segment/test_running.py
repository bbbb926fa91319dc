"""What printed pages bear at head and foot, and what readers wrote below an article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sayso
from sayso import Ledger
from sayso.segment.comments import comments
from sayso.segment.running import running

HEAD = "Osk Times | https://osk.example/strike/print    3/15/31, 8:02 AM\n"
FOOT = "https://osk.example/strike/print    Page {} of 2\n"
PRINTED = (
    f"{HEAD}\nRail workers vote to strike from Monday\n\nFriday, March 14, 2031\n\n"
    f"Rail workers across Osk voted on Friday to strike from Monday, their union said, as talks "
    f"over pay had failed.\n\n{FOOT.format(1)}{HEAD}\nOsk Rail denied that it had left the talks.\n"
    f"{FOOT.format(2)}"
)


def at(text: str, lines: frozenset[int]) -> list[str]:
    return [text[start : text.index("\n", start)] for start in sorted(lines)]


def test_the_heads_and_feet_of_printed_pages_are_told() -> None:
    assert at(PRINTED, running(PRINTED)) == [
        HEAD.strip(),
        FOOT.format(1).strip(),
        HEAD.strip(),
        FOOT.format(2).strip(),
    ]


def test_what_stands_beside_the_number_of_a_page_each_time_is_told() -> None:
    text = "MISSION IN VELM\n1. SECURITY\nAll is calm.\nPage 1 of 2\nMISSION IN VELM\nIt rained.\n"
    text += "Page 2 of 2\n"
    assert at(text, running(text)) == ["Page 1 of 2", "MISSION IN VELM", "Page 2 of 2"]


@pytest.mark.parametrize(
    "text",
    [
        "He said yes.\nHe said yes.\nSee https://osk.example\n",
        "Page 1 of 2\nIt rained.\n",
        "Velm 3/15\nhttps://a.example\nOsk\n",
    ],
)
def test_other_lines_are_not(text: str) -> None:
    assert running(text) == frozenset()


def test_a_printed_page_has_its_own_title_and_day(tmp_path: Path) -> None:
    path = tmp_path / "print.txt"
    path.write_text(PRINTED, "utf-8")
    (document,) = sayso.read(path)
    assert document.title == "Rail workers vote to strike from Monday"
    assert document.published == "2031-03-14"


ARTICLE = (
    "Twelve people are missing after a ferry sank off the coast of Osk, the coastguard said.\n\n"
)
COMMENTS = (
    "{}\n\nMost relevant\nSeaDog\n2 hours ago\nAt least 40 people died, they hide it.\nReply\n\n"
    "anna\n1 hour ago\nThe minister said the ferries were safe.\nReply Like 3"
)


@pytest.mark.parametrize("heading", ["4 Comments", "Comments (1,204)", "Join the conversation"])
def test_what_readers_wrote_is_told(heading: str) -> None:
    said = COMMENTS.format(heading)
    text = f"{ARTICLE}{said}\nMore on this story\n"
    (found,) = comments(text)
    assert (found.kind, text[slice(*found.span)]) == ("comments", said)


@pytest.mark.parametrize(
    "text",
    [
        COMMENTS.format("Comments"),  # a menu above the article
        f"{ARTICLE}Comments\nShare\nThe minister said the ferries were safe.\nIt rained.\n",
        f"{ARTICLE}Comments from both sides were harsh.\nReply\nReply\n",
    ],
)
def test_other_lines_are_no_comments(text: str) -> None:
    assert comments(text) == []


def test_boilerplate_of_a_record_is_marked_and_makes_no_claims(tmp_path: Path) -> None:
    text = (
        f"{ARTICLE}READ ALSO: Blue Line boss: we are safe\n\nCaptain Rolf Berg said the ship had "
        f"hit a rock.\n\n{COMMENTS.format('2 Comments')}"
    )
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"text": text}), "utf-8")
    (document,) = sayso.read(path)
    assert [mark.kind for mark in document.boilerplate] == ["teaser", "comments"]
    with Ledger(None) as ledger:
        ledger.add(path)
        names = [claim.speaker.name if claim.speaker else None for claim in ledger.claims()]
        assert names == ["coastguard", "Rolf Berg"]
        assert ledger.verify().failures == ()
