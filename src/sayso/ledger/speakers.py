"""The speakers of a ledger, and a user's judgements on who is one."""

from __future__ import annotations

from sayso.errors import NotFoundError
from sayso.ledger.meant import now
from sayso.ledger.opened import Opened
from sayso.printable import printable
from sayso.speakers.known import called, names_called
from sayso.speakers.settle import merged, parted, scattered
from sayso.types import KnownSpeaker


class Speakers(Opened):
    """What a ledger tells of speakers."""

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
        self._store.settle(*merged(first, second, now()))
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
        at = now()
        change = scattered(whole, at) if name is None else parted(whole, out, at)
        self._store.settle(*change)
        ids = {one.id for one in whole.names}
        return [one for one in self._store.speakers() if any(n.id in ids for n in one.names)]

    def _speaker(self, what: str) -> KnownSpeaker:
        found = self.speakers(what)
        if len(found) > 1:
            some = ", ".join(f"{one.id[:8]} {printable(one.name)}" for one in found[:5])
            more = " and others" if len(found) > 5 else ""
            cause = f"more than one speaker is called so; give an id: {some}{more}"
            raise NotFoundError(what, cause)
        return found[0]
