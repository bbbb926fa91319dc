from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import MINE, PORT, listed, mine, port

from sayso.errors import LedgerError, NotFoundError, ReadError, SaysoError
from sayso.ledger import Added, Ledger
from sayso.store import Store

TOGETHER = Path(__file__).parent / "together" / "storm-twice.txt"
"""Three stories and the first again, sentences lost, in one text."""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with two reports."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "mine.txt").write_text(MINE, encoding="utf-8")
    (folder / "port.txt").write_text(PORT, encoding="utf-8")
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sayso.db"


def contents(path: Path) -> str:
    with Ledger(path, create=False) as ledger:
        assert ledger.verify().failures == ()
        claims = [str(claim) for claim in ledger.claims()]
        return json.dumps([claims, ledger.brief()])


def marked(path: Path, reports: list[tuple[object, ...]]) -> None:
    """A ledger of documents with claims marked by hand."""
    store = Store(path, create=True)
    for report in reports:
        store.add(*listed(report))  # type: ignore[arg-type]
    store.close()


def test_adding(news: Path, path: Path) -> None:
    with Ledger(path) as ledger:
        added = ledger.add(news, outlet="The Herald", published="2031-03-04")
        claims = list(ledger.claims())
        assert added == Added(documents=2, known=0, claims=len(claims), errors=())
        assert "All came out" in " ".join(claim.text for claim in claims)
        assert {claim.document.outlet for claim in claims} == {"The Herald"}
        assert [document.text for document in ledger.documents()] == [MINE, PORT]


