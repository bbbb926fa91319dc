"""What is lost where a text comes in another form: `python -m bench.forms --data FOLDER`.

The articles of `news_clusters` in capitals, wrapped at a width, quoted in mail, with Markdown,
tags, numbers of notes, pictures and so on; their claims beside those of the articles as they are:
how many have the same words, and of those how many the same speaker, role, kind and so on.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from textwrap import fill
from typing import Any

from bench.rows import read_rows
from sayso.pipeline import claims, make
from sayso.types import Claim, RawInput

DEFAULT = Path("../shared/data")
LONGEST = 6_000
"""Code points of an article that is read; a longer one may be several."""
COLUMNS = ("speaker", "role", "kind", "stance", "style", "chain", "notes", "figures", "dates")
_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
_CUE = re.compile(r"\b(?:said|told|reported|announced|denied)\b")
_END = re.compile(r"(?<=[a-z][.!?])(?=\s)")
_MARKS = re.compile(r"\]\([^)]*\)|\[\d+\]|</?\w+>")

Form = Callable[[str, random.Random], str]


def _some(pattern: re.Pattern[str], made: Callable[[str], str]) -> Form:
    """Half of what `pattern` finds, made into something else."""
    return lambda text, rng: pattern.sub(
        lambda found: made(found[0]) if rng.random() < 0.5 else found[0], text
    )


def _lines(made: Callable[[str], str]) -> Form:
    return lambda text, _: "\n".join(
        made(line) if line.strip() else line for line in text.split("\n")
    )


FORMS: dict[str, Form] = {
    "in capitals": lambda text, _: text.upper(),
    "in small letters": lambda text, _: text.lower(),
    "on one line": lambda text, _: " ".join(text.split()),
    "wrapped": _lines(lambda line: fill(line, 64) + "\n"),
    "quoted in mail": _lines(
        lambda line: fill(line, 64, initial_indent="> ", subsequent_indent="> ")
    ),
    "numbered": _lines(lambda line: f"12. {line}"),
    "tags": _lines(lambda line: f"<p>{line}</p>"),
    "Markdown": lambda text, rng: _some(_CUE, "*{}*".format)(
        _some(_NAME, lambda name: f"[**{name}**](https://a.example/b)")(text, rng), rng
    ),
    "notes": _some(_END, lambda _: "[12]"),
    "pictures": _some(_END, lambda _: " \U0001f525"),
    "wide blanks": _some(re.compile(" "), lambda _: "  "),
    "straight marks": lambda text, _: re.sub("[“”]", '"', text).replace("’", "'"),
    "marks of Europe": lambda text, _: re.sub("“([^“”]*)”", "« \\1 »", text),
}


def texts(data: Path) -> list[str]:
    """The articles that are read.

    Raises:
        OSError: the set is not there.
    """
    found = (row["text"] for row in read_rows(data / "news_clusters" / "dev.jsonl.gz"))
    return [text for text in found if len(text) <= LONGEST]


def said(text: str) -> list[Claim]:
    """The claims of a text."""
    document = make(RawInput("file:///text", text.encode(), "text"))
    return [claim for articles in claims([document]) for _, found in articles for claim in found]


def measure(articles: Iterable[str], forms: Iterable[Form]) -> list[Counter[str]]:
    """For each form how many claims there are, how many are found, and what of them is the same."""
    forms = list(forms)
    counts: list[Counter[str]] = [Counter() for _ in forms]
    for number, text in enumerate(articles):
        own = [(_bare(claim.text), _told(claim)) for claim in said(text)]
        for form, count in zip(forms, counts, strict=True):
            other = {_bare(c.text): _told(c) for c in said(form(text, random.Random(number)))}
            for words, values in own:
                count["claims"] += 1
                count["found"] += words in other
                same = other.get(words, {}).items() & values.items()
                count.update(name for name, _ in same)
    return counts


def _bare(words: str) -> str:
    return " ".join(re.findall(r"\w+", _MARKS.sub(" ", words).lower()))


def _told(claim: Claim) -> dict[str, Any]:
    who = claim.speaker
    return {
        "speaker": who and _bare(who.name),
        "role": who and who.role and _bare(who.role),
        "kind": who and who.kind,
        "stance": claim.stance,
        "style": claim.style,
        "chain": tuple(_bare(one.name) for one in claim.chain),
        "notes": tuple(one.kind for one in claim.notes),
        "figures": tuple((one.value, one.bound) for one in claim.figures),
        "dates": tuple(one.value for one in claim.when),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.forms", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    try:
        articles = texts(options.data)
    except OSError as error:
        parser.error(f"{error}; name the folder with --data")
    counts = dict(zip(FORMS, measure(articles, FORMS.values()), strict=True))
    if options.json:
        print(json.dumps(counts))
        return
    print(f"{'of the claims, %':18}" + "".join(f"{name:>8}" for name in ("found", *COLUMNS)))
    for name, of in counts.items():
        shares = [of["found"] / of["claims"], *(of[column] / of["found"] for column in COLUMNS)]
        print(f"{name:18}" + "".join(f"{100 * share:8.1f}" for share in shares))


if __name__ == "__main__":
    main()
