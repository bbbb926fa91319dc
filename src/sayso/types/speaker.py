"""Who says it: as one text tells, and as the names of all documents of a ledger are judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.types.document import Span

SpeakerKind = Literal[
    "person", "organisation", "government", "outlet", "document", "anonymous", "group"
]
Verdict = Literal["same", "short", "different"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it. `name` is the text of `mention`, `role` that of `role_span`."""

    id: str
    name: str
    kind: SpeakerKind | None
    role: str | None
    side: str | None
    mention: Span
    role_span: Span | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two names are to each other, `a` and `b` being ids of names.

    `same`: one speaker's. `different`: two speakers'. `short`: `a` leaves out what `b` tells, and
    is the same speaker's if all that it may be short for are one. `score` is between 0 and 1; `by`
    is `sayso` or `user`, and `when` the time of a user's judgement.
    """

    a: str
    b: str
    verdict: Verdict
    score: float
    reason: str
    by: Literal["sayso", "user"]
    when: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a speaker, as it stands in texts, and in how many `documents` with how many
    `claims`. `document` is the id of the only one where it means this speaker by itself: a surname
    alone, officials, a report."""

    id: str
    name: str
    kind: SpeakerKind | None
    document: str | None
    documents: int
    claims: int


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A speaker of a ledger: the fullest of its names, what its kind, role and side are told to be
    most often, how many `documents` and `claims`, all its names, and the judgements that join them
    or hold one apart from another speaker's."""

    id: str
    name: str
    kind: SpeakerKind | None
    role: str | None
    side: str | None
    documents: int
    claims: int
    names: tuple[Name, ...]
    judgements: tuple[Judgement, ...]
