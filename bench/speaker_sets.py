"""Sources whose speakers are known: marked by hand, from MEANTIME, from GAP."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bench.rows import read_rows
from sayso.types import Span

MARKS = Path(__file__).parent / "marks" / "speakers.jsonl"
SENTENCES = 6
"""Of a text of MEANTIME, those in which events are annotated."""


@dataclass(slots=True)
class Item:
    """A source, and the names that each of its speakers has; no names for one without, nothing for
    nobody."""

    group: str
    text: str
    source: Span
    content: tuple[Span, ...]
    speakers: list[set[str]]
    number: int = 0
    sure: bool = True


def marked(data: Path) -> Iterator[Item]:
    """The sources marked by hand.

    Raises:
        ValueError: a text is not the one that was marked.
    """
    rows = list(read_rows(MARKS))
    dev = read_rows(data / "polnear" / "dev.jsonl.gz")
    texts = {("polnear/dev", row["id"]): row["text"] for row in dev}
    for file in (data / "seeds").glob("*.txt"):
        texts["seeds", file.name] = file.read_bytes().decode("utf-8")
    for number, row in enumerate(rows):
        text = texts[row["set"], row["id"]]
        if not hashlib.sha256(text.encode()).hexdigest().startswith(row["sha256"]):
            raise ValueError(f"{row['set']}: text {row['id']} is not the one marked")
        speakers = [named(text, speaker) for speaker in row["speakers"]]
        content = (tuple(row["content"]),)
        source = tuple(row["source"])
        yield Item(row["set"], text, source, content, speakers, number, row["sure"])


def named(text: str, speaker: dict[str, Any]) -> set[str]:
    """The name that a reader marked, if any."""
    return {text[slice(*speaker["name"])]} if speaker["name"] else set()


def meantime(data: Path) -> Iterator[Item]:
    """MEANTIME's speech events whose first argument is an entity (Minard et al., LREC 2016)."""
    for file in sorted((data / "meantime").glob("corpus_*/*.xml")):
        yield from _events(ElementTree.parse(file).getroot())  # noqa: S314


def _events(root: ElementTree.Element) -> Iterator[Item]:
    tokens = root.findall("token")
    text, spans = joined([token.text or "" for token in tokens])
    at = {t.get("t_id"): span for t, span in zip(tokens, spans, strict=True)}
    ends: dict[str, int] = {}
    for token, span in zip(tokens, spans, strict=True):
        ends[token.get("sentence", "")] = span[1]
    sentence = {t.get("t_id"): t.get("sentence", "") for t in tokens}
    anchors = {
        m.get("m_id"): [a.get("t_id") for a in m.findall("token_anchor")]
        for m in root.find("Markables") or ()
    }
    names = {m.get("m_id") for m in root.iter("ENTITY_MENTION") if m.get("syntactic_type") == "NAM"}
    speech = {e.get("m_id") for e in root.iter("EVENT") if e.get("class") == "SPEECH_COGNITIVE"}
    entity: dict[str | None, str | None] = {}
    chains: dict[str | None, list[str | None]] = defaultdict(list)
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        for named_by in link.findall("source"):
            if target is not None:
                entity[named_by.get("m_id")] = target.get("m_id")
                chains[target.get("m_id")].append(named_by.get("m_id"))
    for link in root.iter("HAS_PARTICIPANT"):
        source, target = link.find("source"), link.find("target")
        if source is None or target is None or link.get("sem_role") != "Arg0":
            continue
        event, mention = source.get("m_id"), target.get("m_id")
        words = anchors.get(mention) or []
        if entity.get(event) not in speech or not words or mention not in entity:
            continue
        number = sentence[words[0]]
        if int(number) > SENTENCES:
            continue
        span = at[words[0]][0], at[words[-1]][1]
        of_entity = [m for m in chains[entity[mention]] if m in names and anchors.get(m)]
        told = {text[at[anchors[m][0]][0] : at[anchors[m][-1]][1]] for m in of_entity}
        yield Item("meantime", text, span, ((span[1], max(ends[number], span[1])),), [told])


def joined(words: Iterable[str]) -> tuple[str, list[Span]]:
    """Tokens as running text, and where each stands in it."""
    text, last = "", ""
    spans: list[Span] = []
    for word in words:
        glue = not text or re.match(r"[.,;:?!%)\]’”]|['’](s|re|ve|ll|d|m|t)?$|n['’]t$", word)
        text += ("" if glue or last in {"(", "[", "“", "‘", "$"} else " ") + word
        spans.append((len(text) - len(word), len(text)))
        last = word
    return text, spans


def gap(data: Path) -> Iterator[Item]:
    """GAP's pronouns, validation set (Webster et al., TACL 2018)."""
    with (data / "gap" / "gap-validation.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            at = int(row["Pronoun-offset"])
            names = {row[side] for side in "AB" if row[f"{side}-coref"].lower() == "true"}
            source = (at, at + len(row["Pronoun"]))
            if names:
                yield Item("gap", row["Text"], source, (), [names])
