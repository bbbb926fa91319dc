"""How well speakers are told across documents: `python -m bench.persons --data FOLDER`.

`marks/persons.jsonl` holds pairs of names in two documents, by data set, id and offsets, that a
reader judged to be one speaker's, `same`, or `different`. Every document of the pairs goes through
the pipeline into one ledger, which says who is one. A pair of which a name is not that of a speaker
any more, nor part of one's, is left out, and counted.

MEANTIME's own entities, with one id across documents, are judged by their names alone: each person
or body in each document, by its longest name there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bench.attribution import TEXTS, Count
from bench.rows import read_rows
from bench.speaker_sets import joined
from sayso.ledger import Ledger
from sayso.speakers import Told, canonical, judged
from sayso.speakers.form import form_of
from sayso.types import Judgement, Span, SpeakerKind

MARKS = Path(__file__).parent / "marks" / "persons.jsonl"
Key = tuple[str, str]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names: whether a reader says that they are one speaker's, whether they were put together,
    and whether they are written the same."""

    same: bool
    found: bool
    alike: bool


def load(data: Path, name: str) -> dict[Key, Row]:
    """The texts of a data set, with what is known of each."""
    if name == "meantime":
        return {(name, id_): {"text": text} for id_, text, _ in meantime(data)}
    folder, _, topic = name.partition("/")
    file = {"news_clusters": "dev.jsonl.gz", "re3d": "docs.jsonl"}.get(folder)
    path = data / folder / (file or f"{topic}/articles.jsonl.gz")
    outlet = topic.rpartition("_")[2] or None
    facts = ("text", "published")
    return {
        (name, str(row["id"])): {"outlet": row.get("outlet") or outlet}
        | {fact: row[fact] for fact in facts if row.get(fact)}
        for row in read_rows(path)
    }


def meantime(data: Path) -> Iterator[tuple[str, str, dict[str, set[Span]]]]:
    """MEANTIME's texts: the file's name, the text, and where each person or body that has an id
    across documents is named."""
    for file in sorted((data / "meantime").glob("corpus_*/*.xml")):
        root = ElementTree.parse(file).getroot()  # noqa: S314
        tokens = root.findall("token")
        text, spans = joined([token.text or "" for token in tokens])
        at = {t.get("t_id"): span for t, span in zip(tokens, spans, strict=True)}
        yield file.name, text, _named(root, at)


def _named(root: ElementTree.Element, at: dict[str | None, Span]) -> dict[str, set[Span]]:
    ids = {e.get("m_id"): e.get("instance_id") for e in root.iter("ENTITY")}
    anchors = {
        m.get("m_id"): [at[a.get("t_id")] for a in m.findall("token_anchor")]
        for m in root.iter("ENTITY_MENTION")
        if m.get("syntactic_type") == "NAM"
    }
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        id_ = ids.get(target.get("m_id")) if target is not None else None
        for source in link.findall("source"):
            words = anchors.get(source.get("m_id"))
            if id_ and id_[:3] in {"PER", "ORG"} and words:
                found[id_].add((words[0][0], words[-1][1]))
    return found


def filled(texts: dict[Key, Row]) -> tuple[Ledger, dict[Key, str]]:
    """A ledger of `texts`, and the ids of its documents."""
    ledger = Ledger()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.jsonl"
        lines = [
            json.dumps({**row, "uri": f"https://data.example/{number}"})
            for number, row in enumerate(texts.values())
        ]
        file.write_text("\n".join(lines), encoding="utf-8")
        ledger.add(file)
    ids = {document.uri: document.id for document in ledger.documents()}
    numbers = enumerate(texts)
    return ledger, {key: ids.get(f"https://data.example/{n}", "") for n, key in numbers}


