"""The claims of a document: their style, stance and notes, and their text with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace

from sayso.facts import load
from sayso.layout import Breaks, layout_of
from sayso.normalise.claim import Told, claim
from sayso.normalise.dates import dates, written
from sayso.normalise.figures import figures
from sayso.normalise.notes import Borne, notes
from sayso.normalise.own import own_sentences
from sayso.normalise.passing import parted
from sayso.normalise.places import places
from sayso.normalise.places.where import where
from sayso.normalise.unsaid import spoken
from sayso.types import Attribution, Claim, Document, Note, Resolved, Span

__all__ = ["normalise", "spoken"]

_CLAIMS = re.compile(r"\bclaim(?:s|ed)?\Z")
_VAGUE = frozenset({"as much", "something else", "the opposite", "the same", "otherwise"})
_POINTING = load("grammar")["pronouns"] | load("grammar")["deictics"] | {"so"}
"""Words that stand for what is said elsewhere."""


def normalise(document: Document, resolved: Sequence[Resolved], breaks: Breaks = ()) -> list[Claim]:
    """The claims of `resolved`, whose spans are code points of `document.text`, and in the order of
    the text those that the document makes itself: sentences that no attribution touches, and that
    note the standing of a claim or hold a figure, and figures told in passing of what somebody only
    names; `breaks` are where sentences begin though no mark tells.

    Style is told by quotation marks, stance by the words of the cue and around it, notes by what
    the text says of a claim, figures by the words beside each number, dates by time expressions
    and the day of writing, places by a gazetteer and the words beside each name.

    Raises:
        FactsError: the user's table of outlets cannot be used.
    """
    text, layout = document.text, layout_of(document.text, breaks)
    attributions = [one.attribution for one in resolved]
    speakers = [one.speaker.name if one.speaker else None for one in resolved]
    found = notes(text, attributions, layout, speakers)
    borne = _by_claim(found)
    moments = dates(document)
    located = where(text, places(document))
    told = Told(moments, located, figures(document, moments, located, breaks), written(document))
    claims = [claim(document, one, told, borne[i]) for i, one in enumerate(resolved)]
    claims, passing = parted(text, claims, attributions, layout)
    claims = [one for one in claims if not _is_empty(one)]
    sentences = own_sentences(text, layout, attributions, document.boilerplate)
    telling = sorted([*(one.note.span for one in found), *(one.span for one in told.figures)])
    own = [*passing, *(span for span in sentences if _any_in(telling, span))]
    return _merged(claims, [_reported(document, span, told) for span in sorted(own)])


def _is_empty(claim: Claim) -> bool:
    """Whether nothing is asserted but a word for what is said elsewhere ("does not think | so");
    who "claimed it" says that the deed was his, and who "says otherwise" denies it."""
    if claim.text.casefold() in _VAGUE:
        return claim.stance == "asserts"
    words = claim.text.casefold().split()
    if len(words) != 1 or words[0] not in _POINTING or claim.stance != "asserts":
        return False
    return claim.speaker is None or not _CLAIMS.search(claim.cue_text or "")


def _by_claim(found: Sequence[Borne]) -> defaultdict[int, tuple[Note, ...]]:
    borne: defaultdict[int, tuple[Note, ...]] = defaultdict(tuple)
    for one in found:
        for number in one.on:
            borne[number] += (one.note,)
    return borne


def _any_in(spans: Sequence[Span], within: Span) -> bool:
    """Whether one of `spans`, in order, begins in another."""
    return bisect_left(spans, (within[0], 0)) < bisect_left(spans, (within[1], 0))


def _merged(claims: Sequence[Claim], reported: Sequence[Claim]) -> list[Claim]:
    """Both in the order of the text; an inner claim stays behind the one that holds it."""
    merged: list[Claim] = []
    left = deque(reported)
    for said in claims:
        while left and left[0].content < said.content:
            merged.append(left.popleft())
        merged.append(said)
    return [*merged, *left]


def _reported(document: Document, sentence: Span, told: Told) -> Claim:
    """A sentence of the document's own as a claim of nobody but its outlet."""
    spoken = Resolved(Attribution((sentence,), None, None, 0.0), None)
    return replace(claim(document, spoken, told, ()), style="reported", stance=None, score=None)
