"""The links of stories in the ledger's database, and the stories that they make.

There is a link between two documents exactly if they meet, by day and by the words that weigh most,
and `group` links them. That is told by the two texts alone, so that links are made once, when the
later of the two comes, and what was added when makes no difference. Claims that meet bring their
documents nearer to each other; that is told on reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, case, func, insert, select, union_all
from sqlalchemy.engine import Connection

from sayso.group import (
    DAYS,
    FAR,
    KEYS,
    SHARED,
    Packed,
    Pair,
    clusters,
    group,
    headline,
    nearer,
    pack,
    scenes,
    sketch,
)
from sayso.points import Link
from sayso.store.parameters import given, many
from sayso.store.rows import sketch_row
from sayso.store.tables import CLAIMS, DOCUMENTS, KEYWORDS, SKETCHES, TOGETHER
from sayso.types import Document, Grouped

_UNDATED = 0
_FURTHER = ((FAR[1], 2), (FAR[0], 1))
_WORDS = given("words")
_KEPT_OF = (SKETCHES.c.number, SKETCHES.c.document_id, SKETCHES.c.day)
_KEPT = (SKETCHES.c.words, SKETCHES.c.titled, SKETCHES.c.day)


def _holders(first: Any, last: Any) -> Select[Any]:
    """The documents of these days with a word, once for each."""
    day = KEYWORDS.c.day
    return select(KEYWORDS.c.number, day).where(
        KEYWORDS.c.word.in_(_WORDS), day.between(first, last)
    )


_HOLDERS = union_all(
    _holders(bindparam("first"), bindparam("last")), _holders(_UNDATED, _UNDATED)
).subquery()
_APART = case((_HOLDERS.c.day == _UNDATED, 0), else_=func.abs(_HOLDERS.c.day - bindparam("day")))
_NEEDED = SHARED + case(*((far < _APART, more) for far, more in _FURTHER), else_=0)
_MEETING = select(_HOLDERS.c.number).group_by(_HOLDERS.c.number).having(func.count() >= _NEEDED)
_MET = select(SKETCHES.c.number, *_KEPT).where(SKETCHES.c.number.in_(_MEETING))


def keep(connection: Connection, document: Document) -> None:
    """Keep the sketch of a document that is new in the database, and its links."""
    drawn = sketch(document)
    found = pack(drawn)
    row = sketch_row(document.id, found)
    number = connection.execute(insert(SKETCHES).returning(SKETCHES.c.number), row).scalar_one()
    words = drawn.keys(KEYS)
    if not words:
        return
    days = (1, date.max.toordinal()) if found.day is None else (found.day - DAYS, found.day + DAYS)
    asked = {"words": many(words), "day": found.day, "first": max(1, days[0]), "last": days[1]}
    met = {other: Packed(*kept) for other, *kept in connection.execute(_MET, asked)}
    links = group(found, met)
    day = _UNDATED if found.day is None else found.day
    rows = [{"word": word, "day": day, "number": number} for word in words]
    connection.execute(insert(KEYWORDS), rows)
    if links:
        connection.execute(
            insert(TOGETHER),
            [{"a": other, "b": number, "score": score} for other, score in links.items()],
        )


def stories(
    connection: Connection, copies: Mapping[str, str], links: Iterable[Link]
) -> list[Grouped]:
    """All stories, in the order of their first documents; `links` are those between claims. A copy
    belongs to the story of its origin, and joins nothing."""
    columns = (*_KEPT_OF, DOCUMENTS.c.published)
    rows = connection.execute(select(*columns).select_from(SKETCHES.join(DOCUMENTS))).all()
    ranks = {row.document_id: (not row.published, row.published or "") for row in rows}
    ids = {row.number: row.document_id for row in rows}
    own = sorted((id_ for id_ in ids.values() if id_ not in copies), key=lambda i: (ranks[i], i))
    places = {id_: place for place, id_ in enumerate(own)}
    met = _meeting(connection, links, places)
    near = nearer(_links(connection, ids, places), met)
    groups = clusters(len(own), near)
    days = {row.document_id: row.day for row in rows}
    wide = scenes(groups, near, [days[id_] for id_ in own])
    scene = {own[place]: own[several[0]] for several in wide for place in several}
    told = [[own[place] for place in group_] for group_ in groups]
    of = {id_: number for number, story in enumerate(told) for id_ in story}
    for copy, origin in copies.items():
        if copy in ranks and origin in of:
            told[of[origin]].append(copy)
    whole = [sorted(story, key=lambda id_: (ranks[id_], id_)) for story in told]
    whole.sort(key=lambda story: (ranks[story[0]], story[0]))
    titled = _titled(connection, whole, copies)
    return [replace(story, scene=_scene(story, scene)) for story in titled]


def _scene(story: Grouped, scene: Mapping[str, str]) -> str | None:
    return next((scene[id_] for id_ in story.documents if id_ in scene), None)


def _links(
    connection: Connection, ids: Mapping[int, str], places: Mapping[str, int]
) -> dict[Pair, float]:
    found = {}
    for row in connection.execute(select(TOGETHER.c.a, TOGETHER.c.b, TOGETHER.c.score)):
        # Another process may have added or removed a document since the first query.
        pair = _pair(places, ids.get(row.a), ids.get(row.b))
        if pair:
            found[pair] = row.score
    return found


def _meeting(
    connection: Connection, links: Iterable[Link], places: Mapping[str, int]
) -> Counter[Pair]:
    """In how many `links` between their claims two documents meet."""
    claims = connection.execute(select(CLAIMS.c.id, CLAIMS.c.document_id))
    of = {row.id: row.document_id for row in claims}
    pairs = (_pair(places, of.get(link.a), of.get(link.b)) for link in links)
    return Counter(pair for pair in pairs if pair)


def _pair(places: Mapping[str, int], one: str | None, other: str | None) -> Pair | None:
    """The places of two documents, if they are two that have one."""
    found = sorted(places[id_] for id_ in {one, other} if id_ and id_ in places)
    return (found[0], found[1]) if len(found) == 2 else None


def _titled(
    connection: Connection, told: list[list[str]], copies: Mapping[str, str]
) -> Iterable[Grouped]:
    wanted = SKETCHES.c.document_id.in_(given("ids"))
    for story in told:
        rows = connection.execute(
            select(SKETCHES.c.document_id, *_KEPT).where(wanted), {"ids": many(story)}
        )
        found = {id_: Packed(*kept) for id_, *kept in rows}
        there = [id_ for id_ in story if id_ in found and id_ not in copies]
        best = headline([found[id_] for id_ in there])
        yield Grouped(tuple(story), None if best is None else there[best])
