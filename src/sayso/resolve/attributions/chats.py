"""Whose the messages of a chat are that has been exported: "[12.03.2026, 10:14] Osk Watch: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.layout import Breaks, inside, layout_of
from sayso.resolve.attributions.placed import put
from sayso.resolve.phrases.source import parse
from sayso.types import Attribution, Document

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp][Mm])?"
_SENT = re.compile(
    rf"^\u200e?\[?(?:{_DAY},?[ ]{_TIME}|{_TIME},[ ]{_DAY})\]?(?:[ ]-)?[ ]"
    r"(?P<who>[^:\n\[\]]{2,60}):[ ]+(?=\S)",
    re.MULTILINE,
)
"""The day and time of a message, and who has sent it."""
_NO_WORDS = re.compile(
    r"<[^>\n]+>|https?://|(?:this|you deleted this) message|messages and calls\b"
    r"|\W*(?:ok|thanks?|yes|no)\b",
    re.IGNORECASE,
)
"""What stands in place of words, or tells nothing."""
_FEWEST_SENT = 2
_FEWEST = 4  # words of what is said
_LONGEST = 1200  # code points of it
_SCORE = 0.7


def chats(
    document: Document, attributions: Sequence[Attribution], breaks: Breaks = ()
) -> list[Attribution]:
    """`attributions` of a document, in order, with what the messages of a chat say, by who has sent
    them: of each the sentences before the first that another attribution touches, but no question.
    A sender that is no more than a number is nobody."""
    text, found = document.text, list(attributions)
    sent = list(_SENT.finditer(text))
    if len(sent) < _FEWEST_SENT:
        return found
    away = [part.span for part in document.boilerplate if part.kind != "teaser"]
    layout = layout_of(text, breaks)
    told = sorted(span for one in attributions for span in one.spans)
    for number, one in enumerate(sent):
        start = one.end()
        stop = sent[number + 1].start() if number + 1 < len(sent) else len(text)
        stop = min(stop, start + _LONGEST)
        touched = [
            layout.sentence_start(max(low, start))
            for low, high in told
            if low < stop and start < high
        ]
        end = start + len(text[start : min([stop, *touched])].rstrip())
        enough = len(text[start:end].split()) >= _FEWEST and text[end - 1] != "?"
        if not enough or inside(away, start) or _NO_WORDS.match(text, start):
            continue
        if parse(text, one.span("who"), cased=True):
            put(found, Attribution(((start, end),), one.span("who"), None, _SCORE))
    return found
