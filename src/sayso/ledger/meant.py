"""What a caller means by the start of an id, and when it was said."""

from __future__ import annotations

from datetime import UTC, datetime

from sayso.errors import NotFoundError


def only(found: list[str], asked: str, what: str) -> str:
    """The one id of those `found` for the start `asked` of a `what`.

    Raises:
        NotFoundError: there is none, or more than one.
    """
    if not found:
        raise NotFoundError(asked, f"no {what} has this id; the ledger may be another (--ledger)")
    if len(found) > 1:
        raise NotFoundError(
            asked, f"more than one {what} has an id that starts so; give more of it"
        )
    return found[0]


def now() -> str:
    """The time, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
