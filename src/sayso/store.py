"""The ledger's database: queries over the tables, and the one place where they are opened."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Select,
    delete,
    exc,
    insert,
    inspect,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from sayso import bearers, links, meetings, stories
from sayso.database import CAUSES, ask_for_wal, opened
from sayso.errors import LedgerError
from sayso.match import Reading
from sayso.match.standing import Met
from sayso.rows import claim_row, document_row, input_row, to_claim, to_document, to_raw
from sayso.speakers import canonical
from sayso.speakers.known import known
from sayso.tables import (
    BRIEFED,
    BRIEFED_ON,
    CLAIMS,
    DOCUMENTS,
    INPUTS,
    META,
    METADATA,
    SAMPLES,
    VERSION,
    addresses,
    pages,
    same_input,
    whole_input,
)
from sayso.types import Claim, Document, Grouped, Judgement, KnownSpeaker, RawInput
from sayso.versions import Page, Versions, versions

T = TypeVar("T")

ROWS_AT_ONCE = 100


class Store:
    """An open database. `path` None is a private temporary one, which spills to disk.

    Every method raises LedgerError, with the path, the cause and what to do.
    """

    def __init__(self, path: Path | None, create: bool) -> None:
        self.name = str(path) if path else "temporary ledger"
        if path and not path.exists():
            self._check_absent(path, create)
        self._engine = opened(path)
        self._matcher = meetings.Matcher()
        try:
            with self._told():
                self._prepare(create)
        except LedgerError:
            self.close()
            raise

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def __contains__(self, document_id: str) -> bool:
        query = select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == document_id)
        return self._one_or_none(query) is not None

    def add(self, raw: RawInput, articles: list[tuple[Document, list[Claim]]]) -> set[str]:
        """Keep an input, the documents in it and their claims, all or nothing; the ids of those
        that were not there."""
        new: dict[str, dict[int, Reading]] = {}
        with self._told(), self._writing() as connection:
            for document, _ in articles[:1]:
                kept = sqlite.insert(INPUTS).on_conflict_do_nothing()
                connection.execute(kept, input_row(raw, document))
            for document, claims in articles:
                readings = _insert(connection, raw, document, claims, len(articles))
                if readings is not None:
                    new[document.id] = readings
        for readings in new.values():
            self._matcher.hold(readings)
        return set(new)

    def remove(self, document_ids: list[str]) -> int:
        """Remove documents, their claims, and the inputs that no document uses any more."""
        with self._told(), self._writing() as connection:
            removed = 0
            furniture = links.furniture_of(connection, document_ids)
            names = bearers.touched(connection, document_ids)
            common = meetings.forget(connection, document_ids)
            for id_ in document_ids:
                removed += connection.execute(
                    delete(DOCUMENTS).where(DOCUMENTS.c.id == id_)
                ).rowcount
            used = select(DOCUMENTS.c.sha256)
            connection.execute(delete(INPUTS).where(INPUTS.c.sha256.not_in(used)))
            links.renew(connection, furniture)
            bearers.refresh(connection, *names)
            meetings.renew(connection, common)
            return removed

    def link(self) -> None:
        """Make the links that are still to be made, a few documents at a time: other processes can
        write in between, and what is done stays done."""
        while not self._linked():
            with self._told(), self._writing() as connection:
                links.make(connection)

    def match(self) -> None:
        """Match the claims that are still to be matched, some at a time as `link` does."""
        while not self._matched():
            with self._told(), self._writing() as connection:
                self._matcher.make(connection)

    def met(self) -> Met:
        """Where all claims meet."""
        self.match()
        with self._told(), self._engine.connect() as connection:
            return meetings.met(connection)

    def search(self, query: str, limit: int) -> list[Claim]:
        """Up to `limit` claims that an FTS5 `query` finds, the best first."""
        self.link()
        with self._told(), self._engine.connect() as connection:
            rows = meetings.search(connection, query, limit)
            claims = [self._decoded(to_claim, row) for row in rows]
            documents = {claim.document.id for claim in claims}
            copies = links.copies_among(connection, documents)
            named = {claim.speaker.id for claim in claims if claim.speaker}
            speakers = bearers.speakers_among(connection, named)
        versions = self._versions(documents)
        found = [_of_document(claim, copies, versions) for claim in claims]
        return [_of_speaker(claim, speakers) for claim in found]

    def found(self, query: str) -> set[str]:
        """The ids of the claims in whose content an FTS5 `query` finds something."""
        with self._told(), self._engine.connect() as connection:
            return set(meetings.found(connection, query))

    def pages(self) -> list[Document]:
        """The documents at addresses of the web that have several inputs, in the order in which
        they came."""
        columns = DOCUMENTS.c
        query = select(columns.json, columns.text).select_from(DOCUMENTS.join(SAMPLES))
        query = query.where(columns.uri.in_(addresses()))
        rows = self._rows(query.order_by(SAMPLES.c.number))
        return [self._decoded(to_document, row) for row in rows]

    def briefed(self, topic: str | None = None) -> set[str]:
        """The ids of the documents that a reader has been told of, as far as they are on a topic or
        by briefs of everything."""
        table = BRIEFED if topic is None else BRIEFED_ON
        query = select(table.c.document_id)
        if topic is not None:
            query = query.where(BRIEFED_ON.c.topic == topic)
        with self._told(), self._engine.connect() as connection:
            if not inspect(connection).has_table(table.name):
                return set()
            return set(connection.scalars(query))

    def keep_briefed(self, document_ids: Iterable[str], topic: str | None = None) -> None:
        """Keep that a reader has been told of documents, as `briefed` has it."""
        table = BRIEFED if topic is None else BRIEFED_ON
        of = {} if topic is None else {"topic": topic}
        rows = [{"document_id": id_, **of} for id_ in document_ids]
        with self._told(), self._writing() as connection:
            table.create(connection, checkfirst=True)
            if rows:
                connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)

    def hold_apart(self, a: str, b: str, when: str) -> None:
        """Keep a user's judgement that two claims are not linked."""
        with self._told(), self._writing() as connection:
            meetings.hold_apart(connection, a, b, when)

    def documents(self) -> Iterator[Document]:
        """All documents, by published, uri and id; a few are held at a time."""
        copies, versions = self._copies(), self._versions()
        for row in self._rows(_in_order(select(DOCUMENTS.c.json, DOCUMENTS.c.text))):
            yield _among_others(self._decoded(to_document, row), copies, versions)

    def document(self, document_id: str) -> Document:
        """The document of a full id that is known to be there."""
        query = select(DOCUMENTS.c.json, DOCUMENTS.c.text).where(DOCUMENTS.c.id == document_id)
        document = self._decoded(to_document, self._one(query))
        return _among_others(document, self._copies(document_id), self._versions([document_id]))

    def made_of(self, raw: RawInput) -> Document | None:
        """The document that was made of the beginning of the same input, in the same place and with
        the same given facts, if all articles of the input are there."""
        query = select(DOCUMENTS.c.json, DOCUMENTS.c.text).where(same_input(raw), whole_input())
        row = self._one_or_none(query)
        return None if row is None else self._decoded(to_document, row)

    def articles(self, document_id: str) -> int:
        """How many articles the input of a document holds; 0 if one of them is not there."""
        query = select(DOCUMENTS.c.articles).where(DOCUMENTS.c.id == document_id, whole_input())
        row = self._one_or_none(query)
        return row.articles if row else 0

    def raw(self, document_id: str) -> RawInput:
        """The input that a document was made from, as it was read."""
        joined = DOCUMENTS.join(INPUTS)
        query = select(
            DOCUMENTS.c.json, DOCUMENTS.c.format, DOCUMENTS.c.given, INPUTS.c.bytes
        ).select_from(joined)
        return self._decoded(to_raw, self._one(query.where(DOCUMENTS.c.id == document_id)))

    def claims(self, speaker: KnownSpeaker | None = None) -> Iterator[Claim]:
        """All claims, or those of a speaker, in the order of their documents, then of the text."""
        # An outer join keeps SQLite from walking the claims first and sorting them all at the end.
        query = select(CLAIMS.c.json).select_from(DOCUMENTS.outerjoin(CLAIMS))
        if speaker:
            query = query.where(DOCUMENTS.c.id.in_(bearers.documents_of(speaker)))
        copies, versions, speakers = self._copies(), self._versions(), self.speaker_ids()
        for row in self._rows(_in_order(query, CLAIMS.c.position)):
            if row.json is not None:
                claim = _of_speaker(self._decoded(to_claim, row), speakers)
                if speaker is None or (claim.speaker and claim.speaker.id == speaker.id):
                    yield _of_document(claim, copies, versions)

    def claims_of(
        self, document: Document, speakers: Mapping[str, str] | None = None
    ) -> list[Claim]:
        """The claims of a document that this store gave, in the order of the text; `speakers` as
        they were given before, for many documents in turn."""
        speakers = self.speaker_ids() if speakers is None else speakers
        query = select(CLAIMS.c.json).where(CLAIMS.c.document_id == document.id)
        rows = self._rows(query.order_by(CLAIMS.c.position))
        claims = [_of_speaker(self._decoded(to_claim, row), speakers) for row in rows]
        others = (document.copy_of, document.replaced_by)
        return [_with_document(claim, *others) for claim in claims]

    def claim(self, claim_id: str) -> Claim:
        """The claim of a full id that is known to be there."""
        query = select(CLAIMS.c.json).where(CLAIMS.c.id == claim_id)
        claim = self._decoded(to_claim, self._one(query))
        of = claim.document.id
        named = claim.speaker and claim.speaker.id
        speakers = self.speaker_ids(named) if named else {}
        found = _of_speaker(claim, speakers)
        return _of_document(found, self._copies(of), self._versions([of]))

    def speaker_ids(self, of: str | None = None) -> dict[str, str]:
        """For each name that is not alone the id of its speaker: of all, or of the name `of`."""
        with self._told(), self._engine.connect() as connection:
            return bearers.speakers(connection, of)

    def speakers(self) -> list[KnownSpeaker]:
        """All speakers, those with most claims first."""
        with self._told(), self._engine.connect() as connection:
            judgements = bearers.judgements(connection)
            return known(bearers.said(connection), canonical(judgements), judgements)

    def stories(self) -> list[Grouped]:
        """All stories, in the order of their first documents."""
        copies = self._copies()
        with self._told(), self._engine.connect() as connection:
            return stories.stories(connection, copies)

    def settle(self, made: Iterable[Judgement], gone: Iterable[Judgement]) -> None:
        """Keep a user's judgements `made`, and drop those `gone`."""
        with self._told(), self._writing() as connection:
            bearers.settle(connection, made, gone)

    def claim_ids(self, prefix: str) -> list[str]:
        """Up to two claim ids that start with `prefix`."""
        return self._ids(_starting(select(CLAIMS.c.id), CLAIMS.c.id, prefix))

    def document_ids(self, prefix: str) -> list[str]:
        """Up to two document ids that start with `prefix`."""
        return self._ids(_starting(select(DOCUMENTS.c.id), DOCUMENTS.c.id, prefix))

    def document_ids_at(self, uri: str) -> list[str]:
        """The ids of all documents that a URI names, or that come from the input it names."""
        columns = DOCUMENTS.c
        return self._ids(select(columns.id).where((columns.uri == uri) | (columns.input == uri)))

    def _linked(self) -> bool:
        with self._told(), self._engine.connect() as connection:
            return links.are_made(connection)

    def _matched(self) -> bool:
        with self._told(), self._engine.connect() as connection:
            return meetings.are_made(connection)

    def _copies(self, of: str | None = None) -> dict[str, str]:
        self.link()
        with self._told(), self._engine.connect() as connection:
            return links.copies(connection, of)

    def _versions(self, of: Iterable[str] | None = None) -> Versions:
        """What replaces what: of all documents, or of those at the addresses of some."""
        query = pages(None if of is None else list(of))
        return versions(Page(*row) for row in self._rows(query))

    def _ids(self, query: Select[Any]) -> list[str]:
        return [row[0] for row in self._rows(query)]

    def _one_or_none(self, query: Select[Any]) -> Any:
        with self._told(), self._engine.connect() as connection:
            return connection.execute(query).first()

    def _one(self, query: Select[Any]) -> Any:
        row = self._one_or_none(query)
        if row is None:
            raise LedgerError(f"{self.name}: another process has just removed this")
        return row

    def _rows(self, query: Select[Any]) -> Iterator[Any]:
        with self._told(), self._engine.connect() as connection:
            yield from connection.execution_options(yield_per=ROWS_AT_ONCE).execute(query)

    def _decoded(self, decode: Callable[[Any], T], row: Any) -> T:
        try:
            return decode(row)
        except (ValueError, zlib.error, RecursionError) as error:
            raise LedgerError(f"{self.name}: {CAUSES['malformed']}") from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        # IMMEDIATE: a writer waits for its turn at the start and never fails half-way.
        with self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except exc.DBAPIError as error:
            cause = str(error.orig)
            told = next((text for sign, text in CAUSES.items() if sign in cause), cause)
            raise LedgerError(f"{self.name}: {told}") from error

    def _check_absent(self, path: Path, create: bool) -> None:
        if not create:
            raise LedgerError(f"{path}: there is no ledger; make one with: sayso add INPUT")
        if not path.parent.is_dir():
            raise LedgerError(f"{path}: its folder does not exist; make it first")

    def _prepare(self, create: bool) -> None:
        with self._engine.connect() as connection:
            empty = not inspect(connection).get_table_names()
        if empty and create:
            ask_for_wal(self._engine)
            with self._writing() as connection:
                METADATA.create_all(connection)
                version = {"key": "version", "value": VERSION}
                connection.execute(sqlite.insert(META).on_conflict_do_nothing(), version)
        self._check_version()

    def _check_version(self) -> None:
        found = self._one_or_none(select(META.c.value).where(META.c.key == "version"))
        if found is None:
            raise LedgerError(f"{self.name}: {CAUSES['not a database']}")
        if found[0] != VERSION:
            raise LedgerError(
                f"{self.name}: it is a ledger of version {found[0]}, this sayso keeps version "
                f"{VERSION}; add the inputs to a new one or use the sayso that made it"
            )


