"""Fits who a pronoun or a role stands for: `python -m training.speakers --data DATA`.

From GUM's coreference, GAP's pronouns and sources of articles that were marked for sayso
(`speakers.jsonl`), the weights of `src/sayso/resolve/speakers/weights.toml` are made: for each
sort of anaphor a choice among all entities that fit and none of them, log-linear, with a ridge.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from bench.attribution import TEXTS
from bench.rows import read_rows
from sayso.predict import attribution_model
from sayso.resolve.mentions.mentions import Mention
from sayso.resolve.mentions.opening import open_scene
from sayso.resolve.mentions.scene import Actor
from sayso.resolve.phrases import anaphors, words
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.resolve.phrases.source import Parsed, parse
from sayso.resolve.speakers.choose import NONE, PASSING, choose
from sayso.resolve.speakers.choose import weights as stored
from sayso.resolve.speakers.features import Features, candidates
from sayso.resolve.speakers.own import governed, quoted
from sayso.tag import outermost, tag
from sayso.types import Attribution, Span

MARKS = Path(__file__).parent / "speakers.jsonl"
WEIGHTS = Path("src/sayso/resolve/speakers/weights.toml")
RIDGE = 0.002
LEAST = {"he": 0.7, PASSING: 0.5, "it": 0.9, "they": 0.9, "role": 0.5, "body": 0.6}
"""The score from which on an answer is taken: chosen on the curve that `bench.speakers --curve`
draws, of the marks with even numbers."""
HEAD = "# Made by `python -m training.speakers`: do not edit.\n"
FILES = {
    "polnear": "train.jsonl.gz",
    "news_clusters": "dev.jsonl.gz",
    "timeline17": "articles.jsonl.gz",
}
"""The file of each set that has the articles marked."""
NOBODY = (-1, -1)
"""The gold span of an anaphor that stands for nobody named."""


@dataclass(slots=True)
class Text:
    """A text with anaphors whose names are known: spans of names, NOBODY, or several of a chain."""

    text: str
    gold: dict[Span, list[Span]]
    weight: float
    attributions: list[Attribution] = field(default_factory=list)
    """Those that are marked, and, after `attribute`, those that the model finds besides."""


@dataclass(slots=True)
class Example:
    """The evidence for each candidate, and which is right: None for none of them."""

    sort: str
    options: list[Features]
    right: int | None
    weight: float


def gap(data: Path) -> Iterator[Text]:
    """GAP's pronouns of which one of two names is the right one (Webster et al., TACL 2018)."""
    with (data / "gap" / "gap-development.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            at = int(row["Pronoun-offset"])
            for side in "AB":
                if row[f"{side}-coref"].lower() == "true":
                    start = int(row[f"{side}-offset"])
                    name = (start, start + len(row[side]))
                    yield Text(row["Text"], {(at, at + len(row["Pronoun"])): [name]}, 0.3)


def marked(data: Path) -> Iterator[Text]:
    """Sources of articles, those of PolNeAR's training set unless another `set` is told, marked
    with the span of the name they stand for."""
    rows: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in read_rows(MARKS):
        rows[row.get("set", "polnear"), row["id"]].append(row)
    for name in dict.fromkeys(name for name, _ in rows):
        for article in read_rows(data / name / FILES[name.partition("/")[0]]):
            if (name, article["id"]) in rows:
                yield _of_marks(article["text"], rows[name, article["id"]])


def _of_marks(text: str, rows: Iterable[dict[str, Any]]) -> Text:
    found = Text(text, {}, 1.0)
    for row in rows:
        source = tuple(row["source"])
        found.gold[source] = [tuple(row["speaker"]) if row["speaker"] else NOBODY]
        content = tuple(map(tuple, row["content"]))
        found.attributions.append(Attribution(content, source, None, 1.0))
    return found


def gum(data: Path) -> Iterator[Text]:
    """GUM's pronouns and single definite persons and bodies, with the names of their chains."""
    for file in sorted((data / "gum" / "coref" / "gum" / "conll").glob("*.conll")):
        text, chains = read_gum(file.read_text("utf-8").splitlines())
        found = Text(text, {}, 0.6)
        for spans in chains.values():
            for start, end in spans:
                phrase = text[start:end]
                if re.fullmatch(r"(?i)he|she|him|her|his|it|they|the( [a-z]+){1,4}", phrase):
                    found.gold[(start, end)] = [s for s in spans if s != (start, end)] or [NOBODY]
        yield found


def read_gum(lines: Iterable[str]) -> tuple[str, dict[str, list[Span]]]:
    """The text of a CoNLL file and its chains, singletons too."""
    text, last = "", ""
    chains: dict[str, list[Span]] = defaultdict(list)
    opened: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        cells = line.split("\t")
        if len(cells) != 3:
            continue
        word, marks = cells[1], cells[2]
        glue = not text or re.match(r"[.,;:?!%)\]’”]|['’](s|re|ve|ll|d|m|t)?$|n['’]t", word)
        text += ("" if glue or last in "([“‘$" else " ") + word
        start, last = len(text) - len(word), word
        for mark in re.finditer(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)", marks):
            alone, opens, closes = mark.groups()
            if alone:
                chains[chain(alone)].append((start, len(text)))
            elif opens:
                opened[chain(opens)].append(start)
            elif opened[chain(closes)]:
                chains[chain(closes)].append((opened[chain(closes)].pop(), len(text)))
    return text, chains


def chain(mark: str) -> str:
    """The number of the chain of a mark such as "person-3-Jane_Roe"."""
    found = re.search(r"-(\d+)", mark)
    return found.group(1) if found else mark


def attribute(texts: Sequence[Text]) -> None:
    """Give each text the attributions that the model finds in it."""
    for number, scores in attribution_model().predict(text.text for text in texts):
        known = {a.source for a in texts[number].attributions}
        texts[number].attributions += [a for a in outermost(tag(scores)) if a.source not in known]


def examples(text: Text, guess: bool) -> Iterator[Example]:
    """The evidence at each known anaphor, what came before it being as it is known; of what is not
    known, as the weights on disk tell it, where they may `guess`."""
    layout, scene, parsed = open_scene(text.text, [a.source for a in text.attributions])
    sources: dict[Span, tuple[Attribution | None, Parsed | None]] = {
        a.source: (a, p) for a, p in zip(text.attributions, parsed, strict=True) if a.source
    }
    between = {a.span: a for a in [*anaphors.pronouns(text.text), *anaphors.roles(text.text)]}
    for span in sorted({*sources, *between, *text.gold}):
        attribution, read = sources.get(span, (None, None))
        if read and read.proper and span not in text.gold:
            actor = scene.bearer(read.name)
            if actor:
                scene.stands(actor, span, source=True)
            continue
        anaphor = between.get(span) or anaphor_at(text.text, span)
        if anaphor is None:
            continue
        content = attribution.content if attribution else ()
        own, after = quoted(layout, content), governed(layout, anaphor, content)
        if span in text.gold:
            options = candidates(scene, anaphor, own, after, content)
            right = bearer(text.text, scene.actors, text.gold[span])
            actors = [actor for actor, _ in options]
            if right is None or right in actors:
                index = None if right is None else actors.index(right)
                sort = anaphor.sort if attribution or anaphor.sort != "he" else PASSING
                yield Example(sort, [f for _, f in options], index, text.weight)
        elif not guess:
            right = None
        else:
            choice = choose(scene, anaphor, own, after, content, source=attribution is not None)
            right = choice.actor if choice and choice.score > 0.5 else None
        if right:
            scene.stands(right, span, source=attribution is not None)


def anaphor_at(text: str, span: Span) -> Anaphor | None:
    """The anaphor that the words at `span` are."""
    read = parse(text, span, True)
    if read is None:
        return anaphors.pronoun(text, span)
    return None if read.proper else anaphors.description(text, span, read)


def bearer(text: str, actors: Iterable[Actor], names: Sequence[Span]) -> Actor | None:
    """The actor that most of `names` name."""
    votes: Counter[int] = Counter()
    known = list(actors)
    for name in names:
        for number, actor in enumerate(known):
            votes[number] += any(_is_named(text, name, m) for m in actor.entity.mentions)
    best = votes.most_common(1)
    return known[best[0][0]] if best and best[0][1] else None


def _is_named(text: str, name: Span, mention: Mention) -> bool:
    """Whether the phrase at `name` names the bearer of `mention`, and not somebody else by him
    ("Roe's campaign", "the son of Roe")."""
    start, end = name
    if not (start < mention.span[1] and mention.span[0] < end) or end - start > 80:
        return False
    before = text[start : mention.span[0]].split()
    owned = mention.owner and mention.span[1] + 2 < end
    return not owned and not (before and before[-1].lower() in words.PREPOSITIONS)


def fit(found: Sequence[Example]) -> dict[str, float]:
    """The weights that make what is right likeliest."""
    names = [NONE, *sorted({name for e in found for option in e.options for name in option})]
    x, mask = rows(found, names)
    right = torch.tensor([x.shape[1] - 1 if e.right is None else e.right for e in found])
    share = torch.tensor([e.weight for e in found])
    weights = torch.zeros(len(names), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        losses = torch.nn.functional.cross_entropy(x @ weights + mask, right, reduction="none")
        loss = (share * losses).sum() / share.sum() + RIDGE * weights.square().sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    return {name: round(float(w), 3) for name, w in zip(names, weights.detach(), strict=True)}


def rows(found: Sequence[Example], names: Sequence[str]) -> tuple[torch.Tensor, torch.Tensor]:
    """The evidence for each option of each example, none of them last, and what masks the options
    that an example lacks."""
    places = {name: i for i, name in enumerate(names)}
    most = max(len(e.options) for e in found) + 1
    x = torch.zeros(len(found), most, len(names))
    mask = torch.zeros(len(found), most)
    for row, example in enumerate(found):
        mask[row, len(example.options) : -1] = -1e9
        x[row, -1, places[NONE]] = 1.0
        for i, option in enumerate(example.options):
            for name, value in option.items():
                if name in places:
                    x[row, i, places[name]] = value
    return x, mask


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.speakers", description=__doc__)
    parser.add_argument("--data", type=Path, default=TEXTS, help="the folder of the data sets")
    options = parser.parse_args()
    texts = [*marked(options.data), *gum(options.data), *gap(options.data)]
    attribute(texts)
    # The first weights are made of what is known alone, so that none before them matter.
    for guess in (False, True):
        write([example for text in texts for example in examples(text, guess)])
        stored.cache_clear()


def write(found: Sequence[Example]) -> None:
    """Fit the weights of each sort and put them where the package reads them."""
    lines = []
    for sort, least in LEAST.items():
        of_sort = [e for e in found if e.sort == sort and e.options]
        print(f"{sort}: {len(of_sort)} examples")
        weights = fit(of_sort)
        lines += [f"[{sort}]", f"least = {least}", "", f"[{sort}.evidence]"]
        lines += [f"{json.dumps(name)} = {value}" for name, value in weights.items()] + [""]
    WEIGHTS.write_text("\n".join([HEAD, *lines]), "utf-8")


if __name__ == "__main__":
    main()
