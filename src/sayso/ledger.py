"""The ledger: documents, their claims and their inputs, kept in one SQLite file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sayso import brief as briefs
from sayso import verify as checks
from sayso.brief.since import since as cut
from sayso.brief.story import called as about_story
from sayso.brief.story import stories, told
from sayso.brief.topic import topic
from sayso.changes import changes
from sayso.errors import LedgerError, NotFoundError, ParseError, ReadError, SaysoError
from sayso.figures import figures
from sayso.filling import Filling
from sayso.match.asked import Asked, query
from sayso.match.series import series
from sayso.match.standing import Met, points
from sayso.points import LAST, FlagKind, Point, Series, Support
from sayso.printable import printable
from sayso.show import Shown, show
from sayso.speakers.known import called, names_called
from sayso.speakers.settle import merged, parted, scattered
from sayso.store import Store
from sayso.types import (
    Claim,
    ClaimedFigure,
    Document,
    Given,
    KnownSpeaker,
    Story,
    TimelineDay,
)
from sayso.verify import Checks, Verified

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Added:
    """What an `add` did: documents that are new, documents that were there, new claims, and the
    inputs that failed."""

    documents: int
    known: int
    claims: int
    errors: tuple[ReadError | ParseError, ...]


class Ledger:
    """A ledger, to be closed after use, best by `with`.

    `path` None gives a private one that is gone when closed. With `create` False a file that is
    not there is an error.

    Raises:
        LedgerError: from every method too: the file cannot be opened, read or written, is no
            ledger or one of another version.
    """

    def __init__(self, path: str | Path | None = None, *, create: bool = True) -> None:
        self._store = Store(None if path is None else Path(path), create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def add(
        self,
        *inputs: str | Path,
        url: str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        published: str | None = None,
        on_error: Callable[[SaysoError], None] | None = None,
        on_progress: Callable[[int], None] | None = None,
    ) -> Added:
        """Add the documents of `inputs`, with the arguments of `sayso.read`.

        A document that is there already is passed over; one that was removed comes back. Each
        other one is kept with its input and all its claims, or not at all, so that a run cut short
        can be run again. Bad inputs are in the result; `on_error` is told of each at once,
        `on_progress` of the documents done so far.

        Raises:
            ModelError: the model that ships with the package is missing or damaged.
        """
        from sayso.pipeline import claims

        filling = Filling(self._store, on_error, on_progress)
        new = filling.new_documents(inputs, Given(url, outlet, title, published))
        for articles in claims(new):
            filling.keep(articles)
        self._store.link()
        self._store.match()
        return Added(filling.documents, filling.known, filling.claims, tuple(filling.errors))

    def documents(self) -> Iterator[Document]:
        """All documents, by published, uri and id."""
        return self._store.documents()

    def claims(self, speaker: KnownSpeaker | None = None) -> Iterator[Claim]:
        """All claims, or those of a speaker, in the order of `documents`, then of the text."""
        return self._store.claims(speaker)

    def figures(self, about: str | None = None) -> list[ClaimedFigure]:
        """The figures of all claims: by what is counted, then where, then published.

        With `about`, only those of which each word begins a word of what is counted, where, the
        speaker or the claim, whatever its case.
        """
        found = list(self._store.claims())
        return figures(found, about, self._series(found, self._store.met()))

    def speakers(self, about: str | None = None) -> list[KnownSpeaker]:
        """All speakers, those with most claims first.

        With `about`, only that of an id, or of the start of one; else those of this name, whatever
        its case and accents; else those of a name with all these words.

        Raises:
            NotFoundError: there is none such.
        """
        found = self._store.speakers()
        if about is None:
            return found
        meant = called(found, about)
        if not meant:
            raise NotFoundError(about, "no speaker is called so; list them with: sayso speakers")
        return meant

    def merge(self, a: str, b: str) -> KnownSpeaker:
        """Make two speakers one, each told as in `speakers`; the one that they are now.

        It is kept as a judgement, so that it holds when documents come and go. `split` undoes it.

        Raises:
            NotFoundError: one of them is none, or several, or both are one already.
        """
        first, second = self._speaker(a), self._speaker(b)
        if first.id == second.id:
            raise NotFoundError(b, f"it is a name of {first.name} already")
        self._store.settle(*merged(first, second, _now()))
        return self._speaker(first.names[0].id)

    def split(self, speaker: str, name: str | None = None) -> list[KnownSpeaker]:
        """Take a `name`, or the id of one, from a speaker, or all its names from one another; the
        speakers that there are now. `merge` undoes it.

        Raises:
            NotFoundError: the speaker is none, or several, has not this name, or no other.
        """
        whole = self._speaker(speaker)
        out = whole.names if name is None else names_called(whole, name)
        if not out:
            raise NotFoundError(name or "", f"it is no name of {whole.name}")
        if len(whole.names) == 1 or (name is not None and len(out) == len(whole.names)):
            raise NotFoundError(speaker, "it has no other name, so there is nothing to split")
        now = _now()
        change = scattered(whole, now) if name is None else parted(whole, out, now)
        self._store.settle(*change)
        ids = {one.id for one in whole.names}
        return [one for one in self._store.speakers() if any(n.id in ids for n in one.names)]

    def points(
        self,
        *,
        about: str | None = None,
        speaker: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        flag: FlagKind | None = None,
        support: Support | None = None,
    ) -> list[Point]:
        """The points of all claims, those of the earliest claims first.

        With `flag` or `support` only those that have it. The others narrow it down to those with a
        claim that fits all of them: with the words `about`, told as in `search`, in its content, of
        a `speaker` and of an `outlet` with these words, published on `since` or later and on
        `until` or before, which are ISO 8601 dates.
        """
        asked = Asked(
            found=self._found(_given(about)),
            speakers=_given(speaker),
            outlets=_given(outlet),
            since=since,
            until=until,
            flags=_given(flag),
            support=support,
        )
        found = list(self._store.claims())
        return asked.among(points(found, self._store.met()), found)

    def why(self, what: str) -> tuple[Point, list[Claim]]:
        """The point that has the claim of an id, or of the start of one, with its claims and those
        that it is linked to.

        Raises:
            NotFoundError: no claim, or more than one, has an id that starts so.
        """
        id_ = _only(self._store.claim_ids(what), what, "claim")
        known = {claim.id: claim for claim in self._store.claims()}
        point = next(p for p in points(known.values(), self._store.met()) if id_ in p.claims)
        others = {end for link in point.links for end in (link.a, link.b)} - set(point.claims)
        return point, [known[id_] for id_ in (*point.claims, *sorted(others))]

    def unlink(self, claim: str, other: str) -> None:
        """Say that two claims, told by ids or their starts, have nothing to do with each other: no
        point has both, and neither denies the other. It holds whatever is added or removed later.

        Raises:
            NotFoundError: no claim, or more than one, has such an id, or both are one.
        """
        a = _only(self._store.claim_ids(claim), claim, "claim")
        b = _only(self._store.claim_ids(other), other, "claim")
        if a == b:
            raise NotFoundError(other, "it is the same claim")
        self._store.hold_apart(a, b, _now())

    def search(self, text: str, limit: int = 50) -> list[Claim]:
        """Up to `limit` claims with all the words of `text`, in their content, speaker or outlet,
        the best first. Words in quotation marks stand together; endings do not matter."""
        words = query(text)
        return self._store.search(words, limit) if words else []

    def show(self, claim_id: str) -> Shown:
        """The claim of an id, or of the start of one, where it stands.

        Raises:
            NotFoundError: no claim, or more than one, has an id that starts so.
        """
        claim = self._store.claim(_only(self._store.claim_ids(claim_id), claim_id, "claim"))
        document = self._store.document(claim.document.id)
        return show(claim, document)

    def stories(self, about: str | None = None) -> list[Story]:
        """All stories, those with most outlets, then documents and named words first.

        With `about`, only that which has a document of this id, or of its start, so that the id of
        a story that has become part of another finds it still; else those with all these words in
        their title.

        Raises:
            NotFoundError: there is none such.
        """
        known = {document.id: told(document, claims) for document, claims in self._all()}
        found = stories(self._store.stories(), known)
        if about is None:
            return found
        meant = about_story(found, about)
        if not meant:
            raise NotFoundError(about, "no story is called so; list them with: sayso stories")
        return meant

    def timeline(
        self,
        about: str | None = None,
        *,
        story: str | None = None,
        speaker: str | None = None,
        place: str | None = None,
        days: int = 10,
    ) -> list[TimelineDay]:
        """The `days` that tell most, in order, each with an extract of what happened then.

        Of all documents but copies and replaced versions; or only of the stories called `story`, as
        in `stories`. Of all sentences; or only of those with each word of `about`, with a claim of
        a `speaker`, told as in `speakers`, or that name a `place`.

        Raises:
            NotFoundError: there is no such story or speaker, or more than one speaker.
        """
        from sayso.normalise.dates import dates
        from sayso.timeline import is_about, sentences, timeline

        meant = self.stories(story) if story else []
        wanted = {id_ for one in meant for id_ in one.documents}
        who = self._speaker(speaker).id if speaker else None
        told = [
            sentence
            for document, claims in self._all()
            if not (document.copy_of or document.replaced_by)
            and (not story or document.id in wanted)
            for sentence in sentences(document, dates(document), claims)
            if is_about(sentence, about, place, who)
        ]
        return timeline(told, days)

    def brief(
        self,
        since: str | None = None,
        *,
        about: Sequence[str] = (),
        speaker: Sequence[str] = (),
        place: Sequence[str] = (),
        flag: Sequence[FlagKind] = (),
        from_: str | None = None,
        until: str | None = None,
    ) -> briefs.Brief:
        """The brief of all documents; or of what has changed `since` a moment: an ISO 8601 date or
        time in UTC, or "LAST", the briefs of which `told` was told.

        Since a moment, what was published before it is known, and what bears no date is not.

        The others narrow it down to the points with one of the flags, and a claim that fits all of
        them: one of the words `about`, told as in `search`, a `speaker` with these words in a name,
        a `place`, or the country that it is in, and published on `from_` or later and on `until` or
        before, which are ISO 8601 dates. What denies such a point, what it denies, and what
        conflicts with it stays.
        """
        groups, met = self._store.stories(), self._store.met()
        claims = list(self._store.claims())
        series, every = self._series(claims, met), points(claims, met)
        made = briefs.brief(self._each_with(claims), groups, every, series)
        asked = briefs.asked(about, speaker, place, flag, from_, until, since)
        made["asked"] = asked
        known = self._known(made)
        changed = [] if since is None else changes(claims, met, known, groups, self._store.pages())
        if briefs.narrows(asked):
            meant = Asked(self._found(about), speaker, place, (), from_, until, flag)
            ids = {point.id for point in meant.among(every, claims)}
            made, changed = topic(made, ids, changed)
        return made if since is None else cut(made, known, changed)

    def told(self, brief: briefs.Brief) -> None:
        """Keep that a reader has `brief`: its documents are known to the next one since "LAST" on
        the same topics."""
        self._store.keep_briefed(brief["documents"], _topic(brief["asked"]))

    def verify(
        self,
        brief: str | Path | None = None,
        *inputs: str | Path,
        url: str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        published: str | None = None,
        on_error: Callable[[SaysoError], None] | None = None,
    ) -> Verified:
        """Check every span, name and id, of this ledger or of a `brief` (a JSON file), against
        texts made again from the inputs' bytes.

        A brief's documents are taken from `inputs`, read with the arguments of `sayso.read`, else
        from this ledger. A file that only the brief names is never opened.

        Raises:
            ReadError: the brief cannot be read.
            InputsError: an input cannot be read, and there is no `on_error`.
        """
        if brief is None:
            return checks.verified(self._checks())
        from sayso.pipeline import read

        made = checks.load_brief(brief)
        given = read(
            *inputs, url=url, outlet=outlet, title=title, published=published, on_error=on_error
        )
        return checks.verified(checks.brief_checks(made, given, self._remade))

    def remove(self, what: str) -> int:
        """Remove the document of an id, of the start of one, or all of a URI or file; how many.
        Adding its input again brings it back.

        Raises:
            NotFoundError: no document is meant, or more than one id starts so.
        """
        found = self._store.document_ids_at(what) or self._store.document_ids_at(_file(what))
        if not found:
            found = [_only(self._store.document_ids(what), what, "document")]
        return self._store.remove(found)

    def _all(self) -> Iterator[tuple[Document, list[Claim]]]:
        speakers = self._store.speaker_ids()
        for document in self._store.documents():
            yield document, self._store.claims_of(document, speakers)

    def _each_with(self, claims: Iterable[Claim]) -> Iterator[tuple[Document, list[Claim]]]:
        """All documents, each with its own of `claims`, which are all that there are."""
        of: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            of[claim.document.id].append(claim)
        return ((document, of[document.id]) for document in self._store.documents())

    def _found(self, about: Sequence[str]) -> set[str] | None:
        """The ids of the claims with one of the words `about` in their content; None if no words
        are asked for."""
        if not about:
            return None
        words = query(*about)
        return self._store.found(words) if words else set()

    def _known(self, made: briefs.Brief) -> set[str]:
        """The ids of the documents that a reader knows who asks for what has changed since then."""
        since = made["asked"]["since"]
        if since == LAST:
            return self._store.briefed(_topic(made["asked"]))
        return {id_ for id_, of in made["documents"].items() if since and _before(of, since)}

    def _series(self, claims: list[Claim], met: Met) -> list[Series]:
        return series(claims, self._store.stories(), met.links)

    def _speaker(self, what: str) -> KnownSpeaker:
        found = self.speakers(what)
        if len(found) > 1:
            some = ", ".join(f"{one.id[:8]} {printable(one.name)}" for one in found[:5])
            more = " and others" if len(found) > 5 else ""
            cause = f"more than one speaker is called so; give an id: {some}{more}"
            raise NotFoundError(what, cause)
        return found[0]

    def _remade(self, document_id: str) -> Document | None:
        from sayso.imprint import confirmed
        from sayso.pipeline import make
        from sayso.segment import again

        if document_id not in self._store:
            return None
        try:
            kept = self._store.document(document_id)
            return confirmed(again(make(self._store.raw(document_id)), kept), kept)
        except (ParseError, LedgerError):
            return None

    def _checks(self) -> Checks:
        empty, speakers = True, self._store.speaker_ids()
        for document in self._store.documents():
            remade = self._remade(document.id)
            claims = self._store.claims_of(document, speakers)
            empty = empty and not claims
            if remade:
                yield from checks.document_checks(document, remade, claims)
            else:
                yield f"document {document.id}: it cannot be made again from its kept bytes"
        if empty:
            yield f"{self._store.name}: there is no claim to verify; add inputs first"


def _given(value: T | None) -> tuple[T, ...]:
    return () if value is None else (value,)


def _topic(asked: briefs.Asked) -> str | None:
    """By what a topic is known to later briefs, whatever the order it is told in; None for all."""
    told = [sorted(asked[key]) for key in ("about", "speakers", "places", "flags")]
    return json.dumps(told) if any(told) else None


def _before(document: briefs.BriefDocument, moment: str) -> bool:
    """Whether a document is known to be published before a moment. Of two dates that are told to
    the day and to the second, the day decides."""
    published = document["published"]
    return published is not None and published < moment[: len(published)]


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _file(path: str) -> str:
    from sayso.inputs.paths import file_uri

    try:
        return file_uri(path)
    except (OSError, ValueError):
        return path


def _only(found: list[str], asked: str, what: str) -> str:
    if not found:
        raise NotFoundError(asked, f"no {what} has this id; the ledger may be another (--ledger)")
    if len(found) > 1:
        raise NotFoundError(
            asked, f"more than one {what} has an id that starts so; give more of it"
        )
    return found[0]
