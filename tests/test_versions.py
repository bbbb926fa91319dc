"""Texts that have replaced others at their address, in a ledger, whatever the order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from made import raw
from sayings import Report, Saying, report

from sayso.changes import changes
from sayso.ids import identify
from sayso.ledger import Ledger
from sayso.match.standing import points
from sayso.pipeline import make
from sayso.points import Point
from sayso.store import Store
from sayso.versions import Page, versions

LOCK = "the northern lock of the Velm canal was closed by a rockfall"
ILIC = Saying(LOCK, "Mara Ilic", "said", "Norway")
SOREL = Saying(LOCK, "Ana Sorel", "said", "Chile")
BRAND = Saying(f"that {LOCK}", "Teo Brand", "denied")
TRADE = Saying("the grain trade of Osk had doubled since the spring fair", "Teo Brand", "said")
PAGE = "https://herald.example/velm"


def at_page(number: int, *sayings: Saying, day: int) -> Report:
    """A report as it stood on a day at one page of the web."""
    _, document, said = report(number, *sayings, outlet="The Herald", day=day)
    given = raw(document.text, PAGE, outlet="The Herald", published=f"2031-03-{day:02}")
    page = make(given)
    of = replace(said[0].document, id=page.id, uri=page.uri)
    moved = [
        replace(claim, id=identify(page.id, claim.content, claim.source), document=of)
        for claim in said
    ]
    return given, page, moved


FIRST = at_page(1, SOREL, BRAND, day=2)
SECOND = at_page(2, TRADE, day=3)
LAST = at_page(3, ILIC, TRADE, day=5)
OTHER = report(4, ILIC, outlet="The Courier", day=4)


def filled(reports: Iterable[Report], path: Path | None = None) -> Store:
    store = Store(path, create=True)
    for given, document, claims in reports:
        store.add(given, [(document, claims)])
    return store


def standing(reports: Iterable[Report]) -> list[Point]:
    store = filled(reports)
    return points(store.claims(), store.met())


def test_versions_are_told_by_their_dates() -> None:
    dates = ("2031-03-02", None, "2031-03-04T10:00:00Z", "2031-03-04", "2031-03-05")
    pages = [Page(f"{n}", PAGE, f"{n}", date, 0) for n, date in enumerate(dates)]
    found = versions([*pages, Page("rest", PAGE, "4", dates[4], 900), Page("x", "b", "y", None, 0)])
    assert found.before == {"2": "0", "3": "0", "4": "2", "rest": "2"}
    assert found.after == {"0": "3", "2": "4", "3": "4"}


def test_each_document_tells_what_it_replaces_and_what_replaces_it() -> None:
    ids = [made[1].id for made in (FIRST, SECOND, LAST)]
    for order in ((FIRST, SECOND, LAST, OTHER), (LAST, OTHER, FIRST, SECOND)):
        store = filled(order)
        told = {d.id: (d.replaces, d.replaced_by) for d in store.documents()}
        assert [told[id_] for id_ in ids] == [(None, ids[1]), (ids[0], ids[2]), (ids[1], None)]
        assert told[OTHER[1].id] == (None, None)
        assert {
            id_: (store.document(id_).replaces, store.document(id_).replaced_by) for id_ in told
        } == told
        by_claim = {claim.document.id: claim.document.replaced_by for claim in store.claims()}
        assert by_claim == {id_: later for id_, (_, later) in told.items()}


def test_what_is_replaced_counts_for_nothing_and_stays() -> None:
    whole = standing((FIRST, OTHER))
    lock = next(point for point in whole if len(point.claims) == 2)
    assert (lock.support, [flag.flag for flag in lock.flags]) == ("corroborated", ["denied"])
    (cut,) = (p for p in standing((FIRST, LAST, OTHER)) if OTHER[2][0].id in p.claims)
    assert len(cut.claims) == 3
    assert (cut.support, cut.flags, cut.denied_by) == ("relayed", (), ())
    assert cut.outlets == ("The Courier", "The Herald")


def test_no_order_and_no_removal_matters_to_it() -> None:
    wanted = standing((FIRST, SECOND, OTHER))
    store = filled((LAST, OTHER, SECOND, FIRST))
    store.remove([LAST[1].id])
    assert points(store.claims(), store.met()) == wanted


def test_a_brief_tells_what_stands_and_names_what_was_replaced(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    filled((FIRST, LAST), path).close()
    with Ledger(path, create=False) as ledger:
        made = ledger.brief()
        (old, new) = FIRST[1].id, LAST[1].id
        assert made["documents"][old]["replaced_by"] == new
        told = {id_ for story in made["stories"] for p in story["points"] for id_ in p["claims"]}
        assert {claim.id for claim in LAST[2]} <= told
        assert FIRST[2][1].id not in told
        assert ledger.why(FIRST[2][1].id)[0].support is None
        assert ledger.show(FIRST[2][1].id).claim.document.replaced_by == new


def test_what_stood_then_counted_then() -> None:
    store = filled((FIRST, OTHER, LAST))
    known = {FIRST[1].id, OTHER[1].id}
    found = changes(list(store.claims()), store.met(), known, store.stories(), store.pages())
    assert {change.kind for change in found} == {"replaced", "new"}
    (page,) = (change for change in found if change.kind == "replaced")
    assert set(page.before) == {FIRST[2][1].id}
