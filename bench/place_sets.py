"""Texts whose places are marked: re3d, GUM, MEANTIME."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.rows import read_rows
from bench.speaker_sets import SENTENCES, joined
from sayso.facts import load
from sayso.types import Span

_PART = re.compile(
    r"(?:[,(]|\bin\b)?\s*(?:(?i:the|a|an|these)\s+)?([^,()]+?)(?=['’]s?$|\s*(?:[,()]|$))"
)
_JOINS = frozenset(
    {"of", "and", "the", "ad", "al", "de", "la", "el", "en", "on", "ash", "az", "ez"}
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the spans that are marked as places."""

    group: str
    text: str
    spans: tuple[Span, ...]

    @property
    def names(self) -> list[list[Span]]:
        """The places that are named: spans that overlap are one place."""
        spans = [part for span in self.spans for part in named(self.text, span)]
        groups: list[list[Span]] = []
        for span in sorted(spans):
            if groups and span[0] < max(end for _, end in groups[-1]):
                groups[-1].append(span)
            else:
                groups.append([span])
        return groups


def named(text: str, span: Span) -> list[Span]:
    """The names of which `span` is made, each without its article and "the town of": between
    commas, all words have capitals but those that join, directions and nouns such as "province"."""
    start, end = span
    if text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum():
        return []
    nouns = load("places")
    sort = re.match(r"[\w’' -]*?\b(\w+) of ", text[start:end])
    if sort and sort[1].lower() in nouns["towns"] | nouns["regions"]:
        start += sort.end()
    found: list[Span] = []
    for part in _PART.finditer(text, start, end):
        words = re.findall(r"[^\W\d_][\w.'’-]*", part[1])
        small = _JOINS | nouns["directions"] | nouns["region_ends"] | nouns["nature_ends"]
        capital = any(word[0].isupper() or re.match(r"[a-z]{2,3}-[A-Z]", word) for word in words)
        plain = all(w[0].isupper() or w in small or re.match(r"[a-z]{2,3}-[A-Z]", w) for w in words)
        if capital and plain:
            found.append(part.span(1))
    return found


def halves(texts: Iterable[Marked]) -> tuple[list[Marked], list[Marked]]:
    """Every second text, which places were built on, and the others, which are held out."""
    listed = list(texts)
    return listed[::2], listed[1::2]


def re3d(data: Path) -> Iterator[Marked]:
    """re3d's documents with their locations, in the order of their ids."""
    for row in sorted(read_rows(data / "re3d" / "docs.jsonl"), key=lambda row: row["id"]):
        yield Marked("re3d", row["text"], _located(row["entities"]))


def _located(entities: Iterable[Sequence[int | str]]) -> tuple[Span, ...]:
    return tuple((int(s), int(e)) for s, e, kind in entities if kind == "Location")


def gum(data: Path) -> Iterator[Marked]:
    """GUM's texts with their entities of type "place", nested ones too; `group` is the genre."""
    for file in sorted((data / "gum" / "coref" / "gum" / "conll").glob("*.conll")):
        words: list[str] = []
        open_: list[tuple[str, int]] = []
        places: list[tuple[int, int]] = []
        for line in file.read_text("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) < 3:
                continue
            number = len(words)
            words.append(cells[1])
            for part in re.findall(r"\([^()]+\)?|[^()]+\)", cells[2]):
                kind = re.match(r"\(?(\w+)-(\d+)", part)
                if kind is None:
                    continue
                key = f"{kind[1]}-{kind[2]}"
                if part.startswith("("):
                    open_.append((key, number))
                if part.endswith(")"):
                    at = next(i for i in reversed(range(len(open_))) if open_[i][0] == key)
                    start = open_.pop(at)[1]
                    if kind[1] == "place":
                        places.append((start, number))
        text, spans = joined(words)
        yield Marked(
            file.stem.split("_")[1],
            text,
            tuple((spans[first][0], spans[last][1]) for first, last in places),
        )


def meantime(data: Path) -> Iterator[Marked]:
    """MEANTIME's texts with the names of their locations, as far as those are annotated."""
    for file in sorted((data / "meantime").glob("corpus_*/*.xml")):
        root = ElementTree.parse(file).getroot()  # noqa: S314
        tokens = [t for t in root.findall("token") if int(t.get("sentence", "0")) < SENTENCES]
        text, spans = joined([token.text or "" for token in tokens])
        at = {t.get("t_id"): span for t, span in zip(tokens, spans, strict=True)}
        kinds = {e.get("m_id"): e.get("ent_type") for e in root.iter("ENTITY")}
        mentions = {m.get("m_id"): m for m in root.iter("ENTITY_MENTION")}
        found: list[Span] = []
        for link in root.iter("REFERS_TO"):
            target = link.find("target")
            for source in link.findall("source"):
                mention = mentions.get(source.get("m_id"))
                if mention is None or target is None or kinds.get(target.get("m_id")) != "LOC":
                    continue
                anchors = [a.get("t_id") for a in mention.findall("token_anchor")]
                words = [at[anchor] for anchor in anchors if anchor in at]
                if words and mention.get("syntactic_type") in {"NAM", "PRE.NAM"}:
                    found.append((words[0][0], words[-1][1]))
        yield Marked("meantime", text, tuple(found))
