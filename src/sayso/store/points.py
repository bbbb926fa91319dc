"""Where claims meet, in the ledger's database: the links between them, kept true as documents come
and go.

There is a link between two claims exactly if the keys that both have, without those that are common
to many, weigh ENOUGH, and `match` links them. What was added when, or removed, makes no difference:
`keep` and `renew` only note which claims have to be matched, `make` keeps their keys and matches
them, and `met` leaves out what rests on keys that have become common. A user's judgements stay
whatever comes or goes.

Keys are hashes, and lie all over their table: those of hundreds of claims are kept at once, in
order, for to write those of each document by themselves takes the longer the larger a ledger is.
"""

from __future__ import annotations

import json
from collections import OrderedDict, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from sayso.match import Reading, match, readings
from sayso.match.group import Pair
from sayso.match.keys import ENOUGH, held, sought, twin
from sayso.match.standing import Met
from sayso.points import Link
from sayso.store.parameters import each, given, many
from sayso.store.rows import to_claim
from sayso.store.tables import APART, CLAIMS, COMMON, FOUND, MATCHES, READINGS, TERMS, UNMATCHED
from sayso.types import Claim

MANY = 60
"""A key that more claims have tells nothing: a story has its own words, which all have."""
AT_ONCE = 800
"""How many claims are matched at once, and may wait for that while others come: what was read of
them is held still."""
READINGS_HELD = 4000

_TERM = TERMS.c


_KEYS = given("keys")
_OFTEN = (
    select(_TERM.key).where(_TERM.key.in_(_KEYS)).group_by(_TERM.key).having(func.count() > MANY)
)
_COMMON = select(COMMON.c.key).where(COMMON.c.key.in_(_KEYS))
_HOLDERS = select(_TERM.number).distinct().where(_TERM.key.in_(_KEYS))
_SHARING = select(_TERM.key, _TERM.number, _TERM.weight).where(_TERM.key.in_(_KEYS))
_NUMBERS = given("numbers")
_KEYED = select(_TERM.number).distinct().where(_TERM.number.in_(_NUMBERS))
_PAIR = func.json_each(bindparam("pairs")).table_valued("value").c.value
_BOTH = select(func.json_extract(_PAIR, "$[0]"), func.json_extract(_PAIR, "$[1]"))
_KEEP_TERMS = "INSERT INTO terms (key, number, weight) VALUES (?, ?, ?)"
_KEEP_READINGS = insert(READINGS).from_select(["claim_id", "twin"], _BOTH)
_GIVEN_NUMBERS = select(READINGS.c.claim_id, READINGS.c.number).where(
    READINGS.c.claim_id.in_(given("ids"))
)
_READ = (
    select(READINGS.c.number, CLAIMS.c.json)
    .select_from(READINGS.join(CLAIMS))
    .where(READINGS.c.number.in_(_NUMBERS))
)


def keep(connection: Connection, claims: Sequence[Claim]) -> dict[int, Reading]:
    """Keep claims that are new; they are still to be matched, and found by nothing before. What was
    read of each, by its number."""
    if not claims:
        return {}
    found = {reading.claim.id: reading for reading in readings(claims)}
    rows = [(id_, twin(reading)) for id_, reading in found.items()]
    connection.execute(_KEEP_READINGS, {"pairs": json.dumps(rows)})
    given_ = connection.execute(_GIVEN_NUMBERS, {"ids": many(found)})
    numbered = {row.number: found[row.claim_id] for row in given_}
    connection.execute(insert(UNMATCHED), [{"number": number} for number in numbered])
    return numbered


def _keep_found(connection: Connection, matched: Mapping[int, Reading]) -> None:
    """Keep by what claims are found that are matched for the first time."""
    there = set(connection.scalars(_KEYED, {"numbers": many(matched)}))
    new = sorted(matched.keys() - there)
    terms = sorted(
        (key, number, weight) for number in new for key, weight in held(matched[number]).items()
    )
    if terms:
        connection.exec_driver_sql(_KEEP_TERMS, terms)
        connection.execute(insert(FOUND), [_words(n, matched[n].claim) for n in new])


