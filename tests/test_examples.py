"""The main job on the example news, held against the claims marked there by hand.

The floors stand a little below what the shipped model reaches (docs/benchmarks.md): they catch a
change that breaks it, and are no measure of quality.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso
from bench.attribution import characters, iou, measure
from sayso import pipeline
from sayso.brief import Brief
from sayso.brief.json import as_json
from sayso.types import Attribution, Claim
from sayso.verify import Verified

EXAMPLES = Path(__file__).parents[1] / "examples"
COPY = "2026-03-03-lantern-wire.html"
Key = tuple[str, int | None]
Days = tuple[sayso.Ledger, list[tuple[Brief, Verified]]]


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


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Days]:
    """A ledger to which the news was added day by day, and then a paper's copy of what was there;
    and the brief since the last one of each time, checked."""
    folder = tmp_path_factory.mktemp("days")
    made: list[tuple[Brief, Verified]] = []
    with sayso.Ledger(folder / "story.db") as ledger:
        news = set((EXAMPLES / "news").iterdir())
        copy = {path for path in news if path.name == COPY}
        for day in ("03", "04", "05", None):
            of_day = {path for path in news - copy if f"03-{day}" in path.name} if day else copy
            added = ledger.add(*sorted(of_day))
            assert added.errors == ()
            brief = ledger.brief(since="LAST")
            (folder / "brief.json").write_text(as_json(brief), "utf-8")
            made.append((brief, ledger.verify(folder / "brief.json")))
            ledger.told(brief)
        yield ledger, made


def test_the_ledger_of_the_examples_verifies(days: Days) -> None:
    ledger, made = days
    verified = ledger.verify()
    assert verified.checked > 1_000
    assert verified.failures == ()
    assert [checked.failures for _, checked in made] == [(), (), (), ()]


def test_each_day_tells_what_has_changed(days: Days) -> None:
    ledger, ((first, _), (second, _), (third, _), (last, _)) = days
    # Of the first day everything is new.
    assert {change["change"] for change in first["changes"]} == {"new", "denied"}
    assert [_tolls(brief) for brief in (first, second, third)] == [
        [],
        [[11, 14]],
        [[11, 17], [14, 17]],
    ]
    denied = _said(second, "denied")
    assert "that a Tamrethi mine had sunk the ferry Marsh Heron" in denied
    assert "that the ship had failed any inspection" in denied
    (version,) = [change for change in second["changes"] if change["change"] == "replaced"]
    assert [second["claims"][id_]["text"] for id_ in version["before"]][:1] == [
        "The number of dead from the ferry Marsh Heron had risen to 13"
    ]
    corrected = {third["claims"][id_]["text"] for c in third["changes"] for id_ in c["claims"]}
    assert "that 72 people were aboard the ferry" in corrected
    # A copy says nothing new, and backs nothing.
    assert last["changes"] == []
    after = ledger.brief(since="LAST")
    assert (after["changes"], after["stories"], after["claims"]) == ([], [], {})


def test_a_brief_since_a_day_holds_what_that_day_changed(days: Days) -> None:
    ledger, _ = days
    brief = ledger.brief(since="2026-03-05")
    assert [14.0, 17.0] in _tolls(brief)
    assert brief["period"] == {"from": "2026-03-05T11:35:00Z", "to": "2026-03-05T18:10:00Z"}


def _tolls(brief: Brief) -> list[list[float]]:
    return [change["figures"] for change in brief["changes"] if change["figures"]]


def _said(brief: Brief, kind: str) -> set[str]:
    told = [change for change in brief["changes"] if change["change"] == kind]
    return {brief["claims"][id_]["text"] for change in told for id_ in change["claims"]}


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
