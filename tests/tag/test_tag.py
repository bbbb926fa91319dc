"""Decoding and linking, from made scores: no model is needed."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.scores import BUCKETS, KINDS, LABELS, LINK_SIZE, RELATIONS, WORDS, Floats, Pages, Scores
from sayso.tag import candidates, outermost, tag
from sayso.tag.decode import decode
from sayso.tag.score import FEATURES, LINE, probability
from sayso.wordpieces import Pieces

SIZE = len(RELATIONS) * (2 * LINK_SIZE + 1)
NULL = len(RELATIONS) * 2 * LINK_SIZE
HIDDEN = 2
WEIGHTS = np.array([0.0, 1.0, *[0.0] * (FEATURES + HIDDEN - 2)], dtype=np.float32)


def whole(count: int) -> npt.NDArray[np.bool_]:
    """Each piece is a word."""
    return np.zeros(count, dtype=np.bool_)


def label_ids(names: str) -> list[int]:
    """`S`, `Q`, `C` begin a source, a cue, a content; `s`, `q`, `c` go on; `.` is outside."""
    ids = []
    for i, name in enumerate(names):
        if name == ".":
            ids.append(0)
            continue
        goes_on = names[i + 1 : i + 2] == name.lower()
        place = ("B" if goes_on else "S") if name.isupper() else ("I" if goes_on else "E")
        ids.append(LABELS.index(f"{place}-{KINDS['SQC'.index(name.upper())]}"))
    return ids


def labels_of(names: str) -> Floats:
    """Scores that favour one label a piece."""
    scores = np.full((len(names), len(LABELS)), -9.0, dtype=np.float32)
    scores[np.arange(len(names)), label_ids(names)] = -0.01
    return scores


def scores_of(
    names: str,
    links: dict[str, list[tuple[int, int]]] | None = None,
    cited: str = "",
    least: float = 0.0,
) -> Scores:
    """Scores over pieces of one character, where a content's first piece points to a target's.

    Each link has a number of its own, as a one in the same place of query and key. `cited` labels
    what stands inside contents.
    """
    vectors = np.zeros((len(names), SIZE), dtype=np.float32)
    vectors[:, NULL:] = 0.5
    for relation, pairs in (links or {}).items():
        at = RELATIONS.index(relation) * LINK_SIZE
        for number, (content, target) in enumerate(pairs):
            vectors[content, at + number] = 20
            vectors[target, NULL // 2 + at + number] = 20
    place = np.arange(len(names), dtype=np.int32)
    shapes = np.full(len(names), 2, dtype=np.int32)
    pieces = Pieces(place, place, place + 1, shapes, whole(len(names)))
    distance = np.zeros((len(RELATIONS), BUCKETS), dtype=np.float32)
    return Scores(
        pieces=pieces,
        labels=labels_of(names),
        cited=labels_of(cited or "." * len(names)),
        links=vectors,
        hidden=np.zeros((len(names), HIDDEN), dtype=np.float32),
        distance=distance,
        words=np.zeros(len(names), dtype=np.int32),
        weights=WEIGHTS,
        least=least,
        break_weights=np.zeros(1, dtype=np.float32),
        keep=(0, len(names)),
        pages=lambda: Pages(vectors, vectors),
    )


def test_spans_end_where_their_labels_do() -> None:
    spans = decode(labels_of("SsQCcc.CcCc"), whole(11))
    assert [(f.first, f.last) for f in spans["source"]] == [(0, 1)]
    assert [(f.first, f.last) for f in spans["cue"]] == [(2, 2)]
    assert [(f.first, f.last) for f in spans["content"]] == [(3, 5), (7, 8), (9, 10)]


def test_an_inner_label_needs_a_first_and_a_last_one() -> None:
    scores = np.full((4, len(LABELS)), -9.0, dtype=np.float32)
    scores[[0, 3], 0] = -0.01
    scores[[1, 2], LABELS.index("I-content")] = -0.01
    scores[1, LABELS.index("B-content")] = -0.5
    scores[2, LABELS.index("E-content")] = -0.5
    assert [(f.first, f.last) for f in decode(scores, whole(4))["content"]] == [(1, 2)]


@given(st.integers(0, 2**32 - 1), st.integers(1, 3))
@settings(max_examples=30, deadline=None)
def test_no_legal_labels_score_higher_than_those_decoded(seed: int, count: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, len(LABELS))).astype(np.float32)
    spans = decode(scores, whole(count))
    labels = ["O"] * count
    for kind, found in spans.items():
        for span in found:
            single = span.first == span.last
            for i in range(span.first, span.last + 1):
                place = "B" if i == span.first else "E" if i == span.last else "I"
                labels[i] = f"{'S' if single else place}-{kind}"
    ids = [LABELS.index(label) for label in labels]
    best = max(
        sum(scores[i, label] for i, label in enumerate(path))
        for path in product(range(len(LABELS)), repeat=count)
        if legal(path)
    )
    assert abs(sum(scores[i, label] for i, label in enumerate(ids)) - best) < 1e-4


def legal(path: tuple[int, ...]) -> bool:
    """Whether each span of a label sequence has its first and its last piece."""
    within = None
    for label in path:
        place, _, kind = LABELS[label].partition("-")
        if within != (kind if place in "IE" else None):
            return False
        within = kind if place in "BI" else None
    return within is None


def test_a_span_takes_whole_words() -> None:
    inner = np.array([True, False, True, True, False])
    scores = labels_of(".Ccc.")
    assert [(f.first, f.last) for f in decode(scores, inner)["content"]] == [(1, 3)]


@given(st.integers(0, 2**32 - 1), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_decoding_any_scores_gives_disjoint_spans(seed: int, count: int) -> None:
    scores = np.log(np.random.default_rng(seed).dirichlet(np.ones(len(LABELS)), count)).astype(
        np.float32
    )
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


def quoting(scores: Scores, *at: int, stops: tuple[int, ...] = ()) -> Scores:
    """`scores` of a text that has quotation marks `at` these pieces, and full stops at `stops`."""
    words = scores.words.copy()
    words[list(at)] = 1 << WORDS.index("quote")
    words[list(stops)] = 1 << WORDS.index("stop")
    return replace(scores, words=words)


def test_a_quotation_by_itself_is_an_attribution_of_nobody() -> None:
    (one,) = tag(quoting(scores_of("..Ccccccc."), 2))
    assert (one.content, one.source, one.cue) == (((2, 9),), None, None)
    assert 0 < one.score < 1
    assert tag(quoting(scores_of("..Cccc...."), 2)) == []


def test_a_quotation_goes_on_with_the_one_before_it() -> None:
    names = "Ccccccc.SQ..Ccccccc."
    said = scores_of(names, {"source": [(0, 8)], "cue": [(0, 9)]})
    (one,) = tag(quoting(said, 0, 12, stops=(10,)))
    assert (one.content, one.source) == (((0, 7), (12, 19)), (8, 9))


def test_a_quotation_behind_another_sentence_stands_alone() -> None:
    names = "Ccccccc.SQ....Ccccccc."
    said = scores_of(names, {"source": [(0, 8)], "cue": [(0, 9)]})
    assert [a.source for a in tag(quoting(said, 0, 14, stops=(10, 13)))] == [(8, 9), None]
    indirect = quoting(said, 14, stops=(10,))
    assert [a.source for a in tag(indirect)] == [(8, 9), None]


def test_a_quotation_in_the_midst_of_another_line_does_not_go_on() -> None:
    names = "Ccccccc.SQ...Ccccccc."
    said = quoting(scores_of(names, {"source": [(0, 8)], "cue": [(0, 9)]}), 0, 13, stops=(10,))
    for line, alone in ((11, True), (13, False)):
        shapes = said.pieces.shapes.copy()
        shapes[line] = 1 + LINE
        lined = replace(said, pieces=replace(said.pieces, shapes=shapes))
        assert (len(tag(lined)) > 1) == alone


def test_nothing_in_nothing_out() -> None:
    assert tag(scores_of("")) == []
    assert tag(scores_of("....")) == []


def test_what_starts_elsewhere_is_left_to_another_stretch() -> None:
    scores = scores_of("SQCc....SQCc", {"source": [(2, 0), (10, 8)], "cue": [(2, 1), (10, 9)]})
    halves = [tag(replace(scores, keep=keep)) for keep in ((0, 6), (6, 12))]
    assert [[a.content for a in half] for half in halves] == [[((2, 4),)], [((10, 12),)]]


def test_a_content_that_cites_somebody_gives_an_inner_attribution() -> None:
    links = {"source": [(2, 0), (6, 4)], "cue": [(2, 1), (6, 5)]}
    scores = scores_of("SQCccccccc..", links, cited="....SQCccc..")
    outer, inner = tag(scores)
    assert (outer.source, outer.cue, outer.content) == ((0, 1), (1, 2), ((2, 10),))
    assert (inner.source, inner.cue, inner.content) == ((4, 5), (5, 6), ((6, 10),))
    assert outermost([outer, inner]) == [outer]


def test_what_an_unlikely_attribution_cites_is_left_out_with_it() -> None:
    links = {"source": [(2, 0), (6, 4)], "cue": [(2, 1), (6, 5)]}
    scores = scores_of("SQCccccccc..", links, cited="....SQCccc..")
    scores.labels[2:10] -= 3
    outer, inner = tag(scores)
    assert outer.score < inner.score
    assert tag(replace(scores, least=inner.score)) == []


def test_nobody_is_cited_without_both_a_source_and_a_cue() -> None:
    links = {"source": [(2, 0), (6, 4)], "cue": [(2, 1)]}
    assert len(tag(scores_of("SQCccccccc..", links, cited="....S.Cccc.."))) == 1


def test_nobody_is_cited_outside_of_contents() -> None:
    links = {"source": [(2, 0), (6, 4)], "cue": [(2, 1), (6, 5)]}
    assert len(tag(scores_of("SQC.........", links, cited="....SQCccc.."))) == 1


def test_unlikely_attributions_are_left_out() -> None:
    links = {"source": [(2, 0)], "cue": [(2, 1)]}
    (found,) = tag(scores_of("SQCc", links))
    assert tag(scores_of("SQCc", links, least=found.score)) == [found]
    assert tag(scores_of("SQCc", links, least=0.9999)) == []


def test_candidates_are_proposed_whatever_their_score() -> None:
    scores = scores_of("SQCc", {"source": [(2, 0)], "cue": [(2, 1)]}, least=0.9999)
    ((found, values),) = candidates(scores)
    assert found.content == ((2, 4),)
    assert values.shape == WEIGHTS.shape == (FEATURES + HIDDEN,)


def test_the_score_tells_saying_from_doing() -> None:
    links = {"source": [(2, 0)], "cue": [(2, 1)]}
    values = []
    for kind in ("say", "act"):
        words = np.array([0, 1 << WORDS.index(kind), 0, 0], dtype=np.int32)
        ((_, features),) = candidates(replace(scores_of("SQCc", links), words=words))
        values.append(features)
    assert (values[0] != values[1]).any()
    weights = (values[0] - values[1]).astype(np.float32)
    assert probability(values[0], weights) > 0.5 > probability(values[1], weights)


def test_the_score_knows_what_the_encoder_makes_of_the_cue() -> None:
    hidden = np.array([[9, 9], [1, 2], [3, 4], [9, 9], [9, 9]], dtype=np.float32)
    scores = scores_of("SQqCc", {"source": [(3, 0)], "cue": [(3, 1)]})
    ((_, with_cue),) = candidates(replace(scores, hidden=hidden))
    assert with_cue[FEATURES:].tolist() == [2, 3]
    without = scores_of("S.CCc", {"source": [(3, 0)]})
    ((_, values),) = candidates(replace(without, hidden=hidden))
    assert values[FEATURES:].tolist() == [0, 0]


@given(st.text("SQC.sqc", max_size=12), st.lists(st.integers(0, 2**14 - 1), min_size=12))
@settings(max_examples=60, deadline=None)
def test_whatever_the_words_the_score_is_a_probability(names: str, kinds: list[int]) -> None:
    weights = np.linspace(-1, 1, FEATURES + HIDDEN, dtype=np.float32)
    words = np.array(kinds[: len(names)], dtype=np.int32)
    scores = replace(scores_of(names), words=words, weights=weights)
    assert all(0 <= found.score <= 1 for found in tag(scores))
