"""One `add` to a ledger: what comes in is made into documents and kept, what fails is told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

from sayso.errors import Notice, ParseError, ReadError, SaysoError
from sayso.store import Store
from sayso.types import Claim, Document, Given, RawInput


class Filling:
    """The state of one `add`: inputs wait here while the pipeline works ahead on their texts."""

    def __init__(
        self,
        store: Store,
        on_error: Callable[[SaysoError], None] | None,
        on_progress: Callable[[int], None] | None,
    ) -> None:
        self._store = store
        self._on_error = on_error
        self._on_progress = on_progress
        self._waiting: deque[RawInput] = deque()
        self.documents = 0
        self.known = 0
        self.claims = 0
        self.errors: list[ReadError | ParseError] = []

    def new_documents(self, inputs: tuple[str | Path, ...], given: Given) -> Iterator[Document]:
        """The documents of `inputs` that the store has not in full, each with its input put in
        line."""
        from sayso.pipeline import cleaned

        for found in cleaned(inputs, given, self._store.made_of):
            if isinstance(found, SaysoError):
                self._fail(found)
                continue
            raw, document = found
            if there := self._store.articles(document.id):
                self.known += there
                self._tell()
                self._compare(document, given)
            else:
                self._waiting.append(raw)
                yield document

    def keep(self, articles: list[tuple[Document, list[Claim]]]) -> None:
        """Keep the articles of the next input in line."""
        new = self._store.add(self._waiting.popleft(), articles)
        self.documents += len(new)
        self.known += len(articles) - len(new)
        self.claims += sum(len(claims) for document, claims in articles if document.id in new)
        self._tell()

    def _compare(self, document: Document, given: Given) -> None:
        """Tell of options that come too late for a document that is there."""
        if given == Given() or not self._on_error:
            return
        kept = self._store.document(document.id)
        ours = (kept.outlet, kept.title, kept.published)
        theirs = (document.outlet, document.title, document.published)
        if any(now and now != then for then, now in zip(ours, theirs, strict=True)):
            text = "it is there already, with other options; remove it first to have these"
            self._on_error(Notice(document.origin.uri, 1, text))

    def _fail(self, error: ReadError | ParseError | Notice) -> None:
        if not isinstance(error, Notice):
            self.errors.append(error)
        if self._on_error:
            self._on_error(error)

    def _tell(self) -> None:
        if self._on_progress:
            self._on_progress(self.documents + self.known)
