"""What a stretch of text says of articles and boilerplate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.layout import Taken
from sayso.types import Boilerplate

MATTER = frozenset(("text", "headline", "byline", "dateline"))
"""The parts that an article is made of; all others are boilerplate."""
COMMENTS = "comments"
"""What readers wrote."""
NOTICES = frozenset(
    ("newsletter", "paywall", "cookie", "donation", "bio", "navigation", "rights", COMMENTS)
)
"""Boilerplate in which an outlet speaks of itself, or others than it do."""
NEWS = frozenset(("caption", "teaser"))
"""Boilerplate that tells news, for which text is more often taken: what it says is read, teasers
where line breaks are lost, lest a claim of the article be lost."""
SURE, LIKELY, FAINT = 1.0, 0.4, 0.015
"""How likely a start has to be to cut any text, one of several articles, and to be looked at."""
SHORTEST = 300
"""An article has so many code points of its own."""
SHARE = 0.1
"""What is no boilerplate has such a share of an article's code points."""


@dataclass(frozen=True, slots=True)
class Segments:
    """What a stretch of text says: where articles begin, code points, how likely each is; and what
    is not plain article text, (span, kind)."""

    starts: tuple[tuple[int, float], ...] = ()
    parts: tuple[Boilerplate, ...] = ()

    def beside(self, others: Sequence[Boilerplate]) -> Segments:
        """These, and `others` instead of what overlaps them."""
        taken = Taken(other.span for other in others)
        kept = [part for part in self.parts if not taken.touches(part.span)]
        return Segments(self.starts, tuple(sorted([*kept, *others], key=lambda part: part.span)))
