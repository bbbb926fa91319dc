"""The main job on the example news, held against the claims marked there by hand.

The floors stand a little below what the shipped model reaches (docs/benchmarks.md): they catch a
change that breaks it, and are no measure of quality.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

import sayso
from bench.attribution import characters, iou, measure
from sayso import pipeline
from sayso.types import Attribution, Claim

EXAMPLES = Path(__file__).parents[1] / "examples"
Key = tuple[str, int | None]


@pytest.fixture(scope="module")
def found() -> dict[Key, list[Claim]]:
    """The claims of each example document."""
    claims: dict[Key, list[Claim]] = {}
    for ((document, of_document),) in pipeline.claims(sayso.read(EXAMPLES / "news")):
        name = document.origin.uri.rsplit("/", 1)[-1]
        claims[name, document.origin.record] = of_document
    return claims


@pytest.fixture(scope="module")
def marks() -> dict[Key, list[dict[str, object]]]:
    """The marks of each example document."""
    rows: dict[Key, list[dict[str, object]]] = defaultdict(list)
    for line in (EXAMPLES / "claims.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["file"].rsplit("/", 1)[-1], row["record"]].append(row)
    return rows


def test_most_marked_claims_are_found_with_their_source(
    found: dict[Key, list[Claim]], marks: dict[Key, list[dict[str, object]]]
) -> None:
    assert found.keys() == marks.keys()
    pairs = [([_found(c) for c in found[key]], [_marked(m) for m in marks[key]]) for key in marks]
    rates = measure(pairs)["whole"].rates()
    assert rates["recall"] > 0.8
    assert rates["precision"] > 0.85


def test_hardly_a_speaker_is_wrong(
    found: dict[Key, list[Claim]], marks: dict[Key, list[dict[str, object]]]
) -> None:
    right, wrong = 0, []
    for key, rows in marks.items():
        for mark in rows:
            claim = _same(found[key], _marked(mark))
            if claim and claim.speaker and mark["speaker"]:
                name, known = claim.speaker.name.casefold(), str(mark["speaker"]).casefold()
                # The marks have the name as it stands in the source, `name` is the fullest form.
                if name in known or (claim.speaker.kind == "person" and known in name):
                    right += 1
                else:
                    wrong.append((claim.speaker.name, mark["speaker"]))
    assert right > 70
    assert len(wrong) <= right // 20, wrong


def test_the_brief_of_the_examples_verifies(tmp_path: Path) -> None:
    with sayso.Ledger(tmp_path / "story.db") as ledger:
        added = ledger.add(EXAMPLES / "news")
        assert (added.documents, added.errors) == (20, ())
        verified = ledger.verify()
    assert verified.checked > 1_000
    assert verified.failures == ()


def _found(claim: Claim) -> Attribution:
    return Attribution(claim.content, claim.source, claim.cue, claim.score or 0.0)


def _marked(row: dict[str, object]) -> Attribution:
    spans = {k: tuple(row[k]) if row[k] else None for k in ("source", "cue")}  # type: ignore[arg-type]
    content = tuple((s, e) for s, e in row["content"])  # type: ignore[attr-defined]
    return Attribution(content, spans["source"], spans["cue"], 1.0)


def _same(claims: list[Claim], mark: Attribution) -> Claim | None:
    marked = characters(mark.content)
    best = max(claims, key=lambda c: iou(characters(c.content), marked), default=None)
    return best if best and iou(characters(best.content), marked) >= 0.5 else None
