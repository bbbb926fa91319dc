"""The day of a moment, as a number."""

from __future__ import annotations

from datetime import date


def ordinal(moment: str | None) -> int | None:
    """The day of an ISO 8601 date or time, counted as Python's ordinals are; None where it tells
    none."""
    try:
        return date.fromisoformat((moment or "")[:10]).toordinal()
    except ValueError:
        return None
