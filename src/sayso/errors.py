"""What can go wrong, as one tree. Every message names the input, the cause and what to do."""

from __future__ import annotations

from collections.abc import Sequence


class SaysoError(Exception):
    """Any error that sayso raises on purpose."""


class ReadError(SaysoError):
    """An input could not be fetched or opened. `uri` names it."""

    def __init__(self, uri: str, cause: str) -> None:
        super().__init__(f"{uri}: {cause}")
        self.uri = uri
        self.cause = cause


class ParseError(SaysoError):
    """An input was read but holds no text that sayso can use. `uri` names it."""

    def __init__(self, uri: str, cause: str) -> None:
        super().__init__(f"{uri}: {cause}")
        self.uri = uri
        self.cause = cause


class InputsError(SaysoError):
    """Some inputs failed, told after all the others were done. `errors` holds each."""

    def __init__(self, errors: Sequence[ReadError | ParseError]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = tuple(errors)


class Notice(SaysoError):  # noqa: N818
    """Something left out that the user should know of, and no failure. `count` is how much."""

    def __init__(self, uri: str, count: int, text: str) -> None:
        super().__init__(f"{uri}: {text}")
        self.uri = uri
        self.count = count


class ModelError(SaysoError):
    """A model is missing, damaged or of another version. `path` is its folder."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path


class FactsError(SaysoError):
    """A table of the user's own cannot be used. `path` is its file."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path


class LedgerError(SaysoError):
    """A ledger cannot be opened or written."""


class NotFoundError(SaysoError):
    """The ledger holds nothing of that `id`."""

    def __init__(self, id: str, cause: str) -> None:  # noqa: A002
        super().__init__(f"{id}: {cause}")
        self.id = id
