"""Which points tell most of a story in few lines."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.brief import Brief, Point, Story
from sayso.brief.reading import claims_of
from sayso.brief.story import is_doubtful, states
from sayso.group import Weights, cosine, weights
from sayso.points import SUPPORT_RANKS
from sayso.types import SILENT

_CUT = re.compile(
    r"\b(?:a|an|the|and|or|but|of|to|with|by|from|into|than|as|that|which|who|whom|whose|when|where"
    r"|because|while|if|had|has|have|is|are|was|were|be|been|will|would|its|their|his|her|our|my)"
    r"[\s,;:…–—-]*\Z",
    re.IGNORECASE,
)
"""How words end that are cut off; a quotation mark behind them shows that they are whole."""
_WEIGHED = {
    "states": 0.3,
    "sure": 0.2,
    "said": 0.15,
    "supported": 0.1,
    "again": 0.05,
    "known": 0.1,
}
"""What each sign of a point that tells much adds to the cosine of its words with its story's."""
EARLY, FAR = 0.2, 1500.0
"""What the start of a document adds, and after how many code points that is a third of it."""
REPEATED, SAME = 1.0, 0.05
"""What is taken off for words told already, and for each point of the same document."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How much a point tells: its `words`, its `worth`, and the document it is shown from."""

    words: Weights
    worth: float
    document: str


def telling(brief: Brief, story: Story) -> list[Telling]:
    """Of each point of a story how much it tells of it: how near its words are to those of all its
    points, whether they are a statement by themselves, how sure it is that somebody said so, how
    many did, and whether the text tells who."""
    shown = [claims_of(brief, point)[0] for point in story["points"]]
    words = [weights(claim["text"]) for claim in shown]
    whole = middle(words)
    return [
        Telling(of, cosine(of, whole) + _worth(point, claim, brief), claim["document"]["id"])
        for point, claim, of in zip(story["points"], shown, words, strict=True)
    ]


def pick(found: Sequence[Telling], ranks: Sequence[tuple[Any, ...]], most: int) -> set[int]:
    """The places of the `most` points that are told: those of the lowest rank first, of equal ranks
    the one that tells most which the points before have not told."""
    left = list(range(len(found)))
    taken: list[int] = []
    documents: Counter[str] = Counter()
    while left and len(taken) < most:
        best = min(left, key=lambda at: (ranks[at], -_new(found, at, taken, documents), at))
        left.remove(best)
        taken.append(best)
        documents[found[best].document] += 1
    return set(taken)


def _new(
    found: Sequence[Telling], at: int, taken: Collection[int], documents: Mapping[str, int]
) -> float:
    told = max((cosine(found[at].words, found[other].words) for other in taken), default=0.0)
    return found[at].worth - REPEATED * told - SAME * documents[found[at].document]


def middle(words: Sequence[Weights]) -> Weights:
    """The mean of several vectors of words, of length 1."""
    total: Counter[str] = Counter()
    for one in words:
        total.update(one)
    length = math.sqrt(math.fsum(n * n for n in total.values())) or 1.0
    return {word: n / length for word, n in total.items()}


def _worth(point: Point, claim: dict[str, Any], brief: Brief) -> float:
    claims = [brief["claims"][id_] for id_ in point["claims"]]
    holds = {
        "states": states(claim["text"]) and not _CUT.search(claim["text"]),
        "sure": not all(is_doubtful(one["score"]) for one in claims),
        "said": claim["style"] != "reported" and claim["stance"] not in SILENT,
        "supported": SUPPORT_RANKS.get(point["support"], 0) > 1,
        "again": len(claims) > 1,
        "known": claim["speaker"] is not None or claim["style"] == "reported",
    }
    early = EARLY * math.exp(-claim["content"][0][0] / FAR)
    return early + math.fsum(weight for name, weight in _WEIGHED.items() if holds[name])
