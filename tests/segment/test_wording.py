"""What kind of part words are of, by themselves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sayso.errors import ModelError
from sayso.predict import attribution_model
from sayso.scores import PARTS
from sayso.segment.wording import (
    COLUMNS,
    TOLD,
    Wording,
    edges_of,
    of_lines,
    of_pieces,
    read,
    runs_of,
)

NOTICES = (
    ("Copyright 2031 Velm Media Group. All rights reserved.", "rights"),
    ("Sign up for our morning newsletter to get the Herald in your inbox.", "newsletter"),
    ("Subscribe now to keep reading. Already a subscriber? Log in.", "paywall"),
    ("We use cookies to improve your experience. Accept all cookies.", "cookie"),
    ("Share this article on Facebook, Twitter or email", "navigation"),
)
NEWS = (
    "The minister said on Monday that the ferry to Osk would not sail before spring.",
    "Two miners were killed when the shaft flooded, officials in Norland reported.",
    "Police accused the group of shelling the harbour; its spokesman denied it.",
)


def test_notices_are_told_from_news_line_by_line() -> None:
    lines = [*(text for text, _ in NOTICES), *NEWS]
    pieces = attribution_model().pieces("\n".join(lines))
    opens = pieces.opens_line()
    opens[0] = True
    told = of_lines(pieces, np.flatnonzero(opens))
    assert told.shape == (len(lines), len(PARTS))
    kinds = [PARTS[kind] for kind in told.argmax(axis=1)]
    assert kinds == [*(kind for _, kind in NOTICES), *["text"] * len(NEWS)]


def test_without_lines_a_word_is_told_by_those_near_it() -> None:
    notice, _ = NOTICES[2]
    pieces = attribution_model().pieces(" ".join([NEWS[0], notice, NEWS[1]]))
    kinds = of_pieces(pieces).argmax(axis=1)
    place = len(NEWS[0]) + 1
    within = (pieces.starts >= place + 10) & (pieces.ends <= place + len(notice) - 10)
    assert (kinds[within] == PARTS.index("paywall")).mean() > 0.6
    assert (kinds[pieces.ends < len(NEWS[0]) - 40] == PARTS.index("text")).all()


def test_words_of_one_line_are_not_read_with_those_of_the_next() -> None:
    apart = attribution_model().pieces("All rights\nreserved")
    told = of_lines(apart, np.array([0, 2]))
    alone = of_lines(apart.cut(0, 2), np.array([0]))
    assert np.allclose(told[0], alone[0])


def test_kinds_are_as_likely_as_one_in_all() -> None:
    pieces = attribution_model().pieces(" ".join(text for text, _ in NOTICES))
    likely = np.exp(of_pieces(pieces))
    own = [PARTS.index(part) for part in ("headline", "byline", "dateline")]
    assert np.allclose(likely.sum(axis=1) - likely[:, own].sum(axis=1), 1, atol=1e-3)


def test_runs_of_few_pieces() -> None:
    assert [len(runs) for runs in runs_of(np.array([7, 8, 7], np.int32))] == [3, 2, 1]
    assert [len(runs) for runs in runs_of(np.array([7], np.int32))] == [1]
    one, two = runs_of(np.array([7, 8, 7, 8], np.int32))[:2]
    assert one[0] == one[2] != one[1]
    assert two[0] == two[2] != two[1]


def test_what_begins_and_ends_a_line_is_told_from_the_same_within_it() -> None:
    ids = np.array([7, 8, 9, 9, 7, 8, 9, 8, 7], np.int32)
    found = list(edges_of(ids, np.array([0, 3, 7]), np.array([3, 7, 9])))
    first, last = dict(zip(*found[0], strict=True)), dict(zip(*found[1], strict=True))
    assert first[0] != first[1]
    assert last[0] == last[1] != last[2]
    assert not {*first.values()} & {*last.values()}
    assert not {*first.values(), *last.values()} & {*runs_of(ids)[0]}
    assert [len(lines) for lines, _ in found] == [3, 3, 3, 3, 2, 2, 3]


@pytest.mark.parametrize("content", [None, b"no weights", b"PK\x03\x04"])
def test_missing_and_damaged_weights_are_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "words.npz"
    if content:
        path.write_bytes(content)
    with pytest.raises(ModelError, match="words"):
        read(path)


def test_weights_of_another_version_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.npz"
    few = np.zeros((2, len(TOLD) - 1), np.int8)
    scales = np.ones(len(TOLD) - 1, np.float32)
    table = dict(zip(COLUMNS, (np.array([1, 2], np.uint32), few, scales, scales), strict=True))
    columns = {f"{name}_{column}": table[column] for name in Wording._fields for column in COLUMNS}
    np.savez(path, **columns)
    with pytest.raises(ModelError, match="another version"):
        read(path)
