"""Decoding and linking, from made scores: no model is needed."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.scores import BUCKETS, LABELS, LINK_SIZE, RELATIONS, Floats, Scores
from sayso.tag import decode, tag
from sayso.wordpieces import Pieces

SIZE = len(RELATIONS) * (2 * LINK_SIZE + 1)
NULL = len(RELATIONS) * 2 * LINK_SIZE


def whole(count: int) -> npt.NDArray[np.bool_]:
    """Each piece is a word."""
    return np.zeros(count, dtype=np.bool_)


def labels_of(names: str) -> Floats:
    """Scores that favour a label a piece: `S`, `s`, `Q`, `q`, `C`, `c` begin or continue, `.` O."""
    order = [".SsQqCc".index(name) for name in names]
    scores = np.full((len(names), len(LABELS)), -9.0, dtype=np.float32)
    scores[np.arange(len(names)), order] = -0.01
    return scores


def scores_of(
    names: str, links: dict[str, list[tuple[int, int]]] | None = None, null: float = 0.5
) -> Scores:
    """Scores over pieces of one character, where a content's first piece points to a target's.

    Each link has a number of its own, as a one in the same place of query and key.
    """
    vectors = np.zeros((len(names), SIZE), dtype=np.float32)
    vectors[:, NULL:] = null
    for relation, pairs in (links or {}).items():
        at = RELATIONS.index(relation) * LINK_SIZE
        for number, (content, target) in enumerate(pairs):
            vectors[content, at + number] = 20
            vectors[target, NULL // 2 + at + number] = 20
    place = np.arange(len(names), dtype=np.int32)
    shapes = np.full(len(names), 2, dtype=np.int32)
    pieces = Pieces(place, place, place + 1, shapes, whole(len(names)))
    distance = np.zeros((len(RELATIONS), BUCKETS), dtype=np.float32)
    return Scores(pieces, labels_of(names), vectors, distance, (0, len(names)))


def test_spans_end_where_their_labels_do() -> None:
    spans = decode(labels_of("SsQCcc.CcCc"), whole(11))
    assert [(f.first, f.last) for f in spans["source"]] == [(0, 1)]
    assert [(f.first, f.last) for f in spans["cue"]] == [(2, 2)]
    assert [(f.first, f.last) for f in spans["content"]] == [(3, 5), (7, 8), (9, 10)]


def test_an_inner_label_needs_a_first_one() -> None:
    scores = labels_of(".cc.")
    scores[1, 5] = -0.5
    assert [(f.first, f.last) for f in decode(scores, whole(4))["content"]] == [(1, 2)]


def test_a_span_takes_whole_words() -> None:
    inner = np.array([True, False, True, True, False])
    scores = labels_of(".Cc..")
    assert [(f.first, f.last) for f in decode(scores, inner)["content"]] == [(1, 3)]


@given(st.integers(0, 2**32 - 1), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_decoding_any_scores_gives_disjoint_spans(seed: int, count: int) -> None:
    scores = np.log(np.random.default_rng(seed).dirichlet(np.ones(7), count)).astype(np.float32)
    inner = np.random.default_rng(seed + 1).random(count) < 0.3
    spans = sorted((f.first, f.last) for kind in decode(scores, inner).values() for f in kind)
    assert all(first <= last for first, last in spans)
    assert all(a[1] < b[0] for a, b in pairwise(spans))


def test_content_finds_its_source_and_cue() -> None:
    (found,) = tag(scores_of("SQCccc", {"source": [(2, 0)], "cue": [(2, 1)]}))
    assert (found.source, found.cue, found.content) == ((0, 1), (1, 2), ((2, 6),))
    assert 0 < found.score <= 1


def test_a_farther_source_wins_when_the_model_says_so() -> None:
    (found,) = tag(scores_of("S.SQCcc", {"source": [(4, 0)], "cue": [(4, 3)]}))
    assert found.source == (0, 1)


def test_parts_of_a_split_quote_are_one_attribution() -> None:
    (found,) = tag(
        scores_of(
            "CccSQCcc",
            {"source": [(0, 3), (5, 3)], "cue": [(0, 4), (5, 4)]},
        )
    )
    assert found.content == ((0, 3), (5, 8))
    assert (found.source, found.cue) == ((3, 4), (4, 5))


def test_contents_of_two_cues_stay_apart() -> None:
    links = {"source": [(2, 0), (6, 0)], "cue": [(2, 1), (6, 5)]}
    found = tag(scores_of("SQCcSQCc", links))
    assert [a.cue for a in found] == [(1, 2), (5, 6)]


def test_a_content_that_points_nowhere_is_no_attribution() -> None:
    assert tag(scores_of("..Ccc..")) == []


def test_nothing_in_nothing_out() -> None:
    assert tag(scores_of("")) == []
    assert tag(scores_of("....")) == []


def test_what_starts_elsewhere_is_left_to_another_stretch() -> None:
    scores = scores_of("SQCc....SQCc", {"source": [(2, 0), (10, 8)], "cue": [(2, 1), (10, 9)]})
    halves = [
        tag(Scores(scores.pieces, scores.labels, scores.links, scores.distance, keep))
        for keep in ((0, 6), (6, 12))
    ]
    assert [[a.content for a in half] for half in halves] == [[((2, 4),)], [((10, 12),)]]
