"""How well relays and media are told: `python -m bench.chains --data FOLDER`.

`marks/chains.jsonl` holds attributions with the relays and the medium that each came through. They
are measured twice: of the attributions as marked, and from end to end, of those that the model
finds, matched by half of their contents, or by where a quotation that runs on begins. A relay
counts when its span, or for the outer speaker of an inner attribution the source that names it,
overlaps the marked one's; a medium likewise. Of attributions that the model does not find, all
marked ones are missed. Documents have the outlet that their data set states, as a user's would.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.attribution import TEXTS, Count, matches
from bench.chain_marks import marked
from bench.rows import read_rows
from bench.speakers import document
from sayso.breaks import breaks
from sayso.facts.outlets import outlet_at
from sayso.layout import Breaks
from sayso.predict import attribution_model
from sayso.resolve.stage import Through, chains, corrected, parted, redirected, resolve
from sayso.tag import tag
from sayso.types import Attribution, Document, Span

Item = tuple[dict[str, Any], str]
Told = tuple[Attribution, Through, list[set[Span]]]
"""An attribution with what it came through, and for each relay where it may be marked."""

_PUBLISHERS = {
    "breitbart": "Breitbart",
    "huff-post": "The Huffington Post",
    "nyt": "The New York Times",
    "politico": "Politico",
    "usa-today": "USA Today",
    "wash-post": "The Washington Post",
    "west-journal": "Western Journalism",
}
"""The outlets that PolNeAR calls so."""


def stated(data: Path) -> dict[tuple[str, str], str]:
    """The outlet that a data set states for a text, by set and id."""
    found: dict[tuple[str, str], str] = {}
    for row in read_rows(data / "news_clusters/dev.jsonl.gz"):
        found["news_clusters", str(row["id"])] = _name(row["outlet"])
    for row in read_rows(data / "news_pages/gold.jsonl"):
        # "TheHerald"
        outlet = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", row["outlet"])
        found["news_pages", str(row["html"])] = outlet
    for row in read_rows(data / "polnear/dev.jsonl.gz"):
        found["polnear/dev", str(row["id"])] = _PUBLISHERS[row["publisher"]]
    return found


def _name(domain: str) -> str:
    outlet = outlet_at(domain)
    return outlet.name if outlet else domain.removeprefix("www.").rpartition(".")[0]


def given(items: Sequence[Item]) -> list[Attribution]:
    """The attributions that are marked in one text, an inner one after the one around it."""
    found = [_attribution(row) for row, _ in items]
    return sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _attribution(row: dict[str, Any]) -> Attribution:
    content = tuple(sorted((s, e) for s, e in row["content"]))
    first = {kind: tuple(row[kind][0]) if row[kind] else None for kind in ("source", "cue")}
    return Attribution(content, first["source"], first["cue"], 1.0)


def told(page: Document, attributions: Sequence[Attribution], begins: Breaks = ()) -> list[Told]:
    """What each attribution came through; joint ones once for each speaker."""
    parts = parted(page.text, redirected(page.text, attributions, begins))
    speakers = resolve(page, parts, begins)
    through = chains(page, parts, speakers, begins)
    sources: dict[Span, set[Span]] = defaultdict(set)
    for part, speaker in zip(parts, speakers, strict=True):
        if speaker and part.source:
            sources[speaker.mention].add(part.source)
    return [
        (part, one, [{relay.span} | sources[relay.span] for relay in one.chain])
        for part, one in zip(parts, through, strict=True)
    ]


def _pairs(found: list[Attribution], marks: list[Attribution]) -> dict[int, int]:
    """For each mark the number of what is found that is the same by half of its content; or, as
    contents of quotations that run on may be marked up to the end of their first sentence, what
    begins with it and has its source."""
    pairs = {j: i for i, j in matches(found, marks)}
    left = set(range(len(found))) - set(pairs.values())
    for j, mark in enumerate(marks):
        (start, end) = mark.content[0]
        for i in left if j not in pairs else ():
            one = found[i]
            begins = abs(one.content[0][0] - start) <= 1 and one.content[0][1] >= end
            if begins and one.source and mark.source and _overlap(one.source, mark.source):
                pairs[j] = i
                left.remove(i)
                break
    return pairs


def measure(pairs: Iterable[tuple[dict[str, Any], Told | None]]) -> dict[str, Count]:
    """Counts of relays and of media over marks, each with what is told of it."""
    counts = {"relays": Count(), "media": Count()}
    for row, one in pairs:
        chain = one[2] if one else []
        left = [relay["span"] for relay in row["chain"]]
        right = 0
        for spans in chain:
            hit = next((m for m in left if any(_overlap(s, m) for s in spans)), None)
            if hit:
                left.remove(hit)
                right += 1
        counts["relays"].add(right, len(chain), len(row["chain"]))
        ours, theirs = one[1].medium if one else None, row["medium"]
        same = bool(ours and theirs and _overlap(ours.span, theirs["span"]))
        counts["media"].add(same, ours is not None, theirs is not None)
    return counts


def _overlap(a: Sequence[int], b: Sequence[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def run(
    items: Sequence[Item], outlets: dict[tuple[str, str], str]
) -> Iterator[tuple[str, dict[str, Any], Told | None]]:
    """Each mark twice, "given" and "end to end", with what is told of it."""
    texts = list(dict.fromkeys(text for _, text in items))
    found: list[list[Attribution]] = [[] for _ in texts]
    begun: list[Breaks] = [() for _ in texts]
    for number, scores in attribution_model().predict(texts):
        found[number] += tag(scores)
        begun[number] += tuple(breaks(scores))
    for text, attributions, begins in zip(texts, found, begun, strict=True):
        own = [item for item in items if item[1] == text]
        row = own[0][0]
        page = replace(document(text), outlet=outlets.get((row["set"], row["id"])))
        tagged = corrected(page, attributions, begins)
        started = (("given", given(own)), ("end to end", tagged))
        for name, those in started:
            answers = told(page, those, begins)
            pairs = _pairs([a for a, _, _ in answers], [_attribution(mark) for mark, _ in own])
            for j, (mark, _) in enumerate(own):
                yield name, mark, answers[pairs[j]] if j in pairs else None


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.chains", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--part", choices=("build", "test"), default="test", help="which marks")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    try:
        items = [item for item in marked(options.data) if item[0]["part"] == options.part]
        outlets = stated(options.data)
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    rows = list(run(items, outlets))
    found = sum(one is not None for name, _, one in rows if name == "end to end")
    figures = {
        f"{what}, {name}": count.rates() | {"marked": count.marked}
        for name in ("given", "end to end")
        for what, count in measure((m, t) for n, m, t in rows if n == name).items()
    }
    if options.json:
        print(json.dumps({"part": options.part, "marks": len(items), "found": found, **figures}))
        return
    print(f"{options.part:24}precision  recall      F1  marked")
    for name, rates in figures.items():
        p, r, f = (100 * rates[key] for key in ("precision", "recall", "f1"))
        print(f"{name:24}{p:9.1f}{r:8.1f}{f:8.1f}{rates['marked']:8}")
    print(f"the model finds {found} of {len(items)} marked attributions")


if __name__ == "__main__":
    main()
