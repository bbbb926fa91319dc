"""The resolve stage: attributions put right, and who each source is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.layout import Breaks
from sayso.resolve.attributions.carried import carried
from sayso.resolve.attributions.charged import charged
from sayso.resolve.attributions.chats import chats
from sayso.resolve.attributions.forwarded import forwarded
from sayso.resolve.attributions.handles import with_marks
from sayso.resolve.attributions.introduced import introduced
from sayso.resolve.attributions.joint import parted
from sayso.resolve.attributions.led import led
from sayso.resolve.attributions.mend import mended
from sayso.resolve.attributions.redirect import redirected
from sayso.resolve.attributions.relative import of_who_says
from sayso.resolve.attributions.rumour import afoot, rumours
from sayso.resolve.attributions.sourced import sourced
from sayso.resolve.attributions.stances import with_stances
from sayso.resolve.attributions.tallies import tallied
from sayso.resolve.attributions.worded import worded
from sayso.resolve.chain.through import Through, chains
from sayso.resolve.mentions.side import side
from sayso.resolve.phrases import words
from sayso.resolve.speakers.choose import weights
from sayso.resolve.speakers.judge import judge
from sayso.resolve.speakers.judged import Judged
from sayso.types import Attribution, Document, Span, Speaker

_FORMERLY = re.compile(
    r"\b(?:earlier|initially|originally|previously|at first)[ \xa0]\Z", re.IGNORECASE
)
_NEAR = 12  # code points

__all__ = [
    "Judged",
    "Through",
    "afoot",
    "chains",
    "chats",
    "corrected",
    "forwarded",
    "introduced",
    "judge",
    "led",
    "mended",
    "parted",
    "redirected",
    "resolve",
    "rumours",
    "tallied",
    "with_stances",
    "worded",
]


def corrected(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """The tagged `attributions` of a document, in order, put right by the text around them, with
    those that colons, dashes, tallies, introductions and forwarded posts make; `breaks` are where
    sentences begin though no mark tells."""
    text = document.text
    whole = led(document, mended(text, with_marks(text, attributions), breaks))
    counted = worded(document, tallied(text, whole, breaks), breaks)
    told = introduced(text, sourced(document, counted, breaks), breaks)
    told = carried(document, charged(document, told, breaks))
    posted = forwarded(document, with_stances(document, told, breaks), breaks)
    found = (of_who_says(text, one) for one in chats(document, posted, breaks))
    return [replace(one, cue=_whole_cue(text, one)) for one in found]


def _whole_cue(text: str, attribution: Attribution) -> Span | None:
    """A cue with the word before it that it was said before something else: "| earlier | put"."""
    cue = attribution.cue
    if cue is None or _is_mark(text, attribution):
        return None
    spans = [*attribution.content, *([attribution.source] if attribution.source else [])]
    start = max((end for _, end in spans if end <= cue[0]), default=0)
    led = _FORMERLY.search(text, max(start, cue[0] - _NEAR), cue[0])
    return (led.start(), cue[1]) if led else cue


def _is_mark(text: str, attribution: Attribution) -> bool:
    """Whether a cue is no more than a colon or a dash, which says nothing by itself."""
    cue = attribution.cue
    return cue is not None and not any(map(str.isalnum, text[slice(*cue)]))


def resolve(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Speaker | None]:
    """The speaker of each attribution, in order; None where the text does not tell.

    `name` is `document.text[mention]` and `role` is `document.text[role_span]`, in code points, and
    neither is empty. A source that names somebody is that name, in the fullest form that the
    document has for it; a pronoun, a role or a short form takes the name of the one it stands for,
    where that is likely enough; `breaks` are where sentences begin though no mark tells. What names
    nobody ("officials") is told by its description. An outlet that the table of `facts` knows has
    the same `id` under each of its names.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    return [_told(judged) for judged in judge(document, attributions, breaks)]


def _told(judged: Judged) -> Speaker | None:
    limit = weights().get(judged.sort)
    if judged.speaker is None or (limit and judged.score < limit.least):
        return None
    if judged.speaker.name.lower().rstrip(".") in words.HONORIFICS:
        return None  # "Mr", where the name is lost
    return replace(judged.speaker, side=side(judged.speaker))
