"""One article in many shapes: as other outlets print it, and as scrapers give it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from training.articles import Article, Marked
from training.noise import (
    BOILERPLATE,
    Edit,
    Mover,
    apply,
    close_up,
    lose_quotes,
    names_in,
    rename,
    run_together,
    shout,
    straighten,
)


@dataclass(frozen=True, slots=True)
class Material:
    """What noise is made of: the names that occur, and the boilerplate of pages."""

    names: list[str]
    boilerplate: list[list[str]]


def material(articles: list[Article], boilerplate: list[list[str]]) -> Material:
    """Names of all articles, and `boilerplate` with the lines that `noise` brings."""
    names = [name for article in articles for name in names_in(article.text)]
    return Material(names, [*boilerplate, *([list(BOILERPLATE)] * max(1, len(boilerplate)))])


def varied(article: Article, noisy: bool, stuff: Material, rng: random.Random) -> Article:
    """`article` as another outlet might print it or, `noisy`, as a scraper might give it."""
    if rng.random() < 0.3:
        article = edited(article, rename(article.text, rng, stuff.names))
    if not noisy:
        if rng.random() < 0.3:
            article = edited(article, close_up(article.text))
        return _same_length(article, straighten) if rng.random() < 0.25 else article
    article = edited(article, run_together(article.text, rng, stuff.boilerplate))
    if rng.random() < 0.15:
        article = edited(article, lose_quotes(article.text, rng))
    if rng.random() < 0.5:
        article = _same_length(article, straighten)
    return _same_length(article, shout) if rng.random() < 0.05 else article


def edited(article: Article, edits: list[Edit]) -> Article:
    """`article` with `edits` made, its spans moved along."""
    move = Mover(edits)

    def moved(attributions: list[Marked]) -> list[Marked]:
        new = [
            {k: [m for s in spans if (m := move(s))] for k, spans in a.items()}
            for a in attributions
        ]
        return [a for a in new if a["content"]]

    text = apply(article.text, edits)
    return Article(text, moved(article.attributions), moved(article.cited))


def _same_length(article: Article, change: Callable[[str], str]) -> Article:
    return replace(article, text=change(article.text))