def _words(number: int, claim: Claim) -> dict[str, Any]:
    told = claim.speaker.name if claim.speaker else claim.source_text
    words = {"text": claim.text, "speaker": told or "", "outlet": claim.document.outlet or ""}
    safe = {name: text.encode("utf-8", "replace").decode() for name, text in words.items()}
    return {"rowid": number, **safe}


def forget(connection: Connection, document_ids: list[str]) -> set[int]:
    """Take documents that are about to go out of the search; the keys of theirs that are common."""
    gone = READINGS.join(CLAIMS)
    numbers = select(READINGS.c.number).select_from(gone)
    numbers = numbers.where(CLAIMS.c.document_id.in_(each(document_ids)))
    ours = select(_TERM.key).join(COMMON, COMMON.c.key == _TERM.key)
    found = set(connection.scalars(ours.where(_TERM.number.in_(numbers))))
    connection.execute(delete(FOUND).where(FOUND.c.rowid.in_(numbers)))
    return found


def renew(connection: Connection, common: set[int]) -> None:
    """Note whose links are to be made when claims are gone that had these `common` keys."""
    given = {"keys": many(common)}
    freed = common - set(connection.scalars(_OFTEN, given))
    if not freed:
        return
    given = {"keys": many(freed)}
    connection.execute(delete(COMMON).where(COMMON.c.key.in_(_KEYS)), given)
    rows = insert(UNMATCHED).prefix_with("OR IGNORE")
    connection.execute(rows.from_select(["number"], _HOLDERS), given)


def are_made(connection: Connection) -> bool:
    """Whether no claim is still to be matched."""
    return connection.scalar(select(UNMATCHED.c.number).limit(1)) is None


