"""What each stage costs beside the bare model: `python -m bench.speed --data FOLDER`.

The bare model is the encoder alone, on the texts' word pieces in windows without overlap, on all
cores. The whole is what `sayso brief` does: read, clean, language, predict, segment, imprint, tag,
resolve, normalise, ledger, brief. All are timed in turn, `--rounds` times, in one process, which
collects garbage as seldom as the command does; the ratio is the median of the rounds' ratios. Texts
are told apart first, and each article resolved and normalised by itself, as it is for a ledger.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sayso
from sayso import pipeline
from sayso.breaks import breaks
from sayso.brief.json import as_json
from sayso.cli import UNCOLLECTED
from sayso.errors import SaysoError
from sayso.imprint import imprint
from sayso.normalise import normalise
from sayso.predict import attribution_model, cores
from sayso.segment import Segments, among, apart, bounded, is_single, matter, segment, split
from sayso.tag import tag
from sayso.types import Attribution, Document, Given
from sayso.windows import Window
from sayso.wordpieces import Pieces

DEFAULT = Path("../shared/data/seeds")
WINDOW = 190


def bare(texts: list[Pieces]) -> None:
    """The encoder alone, windows side by side."""
    model = attribution_model()
    jobs = [
        (pieces, Window(start, min(start + WINDOW, len(pieces)), 0, 0))
        for pieces in texts
        for start in range(0, len(pieces), WINDOW)
    ]
    with ThreadPoolExecutor(cores()) as threads:
        for _ in threads.map(lambda job: model.encode(*job), jobs):
            pass


def documents_of(path: Path) -> list[Document]:
    """The texts as they are read, before they are told apart."""
    found = pipeline.cleaned([path], Given())
    return [each[1] for each in found if not isinstance(each, SaysoError)]


@dataclass
class _Read:
    """What is read of a text: what it is made of, its attributions, where sentences begin."""

    segments: list[Segments] = field(default_factory=list)
    found: list[Attribution] = field(default_factory=list)
    begun: list[int] = field(default_factory=list)


def stages(path: Path) -> dict[str, float]:
    """Seconds of each stage, one after the other, and of the whole."""
    model = attribution_model()
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        result = work()
        spent[name] = spent.get(name, 0.0) + time.perf_counter() - began
        return result

    documents: list[Document] = timed("read, clean, language", lambda: documents_of(path))
    pieces = timed("word pieces", lambda: [model.pieces(d.text) for d in documents])
    timed("bare model", lambda: bare(pieces))
    read = [_Read() for _ in documents]
    scores = model.predict(d.text for d in documents)
    while (scored := timed("predict", lambda: next(scores, None))) is not None:
        number, stretch = scored
        one = read[number]
        single = is_single(documents[number])
        text = documents[number].text
        told = Segments() if single else timed("segment", lambda s=stretch, t=text: segment(s, t))
        one.segments.append(told)
        one.begun += timed("segment", lambda s=stretch: breaks(s))
        for part in apart(stretch, told, text):
            one.found += timed("tag", lambda p=part: tag(p))
    for document, one in zip(documents, read, strict=True):
        articles = timed("segment", lambda d=document, o=one: split(d, o.segments))
        parts = timed("segment", lambda d=document, a=articles, o=one: matter(d, a, o.segments))
        for number, own in enumerate(parts):
            articles[number] = timed("imprint", lambda a=articles[number], o=own: imprint(a, o))
        said = among(document, articles, one.found)
        begins = bounded(document, articles, one.begun)
        for article, own, at in zip(articles, said, begins, strict=True):
            right = timed("resolve", lambda a=article, o=own, b=at: pipeline.resolved(a, o, b))
            timed("normalise", lambda a=article, r=right, b=at: normalise(a, r, b))
    timed("whole", lambda: brief(path))
    return spent


def brief(path: Path) -> str:
    """The main job: a ledger of `path`, and its brief as JSON."""
    with sayso.Ledger() as ledger:
        ledger.add(path, on_error=print)
        return as_json(ledger.brief())


def start_up() -> dict[str, float]:
    """Seconds of fresh processes, the best of five."""
    commands = {
        "python": [sys.executable, "-c", "pass"],
        "import sayso": [sys.executable, "-c", "import sayso"],
        "sayso --help": [sys.executable, "-m", "sayso", "--help"],
    }
    return {name: min(_seconds(command) for _ in range(5)) for name, command in commands.items()}


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def measure(path: Path, rounds: int) -> dict[str, Any]:
    """All figures: medians over `rounds`, after one round to warm up."""
    stages(path)
    runs = [stages(path) for _ in range(rounds)]
    seconds = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    words = sum(len(d.text.split()) for d in pipeline.read(path, on_error=print))
    return {
        "words": words,
        "seconds": seconds,
        "whole_to_bare": statistics.median(run["whole"] / run["bare model"] for run in runs),
        "words_per_second": words / seconds["whole"],
        "start_up": start_up(),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.speed", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="a file or folder of news")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    if not options.data.exists():
        parser.error(f"{options.data}: not found; name a file or folder with --data")
    gc.set_threshold(UNCOLLECTED)
    result = measure(options.data, options.rounds)
    if options.json:
        print(json.dumps(result))
        return
    for name, seconds in {**result["seconds"], **result["start_up"]}.items():
        print(f"{name:22}{seconds:9.3f} s")
    print(f"whole / bare    {result['whole_to_bare']:9.2f}")
    print(f"words per second{result['words_per_second']:9.0f}")
    print(f"peak memory     {result['peak_mb']:9.0f} MB")


if __name__ == "__main__":
    main()
