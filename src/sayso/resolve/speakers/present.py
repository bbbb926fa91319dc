"""Who is "I" or "you" where "he" or "she" stands, and so is not meant."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.layout import inside
from sayso.resolve.mentions.scene import Actor
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.speakers.reading import Reading
from sayso.resolve.speakers.turns import turns

_TWO = 2


def speaking(reading: Reading, number: int, anaphor: Anaphor) -> Iterator[Actor]:
    """Those in whose own words "he" or "she" stands, in a quotation or a turn: of oneself one says
    "I"; and both of those who talk in an interview of two. Whoever else is likeliest in somebody's
    own words was another in four of ten cases read."""
    quotes = reading.layout.quotation(anaphor.span[0]) is not None
    around = [one for one in reading.outer[number] if quotes or one.cue is None]
    for n, judged in reading.judged.items() if around else ():
        if judged.speaker and reading.attributions[n] in around:
            actor = reading.scene.bearer(judged.speaker.mention)
            if actor:
                yield actor
    yield from _of_two(reading, anaphor)


def _of_two(reading: Reading, anaphor: Anaphor) -> Iterator[Actor]:
    """The two who talk to each other, if "he" stands in a turn of theirs and no others have any."""
    text = reading.document.text
    spoken = turns(text)
    if not any(inside(turn.said, anaphor.span[0]) for turn in spoken):
        return
    labels = {text[slice(*turn.label)] for turn in spoken}
    found: dict[int, Actor] = {}
    for n, judged in reading.judged.items():
        source = reading.attributions[n].source
        if source and judged.speaker and text[slice(*source)] in labels:
            actor = reading.scene.bearer(judged.speaker.mention)
            found |= {id(actor): actor} if actor else {}
    if len(found) == _TWO:
        yield from found.values()
