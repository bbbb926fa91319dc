"""JSON Lines: one object a line, UTF-8, the fields in the order of docs/formats.md."""

from __future__ import annotations

import msgspec

from sayso.points import Point
from sayso.printable import json_text
from sayso.show import Shown
from sayso.types import Claim, ClaimedFigure, Document, KnownSpeaker, Story, TimelineDay

Thing = Document | Claim | Shown | KnownSpeaker | ClaimedFigure | Story | Point | TimelineDay


def line(thing: Thing) -> str:
    """A thing as one line of JSON, without its newline; a shown claim has its document without
    the text."""
    ready = msgspec.to_builtins(thing)
    if isinstance(thing, Shown):
        del ready["document"]["text"]
    return json_text(ready)
