"""What is asked of the documents in a ledger's database."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from sayso.store.parameters import each
from sayso.store.rows import dump
from sayso.store.tables import DOCUMENTS
from sayso.types import RawInput


def same_input(raw: RawInput) -> ColumnElement[bool]:
    """The condition on `documents` that one was made of the beginning of an input with the bytes,
    the place, the format and the given facts of `raw`."""
    columns = DOCUMENTS.c
    # By the index of the bare column `input` SQLite would walk all records of a file.
    uri = columns.input.concat("")
    return and_(
        columns.sha256 == hashlib.sha256(raw.data).hexdigest(),
        uri == raw.uri,
        columns.format == raw.format,
        columns.given == dump(raw.given),
        func.json_extract(columns.json, "$.origin.member").is_not_distinct_from(raw.member),
        func.json_extract(columns.json, "$.origin.record").is_not_distinct_from(raw.record),
        func.coalesce(func.json_extract(columns.json, "$.origin.start"), 0) == 0,
    )


def whole_input() -> ColumnElement[bool]:
    """The condition on `documents` that all articles of the same input are there."""
    columns, others = DOCUMENTS.c, DOCUMENTS.alias()
    same = and_(others.c.uri == columns.uri, others.c.sha256 == columns.sha256)
    there = select(func.count()).select_from(others).where(same)
    return columns.articles == there.correlate(DOCUMENTS).scalar_subquery()


def addresses(of: list[str] | None = None) -> Select[Any]:
    """The addresses of the web that have several inputs: all, or those of the documents of some
    ids."""
    uri = DOCUMENTS.c.uri
    query = select(uri).where(uri.like("http%://%")).group_by(uri)
    if of is not None:
        query = query.where(uri.in_(select(uri).where(DOCUMENTS.c.id.in_(each(of)))))
    return query.having(func.count(DOCUMENTS.c.sha256.distinct()) > 1)


def pages(of: list[str] | None) -> Select[Any]:
    """The rows of `versions.Page` of the documents at such addresses."""
    columns = DOCUMENTS.c
    start = func.coalesce(func.json_extract(columns.json, "$.origin.start"), 0)
    query = select(columns.id, columns.uri, columns.sha256, columns.published, start)
    return query.where(columns.uri.in_(addresses(of)))


def in_order(query: Select[Any], *then: Any) -> Select[Any]:
    """A query of documents, by published, uri and id, and `then`."""
    columns = DOCUMENTS.c
    return query.order_by(columns.published, columns.uri, columns.id, *then)


def starting(query: Select[Any], column: Any, prefix: str) -> Select[Any]:
    """A query, of up to two rows whose id in `column` starts with `prefix`."""
    # Ids are hex digits: "g" is past every one that starts with the prefix.
    if not re.fullmatch("[0-9a-f]{1,32}", prefix):
        return query.where(column.is_(None))
    return query.where(column >= prefix, column < prefix + "g").order_by(column).limit(2)
