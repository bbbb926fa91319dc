"""What somebody says "in his words", where the model has found nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from sayso.layout import Breaks, Taken, layout_of
from sayso.resolve.attributions.placed import parts, put
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution

_WORDS = re.compile(
    r"(?P<cue>In)[ \xa0](?:(?P<whose>(?:his|her)(?:[ \xa0]own)?[ \xa0]words)"
    r"|the[ \xa0]words[ \xa0]of[ \xa0](?P<who>[^,;:.\n“”\"]{3,60})),[ \xa0](?=\S)"
)
_FEWEST = 4  # words of what is said
_SCORE = 0.7


def worded(
    text: str, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of `text`, in order, with what stands behind "In his words," or "In the words
    of the mayor," at the beginning of a sentence that none of them touches."""
    layout = layout_of(text, breaks)
    found, taken = list(attributions), Taken(chain.from_iterable(map(parts, attributions)))
    for opening in _WORDS.finditer(text):
        start, end = layout.sentence_span(opening.start())
        end = start + len(text[start:end].rstrip().removesuffix("."))
        content = opening.end(), end
        said = content[0] < end and len(text[slice(*content)].split()) >= _FEWEST
        if start != opening.start() or not said or layout.quotation(start):
            continue
        source = opening.span("whose") if opening["whose"] else opening.span("who")
        known = opening["whose"] or parse(text, source, cased=True)
        if known and not taken.touches((start, end)):
            put(found, Attribution((content,), source, opening.span("cue"), _SCORE))
    return found
