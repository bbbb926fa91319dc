"""The capitalised word to the left of a name, and what joins it to the name."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.normalise.places.names import is_grammar
from sayso.types import Span


class Left:
    """The capitalised word to the left of a name in its run, and what joins it to the name."""

    def __init__(self, text: str, tokens: Sequence[Span], first: int) -> None:
        self._text, self._tokens, self._at = text, tokens, first
        if first and is_grammar(text[slice(*tokens[first - 1])]):
            self._at = 0
        self.start = tokens[first][0]

    @property
    def word(self) -> str:
        """The word; of a body that has two names, its own: "State"."""
        return self._named(2 if self._shared else 1) if self._at else ""

    @property
    def link(self) -> str:
        """What joins it to the name, "" where nothing does."""
        return "of" if self._shared else self._link

    @property
    def _shared(self) -> bool:
        """Whether the name is one of two that a body has: "the State of Venn and Roe"."""
        if self._link not in {"and", "and the"} or self._at < 2:
            return False
        of = self._text[self._tokens[self._at - 2][1] : self._tokens[self._at - 1][0]]
        return of.strip() in {"of", "of the"} and self._named(2) == "State" and self._at > 2

    def _named(self, back: int) -> str:
        return self._text[slice(*self._tokens[self._at - back])]

    @property
    def _link(self) -> str:
        return self._text[self._tokens[self._at - 1][1] : self.start].strip() if self._at else ""

    @property
    def more(self) -> bool:
        """Whether another capitalised word stands before it."""
        return self._at > 1

    def take(self, words: frozenset[str]) -> bool:
        """Whether the word, with what joins it, is one of `words`: then it is the name's."""
        if not self._at or f"{self.word} {self.link}".strip().lower() not in words:
            return False
        self._at -= 1
        self.start = self._tokens[self._at][0]
        return True
