"""Where claims of a ledger meet: links, points and the search, whatever the order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sayings import Report, Saying, report

from sayso.brief.markdown import markdown
from sayso.errors import NotFoundError
from sayso.export import jsonl
from sayso.export.points import reasons, rows, table
from sayso.ledger import Ledger
from sayso.match.asked import query
from sayso.match.standing import points
from sayso.points import Link, Point
from sayso.store import Store
from sayso.verify import whole_checks

LOCK = "the northern lock of the Velm canal was closed by a rockfall"
ILIC = Saying(LOCK, "Mara Ilic", "said", "Norway")
SOREL = Saying(f"that {LOCK}", "Ana Sorel", "confirmed", "Chile")
BRAND = Saying(f"that {LOCK}", "Teo Brand", "denied")
TRADE = Saying("the grain trade of Osk had doubled since the spring fair", "Teo Brand", "said")

REPORTS = [
    report(1, ILIC, outlet="The Herald", day=2),
    report(2, SOREL, TRADE, outlet="The Courier", day=3),
    report(3, BRAND, outlet="The Bulletin", day=4),
    report(4, ILIC, TRADE, outlet="The Courier", day=5),
    report(5, Saying("it rained for days and days in the hills", "Ana Sorel", "wrote")),
]


def filled(reports: Iterable[Report], path: Path | None = None) -> Store:
    store = Store(path, create=True)
    for raw, document, claims in reports:
        store.add(raw, [(document, claims)])
    return store


def standing(store: Store) -> tuple[list[Point], set[Link]]:
    met = store.met()
    return points(store.claims(), met), set(met.links)


def test_claims_that_say_the_same_are_one_point() -> None:
    found, links = standing(filled(REPORTS))
    assert sorted(len(point.claims) for point in found) == [1, 1, 2, 3]
    lock = next(point for point in found if len(point.claims) == 3)
    assert lock.support == "corroborated"
    assert [flag.flag for flag in lock.flags] == ["denied"]
    assert {link.kind for link in links} == {"same", "denies"}


@settings(max_examples=10)
@given(st.permutations(range(len(REPORTS))), st.sets(st.integers(0, len(REPORTS) - 1)))
def test_neither_order_nor_what_was_removed_matters(order: list[int], gone: set[int]) -> None:
    store = filled(REPORTS[n] for n in order)
    store.match()
    store.remove([REPORTS[n][1].id for n in gone])
    left = [one for n, one in enumerate(REPORTS) if n not in gone]
    assert standing(store) == standing(filled(left))


def test_keys_that_many_claims_have_count_for_nothing_and_again_when_those_are_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.store.points.MANY", 1)
    store = filled([])
    for raw, document, claims in REPORTS[:4]:
        store.add(raw, [(document, claims)])
        store.match()
    few = [REPORTS[0], REPORTS[3]]
    assert standing(store)[1] == standing(filled(REPORTS[:4]))[1]
    store.remove([REPORTS[n][1].id for n in (1, 2)])
    assert standing(store) == standing(filled(few))


def test_a_denial_meets_what_stands_before_it_in_a_long_document() -> None:
    fillers = [
        Saying(
            f"that stall {n} of the long fair at Osk had sold its {n * 7} jars", "Ana Sorel", "said"
        )
        for n in range(100, 190)
    ]
    accused = Saying("the canal board of hiding the report", "Mara Ilic", "accused")
    denied = Saying("the accusation", "Teo Brand", "denied")
    store = filled([report(1, *fillers[:70], accused, denied, *fillers[70:], day=4)])
    store.match()
    kinds = {
        (link.kind, *(text for id_ in (link.a, link.b) for text in _text(store, id_)))
        for link in standing(store)[1]
    }
    assert ("denies", denied.content, accused.content) in kinds


def _text(store: Store, id_: str) -> list[str]:
    return [claim.text for claim in store.claims() if claim.id == id_]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    path = tmp_path / "kept.db"
    filled(REPORTS, path).close()
    with Ledger(path, create=False) as opened:
        yield opened


def lock(ledger: Ledger) -> Point:
    return next(point for point in ledger.points() if LOCK in point.text)


def test_points_are_narrowed_down(ledger: Ledger) -> None:
    assert len(ledger.points()) == 4
    assert [p.id for p in ledger.points(support="corroborated")] == [lock(ledger).id]
    assert [p.id for p in ledger.points(flag="denied")] == [lock(ledger).id]
    assert len(ledger.points(speaker="teo brand")) == 2
    assert len(ledger.points(about="grain osk", since="2031-03-05")) == 1
    assert ledger.points(about="grain", until="2031-03-02") == []
    assert ledger.points(about="grain", outlet="herald") == []


def test_what_a_user_unlinks_stays_unlinked(ledger: Ledger) -> None:
    first, second, *_ = lock(ledger).claims
    ledger.unlink(first[:12], second)
    assert all(not {first, second} <= set(point.claims) for point in ledger.points())
    ledger.remove(REPORTS[0][1].id)
    raw, document, claims = REPORTS[0]
    ledger._store.add(raw, [(document, claims)])
    assert all(not {first, second} <= set(point.claims) for point in ledger.points())


def test_a_denial_can_be_unlinked(ledger: Ledger) -> None:
    point = lock(ledger)
    (denial,) = point.denied_by
    for id_ in point.claims:
        ledger.unlink(denial, id_)
    assert lock(ledger).flags == ()


def test_what_cannot_be_unlinked_is_told(ledger: Ledger) -> None:
    first, *_ = lock(ledger).claims
    with pytest.raises(NotFoundError, match="the same claim"):
        ledger.unlink(first, first)
    with pytest.raises(NotFoundError, match="no claim has this id"):
        ledger.unlink(first, "ffffffffffff")


def test_why_shows_all_that_a_point_rests_on(ledger: Ledger) -> None:
    point, claims = ledger.why(lock(ledger).claims[-1][:12])
    assert point == lock(ledger)
    assert {claim.id for claim in claims} == {*point.claims, *point.denied_by}
    text = "\n".join(reasons(point, claims, 100))
    for words in ("corroborated", "Mara Ilic", "Ana Sorel", "denied", "opposite polarity"):
        assert words in text


def test_a_brief_has_the_points_and_verifies(ledger: Ledger) -> None:
    made = ledger.brief()
    found = {point["id"]: point for story in made["stories"] for point in story["points"]}
    point = found[lock(ledger).id]
    assert point["support"] == "corroborated"
    assert [origin["speaker"] for origin in point["origins"]] == ["Mara Ilic", "Ana Sorel"]
    assert point["denied_by"] == point["flags"][0]["claims"]
    assert {id_ for one in found.values() for id_ in one["claims"]} == set(made["claims"])
    assert "*3 claims, corroborated, denied:*" in markdown(made)
    assert [check for check in whole_checks(made) if check] == []


def test_points_are_written(ledger: Ledger) -> None:
    found = ledger.points()
    assert len(list(table(found, 100))) == len(found) + 1
    assert all(len(line) <= 100 for line in table(found, 100))
    assert len(list(rows(found))) == len(found) + 1
    assert '"support":"corroborated"' in "".join(map(jsonl.line, found)).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("rockfall", 4),
        ("Velm rockfalls", 4),
        ('"northern lock"', 4),
        ('"lock northern"', 0),
        ("Teo Brand", 3),
        ("courier grain", 2),
        ("nothing of it", 0),
        ('" - OR * ) NEAR(', 0),
        ("", 0),
    ],
)
def test_search(ledger: Ledger, text: str, count: int) -> None:
    assert len(ledger.search(text)) == count


def test_search_finds_the_best_first_and_no_more_than_asked(ledger: Ledger) -> None:
    assert len(ledger.search("rockfall", 2)) == 2
    ledger.remove(REPORTS[4][1].id)
    assert ledger.search("rained") == []


@pytest.fixture(scope="module")
def searched() -> Iterator[Store]:
    """A store that is only searched."""
    store = filled(REPORTS[:1])
    yield store
    store.close()


@given(st.text(max_size=60))
def test_any_text_can_be_searched_for(searched: Store, text: str) -> None:
    found = query(text)
    assert not found or len(searched.search(found, 5)) <= 1
    both = query(text, "rockfall")
    assert len(searched.found(both)) == 1


def test_a_few_words_of_a_long_quotation_meet_it() -> None:
    piece = "we just live at two ends of the lake and it got hard"
    whole = (
        "the magnificent harpsichordist and I dissolved our Wintertide betrothal amicably, no row,"
        f" {piece}, so please quit pestering the harpsichordist's exhausted housekeeper"
    )
    several = [
        report(1, Saying(f"“{whole}”", "Mara Ilic", "wrote"), outlet="The Herald", day=2),
        report(2, Saying(f"“{piece}”", "Mara Ilic", "wrote"), outlet="The Courier", day=3),
    ]
    for reports in (several, several[::-1]):
        found, _ = standing(filled(reports))
        assert [len(point.claims) for point in found] == [2]


def test_a_denial_meets_who_accuses_its_speaker_in_other_words() -> None:
    accused = Saying(
        "Norway of letting gravel flow to the militia of Osk in defiance of the Velm treaty banning"
        " barges",
        "Teo Brand",
        "accused",
    )
    denied = Saying(
        "that any merchant vessel was involved in gravel sales which break an embargo",
        "Norwegian officials",
        "denied",
        side="Norway",
    )
    reports = [
        report(1, accused, outlet="The Herald", day=2),
        report(2, denied, outlet="The Courier", day=3),
    ]
    found = [standing(filled(several))[1] for several in (reports, reports[::-1])]
    assert found[0] == found[1]
    assert [link.kind for link in found[0]] == ["denies"]
