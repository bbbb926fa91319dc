"""Which claims words mean that only point back to them: "those claims", "Roe's account"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.normalise.notes.find import Noting
from sayso.normalise.notes.objects import (
    COMPLEMENT,
    COUNTS,
    EACH,
    OF,
    OF_EACH,
    OF_EVENTS,
    PLURAL,
    POINTING,
)
from sayso.normalise.notes.view import View
from sayso.normalise.notes.words import names, stems

_ANY = frozenset({"claim", "state", "accou", "infor"})
"""How nouns begin that mean what is said by any cue; "the reports" are first what is reported."""
_LEFT = stems(
    "reported alleged claimed purported supposed could verified confirmed corroborated"
    " independently"
)
"""Words beside such a noun that tell nothing of which claims are meant."""


def pointed(view: View, noting: Noting, words: str, before: Sequence[int]) -> list[int]:
    """Claims that an object points back to, which says no more of them than whose they are."""
    of = OF.search(words)
    if of:
        who = names(of["name"] or of["name2"])
        noun = of["noun"] or of["noun2"]
        said = [i for i in before if who & view.says(i)]
        said = said or [i for i in before if view.unnamed(i)]
        said = said or [i for i in before if view.nameless(i)]
        if said:
            return view.last(noting.span[0], said, bool(PLURAL.search(noun)))
    pointing = POINTING.search(words) if noting.passive else POINTING.match(words)
    if not pointing:
        return []
    noun = pointing["noun"] or pointing["told"] or pointing[0]
    every = OF_EACH.match(words, pointing.end())
    plain = every or OF_EVENTS.match(words, pointing.end())
    words = words[: pointing.end()] if plain else words
    more = stems(words[pointing.end() :])
    more |= stems(words[: pointing.end()].replace(noun, ""))
    more -= _LEFT
    more |= stems(pointing["told"] or "")
    alike = view.sharing(more, before, 1, bool(PLURAL.search(noun)))
    if not alike and COMPLEMENT.match(words, pointing.end()):
        return []
    at = noting.span[0]
    each = bool(every or EACH.match(pointing[0]))
    several = each or bool(PLURAL.search(noun))
    if noun.lower() in COUNTS and not alike:
        counted = [i for i in before if view.counts(i)]
        return counted[-2 if several else -1 :]
    called = [i for i in before if view.called(i, noun)]
    if noun.lower()[:5] in _ANY:
        called = []
    two = view.of_two(at, before) if each else []
    return alike or two or view.last(at, called, several) or view.last(at, before, several)
