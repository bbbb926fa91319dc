"""The headline that tells best what a story is about."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.group.judge import mean_likeness
from sayso.group.sketch import Sketch


def headline(story: Sequence[Sketch]) -> int | None:
    """The place of the document whose headline is most like the openings of the others, the first
    of equals; None if none has one. It is a headline that stands there, never one written."""
    titled = [place for place, found in enumerate(story) if found.titled]
    if not titled:
        return None
    scores = {
        place: mean_likeness(story[place], [*story[:place], *story[place + 1 :]])
        for place in titled
    }
    return max(titled, key=lambda place: (round(scores[place], 4), -place))