class Matcher:
    """Matches claims of one database; it holds what it has read of some. A number is never given
    twice, so that what is held stays true."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, Reading] = OrderedDict()
        self._waiting = 0

    @property
    def is_full(self) -> bool:
        """Whether the claims that wait are better matched than held any longer."""
        return self._waiting >= AT_ONCE

    def hold(self, readings: Mapping[int, Reading]) -> None:
        """Hold what was read of claims that are kept now."""
        self._waiting += len(readings)
        self._hold(readings)

    def _hold(self, readings: Mapping[int, Reading]) -> None:
        """Hold what was just read or used, instead of what was not used for longest."""
        self._held |= readings
        while len(self._held) > READINGS_HELD:
            self._held.popitem(last=False)

    def make(self, connection: Connection) -> None:
        """Match some claims that still need it."""
        first = select(UNMATCHED.c.number).order_by(UNMATCHED.c.number).limit(AT_ONCE)
        numbers = list(connection.scalars(first))
        ours = self._read(connection, numbers)
        _keep_found(connection, ours)
        holders = _holders(
            connection, {key for one in ours.values() for key in held(one) | sought(one)}
        )
        waiting = set(connection.scalars(select(UNMATCHED.c.number)))
        sharing = {n: _sharing(n, sought(one), holders, waiting) for n, one in ours.items()}
        found = [
            row
            for number, shared in sharing.items()
            for row in self._matched(connection, number, ours[number], shared)
        ]
        if found:
            kept = sqlite.insert(MATCHES).prefix_with("OR REPLACE")
            connection.execute(kept, found)
        self._waiting = max(0, self._waiting - len(numbers))
        connection.execute(
            delete(UNMATCHED).where(UNMATCHED.c.number.in_(_NUMBERS)), {"numbers": many(numbers)}
        )

    def _matched(
        self, connection: Connection, number: int, ours: Reading, shared: Mapping[int, list[int]]
    ) -> list[dict[str, Any]]:
        others = self._read(connection, list(shared))
        numbers = {reading.claim.id: n for n, reading in [(number, ours), *others.items()]}
        return [
            _row(numbers[link.a], numbers[link.b], link, shared)
            for link in match(ours, others.values())
        ]

    def _read(self, connection: Connection, numbers: list[int]) -> dict[int, Reading]:
        found = {number: self._held.pop(number) for number in numbers if number in self._held}
        wanted = [number for number in numbers if number not in found]
        if wanted:
            rows = connection.execute(_READ, {"numbers": many(wanted)})
            numbered = {row.number: to_claim(row) for row in rows}
            found |= dict(zip(numbered, readings(numbered.values()), strict=True))
        self._hold(found)
        return found


def _holders(connection: Connection, keys: set[int]) -> dict[int, list[tuple[int, int]]]:
    """The claims with each of `keys` that is not common, and what it weighs there. Keys that many
    have by now are noted as common."""
    keys = keys - set(connection.scalars(_COMMON, {"keys": many(keys)}))
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for key, number, weight in connection.execute(_SHARING, {"keys": many(keys)}).all():
        found[key].append((number, weight))
    often = [{"key": key} for key, holders in found.items() if len(holders) > MANY]
    if often:
        connection.execute(insert(COMMON), often)
    return {key: holders for key, holders in found.items() if len(holders) <= MANY}


def _sharing(
    number: int,
    wanted: Mapping[int, int],
    holders: Mapping[int, list[tuple[int, int]]],
    waiting: set[int],
) -> dict[int, list[int]]:
    """The claims that have enough of the `wanted` keys of one, and which, as `matches` keeps them.
    Of two claims that are still to be matched the later one is left out: the pair comes up again
    then."""
    shared: defaultdict[int, list[int]] = defaultdict(list)
    for key in wanted.keys() & holders.keys():
        for other, weight in holders[key]:
            shared[other] += [key] * max(weight, wanted[key])
    return {
        other: told
        for other, told in shared.items()
        if len(told) >= ENOUGH and other != number and (other < number or other not in waiting)
    }


def _row(a: int, b: int, link: Link, shared: Mapping[int, list[int]]) -> dict[str, Any]:
    """The row of `matches` of a link between two numbers, one of which has its keys in `shared`."""
    return {
        "a": a,
        "b": b,
        "kind": link.kind,
        "score": link.score,
        "reasons": json.dumps(link.reasons),
        "keys": json.dumps(sorted(shared.get(a) or shared[b])),
    }


def met(connection: Connection) -> Met:
    """Where all claims meet."""
    query = select(READINGS.c.number, READINGS.c.claim_id, READINGS.c.twin)
    rows = connection.execute(query).all()
    ids = {row.number: row.claim_id for row in rows}
    twins = {row.claim_id: row.twin for row in rows if row.twin is not None}
    common = set(connection.scalars(select(COMMON.c.key)))
    apart = {frozenset({row.a, row.b}) for row in connection.execute(select(APART))}
    links = [
        Link(ids[row.a], ids[row.b], row.kind, row.score, tuple(json.loads(row.reasons)))
        for row in connection.execute(select(MATCHES))
        # Another process may have removed a document since the first query.
        if row.a in ids and row.b in ids and _is_enough(json.loads(row.keys), common)
    ]
    return Met([link for link in links if not _is_apart(link, apart)], twins, apart)


def _is_enough(keys: list[int], common: set[int]) -> bool:
    return sum(key not in common for key in keys) >= ENOUGH


def _is_apart(link: Link, apart: set[Pair]) -> bool:
    return frozenset({link.a, link.b}) in apart


def hold_apart(connection: Connection, a: str, b: str, when: str) -> None:
    """Keep a user's judgement that two claims, by their ids, have nothing to do with each other."""
    one, two = sorted((a, b))
    row = {"a": one, "b": two, "when": when}
    connection.execute(insert(APART).prefix_with("OR REPLACE"), row)


def search(connection: Connection, query: str, limit: int) -> Sequence[Any]:
    """The rows with `json` of up to `limit` claims that an FTS5 `query` finds, the best first."""
    ranked = text(
        "SELECT json FROM found JOIN readings ON number = found.rowid JOIN claims ON id = claim_id"
        " WHERE found MATCH :query ORDER BY rank, claim_id LIMIT :limit"
    )
    return connection.execute(ranked, {"query": query, "limit": limit}).all()


def found(connection: Connection, query: str) -> Sequence[str]:
    """The ids of the claims in whose content an FTS5 `query` finds something."""
    ids = text(
        "SELECT claim_id FROM found JOIN readings ON number = found.rowid WHERE found MATCH :query"
    )
    return connection.scalars(ids, {"query": f"{{text}} : ({query})"}).all()
