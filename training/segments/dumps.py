"""Dumps: pages one after the other as one text, of which it is known where each article begins and
what in it is boilerplate."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from bench.pages import Page
from bench.segment import Dump
from sayso.segment import MATTER
from sayso.types import Span
from training.noise import Edit, Mover, apply, lose_quotes, run_together, shout, straighten
from training.segments.invented import Block, Run, Words, caption, head, notices, teasers
from training.segments.live import live
from training.segments.sources import Sources, Text, may_be_headline

ANY = "any"
"""The kind of a block that may be a headline or text."""
_OWN = MATTER | {ANY}
PAGES = (1, 1, 2, 3, 4, 6, 8, 12, 16)
LONGEST = 34_000
_MIXES = (
    *[("page", "page", "page", "event", "event", "topic", "single")] * 4,
    *[("topic",) * 7 + ("page",)] * 4,
    *[("event",) * 6 + ("page",)] * 3,
    *[("single",)] * 2,
    *[("page",)] * 2,
)
"""What the articles of a dump are. Where most are of topics, they are of one topic, where most are
of events, of three events, so that hardly anything but details tells them apart."""
_LONGEST_RUN = 6
_LIVE = 0.06
_TOLD_LIVE = 14
"""What share of the pages are live pages, and how many articles of a topic one is made of."""


@dataclass(frozen=True, slots=True)
class Style:
    """What the pages of a dump have in common: whether their titles are there, and what share of
    the articles without a page opens with a caption."""

    titled: bool
    pictured: float


def dump(sources: Sources, of: Words, rng: random.Random) -> Dump:
    """A dump of some pages, in some layout."""
    return laid_out(joined(pages(sources, of, rng), rng), rng)


def pages(sources: Sources, of: Words, rng: random.Random) -> list[Run]:
    """The blocks of the pages of a dump."""
    mix = rng.choice(_MIXES)
    style = Style(rng.random() < 0.6, 0.5 if rng.random() < 0.3 else 0.12)
    if mix[0] == "topic":
        topic = rng.choice(list(sources.topics))
        sources = replace(sources, topics={topic: sources.topics[topic]})
    elif mix[0] == "event":
        events = rng.sample(list(sources.events), min(3, len(sources.events)))
        sources = replace(sources, events={event: sources.events[event] for event in events})
    return [_page(rng.choice(mix), sources, style, of, rng) for _ in range(rng.choice(PAGES))]


def _page(kind: str, sources: Sources, style: Style, of: Words, rng: random.Random) -> Run:
    if rng.random() < _LIVE:
        return _live(sources, style, of, rng)
    if kind == "page":
        return shown(rng.choice(sources.pages), style, of, rng)
    if kind == "single":
        text = rng.choice(sources.single)
    else:
        told = sources.topics if kind == "topic" else sources.events
        text = rng.choice(told[rng.choice(list(told))])
    return surrounded(written(text, style, of, rng), sources, of, rng)


def _live(sources: Sources, style: Style, of: Words, rng: random.Random) -> Run:
    told = rng.choice((sources.topics, sources.events))
    articles = told[rng.choice(list(told))]
    articles = rng.sample(articles, min(_TOLD_LIVE, len(articles)))
    return [
        *_boilerplate(sources.runs.before, sources, of, rng),
        *live(articles, style.titled, of, rng),
        *_boilerplate(sources.runs.after, sources, of, rng),
    ]


def shown(page: Page, style: Style, of: Words, rng: random.Random) -> Run:
    """A saved page; much of its boilerplate is lost, or something else stands there; now and then
    its head is lost."""
    blocks: Run = []
    for matter, group in groupby(page.blocks, lambda block: block[0] in MATTER):
        run = list(group)
        if matter:
            blocks += run
        elif rng.random() < 0.65:
            if rng.random() < 0.4:
                blocks += notices(of, rng) if rng.random() < 0.5 else teasers(of, rng)
            else:
                blocks += _some(run, rng)
    if not style.titled:
        blocks = [block for block in blocks if block[0] != "headline"]
    if rng.random() < 0.15:
        first = next((i for i, (kind, _) in enumerate(blocks) if kind == "text"), 0)
        blocks = [b for i, b in enumerate(blocks) if i >= first or b[0] not in MATTER]
    return blocks


def written(text: Text, style: Style, of: Words, rng: random.Random) -> Run:
    """A text as the blocks of an article, with a head made for it and the boilerplate among its
    lines."""
    opening = head(text.title if style.titled else None, text.outlet, of, rng)
    if rng.random() < style.pictured:
        opening += caption(" ".join(text.lines)[:5000], of, rng)
    kinds = [ANY if may_be_headline(text) else "text", *["text"] * (len(text.lines) - 1)]
    blocks = list(zip(kinds, text.lines, strict=True))
    for at, block in reversed(text.beside):
        blocks.insert(at, block)
    return [*opening, *blocks]


def surrounded(article: Run, sources: Sources, of: Words, rng: random.Random) -> Run:
    """An article with boilerplate before, in and after it, captions too; a long one is cut."""
    runs = sources.runs
    words = " ".join(text for _, text in article)[:8000]
    captions, limit = rng.random() < 0.65, rng.choice((3000, 6000, 20_000))
    blocks = _boilerplate(runs.before, sources, of, rng)
    since = size = 0
    for block in article:
        kind, text = block
        blocks.append(block)
        since, size = since + len(text), size + len(text)
        if captions and rng.random() < min(0.35, len(text) / 1200):
            blocks += caption(words, of, rng)
        if kind == "text" and since > rng.uniform(600, 3500):
            # Asked twice, as it is mostly nothing.
            blocks += _boilerplate(runs.within, sources, of, rng) or _boilerplate(
                runs.within, sources, of, rng
            )
            since = 0
        if size > limit:
            break
    return blocks + _boilerplate(runs.after, sources, of, rng)


def joined(made: list[Run], rng: random.Random) -> Dump:
    """Pages one after the other, a block a line, now and then with some that are no text glued to
    the line before. An article begins with its first own block."""
    gap, glued = rng.choice(("\n", "\n", "\n\n")), rng.choice((0, 0, 0.05, 0.15))
    text = ""
    starts: list[int] = []
    parts: list[tuple[Span, str]] = []
    for page in made:
        begun = False
        for kind, words in filter(_has_words, page):
            if text and (kind == "text" or rng.random() >= glued):
                text += gap
            if not begun and kind in _OWN:
                starts.append(len(text))
                begun = True
            parts.append(((len(text), len(text) + len(words)), kind))
            text += words
        if len(text) > LONGEST:
            break
    return Dump(text, starts, parts)


def laid_out(made: Dump, rng: random.Random) -> Dump:
    """`made` with its lines kept, some or all joined by blanks, or run together; its quotation
    marks may be straight or lost, or all in upper case."""
    layout = rng.random()
    if layout < 0.35:
        share = rng.choice((0, 0, 0.05, 0.15, 0.4))
        text = "".join(" " if c == "\n" and rng.random() < share else c for c in made.text)
        made = replace(made, text=text)
    elif layout < 0.45:
        made = replace(made, text=made.text.replace("\n", " "))
    else:
        made = edited(made, run_together(made.text, rng, ()))
        if rng.random() < 0.5:
            made = replace(made, text=made.text.replace("\n", " "))
        if rng.random() < 0.15:
            made = edited(made, lose_quotes(made.text, rng))
    if rng.random() < 0.4:
        made = replace(made, text=straighten(made.text))
    return replace(made, text=shout(made.text)) if rng.random() < 0.03 else made


def edited(made: Dump, edits: list[Edit]) -> Dump:
    """`made` with `edits` made; parts of which nothing is left are left out. An article begins with
    the first of its own words that are left."""
    move = Mover(edits)
    parts = [(span[0], moved, kind) for span, kind in made.parts if (moved := move(span))]
    own = [(before, moved[0]) for before, moved, kind in parts if kind in _OWN]
    starts = [
        next((now for before, now in own if start <= before < end), None)
        for start, end in pairwise([*made.starts, len(made.text) + 1])
    ]
    return Dump(
        apply(made.text, edits),
        [start for start in starts if start is not None],
        [(moved, kind) for _, moved, kind in parts],
    )


def _boilerplate(runs: list[Run], sources: Sources, of: Words, rng: random.Random) -> Run:
    """Boilerplate of any sort, often none: some of `runs`, of what stands farther off, or made."""
    sort = rng.random()
    if sort < 0.35:
        return []
    if sort < 0.50:
        return notices(of, rng)
    if sort < 0.62:
        return teasers(of, rng)
    if sort < 0.72:
        return _some(rng.choice(sources.runs.outside), rng)
    if sort < 0.78:
        return [*notices(of, rng), *teasers(of, rng), *notices(of, rng)]
    return _some(rng.choice(runs), rng)


def _some(run: Run, rng: random.Random) -> Run:
    start = rng.randrange(len(run))
    return run[start : start + rng.randint(1, _LONGEST_RUN)]


def _has_words(block: Block) -> bool:
    return bool(block[1].strip())
