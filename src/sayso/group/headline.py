"""The headline that tells best what a story is about."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.group.packed import Packed, crossed


def headline(story: Sequence[Packed]) -> int | None:
    """The place of the document whose headline is most like the openings of the others, the first
    of equals; of those that have one, or else of all by their first words; None of none."""
    titled = [place for place, found in enumerate(story) if found.titled] or range(len(story))
    scores = crossed(story).round(4).tolist() if story else []
    return max(titled, key=lambda place: (scores[place], -place), default=None)
