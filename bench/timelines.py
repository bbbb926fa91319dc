"""How well the days of a timeline are chosen: `python -m bench.timelines --data FOLDER`.

`timeline17` holds articles on 12 topics, and for each a timeline that journalists wrote. Given the
articles and the number of days only, `sayso.timeline` chooses days; F1 of these days, the mean over
topics. Beside it, as published work has it, the same with days before the first and after the last
of the written timeline left out, and how alike the extracts are: ROUGE-1 and ROUGE-2 by alignment,
each day with the one of the other timeline that is nearest, shared words counting the less the
farther apart the two are (after Martschat and Markert, "Improving ROUGE for Timeline
Summarization", 2017).

Rules were built on the six topics in `BUILT_ON`; the others were measured once.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import mean

from bench.attribution import TEXTS
from bench.stories import document_of, load
from sayso.normalise.dates import dates
from sayso.timeline import Sentence, ranked, sentences, timeline

BUILT_ON = (
    "EgyptianProtest_cnn",
    "H1N1_bbc",
    "LibyaWar_reuters",
    "MJ_bbc",
    "bpoil_foxnews",
    "bpoil_guardian",
)
_WORD = re.compile(r"[^\W_]+")

Days = dict[int, str]


def told(path: Path) -> list[Sentence]:
    """The sentences of a topic's articles."""
    found = []
    for row in load(path):
        if row["text"].strip():
            document = document_of(row)[1]
            found += sentences(document, dates(document), [])
    return found


def written(path: Path) -> Days:
    """The days of a written timeline, with what it says of each."""
    entries = json.loads(path.read_text("utf-8"))
    found: Days = {}
    for entry in entries:
        day = date.fromisoformat(entry["date"][:10]).toordinal()
        found[day] = f"{found.get(day, '')} {entry['text']}"
    return found


def f1(ours: set[int], theirs: set[int]) -> float:
    """Twice the days that two timelines share, of all days of both."""
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def rouge(ours: Days, theirs: Days, size: int) -> float:
    """F1 of runs of `size` words by alignment."""
    precision, recall = _aligned(ours, theirs, size), _aligned(theirs, ours, size)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _aligned(ours: Days, theirs: Days, size: int) -> float:
    shared = total = 0.0
    for day, text in ours.items():
        nearest = min(theirs, key=lambda other: (abs(other - day), other))
        own = _runs(text, size)
        both = (own & _runs(theirs[nearest], size)).total()
        shared += both / (abs(nearest - day) + 1)
        total += own.total()
    return shared / total if total else 0.0


def _runs(text: str, size: int) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return Counter(zip(*(words[at:] for at in range(size)), strict=False))


def measure(topic: Path) -> dict[str, float]:
    """The figures of a topic."""
    every, gold = told(topic / "articles.jsonl.gz"), written(topic / "timeline.json")
    days = [day for day, _, _ in ranked(every)]
    within = [day for day in days if min(gold) <= day <= max(gold)]
    made = timeline(every, len(gold))
    texts = {
        date.fromisoformat(one.day).toordinal(): " ".join(extract.text for extract in one.extracts)
        for one in made
    }
    return {
        "f1": f1(set(days[: len(gold)]), set(gold)),
        "f1_within": f1(set(within[: len(gold)]), set(gold)),
        "rouge1": rouge(texts, gold, 1),
        "rouge2": rouge(texts, gold, 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.timelines", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--built-on", action="store_true", help="only the topics built on")
    options = parser.parse_args()
    topics = sorted((options.data / "timeline17").glob("*/timeline.json"))
    if options.built_on:
        topics = [path for path in topics if path.parent.name in BUILT_ON]
    if not topics:
        parser.error(f"no timeline17 in {options.data}; name the folder with --data")
    figures = {path.parent.name: measure(path.parent) for path in topics}
    kept = [of for name, of in figures.items() if name not in BUILT_ON]
    figures["all"] = _mean(list(figures.values()))
    if kept:
        figures["held out"] = _mean(kept)
    if options.json:
        print(json.dumps(figures))
        return
    print(f"{'timelines':24}{'F1':>8}{'within':>8}{'ROUGE-1':>9}{'ROUGE-2':>9}")
    for name, of in figures.items():
        cells = (100 * of[key] for key in ("f1", "f1_within", "rouge1", "rouge2"))
        print(f"{name:24}{{:8.1f}}{{:8.1f}}{{:9.1f}}{{:9.1f}}".format(*cells))


def _mean(figures: list[dict[str, float]]) -> dict[str, float]:
    return {key: mean(of[key] for of in figures) for key in figures[0]}


if __name__ == "__main__":
    main()
