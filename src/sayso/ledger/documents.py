"""The documents of a ledger: added, listed and removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import ParseError, ReadError, SaysoError
from sayso.ledger.filling import Filling
from sayso.ledger.meant import only
from sayso.ledger.opened import Opened
from sayso.types import Document, Given


@dataclass(frozen=True, slots=True)
class Added:
    """What an `add` did: documents that are new, documents that were there, new claims, and the
    inputs that failed."""

    documents: int
    known: int
    claims: int
    errors: tuple[ReadError | ParseError, ...]


class Documents(Opened):
    """What a ledger does with documents."""

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

    def remove(self, what: str) -> int:
        """Remove the document of an id, of the start of one, or all of a URI or file; how many.
        Adding its input again brings it back.

        Raises:
            NotFoundError: no document is meant, or more than one id starts so.
        """
        found = self._store.document_ids_at(what) or self._store.document_ids_at(_file(what))
        if not found:
            found = [only(self._store.document_ids(what), what, "document")]
        return self._store.remove(found)


def _file(path: str) -> str:
    from sayso.inputs.paths import file_uri

    try:
        return file_uri(path)
    except (OSError, ValueError):
        return path
