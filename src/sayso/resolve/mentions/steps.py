"""The order in which a text is read: its sources, and the pronouns and roles between them."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.layout import inside
from sayso.resolve.phrases import anaphors
from sayso.resolve.phrases.anaphors import Anaphor
from sayso.types import Attribution, Span


def is_cited(attributions: Sequence[Attribution], source: Span) -> bool:
    """Whether a source stands in the words of another."""
    return any(inside(a.content, source[0]) for a in attributions if a.source != source)


def steps(text: str, attributions: Sequence[Attribution]) -> list[tuple[Span, int, Anaphor | None]]:
    """The sources with the numbers of their attributions, and the pronouns and roles that are
    none, in the order of the text."""
    sources = [(a.source, n, None) for n, a in enumerate(attributions) if a.source]
    covered = {at for span, _, _ in sources for at in range(*span)}
    between = [*anaphors.pronouns(text), *anaphors.roles(text)]
    others = [(a.span, -1, a) for a in between if covered.isdisjoint(range(*a.span))]
    return sorted([*sources, *others], key=lambda step: step[:2])
