"""How well claims are matched:
`python -m bench.match [--part PART] [--marks FILE] [--stories] [--json]`.

With `--stories` the documents of an event are one story: what sayso tells within a story counts
where the pair by itself has no link, and links that other claims speak against are left out.

The pairs of `marks/match.jsonl`, or of another file such as `marks/against.jsonl`, are given as
they are marked, resolved and normalised as the pipeline does, and each is matched. Printed are
precision, recall and F1 of the pairs that are the same; of those of which one denies, contradicts
or revises the other, each kind by itself and all together (`against`); and B-cubed of the points
(Bagga and Baldwin, *Entity-Based Cross-Document Coreferencing*, ACL 1998), those that the marks of
all pairs make against those that sayso's do.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.attribution import TEXTS, Count
from bench.match_marks import MARKS, pairs
from sayso.match import match, read
from sayso.match.group import groups
from sayso.match.series import settled
from sayso.match.standing import Met
from sayso.normalise import normalise
from sayso.points import Link
from sayso.resolve.chain.through import chains
from sayso.resolve.stage import resolve
from sayso.types import Attribution, Claim, Document, Grouped, Origin, Resolved

Row = dict[str, Any]
Key = tuple[str, str, int, int]


def key(side: Row) -> Key:
    """What tells a marked claim from all others."""
    return side["set"], side["id"], side["content"][0][0], side["content"][-1][1]


def claims(marked: Iterable[Row]) -> dict[Key, Claim]:
    """The marked claims, resolved and normalised as the pipeline does, by document."""
    sides: defaultdict[tuple[str, str], dict[Key, Row]] = defaultdict(dict)
    for row in marked:
        for side in (row["a"], row["b"]):
            sides[side["set"], side["id"]][key(side)] = side
    found: dict[Key, Claim] = {}
    for several in sides.values():
        found |= _claims(sorted(several.values(), key=lambda side: side["content"]))
    return found


def _claims(sides: list[Row]) -> dict[Key, Claim]:
    document = _document(sides[0])
    attributions = [_attribution(side) for side in sides]
    said = [a for a in attributions if a.source or a.cue]
    speakers = resolve(document, said)
    through = chains(document, said, speakers)
    told = {a: Resolved(a, s, *t) for a, s, t in zip(said, speakers, through, strict=True)}
    resolved = [told.get(a) or Resolved(a, None) for a in attributions]
    # The document's own sentences come besides those that are marked.
    made = {(c.content, c.source): c for c in reversed(normalise(document, resolved))}
    found = [made[a.content, a.source] for a in attributions]
    return {
        key(side): claim if claim.source or claim.cue else _own(claim)
        for side, claim in zip(sides, found, strict=True)
    }


def _own(claim: Claim) -> Claim:
    """A claim of the outlet itself."""
    return replace(claim, style="reported", stance=None, score=None)


def _attribution(side: Row) -> Attribution:
    source, cue = (tuple(side[k]) if side[k] else None for k in ("source", "cue"))
    return Attribution(tuple((s, e) for s, e in side["content"]), source, cue, 0.9)


def _document(side: Row) -> Document:
    uri = f"marks:{side['set']}/{side['id']}"
    origin = Origin(uri, None, None, None, 0, len(side["text"]), side["sha256"])
    facts = (side["outlet"], None, None, side["published"], "en", side["text"])
    return Document(side["sha256"][:32], uri, *facts, None, None, origin, ())


AGAINST = ("denies", "conflicts", "revises")


def in_stories(
    marked: list[Row], told: dict[Key, Claim], links: list[Link]
) -> dict[frozenset[str], Link]:
    """What the claims of each event are to each other if its documents are one story, `links` being
    what the pairs are by themselves."""
    events: defaultdict[str, dict[str, Claim]] = defaultdict(dict)
    for row in marked:
        for side in (row["a"], row["b"]):
            claim = told[key(side)]
            events[row["event"]][claim.id] = claim
    found: dict[frozenset[str], Link] = {}
    for of in events.values():
        documents = tuple(sorted({claim.document.id for claim in of.values()}))
        story = Grouped(documents, None)
        alone = [link for link in links if link.a in of and link.b in of]
        told_ = settled(of.values(), [story], Met(alone, {})).links
        found |= {frozenset({link.a, link.b}): link for link in told_}
    return found


def measure(marked: list[Row], stories: bool = False) -> dict[str, Any]:
    """All figures of `marked` pairs with their texts, with what their `stories` tell, if wanted."""
    told = claims(marked)
    readings = {k: read(claim) for k, claim in told.items()}
    pairs_ = [(readings[key(row["a"])], readings[key(row["b"])]) for row in marked]
    links = [link for a, b in pairs_ for link in match(a, [b])]
    met = {frozenset({link.a, link.b}): link for link in links}
    if stories:
        met = in_stories(marked, told, links)
    counts: defaultdict[str, Count] = defaultdict(Count)
    links = []
    for row, (a, b) in zip(marked, pairs_, strict=True):
        found = met.get(frozenset({a.claim.id, b.claim.id}))
        links += [found] if found else []
        kind, label = found.kind if found else "none", row["label"]
        for name in ("same", *AGAINST):
            counts[name].add(kind == name == label, kind == name, label == name)
        # A conflict that is told as a revision, or the other way round, is linked all the same.
        linked, wanted = kind in AGAINST, label in AGAINST
        alike = {"revises": "conflicts"}
        right = linked and wanted and alike.get(kind, kind) == alike.get(label, label)
        counts["against"].add(right, linked, wanted)
    ids = {k: reading.claim.id for k, reading in readings.items()}
    return {
        **{name: counts[name].rates() | _whole(counts[name]) for name in counts},
        "points": b_cubed(marked, links, ids),
    }


def _whole(count: Count) -> dict[str, int]:
    return {"right": count.right, "found": count.found, "marked": count.marked}


def b_cubed(marked: list[Row], links: list[Link], ids: dict[Key, str]) -> dict[str, float]:
    """B-cubed of points, over the claims of pairs that are marked the same or found to be."""
    gold = [
        Link(ids[key(row["a"])], ids[key(row["b"])], "same", 1.0, ())
        for row in marked
        if row["label"] == "same"
    ]
    of_gold, of_found = _points(gold), _points(links)
    items = of_gold.keys() | of_found.keys()
    shares = list(_shares(items, of_gold, of_found))
    precision, recall = (sum(column) / len(items) for column in zip(*shares, strict=True))
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall),
    }


def _points(links: list[Link]) -> dict[str, frozenset[str]]:
    # Not all pairs of a point are marked: those that are have to do.
    found = groups(links, {}, (), 0.0)
    return {id_: frozenset(group) for group in found for id_ in group}


def _shares(
    items: Iterable[str], gold: dict[str, frozenset[str]], found: dict[str, frozenset[str]]
) -> Iterator[tuple[float, float]]:
    for item in items:
        right, told = gold.get(item, frozenset({item})), found.get(item, frozenset({item}))
        shared = len(right & told)
        yield shared / len(told), shared / len(right)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.match", description=__doc__)
    parser.add_argument("--part", choices=("build", "test"), default="test")
    parser.add_argument("--marks", type=Path, default=MARKS, help="the file of the pairs")
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--stories", action="store_true", help="take each event for one story")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    try:
        marked = [row for row in pairs(options.data, options.marks) if row["part"] == options.part]
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    found = measure(marked, options.stories)
    if options.json:
        print(json.dumps(found))
        return
    told = Counter(row["label"] for row in marked)
    print(f"{len(marked)} pairs: {', '.join(f'{n} {label}' for label, n in told.most_common())}")
    print(f"{'':12}precision  recall      F1   right   found  marked")
    for name, rates in found.items():
        shown = "".join(f"{100 * rates[k]:9.1f}" for k in ("precision", "recall", "f1"))
        whole = "".join(f"{rates[k]:8}" for k in ("right", "found", "marked") if k in rates)
        print(f"{name:12}{shown}{whole}")


if __name__ == "__main__":
    main()
