"""Patterns of English that several parts go by."""

from __future__ import annotations

import re

FINITE = (
    "is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|do|does|did"
)
"""Verbs that make a statement of words."""
SENTENCE_END = re.compile(r"""(?<!\b[A-Z])[.!?…]["'”’»)\]]*\s+(?=["'“‘«(\[]?[A-Z0-9])|\n+\s*""")
"""The mark that ends a sentence, or the end of a line, with the blanks behind it."""
