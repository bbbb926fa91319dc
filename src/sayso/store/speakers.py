"""The names of speakers in the ledger's database, and the judgements on pairs of them, kept true as
documents come and go.

At any time sayso's own judgements are those on all pairs of names in the ledger. What was added
when, or removed, makes no difference. A user's stay whatever comes or goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    insert,
    or_,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from sayso.ids import identify
from sayso.resolve.phrases.sex import is_given
from sayso.speakers import Form, Told, canonical, form, judged
from sayso.speakers.known import Said
from sayso.speakers.names import Naming, names_of, told_of
from sayso.store.parameters import each, given, many
from sayso.store.rows import judgement_row, to_judgement
from sayso.store.tables import JUDGEMENTS, KEYS, NAMES, TOLD
from sayso.types import Claim, Document, Judgement, KnownSpeaker

NEAR = 7
"""How many days may lie between a surname alone and the whole name."""

_SAYSO = JUDGEMENTS.c.by == "sayso"


def _near(a: ColumnElement[Any], b: ColumnElement[Any]) -> ColumnElement[bool]:
    return or_(a.is_(None), b.is_(None), b.between(a - NEAR, a + NEAR))


# Building a query takes longer than running it: those of every document are built once.
_IDS = given("ids")
_OURS, _OTHER = KEYS.alias("ours"), KEYS.alias("other")
_PAIRS = (
    select(_OURS.c.id, _OTHER.c.id)
    .distinct()
    .select_from(_OURS.join(_OTHER, _OURS.c.key == _OTHER.c.key))
    .where(_OURS.c.id.in_(_IDS), _OURS.c.id != _OTHER.c.id)
)
# The keys of surnames, `n:` and `s:`, are the last by letter.
_WHOLE = and_(~_OURS.c.bound, ~_OTHER.c.bound, _OURS.c.key < "n:")
_MEETING = _PAIRS.where(
    or_(_WHOLE, and_(_OURS.c.bound != _OTHER.c.bound, _near(_OURS.c.day, _OTHER.c.day)))
)
_LINKED = and_(JUDGEMENTS.c.a == _OTHER.c.id, JUDGEMENTS.c.b == _OURS.c.id)
_MEETING_HERE = _PAIRS.where(
    _OURS.c.document_id == bindparam("document"),
    ~_OURS.c.bound,
    _OTHER.c.bound,
    _near(_OURS.c.day, _OTHER.c.day),
    ~exists().where(_LINKED, _SAYSO),
)
_TOLD = select(TOLD.c.id, TOLD.c.told).where(TOLD.c.id.in_(_IDS))
_UNDO = delete(JUDGEMENTS).where(_SAYSO, or_(JUDGEMENTS.c.a.in_(_IDS), JUDGEMENTS.c.b.in_(_IDS)))
_ALONE = select(KEYS.c.id).distinct().where(KEYS.c.key.in_(_IDS), KEYS.c.bound)
_SURNAMES = select(KEYS.c.key).distinct().where(KEYS.c.key.in_(_IDS), ~KEYS.c.bound)
_ABOUT = select(JUDGEMENTS).where(or_(JUDGEMENTS.c.a.in_(_IDS), JUDGEMENTS.c.b.in_(_IDS)))


def keep(connection: Connection, document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """Keep the names of the speakers of a document that is new, and the judgements on them; the
    claims, each with its name's id as that of its speaker."""
    namings = names_of(document, claims)
    if not namings:
        return list(claims)
    connection.execute(insert(NAMES), [_row(naming, document.id) for naming in namings])
    met = [naming for naming in namings if naming.keys]
    if met:
        connection.execute(insert(KEYS), [k for n in met for k in _key_rows(n, document.id)])
        _tell(connection, document.id, met)
    return [_of_name(document.id, claim) for claim in claims]


