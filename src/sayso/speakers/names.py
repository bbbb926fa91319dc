"""What a document tells of the bearers of names, as one small record a name."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.days import ordinal
from sayso.resolve.phrases.sex import by_name, by_words
from sayso.resolve.phrases.words import OFFICES
from sayso.speakers.form import Form, form, form_of
from sayso.speakers.judge import Told
from sayso.speakers.spelling import fold
from sayso.types import Claim, Document, Speaker

_BRACKET = re.compile(r"\s*[(\[]\s*([A-Z][A-Za-z.]{1,9})\s*[)\]]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_IN_FULL = {
    "adm": "admiral",
    "cmdr": "commander",
    "gen": "general",
    "gov": "governor",
    "pres": "president",
    "rep": "representative",
    "sen": "senator",
}
"""Offices that are written short before a name."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name in one document: its form, how it is told there (one `Speaker` for all its claims),
    in how many `claims`, what is told of its bearer, as a JSON text that is the same for the
    same facts, the ordinal `day` of the document, and the keys under which it is looked for."""

    form: Form
    keys: frozenset[str]
    speaker: Speaker
    claims: int
    told: str
    day: int | None


def names_of(document: Document, claims: Iterable[Claim]) -> list[Naming]:
    """The names of the speakers of `claims` in `document`, in the order of their first claims."""
    found: defaultdict[str, list[Speaker]] = defaultdict(list)
    for claim in claims:
        if claim.speaker:
            found[claim.speaker.id].append(claim.speaker)
    return [_naming(document, speakers) for speakers in found.values()]


def _naming(document: Document, speakers: Sequence[Speaker]) -> Naming:
    """The name under which some speakers of a document, who are one, are kept."""
    first = min(speakers, key=lambda one: one.mention)
    shape = form(document.id, first)
    told = json.dumps(
        [
            first.name,
            first.kind,
            sorted({sex for one in speakers for sex in [_sex(one, shape)] if sex}),
            sorted({one.side.casefold() for one in speakers if one.side}),
            sorted(_offices(speakers)),
            sorted(_aliases(document.text, first.name)) if shape.shape == "body" else [],
        ]
    )
    usual = Counter(one.role for one in speakers if one.role).most_common(1)
    side = Counter(one.side for one in speakers if one.side).most_common(1)
    role = usual[0][0] if usual else None
    speaker = Speaker(
        id=shape.id,
        name=first.name,
        kind=first.kind,
        role=role,
        side=side[0][0] if side else None,
        mention=first.mention,
        role_span=None,
    )
    keys = shape.keys
    if shape.shape == "person" and not told_of(shape.id, [told]).sure:
        keys -= {f"n:{shape.words[-1]}"}
    return Naming(shape, keys, speaker, len(speakers), told, ordinal(document.published))


def told_of(id_: str, records: Iterable[str]) -> Told:
    """What the `told` texts of a name tell together."""
    rows = [json.loads(record) for record in records]
    return Told(
        forms=frozenset(form_of(id_, name, kind) for name, kind, *_ in rows),
        sexes=frozenset(sex for row in rows for sex in row[2]),
        sides=frozenset(side for row in rows for side in row[3]),
        offices=frozenset(office for row in rows for office in row[4]),
        aliases=frozenset(alias for row in rows for alias in row[5]),
    )


def _sex(speaker: Speaker, shape: Form) -> str | None:
    told = by_words(word.lower() for word in _WORD.findall(speaker.role or ""))
    if told or shape.shape != "person":
        return told
    return by_name(_WORD.findall(speaker.name.lower()))


def _offices(speakers: Iterable[Speaker]) -> frozenset[str]:
    told = (_IN_FULL.get(word, word) for one in speakers for word in _words(one.role))
    return OFFICES.intersection(told)


def _words(role: str | None) -> list[str]:
    return [word.lower() for word in _WORD.findall(role or "")]


def _aliases(text: str, name: str) -> set[str]:
    """The acronyms that stand in brackets after `name`."""
    found = set()
    at = text.find(name)
    while at >= 0:
        bracket = _BRACKET.match(text, at + len(name))
        if bracket and sum(map(str.isupper, bracket[1])) > 1:
            found.add(fold(bracket[1]))
        at = text.find(name, at + len(name))
    return found
