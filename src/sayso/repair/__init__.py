"""Text as it is meant, where what stands there was decoded wrongly, escaped or set for the eye.

Scraped text holds "donâ€™t", "&quot;We did not&quot;", "\\u201cYes\\u201d", soft hyphens inside
words, ligatures, blanks that are none. Rules and models that look for quotations, apostrophes and
names read the repaired text, and each place of it is a place of the text that came: `Repaired`
knows which, so that spans stay those of the original.

What is repaired depends on the characters beside it alone, so that a part of a text is repaired as
the whole is.
"""

from sayso.repair.claims import as_meant
from sayso.repair.edits import edits
from sayso.repair.places import Repaired

__all__ = ["Repaired", "as_meant", "meant", "repaired"]


def repaired(text: str) -> Repaired:
    """`text` as it is meant, with where each part of it stands in `text`."""
    return Repaired(text, edits(text))


def meant(text: str) -> str:
    """`text` as it is meant."""
    found = edits(text)
    return Repaired(text, found).text if found else text
