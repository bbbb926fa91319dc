"""The ledger's tables, and what is asked of documents in them."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    column,
    event,
    func,
    select,
    table,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from sayso.rows import dump
from sayso.types import RawInput

VERSION = "8"


class AnyText(TypeDecorator[str]):
    """Text that may hold lone surrogates: SQLite takes none, so such a value is kept as bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        if value is None:
            return None
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


METADATA = MetaData()

META = Table(
    "meta",
    METADATA,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

INPUTS = Table(
    "inputs",
    METADATA,
    Column("sha256", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

# One file may be read as two formats or with two sets of given facts: both belong to the document.
DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", String, primary_key=True),
    Column("sha256", ForeignKey("inputs.sha256"), nullable=False, index=True),
    Column("uri", AnyText, nullable=False, index=True),
    Column("input", AnyText, nullable=False, index=True),
    Column("published", AnyText),
    Column("format", String, nullable=False),
    Column("given", Text, nullable=False),
    # How many its input was cut into, so that one that was removed comes back with its input.
    Column("articles", Integer, nullable=False),
    Column("json", Text, nullable=False),
    Column("text", LargeBinary, nullable=False),
    # With the order of reading in an index no query sorts, and memory stays flat.
    Index("documents_in_order", "published", "uri", "id"),
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("id", String, primary_key=True),
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("json", Text, nullable=False),
    UniqueConstraint("document_id", "position"),
)

# Shingles and links name a document by a small number, for there are hundreds of them to each.
SAMPLES = Table(
    "samples",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column(
        "document_id", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, unique=True
    ),
    Column("outlet", AnyText),
    Column("day", AnyText),
    Column("dense", Boolean, nullable=False),
    Column("length", Integer, nullable=False),
    Column("agency", String),
    Column("credits", Text, nullable=False),
)

SHINGLES = Table(
    "shingles",
    METADATA,
    Column("hash", BigInteger, primary_key=True),
    Column(
        "number", ForeignKey("samples.number", ondelete="CASCADE"), primary_key=True, index=True
    ),
    sqlite_with_rowid=False,
)

FURNITURE = Table("furniture", METADATA, Column("hash", BigInteger, primary_key=True))

# Of each pair of alike documents one row, `a` being the smaller number.
LINKS = Table(
    "links",
    METADATA,
    Column("a", ForeignKey("samples.number", ondelete="CASCADE"), primary_key=True),
    Column("b", ForeignKey("samples.number", ondelete="CASCADE"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

# Documents whose links have to be made anew.
STALE = Table(
    "stale",
    METADATA,
    Column("number", ForeignKey("samples.number", ondelete="CASCADE"), primary_key=True),
)

# What of each document tells which story it belongs to; `day` counts as Python's ordinals do.
SKETCHES = Table(
    "sketches",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column(
        "document_id", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, unique=True
    ),
    Column("day", Integer),
    Column("json", Text, nullable=False),
)

# Where documents meet that may belong together.
KEYWORDS = Table(
    "keywords",
    METADATA,
    Column("word", AnyText, primary_key=True),
    Column(
        "number", ForeignKey("sketches.number", ondelete="CASCADE"), primary_key=True, index=True
    ),
    sqlite_with_rowid=False,
)

# Of each pair of documents that may tell of one development one row; `a` was there first.
TOGETHER = Table(
    "together",
    METADATA,
    Column("a", ForeignKey("sketches.number", ondelete="CASCADE"), primary_key=True),
    Column("b", ForeignKey("sketches.number", ondelete="CASCADE"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

# The speakers of each document by name: what the texts tell, as they tell it.
NAMES = Table(
    "names",
    METADATA,
    Column("id", String, primary_key=True),
    Column(
        "document_id",
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    Column("name", AnyText, nullable=False),
    Column("kind", String),
    Column("role", AnyText),
    Column("side", AnyText),
    Column("bound", Boolean, nullable=False),
    Column("told", Text, nullable=False),
    Column("claims", Integer, nullable=False),
)

# Where names meet that may be one speaker's; `day` counts as Python's ordinals do.
KEYS = Table(
    "keys",
    METADATA,
    Column("key", String, primary_key=True),
    Column("id", String, primary_key=True, index=True),
    Column(
        "document_id",
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    Column("day", Integer),
    Column("bound", Boolean, nullable=False),
    Index("keys_by_day", "key", "bound", "day"),
    sqlite_with_rowid=False,
)

# What documents tell of the bearer of a name, each once.
TOLD = Table(
    "told",
    METADATA,
    Column("id", String, primary_key=True),
    Column("told", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# A judgement of sayso and one of a user may stand on one pair. No row of `names` is needed: a
# user's stay when documents go, and hold again when they come back.
JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("a", String, primary_key=True),
    Column("b", String, primary_key=True, index=True),
    Column("by", String, primary_key=True),
    Column("verdict", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", String, nullable=False),
    Column("when", String),
    sqlite_with_rowid=False,
)

# Where claims meet: each has a small number, for there are dozens of keys and links to each. `twin`
# is the same for claims of the same words.
READINGS = Table(
    "readings",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("claim_id", ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("twin", BigInteger),
    sqlite_autoincrement=True,
)

TERMS = Table(
    "terms",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column(
        "number", ForeignKey("readings.number", ondelete="CASCADE"), primary_key=True, index=True
    ),
    sqlite_with_rowid=False,
)

# Keys that so many claims have that they tell nothing.
COMMON = Table("common", METADATA, Column("key", BigInteger, primary_key=True))

# Claims that have to be matched still.
UNMATCHED = Table(
    "unmatched",
    METADATA,
    Column("number", ForeignKey("readings.number", ondelete="CASCADE"), primary_key=True),
)

# What claims are to each other. `keys` are those that both have: a link holds while one of them is
# not common.
MATCHES = Table(
    "matches",
    METADATA,
    Column("a", ForeignKey("readings.number", ondelete="CASCADE"), primary_key=True),
    Column("b", ForeignKey("readings.number", ondelete="CASCADE"), primary_key=True, index=True),
    Column("kind", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("keys", Text, nullable=False),
    sqlite_with_rowid=False,
)

# Pairs of claims that a user holds apart. No row of `claims` is needed, as with `judgements`.
APART = Table(
    "apart",
    METADATA,
    Column("a", String, primary_key=True),
    Column("b", String, primary_key=True),
    Column("when", String, nullable=False),
    sqlite_with_rowid=False,
)

# Documents that a reader has been told of. No row of `documents` is needed: one that goes and comes
# back is no news. Ledgers made before there was this table get it when it is first written to.
BRIEFED = Table("briefed", METADATA, Column("document_id", String, primary_key=True))
# The same for briefs of a topic, each for itself.
BRIEFED_ON = Table(
    "briefed_on",
    METADATA,
    Column("topic", String, primary_key=True),
    Column("document_id", String, primary_key=True),
    sqlite_with_rowid=False,
)

# The words of each claim, its speaker and outlet, for full-text search (https://sqlite.org/fts5.html).
event.listen(
    METADATA,
    "after_create",
    DDL(  # type: ignore[no-untyped-call]
        "CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5"
        "(text, speaker, outlet, tokenize = 'porter unicode61')"
    ),
)
FOUND = table("found", column("rowid"), column("text"), column("speaker"), column("outlet"))


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
        ids = select(func.json_each(json.dumps(of)).table_valued("value").c.value)
        query = query.where(uri.in_(select(uri).where(DOCUMENTS.c.id.in_(ids))))
    return query.having(func.count(DOCUMENTS.c.sha256.distinct()) > 1)


def pages(of: list[str] | None) -> Select[Any]:
    """The rows of `versions.Page` of the documents at such addresses."""
    columns = DOCUMENTS.c
    start = func.coalesce(func.json_extract(columns.json, "$.origin.start"), 0)
    query = select(columns.id, columns.uri, columns.sha256, columns.published, start)
    return query.where(columns.uri.in_(addresses(of)))
