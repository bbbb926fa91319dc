"""What several files of commands share: the ledger that is meant, and what is written."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import sayso


def path(ledger: Path | None) -> Path:
    """Where the ledger is that is meant, by the option, the environment, or the folder."""
    return ledger or Path(os.environ.get("SAYSO_LEDGER") or "sayso.db")


def opened(ledger: Path | None) -> sayso.Ledger:
    """The ledger that is meant, which has to be there."""
    return sayso.Ledger(path(ledger), create=False)


def write(pieces: Iterable[str]) -> None:
    """Write to standard output."""
    for piece in pieces:
        sys.stdout.write(piece)
