"""Scores to attributions: spans by Viterbi, then each content linked to its source and cue.

Links are the model's: a content points to its source and to its cue, or nowhere. A cue belongs to
one attribution, so contents next to each other that share it are the parts of one split quote.

A content may itself cite somebody. A head of its own labels these inner attributions; they are
decoded content by content, and follow the attribution around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.scores import Floats, Scores
from sayso.tag.decode import Found, decode
from sayso.tag.link import Link, point
from sayso.tag.score import LINE, Proposed, Reading, features, probability
from sayso.types import Attribution, Span

_SHORTEST_TO_CITE = 6
"""A content of fewer pieces has no room for a source, a cue and a content of its own."""

_FEW = 5
"""A quotation by itself has more pieces than that, its marks too."""
_FREE = 0.9
"""How likely a quotation that the labels tell, but no source or cue, is an attribution: of those in
texts marked for sayso 99 of 101 are, of those in PolNeAR's dev set 13 of 20."""

_REST = 24
"""Pieces that may stand between an attribution and a quotation that goes on with it."""
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
    unless they are quotations; and attributions of a lower score than `scores.least`, with those
    inside them.
    """
    attributions: list[Attribution] = []
    within = Reading(scores, scores.cited)
    for outer in _joined(scores, within):
        around = _likely(scores, [outer])
        attributions += around
        if around:
            attributions += _likely(scores, _cited(scores, within, outer))
    return attributions


def candidates(scores: Scores) -> list[tuple[Attribution, Floats]]:
    """All outer attributions of a stretch that have a source or cue, whatever their score, with its
    features: what the weights of the score are fitted on."""
    linked = (linked for linked in _outer(scores) if linked.source or linked.cue)
    return [(_in_characters(scores, one, 0.0), one.features) for one in linked]


def outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    """`attributions`, in the order that `tag` gives, without those inside another's content."""
    kept: list[Attribution] = []
    for attribution in attributions:
        if not (kept and kept[-1].holds(attribution)):
            kept.append(attribution)
    return kept


def _likely(scores: Scores, found: Iterable[_Linked]) -> list[Attribution]:
    rated = ((linked, _score(linked, scores)) for linked in found)
    return [_in_characters(scores, linked, p) for linked, p in rated if p >= scores.least]


def _score(linked: _Linked, scores: Scores) -> float:
    if linked.source or linked.cue:
        return probability(linked.features, scores.weights)
    return _FREE


def _outer(scores: Scores) -> Iterator[_Linked]:
    low, high = scores.keep
    spans = decode(scores.labels, scores.pieces.inner)
    for linked in _linked(scores, Reading(scores, scores.labels), spans):
        if low <= int(scores.pieces.starts[linked.parts[0].first]) < high:
            yield linked


def _joined(scores: Scores, reading: Reading) -> Iterator[_Linked]:
    """The outer attributions, each with the quotations by themselves that go on with it as further
    parts of its content."""
    last: _Linked | None = None
    for linked in _outer(scores):
        if last and not (linked.source or linked.cue) and _goes_on(reading, last, linked):
            last = replace(last, parts=(*last.parts, *linked.parts))
            continue
        if last:
            yield last
        last = linked
    if last:
        yield last


def _goes_on(reading: Reading, last: _Linked, free: _Linked) -> bool:
    """Whether a quotation stands behind the sentence of another, in its paragraph, or opens the
    next."""
    if not (last.source and reading.quotes[last.parts[-1].first]):
        return False
    told = max(found.last for found in (*last.parts, last.source, last.cue) if found)
    between = slice(told + 1, free.parts[0].first)
    stops, gaps = sum(reading.stops[between]), reading.gap[told + 1 : free.parts[0].first + 1]
    near = 0 <= between.stop - between.start <= _REST and stops <= 1
    return near and all(gap < LINE for gap in gaps[:-1])


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
        if source or cue or _is_quotation(reading, parts[0]):
            odds = (to_source.odds, to_cue.odds)
            proposed = Proposed(parts, source, cue, odds)
            yield _Linked(parts, source, cue, features(reading, proposed))


def _is_quotation(reading: Reading, part: Found) -> bool:
    own = slice(part.first, part.last + 1)
    return reading.quotes[part.first] and reading.inner[own].count(False) > _FEW


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
