"""What stands between the encoder and the decoding: labels, relations, and scores for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.types import Span
from sayso.wordpieces import Pieces

Floats = npt.NDArray[np.float32]

KINDS = ("source", "cue", "content")
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BIES"))
"""Outside, and for each kind the first, an inner, the last and the only piece of a span."""
RELATIONS = ("source", "cue")
"""What a content points to."""
PARTS = (
    "text",
    "headline",
    "byline",
    "dateline",
    "caption",
    "teaser",
    "newsletter",
    "paywall",
    "cookie",
    "donation",
    "bio",
    "navigation",
    "rights",
)
"""What a stretch of a page is."""
WORDS = (
    "say",
    "think",
    "saying",
    "act",
    "auxiliary",
    "be",
    "modal",
    "negation",
    "pronoun",
    "quote",
    "comma",
    "stop",
    "to",
    "that",
)
"""Kinds of words and marks, by which the score of an attribution knows what its cue tells."""
LINK_SIZE = 32
BUCKETS = 16
"""Distance buckets: 8 for a target before the content, 8 for one after it."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where pages begin in a stretch, and what it is made of.

    `parts` is (pieces, 13): logarithms of probabilities of what a piece stands in, in the order of
    PARTS; `starts` (pieces,): how likely an article begins with it.
    """

    parts: Floats
    starts: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says of a stretch of a text.

    `labels` is (pieces, 13): logarithms of probabilities, in the order of LABELS; `cited` the same
    for attributions inside the content of another. `links` is (pieces, 130): for each relation a
    query vector of LINK_SIZE, for each a key vector, for each the score of pointing nowhere.
    `hidden` is (pieces, hidden size): what the encoder makes of them half-way up. `distance` is (2,
    BUCKETS): a bias for how far apart two spans stand. `words` is (pieces,): bit n is set where a
    piece is of kind n of WORDS. `weights` are those of an attribution's own score; one below
    `least` is not reported. `break_weights` tell where a sentence begins. What starts in `keep`,
    code points, is this stretch's to report. `pages` asks a second network, which most texts do not
    need.
    """

    pieces: Pieces
    labels: Floats
    cited: Floats
    links: Floats
    hidden: Floats
    distance: Floats
    words: npt.NDArray[np.int32]
    weights: Floats
    least: float
    break_weights: Floats
    keep: Span
    pages: Callable[[], Pages]
