"""A claim where it stands: its sentence, the ones beside it, and the spans inside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.english import SENTENCE_END
from sayso.types import Claim, Document, Span

MarkKind = Literal[
    "source", "cue", "content", "mention", "relay", "medium", "said", "when", "figure", "place"
]

# How far, in code points, a neighbour sentence may reach: run-together text may never end one.
REACH = 400


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a claim, and the words there."""

    kind: MarkKind
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim where it stands. All spans count in code points of `document.text`.

    `sentence` covers all spans of the claim; `passage`, whose words are `text`, has the sentences
    before and after too. `line`, counted from 1, and `offset`, in code points from 0, are those of
    the claim's first content span in the decoded original, None for text extracted from markup or
    taken from a record; `line` also where a text begins inside an original.
    """

    claim: Claim
    document: Document
    passage: Span
    text: str
    sentence: Span
    marks: tuple[Mark, ...]
    line: int | None
    offset: int | None


def show(claim: Claim, document: Document) -> Shown:
    """`claim` of `document` where it stands."""
    text = document.text
    sentence = _sentence(claim, text)
    passage = _beside(sentence, text)
    start = document.origin.start
    first = claim.content[0][0]
    return Shown(
        claim=claim,
        document=document,
        passage=passage,
        text=text[passage[0] : passage[1]],
        sentence=sentence,
        marks=_marks(claim, text),
        line=1 + text.count("\n", 0, first) if start == 0 else None,
        offset=None if start is None else start + first,
    )


def passage_of(claim: Claim, text: str) -> Span:
    """The sentences of `claim` in the text of its document, with the ones before and after."""
    return _beside(_sentence(claim, text), text)


def _sentence(claim: Claim, text: str) -> Span:
    return _start(text, claim.opens), _end(text, max(end for _, end in claim.spans))


def _beside(sentence: Span, text: str) -> Span:
    return _start(text, sentence[0] - 1), _end(text, sentence[1])


def _start(text: str, at: int) -> int:
    low = max(at - REACH, 0)
    found = [low, *(match.end() for match in SENTENCE_END.finditer(text, low, max(at, 0) + 1))]
    return max((end for end in found if end <= at), default=low) if at > 0 else 0


def _end(text: str, at: int) -> int:
    high = min(at + REACH, len(text))
    # From the character before, so that a full stop inside a quotation's end is seen.
    match = next(
        (m for m in SENTENCE_END.finditer(text, max(at - 2, 0), high) if m.end() > at), None
    )
    return match.end() if match else high


def _marks(claim: Claim, text: str) -> tuple[Mark, ...]:
    found: list[tuple[MarkKind, Span | None]] = [
        ("source", claim.source),
        ("cue", claim.cue),
        *(("content", span) for span in claim.content),
        ("mention", claim.speaker.mention if claim.speaker else None),
        *(("relay", relay.span) for relay in claim.chain),
        ("medium", claim.medium.span if claim.medium else None),
        ("said", claim.said.span if claim.said else None),
        *(("when", moment.span) for moment in claim.when),
        *(("figure", figure.span) for figure in claim.figures),
        *(("place", place.span) for place in claim.where),
    ]
    return tuple(Mark(kind, span, text[span[0] : span[1]]) for kind, span in found if span)
