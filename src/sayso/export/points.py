"""Points for a person at a terminal and as CSV: a list of them, and one with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from sayso.export.csv import line
from sayso.export.terminal import COUNT_WIDTH, GAP, ID_WIDTH, cell, speaker
from sayso.points import Link, Point
from sayso.printable import printable
from sayso.types import Claim

COLUMNS = (
    *("id", "text", "claims", "support", "origins", "outlets", "flags", "denied_by", "conflicts"),
)


def table(points: Iterable[Point], width: int) -> Iterator[str]:
    """One line a point, at most `width` cells wide: start of the id, how many claims, support,
    flags, origins, text. Nothing if there are none."""
    rest = max(width - ID_WIDTH - COUNT_WIDTH - 5 * len(GAP), 40)
    support, flags, who = 15, rest // 6, rest // 4
    widths = (ID_WIDTH, COUNT_WIDTH, support, flags, who, rest - support - flags - who)
    heading = ("point", "claims", "support", "flags", "origins", "text")
    for number, point in enumerate(points):
        cells = (
            point.id[:ID_WIDTH],
            str(len(point.claims)),
            point.support or "-",
            _flags(point),
            _origins(point),
            point.text,
        )
        for row in chain([heading] if number == 0 else [], [cells]):
            yield GAP.join(map(cell, row, widths)).rstrip()


def rows(points: Iterable[Point]) -> Iterator[str]:
    """The lines of a CSV table, one row a point, the first row the columns' names. Several of a
    kind are joined by "; "; ids of claims by blanks."""
    yield line(COLUMNS)
    for point in points:
        yield line(
            (
                point.id,
                point.text,
                " ".join(point.claims),
                point.support or "",
                _origins(point),
                "; ".join(point.outlets),
                _flags(point),
                " ".join(point.denied_by),
                " ".join(point.conflicts),
            )
        )


def reasons(point: Point, claims: Sequence[Claim], width: int) -> Iterator[str]:
    """A point with all that it rests on: its claims, each with its words, speaker, outlet and day;
    its origins and support; its flags with the claims that say so; and each link with its reasons.
    `claims` are those of the point, then those that they are linked to."""
    known = {claim.id: claim for claim in claims}
    yield f"point     {point.id}"
    yield f"text      {printable(point.text)}"
    yield f"support   {point.support or 'no known origin'}: {_counts(point)}"
    yield ""
    for id_ in point.claims:
        yield from _claim(known[id_], width)
    for number, root in enumerate(point.origins, 1):
        who = root.speaker or f"unnamed sources of {root.outlet}"
        yield f"origin {number}  {printable(who)}: {_ids(root.claims)}"
    for flag in point.flags:
        yield f"{flag.flag:<10} {_ids(flag.claims)}"
    if point.links:
        yield ""
    for link in point.links:
        yield from _link(link, known, set(point.claims), width)


def _counts(point: Point) -> str:
    origins, outlets = len(point.origins), len(point.outlets)
    return (
        f"{origins} {'origin' if origins == 1 else 'origins'}, "
        f"{outlets} {'outlet' if outlets == 1 else 'outlets'}"
    )


def _claim(claim: Claim, width: int) -> Iterator[str]:
    told = [speaker(claim), claim.cue_text or "", claim.document.outlet or ""]
    told.append((claim.published or "")[:10])
    facts = ", ".join(printable(fact) for fact in told if fact)
    yield f"{claim.id[:ID_WIDTH]}  {facts}"
    yield f"{' ' * ID_WIDTH}  {cell(claim.text, max(width - ID_WIDTH - 2, 40)).rstrip()}"


def _link(link: Link, known: Mapping[str, Claim], own: set[str], width: int) -> Iterator[str]:
    pair = f"{link.a[:ID_WIDTH]} – {link.b[:ID_WIDTH]}"
    yield f"{link.kind:<10} {pair}: {', '.join(link.reasons)}, {link.score:.2f}"
    for id_ in (link.a, link.b):
        if id_ not in own:
            yield from _claim(known[id_], width)


def _ids(claims: Iterable[str]) -> str:
    return " ".join(id_[:ID_WIDTH] for id_ in claims)


def _flags(point: Point) -> str:
    return "; ".join(flag.flag for flag in point.flags)


def _origins(point: Point) -> str:
    return "; ".join(root.speaker or f"({root.outlet})" for root in point.origins)
