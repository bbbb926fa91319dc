"""Attributions inside contents, which PolNeAR does not mark: found by reading each content alone.

A model of the first round reads the contents by themselves; the next learns to see what it finds
there within the text, in the same pass as all else.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sayso.predict import Model
from sayso.tag import outermost, tag
from sayso.types import Attribution, Span
from training.articles import Article, Marked

_SHORTEST = 30
"""Code points of a content that may hold an attribution."""
_SURE = 0.6
_ITSELF = frozenset({"i", "we", "you", "us", "me"})
"""Sources inside a quotation that are its own speaker, or whom he speaks to: nobody is cited."""


def cite(articles: list[Article], folder: Path) -> list[Article]:
    """`articles` with the attributions that the model in `folder` finds inside their contents."""
    places = [
        (number, span)
        for number, article in enumerate(articles)
        for attribution in article.attributions
        for span in attribution["content"]
        if span[1] - span[0] >= _SHORTEST
    ]
    cited: list[list[Marked]] = [[] for _ in articles]
    texts = (articles[number].text[slice(*span)] for number, span in places)
    for place, scores in Model(folder).predict(texts):
        number, span = places[place]
        for found in outermost(tag(scores)):
            if marked := _inside(articles[number].text, span, found):
                cited[number].append(marked)
    return [
        replace(article, cited=article.cited or new)
        for article, new in zip(articles, cited, strict=True)
    ]


def _inside(text: str, around: Span, found: Attribution) -> Marked | None:
    """`found` in a content at `around`, by the offsets of the text; None where it cites nobody."""
    if not found.source or not found.cue or found.score < _SURE:
        return None
    moved = {
        "source": [_moved(found.source, around[0])],
        "cue": [_moved(found.cue, around[0])],
        "content": [_moved(part, around[0]) for part in found.content],
    }
    source = text[slice(*moved["source"][0])].lower()
    whole = moved["content"][0] == around
    return None if whole or source in _ITSELF else moved


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
