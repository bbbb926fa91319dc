"""Counts how words are written in news: `python -m training.cases --data DATA`.

Makes `src/sayso/facts/cases.tsv.gz`: words, how each is mostly written in the midst of sentences,
and beside which neighbours it is written otherwise, as in "the minister" and "Prime Minister Roe";
and pairs of such words that are a name, as "Red Cross". Words that are written as an unknown one
would be are left out.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import sayso.facts.cases as known
from bench.rows import read_rows
from sayso.facts.cases import Case, Form

TABLE = Path(known.__file__).parent / "cases.tsv.gz"
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_ENDS = frozenset('.!?:"“”‘')
_FEWEST = 2
_FEWEST_BESIDE = 4
_MOSTLY = 0.7
"""The least share of a pair's places in which both words have a capital."""
_SHORTEST = 8
"""Words of a line that is no headline."""

Counts = list[list[int]]
"""[neighbours' capitals][form]: how often."""


def texts(data: Path) -> Iterator[str]:
    """The texts that words are counted in, each once."""
    seen: set[str] = set()
    for path in [
        *sorted(data.glob("timeline17/*/articles.jsonl.gz")),
        data / "polnear/train.jsonl.gz",
    ]:
        for row in read_rows(path):
            text = row.get("text") or ""
            if text[:300] not in seen:
                seen.add(text[:300])
                yield text


def counted(lines: Iterable[str]) -> tuple[dict[str, Counts], dict[str, list[int]]]:
    """How often each word is written how beside which neighbours; and how often both words of a
    pair have no capital, or one, or both."""
    counts: defaultdict[str, Counts] = defaultdict(lambda: [[0, 0, 0] for _ in range(4)])
    pairs: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for line in lines:
        tokens = _TOKEN.findall(line)
        words = [token for token in tokens if token[0].isalpha()]
        if len(words) < _SHORTEST or 2 * sum(word[0].isupper() for word in words) > len(words):
            continue
        for at in range(1, len(tokens)):
            word, before = tokens[at], tokens[at - 1]
            if word[0].isalpha() and before not in _ENDS:
                after = at + 1 < len(tokens) and _has_capital(tokens[at + 1])
                opens = at == 1 or tokens[at - 2] in _ENDS
                beside = 2 * (_has_capital(before) and not opens) + after
                counts[word.lower()][beside][_form(word)] += 1
                if before[0].isalpha() and not opens:
                    pair = f"{before} {word}".lower()
                    pairs[pair][before[0].isupper() + word[0].isupper()] += 1
    return counts, pairs


def _has_capital(token: str) -> bool:
    """Whether a word has one; a number is like a word that has, so that "May 3" is a day."""
    return token[0].isupper() or token[0].isdigit()


def _form(word: str) -> Form:
    if word[0].islower():
        return Form.SMALL
    return Form.CAPITALS if len(word) > 1 and word.isupper() else Form.CAPITAL


def case(counts: Counts) -> Case:
    """How a word is mostly written, and where otherwise."""
    small, capital, capitals = map(sum, zip(*counts, strict=True))
    form = Form.CAPITALS if capitals > capital else Form.CAPITAL
    form = Form.SMALL if small > capital + capitals else form
    otherwise = 0
    for beside, of in enumerate(counts):
        if sum(of) >= _FEWEST_BESIDE and (of[0] < of[1] + of[2]) != (form > 0):
            otherwise |= 1 << beside
    return Case(form, otherwise)


def _names(pairs: dict[str, list[int]], small: dict[str, Case]) -> Iterator[str]:
    """The pairs that are names, though one of their words alone is in small letters."""
    for pair, of in pairs.items():
        often = of[2] >= max(_FEWEST_BESIDE, _MOSTLY * sum(of))
        if often and not small.keys().isdisjoint(pair.split()):
            yield pair


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.cases", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="data folder")
    data = parser.parse_args().data
    counts, pairs = counted(line for text in texts(data) for line in text.split("\n"))
    found = {word: case(of) for word, of in counts.items() if sum(map(sum, of)) >= _FEWEST}
    small = {word: one for word, one in found.items() if one.form == Form.SMALL}
    known._table = lambda: small
    kept = {word: one for word, one in found.items() if word in small or one != known.case(word)}
    kept |= dict.fromkeys(_names(pairs, small), Case(Form.CAPITAL))
    lines = [f"{word}\t{one.form or ''}\t{one.otherwise or ''}" for word, one in kept.items()]
    TABLE.write_bytes(gzip.compress("\n".join(sorted(lines)).encode("utf-8"), mtime=0))
    print(f"{len(lines):,} words, {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
