"""The benchmark of attributions: what it counts."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from bench.attribution import as_json, load, measure, scraped
from sayso.types import Attribution

GOLD = [
    Attribution(((10, 30),), (0, 6), (7, 9), 1.0),
    Attribution(((40, 60),), None, (34, 38), 1.0),
]


def f1(found: list[Attribution], name: str) -> float:
    return measure([(found, GOLD)])[name].rates()["f1"]


def test_the_marks_themselves_are_all_right() -> None:
    counts = measure([(GOLD, GOLD)])
    assert {name: count.rates()["f1"] for name, count in counts.items()} == dict.fromkeys(counts, 1)


def test_nothing_found_is_nothing_right() -> None:
    assert {count.rates()["f1"] for count in measure([([], GOLD)]).values()} == {0.0}


def test_an_end_that_is_off_is_wrong_but_overlaps() -> None:
    found = [Attribution(((10, 29),), (0, 6), (7, 9), 1.0), GOLD[1]]
    assert f1(found, "content") == 0.5
    assert f1(found, "overlap content") == pytest.approx(2 * 39 / (39 + 40))
    assert f1(found, "whole") == 1.0


def test_a_wrong_or_missing_source_is_not_whole() -> None:
    for source in (None, (3, 20)):
        found = [Attribution(((10, 30),), source, (7, 9), 1.0), GOLD[1]]
        assert f1(found, "whole") == 0.5


def test_one_mark_is_matched_once() -> None:
    found = [GOLD[0], Attribution(((10, 25),), (0, 6), None, 1.0)]
    assert measure([(found, GOLD)])["whole"].right == 1


def test_parts_of_a_split_content_are_spans(tmp_path: Path) -> None:
    row = {"content": [[5, 9], [0, 3]], "source": [], "cue": [[4, 5]]}
    path = tmp_path / "split.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"text": "x" * 9, "attributions": [row]}).encode()))
    ((_, gold),) = load(path)
    assert gold[0].content == ((0, 3), (5, 9))
    counts = measure([(gold, gold)])
    assert counts["content"].marked == 2
    assert as_json(counts)["whole"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_marks_move_along_when_a_text_is_made_run_together() -> None:
    text = "It rained. Nobody came.\n\n“The pier held,” Oda Verrin said. Boats lay still."
    words = ("“The pier held,”", "Oda Verrin", "said")
    content, source, cue = ((text.index(w), text.index(w) + len(w)) for w in words)
    kept = 0
    for seed in range(20):
        noisy, moved = scraped(
            text, [Attribution((content,), source, cue, 1.0)], random.Random(seed)
        )
        for attribution in moved:
            assert "pier held" in noisy[slice(*attribution.content[0])]
            assert attribution.source is not None
            assert noisy[slice(*attribution.source)] == "Oda Verrin"
        kept += len(moved)
    assert kept


def test_an_attribution_found_with_a_wrong_source_is_found_but_not_whole() -> None:
    found = [Attribution(((10, 30),), (3, 20), (7, 9), 1.0)]
    assert f1(found, "found") == pytest.approx(2 / 3)
    assert f1(found, "whole") == 0