def pairs(rows: Iterable[Row], texts: dict[Key, Row]) -> tuple[list[Pair], int]:
    """The marked pairs as a ledger of their documents tells them, and how many are left out."""
    listed = list(rows)
    ledger, ids = filled(texts)
    speakers: defaultdict[str, dict[str, str]] = defaultdict(dict)
    with ledger:
        for claim in ledger.claims():
            if claim.speaker:
                speakers[claim.document.id][claim.speaker.name.casefold()] = claim.speaker.id
    told: list[Pair] = []
    for row in listed:
        found = []
        names = []
        for side in (row["a"], row["b"]):
            key = side["set"], side["id"]
            names.append(texts[key]["text"][slice(*side["name"])].casefold())
            found.append(_bearers(speakers[ids[key]], names[-1]))
        if all(found):
            alike = names[0] == names[1]
            told.append(Pair(row["label"] == "same", bool(found[0] & found[1]), alike))
    return told, len(listed) - len(told)


def _bearers(speakers: dict[str, str], name: str) -> set[str]:
    """Whose `name` is in a document that has `speakers` by their names: the one so called, else the
    only one who is by more or fewer words of it."""
    if name in speakers:
        return {speakers[name]}
    words = set(name.split())
    others = ((set(other.split()), id_) for other, id_ in speakers.items())
    fit = {id_ for own, id_ in others if own <= words or words <= own}
    return fit if len(fit) == 1 else set()


def count(told: Iterable[Pair]) -> Count:
    """How many pairs are put together, how many should be, and how many of both."""
    counted = Count()
    for pair in told:
        counted.add(pair.same and pair.found, pair.found, pair.same)
    return counted


def checked(rows: list[Row], data: Path) -> dict[Key, Row]:
    """The texts of the marked pairs.

    Raises:
        ValueError: a text is not the one that was marked.
    """
    sides = [row[side] for row in rows for side in ("a", "b")]
    texts: dict[Key, Row] = {}
    for name in sorted({side["set"] for side in sides}):
        texts.update(load(data, name))
    marked = {(side["set"], side["id"]): side["sha256"] for side in sides}
    for key, sha256 in marked.items():
        if not hashlib.sha256(texts[key]["text"].encode()).hexdigest().startswith(sha256):
            raise ValueError(f"{key[0]}: text {key[1]} is not the one marked")
    return {key: texts[key] for key in sorted(marked)}


def by_name(data: Path) -> list[Pair]:
    """Pairs of MEANTIME's persons and bodies in two documents, judged by their usual names."""
    known: list[tuple[str, str, str]] = []
    told: dict[str, Told] = {}
    for id_, text, named in meantime(data):
        for entity, spans in sorted(named.items()):
            names = Counter(text[slice(*span)] for span in spans)
            name = min(names, key=lambda name: (-names[name], len(name), name))
            kind: SpeakerKind = "person" if entity.startswith("PER") else "organisation"
            known.append((id_, entity, f"{id_} {entity}"))
            told[known[-1][2]] = Told(frozenset({form_of(known[-1][2], name, kind)}))
    judgements = [found for a, b in combinations(sorted(told), 2) if (found := _pair(a, b, told))]
    speakers = canonical(judgements)
    return [
        Pair(a[1] == b[1], speakers.get(a[2], a[2]) == speakers.get(b[2], b[2]), False)
        for a, b in combinations(known, 2)
        if a[0] != b[0]
    ]


def _pair(a: str, b: str, told: dict[str, Told]) -> Judgement | None:
    found = judged(told[a], told[b])
    if found is None:
        return None
    a, b = (a, b) if found.first else (b, a)
    return Judgement(a, b, found.verdict, found.score, found.reason, "sayso", None)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.persons", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    rows = list(read_rows(MARKS))
    try:
        texts = checked(rows, options.data)
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    told, left = pairs(rows, texts)
    counts = {
        "marked, all": count(told),
        "written the same": count(pair for pair in told if pair.alike),
        "written differently": count(pair for pair in told if not pair.alike),
        "MEANTIME, by name": count(by_name(options.data)),
    }
    if options.json:
        figures = {
            name: {**c.rates(), "found": c.found, "same": c.marked} for name, c in counts.items()
        }
        print(json.dumps({**figures, "left out": left}))
        return
    print(f"{'pairs put together':24}precision  recall      F1   found    same")
    for name, c in counts.items():
        p, r, f = (100 * x for x in c.rates().values())
        print(f"{name:24}{p:9.1f}{r:8.1f}{f:8.1f}{c.found:8}{c.marked:8}")
    print(f"{left} of {len(rows)} marked pairs left out")


if __name__ == "__main__":
    main()
