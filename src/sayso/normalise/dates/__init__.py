"""Time expressions, and which of them tell when a thing happened and when it was said.

No library did this well enough on news and histories (docs/dates.md): the grammar is in
`grammar`, the day that a word means in `resolve`, by what `reading` knows.
"""

from __future__ import annotations

from sayso.normalise.dates.expressions import day_of, expressions
from sayso.normalise.dates.frames import happened, said
from sayso.normalise.dates.moments import moments
from sayso.types import Document, Moment

__all__ = ["dates", "happened", "said"]


def dates(document: Document) -> tuple[Moment, ...]:
    """The time expressions of a document's text, in order, with the date, time or interval that
    each means by `document.published` and by what the text tells before; None where that does not
    tell. Raises nothing."""
    every = expressions(document.text, document.published)
    return moments(document.text, every, day_of(document.published))
