"""sayso: on whose say-so? News text in, a record of who says what out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.errors import (
        FactsError,
        InputsError,
        LedgerError,
        ModelError,
        NotFoundError,
        ParseError,
        ReadError,
        SaysoError,
    )
    from sayso.ledger import Ledger
    from sayso.pipeline import extract, read
    from sayso.points import Link, Point
    from sayso.types import (
        Claim,
        ClaimedFigure,
        Document,
        Given,
        KnownSpeaker,
        Speaker,
        Story,
        TimelineDay,
    )

__version__ = "0.1.0"

_HOMES = {
    "Claim": "types",
    "ClaimedFigure": "types",
    "Document": "types",
    "FactsError": "errors",
    "Given": "types",
    "InputsError": "errors",
    "KnownSpeaker": "types",
    "Ledger": "ledger",
    "LedgerError": "errors",
    "Link": "points",
    "ModelError": "errors",
    "NotFoundError": "errors",
    "ParseError": "errors",
    "Point": "points",
    "ReadError": "errors",
    "SaysoError": "errors",
    "Speaker": "types",
    "Story": "types",
    "TimelineDay": "types",
    "extract": "pipeline",
    "read": "pipeline",
}

__all__ = [
    "Claim",
    "ClaimedFigure",
    "Document",
    "FactsError",
    "Given",
    "InputsError",
    "KnownSpeaker",
    "Ledger",
    "LedgerError",
    "Link",
    "ModelError",
    "NotFoundError",
    "ParseError",
    "Point",
    "ReadError",
    "SaysoError",
    "Speaker",
    "Story",
    "TimelineDay",
    "__version__",
    "extract",
    "read",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used: `import sayso` stays cheap."""
    if name not in _HOMES:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"sayso.{_HOMES[name]}"), name)
