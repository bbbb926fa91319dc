"""Time expressions, and which of them tell when a thing happened and when it was said.

No library did this well enough on news and histories (docs/dates.md): the grammar is in
`grammar`, the day that a word means in `resolve`, by what `reading` knows.
"""

from __future__ import annotations

from sayso.normalise.dates.expressions import day_of, expressions
from sayso.normalise.dates.frames import happened, said
from sayso.normalise.dates.moments import moments
from sayso.normalise.dates.posts import Post, post_at, posts
from sayso.types import Document, Moment

__all__ = ["Post", "dates", "happened", "post_at", "said", "written"]


def dates(document: Document) -> tuple[Moment, ...]:
    """The time expressions of a document's text, in order, with the date, time or interval that
    each means by `document.published`, or by when its post appeared, and by what the text tells
    before; None where that does not tell. Raises nothing."""
    every = expressions(document.text, day_of(document.published), written(document))
    return moments(document.text, every)


def written(document: Document) -> tuple[Post, ...]:
    """The posts of a document that is a live page or a dump of messages, in order, each with when
    it appeared; none of any other. Raises nothing."""
    return posts(document.text, day_of(document.published))
