"""What matching and a ledger cost as they grow: `python -m bench.scale [SIZE...] [--json]`.

No model is run: claims are invented, of words drawn as rarely as they are in news, and kept in a
ledger, matched, derived points from and searched. A tenth of all, at most 10,000, tell of one
story, the others of stories of some forty claims; a fifth of the claims repeat an earlier one of
their story in part. Speakers have the shares that they have in 236 articles of real news (SHARES),
and names that share no word; a document has words of its story for a headline, and none that all
have, for these are few among those of real news. For each size are printed the CPU time a claim to
add and to match, that of deriving all points, p50 and p95 of a search, the highest memory, and the
file's size, each size in a process of its own. Only CPU time can be compared where other work goes
on.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sayso.ids import identify
from sayso.ledger import Ledger
from sayso.match.words import Vectors
from sayso.normalise import normalise
from sayso.pipeline import make
from sayso.store import Store
from sayso.types import Attribution, Claim, Document, Given, RawInput, Resolved, Speaker

SIZES = (1_000, 10_000, 100_000)
A_DOCUMENT = 8
STORY = 40
BIG = 10_000
WORDS = 14
HEADLINE = 6
OWN = 30
OF_STORY = 0.4
REPEATS = 0.2
A_DAY = 400
SHARES = (0.186, 0.034, 0.016, 0.015, 0.012, 0.011, 0.010, 0.008, 0.007, 0.007)
"""Of all claims those with no speaker told, and those of the most frequent speakers; the others are
shared by ever more with ever fewer, the first of whom has as many as the last of these."""
EVEN = 64
QUERIES = 200


class News:
    """Invented documents, the same for the same seed."""

    def __init__(self, size: int, seed: int = 7) -> None:
        self._rng = random.Random(seed)
        self._words, self._weights = vocabulary()
        self._stories: dict[int, list[str]] = {}
        self._told: dict[int, list[str]] = {}
        self._big = min(BIG, size // 10)
        self._size = size

    def documents(self) -> Iterator[tuple[RawInput, Document, list[Claim]]]:
        for first in range(0, self._size, A_DOCUMENT):
            story = -1 if self._rng.random() < self._big / self._size else self._story(first)
            yield self._document(first, story, min(A_DOCUMENT, self._size - first))

    def queries(self) -> list[str]:
        """Two words of a story each."""
        stories = self._rng.choices(list(self._stories.values()), k=QUERIES)
        return [" ".join(self._rng.sample(words, 2)) for words in stories]

    def _story(self, first: int) -> int:
        now = first // STORY
        return self._rng.randint(max(0, now - 5), now)

    def _document(
        self, first: int, story: int, count: int
    ) -> tuple[RawInput, Document, list[Claim]]:
        lines = [(self._speaker(), self._content(story)) for _ in range(count)]
        text = f"{self._headline(story)}\n" + "\n".join(
            f"{name}: {content}." for name, content in lines
        )
        day = (date(2031, 1, 1) + timedelta(days=first // A_DAY)).isoformat()
        given = Given(outlet=f"Outlet {self._rng.randrange(60)}", published=day)
        raw = RawInput(f"file:///news/{first}.txt", text.encode(), "text", given=given)
        document = make(raw)
        return raw, document, list(_claims(document, lines))

    def _headline(self, story: int) -> str:
        return " ".join(self._rng.sample(self._own(story), HEADLINE)).capitalize()

    def _own(self, story: int) -> list[str]:
        """The words of a story."""
        return self._stories.setdefault(story, self._draw(OWN))

    def _content(self, story: int) -> str:
        told = self._told.setdefault(story, [])
        if told and self._rng.random() < REPEATS:
            words = self._rng.choice(told).split()
            start = self._rng.randrange(3)
            return " ".join(words[start : start + self._rng.randint(9, WORDS)])
        own = self._own(story)
        words = self._draw(WORDS)
        for place in self._rng.sample(range(WORDS), int(OF_STORY * WORDS)):
            words[place] = self._rng.choice(own)
        told.append(" ".join(words))
        return told[-1]

    def _draw(self, count: int) -> list[str]:
        return self._rng.choices(self._words, cum_weights=self._weights, k=count)

    def _speaker(self) -> str:
        share = self._rng.random()
        for number, own in enumerate(SHARES):
            share -= own
            if share < 0:
                # Who is not told of is called something else each time.
                return _name(number) if number else _name(self._rng.getrandbits(40)).lower()
        further = int(EVEN * (self._rng.paretovariate(0.6) - 1))
        return _name(further % 50_000 + len(SHARES))


def vocabulary() -> tuple[list[str], list[float]]:
    """Whole words of the model's vocabulary, and how often each or one before it is drawn."""
    vectors = Vectors()
    _, weights = vectors._tables
    words = vectors._tokenizer.get_vocab()
    kept = [(word, id_) for word, id_ in words.items() if word.isalpha() and len(word) > 3]
    total, summed = 0.0, []
    kept.sort()
    for _, id_ in kept:
        total += 2.718 ** -float(weights[id_])
        summed.append(total)
    return [word for word, _ in kept], summed


def _name(number: int) -> str:
    """The name of a speaker: two invented words, the same for the same number."""
    rng = random.Random(number)
    syllables = ["".join(map(rng.choice, ("bdfgklmnprstvz", "aeiou"))) for _ in range(6)]
    return f"{''.join(syllables[:3])} {''.join(syllables[3:])}".title()


def _claims(document: Document, lines: list[tuple[str, str]]) -> Iterator[Claim]:
    at = document.text.index("\n") + 1
    for name, content in lines:
        source, start = (at, at + len(name)), at + len(name) + 2
        known = not name.islower()
        speaker = (
            Speaker(identify(name), name, "person", None, None, source, None) if known else None
        )
        cue = (at + len(name), start - 1)
        attribution = Attribution(((start, start + len(content)),), source, cue, 0.9)
        made = normalise(document, [Resolved(attribution, speaker)])
        yield next(claim for claim in made if claim.score is not None)
        at = start + len(content) + 2


def measure(size: int) -> dict[str, Any]:
    """All figures for one size, in a ledger of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        news, store = News(size), Store(path, create=True)
        added = 0.0
        for raw, document, claims in news.documents():
            start = time.process_time()
            store.add(raw, [(document, claims)])
            added += time.process_time() - start
        linked = _timed(store.link)
        matched = _timed(store.match)
        links = len(store.met().links)
        store.close()
        with Ledger(path, create=False) as ledger:
            derived = _timed(ledger.points)
            searches = sorted(_timed(lambda q=query: ledger.search(q)) for query in news.queries())
        return {
            "claims": size,
            "add_ms": 1000 * (added + linked) / size,
            "match_ms": 1000 * matched / size,
            "links": links,
            "points_s": derived,
            "search_p50_ms": 1000 * searches[len(searches) // 2],
            "search_p95_ms": 1000 * searches[int(len(searches) * 0.95)],
            "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "file_mb": path.stat().st_size / 1e6,
        }


def _timed(work: Any) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.scale", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), metavar="SIZE")
    parser.add_argument("--json", action="store_true", help="print one object a size")
    options = parser.parse_args()
    if len(options.sizes) == 1:
        found = measure(options.sizes[0])
        print(json.dumps(found) if options.json else _row(found))
        return
    for size in options.sizes:
        command = [sys.executable, "-m", "bench.scale", str(size)]
        subprocess.run([*command, *(["--json"] if options.json else [])], check=True)


def _row(found: dict[str, Any]) -> str:
    return "  ".join(f"{name} {value:,.2f}".removesuffix(".00") for name, value in found.items())


if __name__ == "__main__":
    main()
