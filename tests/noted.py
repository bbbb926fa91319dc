"""Claims of texts in which attributions are marked: `[s Poe] [c said] [x it rained]`."""

from __future__ import annotations

import re

from sayso.normalise import normalise
from sayso.types import Attribution, Boilerplate, Claim, Document, Origin, Resolved, Span

ORIGIN = Origin("file:///a.txt", None, None, None, 0, None, "0" * 64)

_PART = re.compile(r"\[(\w+) |\]")


def document(text: str, boilerplate: tuple[Boilerplate, ...] = ()) -> Document:
    return Document(
        id="d",
        uri="file:///a.txt",
        outlet=None,
        title=None,
        byline=None,
        published=None,
        language="en",
        text=text,
        copy_of=None,
        replaces=None,
        origin=ORIGIN,
        boilerplate=boilerplate,
    )


def marked(words: str) -> tuple[str, list[Attribution]]:
    """A text and the attributions that are marked in it."""
    text, parts, opened = "", [], []
    last = 0
    for match in _PART.finditer(words):
        text += words[last : match.start()]
        last = match.end()
        if match[1]:
            opened.append((match[1], len(text)))
        else:
            kind, start = opened.pop()
            parts.append((kind, (start, len(text))))
    text += words[last:]
    return text, [
        Attribution((span,), _one(parts, "s", i), _one(parts, "c", i), 0.9)
        for i, span in enumerate(span for kind, span in parts if kind == "x")
    ]


def claims(words: str, boilerplate: tuple[Span, ...] = ()) -> list[Claim]:
    """The claims of a text in which attributions are marked: `[s Poe] [c said] [x it rained]`."""
    text, attributions = marked(words)
    found = [Resolved(attribution, None) for attribution in attributions]
    notices = tuple(Boilerplate(span, "bio") for span in boilerplate)
    return normalise(document(text, boilerplate=notices), found)


def _one(parts: list[tuple[str, Span]], kind: str, number: int) -> Span | None:
    spans = [span for of, span in parts if of == kind]
    return spans[number] if number < len(spans) and spans[number][1] > spans[number][0] else None


def told(marked: str) -> list[list[str]]:
    """The notes of each attribution."""
    return [
        [f"{note.kind}: {note.text}" for note in claim.notes]
        for claim in claims(marked)
        if claim.style != "reported"
    ]


FIRST = "[s Poe] [c said] [x the dam had burst]. "
BOTH = FIRST + "[s Roe] [c said] [x the dam held]. "
OF_DAMCO = "[s Poe] [c said] [x Damco had cut corners]. [s Roe] [c said] [x it had rained a lot]. "
