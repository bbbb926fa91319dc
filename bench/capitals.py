"""What is lost where a text is all in capitals: `python -m bench.capitals --data FOLDER`.

The claims of the articles of `news_clusters` beside those of the same articles in capitals: how
many have the same words, and of those how many the same speaker, role, kind and so on, case aside.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.rows import read_rows
from sayso.pipeline import claims, make
from sayso.types import Claim, RawInput

DEFAULT = Path("../shared/data")
LONGEST = 6_000
"""Code points of an article that is read; a longer one may be several."""


def texts(data: Path) -> list[str]:
    """The articles whose capitals are as many code points.

    Raises:
        OSError: the set is not there.
    """
    rows = read_rows(data / "news_clusters" / "dev.jsonl.gz")
    found = (row["text"] for row in rows)
    return [text for text in found if len(text) == len(text.upper()) <= LONGEST]


def said(text: str) -> list[Claim]:
    """The claims of a text."""
    document = make(RawInput("file:///text", text.encode(), "text"))
    return [claim for articles in claims([document]) for _, found in articles for claim in found]


def told(claim: Claim) -> dict[str, Any]:
    """What is compared of a claim, in small letters."""
    who = claim.speaker
    return {
        "speaker": who and " ".join(who.name.lower().split()),
        "role": who and who.role and " ".join(who.role.lower().split()),
        "kind": who and who.kind,
        "stance": claim.stance,
        "style": claim.style,
        "chain": [one.name.lower() for one in claim.chain],
        "notes": [one.kind for one in claim.notes],
        "figures": [(one.value, one.bound) for one in claim.figures],
        "dates": [one.value for one in claim.when],
        "places": [one.name.lower() for one in claim.where],
    }


def measure(articles: Iterable[str]) -> Counter[str]:
    """How many claims there are, how many in capitals have the same places, and the same else."""
    counts: Counter[str] = Counter()
    for text in articles:
        found = {(one.content, one.source): told(one) for one in said(text.upper())}
        for claim in said(text):
            counts["claims"] += 1
            other = found.get((claim.content, claim.source))
            counts["found"] += other is not None
            if other:
                own = told(claim)
                counts.update(name for name, value in own.items() if value == other[name])
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.capitals", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="the folder of the data sets")
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    try:
        articles = texts(options.data)
    except OSError as error:
        parser.error(f"{error}; name the folder with --data")
    counts = measure(articles)
    if options.json:
        print(json.dumps(counts))
        return
    print(f"{counts['claims']} claims of {len(articles)} articles")
    print(f"in capitals found  {100 * counts['found'] / counts['claims']:6.1f} %")
    for name in (name for name in counts if name not in {"claims", "found"}):
        print(f"  same {name:12}{100 * counts[name] / counts['found']:6.1f} %")


if __name__ == "__main__":
    main()
