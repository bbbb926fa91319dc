"""The file of a ledger: how it is opened, read and written, and what its errors mean."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Engine, Select, create_engine, event, exc, inspect, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import URL, Connection
from sqlalchemy.pool import StaticPool

from sayso.errors import LedgerError
from sayso.store.tables import META, METADATA, VERSION

T = TypeVar("T")

BUSY_SECONDS = 30
ROWS_AT_ONCE = 100

_DAMAGED = "it is damaged; restore it from a copy or add the inputs to a new one"
CAUSES = {
    "locked": "another process is writing to it; try again when that is done",
    "readonly": "it cannot be written; make it writable or name another with --ledger",
    "unable to open": "it cannot be opened; check that its folder exists and may be written",
    "not a database": "it is not a sayso ledger; name another file with --ledger",
    "no such": "it is not a sayso ledger; name another file with --ledger",
    **dict.fromkeys(
        ("malformed", "Could not decode", "foreign key mismatch", "has no column"), _DAMAGED
    ),
    "is full": "the disk is full; make room and run the same command again",
}
"""Words of SQLite's errors, and what they mean to a user."""


class Database:
    """An open file. `path` None is a private temporary one, which spills to disk.

    Every method raises LedgerError, with the path, the cause and what to do.
    """

    def __init__(self, path: Path | None, create: bool) -> None:
        self.name = str(path) if path else "temporary ledger"
        if path:
            _check(path, create)
        self._engine = _engine(path)
        try:
            with self._told():
                self._prepare(create)
        except LedgerError:
            self.close()
            raise

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to ask."""
        with self._told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept at the end, or none of them on an error."""
        # IMMEDIATE: a writer waits for its turn at the start and never fails half-way.
        with self.reading() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def rows(self, query: Select[Any]) -> Iterator[Any]:
        """The rows of a query, a few of which are held at a time."""
        with self.reading() as connection:
            yield from connection.execution_options(yield_per=ROWS_AT_ONCE).execute(query)

    def column(self, query: Select[Any]) -> list[Any]:
        """The first column of a query."""
        return [row[0] for row in self.rows(query)]

    def first(self, query: Select[Any]) -> Any:
        """The first row of a query; None if there is none."""
        with self.reading() as connection:
            return connection.execute(query).first()

    def one(self, query: Select[Any]) -> Any:
        """The row of a query for something that is known to be there."""
        row = self.first(query)
        if row is None:
            raise LedgerError(f"{self.name}: another process has just removed this")
        return row

    def decoded(self, decode: Callable[[Any], T], row: Any) -> T:
        """What `decode` makes of a row."""
        try:
            return decode(row)
        except (ValueError, zlib.error, RecursionError) as error:
            raise LedgerError(f"{self.name}: {_DAMAGED}") from error

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except exc.DBAPIError as error:
            cause = str(error.orig)
            told = next((text for sign, text in CAUSES.items() if sign in cause), cause)
            raise LedgerError(f"{self.name}: {told}") from error
        except (UnicodeDecodeError, json.JSONDecodeError, msgspec.DecodeError) as error:
            # Rows, and SQLite's own words for what is wrong with them.
            raise LedgerError(f"{self.name}: {_DAMAGED}") from error

    def _prepare(self, create: bool) -> None:
        with self._engine.connect() as connection:
            empty = not inspect(connection).get_table_names()
        if empty and create:
            _ask_for_wal(self._engine)
            with self.writing() as connection:
                METADATA.create_all(connection)
                version = {"key": "version", "value": VERSION}
                connection.execute(sqlite.insert(META).on_conflict_do_nothing(), version)
        found = self.first(select(META.c.value).where(META.c.key == "version"))
        if found is None:
            raise LedgerError(f"{self.name}: {CAUSES['not a database']}")
        if found[0] != VERSION:
            raise LedgerError(
                f"{self.name}: it is a ledger of version {found[0]}, this sayso keeps version "
                f"{VERSION}; add the inputs to a new one or use the sayso that made it"
            )


def _check(path: Path, create: bool) -> None:
    if path.is_dir():
        raise LedgerError(f"{path}: it is a folder; name a file in it with --ledger")
    if path.exists():
        return
    if not create:
        raise LedgerError(f"{path}: there is no ledger; make one with: sayso add INPUT")
    if not path.parent.is_dir():
        raise LedgerError(f"{path}: its folder does not exist; make it first")


def _engine(path: Path | None) -> Engine:
    """The engine of a file, or of a private temporary database that spills to disk."""
    if path is None:
        # A name of no letters is SQLite's private temporary database: kept in memory while small.
        engine = create_engine(
            "sqlite://",
            creator=lambda: sqlite3.connect("", check_same_thread=False),
            poolclass=StaticPool,
        )
    else:
        engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    # Transactions are opened by hand: the driver's own would begin too late for a writer.
    connection.isolation_level = None
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA synchronous = NORMAL")


def _ask_for_wal(engine: Engine) -> None:
    """Let others read while one writes, from now on."""
    # Two processes that make one ledger at once: the second may find it locked, and needs nothing.
    with engine.connect() as connection:
        try:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        except exc.OperationalError as error:
            if "locked" not in str(error.orig):
                raise
