"""An open ledger: its file, and what is asked of all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.match.series import settled
from sayso.match.standing import Met
from sayso.store import Store
from sayso.types import Claim, Document, Grouped


class Opened:
    """The file, to be closed after use."""

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

    def _all(self) -> Iterator[tuple[Document, list[Claim]]]:
        speakers = self._store.speaker_ids()
        for document in self._store.documents():
            yield document, self._store.claims_of(document, speakers)

    def _met(self, claims: Sequence[Claim], stories: Sequence[Grouped] | None = None) -> Met:
        """Where `claims`, which are all that there are, meet; `stories` are all, where known."""
        groups = self._store.stories() if stories is None else stories
        return settled(claims, groups, self._store.met())
