"""Texts from which the score of an attribution learns what is right, each with a verdict on what
the model proposes there."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.attribution import characters, iou, load, marked, matches, same_source, scraped
from bench.marks import with_texts
from bench.rows import read_rows
from sayso.types import Attribution, Span
from training.articles import MARKS

CLAIMS = Path(__file__).parent / "claims.jsonl"
STANCE = Path(__file__).parents[1] / "bench" / "marks" / "stance.jsonl"
_MARKS_SEED = 11
_LEARNT = 207
"""So many texts of MARKS, the first, the model has learnt: what it proposes there is too good."""
_WHOLE = 0.7
"""How far a content has to overlap with a marked one not to be cut, or to run on."""

Verdicts = Callable[[Sequence[Attribution]], list[bool | None]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A text, whether each attribution proposed for it is right (None: not known), and what one
    verdict weighs."""

    text: str
    verdicts: Verdicts
    weight: float


def judged(data: Path) -> Iterator[Judged]:
    """All texts to learn from, in the folder `data`: claims judged one by one, sentences and
    articles marked whole that the model has not learnt, these also run together, and PolNeAR's dev
    part, which weighs little, as it marks actions too; there, a source has to be exact, by which
    sources are measured.

    Raises:
        ValueError: a text is not there, or is not the one that was judged.
    """
    yield from _claims(data)
    yield from _sentences(data)
    rng = random.Random(_MARKS_SEED)
    articles = list(load(MARKS, data))
    noisy = [scraped(*article, rng) for article in articles]
    for text, gold in [*articles[_LEARNT:], *noisy[_LEARNT:]]:
        yield Judged(text, _by_marks(gold), 0.5)
    for name in ("dev", "dev_noisy"):
        for text, gold in load(data / "polnear" / f"{name}.jsonl.gz"):
            yield Judged(text, _by_marks(gold, right=_with_source), 0.3)


def _claims(data: Path) -> Iterator[Judged]:
    """Claims judged one by one; most texts were run together first: `run_together` is the seed of
    all that were in one go."""
    noise: dict[int, random.Random] = {}
    for row in with_texts(_rows(CLAIMS), data):
        text, seed = row["text"], row["run_together"]
        if seed is not None:
            text, _ = scraped(text, [], noise.setdefault(seed, random.Random(seed)))
        yield Judged(text, _by_verdict(row["claims"]), 1.0)


def _sentences(data: Path) -> Iterator[Judged]:
    """Sentences in which every attribution is marked, of texts that the model has not learnt."""
    learnt = {row["sha256"] for row in _rows(MARKS)}
    rows = [r for r in _rows(STANCE) if r["part"] == "build" and r["sha256"] not in learnt]
    held = {row["sha256"] for row in _rows(STANCE.with_name("articles.jsonl"))}
    texts: dict[str, list[dict[str, Any]]] = {}
    for row in with_texts((r for r in rows if r["sha256"] not in held), data):
        if not row["set"].startswith("polnear"):
            texts.setdefault(row["text"], []).append(row)
    for text, sentences in texts.items():
        gold = [
            marked(a)
            for r in sentences
            for a in r["attributions"]
            if a["content"] and not a["inner"]
        ]
        yield Judged(text, _by_marks(gold, [tuple(r["sentence"]) for r in sentences]), 1.0)


def _rows(path: Path) -> list[dict[str, Any]]:
    return list(read_rows(path))


def _by_verdict(claims: list[dict[str, Any]]) -> Verdicts:
    known = {_key(c["content"], c["source"]): c["verdict"] == "right" for c in claims}
    return lambda proposed: [known.get(_key(a.content, a.source)) for a in proposed]


def _key(content: Sequence[Sequence[int]], source: Sequence[int] | None) -> tuple[object, ...]:
    return tuple(map(tuple, content)), source and tuple(source)


def _whole(found: Attribution, gold: Attribution) -> bool:
    near = iou(characters(found.content), characters(gold.content)) >= _WHOLE
    return near and same_source(found.source, gold.source)


def _with_source(found: Attribution, gold: Attribution) -> bool:
    return found.source == gold.source


def _by_marks(
    gold: list[Attribution],
    within: list[Span] | None = None,
    right: Callable[[Attribution, Attribution], bool] = _whole,
) -> Verdicts:
    """Whether what is proposed overlaps by half with what is marked, and is `right` as that;
    nothing is known of what stands outside of all of `within`."""

    def verdicts(proposed: Sequence[Attribution]) -> list[bool | None]:
        pairs = dict(matches(list(proposed), gold))
        return [
            (i in pairs and right(a, gold[pairs[i]])) if _inside(a, within) else None
            for i, a in enumerate(proposed)
        ]

    return verdicts


def _inside(found: Attribution, spans: list[Span] | None) -> bool:
    start, end = found.content[0][0], found.content[-1][1]
    return spans is None or any(low <= start and end <= high for low, high in spans)