def _among_others(document: Document, copies: Mapping[str, str], versions: Versions) -> Document:
    """A document with what the others tell of it."""
    return replace(
        document,
        copy_of=copies.get(document.id),
        replaces=versions.before.get(document.id),
        replaced_by=versions.after.get(document.id),
    )


def _of_document(claim: Claim, copies: Mapping[str, str], versions: Versions) -> Claim:
    of = claim.document.id
    return _with_document(claim, copies.get(of), versions.after.get(of))


def _with_document(claim: Claim, copy_of: str | None, replaced_by: str | None) -> Claim:
    of = replace(claim.document, copy_of=copy_of, replaced_by=replaced_by)
    return replace(claim, document=of)


def _of_speaker(claim: Claim, speakers: Mapping[str, str]) -> Claim:
    if claim.speaker is None or claim.speaker.id not in speakers:
        return claim
    return replace(claim, speaker=replace(claim.speaker, id=speakers[claim.speaker.id]))


def _insert(
    connection: Connection, raw: RawInput, document: Document, claims: list[Claim], articles: int
) -> dict[int, Reading] | None:
    """Keep a document, unless it is there; what was read of its claims, by their numbers."""
    kept = sqlite.insert(DOCUMENTS).on_conflict_do_nothing()
    if not connection.execute(kept, document_row(raw, document, articles)).rowcount:
        return None
    named = bearers.keep(connection, document, claims)
    readings = {}
    if named:
        rows = [claim_row(number, claim) for number, claim in enumerate(named)]
        connection.execute(insert(CLAIMS), rows)
        readings = meetings.keep(connection, named)
    links.keep(connection, document)
    stories.keep(connection, document)
    return readings


def _in_order(query: Select[Any], *then: Any) -> Select[Any]:
    columns = DOCUMENTS.c
    return query.order_by(columns.published, columns.uri, columns.id, *then)


def _starting(query: Select[Any], column: Any, prefix: str) -> Select[Any]:
    # Ids are hex digits: "g" is past every one that starts with the prefix.
    if not re.fullmatch("[0-9a-f]{1,32}", prefix):
        return query.where(column.is_(None))
    return query.where(column >= prefix, column < prefix + "g").order_by(column).limit(2)
