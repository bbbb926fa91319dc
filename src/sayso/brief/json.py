"""The brief as JSON: the object itself, from which every other format is made."""

from __future__ import annotations

from sayso.brief import Brief
from sayso.printable import json_text


def as_json(brief: Brief) -> str:
    """`brief` as JSON text with a newline at its end; the same brief gives the same bytes."""
    return json_text(brief, indent=1) + "\n"
