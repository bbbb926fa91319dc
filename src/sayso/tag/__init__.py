"""Scores to attributions: spans by Viterbi, then each content linked to its source and cue.

Links are the model's: a content points to its source and to its cue, or nowhere. A cue belongs to
one attribution, so contents next to each other that share it are the parts of one split quote.

A content may itself cite somebody. A head of its own labels these inner attributions; they are
decoded content by content, and follow the attribution around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.scores import Floats, Scores
from sayso.tag.decode import Found, decode
from sayso.tag.link import Link, point
from sayso.tag.score import Proposed, Reading, features, probability
from sayso.types import Attribution, Span

_SHORTEST_TO_CITE = 6
"""A content of fewer pieces has no room for a source, a cue and a content of its own."""

Spans = dict[str, list[Found]]


@dataclass(frozen=True, slots=True)
class _Linked:
    """An attribution in pieces: the parts of its content, what they point to, how sure that is."""

    parts: tuple[Found, ...]
    source: Found | None
    cue: Found | None
    features: Floats


def tag(scores: Scores) -> list[Attribution]:
    """The attributions of a stretch of text, by where their content starts; an inner one after the
    one whose content holds it.

    Spans are decoded once, over the whole stretch; those that start outside `scores.keep` are
    another stretch's to report. Left out are contents without source and cue, which are nobody's,
    and attributions of a lower score than `scores.least`, with those inside them.
    """
    attributions: list[Attribution] = []
    within = Reading(scores, scores.cited)
    for outer in _outer(scores):
        around = _likely(scores, [outer])
        attributions += around
        if around:
            attributions += _likely(scores, _cited(scores, within, outer))
    return attributions


def candidates(scores: Scores) -> list[tuple[Attribution, Floats]]:
    """All outer attributions of a stretch, whatever their score, with its features: what the
    weights of the score are fitted on."""
    return [(_in_characters(scores, linked, 0.0), linked.features) for linked in _outer(scores)]


def outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions`, in the order that `tag` gives, without those inside another's content."""
    kept: list[Attribution] = []
    for attribution in attributions:
        if not (kept and kept[-1].holds(attribution)):
            kept.append(attribution)
    return kept


def _likely(scores: Scores, found: Iterable[_Linked]) -> list[Attribution]:
    rated = ((linked, probability(linked.features, scores.weights)) for linked in found)
    return [_in_characters(scores, linked, p) for linked, p in rated if p >= scores.least]


def _outer(scores: Scores) -> Iterator[_Linked]:
    low, high = scores.keep
    spans = decode(scores.labels, scores.pieces.inner)
    for linked in _linked(scores, Reading(scores, scores.labels), spans):
        if low <= int(scores.pieces.starts[linked.parts[0].first]) < high:
            yield linked


def _cited(scores: Scores, reading: Reading, outer: _Linked) -> Iterator[_Linked]:
    """The attributions inside the content of `outer`: whole ones, with a source and a cue."""
    for part in outer.parts:
        if part.last - part.first < _SHORTEST_TO_CITE:
            continue
        within = slice(part.first, part.last + 1)
        spans = decode(scores.cited[within], scores.pieces.inner[within], part.first)
        found = _linked(scores, reading, spans)
        yield from (a for a in found if a.source and a.cue)


def _linked(scores: Scores, reading: Reading, spans: Spans) -> Iterator[_Linked]:
    contents = spans["content"]
    sources = point(scores, "source", contents, spans["source"])
    cues = point(scores, "cue", contents, spans["cue"])
    for group in _groups([link.target for link in cues]):
        to_source = max((sources[i] for i in group), key=lambda link: link.odds)
        to_cue = cues[group[0]]
        parts = tuple(contents[i] for i in group)
        source, cue = _target(spans["source"], to_source), _target(spans["cue"], to_cue)
        if source or cue:
            odds = (to_source.odds, to_cue.odds)
            proposed = Proposed(parts, source, cue, odds)
            yield _Linked(parts, source, cue, features(reading, proposed))


def _groups(cues: Sequence[int | None]) -> list[list[int]]:
    """Contents that are parts of one: next to each other, with one cue."""
    groups: list[list[int]] = []
    for content, cue in enumerate(cues):
        if groups and cue is not None and cue == cues[content - 1]:
            groups[-1].append(content)
        else:
            groups.append([content])
    return groups


def _target(spans: Sequence[Found], link: Link) -> Found | None:
    return None if link.target is None else spans[link.target]


def _in_characters(scores: Scores, linked: _Linked, score: float) -> Attribution:
    def place(found: Found) -> Span:
        return int(scores.pieces.starts[found.first]), int(scores.pieces.ends[found.last])

    return Attribution(
        content=tuple(place(part) for part in linked.parts),
        source=place(linked.source) if linked.source else None,
        cue=place(linked.cue) if linked.cue else None,
        score=round(score, 4),
    )
