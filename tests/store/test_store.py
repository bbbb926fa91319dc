from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import listed, mine, port, raw
from sqlalchemy import Engine, event

from sayso.clean import clean
from sayso.errors import LedgerError
from sayso.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sayso.db"


def filled(path: Path | None) -> Store:
    store = Store(path, create=True)
    store.add(*listed(port(published="2031-03-04", outlet="The Herald")))
    store.add(*listed(mine(published="2031-03-02")))
    return store


@pytest.mark.parametrize("temporary", [True, False])
def test_what_goes_in_comes_out(path: Path, temporary: bool) -> None:
    store = filled(None if temporary else path)
    made, document, claims = port(published="2031-03-04", outlet="The Herald")
    assert store.raw(document.id) == made
    assert store.document(document.id) == document
    assert store.claims_of(document) == claims
    assert store.claim(claims[1].id) == claims[1]
    assert document.id in store
    store.close()


def test_reading_order_is_by_publication(path: Path) -> None:
    store = filled(path)
    assert [d.published for d in store.documents()] == ["2031-03-02", "2031-03-04"]
    assert list(store.claims()) == [
        *mine(published="2031-03-02")[2],
        *store.claims_of(port()[1]),
    ]
    store.close()


def test_no_query_sorts_the_corpus(path: Path) -> None:
    store = filled(path)
    store.link()
    queries: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        queries.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    assert len(list(store.documents())) == 2
    assert len(list(store.claims())) == 4
    event.remove(Engine, "before_cursor_execute", note)
    store.close()
    queries = [query for query in queries if "ORDER BY" in query]
    assert len(queries) == 2
    with sqlite3.connect(path) as connection:
        for query in queries:
            plan = str(connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall())
            assert "documents_in_order" in plan
            # The claims of one document may be sorted, never those of all.
            assert "TEMP B-TREE FOR ORDER BY" not in plan


def test_iterators_can_be_nested_in_a_temporary_store() -> None:
    store = filled(None)
    found = [store.claims_of(document) for document in store.documents()]
    assert [len(claims) for claims in found] == [1, 3]
    store.close()


def test_a_document_is_kept_once(path: Path) -> None:
    store = filled(path)
    assert not store.add(*listed(port()))
    assert len(list(store.claims())) == 4
    store.close()


def test_a_document_is_kept_whole_or_not_at_all(path: Path) -> None:
    store = Store(path, create=True)
    made, document, claims = port()
    with pytest.raises(LedgerError):
        store.add(made, [(document, [claims[0], claims[0]])])
    assert list(store.documents()) == list(store.claims()) == []
    assert store.add(made, [(document, claims)]) == {document.id}
    store.close()


def test_removing_takes_claims_and_unused_inputs(path: Path) -> None:
    store = filled(path)
    _, kept, _ = port()
    _, other, _ = port("file:///news/copy.txt")
    store.add(*listed(port("file:///news/copy.txt")))
    assert store.remove([other.id]) == 1
    assert store.raw(kept.id).data
    assert store.remove([kept.id]) == 1
    assert store.remove([kept.id]) == 0
    store.close()
    with sqlite3.connect(path) as connection:
        for table in ("documents", "claims", "inputs"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """A store to be used again and again."""
    kept = Store(None, create=True)
    yield kept
    kept.close()


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1))
def test_any_text_survives(store: Store, text: str) -> None:
    data = raw("said")
    document = replace(clean(data), text=text, uri=text, outlet=text, title=text, published=text)
    claim = replace(
        mine()[2][0], document=replace(mine()[2][0].document, id=document.id), text=text
    )
    store.remove([document.id])
    store.add(data, [(document, [claim])])
    assert store.document(document.id) == document
    assert list(store.claims()) == [claim]
    assert store.document_ids_at(text) == [document.id]


def test_a_missing_ledger_is_not_made_for_reading(path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        Store(path, create=False)
    assert not path.exists()


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_is_no_ledger(tmp_path: Path, create: bool) -> None:
    with pytest.raises(LedgerError, match="it is a folder"):
        Store(tmp_path, create=create)


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="its folder does not exist"):
        Store(tmp_path / "no" / "sayso.db", create=True)


@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_ledger(path: Path, create: bool) -> None:
    path.write_bytes(b"Dear diary, " * 100)
    with pytest.raises(LedgerError, match=r"sayso\.db: it is not a sayso ledger"):
        Store(path, create=create)
    assert path.read_bytes() == b"Dear diary, " * 100


def test_another_programs_database_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="not a sayso ledger"):
        Store(path, create=True)
    assert path.read_bytes() == before


def test_an_empty_file_is_no_ledger_to_read(path: Path) -> None:
    path.touch()
    with pytest.raises(LedgerError, match="not a sayso ledger"):
        Store(path, create=False)


def test_a_ledger_of_another_version(path: Path) -> None:
    filled(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '99'")
    with pytest.raises(LedgerError, match=r"version 99.*add the inputs to a new one"):
        Store(path, create=True)


def test_a_locked_ledger(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.store.database.BUSY_SECONDS", 0)
    store = filled(path)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another process is writing to it"):
            store.remove([port()[1].id])
        other.execute("ROLLBACK")
    assert store.remove([port()[1].id]) == 1
    store.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_ledger_can_be_read(path: Path) -> None:
    filled(path).close()
    path.chmod(0o444)
    store = Store(path, create=True)
    assert len(list(store.claims())) == 4
    with pytest.raises(LedgerError, match="it cannot be written"):
        store.remove([port()[1].id])
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE claims SET json = '{'",
        "UPDATE claims SET json = '{}'",
        "UPDATE claims SET json = CAST(x'ff' AS TEXT)",
        "UPDATE documents SET text = x'00'",
        "UPDATE documents SET json = printf('%.*c', 200000, '[')",
    ],
)
def test_damage_is_told(path: Path, damage: str) -> None:
    filled(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(damage)
    store = Store(path, create=False)
    with pytest.raises(LedgerError, match=r"sayso\.db: it is damaged"):
        list(zip(store.documents(), store.claims(), strict=False))
    store.close()


def test_damaged_links_are_told(path: Path) -> None:
    store = filled(path)
    store.match()
    store.close()
    with sqlite3.connect(path) as connection:
        pair = "(SELECT min(number) FROM readings), (SELECT max(number) FROM readings)"
        connection.execute(f"INSERT INTO matches SELECT {pair}, 'same', 0.9, '[', '['")
    store = Store(path, create=False)
    with pytest.raises(LedgerError, match=r"sayso\.db: it is damaged"):
        store.met()
    store.close()


def test_inputs_are_compressed(path: Path) -> None:
    filled(path).close()
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT bytes, size FROM inputs ORDER BY size").fetchall()
    assert zlib.decompress(rows[1][0]) == port()[0].data
    assert [size for _, size in rows] == [len(mine()[0].data), len(port()[0].data)]


def test_two_processes_make_one_ledger_at_once(path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from pathlib import Path\n"
        "from made import listed, port\n"
        "from sayso.store import Store\n"
        "store = Store(Path(sys.argv[1]), create=True)\n"
        "for n in range(20): store.add(*listed(port(f'file:///news/{n}.txt')))\n"
    )
    command = [sys.executable, "-c", script, str(path), str(Path(__file__).parent.parent)]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [process.communicate()[1] for process in running] == ["", "", ""]
    store = Store(path, create=False)
    assert len(list(store.documents())) == 20
    assert len(list(store.claims())) == 60
    store.close()
