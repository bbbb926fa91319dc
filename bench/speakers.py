"""How often the right speaker is told: `python -m bench.speakers --data FOLDER`.

`marks/speakers.jsonl` holds sources of PolNeAR dev and of the raw scrapes in `seeds`, each with
the speakers that a reader saw: the place of the name, or null, and the kind; some have those of a
`second` reader. In MEANTIME the speaker of a speech event in the first six sentences is the
entity that its `Arg0` refers to. In GAP a pronoun is one of two names.

Answered: a speaker is told. Right: the name told is the marked one or a short form of it, or
neither has a name. Where nobody speaks, or the text does not tell who, every answer is wrong; of
told: these left out. The share answered is of the sources whose speaker a reader told.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.attribution import TEXTS
from bench.rows import read_rows
from bench.speaker_sets import MARKS, Item, gap, marked, meantime
from sayso.breaks import breaks
from sayso.facts.countries import country
from sayso.layout import Breaks
from sayso.predict import attribution_model
from sayso.resolve.attributions.joint import parts
from sayso.resolve.phrases import words
from sayso.resolve.speakers.choose import weights
from sayso.resolve.stage import Judged, judge
from sayso.tag import tag
from sayso.types import Attribution, Document, Origin, Span, Speaker

_PRONOUN = re.compile(
    r"(?i)(he|she|they|it|who|we|i|his|her|their|him|them|which|that|both|others|one|many|some)\Z"
)
_UNNAMED = {"anonymous", "group"}
_DRAW = b"who2:"
"""The seed by which marked documents are drawn into halves."""


@dataclass(slots=True)
class Tally:
    """Answers told, right ones, and sources whose speaker is marked."""

    told: int = 0
    answered: int = 0
    answered_told: int = 0
    right: int = 0
    scores: list[tuple[float, bool, bool]] = field(default_factory=list)

    def add(self, item: Item, told: Sequence[Judged]) -> None:
        given = all(is_told(one) for one in told)
        best = all(one.speaker for one in told)
        right = is_right(item, [one.speaker for one in told if one.speaker])
        marked = bool(item.speakers)
        self.told += marked
        self.answered += given
        self.answered_told += given and marked
        self.right += given and right
        if best:
            self.scores.append((min(one.score for one in told), right, marked))

    def rates(self) -> dict[str, float]:
        return {
            "right": self.right / self.answered if self.answered else 0.0,
            "right_told": self.right / self.answered_told if self.answered_told else 0.0,
            "answered": self.answered_told / self.told if self.told else 0.0,
            "told": float(self.told),
        }

    def curve(self) -> list[tuple[float, float, float]]:
        """Score, share right of those answered from that score on, and share answered."""
        rows = []
        for least in (i / 20 for i in range(20)):
            kept = [(right, marked) for score, right, marked in self.scores if score >= least]
            if kept and self.told:
                right = sum(r for r, _ in kept) / len(kept)
                rows.append((least, right, sum(m for _, m in kept) / self.told))
        return rows


def is_told(judged: Judged) -> bool:
    """Whether `resolve` would tell this speaker."""
    limit = weights().get(judged.sort)
    return judged.speaker is not None and (limit is None or judged.score >= limit.least)


def is_right(item: Item, speakers: Sequence[Speaker]) -> bool:
    """Whether each marked speaker is told, and no other."""
    if len(item.speakers) != len(speakers) or not speakers:
        return False
    left = list(item.speakers)
    for speaker in speakers:
        match = next((marked for marked in left if is_same(speaker, marked)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def is_same(speaker: Speaker, names: set[str]) -> bool:
    """Whether the name told is one of `names` or a short form, or neither has a name."""
    common = words.is_known(speaker.name.lower()) and " " not in speaker.name
    unnamed = speaker.kind in _UNNAMED or common or not any(map(str.isupper, speaker.name))
    if not names:
        return unnamed or speaker.kind == "document"
    told = key(speaker.name)
    return not (unnamed and speaker.kind in _UNNAMED) and any(
        told <= key(name) or key(name) <= told for name in names
    )


def key(name: str) -> frozenset[str]:
    """The words of a name, without case, articles and possessive endings; a people is its
    country ("Norway's embassy", "the Norwegian Embassy")."""
    found = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", name.casefold()))
    lands = ((word, country(word)) for word in found)
    named = (
        land.name.casefold() if land and land.how == "people" else word for word, land in lands
    )
    return frozenset(named) - {"the", "a", "an", "of"}


def category(source: str) -> str:
    """What a source looks like: a pronoun, a role or a name."""
    bare = source.strip(' ,"“”')
    if _PRONOUN.match(bare):
        return "pronoun"
    capitals = [w for w in re.findall(r"[A-Za-z’'-]+", bare) if w[0].isupper()]
    return "named" if any(w.lower() not in {"the", "a", "an"} for w in capitals[:]) else "role"


def agreement() -> tuple[int, int]:
    """On how many of the sources that two readers judged they tell the same, and how many those
    are."""
    rows = list(read_rows(MARKS))
    twice = [row for row in rows if "second" in row]
    return sum(_seen(row) == _seen(row["second"]) for row in twice), len(twice)


def _seen(row: dict[str, Any]) -> set[tuple[int, ...]]:
    # The end of a name: the same for "Roe" and "Jane Roe" where they stand at one place.
    return {(speaker["name"][1],) if speaker["name"] else () for speaker in row["speakers"]}


def run(items: Sequence[Item]) -> Iterator[tuple[Item, list[Judged]]]:
    """Each item with what is told of its source, one a speaker, among all sources that the model
    finds in its text."""
    texts = list(dict.fromkeys(item.text for item in items))
    found: list[list[Attribution]] = [[] for _ in texts]
    begun: list[Breaks] = [() for _ in texts]
    for number, scores in attribution_model().predict(texts):
        found[number] += tag(scores)
        begun[number] += tuple(breaks(scores))
    for text, attributions, begins in zip(texts, found, begun, strict=True):
        own = [item for item in items if item.text == text]
        known = {a.source for a in attributions}
        sources = {item.source: parts(text, item.source) or [item.source] for item in own}
        for item in own:
            if item.source not in known:
                attributions.append(Attribution(item.content, item.source, None, 1.0))
        rest = [a for a in attributions if a.source not in sources]
        split = [
            Attribution(a.content, span, a.cue, a.score)
            for a in attributions
            for span in (sources.get(a.source, ()) if a.source else ())
        ]
        told: dict[Span | None, Judged] = {}
        for attribution, one in zip(
            [*rest, *split], judge(document(text), [*rest, *split], begins), strict=True
        ):
            told.setdefault(attribution.source, one)
        for item in own:
            yield item, [told[span] for span in sources[item.source]]


def document(text: str) -> Document:
    """A document of nothing but its text."""
    origin = Origin("", None, None, None, None, None, "")
    return Document("", "", None, None, None, None, "en", text, None, None, origin, ())


def measure(rows: Iterable[tuple[Item, list[Judged]]]) -> dict[str, Tally]:
    """Counts by group and by category in it."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for item, told in rows:
        kind = category(item.text[slice(*item.source)])
        halves = ["marks"] if item.group in {"polnear/dev", "seeds"} else []
        for name in (item.group, f"{item.group}, {kind}", *halves):
            tallies[name].add(item, told)
        for name in halves:
            tallies[f"{name}, {kind}"].add(item, told)
            tallies[f"{name}, {'held out' if is_held_out(item) else 'looked at'}"].add(item, told)
    return tallies


