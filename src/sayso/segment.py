"""The segment stage: where in a text each article begins, and what in it is boilerplate.

The encoder says of every word piece how likely it begins an article, and what the stretch that it
stands in is. Nothing is cut away: a document is a slice of the text, its boilerplate is marked.
Boilerplate between two articles belongs to the document before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from sayso.ids import identify
from sayso.parts import Parts
from sayso.repeats import repeats
from sayso.scores import PARTS, Floats, Scores
from sayso.types import Attribution, Boilerplate, Document, Span

MATTER = frozenset(("text", "headline", "byline", "dateline"))
"""The parts that an article is made of; all others are boilerplate."""
NOTICES = frozenset(("newsletter", "paywall", "cookie", "donation", "bio", "navigation", "rights"))
"""Boilerplate in which an outlet speaks of itself. Captions and teasers tell news, and text is more
often taken for them: what they say is read, lest a claim of the article be lost."""

_BOILERPLATE = np.array([part not in MATTER for part in PARTS])
_SWITCH = 4.0
"""What a change of kind costs, in logarithms of probability."""
_DOUBT = 0.5
"""How much likelier text has to be to be taken for it, so that as much boilerplate is missed as is
wrongly found."""
_NEVER = -99.0
"""The logarithm of a probability."""
_CERTAIN, _SURE, _LIKELY, _FAINT = 1.0, 0.9, 0.4, 0.05
_LONG = 8_000
"""Of several articles few are longer, so that faint signs cut what is, code points."""
_ABOUT = 40
"""Pieces over which the likelihood of one start may be spread: headline, byline and date of a page
each look like the first of its words."""
_NEAR = 6
_SHORTEST_DOCUMENT = 300


@dataclass(frozen=True, slots=True)
class Segments:
    """What a stretch of text says: where articles begin, code points, how likely each is; and what
    is not plain article text, (span, kind)."""

    starts: tuple[tuple[int, float], ...] = ()
    parts: tuple[Boilerplate, ...] = ()


def segment(scores: Scores) -> Segments:
    """The segments of a stretch; of those that begin outside `scores.keep` another tells. A text
    too short to be an article has none."""
    low, high = scores.keep
    pieces = scores.pieces
    if not len(pieces) or pieces.ends[-1] - pieces.starts[0] < _SHORTEST_DOCUMENT:
        return Segments()
    pages = scores.pages()
    kinds = _kinds(_of_words(pages.parts, pieces.inner))
    begins = np.where(pieces.inner, 0, pages.starts)
    likely = _begins(begins)
    likely += [(_likeliest(begins, i - _ABOUT, i), _CERTAIN) for i in repeats(pieces)]
    found = ((int(pieces.starts[i]), sure) for i, sure in sorted(likely))
    starts = tuple((at, sure) for at, sure in found if low <= at < high)
    parts = tuple(
        Boilerplate((int(pieces.starts[first]), int(pieces.ends[last])), PARTS[kind])
        for first, last, kind in _runs(kinds)
        if PARTS[kind] != "text" and low <= int(pieces.starts[first]) < high
    )
    return Segments(starts, parts)


def _kinds(parts: Floats) -> npt.NDArray[np.int64]:
    """(pieces,): what each piece stands in: first whether that is boilerplate, whose kinds are
    easily mistaken for each other, then of which kind."""
    sums = [np.logaddexp.reduce(parts[:, of == _BOILERPLATE], axis=1) for of in (False, True)]
    boilerplate = _smooth(np.stack([sums[0] - _DOUBT, sums[1]], axis=1)) == 1
    own = boilerplate[:, None] == _BOILERPLATE
    return _smooth(np.where(own, parts, np.float32(_NEVER)))


def _smooth(parts: Floats) -> npt.NDArray[np.int64]:
    """(pieces,): the best kind of each piece where every change of kind costs _SWITCH.

    Viterbi over stretches in which one kind is the likeliest, which are few.
    """
    likeliest = parts.argmax(axis=1)
    runs = [(first, last) for first, last, _ in _runs(likeliest)]
    best = np.zeros(parts.shape[1])
    back = []
    for first, last in runs:
        entered = best.max() - _SWITCH
        back.append(np.where(best >= entered, np.arange(len(best)), best.argmax()))
        best = np.maximum(best, entered) + parts[first : last + 1].sum(axis=0)
    kinds = np.empty(len(parts), dtype=np.int64)
    kind = int(best.argmax())
    for (first, last), before in zip(reversed(runs), reversed(back), strict=True):
        kinds[first : last + 1] = kind
        kind = int(before[kind])
    return kinds


def _of_words(parts: Floats, inner: npt.NDArray[np.bool_]) -> Floats:
    """`parts` with each piece given the sum of its word: no word is cut in two."""
    first = np.flatnonzero(~inner | (np.arange(len(inner)) == 0))
    if not len(first):
        return parts
    sums = np.add.reduceat(parts, first, axis=0)
    lengths = np.diff(np.append(first, len(inner)))
    result: Floats = np.repeat(sums / lengths[:, None], lengths, axis=0)
    return result


def _runs(kinds: npt.NDArray[np.int64]) -> Iterator[tuple[int, int, int]]:
    """(first, last, kind) of each run of one kind."""
    if not len(kinds):
        return
    edges = [0, *(np.flatnonzero(np.diff(kinds)) + 1).tolist(), len(kinds)]
    for first, end in pairwise(edges):
        yield first, end - 1, int(kinds[first])


def _begins(starts: Floats) -> list[tuple[int, float]]:
    """Pieces with which articles likely begin, and how many do so about there.

    Where the sum over _ABOUT pieces is highest an article begins, with the likeliest piece near
    that at which half of the sum is reached.
    """
    total = np.concatenate([[0.0], np.cumsum(starts, dtype=np.float64)])
    ends = np.minimum(np.arange(len(starts)) + _ABOUT, len(starts))
    about = total[ends] - total[:-1]
    free = about >= _FAINT
    found = []
    for i in np.argsort(-about, kind="stable")[: int(free.sum())].tolist():
        if free[i]:
            half = int(np.searchsorted(total, total[i] + about[i] / 2)) - 1
            first = _likeliest(starts, half - _NEAR, half + _NEAR)
            found.append((first, float(about[i])))
            free[max(0, i - 2 * _ABOUT) : i + 2 * _ABOUT] = False
    return sorted(found)


def _likeliest(starts: Floats, low: int, high: int) -> int:
    """The piece from `low` to `high`, both of them too, with which an article likeliest begins."""
    low = max(0, low)
    return low + int(starts[low : high + 1].argmax())


def apart(scores: Scores, segments: Segments) -> list[Scores]:
    """`scores` cut where articles begin, so that nothing is read across, and with nothing to be
    found in notices."""
    pieces = scores.pieces
    bare = scores.labels.copy()
    for part in segments.parts:
        if part.kind in NOTICES:
            first, end = np.searchsorted(pieces.starts, part.span)
            bare[first:end, 1:] = _NEVER
    begins = [start for start, likely in segments.starts if likely >= _LIKELY]
    cuts = np.searchsorted(pieces.starts, begins).tolist()
    return [
        replace(
            scores,
            pieces=pieces.cut(first, end),
            labels=bare[first:end],
            cited=scores.cited[first:end],
            links=scores.links[first:end],
        )
        for first, end in pairwise([0, *cuts, len(pieces)])
    ]


def starts(length: int, segments: Sequence[Segments]) -> list[int]:
    """Where articles begin in a text of `length` code points, the first left out.

    Where two surely begin, others that may are taken for such too, and what is long for one article
    is cut at its likeliest place; else the text is more likely one article, and none but a sure one
    cuts it. A start too near to another is none.
    """
    found = [start for of in segments for start in of.starts]
    several = sum(likely >= _SURE for _, likely in found) > 1
    least = _LIKELY if several else _SURE
    own = Parts(part for of in segments for part in of.parts if part.kind not in MATTER).own
    kept = [0]
    for start, likely in found:
        if likely >= least and own((kept[-1], start)) >= _SHORTEST_DOCUMENT:
            kept.append(start)
    if own((kept[-1], length)) < _SHORTEST_DOCUMENT and len(kept) > 1:
        kept.pop()
    if several:
        kept += _within_long([*kept, length], found, own)
    return sorted(kept)[1:]


def _within_long(
    bounds: Sequence[int], found: Sequence[tuple[int, float]], own: Callable[[Span], int]
) -> list[int]:
    """Where to cut what is long between `bounds`: at the likeliest place, then again what is left
    on either side."""
    cuts, left = [], list(pairwise(bounds))
    while left:
        start, end = left.pop()
        if own((start, end)) <= _LONG:
            continue
        fit = [
            (likely, -at)
            for at, likely in found[bisect_right(found, (start, 1.0)) : bisect_left(found, (end,))]
            if min(own((start, at)), own((at, end))) >= _SHORTEST_DOCUMENT
        ]
        if fit:
            cut = -max(fit)[1]
            cuts.append(cut)
            left += [(start, cut), (cut, end)]
    return cuts


def split(document: Document, segments: Sequence[Segments]) -> list[Document]:
    """`document` cut where articles begin, each part with its boilerplate marked.

    A page or a record is one article already, and is not cut.
    """
    cuts = starts(len(document.text), segments)
    marked = [p for found in segments for p in found.parts if p.kind not in MATTER]
    parts = Parts([*marked, *document.boilerplate])
    bounds = [0, *cuts, len(document.text)]
    return [_cut(document, span, parts) for span in pairwise(bounds)]


def matter(
    document: Document, articles: Iterable[Document], segments: Iterable[Segments]
) -> list[list[Boilerplate]]:
    """For each of the `articles` of `document` the headlines, bylines and datelines that stand in
    it, placed as there."""
    parts = Parts(p for found in segments for p in found.parts if p.kind in MATTER)
    return [parts.within(_place(document, article)) for article in articles]


def is_single(document: Document) -> bool:
    """Whether a document is one article for certain, as a page or a record is."""
    return document.origin.start is None


def among(
    document: Document, articles: Iterable[Document], attributions: Iterable[Attribution]
) -> list[list[Attribution]]:
    """For each of the `articles` of `document` those attributions that stand in it, placed as
    there."""
    ordered = sorted(attributions, key=lambda a: a.content)
    firsts = [a.content[0][0] for a in ordered]
    result = []
    for article in articles:
        start, end = _place(document, article)
        near = ordered[bisect_left(firsts, start) : bisect_left(firsts, end)]
        result.append([_moved(a, start) for a in near if _stands_in(a, (start, end))])
    return result


def _place(document: Document, article: Document) -> Span:
    start = (article.origin.start or 0) - (document.origin.start or 0)
    return start, start + len(article.text)


def _stands_in(attribution: Attribution, span: Span) -> bool:
    own = [*attribution.content, *filter(None, (attribution.source, attribution.cue))]
    return all(span[0] <= start and end <= span[1] for start, end in own)


def _moved(attribution: Attribution, by: int) -> Attribution:
    def moved(span: Span) -> Span:
        return span[0] - by, span[1] - by

    return replace(
        attribution,
        content=tuple(map(moved, attribution.content)),
        source=attribution.source and moved(attribution.source),
        cue=attribution.cue and moved(attribution.cue),
    )


def again(document: Document, kept: Document) -> Document:
    """The part of `document` that `kept` is, its boilerplate marked."""
    start, whole = kept.origin.start, document.origin.start
    if start is None or whole is None or kept.origin.end is None:
        return document
    part = _cut(document, (start - whole, kept.origin.end - whole), Parts([]))
    return replace(
        part,
        boilerplate=tuple(
            b for b in kept.boilerplate if 0 <= b.span[0] < b.span[1] <= len(part.text)
        ),
    )


def _cut(document: Document, span: Span, parts: Parts) -> Document:
    start, end = span
    origin = document.origin
    if origin.start is not None:
        origin = replace(origin, start=origin.start + start, end=origin.start + end)
    return replace(
        document,
        id=identify(document.uri, origin.sha256, origin.start),
        text=document.text[start:end],
        origin=origin,
        boilerplate=tuple(parts.within(span)),
    )
