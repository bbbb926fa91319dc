"""Articles of the data sets, and what stands around those of saved pages."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bench.marks import plain
from bench.pages import Page, around, held_out, numbered
from bench.pages import load as load_pages
from bench.rows import read_rows
from sayso.segment import MATTER
from training.articles import load_polnear
from training.segments.invented import SENTENCE, Block, Run

LINES = Path(__file__).parent / "lines.jsonl"
LONGEST_HEADLINE = 150
_TOPIC_ARTICLE = range(601, 12_000)
LONGEST_BLOCK = 1_500


@dataclass(frozen=True, slots=True)
class Text:
    """An article without a page: its outlet and title, where known, and its lines. `beside` is the
    boilerplate among them, each with the number of lines that stand before it."""

    outlet: str
    title: str | None
    lines: tuple[str, ...]
    beside: tuple[tuple[int, Block], ...] = ()


@dataclass(frozen=True, slots=True)
class Runs:
    """Boilerplate of pages: what stands before, within and after articles, and farther off."""

    before: list[Run]
    within: list[Run]
    after: list[Run]
    outside: list[Run]


@dataclass(frozen=True, slots=True)
class Sources:
    """What dumps are made of; `events` and `topics` have those texts together that tell of one."""

    pages: list[Page]
    runs: Runs
    single: list[Text]
    events: dict[str, list[Text]]
    topics: dict[str, list[Text]]


def load(data: Path, rng: random.Random) -> Sources:
    """All sources in the folder `data`, nothing of outlets held out."""
    pages = load_pages(data)
    kept = [page for page in pages if not held_out(page.outlet)]
    openings = {
        text[:50]
        for page in pages
        if held_out(page.outlet)
        for kind, text in page.blocks
        if kind == "text" and len(text) > 60
    }
    outside = [plain_blocks(blocks) for outlet, blocks in around(data) if not held_out(outlet)]
    return Sources(
        kept,
        runs_of(kept, [run for run in outside if run]),
        _polnear(data / "polnear" / "train.jsonl.gz"),
        _events(data / "news_clusters" / "dev.jsonl.gz", openings),
        _topics(data / "timeline17", rng),
    )


def runs_of(pages: Iterable[Page], outside: list[Run]) -> Runs:
    """The boilerplate of `pages`, and what stands `outside`."""
    found = Runs([], [], [], outside)
    for page in pages:
        groups = [
            (matter, list(group))
            for matter, group in groupby(page.blocks, lambda block: block[0] in MATTER)
        ]
        for i, (matter, run) in enumerate(groups):
            if not matter:
                last = i == len(groups) - 1
                (found.before if i == 0 else found.after if last else found.within).append(run)
    return found


def headlines(sources: Sources) -> list[str]:
    """The headlines of all articles, as far as they are known."""
    texts = [*sources.single, *(t for event in sources.events.values() for t in event)]
    known = [text.title for text in texts if text.title]
    likely = [text.lines[0] for text in texts if may_be_headline(text)]
    blocks = (block for page in sources.pages for block in page.blocks)
    return [*known, *likely, *(text for kind, text in blocks if kind == "headline")]


def leads(sources: Sources) -> list[str]:
    """First paragraphs or sentences of articles."""
    first: list[str] = []
    for text in sources.single:
        first += text.lines[1:2] if may_be_headline(text) else text.lines[:1]
    first += [text.lines[0] for event in sources.events.values() for text in event]
    first += [
        SENTENCE.split(text.lines[0])[0][:300]
        for topic in sources.topics.values()
        for text in topic
    ]
    return [lead for lead in first if len(lead) > 40]


def may_be_headline(text: Text) -> bool:
    """Whether the first line of a text whose title is unknown may be its title."""
    line = text.lines[0]
    return not text.title and len(line) < LONGEST_HEADLINE and not line.endswith(".")


def plain_blocks(blocks: Run) -> Run:
    return [
        (kind, text)
        for kind, text in blocks
        if len(text) < LONGEST_BLOCK and sum(map(str.isascii, text)) > 0.9 * len(text)
    ]


def _polnear(path: Path) -> list[Text]:
    texts = dict.fromkeys(article.text for article in load_polnear(path))
    return [Text("", None, _lines(text)) for text in texts if text.strip()]


def _events(path: Path, openings: set[str]) -> dict[str, list[Text]]:
    """The texts of each event, but those that are also on a page held out, and those whose captions
    nobody could tell from text."""
    marks = {row["id"]: row["lines"] for row in map(json.loads, LINES.open(encoding="utf-8"))}
    events: dict[str, list[Text]] = {}
    for row in read_rows(path):
        text, lines = row["text"], marks.get(row["id"], {})
        if lines is None or any(opening in text for opening in openings):
            continue
        made = _marked(row["outlet"], row["title"] or None, _lines(text), numbered(lines))
        if made.lines:
            events.setdefault(row["event"], []).append(made)
    return events


def _marked(outlet: str, title: str | None, lines: Sequence[str], kinds: dict[int, str]) -> Text:
    """A text of whose lines some are boilerplate, of `kinds`; nothing is learnt of that of outlets
    held out."""
    own: list[str] = []
    beside: list[tuple[int, Block]] = []
    learnt = not held_out(outlet.removeprefix("www."))
    for i, line in enumerate(lines):
        if i not in kinds:
            own.append(line)
        elif learnt and kinds[i] != "skip":
            beside.append((len(own), (kinds[i], line)))
    return Text(outlet, title, tuple(own), tuple(beside))


def _topics(folder: Path, rng: random.Random) -> dict[str, list[Text]]:
    """The texts of each topic; their paragraphs, which are lost, are made up."""
    topics: dict[str, list[Text]] = {}
    for path in sorted(folder.glob("*/articles.jsonl.gz")):
        topic, outlet = path.parent.name.rsplit("_", 1)
        for row in read_rows(path):
            if len(row["text"]) in _TOPIC_ARTICLE:
                lines = _paragraphs(plain(row["text"]), rng)
                topics.setdefault(topic, []).append(Text(outlet, None, lines))
    return topics


def _paragraphs(text: str, rng: random.Random) -> tuple[str, ...]:
    sentences = SENTENCE.split(text)
    lines, at = [], 0
    while at < len(sentences):
        end = at + rng.choice((1, 1, 2, 2, 3))
        lines.append(" ".join(sentences[at:end]))
        at = end
    return tuple(lines)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line.strip())
