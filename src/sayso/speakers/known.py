"""What a ledger knows of its speakers: their names put together, and looked up."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sayso.speakers.spelling import fold
from sayso.types import Judgement, KnownSpeaker, Name, SpeakerKind

T = TypeVar("T", bound=str)

_WORD = re.compile(r"[^\W_]+")
_ID = re.compile("[0-9a-f]{4,32}")


@dataclass(frozen=True, slots=True)
class Said:
    """A name in one document, by how many `claims`. `bound` names mean nobody elsewhere."""

    id: str
    document: str
    name: str
    kind: SpeakerKind | None
    role: str | None
    side: str | None
    bound: bool
    claims: int


def known(
    said: Iterable[Said], canonical: Mapping[str, str], judgements: Iterable[Judgement]
) -> list[KnownSpeaker]:
    """All speakers, those with most claims first, then by name and id."""
    rows: defaultdict[str, list[Said]] = defaultdict(list)
    for row in said:
        rows[canonical.get(row.id, row.id)].append(row)
    about: defaultdict[str, set[Judgement]] = defaultdict(set)
    for one in judgements:
        a, b = (canonical.get(name, name) for name in (one.a, one.b))
        if a == b or one.verdict == "different":
            about[a].add(one)
            about[b].add(one)
    found = [_speaker(id_, of, about[id_]) for id_, of in rows.items()]
    return sorted(found, key=lambda one: (-one.claims, one.name, one.id))


def _speaker(id_: str, said: list[Said], judgements: set[Judgement]) -> KnownSpeaker:
    by_name: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_name[one.id].append(one)
    names = sorted(map(_name, by_name.values()), key=_rank)
    return KnownSpeaker(
        id=id_,
        name=names[0].name,
        kind=names[0].kind or _most((one.kind, one.claims) for one in said),
        role=_most((one.role, one.claims) for one in said),
        side=_most((one.side, one.claims) for one in said),
        documents=len({one.document for one in said}),
        claims=sum(one.claims for one in said),
        names=tuple(names),
        judgements=tuple(sorted(judgements, key=lambda one: (one.a, one.b, one.by))),
    )


def _name(said: list[Said]) -> Name:
    return Name(
        id=said[0].id,
        name=_most((one.name, one.claims) for one in said) or "",
        kind=said[0].kind,
        document=said[0].document if said[0].bound else None,
        documents=len(said),
        claims=sum(one.claims for one in said),
    )


def _rank(name: Name) -> tuple[bool, bool, int, int, str, str]:
    """Whole names first, then the most usual, then the longest."""
    single = len(_WORD.findall(name.name)) < 2
    return name.document is not None, single, -name.claims, -len(name.name), name.name, name.id


def _most(counted: Iterable[tuple[T | None, int]]) -> T | None:
    counts: Counter[T] = Counter()
    for value, claims in counted:
        if value:
            counts[value] += claims
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def called(speakers: Iterable[KnownSpeaker], what: str) -> list[KnownSpeaker]:
    """Those of `speakers` that have an id starting with `what`; else those with just this name,
    whatever its accents and case; else those with a name that has all words of `what`."""
    listed = list(speakers)
    if _ID.fullmatch(what):
        found = [one for one in listed if any(i.startswith(what) for i in _ids(one))]
        if found:
            return found
    words = _words(what)
    exact = [one for one in listed if any(_words(name.name) == words for name in one.names)]
    if exact or not words:
        return exact
    return [one for one in listed if any(set(words) <= {*_words(n.name)} for n in one.names)]


def names_called(speaker: KnownSpeaker, what: str) -> list[Name]:
    """The names of `speaker` that have an id starting with `what`; else those that are it to the
    letter; else those that are it whatever their accents and case."""
    found = [n for n in speaker.names if _ID.fullmatch(what) and n.id.startswith(what)]
    found = found or [n for n in speaker.names if n.name == what]
    return found or [n for n in speaker.names if _words(n.name) == _words(what)]


def _ids(speaker: KnownSpeaker) -> list[str]:
    return [speaker.id, *(name.id for name in speaker.names)]


def _words(name: str) -> list[str]:
    return [word for word in map(fold, _WORD.findall(name)) if word]
