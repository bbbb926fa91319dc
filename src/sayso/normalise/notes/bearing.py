"""Which claims a note bears on: those its object names, and of those before it the ones meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from functools import cache

from sayso.facts import load
from sayso.layout import Layout
from sayso.normalise.notes.find import Noting
from sayso.types import Attribution, Span

_SENTENCES = 5
"""How far back a claim may stand that is meant."""
_NEAR = 3
"""How far back it may stand if only words like "the claim" tell that it is meant."""
_REACH = 300
"""Code points behind a note in which a content may begin whose source still stands in it."""
_ADJACENT = 80
"""Code points between "unconfirmed" and the content of the report that it is said of."""
_NOUN = (
    r"reports?|claims?|accounts?|rumou?rs?|allegations?|accusations?|information|statements?"
    r"|figures?|numbers?|tolls?|stor(?:y|ies)|details?|estimates?|versions?|remarks?|assertions?"
    r"|speculation|findings?|suggestions?|charges?|comments?|incidents?|attacks?"
)
_ANAPHOR = re.compile(
    rf"(?:the|th(?:is|at|ese|ose)|his|her|their|its|such|both|either|any of the)"
    rf"(?: (?:\w+ )?(?:{_NOUN}))?\s*$|(?:it|this|that|them|anything)$",
    re.IGNORECASE,
)
_POINTING = re.compile(
    rf"\b(?:the|th(?:is|at|ese|ose)|his|her|their|its|such|both) (?:\w+ )?(?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
_OF = re.compile(rf"\b(?P<name>[A-Z][\w-]+)[’']s? (?:\w+ )?(?P<noun>{_NOUN})\b")
"""Whose claims are meant: "Roe’s comments"."""
_TOPIC = re.compile(r"\b(?:on|about|regarding|concerning|whether) (?P<topic>.+)", re.DOTALL)
_CLAIMED = re.compile(
    rf" (?:\w+[’']?s? ){{0,3}}(?:{_NOUN}|notion|idea|argument|suggestion|view)\b", re.IGNORECASE
)
_TAKES = re.compile(r"\b(?:by|of|from|on|that|to|about|the)\s+$")
_JOINED = re.compile(r"\band\b")
_VERB = re.compile(r"(?:was|were|has|have|had|is|are)\b")
_PLURAL = re.compile(r"(?:these|those|both|them|either)\b|s$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}|\d[\d,.]*")
_STEM = 5
"""Words are taken for forms of one that have so many letters in common."""


class Bearing:
    """The claims of a text, among which those are found that a note bears on; `untold` are the
    numbers of attributions that claim nothing, but say that they could not tell."""

    def __init__(
        self,
        text: str,
        layout: Layout,
        attributions: Sequence[Attribution],
        untold: Container[int],
    ) -> None:
        self._text, self._layout = text, layout
        self._all = attributions
        told = (i for i in range(len(attributions)) if i not in untold)
        self._order = sorted(told, key=lambda i: attributions[i].content[0])
        self._starts = [attributions[i].content[0][0] for i in self._order]

    def on(self, noting: Noting, own: Sequence[int]) -> list[int]:
        """The numbers of the claims that `noting` bears on, without those of `own`, its words'."""
        away = set(own)
        named = [i for i in self._named(noting) if i not in away]
        if named or noting.of_noun:
            return named
        at = noting.span[0]
        before = [i for i in self._before(at) if i not in away and not self._holds(i, at)]
        if noting.kind == "no-comment":
            found = self._about(noting, before)
        else:
            found = self._meant(noting, before)
        if noting.kind == "denied":
            deniers = {name for i in own for name in self._names_of_source(i)}
            found = [i for i in found if not deniers & self._names_of_source(i)]
        return [
            i for i in found if not any(self._all[i].holds(self._all[k]) for k in found if k != i)
        ]

    def _holds(self, number: int, at: int) -> bool:
        """Whether a place lies in the content of a claim."""
        return any(start <= at < end for start, end in self._all[number].content)

    def _named(self, noting: Noting) -> list[int]:
        """Claims whose words belong to the noting clause: "denied reports that …"."""
        start, stop = noting.span
        if noting.of_noun:
            end = self._layout.sentence_span(start)[1]
            near = [i for i in self._within(start - 3, end) if self._opens(i) <= stop]
            return near[:1]
        inside = [
            i
            for i in self._within(noting.said, stop + 2)
            if self._opens(i) >= noting.said and self._goes_on(noting.said, self._opens(i))
        ]
        if noting.form == "denied":
            inside = [i for i in inside if _CLAIMED.match(self._text, noting.said)]
        if noting.passive:
            opening = self._layout.sentence_span(start)[0]
            inside += [
                i for i in self._within(opening, start) if start - 3 <= self._ends(i) <= start
            ]
        return inside[-1:]

    def _goes_on(self, said: int, at: int) -> bool:
        """Whether what begins at a place belongs to the clause of the noting words before it, and
        is not the next sentence where marks are lost."""
        between = self._text[said:at]
        if _JOINED.search(between):
            return False
        first = self._text[at : at + 2].lstrip("“‘\"'")[:1]
        return not first.isupper() or not between.strip() or bool(_TAKES.search(between))

    def _ends(self, number: int) -> int:
        return self._all[number].content[-1][1]

    def _opens(self, number: int) -> int:
        """Where the first of the parts of an attribution begins."""
        a = self._all[number]
        return min(span[0] for span in (*a.content, a.source, a.cue) if span)

    def _within(self, low: int, high: int) -> list[int]:
        """Claims whose content begins between two places, in order."""
        return self._order[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def _before(self, at: int) -> list[int]:
        return self._within(self._layout.back(at, _SENTENCES), at)

    def _meant(self, noting: Noting, before: Sequence[int]) -> list[int]:
        """Claims that "those claims", "the death toll", "his account" mean."""
        place = noting.before if noting.passive else (noting.said, self.stop(noting, ()))
        words = " ".join(self._text[slice(*place)].split())
        of = _OF.search(words)
        if of and (said := [i for i in before if of["name"] in self._names_of_source(i)]):
            return self._last(noting.span[0], said, bool(_PLURAL.search(of["noun"])))
        if noting.form == "denied":
            pointing = _POINTING.match(words)
            return (
                self._last(noting.span[0], before, bool(_PLURAL.search(words))) if pointing else []
            )
        alike = self._sharing(words, before, least=2 if noting.form == "evidence" else 1)
        if alike:
            return alike
        if noting.form == "evidence" and (not words or _VERB.match(words)):
            return self._last(noting.span[0], before, False)
        pointing = _POINTING.search(words)
        if _ANAPHOR.search(words) or (pointing and not _names(words)):
            several = bool(_PLURAL.search(pointing["noun"] if pointing else words))
            return self._last(noting.span[0], before, several)
        return []

    def _last(self, at: int, before: Sequence[int], several: bool) -> list[int]:
        """The last claims before a place: of the nearest sentence that has any; where `several`
        are meant, of the one before it too, as far as they follow each other."""
        if not before:
            return []
        here = self._layout.sentence(at)
        numbers = [self._layout.sentence(self._all[i].content[0][0]) for i in before]
        last = numbers[-1]
        if here - last > _NEAR:
            return []
        if not several:
            return [before[-1]]
        return [i for i, n in zip(before, numbers, strict=True) if n >= last - 1]

    def stop(self, noting: Noting, on: Sequence[int]) -> int:
        """Where a note that bears on the claims `on` ends: before another sentence that runs on
        from it."""
        after = self._within(noting.said, noting.span[1] + _REACH)
        opens = (self._opens(i) for i in after if i not in on)
        upper = (at for at in opens if at > noting.said and self._text[at].isupper())
        return min([noting.span[1], *upper])

    def _sharing(self, words: str, before: Sequence[int], least: int = 1) -> list[int]:
        """Of the claims of the last sentences those that have a telling word of `words`."""
        wanted = _stems(words)
        found = [(len(wanted & self._stems_of(i)), i) for i in before]
        most = max((count for count, _ in found), default=0)
        if most < least:
            return []
        best = [i for count, i in found if count == most]
        near = self._layout.sentence(self._all[best[-1]].content[0][0])
        return [i for i in best if self._layout.sentence(self._all[i].content[0][0]) == near]

    def _stems_of(self, number: int) -> set[str]:
        a = self._all[number]
        spans: list[Span] = [*a.content, *filter(None, (a.source, a.cue))]
        return _stems(" ".join(self._text[s:e] for s, e in spans))

    def _about(self, noting: Noting, before: Sequence[int]) -> list[int]:
        """Claims about the one who would not comment."""
        text = self._text
        topic = _TOPIC.search(text[noting.said : noting.span[1]])
        if topic:
            return self._sharing(topic["topic"], before)
        subject = _names(text[slice(*noting.before)])
        at = noting.span[0]
        others = [i for i in before if not subject & self._names_of_source(i)]
        about = [i for i in others if subject & self._names_around(i)]
        others = [i for i in others if self._ends(i) <= self._layout.sentence_start(at)]
        return self._last(at, about or others, several=True)

    def _names_around(self, number: int) -> set[str]:
        return _names(
            self._text[slice(*self._layout.sentence_span(self._all[number].content[0][0]))]
        )

    def _names_of_source(self, number: int) -> set[str]:
        source = self._all[number].source
        return _names(self._text[slice(*source)].split(",")[0]) if source else set()


@cache
def _common() -> frozenset[str]:
    return load("notes")["common"]


def _stems(words: str) -> set[str]:
    return {
        word[:_STEM].lower()
        for word in _WORD.findall(words)
        if len(word) > 3 and word.lower() not in _common()
    }


def _names(words: str) -> set[str]:
    """The words written like names."""
    return {
        word.removesuffix("’s").removesuffix("'s")
        for word in re.findall(r"[^\W\d_][\w’']+", words)
        if word[0].isupper() and word.lower() not in _common()
    }