def _tell(connection: Connection, document_id: str, met: list[Naming]) -> None:
    """Judge names again of which something new is told, the others against what is near now."""
    ids = many(naming.form.id for naming in met)
    before = {(row.id, row.told) for row in connection.execute(_TOLD, {"ids": ids})}
    known = {id_ for id_, _ in before}
    new = [naming for naming in met if (naming.form.id, naming.told) not in before]
    if new:
        rows = [{"id": naming.form.id, "told": naming.told} for naming in new]
        connection.execute(insert(TOLD), rows)
    surnames = {key for n in met if n.form.id not in known for key in _surnames(n)}
    changed = {naming.form.id for naming in new}
    renew(connection, changed | _words(connection, surnames))
    left = many(n.form.id for n in met if n.form.id not in changed and not n.form.bound)
    here = connection.execute(_MEETING_HERE, {"ids": left, "document": document_id})
    _judge(connection, here, set())


def touched(connection: Connection, document_ids: list[str]) -> tuple[set[str], set[str]]:
    """The ids of the names in documents that are about to go, and the keys of surnames there."""
    gone = many(document_ids)
    names = select(NAMES.c.id).distinct().where(NAMES.c.document_id.in_(_IDS))
    keys = select(KEYS.c.key).distinct().where(KEYS.c.document_id.in_(_IDS), ~KEYS.c.bound)
    found = connection.scalars(keys.where(KEYS.c.key.startswith("n:")), {"ids": gone})
    return set(connection.scalars(names, {"ids": gone})), set(found)


def refresh(connection: Connection, ids: set[str], surnames: set[str]) -> None:
    """Bring the judgements up to date when documents with these names are gone."""
    gone = {"ids": many(ids)}
    connection.execute(delete(TOLD).where(TOLD.c.id.in_(_IDS)), gone)
    left = select(KEYS.c.id).where(KEYS.c.id == NAMES.c.id).exists()
    told = select(NAMES.c.id, NAMES.c.told).distinct().where(NAMES.c.id.in_(_IDS), left)
    connection.execute(insert(TOLD).from_select(["id", "told"], told), gone)
    renew(connection, ids | _words(connection, surnames))


def renew(connection: Connection, ids: set[str]) -> None:
    """Judge names against all others that they meet."""
    if ids:
        given = {"ids": many(ids)}
        connection.execute(_UNDO, given)
        _judge(connection, connection.execute(_MEETING, given), ids)


def judgements(connection: Connection, of: str | None = None) -> list[Judgement]:
    """All judgements, or those that decide who the name `of` is."""
    if of is None:
        return [to_judgement(row) for row in connection.execute(select(JUDGEMENTS))]
    found: set[Judgement] = set()
    seen: set[str] = set()
    names = {of}
    while new := names - seen:
        seen |= new
        rows = connection.execute(_ABOUT, {"ids": many(new)})
        found |= {to_judgement(row) for row in rows}
        names = {n for one in found if one.verdict != "different" for n in (one.a, one.b)}
    return list(found)


def speakers(connection: Connection, of: str | None = None) -> dict[str, str]:
    """For each name that is not alone the id of its speaker: of all names, or of `of` and those
    that judgements join to it."""
    return canonical(judgements(connection, of))


def speakers_among(connection: Connection, ids: set[str]) -> dict[str, str]:
    """For each of these names that is not alone the id of its speaker."""
    judged = connection.execute(_ABOUT, {"ids": many(ids)}).all()
    joined = {end for row in judged if row.verdict != "different" for end in (row.a, row.b)}
    found: dict[str, str] = {}
    for name in sorted(joined & ids):
        if name not in found:
            found |= speakers(connection, name)
    return found


def documents_of(speaker: KnownSpeaker) -> Select[Any]:
    """The ids of the documents that have a name of a speaker."""
    names = each(name.id for name in speaker.names)
    return select(NAMES.c.document_id).where(NAMES.c.id.in_(names))


def said(connection: Connection) -> list[Said]:
    """All names, once a document."""
    c = NAMES.c
    query = select(c.id, c.document_id, c.name, c.kind, c.role, c.side, c.bound, c.claims)
    return [Said(*row) for row in connection.execute(query)]


