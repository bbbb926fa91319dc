"""What a reader asks of points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sayso.facts.countries import country
from sayso.points import FlagKind, Point, Support
from sayso.types import Claim

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a point has to be: one of whose claims is among those `found` by their words, by ids, is
    that of one of `speakers` and of an outlet among `outlets`, all told by words of their names,
    names one of `places`, and was published on or after `since` and before or on `until`, both
    dates; with one of `flags`, and with a `support`. What is None or empty is not asked."""

    found: Collection[str] | None = None
    speakers: Sequence[str] = ()
    places: Sequence[str] = ()
    outlets: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    flags: Collection[FlagKind] = ()
    support: Support | None = None

    def among(self, points: Iterable[Point], claims: Iterable[Claim]) -> list[Point]:
        """Those of `points` that are asked for; `claims` are those that they are made of.

        A speaker who bears a name that is asked for in one document is meant in all of them.
        """
        of = list(claims)
        named = {one.speaker.id for one in of if one.speaker and self._is_named(one.speaker.name)}
        fitting = {claim.id for claim in of if self._fits(claim, named)}
        return [one for one in points if self._stands(one) and not fitting.isdisjoint(one.claims)]

    def _stands(self, point: Point) -> bool:
        flags = {one.flag for one in point.flags}
        return (not self.support or point.support == self.support) and (
            not self.flags or not flags.isdisjoint(self.flags)
        )

    def _is_named(self, name: str) -> bool:
        return any(_has(name, asked) for asked in self.speakers)

    def _fits(self, claim: Claim, named: Collection[str]) -> bool:
        outlet = claim.document.outlet or ""
        day = (claim.published or "")[:10]
        return (
            (self.found is None or claim.id in self.found)
            and (not self.speakers or (claim.speaker is not None and claim.speaker.id in named))
            and (not self.places or any(_is_at(claim, place) for place in self.places))
            and (not self.outlets or any(_has(outlet, asked) for asked in self.outlets))
            and (self.since is None or day >= self.since[:10])
            and (self.until is None or (bool(day) and day <= self.until[:10]))
        )


def query(*texts: str) -> str:
    """What finds claims by one of `texts`, for FTS5: all words of one, and what stands between
    quotation marks, each quoted; empty if they have no word."""
    found = (" ".join(f'"{word}"' for word in _parts(text)) for text in texts)
    return " OR ".join(f"({one})" for one in found if one)


def _parts(text: str) -> list[str]:
    safe = text.encode("utf-8", "replace").decode().replace("\0", " ")
    parts = re.findall(r'"([^"]*)"|([^\s"]+)', safe)
    words = (" ".join(_WORD.findall(phrase or word)) for phrase, word in parts)
    return [word for word in words if word]


def _is_at(claim: Claim, asked: str) -> bool:
    """Whether a claim names a place, or tells of one in the country that is asked for."""
    told = country(asked)
    code = told.code if told and told.how == "name" else None
    return _names(claim.text, asked) or any(
        _names(where.name, asked) or (code is not None and where.country == code)
        for where in claim.where
    )


def _names(text: str, name: str) -> bool:
    """Whether the words of `name` stand together in `text`."""
    words, asked = _words(text), _words(name)
    return bool(asked) and any(
        words[at : at + len(asked)] == asked for at in range(len(words) - len(asked) + 1)
    )


def _has(text: str, asked: str) -> bool:
    """Whether `text` has all words that are asked for, of which there has to be one."""
    words = set(_words(asked))
    return bool(words) and words <= set(_words(text))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
