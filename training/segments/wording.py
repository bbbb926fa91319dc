"""Fits what runs of words speak for: `python -m training.segments.wording --data DATA`.

Two logistic regressions: whether a line is boilerplate, learnt from all lines of saved pages and
from articles; and of which kind, from those lines that were marked, and made notices. A run counts
that stands on pages of several outlets, so that none is learnt by heart.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bench.pages import Page, around, held_out
from sayso.predict import attribution_model
from sayso.segment import MATTER
from sayso.segment.wording import (
    COLUMNS,
    OWN,
    TOLD,
    WEIGHTS,
    Numbers,
    Table,
    Wording,
    edges_of,
    runs_of,
)
from training.segments import sources
from training.segments.invented import Words, fill, words

ARTICLE_LINES = 6_000
_LISTS = {"label": "navigation", "share": "navigation", "credit": "caption"}
"""What the lists of short words are."""
_FILLED = 2
"""How often the slots of a made wording are filled."""
_OF_NOTICES, _OF_ARTICLES = 3, 8
"""On the pages of how many outlets a run stands at least, in boilerplate or in text."""
_STRENGTH = 10.0
_MARKED, _MADE, _ARTICLE, _FAR = 1.0, 0.5, 0.3, 0.2
"""How much a line counts: near the article of its page, a made notice, of an article without a
page, and a line far from the article of its page."""

Row = tuple[str, str, str, float]
"""An outlet, a kind, a line, and how much it counts."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, whose it is, of what kind (one of TOLD or UNKNOWN boilerplate), how much it counts,
    and the numbers of its runs and of what it begins and ends with."""

    outlet: str
    kind: str
    weight: float
    runs: Numbers
    edges: Numbers


def fit(lines: Sequence[Line]) -> Wording:
    """What runs of words speak for, by `lines`."""
    whole = [replace(line, runs=np.concatenate([line.runs, line.edges])) for line in lines]
    return Wording(_fit(whole), _fit(lines))


def _fit(lines: Sequence[Line]) -> Table:
    known = _known(lines)
    matrix = _matrix(lines, known)
    weights = np.zeros((len(known), len(TOLD)), np.float32)
    bias = np.full(len(TOLD), -9.0, np.float32)
    own = np.array([line.kind == OWN for line in lines])
    whether = _regression(matrix, own, [line.weight for line in lines])
    weights[:, 0], bias[0] = whether.coef_[0], whether.intercept_[0]
    marked = [i for i, line in enumerate(lines) if line.kind in TOLD[1:]]
    of = [TOLD.index(lines[i].kind) for i in marked]
    which = _regression(matrix[marked], np.array(of), [lines[i].weight for i in marked])
    weights[:, which.classes_], bias[which.classes_] = which.coef_.T, which.intercept_
    return Table(known, weights, bias)


def save(wording: Wording, path: Path) -> None:
    """Write `wording` to `path`, its weights in bytes."""
    columns = {}
    for name, table in zip(Wording._fields, wording, strict=True):
        scales = (np.abs(table.weights).max(axis=0) / 127 + 1e-9).astype(np.float32)
        weights = np.rint(table.weights / scales).astype(np.int8)
        kept = zip(COLUMNS, (table.known, weights, scales, table.bias), strict=True)
        columns |= {f"{name}_{column}": values for column, values in kept}
    np.savez_compressed(path, **columns)


def lines_of(data: Path) -> list[Line]:
    """All lines to learn from in the folder `data`, nothing of outlets held out."""
    rng = random.Random(1)
    found = sources.load(data, rng)
    of = words(sources.headlines(found), sources.leads(found))
    rows = _of_pages(found.pages)
    for outlet, blocks in around(data):
        if not held_out(outlet):
            once = list(dict.fromkeys(sources.plain_blocks(blocks)))
            rows += [(outlet, kind, text, _FAR) for kind, text in once]
    told = [(f"single {i % 40}", text) for i, text in enumerate(found.single)]
    for groups in (found.events, found.topics):
        told += [(name, text) for name, texts in groups.items() for text in texts]
    rows += [
        (text.outlet, kind, line, _MARKED)
        for _, text in told
        for _, (kind, line) in text.beside
        if len(line) < sources.LONGEST_BLOCK
    ]
    articles = [(name, OWN, line, _ARTICLE) for name, text in told for line in text.lines]
    rows += rng.sample(articles, min(ARTICLE_LINES, len(articles)))
    rows += _wordings(of, rng)
    return [made for row in rows if (made := line(*row))]


def line(outlet: str, kind: str, text: str, weight: float) -> Line | None:
    """A line, which counts more the longer it is; None without words."""
    ids = attribution_model().pieces(text).ids
    if not len(ids):
        return None
    edges = [numbers for _, numbers in edges_of(ids, np.array([0]), np.array([len(ids)]))]
    runs, edges = np.concatenate(runs_of(ids)), np.concatenate(edges)
    return Line(outlet, kind, weight * len(text) ** 0.5, runs, edges)


def _wordings(of: Words, rng: random.Random) -> Iterator[Row]:
    """Made notices, labels, credits and leads to other articles: each wording as of an outlet of
    its own, so that a run has to stand in several."""
    made = [(kind, text) for kind, texts in of.notices.items() for text in texts]
    for kind, places in of.longer.items():
        made += [(kind, text) for texts in places.values() for text in texts]
    for which, kind in _LISTS.items():
        made += [(kind, text) for text in of.lists[which]]
    made += [("teaser", f"{lead}{{headline}}") for lead in of.lists["lead"] if lead]
    for i, (kind, text) in enumerate(made):
        for _ in range(_FILLED):
            yield f"made {i}", kind, fill(text, of, rng), _MADE / _FILLED


def _of_pages(pages: Iterable[Page]) -> list[Row]:
    return [
        (page.outlet, OWN if kind in MATTER else kind, text, _MARKED)
        for page in pages
        for kind, text in page.blocks
    ]


def _known(lines: Iterable[Line]) -> npt.NDArray[np.uint32]:
    runs: dict[bool, dict[str, list[Any]]] = {True: defaultdict(list), False: defaultdict(list)}
    for each in lines:
        runs[each.kind == OWN][each.outlet].append(each.runs)
    frequent = []
    for own, least in ((True, _OF_ARTICLES), (False, _OF_NOTICES)):
        once = [np.unique(np.concatenate(of)) for of in runs[own].values()]
        numbers, counts = np.unique(np.concatenate(once), return_counts=True)
        frequent.append(numbers[counts >= least])
    return np.union1d(*frequent).astype(np.uint32)


def _matrix(lines: Sequence[Line], known: npt.NDArray[np.uint32]) -> Any:
    """(lines, known): how often each has each run, by the root of how many it has."""
    columns, values = [], []
    for each in lines:
        places = np.minimum(np.searchsorted(known, each.runs), len(known) - 1)
        columns.append(places[known[places] == each.runs])
        count = len(columns[-1])
        values.append(np.full(count, max(1, count) ** -0.5, np.float32))
    ends = np.cumsum([0, *map(len, columns)])
    shape = (len(lines), len(known))
    return sparse.csr_matrix((np.concatenate(values), np.concatenate(columns), ends), shape=shape)


def _regression(matrix: Any, classes: npt.NDArray[Any], weights: Sequence[float]) -> Any:
    scaled = np.asarray(weights) / 8
    return LogisticRegression(C=_STRENGTH, max_iter=200).fit(matrix, classes, scaled)


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.segments.wording", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    options = parser.parse_args()
    save(fit(lines_of(options.data)), options.out)


if __name__ == "__main__":
    main()
