"""The file of a ledger: how it is opened, and what its errors mean."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, exc
from sqlalchemy.engine import URL
from sqlalchemy.pool import StaticPool

BUSY_SECONDS = 30

CAUSES = {
    "locked": "another process is writing to it; try again when that is done",
    "readonly": "it cannot be written; make it writable or name another with --ledger",
    "unable to open": "it cannot be opened; check that its folder exists and may be written",
    "not a database": "it is not a sayso ledger; name another file with --ledger",
    "no such": "it is not a sayso ledger; name another file with --ledger",
    "malformed": "it is damaged; restore it from a copy or add the inputs to a new one",
    "is full": "the disk is full; make room and run the same command again",
}
"""Words of SQLite's errors, and what they mean to a user."""


def opened(path: Path | None) -> Engine:
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


def ask_for_wal(engine: Engine) -> None:
    """Let others read while one writes, from now on."""
    # Two processes that make one ledger at once: the second may find it locked, and needs nothing.
    with engine.connect() as connection:
        try:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        except exc.OperationalError as error:
            if "locked" not in str(error.orig):
                raise
