"""The segment stage: where in a text each article begins, and what in it is boilerplate.

    scores -> likely -> Segments of each stretch -> starts -> articles

Nothing is cut away: a document is a slice of the text, its boilerplate is marked. Boilerplate
between two articles belongs to the document before it.
"""

from sayso.segment.apart import apart
from sayso.segment.articles import again, among, bounded, is_single, matter, split
from sayso.segment.labels import labels
from sayso.segment.likely import segment
from sayso.segment.segments import MATTER, Segments
from sayso.segment.starts import doubts, starts

__all__ = [
    "MATTER",
    "Segments",
    "again",
    "among",
    "apart",
    "bounded",
    "doubts",
    "is_single",
    "labels",
    "matter",
    "segment",
    "split",
    "starts",
]
