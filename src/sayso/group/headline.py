"""The headline that tells best what a story is about."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.group.packed import Packed, crossed


def headline(story: Sequence[Packed]) -> int | None:
    """The place of the document whose headline is most like the openings of the others, the first
    of equals; None if none has one. It is a headline that stands there, never one written."""
    titled = [place for place, found in enumerate(story) if found.titled]
    if not titled:
        return None
    scores = crossed(story).round(4).tolist()
    return max(titled, key=lambda place: (scores[place], -place))
