"""One speaker across the documents of a ledger: names compared in pairs, each pair judged, and who
is one speaker told from the judgements. Pure functions; `sayso.store` keeps what they find."""

from __future__ import annotations

from sayso.speakers.canon import canonical
from sayso.speakers.form import Form, form
from sayso.speakers.judge import Found, Told, judged

__all__ = ["Form", "Found", "Told", "canonical", "form", "judged"]
