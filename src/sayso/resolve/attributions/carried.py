"""What a line of a digest tells, by the outlets that it names at its end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from sayso.layout import Taken
from sayso.resolve.attributions.placed import put
from sayso.resolve.phrases.carriers import carried_lines
from sayso.types import Attribution, Document

_SCORE = 0.7


def carried(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions` of a document, in order, with each line of a digest that none of them touches,
    once for each of its outlets. Boilerplate is left alone, but for teasers, as which such lines
    pass."""
    away = (part.span for part in document.boilerplate if part.kind != "teaser")
    found, taken = (
        list(attributions),
        Taken(chain((s for one in attributions for s in one.spans), away)),
    )
    for line in carried_lines(document.text):
        if not taken.touches(line.told):
            for outlet in line.outlets:
                put(found, Attribution((line.told,), outlet, None, _SCORE))
    return found
