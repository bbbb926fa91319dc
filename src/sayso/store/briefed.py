"""Which documents a reader has been told of, by briefs of everything or on a topic."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import inspect, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from sayso.store.tables import BRIEFED, BRIEFED_ON


def briefed(connection: Connection, topic: str | None) -> set[str]:
    """The ids of the documents that briefs on a topic told, or briefs of everything."""
    table = BRIEFED if topic is None else BRIEFED_ON
    if not inspect(connection).has_table(table.name):
        return set()
    query = select(table.c.document_id)
    if topic is not None:
        query = query.where(BRIEFED_ON.c.topic == topic)
    return set(connection.scalars(query))


def keep(connection: Connection, document_ids: Iterable[str], topic: str | None) -> None:
    """Keep that such a brief told of documents."""
    table = BRIEFED if topic is None else BRIEFED_ON
    of = {} if topic is None else {"topic": topic}
    rows = [{"document_id": id_, **of} for id_ in document_ids]
    table.create(connection, checkfirst=True)
    if rows:
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)