def is_held_out(item: Item) -> bool:
    """Whether a marked source is of the half in which errors were never looked at: drawn by
    document, and of the scrapes, in which many articles run together, their second half."""
    if item.group == "seeds":
        return item.source[0] >= len(item.text) / 2
    return hashlib.sha256(_DRAW + item.text.encode()).digest()[-1] % 2 == 1


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.speakers", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--curve", action="store_true", help="print right against answered, too")
    options = parser.parse_args()
    try:
        items = [*meantime(options.data), *marked(options.data), *gap(options.data)]
    except (OSError, ValueError) as error:
        parser.error(f"{error}; name the folder with --data")
    tallies = dict(sorted(measure(run(items)).items()))
    alike, twice = agreement()
    if options.json:
        figures: dict[str, object] = {name: tally.rates() for name, tally in tallies.items()}
        print(json.dumps({**figures, "agreement": {"alike": alike, "twice": twice}}))
        return
    print(f"{'speakers':28}   right  of told  answered  told")
    for name, tally in tallies.items():
        right, of_told, answered, told = tally.rates().values()
        row = f"{100 * right:8.1f}{100 * of_told:9.1f}{100 * answered:10.1f}{told:6.0f}"
        print(f"{name:28}{row}")
    print(f"two readers agree on {alike} of {twice} sources")
    for name in ("meantime", "marks") if options.curve else ():
        print(f"\n{name:10}{'score':>6}   right  answered")
        for least, right, answered in tallies[name].curve():
            print(f"{least:16.2f}{100 * right:8.1f}{100 * answered:10.1f}")


if __name__ == "__main__":
    main()
