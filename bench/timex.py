"""Texts with marked time expressions: WikiWars (TimeML) and MEANTIME (NAF)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from xml.etree import ElementTree

from sayso.types import Span

_TAG = re.compile(r"<(/?)TIMEX3([^>]*)>")
_VALUE = re.compile(r'\bvalue="([^"]*)"')
ANNOTATED = 6
"""Sentences of a text of MEANTIME, from its headline on, in which expressions are marked."""
_ANY_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, its day of writing, and its time expressions, each a span with its value."""

    name: str
    text: str
    published: str
    expressions: tuple[tuple[Span, str], ...]


def wikiwars(folder: Path) -> Iterator[Marked]:
    """The histories of `wikiwars/*.tml`, in the order of their names."""
    for path in sorted(folder.glob("*.tml")):
        yield _time_ml(path)


def _time_ml(path: Path) -> Marked:
    raw = path.read_text("utf-8")
    head = re.search(r"<DCT>.*?value=\"([^\"]*)\"", raw, re.DOTALL)
    body = raw[raw.index("<TEXT>") + len("<TEXT>") : raw.rindex("</TEXT>")]
    pieces: list[str] = []
    found: list[tuple[Span, str]] = []
    opened: list[tuple[int, str]] = []
    at = length = 0
    for tag in [*_TAG.finditer(body), None]:
        piece = html.unescape(_ANY_TAG.sub("", body[at : tag.start() if tag else None]))
        pieces.append(piece)
        length += len(piece)
        if tag is None:
            break
        at = tag.end()
        value = _VALUE.search(tag[2])
        if not tag[1]:
            opened.append((length, value[1] if value else ""))
        elif opened:
            start, told = opened.pop()
            found.append(((start, length), told))
    return Marked(path.stem, "".join(pieces), head[1] if head else "", tuple(sorted(found)))


def meantime(folder: Path) -> Iterator[Marked]:
    """The news of `meantime/corpus_*/*.xml`, as far as they are annotated; their tokens are joined
    by blanks, sentences by line breaks. Expressions without words of the text are left out."""
    for path in sorted(folder.glob("corpus_*/*.xml")):
        # Data of this machine, not from a stranger.
        root = ElementTree.parse(path).getroot()  # noqa: S314
        yield _naf(path.stem, root)


def _naf(name: str, root: ElementTree.Element) -> Marked:
    tokens = [t for t in root.findall("token") if int(t.get("sentence", 0)) < ANNOTATED]
    spans: dict[str, Span] = {}
    pieces: list[str] = []
    at = 0
    for token, following in zip_longest(tokens, tokens[1:]):
        words = token.text or ""
        spans[token.get("t_id", "")] = at, at + len(words)
        same = following is not None and following.get("sentence") == token.get("sentence")
        pieces += [words, " " if same else "\n"]
        at += len(words) + 1
    found, published = [], ""
    for timex in root.iter("TIMEX3"):
        if timex.get("functionInDocument") == "CREATION_TIME" and not published:
            published = timex.get("value", "")
        anchors = [anchor.get("t_id", "") for anchor in timex.findall("token_anchor")]
        own = [spans[id_] for id_ in anchors if id_ in spans]
        if own:
            found.append(((min(own)[0], max(own)[1]), timex.get("value", "")))
    return Marked(name, "".join(pieces), published, tuple(sorted(found)))
