"""What a note bears on."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.types import Note


@dataclass(frozen=True, slots=True)
class Borne:
    """A note, and the numbers of the claims that it bears on."""

    note: Note
    on: tuple[int, ...]