def settle(connection: Connection, made: Iterable[Judgement], gone: Iterable[Judgement]) -> None:
    """Keep a user's judgements `made`, and drop those `gone`."""
    c = JUDGEMENTS.c
    for one in gone:
        connection.execute(delete(JUDGEMENTS).where(c.a == one.a, c.b == one.b, c.by == one.by))
    for one in made:
        row = judgement_row(one)
        kept = sqlite.insert(JUDGEMENTS).values(row)
        connection.execute(kept.on_conflict_do_update(index_elements=["a", "b", "by"], set_=row))


def _of_name(document_id: str, claim: Claim) -> Claim:
    if claim.speaker is None:
        return claim
    id_ = form(document_id, claim.speaker).id
    return replace(claim, speaker=replace(claim.speaker, id=id_))


def _row(naming: Naming, document_id: str) -> dict[str, Any]:
    speaker = naming.speaker
    return {
        "id": naming.form.id,
        "document_id": document_id,
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role,
        "side": speaker.side,
        "bound": naming.form.bound,
        "told": naming.told,
        "claims": naming.claims,
    }


def _key_rows(naming: Naming, document_id: str) -> list[dict[str, Any]]:
    row = {"id": naming.form.id, "document_id": document_id, "day": naming.day}
    return [{**row, "bound": naming.form.bound, "key": key} for key in sorted(naming.keys)]


def _judge(connection: Connection, pairs: Iterable[Any], ids: set[str]) -> None:
    """Keep the judgements on `pairs`, and those on each of `ids` alone."""
    meeting = sorted({(min(a, b), max(a, b)) for a, b in pairs})
    told = _told(connection, {*ids, *chain.from_iterable(meeting)})
    words = {n: f for n, one in told.items() for f in one.forms if f.shape == "word"}
    keys = many({f"n:{word.words[-1]}" for word in words.values()})
    known = set(connection.scalars(_SURNAMES, {"ids": keys})) if words else set()
    free = {n: word for n, word in words.items() if f"n:{word.words[-1]}" not in known}
    found = []
    for a, b in meeting:
        judgement = _judged(a, b, told)
        bound = {a, b} & words.keys() - free.keys()
        if judgement and not (bound and judgement.verdict == "same"):
            found.append(judgement)
    found += [_as_word(n, free[n]) for n in sorted(ids & free.keys()) if _is_word(free[n])]
    if found:
        kept = sqlite.insert(JUDGEMENTS).on_conflict_do_nothing()
        connection.execute(kept, [judgement_row(one) for one in found])


def _judged(a: str, b: str, told: dict[str, Told]) -> Judgement | None:
    found = judged(told[a], told[b])
    if found is None:
        return None
    if found.verdict == "short" and not found.first:
        a, b = b, a
    return Judgement(a, b, found.verdict, found.score, found.reason, "sayso", None)


def _is_word(word: Form) -> bool:
    return len(word.words) == 1 and not is_given(word.folded[0])


def _as_word(id_: str, word: Form) -> Judgement:
    """A single word that is nobody's surname here is one name in all documents."""
    hub = identify("word", word.folded[0])
    reason = "a word that is no surname here"
    return Judgement(min(id_, hub), max(id_, hub), "same", 0.9, reason, "sayso", None)


def _told(connection: Connection, ids: set[str]) -> dict[str, Told]:
    records: defaultdict[str, list[str]] = defaultdict(list)
    for row in connection.execute(_TOLD, {"ids": many(ids)}):
        records[row.id].append(row.told)
    return {id_: told_of(id_, known) for id_, known in records.items()}


def _surnames(naming: Naming) -> set[str]:
    """The key of the surname that a whole name ends in."""
    return set() if naming.form.bound else {key for key in naming.keys if key.startswith("n:")}


def _words(connection: Connection, surnames: set[str]) -> set[str]:
    """The names that are one of `surnames` alone."""
    return set(connection.scalars(_ALONE, {"ids": many(surnames)})) if surnames else set()
