"""Word pieces: where they stand, and the shapes that keep what the vocabulary drops."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.predict import attribution_model
from sayso.wordpieces import SHAPES


@given(st.text(st.characters(), max_size=300))
@settings(max_examples=200, deadline=None)
def test_pieces_stand_in_order_inside_any_text(text: str) -> None:
    pieces = attribution_model().pieces(text)
    bounds = list(zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True))
    assert all(0 <= start < end <= len(text) for start, end in bounds)
    assert all(before <= after for (before, _), (after, _) in pairwise(bounds))
    assert all(0 < shape < SHAPES for shape in pieces.shapes.tolist())


def test_long_text_has_the_pieces_of_its_parts() -> None:
    part = "Vorland’s minister said on Tuesday that the bridge was open. "
    whole = attribution_model().pieces(part * 2_000)
    one = attribution_model().pieces(part)
    assert len(whole) == 2_000 * len(one)
    assert whole.ids[-len(one) :].tolist() == one.ids.tolist()
    assert whole.ends[-1] == len(part) * 2_000 - 1


def test_shapes_tell_case_and_gap() -> None:
    pieces = attribution_model().pieces("harbour Harbour HARBOUR\nHarbour\n\nharbour, harbour")
    shapes = pieces.shapes.tolist()
    assert pieces.ids[0] == pieces.ids[1] == pieces.ids[2]
    assert len({shapes[0], shapes[1], shapes[2]}) == 3
    assert pieces.opens_line().tolist() == [True, False, False, True, True, False, False]
    assert len({shapes[3], shapes[4], shapes[5], shapes[6]}) == 4


def test_lone_surrogates_keep_their_place() -> None:
    pieces = attribution_model().pieces("the \ud800 bridge")
    assert (pieces.starts[-1], pieces.ends[-1]) == (6, 12)


def test_lines_wrapped_at_a_width_are_no_line_breaks() -> None:
    wrapped = (
        "The mayor of the old harbour\ntown said that it would\nopen on Friday.\n\nNobody came."
    )
    lines = attribution_model().pieces(wrapped).opens_line().tolist()
    assert lines.count(True) == 2
    paragraphs = "The mayor spoke.\nNobody came.\nThe pier stays shut."
    assert attribution_model().pieces(paragraphs).opens_line().tolist().count(True) == 3


def test_a_handle_that_says_something_is_read_as_a_name() -> None:
    model = attribution_model()
    said = "The dam broke, told @osk_geo says the port."
    assert model.pieces(said).ids.tolist() == (
        model.pieces(said.replace("@osk_geo", " Osk Geo")).ids.tolist()
    )
    for text in ("Follow @osk_geo for more.", "Mail: geo@osk_geo.example says."):
        apart = text.replace("@", " @ ")
        assert model.pieces(text).ids.tolist() == model.pieces(apart).ids.tolist()
