"""The ledger's tables."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    column,
    event,
    table,
)

from sayso.store.columns import AnyText

VERSION = "15"


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
    Column("titled", Boolean, nullable=False),
    Column("words", LargeBinary, nullable=False),
)

# Where documents meet that may belong together; `day` is 0 where none is known.
KEYWORDS = Table(
    "keywords",
    METADATA,
    Column("word", AnyText, primary_key=True),
    Column("day", Integer, primary_key=True),
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
    Column("weight", Integer, nullable=False),
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

# What claims are to each other. `keys` are those that both have, one that weighs twice as much as
# another twice: a link holds while those of them that are not common are enough.
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
