"""Fitting what runs of words speak for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bench.pages import UNKNOWN
from sayso.segment.wording import OWN, TOLD, edges_of, read, runs_of

pytest.importorskip("sklearn")

from training.segments.wording import Line, fit, save

NOTICE, PAYWALL, NEWS, ONCE, BIO = (
    np.arange(at, at + 6, dtype=np.int32) for at in (10, 20, 30, 40, 50)
)


def line(outlet: int, kind: str, ids: npt.NDArray[np.int32]) -> Line:
    edges = [numbers for _, numbers in edges_of(ids, np.array([0]), np.array([len(ids)]))]
    return Line(str(outlet), kind, 8.0, np.concatenate(runs_of(ids)), np.concatenate(edges))


def test_what_stands_on_pages_of_several_outlets_is_learnt(tmp_path: Path) -> None:
    lines = [line(n, OWN, NEWS) for n in range(9)]
    lines += [line(n, kind, NOTICE) for n in range(3) for kind in ("rights", UNKNOWN)]
    lines += [line(n, *of) for n in range(3) for of in (("paywall", PAYWALL), ("bio", BIO))]
    lines += [line(1, "paywall", ONCE)]
    save(fit(lines), tmp_path / "words.npz")
    lines, (known, weights, _) = read(tmp_path / "words.npz")
    said = {int(number): row for number, row in zip(known, weights, strict=True)}
    assert said.keys() < {*lines.known.tolist()}
    often = (NOTICE, PAYWALL, NEWS, BIO)
    assert set(said) == {int(n) for ids in often for runs in runs_of(ids) for n in runs}
    notice, paywall, news = (said[int(runs_of(ids)[1][0])] for ids in (NOTICE, PAYWALL, NEWS))
    assert notice[0] < 0 < news[0]
    assert paywall[0] < 0
    rights, wall = TOLD.index("rights"), TOLD.index("paywall")
    assert notice[rights] > notice[wall]
    assert paywall[wall] > paywall[rights]