def test_adding_twice_changes_nothing(news: Path, path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add(news)
    before = contents(path)
    with Ledger(path) as ledger:
        assert ledger.add(news) == Added(documents=0, known=2, claims=0, errors=())
    assert contents(path) == before


def test_known_inputs_are_not_made_again(
    news: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    french = (Path(__file__).parent / "languages" / "fr.txt").read_text("utf-8")
    (news / "french.txt").write_text(french, encoding="utf-8")
    (news / "page.html").write_text(f"<html><body><p>{MINE}</p></body></html>", encoding="utf-8")
    records = [{"text": "Rain."}, {"text": PORT, "url": "https://x.example/a", "mood": "calm"}]
    (news / "wire.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    told: list[list[SaysoError]] = [[], []]
    with Ledger(path) as ledger:
        added = ledger.add(news, outlet="The Herald", on_error=told[0].append)
        assert (added.documents, added.known, len(told[0])) == (6, 0, 2)
        monkeypatch.setattr("sayso.pipeline.make", pytest.fail)
        again = ledger.add(news, outlet="The Herald", on_error=told[1].append)
    assert again == Added(documents=0, known=6, claims=0, errors=())
    assert [str(error) for error in told[1]] == [str(error) for error in told[0]]


def test_the_same_bytes_elsewhere_are_another_document(news: Path, path: Path) -> None:
    lines = news / "wire.jsonl"
    lines.write_text('{"text": "Rain."}\n{"text": "Rain."}', encoding="utf-8")
    with Ledger(path) as ledger:
        assert ledger.add(news).documents == 4
        lines.write_text('{"text": "Rain."}\n' * 3, encoding="utf-8")
        (news / "again.txt").write_text(PORT, encoding="utf-8")
        added = ledger.add(news)
        assert (added.documents, added.known) == (2, 4)
        assert ledger.add(news / "port.txt", url="https://x.example/a").documents == 1
        assert ledger.verify().failures == ()


def test_a_bad_input_stops_no_other(news: Path, path: Path) -> None:
    (news / "none.txt").touch()
    told: list[SaysoError] = []
    with Ledger(path) as ledger:
        added = ledger.add(news / "absent.txt", news, on_error=told.append)
        assert (added.documents, len(added.errors)) == (2, 2)
        assert told == list(added.errors)
        assert [error.uri.rsplit("/", 1)[-1] for error in added.errors] == [
            "absent.txt",
            "none.txt",
        ]


def test_a_notice_is_told_and_is_no_failure(news: Path, path: Path) -> None:
    (news / "photo.jpg").write_bytes(b"\xff\xd8")
    told: list[SaysoError] = []
    with Ledger(path) as ledger:
        assert ledger.add(news, on_error=told.append).errors == ()
    assert len(told) == 1


def test_progress_counts_documents(news: Path, path: Path) -> None:
    counts: list[int] = []
    with Ledger(path) as ledger:
        ledger.add(news, on_progress=counts.append)
        ledger.add(news, on_progress=counts.append)
    assert counts == [1, 2, 1, 2]


def test_an_interrupted_run_keeps_what_is_done(news: Path, path: Path) -> None:
    def interrupt(_count: int) -> None:
        raise KeyboardInterrupt

    with Ledger(path) as ledger:
        with pytest.raises(KeyboardInterrupt):
            ledger.add(news, on_progress=interrupt)
        assert len(list(ledger.documents())) == 1
        assert ledger.add(news).known == 1


def test_a_killed_run_can_be_run_again(news: Path, path: Path, tmp_path: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "from sayso import Ledger\n"
        "die = lambda _count: os.kill(os.getpid(), signal.SIGKILL)\n"
        "Ledger(sys.argv[1]).add(sys.argv[2], on_progress=die)\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, path, news], check=False)
    assert killed.returncode == -9
    with Ledger(path) as ledger:
        assert len(list(ledger.documents())) == 1
        again = ledger.add(news)
        assert (again.documents, again.known) == (1, 1)
    with Ledger(tmp_path / "whole.db") as ledger:
        ledger.add(news)
    assert contents(path) == contents(tmp_path / "whole.db")


def test_two_processes_add_at_once(news: Path, path: Path, tmp_path: Path) -> None:
    for n in range(6):
        (news / f"{n}.txt").write_text(f"{n} ships left. {PORT}", encoding="utf-8")
    command = [sys.executable, "-m", "sayso", "add", str(news), "--ledger", str(path)]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate()[1] for process in running] == ["", ""]
    with Ledger(tmp_path / "one.db") as ledger:
        ledger.add(news)
    assert contents(path) == contents(tmp_path / "one.db")


def five_reports() -> list[tuple[object, ...]]:
    days = ("2031-03-04", "2031-03-02T10:00:00Z", None, "2031-03-04", None)
    facts: list[dict[str, str]] = [{"published": day} if day else {} for day in days]
    makers: tuple[Callable[..., tuple[object, ...]], ...] = (port, mine)
    return [makers[n % 2](f"file:///news/{n}.txt", **facts[n]) for n in range(5)]


@pytest.fixture(scope="module")
def in_order(tmp_path_factory: pytest.TempPathFactory) -> object:
    """What a ledger has of five reports added in order."""
    path = tmp_path_factory.mktemp("ledgers") / "a.db"
    marked(path, five_reports())
    return contents(path)


@settings(max_examples=15)
@given(st.permutations(range(5)), st.lists(st.integers(0, 4), max_size=3))
def test_the_order_of_adding_does_not_matter(
    in_order: object,
    tmp_path_factory: pytest.TempPathFactory,
    order: list[int],
    again: list[int],
) -> None:
    path = tmp_path_factory.mktemp("ledgers") / "b.db"
    reports = five_reports()
    marked(path, [reports[n] for n in (*order, *again)])
    assert contents(path) == in_order


def test_removing_and_adding_again_gives_the_same(news: Path, path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add(news)
        before = contents(path)
        first, second = ledger.documents()
        assert ledger.remove(first.id[:16]) == 1
        assert ledger.remove(second.uri) == 1
        assert list(ledger.claims()) == list(ledger.documents()) == []
        ledger.add(news)
    assert contents(path) == before


def test_a_removed_article_comes_back_with_its_input(path: Path) -> None:
    with Ledger(path) as ledger:
        assert ledger.add(TOGETHER).documents == 4
        before = contents(path)
        for gone in list(ledger.documents()):
            assert ledger.remove(gone.id) == 1
            assert contents(path) != before
            again = ledger.add(TOGETHER)
            assert (again.documents, again.known) == (1, 3)
            assert contents(path) == before
        assert ledger.add(TOGETHER) == Added(documents=0, known=4, claims=0, errors=())
        told: list[SaysoError] = []
        late = ledger.add(TOGETHER, outlet="The Courier", on_error=told.append)
        assert (late.documents, late.known, len(told)) == (0, 4, 1)


def test_a_file_is_removed_by_its_path(news: Path, path: Path) -> None:
    records = news / "wire.jsonl"
    records.write_text('{"text": "One.", "url": "https://x.example/a"}\n{"text": "Two."}', "utf-8")
    with Ledger(path) as ledger:
        ledger.add(records)
        assert ledger.remove(str(records)) == 2


def test_options_that_come_too_late_are_told(news: Path, path: Path) -> None:
    told: list[SaysoError] = []
    with Ledger(path) as ledger:
        ledger.add(news, outlet="The Herald")
        ledger.add(news, outlet="The Herald", on_error=told.append)
        assert told == []
        assert ledger.add(news, outlet="The Courier", on_error=told.append).errors == ()
        assert {d.outlet for d in ledger.documents()} == {"The Herald"}
    assert len(told) == 2
    assert "already" in str(told[0])


def test_all_versions_at_a_uri_are_removed(path: Path) -> None:
    url = "https://herald.example/port"
    marked(path, [port(url=url), mine(url=url)])
    with Ledger(path) as ledger:
        assert ledger.remove(url) == 2


@pytest.mark.parametrize(
    "unknown", ["0" * 32, "", "zz", "%", "FILE", "\ud800", "https://x.example"]
)
def test_an_unknown_id(path: Path, unknown: str) -> None:
    marked(path, [mine()])
    with Ledger(path) as ledger:
        for ask in (ledger.show, ledger.remove):
            with pytest.raises(NotFoundError, match="has this id"):
                ask(unknown)


def test_an_ambiguous_id(path: Path) -> None:
    reports = [mine(f"file:///news/{n}.txt") for n in range(40)]
    marked(path, reports)
    ids = [claims[0].id for _, _, claims in reports]
    shared = next(id_[0] for id_ in ids if sum(other[0] == id_[0] for other in ids) > 1)
    with Ledger(path) as ledger, pytest.raises(NotFoundError, match="more than one"):
        ledger.show(shared)


def test_showing(path: Path) -> None:
    made = port()
    marked(path, [made, mine()])
    with Ledger(path) as ledger:
        found = ledger.show(made[2][0].id[:10])
    assert (found.claim, found.document) == (made[2][0], made[1])


def test_a_changed_ledger_fails(path: Path) -> None:
    marked(path, [port()])
    with Ledger(path) as ledger:
        assert ledger.verify().failures == ()
    with sqlite3.connect(path) as connection:
        forged = zlib.compress(PORT.replace("three", "eight").encode())
        connection.execute("UPDATE inputs SET bytes = ?", (forged,))
    with Ledger(path) as ledger:
        failures = "\n".join(ledger.verify().failures)
    assert "its kept bytes have another SHA-256" in failures
    assert "text is not what stands at its content spans" in failures


def test_lost_bytes_fail(path: Path) -> None:
    marked(path, [port()])
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE inputs SET bytes = x'00'")
    with Ledger(path) as ledger:
        assert "cannot be made again" in "\n".join(ledger.verify().failures)


def test_an_empty_ledger_fails(path: Path) -> None:
    with Ledger(path) as ledger:
        assert "there is no claim to verify" in ledger.verify().failures[0]


def test_a_brief_is_verified_by_the_ledger_or_its_inputs(news: Path, path: Path) -> None:
    file = news.parent / "brief.json"
    with Ledger(path) as ledger:
        ledger.add(news, outlet="The Herald")
        file.write_text(json.dumps(ledger.brief()))
        assert ledger.verify(file).failures == ()
    with Ledger() as empty:
        assert empty.verify(file, news, outlet="The Herald").failures == ()
        assert "if an option gave it" in "\n".join(empty.verify(file, news).failures)


def test_a_file_that_only_the_brief_names_is_not_opened(news: Path) -> None:
    file = news.parent / "brief.json"
    with Ledger() as ledger:
        ledger.add(news)
        file.write_text(json.dumps(ledger.brief()))
    with Ledger() as empty:
        assert "not in the ledger" in "\n".join(empty.verify(file).failures)


def test_verifying_what_is_no_brief(news: Path) -> None:
    with Ledger() as ledger, pytest.raises(ReadError, match="is not a brief"):
        ledger.verify(news / "port.txt")


def test_a_temporary_ledger_leaves_nothing(news: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    with Ledger() as ledger:
        assert ledger.add(news).documents == 2
        assert len(ledger.brief()["stories"]) == 2
    assert sorted(tmp_path.rglob("*")) == before


def test_reading_makes_no_ledger(path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger; make one with: sayso add"):
        Ledger(path, create=False)
    assert not path.exists()
