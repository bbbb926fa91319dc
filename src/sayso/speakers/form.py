"""What the name of a speaker is made of, and under which keys names that may be the same meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sayso.facts import load
from sayso.facts.countries import country
from sayso.ids import identify
from sayso.repair import meant
from sayso.speakers.spelling import american, fold, plain, skeleton
from sayso.types import Speaker, SpeakerKind

Shape = Literal["person", "surname", "word", "body", "acronym", "alone"]

_WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*\.?(?:['’](?=\s|$))?")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,}[A-Z0-9]?s?")
_LETTERS = re.compile(r"(?:[A-Z]\.){2,}")
_OWNER = re.compile(r"['’][sS]?$")
SMALL = frozenset({"a", "an", "and", "by", "for", "in", "of", "on", "the", "to"})
INITIALS = 3
"""The fewest letters of an acronym that are taken for the initials of a name."""

_LEGAL = frozenset(
    {"ag", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "limited", "llc"}
    | {"ltd", "nv", "plc", "sa", "se", "spa"}
)
_LONGEST = 12
_LONG = 400  # code points
_COUNTRY = 4  # words of a country's name
_BOUND = frozenset({"alone", "surname", "word"})
_NOBODY = frozenset({"anonymous", "group", "document"})


@dataclass(frozen=True, slots=True)
class Form:
    """A name in comparable form.

    `words` are plain ones; of a `body` in American spelling, each country by its name after "@".
    A `surname` may have one initial, a `word` may be a surname.
    `folded` are those of the text, in ASCII. `id` is that of the name, or of the name in one
    document where it stands for nobody elsewhere by itself (`bound`). Names that may be the same
    share one of `keys`.
    """

    id: str
    shape: Shape
    words: tuple[str, ...]
    folded: tuple[str, ...]
    bound: bool

    @property
    def letters(self) -> str:
        """The initials of the name, its small words left out."""
        return "".join(word[0] for word in self.folded if word not in SMALL)

    @property
    def keys(self) -> frozenset[str]:
        """Where names that may be the same meet. That of a surname, whole, begins with `n:`."""
        if self.shape == "alone":
            return frozenset()
        if self.shape == "acronym":
            return frozenset({f"a:{self.words[0]}", f"b:{self.words[0]}"})
        keys = {"b:" + " ".join(sorted(word for word in self.folded if word not in SMALL))}
        if self.shape == "body":
            keys.add("b:" + " ".join(sorted(word for word in self.words if word not in SMALL)))
            keys |= {f"a:{self.letters}"} if len(self.letters) >= INITIALS else set()
            return frozenset(keys)
        last = skeleton(self.words[-1])
        keys |= {f"s:{last}", f"n:{self.words[-1]}"}
        if self.shape == "person":
            surnames = self.words[1:][-2:] or self.words
            keys |= {f"g:{skeleton(name)}:{skeleton(self.words[0][0])}" for name in surnames}
            keys.add(f"s:{skeleton(self.words[0])}")
        return frozenset(keys)


def form(document_id: str, speaker: Speaker) -> Form:
    """The form of a speaker's name in a document."""
    shape, _ = _shaped(meant(speaker.name), speaker.kind)
    id_ = speaker.id
    if shape in _BOUND:
        id_ = identify("speaker", speaker.kind, speaker.name.casefold(), document_id)
    return form_of(id_, speaker.name, speaker.kind)


def form_of(id_: str, name: str, kind: SpeakerKind | None) -> Form:
    """The form of a name whose `id` is known."""
    name = meant(name)
    shape, words = _shaped(name, kind)
    folded = tuple(filter(None, (fold(_bare(token)) for token in _tokens(name))))
    return Form(id_, shape, words, folded, shape in _BOUND)


@lru_cache(maxsize=1 << 14)
def _shaped(name: str, kind: str | None) -> tuple[Shape, tuple[str, ...]]:
    tokens = _tokens(name)
    if kind in _NOBODY or not tokens:
        return "alone", ()
    whole = country(name)
    if whole and kind != "person":
        called = whole.name if whole.how == "name" else name
        return "body", (f"@{fold(called)}",)
    if len(tokens) == 1 and kind != "person" and _ACRONYM.fullmatch(tokens[0]):
        return "acronym", (fold(tokens[0]),)
    if kind in {"person", None}:
        words = _person(tokens)
        if len(words) == 1 or (len(words) == 2 and len(words[0]) == 1):
            return ("surname" if kind else "word"), words
        if kind == "person" and words:
            return "person", words
    return _body(tokens)


def _tokens(name: str) -> list[str]:
    return _WORD.findall(name[:_LONG])[:_LONGEST]


def _person(tokens: list[str]) -> tuple[str, ...]:
    people = load("people")
    folded = [word for token in tokens for word in _initials(token) or [fold(_bare(token))]]
    while len(folded) > 1 and folded[0] in people["honorifics"] | people["degrees"]:
        del folded[0]
    while len(folded) > 2 and folded[0] in people["titles"]:
        del folded[0]
    left = people["suffixes"] | people["particles"]
    return tuple(plain(word) for word in folded if word and word not in left)


def _initials(token: str) -> list[str]:
    """The letters of "J.R.", which are two names."""
    return list(token.replace(".", "").lower()) if _LETTERS.fullmatch(token) else []


def _body(tokens: list[str]) -> tuple[Shape, tuple[str, ...]]:
    words: list[str] = []
    at = 0
    while at < len(tokens):
        size = _country_at(tokens, at)
        if size:
            found = country(" ".join(tokens[at : at + size]))
            words.append(f"@{fold(found.name)}" if found else "")
        else:
            words.append(american(fold(_bare(tokens[at]))))
        at += size or 1
    words = [word for word in words if word]
    while len(words) > 1 and words[0] == "the":
        del words[0]
    while len(words) > 1 and words[-1] in _LEGAL and not words[-2].startswith("@"):
        del words[-1]
    return ("alone" if _is_generic(words) else "body"), tuple(words)


def _country_at(tokens: list[str], at: int) -> int:
    """How many words from `at` on name a country or its people; none for a capital or a seat."""
    for size in range(min(_COUNTRY, len(tokens) - at), 0, -1):
        found = country(" ".join(tokens[at : at + size]))
        if found and found.how != "seat":
            return size
    return 0


def _bare(token: str) -> str:
    return _OWNER.sub("", token)


def _is_generic(words: list[str]) -> bool:
    """Whether a name is that of many bodies: "police", "the Defence Ministry"."""
    common = _common_words()
    return all(word in common or word in SMALL for word in words)


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    tables = load("people"), load("bodies")
    names = ("fields", "titles", "ranks", "government", "organisation", "outlet", "document")
    entries = [entry for table in tables for name in names for entry in table.get(name, ())]
    local = {"city", "local", "national", "regional", "state", "run", "owned", "public", "foreign"}
    return frozenset(american(fold(word)) for entry in entries for word in entry.split()) | local
