"""Which ledger a command means."""

from __future__ import annotations

import os
from pathlib import Path

import sayso


def path(ledger: Path | None) -> Path:
    """Where the ledger is that is meant, by the option, the environment, or the folder."""
    return ledger or Path(os.environ.get("SAYSO_LEDGER") or "sayso.db")


def opened(ledger: Path | None) -> sayso.Ledger:
    """The ledger that is meant, which has to be there."""
    return sayso.Ledger(path(ledger), create=False)
