"""Which documents of one address of the web are versions of one another, and which is the later.

It is told by their dates alone, so that the order in which they came makes no difference: of two
that bear one date, or of which one bears none, neither replaces the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """A document at an address: the SHA-256 of its input, when it was published, and where in the
    input it begins."""

    id: str
    uri: str
    sha256: str
    published: str | None
    start: int


@dataclass(frozen=True, slots=True)
class Versions:
    """By the id of a document, that of the first document of the version before it, and of the one
    after it."""

    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)


def versions(pages: Iterable[Page]) -> Versions:
    """What replaces what among `pages`: of each address the inputs, by their dates."""
    inputs: defaultdict[tuple[str, str], list[Page]] = defaultdict(list)
    for page in pages:
        inputs[page.uri, page.sha256].append(page)
    at: defaultdict[str, list[list[Page]]] = defaultdict(list)
    for (uri, _), several in inputs.items():
        at[uri].append(sorted(several, key=lambda page: (page.start, page.id)))
    found = Versions()
    for texts in at.values():
        for version in texts:
            earlier = [other[0] for other in texts if _is_before(other[0], version[0])]
            later = [other[0] for other in texts if _is_before(version[0], other[0])]
            for page in version:
                if earlier:
                    found.before[page.id] = max(earlier, key=_order).id
                if later:
                    found.after[page.id] = min(later, key=_order).id
    return found


def _is_before(one: Page, other: Page) -> bool:
    """Whether the dates of two tell that one came first. Of a day and a time the day decides."""
    if not (one.published and other.published):
        return False
    length = min(len(one.published), len(other.published))
    return one.published[:length] < other.published[:length]


def _order(page: Page) -> tuple[str, str]:
    return page.published or "", page.sha256
