"""What a ledger or a brief tells, held against the inputs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import LedgerError, ParseError, SaysoError
from sayso.ledger.opened import Opened
from sayso.types import Document

if TYPE_CHECKING:
    from sayso.verify import Checks, Verified


class Verify(Opened):
    """How a ledger is checked."""

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
        from sayso import verify as checks

        if brief is None:
            return checks.verified(self._checks())
        from sayso.pipeline import read

        made = checks.load_brief(brief)
        given = read(
            *inputs, url=url, outlet=outlet, title=title, published=published, on_error=on_error
        )
        return checks.verified(checks.brief_checks(made, given, self._remade))

    def _remade(self, document_id: str) -> Document | None:
        from sayso.imprint import confirmed
        from sayso.legible import legible
        from sayso.pipeline import make
        from sayso.segment import again

        if document_id not in self._store:
            return None
        try:
            kept = self._store.document(document_id)
            part = again(make(self._store.raw(document_id)), kept)
            told = confirmed(legible(part).document, kept)
            return replace(told, text=part.text, boilerplate=part.boilerplate)
        except (ParseError, LedgerError):
            return None

    def _checks(self) -> Checks:
        from sayso import verify as checks

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
