"""The stories of a ledger, and the days that tell most of them."""

from __future__ import annotations

from sayso.brief.story import called, stories, told
from sayso.errors import NotFoundError
from sayso.ledger.speakers import Speakers
from sayso.types import Story, TimelineDay


class Stories(Speakers):
    """What a ledger tells of stories."""

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
        meant = called(found, about)
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
        from sayso.legible import legible
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
            for seen in [legible(document)]
            for sentence in sentences(document, map(seen.moment, dates(seen.document)), claims)
            if is_about(sentence, about, place, who)
        ]
        return timeline(told, days)
