"""The ledger's database: what is kept of documents and claims, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from sayso.match.standing import Met
from sayso.speakers import canonical
from sayso.speakers.known import known
from sayso.store import briefed, copies, points, speakers, stories
from sayso.store.database import Database
from sayso.store.derived import as_derived, by_others, of_others, of_speaker
from sayso.store.documents import addresses, in_order, pages, same_input, starting, whole_input
from sayso.store.rows import claim_row, document_row, input_row, to_claim, to_document, to_raw
from sayso.store.tables import CLAIMS, DOCUMENTS, INPUTS, SAMPLES
from sayso.types import Claim, Document, Grouped, Judgement, KnownSpeaker, RawInput
from sayso.versions import Page, Versions, versions


class Store:
    """An open database. `path` None is a private temporary one, which spills to disk.

    Every method raises LedgerError, with the path, the cause and what to do.
    """

    def __init__(self, path: Path | None, create: bool) -> None:
        self._database = Database(path, create)
        self._matcher = points.Matcher()

    @property
    def name(self) -> str:
        """What the database is called in messages."""
        return self._database.name

    def close(self) -> None:
        """Close all connections."""
        self._database.close()

    def __contains__(self, document_id: str) -> bool:
        query = select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == document_id)
        return self._database.first(query) is not None

    def add(self, raw: RawInput, articles: list[tuple[Document, list[Claim]]]) -> set[str]:
        """Keep an input, the documents in it and their claims, all or nothing; the ids of those
        that were not there."""
        new: dict[str, list[Claim]] = {}
        with self._database.writing() as connection:
            for document, _ in articles[:1]:
                row = sqlite.insert(INPUTS).on_conflict_do_nothing()
                connection.execute(row, input_row(raw, document))
            for document, claims in articles:
                kept = _insert(connection, raw, document, claims, len(articles))
                if kept is not None:
                    new[document.id] = kept
            readings = points.keep(connection, [*chain.from_iterable(new.values())])
        self._matcher.hold(readings)
        if self._matcher.is_full:
            self.match()
        return set(new)

    def remove(self, document_ids: list[str]) -> int:
        """Remove documents, their claims, and the inputs that no document uses any more."""
        with self._database.writing() as connection:
            removed = 0
            furniture = copies.furniture_of(connection, document_ids)
            names = speakers.touched(connection, document_ids)
            common = points.forget(connection, document_ids)
            for id_ in document_ids:
                removed += connection.execute(
                    delete(DOCUMENTS).where(DOCUMENTS.c.id == id_)
                ).rowcount
            used = select(DOCUMENTS.c.sha256)
            connection.execute(delete(INPUTS).where(INPUTS.c.sha256.not_in(used)))
            copies.renew(connection, furniture)
            speakers.refresh(connection, *names)
            points.renew(connection, common)
            return removed

    def link(self) -> None:
        """Make the links that are still to be made, a few documents at a time: other processes can
        write in between, and what is done stays done."""
        while not self._linked():
            with self._database.writing() as connection:
                copies.make(connection)

    def match(self) -> None:
        """Match the claims that are still to be matched, some at a time as `link` does."""
        while not self._matched():
            with self._database.writing() as connection:
                self._matcher.make(connection)

    def met(self) -> Met:
        """Where all claims meet."""
        self.match()
        with self._database.reading() as connection:
            return points.met(connection)

    def search(self, query: str, limit: int) -> list[Claim]:
        """Up to `limit` claims that an FTS5 `query` finds, the best first."""
        self.link()
        self.match()
        with self._database.reading() as connection:
            rows = points.search(connection, query, limit)
            claims = [self._database.decoded(to_claim, row) for row in rows]
            documents = {claim.document.id for claim in claims}
            origins = copies.copies_among(connection, documents)
            named = {claim.speaker.id for claim in claims if claim.speaker}
            bearers = speakers.speakers_among(connection, named)
        replaced = self._versions(documents)
        found = [by_others(claim, origins, replaced) for claim in claims]
        return [of_speaker(claim, bearers) for claim in found]

    def found(self, query: str) -> set[str]:
        """The ids of the claims in whose content an FTS5 `query` finds something."""
        self.match()
        with self._database.reading() as connection:
            return set(points.found(connection, query))

    def pages(self) -> list[Document]:
        """The documents at addresses of the web that have several inputs, in the order in which
        they came."""
        columns = DOCUMENTS.c
        query = select(columns.json, columns.text).select_from(DOCUMENTS.join(SAMPLES))
        query = query.where(columns.uri.in_(addresses()))
        rows = self._database.rows(query.order_by(SAMPLES.c.number))
        return [self._database.decoded(to_document, row) for row in rows]

    def briefed(self, topic: str | None = None) -> set[str]:
        """The ids of the documents that a reader has been told of, as far as they are on a topic or
        by briefs of everything."""
        with self._database.reading() as connection:
            return briefed.briefed(connection, topic)

    def keep_briefed(self, document_ids: Iterable[str], topic: str | None = None) -> None:
        """Keep that a reader has been told of documents, as `briefed` has it."""
        with self._database.writing() as connection:
            briefed.keep(connection, document_ids, topic)

    def hold_apart(self, a: str, b: str, when: str) -> None:
        """Keep a user's judgement that two claims are not linked."""
        with self._database.writing() as connection:
            points.hold_apart(connection, a, b, when)

    def documents(self) -> Iterator[Document]:
        """All documents, by published, uri and id; a few are held at a time."""
        copies, versions = self._copies(), self._versions()
        for row in self._database.rows(in_order(select(DOCUMENTS.c.json, DOCUMENTS.c.text))):
            yield as_derived(self._database.decoded(to_document, row), copies, versions)

    def document(self, document_id: str) -> Document:
        """The document of a full id that is known to be there."""
        query = select(DOCUMENTS.c.json, DOCUMENTS.c.text).where(DOCUMENTS.c.id == document_id)
        document = self._database.decoded(to_document, self._database.one(query))
        return as_derived(document, self._copies(document_id), self._versions([document_id]))

    def made_of(self, raw: RawInput) -> Document | None:
        """The document that was made of the beginning of the same input, in the same place and with
        the same given facts, if all articles of the input are there."""
        query = select(DOCUMENTS.c.json, DOCUMENTS.c.text).where(same_input(raw), whole_input())
        row = self._database.first(query)
        return None if row is None else self._database.decoded(to_document, row)

    def articles(self, document_id: str) -> int:
        """How many articles the input of a document holds; 0 if one of them is not there."""
        query = select(DOCUMENTS.c.articles).where(DOCUMENTS.c.id == document_id, whole_input())
        row = self._database.first(query)
        return row.articles if row else 0

    def raw(self, document_id: str) -> RawInput:
        """The input that a document was made from, as it was read."""
        columns = (DOCUMENTS.c.json, DOCUMENTS.c.format, DOCUMENTS.c.given, INPUTS.c.bytes)
        query = select(*columns).select_from(DOCUMENTS.join(INPUTS))
        row = self._database.one(query.where(DOCUMENTS.c.id == document_id))
        return self._database.decoded(to_raw, row)

    def claims(self, speaker: KnownSpeaker | None = None) -> Iterator[Claim]:
        """All claims, or those of a speaker, in the order of their documents, then of the text."""
        # An outer join keeps SQLite from walking the claims first and sorting them all at the end.
        query = select(CLAIMS.c.json).select_from(DOCUMENTS.outerjoin(CLAIMS))
        if speaker:
            query = query.where(DOCUMENTS.c.id.in_(speakers.documents_of(speaker)))
        origins, replaced, bearers = self._copies(), self._versions(), self.speaker_ids()
        for row in self._database.rows(in_order(query, CLAIMS.c.position)):
            if row.json is not None:
                claim = of_speaker(self._database.decoded(to_claim, row), bearers)
                if speaker is None or (claim.speaker and claim.speaker.id == speaker.id):
                    yield by_others(claim, origins, replaced)

    def claims_of(
        self, document: Document, speakers: Mapping[str, str] | None = None
    ) -> list[Claim]:
        """The claims of a document that this store gave, in the order of the text; `speakers` as
        they were given before, for many documents in turn."""
        speakers = self.speaker_ids() if speakers is None else speakers
        query = select(CLAIMS.c.json).where(CLAIMS.c.document_id == document.id)
        rows = self._database.rows(query.order_by(CLAIMS.c.position))
        claims = [of_speaker(self._database.decoded(to_claim, row), speakers) for row in rows]
        others = (document.copy_of, document.replaced_by)
        return [of_others(claim, *others) for claim in claims]

    def claim(self, claim_id: str) -> Claim:
        """The claim of a full id that is known to be there."""
        query = select(CLAIMS.c.json).where(CLAIMS.c.id == claim_id)
        claim = self._database.decoded(to_claim, self._database.one(query))
        of = claim.document.id
        named = claim.speaker and claim.speaker.id
        speakers = self.speaker_ids(named) if named else {}
        found = of_speaker(claim, speakers)
        return by_others(found, self._copies(of), self._versions([of]))

    def speaker_ids(self, of: str | None = None) -> dict[str, str]:
        """For each name that is not alone the id of its speaker: of all, or of the name `of`."""
        with self._database.reading() as connection:
            return speakers.speakers(connection, of)

    def speakers(self) -> list[KnownSpeaker]:
        """All speakers, those with most claims first."""
        with self._database.reading() as connection:
            judgements = speakers.judgements(connection)
            return known(speakers.said(connection), canonical(judgements), judgements)

    def stories(self) -> list[Grouped]:
        """All stories, in the order of their first documents."""
        copies, links = self._copies(), self.met().links
        with self._database.reading() as connection:
            return stories.stories(connection, copies, links)

    def settle(self, made: Iterable[Judgement], gone: Iterable[Judgement]) -> None:
        """Keep a user's judgements `made`, and drop those `gone`."""
        with self._database.writing() as connection:
            speakers.settle(connection, made, gone)

    def claim_ids(self, prefix: str) -> list[str]:
        """Up to two claim ids that start with `prefix`."""
        return self._database.column(starting(select(CLAIMS.c.id), CLAIMS.c.id, prefix))

    def document_ids(self, prefix: str) -> list[str]:
        """Up to two document ids that start with `prefix`."""
        return self._database.column(starting(select(DOCUMENTS.c.id), DOCUMENTS.c.id, prefix))

    def document_ids_at(self, uri: str) -> list[str]:
        """The ids of all documents that a URI names, or that come from the input it names."""
        columns = DOCUMENTS.c
        there = (columns.uri == uri) | (columns.input == uri)
        return self._database.column(select(columns.id).where(there))

    def _linked(self) -> bool:
        with self._database.reading() as connection:
            return copies.are_made(connection)

    def _matched(self) -> bool:
        with self._database.reading() as connection:
            return points.are_made(connection)

    def _copies(self, of: str | None = None) -> dict[str, str]:
        self.link()
        with self._database.reading() as connection:
            return copies.copies(connection, of)

    def _versions(self, of: Iterable[str] | None = None) -> Versions:
        """What replaces what: of all documents, or of those at the addresses of some."""
        query = pages(None if of is None else list(of))
        return versions(Page(*row) for row in self._database.rows(query))


def _insert(
    connection: Connection, raw: RawInput, document: Document, claims: list[Claim], articles: int
) -> list[Claim] | None:
    """Keep a document with its claims, unless it is there; the claims as they are kept."""
    kept = sqlite.insert(DOCUMENTS).on_conflict_do_nothing()
    if not connection.execute(kept, document_row(raw, document, articles)).rowcount:
        return None
    named = speakers.keep(connection, document, claims)
    if named:
        rows = [claim_row(number, claim) for number, claim in enumerate(named)]
        connection.execute(insert(CLAIMS), rows)
    copies.keep(connection, document)
    stories.keep(connection, document)
    return named
