"""Briefs of a ledger, and what their reader has been told."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso import brief as briefs
from sayso.brief.since import since as cut
from sayso.brief.topic import topic
from sayso.changes import changes
from sayso.ledger.points import Points
from sayso.match.asked import Asked
from sayso.match.standing import points
from sayso.points import LAST, FlagKind
from sayso.types import Claim, Document


class Briefs(Points):
    """What a ledger tells a reader."""

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
        groups, claims = self._store.stories(), list(self._store.claims())
        met = self._met(claims, groups)
        every = points(claims, met)
        made = briefs.brief(self._each_with(claims), groups, every, met.series)
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

    def _each_with(self, claims: Iterable[Claim]) -> Iterator[tuple[Document, list[Claim]]]:
        """All documents, each with its own of `claims`, which are all that there are."""
        of: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            of[claim.document.id].append(claim)
        return ((document, of[document.id]) for document in self._store.documents())

    def _known(self, made: briefs.Brief) -> set[str]:
        """The ids of the documents that a reader knows who asks for what has changed since then."""
        since = made["asked"]["since"]
        if since == LAST:
            return self._store.briefed(_topic(made["asked"]))
        return {id_ for id_, of in made["documents"].items() if since and _before(of, since)}


def _topic(asked: briefs.Asked) -> str | None:
    """By what a topic is known to later briefs, whatever the order it is told in; None for all."""
    told = [sorted(asked[key]) for key in ("about", "speakers", "places", "flags")]
    return json.dumps(told) if any(told) else None


def _before(document: briefs.BriefDocument, moment: str) -> bool:
    """Whether a document is known to be published before a moment. Of two dates that are told to
    the day and to the second, the day decides."""
    published = document["published"]
    return published is not None and published < moment[: len(published)]
