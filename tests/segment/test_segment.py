"""Cutting and marking, from made scores: no model is needed."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from made import raw

from sayso.clean import clean
from sayso.scores import BUCKETS, LABELS, LINK_SIZE, PARTS, RELATIONS, Pages, Scores
from sayso.segment import Segments, again, among, apart, doubts, is_single, matter, segment, split
from sayso.segment import starts as starts_in
from sayso.types import Attribution, Boilerplate
from sayso.wordpieces import Pieces

WORDS = 200
TEXT = "".join(f"w{n:03} " for n in range(WORDS))


def scores_of(parts: list[tuple[int, str]], starts: list[int], words: int = WORDS) -> Scores:
    """Scores over words of five code points. `parts` says at which word which part begins; `starts`
    which words likely begin an article."""
    place = np.arange(words, dtype=np.int32) * 5
    shapes = np.full(words, 2, dtype=np.int32)
    kinds = np.full((words, len(PARTS)), -6.0, dtype=np.float32)
    bounds = [*[at for at, _ in parts], words]
    for (at, kind), end in zip(parts, bounds[1:], strict=True):
        kinds[at:end, PARTS.index(kind)] = -0.01
    likely = np.zeros(words, dtype=np.float32)
    likely[starts] = 1.0
    none = np.zeros(words, dtype=np.bool_)
    labels = np.full((words, len(LABELS)), -3.0, dtype=np.float32)
    size = len(RELATIONS) * (2 * LINK_SIZE + 1)
    return Scores(
        pieces=Pieces(place, place, place + 4, shapes, none),
        labels=labels,
        cited=labels,
        links=np.zeros((words, size), dtype=np.float32),
        hidden=np.zeros((words, 1), dtype=np.float32),
        distance=np.zeros((len(RELATIONS), BUCKETS), dtype=np.float32),
        words=np.arange(words, dtype=np.int32),
        weights=np.zeros(1, dtype=np.float32),
        least=0.0,
        break_weights=np.zeros(1, dtype=np.float32),
        keep=(0, words * 5),
        pages=lambda: Pages(kinds, likely),
    )


def test_a_text_of_two_pages_is_two_documents() -> None:
    document = clean(raw(TEXT))
    parts = [(0, "text"), (90, "bio"), (100, "headline"), (104, "byline"), (108, "text")]
    first, second = split(document, [segment(scores_of(parts, [100]), TEXT)])
    assert first.text + second.text == TEXT
    assert first.id == document.id != second.id
    assert (second.origin.start, second.origin.end) == (500, 1000)
    assert first.boilerplate == (Boilerplate((450, 499), "bio"),)
    assert second.boilerplate == ()
    segments = [segment(scores_of(parts, [100]), TEXT)]
    assert matter(document, [first], segments) == [[]]
    (marked,) = matter(document, [second], segments)
    assert [(part.kind, second.text[slice(*part.span)]) for part in marked] == [
        ("headline", "w100 w101 w102 w103"),
        ("byline", "w104 w105 w106 w107"),
    ]


def test_a_page_or_a_record_is_one_article() -> None:
    record = raw('{"text": "' + TEXT + '"}')
    document = clean(replace(record, format="jsonl", record=1))
    assert is_single(document)
    assert not is_single(clean(raw(TEXT)))
    assert split(document, [Segments()]) == [document]


def test_a_few_words_are_not_looked_at() -> None:
    assert segment(scores_of([(0, "bio")], [10], words=40), TEXT) == Segments()


def test_starts_near_each_other_are_one() -> None:
    document = clean(raw(TEXT))
    found = split(document, [segment(scores_of([(0, "text")], [80, 85, 199]), TEXT)])
    assert [d.origin.start for d in found] == [0, 400]


def test_an_article_begins_below_notices_and_captions_but_may_with_a_teaser() -> None:
    parts = [(0, "text"), (96, "newsletter"), (100, "caption"), (104, "headline"), (108, "text")]
    assert starts_in(TEXT, [segment(scores_of(parts, [97]), TEXT)]) == [520]
    assert starts_in(TEXT, [segment(scores_of(parts, [106]), TEXT)]) == [530]
    teaser = [(0, "text"), (100, "teaser"), (108, "text")]
    assert starts_in(TEXT, [segment(scores_of(teaser, [100]), TEXT)]) == [500]


def told(
    length: int,
    *starts: tuple[int, float],
    line: str = "rain ",
    parts: tuple[Boilerplate, ...] = (),
) -> list[int]:
    """Where articles are said to begin in a text of plain text but for `parts`."""
    text = (line * (length // len(line) + 1))[:length]
    return starts_in(text, [Segments(starts, parts)])


def test_faint_signs_cut_only_what_is_long_in_a_text_of_several() -> None:
    sure, faint = (2_000, 1.05), (9_000, 0.06)
    assert told(30_000, faint) == []
    assert told(30_000, sure, faint) == [2_000]
    assert told(30_000, sure, faint, (26_000, 1.05)) == [2_000, 9_000, 26_000]
    assert told(12_000, sure, (5_000, 0.06), (9_500, 1.05)) == [2_000, 9_500]
    assert told(30_000, sure, faint, (25_900, 0.07), (26_000, 1.05)) == [2_000, 9_000, 26_000]


def test_faint_signs_cut_no_text_that_has_its_lines() -> None:
    starts = (2_000, 1.05), (9_000, 0.06), (26_000, 1.05)
    assert told(30_000, *starts, line="It rained in Norway all week.\n") == [2_000, 26_000]


def test_faint_signs_cut_no_text_that_has_its_heads() -> None:
    starts = (2_000, 1.05), (6_000, 0.15), (12_000, 1.05), (20_500, 0.06), (29_000, 1.05)
    heads = tuple(Boilerplate((at - 80, at - 20), "headline") for at in (2_000, 12_000, 29_000))
    assert told(31_000, *starts) == [2_000, 6_000, 12_000, 20_500, 29_000]
    assert told(31_000, *starts, parts=heads[:1]) == [2_000, 12_000, 29_000]
    assert told(31_000, *starts, parts=heads) == [2_000, 12_000, 29_000]


def test_below_a_footer_the_next_page_begins() -> None:
    line = "It rained. "
    text = line * 100 + "© 2031 Velm Ledger. About us. " + line * 100
    below = text.index("About") + 10
    faint = Segments(((300, 0.1), (below, 0.03), (below + 700, 0.1)), ())
    assert starts_in(text, [faint]) == [below]
    assert starts_in(text.replace("©", "In"), [faint]) == []
    assert starts_in(text[: below + 100], [faint]) == []


def test_a_text_of_long_articles_only_has_lost_heads_whatever_one_has() -> None:
    starts = (2_000, 1.05), (6_000, 0.15), (12_000, 1.05), (36_000, 0.06)
    head = Boilerplate((1_920, 1_980), "headline")
    assert told(40_000, *starts, parts=(head,)) == [2_000, 6_000, 12_000, 36_000]


def test_many_likely_starts_tell_a_text_of_several_as_sure_ones_do() -> None:
    assert told(30_000, (5_000, 0.7)) == []
    assert told(30_000, (5_000, 0.7), (12_000, 0.6), (20_000, 0.5)) == [5_000, 12_000, 20_000]


def test_an_article_ends_with_its_desks_credit() -> None:
    body = "It rained in Norway all week. " * 500
    text = f"{body}Editing by Ona Rey {body}{body}"
    at = len(body)
    for faint in (at + 3, at + 19):
        starts = [(faint, 0.25), (2 * at, 1.05), (2 * at + 9_000, 1.05)]
        heads = tuple(Boilerplate((s - 30, s - 10), "headline") for s, _ in starts[1:])
        assert starts_in(text, [Segments(tuple(starts), heads)])[0] == at + 19


def test_another_article_may_begin_where_faint_signs_are_if_heads_are_lost() -> None:
    starts = (2_000, 1.05), (10_000, 0.02), (20_000, 1.05)
    assert doubts(TEXT * 10, [Segments(starts)]) == [2_000, 10_000, 20_000]
    heads = tuple(Boilerplate((at, at + 20), "headline") for at in (2_000, 20_000))
    assert doubts(TEXT * 10, [Segments(starts, heads)]) == [2_000, 20_000]
    assert doubts(TEXT[:7_000], [Segments(((3_000, 0.3),))]) == []


def test_an_article_begins_where_marks_change() -> None:
    line = 'It "rained" in Norway.\n'
    text = line * 500 + line.replace('"', "”") * 500
    middle, away = len(text) // 2, len(text) // 4
    starts = (2_000, 1.05), (away, 0.25), (middle, 0.25), (len(text) - 2_000, 1.05)
    assert starts_in(text, [Segments(starts)]) == [2_000, middle, len(text) - 2_000]


def test_a_story_told_again_begins_at_its_likeliest_word() -> None:
    story = np.arange(2_000, 2_400, dtype=np.int32)
    ids = np.concatenate([story, np.arange(9_000, 9_100, dtype=np.int32), story])
    scores = scores_of([(0, "text")], [], words=len(ids))
    pages = scores.pages()
    pages.starts[490] = 0.01
    told_twice = replace(scores, pieces=replace(scores.pieces, ids=ids), pages=lambda: pages)
    assert [at for at, _ in segment(told_twice, TEXT).starts] == [490 * 5]


@given(
    st.lists(st.tuples(st.integers(1, 59_999), st.floats(0.05, 1.5)), max_size=30, unique=True),
)
def test_starts_keep_their_distance(found: list[tuple[int, float]]) -> None:
    cuts = [0, *told(60_000, *sorted(found)), 60_000]
    assert set(cuts[1:-1]) <= {at for at, _ in found}
    assert all(end - start >= 300 for start, end in pairwise(cuts))


def test_a_single_odd_piece_is_no_part_of_its_own() -> None:
    assert segment(scores_of([(0, "text"), (50, "caption"), (51, "text")], []), TEXT).parts == ()


def test_a_line_is_one_part() -> None:
    scores = scores_of([(0, "text"), (52, "caption"), (58, "text"), (160, "bio")], [])
    assert [part.span for part in segment(scores, TEXT).parts] == [(260, 289), (800, 999)]
    shapes = scores.pieces.shapes.copy()
    shapes[[20, 150]] += 2
    lined = replace(scores, pieces=replace(scores.pieces, shapes=shapes))
    assert segment(lined, TEXT).parts == (Boilerplate((750, 999), "bio"),)


def test_where_all_is_teasers_they_are_the_article_itself() -> None:
    document = clean(raw(TEXT))
    for parts, marked in (
        ([(0, "teaser"), (195, "text")], []),
        ([(0, "teaser"), (100, "bio")], ["bio"]),
        ([(0, "teaser"), (150, "text")], ["teaser"]),
    ):
        [article] = split(document, [segment(scores_of(parts, []), TEXT)])
        assert [part.kind for part in article.boilerplate] == marked


def test_nothing_is_read_across_pages_or_in_notices() -> None:
    scores = scores_of([(0, "text"), (40, "teaser"), (90, "bio"), (100, "text")], [100])
    first, second = apart(scores, segment(scores, TEXT), TEXT)
    assert (len(first.pieces), len(second.pieces)) == (100, 100)
    assert (first.labels[90:, 1:] < -50).all()
    for read in (first.labels[:90], second.labels, scores.labels):
        assert (read > -50).all()
    assert second.words.tolist() == scores.words[100:].tolist()
    faint = Segments(starts=((500, 0.06),))
    assert len(apart(scores, faint, TEXT)) == 1


def test_teasers_are_not_read_beside_an_article_that_has_its_lines() -> None:
    scores = scores_of([(0, "text"), (60, "teaser"), (100, "text")], [])
    segments = Segments(parts=(Boilerplate((300, 500), "teaser"),))
    (read,) = apart(scores, segments, TEXT)
    assert (read.labels > -50).all()
    shapes = scores.pieces.shapes.copy()
    shapes[::20] = 3
    lined = replace(scores, pieces=replace(scores.pieces, shapes=shapes))
    (read,) = apart(lined, segments, TEXT)
    assert (read.labels[60:100, 1:] < -50).all()
    assert (read.labels[:60] > -50).all()
    assert (read.labels[100:] > -50).all()
    headlines = Segments(parts=(Boilerplate((0, 950), "teaser"),))
    (read,) = apart(lined, headlines, TEXT)
    assert (read.labels > -50).all()
    posts = TEXT[:380] + ".\n" + TEXT[382:499] + "." + TEXT[500:]
    (read,) = apart(lined, segments, posts)
    assert (read.labels > -50).all()
    for line, told in (("Here is what the mayor said:", True), ("More on this matter:", False)):
        led = f"{TEXT[: 298 - len(line)]}\n{line}\n{TEXT[300:]}"
        (read,) = apart(lined, segments, led)
        assert (read.labels > -50).all() == told


def test_attributions_go_to_their_article_with_their_places() -> None:
    document = clean(raw(TEXT))
    first, second = split(document, [segment(scores_of([(0, "text")], [100]), TEXT)])
    early = Attribution(((10, 19),), (0, 4), (5, 9), 0.9)
    late = Attribution(((510, 519), (530, 539)), (520, 524), None, 0.9)
    moved = Attribution(((10, 19), (30, 39)), (20, 24), None, 0.9)
    assert among(document, [first, second], [late, early]) == [[early], [moved]]


@given(
    st.lists(st.tuples(st.integers(1, WORDS - 1), st.sampled_from(PARTS)), max_size=9),
    st.lists(st.integers(1, WORDS - 1), max_size=9),
)
def test_nothing_is_lost_and_all_can_be_made_again(
    parts: list[tuple[int, str]], starts: list[int]
) -> None:
    document = clean(raw(TEXT))
    ordered = [(0, "text"), *sorted(dict(parts).items())]
    found = split(document, [segment(scores_of(ordered, starts), TEXT)])
    assert "".join(d.text for d in found) == TEXT
    assert len({d.id for d in found}) == len(found)
    for part in found:
        assert again(document, part) == part
        ends = [0]
        for boilerplate in part.boilerplate:
            start, end = boilerplate.span
            assert ends[-1] <= start < end <= len(part.text)
            ends.append(end)
