"""The claims of a ledger, and the figures in them."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.figures import figures
from sayso.ledger.meant import only
from sayso.ledger.opened import Opened
from sayso.match.asked import query
from sayso.show import Shown, show
from sayso.types import Claim, ClaimedFigure, KnownSpeaker


class Claims(Opened):
    """What a ledger tells of claims."""

    def claims(self, speaker: KnownSpeaker | None = None) -> Iterator[Claim]:
        """All claims, or those of a speaker, in the order of `documents`, then of the text."""
        return self._store.claims(speaker)

    def figures(self, about: str | None = None) -> list[ClaimedFigure]:
        """The figures of all claims: by what is counted, then where, then published.

        With `about`, only those of which each word begins a word of what is counted, where, the
        speaker or the claim, whatever its case.
        """
        found = list(self._store.claims())
        return figures(found, about, self._met(found).series)

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
        claim = self._store.claim(only(self._store.claim_ids(claim_id), claim_id, "claim"))
        document = self._store.document(claim.document.id)
        return show(claim, document)
