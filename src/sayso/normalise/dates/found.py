"""A time expression as it stands in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.types import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression of a `kind` of the grammar, with what its pattern matched."""

    kind: str
    match: re.Match[str]

    @property
    def span(self) -> Span:
        """Code points of the text."""
        return self.match.span()

    def get(self, *names: str) -> str | None:
        """What the first of the groups `names` that matched any stands for."""
        groups = self.match.groupdict()
        return next((groups[name] for name in names if groups.get(name)), None)

    def words(self, *names: str) -> str:
        """The same in lower case, with single blanks, empty if none matched; all words of the
        expression if no group is named."""
        matched = self.get(*names) if names else self.match[0]
        return " ".join((matched or "").lower().split())
