"""Group: which documents tell of one development.

Two documents are linked by what the two texts alone tell, so that the links do not depend on what
was added when. Stories are derived from all links together (`clusters`), `nearer` where claims of
the two meet.
"""

from sayso.group.clusters import Pair, clusters, nearer, scenes
from sayso.group.headline import headline
from sayso.group.judge import DAYS, FAR, FLOOR, KEYS, SHARED, group, likeness
from sayso.group.packed import Packed, pack
from sayso.group.sketch import Sketch, Weights, cosine, sketch, weights

__all__ = [
    "DAYS",
    "FAR",
    "FLOOR",
    "KEYS",
    "SHARED",
    "Packed",
    "Pair",
    "Sketch",
    "Weights",
    "clusters",
    "cosine",
    "group",
    "headline",
    "likeness",
    "nearer",
    "pack",
    "scenes",
    "sketch",
    "weights",
]
