"""The links between copies in the ledger's database, kept true as documents come and go.

There is a link between two documents exactly if their samples are `near` and their texts `alike`,
both less the furniture of all documents. What was added when, or removed, makes no difference.

`keep` and `renew` only note whose links have to be made anew, and `make` makes them: words that
become furniture would have the same documents compared again with each document added.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache, partial

from sqlalchemy import Integer, and_, bindparam, delete, func, insert, or_, select
from sqlalchemy.engine import Connection

from sayso.alike import Sentence, alike, telling
from sayso.copies import DAYS, LOOSE, origins
from sayso.shingles import FEWEST, Sample, near, sample
from sayso.store.parameters import each, given, many
from sayso.store.rows import sample_row, to_printed
from sayso.store.tables import DOCUMENTS, FURNITURE, LINKS, SAMPLES, SHINGLES, STALE
from sayso.types import Document

_HELD = SHINGLES.c
AT_ONCE = 50
TEXTS_HELD = 200

# Made once: each new document asks all of these.
_GIVEN = given("given")
_DATED = and_(SAMPLES.c.outlet.is_not(None), SAMPLES.c.day.is_not(None))
_THERE = select(_HELD.hash).select_from(SHINGLES.join(SAMPLES)).where(_HELD.hash.in_(_GIVEN))
_OFTEN = (
    _THERE.where(_DATED)
    .group_by(_HELD.hash, SAMPLES.c.outlet)
    .having(func.count(SAMPLES.c.day.distinct()) > DAYS),
    _THERE.where(~_DATED).group_by(_HELD.hash).having(func.count() > LOOSE),
)
_FURNITURE = select(FURNITURE.c.hash).where(FURNITURE.c.hash.in_(_GIVEN))
_HOLDERS = select(_HELD.number).distinct().where(_HELD.hash.in_(_GIVEN))
_KEEP_HASHES = insert(SHINGLES).from_select(
    ["hash", "number"], _GIVEN.add_columns(bindparam("number", type_=Integer))
)
_NOTE = insert(STALE).prefix_with("OR IGNORE").from_select(["number"], _GIVEN)


def keep(connection: Connection, document: Document) -> None:
    """Keep the sample of a document that is new in the database; its links are still to be made."""
    found = sample(document.text)
    row = insert(SAMPLES).returning(SAMPLES.c.number)
    number = connection.execute(row, sample_row(document, found)).scalar_one()
    if not found.hashes:
        return
    connection.execute(_KEEP_HASHES, {"given": many(found.hashes), "number": number})
    new = _often(connection, found.hashes - _furniture(connection, found.hashes))
    if new:
        connection.execute(insert(FURNITURE).from_select(["hash"], each(new)))
    _note(connection, {number, *_holders(connection, new)})


def furniture_of(connection: Connection, document_ids: list[str]) -> set[int]:
    """The hashes of these documents that are furniture."""
    joined = SHINGLES.join(SAMPLES).join(FURNITURE, _HELD.hash == FURNITURE.c.hash)
    query = select(_HELD.hash).distinct().select_from(joined)
    wanted = SAMPLES.c.document_id.in_(each(document_ids))
    return set(connection.scalars(query.where(wanted)).all())


def renew(connection: Connection, hashes: set[int]) -> None:
    """Note whose links are to be made when documents are gone that held `hashes` of furniture."""
    freed = hashes - _often(connection, hashes)
    connection.execute(delete(FURNITURE).where(FURNITURE.c.hash.in_(each(freed))))
    _note(connection, _holders(connection, freed))


def are_made(connection: Connection) -> bool:
    """Whether no links are still to be made."""
    return connection.scalar(select(STALE.c.number).limit(1)) is None


def make(connection: Connection) -> None:
    """Make the links of some documents that still need it."""
    first = select(STALE.c.number).order_by(STALE.c.number).limit(AT_ONCE)
    numbers = set(connection.scalars(first))
    _link(connection, numbers)
    connection.execute(delete(STALE).where(STALE.c.number.in_(each(numbers))))


def copies(connection: Connection, of: str | None = None) -> dict[str, str]:
    """For each copy the id of its origin: of all documents, or of those that links join to the
    document `of`."""
    if of is None:
        pairs = {(row.a, row.b) for row in connection.execute(select(LINKS.c.a, LINKS.c.b))}
    else:
        number = select(SAMPLES.c.number).where(SAMPLES.c.document_id == of)
        pairs = _group(connection, set(connection.scalars(number)))
    numbers = {number for pair in pairs for number in pair}
    query = select(
        SAMPLES.c.number,
        SAMPLES.c.document_id,
        DOCUMENTS.c.uri,
        DOCUMENTS.c.sha256,
        DOCUMENTS.c.published,
        SAMPLES.c.length,
        SAMPLES.c.agency,
        SAMPLES.c.credits,
    ).select_from(SAMPLES.join(DOCUMENTS))
    rows = connection.execute(query.where(SAMPLES.c.number.in_(each(numbers)))).all()
    ids = {row.number: row.document_id for row in rows}
    links: defaultdict[str, list[str]] = defaultdict(list)
    for a, b in pairs:
        # Another process may have removed a document since the first query.
        if not ids.keys() >= {a, b}:
            continue
        links[ids[a]].append(ids[b])
        links[ids[b]].append(ids[a])
    return origins(map(to_printed, rows), links)


def copies_among(connection: Connection, document_ids: set[str]) -> dict[str, str]:
    """For each copy among these documents the id of its origin."""
    number = select(SAMPLES.c.number).where(SAMPLES.c.document_id.in_(each(document_ids)))
    linked = select(SAMPLES.c.document_id).distinct()
    linked = linked.join(LINKS, or_(LINKS.c.a == SAMPLES.c.number, LINKS.c.b == SAMPLES.c.number))
    found: dict[str, str] = {}
    for id_ in connection.scalars(linked.where(SAMPLES.c.number.in_(number))).all():
        found |= copies(connection, id_)
    return found


def _group(connection: Connection, numbers: set[int]) -> set[tuple[int, int]]:
    pairs: set[tuple[int, int]] = set()
    seen: set[int] = set()
    while new := numbers - seen:
        seen |= new
        linked = or_(LINKS.c.a.in_(each(new)), LINKS.c.b.in_(each(new)))
        query = select(LINKS.c.a, LINKS.c.b).where(linked)
        pairs |= {(row.a, row.b) for row in connection.execute(query)}
        numbers = {number for pair in pairs for number in pair}
    return pairs


def _often(connection: Connection, hashes: Iterable[int]) -> set[int]:
    """Those of `hashes` that `copies.furniture` names."""
    given = {"given": many(hashes)}
    return {hash_ for query in _OFTEN for hash_ in connection.scalars(query, given)}


def _furniture(connection: Connection, hashes: Iterable[int]) -> set[int]:
    return set(connection.scalars(_FURNITURE, {"given": many(hashes)}).all())


def _holders(connection: Connection, hashes: set[int]) -> set[int]:
    return set(connection.scalars(_HOLDERS, {"given": many(hashes)}).all()) if hashes else set()


def _note(connection: Connection, numbers: set[int]) -> None:
    connection.execute(_NOTE, {"given": many(numbers)})


def _link(connection: Connection, numbers: set[int]) -> None:
    own = or_(LINKS.c.a.in_(each(numbers)), LINKS.c.b.in_(each(numbers)))
    connection.execute(delete(LINKS).where(own))

    told = lru_cache(TEXTS_HELD)(partial(_telling, connection))
    sampled = lru_cache(TEXTS_HELD)(partial(_sample, connection))
    rows = []
    # A pair of which the other is to be linked later comes up again then.
    done = set(connection.scalars(select(STALE.c.number))) - numbers
    for number in sorted(numbers):
        done.add(number)
        ours = sampled(number)
        for other in _sharing(connection, number, ours.hashes) - done:
            if not near(ours, sampled(other)):
                continue
            score = alike(told(number), told(other))
            if score is not None:
                rows.append({"a": min(number, other), "b": max(number, other), "score": score})
    if rows:
        connection.execute(insert(LINKS), rows)


def _sharing(connection: Connection, number: int, hashes: Iterable[int]) -> set[int]:
    """The other documents that hold so many of `hashes` that they may be near."""
    query = (
        select(_HELD.number)
        .where(_HELD.hash.in_(each(hashes)), _HELD.number != number)
        .group_by(_HELD.number)
        .having(func.count() >= FEWEST)
    )
    return set(connection.scalars(query).all())


def _telling(connection: Connection, number: int) -> tuple[Sentence, ...]:
    query = select(DOCUMENTS.c.text).select_from(SAMPLES.join(DOCUMENTS))
    data = connection.execute(query.where(SAMPLES.c.number == number)).scalar_one()
    text = zlib.decompress(data).decode("utf-8", "surrogatepass")
    held = select(_HELD.hash).join(FURNITURE, _HELD.hash == FURNITURE.c.hash)
    return telling(text, set(connection.scalars(held.where(_HELD.number == number))))


def _sample(connection: Connection, number: int) -> Sample:
    """The sample of a document less the furniture."""
    common = select(FURNITURE.c.hash).where(FURNITURE.c.hash == _HELD.hash).exists()
    hashes = connection.scalars(select(_HELD.hash).where(_HELD.number == number, ~common))
    dense = connection.scalar(select(SAMPLES.c.dense).where(SAMPLES.c.number == number))
    return Sample(frozenset(hashes.all()), bool(dense))
