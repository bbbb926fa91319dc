"""Notes: what a text says of the standing of claims, and of which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.layout import Layout
from sayso.normalise.notes.bearing import Bearing
from sayso.normalise.notes.borne import Borne
from sayso.normalise.notes.find import Noting, notings
from sayso.normalise.notes.noter import noter
from sayso.normalise.notes.withdrawn import taken_back, withdrawn
from sayso.types import Attribution, Note

__all__ = ["Borne", "notes"]

_PRONOUN = re.compile(
    r"who|which|that|it|he|she|they|we|i|(?:his|her|their|my|our) client", re.IGNORECASE
)
"""Sources that tell nobody without the words around them."""
_OURS = re.compile(r"\b(?:we|I)\s*\Z", re.IGNORECASE)
"""Who writes the text, where nobody else says it."""
_SUBJECT = 20
"""Code points that who will not comment may take in his own words: "that the ministry"."""


def notes(
    text: str,
    attributions: Sequence[Attribution],
    layout: Layout,
    speakers: Sequence[str | None] | None = None,
) -> list[Borne]:
    """The notes of `text` that bear on one of `attributions`, in order; `speakers` are the names of
    who says each, None where that is not told.

    `by` is the source of the attribution that notes it, or the name that a pronoun stands for; None
    where the text itself does.
    """
    # Who asks "Do you deny it?" notes nothing.
    told = (one for one in layout.sentences() if not text[slice(*one)].rstrip().endswith("?"))
    every = [noting for sentence in told for noting in notings(text, sentence)]
    own = [[i for i, a in enumerate(attributions) if _noted_by(a, noting)] for noting in every]
    untold = {i for noting, of in zip(every, own, strict=True) if noting.untold for i in of}
    untold |= {i for i, a in enumerate(attributions) if _only_declines(a, every)}
    who = speakers or [None] * len(attributions)
    bearing = Bearing(text, layout, attributions, who, untold)
    found: list[Borne] = []
    for noting, of in zip(every, own, strict=True):
        on = bearing.on(noting, of) or bearing.alongside(noting, of, found)
        if on:
            # Who offers no evidence does not say so: the text does.
            tells = [] if noting.form == "giving" else of or _declining(attributions, noting)
            start, end = noting.span[0], bearing.stop(noting, on)
            span = start, start + len(text[start:end].rstrip())
            # "The port said | it “rejects” this"
            around = bearing.around(start) if tells else []
            issued = noter(text, noting) if noting.by_noun(text) else None
            by = issued or _by(text, attributions, [*tells, *around], speakers)
            by = by or noter(text, noting)
            # "Roe said it rained, but there was no official confirmation": so says the text.
            apart = noting.form == "official" or noting.of_another(text)
            within = [] if apart else bearing.around(start)
            by = by or _by(text, attributions, within, speakers)
            ours = noting.form == "unable" and not of and not bearing.around(start)
            kind = "unverified" if ours and _OURS.search(text, *noting.before) else noting.kind
            note = Note(kind, by, span, text[slice(*span)])
            found.append(Borne(note, tuple(on)))
    back = *withdrawn(text, attributions, layout), *taken_back(text, attributions, who)
    found += [Borne(note, (i,)) for note, i in back]
    return sorted(found, key=lambda borne: borne.note.span)


def _noted_by(attribution: Attribution, noting: Noting) -> bool:
    """Whether the cue of an attribution is among the noting words."""
    cue, (start, _) = attribution.cue, noting.span
    return not noting.of_noun and cue is not None and cue[0] < noting.said and start < cue[1]


def _only_declines(attribution: Attribution, every: Sequence[Noting]) -> bool:
    """Whether somebody says no more than that he will not comment: "said it could not comment"."""
    start, end = attribution.content[0]
    latest = min(end, start + _SUBJECT + 1)
    return any(noting.form == "comment" and start <= noting.span[0] < latest for noting in every)


def _declining(attributions: Sequence[Attribution], noting: Noting) -> list[int]:
    """The numbers of those in which somebody says by this note that he will not comment."""
    return [i for i, a in enumerate(attributions) if _only_declines(a, [noting])]


def _by(
    text: str,
    attributions: Sequence[Attribution],
    own: Sequence[int],
    speakers: Sequence[str | None] | None,
) -> str | None:
    """The source of the first of `own` that has one; whom it means where it is a pronoun, which
    is left for what follows where that is not known."""
    told = None
    for i in own:
        source = attributions[i].source
        if source is None:
            continue
        words = text[slice(*source)]
        if not _PRONOUN.fullmatch(words):
            return None if words.lower().endswith(" whom") else words
        name = speakers[i] if speakers else None
        if name:
            return name
        told = told or words
    return told
