"""Speakers across the documents of a ledger: who is one, whatever the order, and a user's word."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import raw

from sayso.errors import NotFoundError
from sayso.export.terminal import speaker_in_full, speakers
from sayso.ids import identify
from sayso.ledger import Ledger
from sayso.normalise import normalise
from sayso.pipeline import make
from sayso.store import Store
from sayso.types import (
    Attribution,
    Claim,
    Document,
    KnownSpeaker,
    RawInput,
    Resolved,
    Speaker,
    SpeakerKind,
)

Told = tuple[str, SpeakerKind | None, str | None, str | None]
Report = tuple[RawInput, Document, list[Claim]]


def person(name: str, role: str | None = None, side: str | None = None) -> Told:
    return name, "person", role, side


def report(number: int, day: int | None, *told: Told) -> Report:
    """A report of a day of March in which each of `told` says something."""
    lines = [f"{role or ''} {name} said that it rained." for name, _, role, _ in told]
    made = raw(
        f"Report {number}. " + " ".join(lines),
        f"file:///news/{number}.txt",
        **({} if day is None else {"published": f"2031-03-{day:02}"}),
    )
    document = make(made)
    return made, document, [_claim(document, *one) for one in told]


def _claim(
    document: Document, name: str, kind: SpeakerKind | None, role: str | None, side: str | None
) -> Claim:
    at = document.text.index(f"{name} said") if name else 0
    end = document.text.index("it rained.", at)
    attribution = Attribution(((end, end + 9),), (at, at + len(name)), None, 0.9)
    speaker = Speaker(
        id=identify("speaker", kind, name.casefold()),
        name=name,
        kind=kind,
        role=role,
        side=side,
        mention=(at, at + len(name)),
        role_span=(at - len(role) - 1, at - 1) if role else None,
    )
    return normalise(document, [Resolved(attribution, speaker)])[0]


REPORTS = [
    report(1, 1, person("Vuk Đorić", "President", "Norway"), ("Boglen", None, None, None)),
    report(2, 2, person("Vuk Doric"), ("Norway's General Staff", "government", None, "Norway")),
    report(3, 3, person("Doric", "President"), ("officials", "anonymous", None, None)),
    report(4, 25, person("Doric"), ("Boglen", None, None, None)),
    report(5, 5, person("Ana Doric", "spokeswoman"), ("officials", "anonymous", None, None)),
    report(6, 6, person("Doric"), ("the General Staff of Norway", "government", None, "Norway")),
    report(7, None, person("Teo J. Brand"), person("Brand"), ("VSA", None, None, None)),
    report(8, 9, person("Teo Brand"), ("Velm Shipping Authority", "organisation", None, None)),
    report(9, 9, person("Teo Luc Brand"), ("police", "government", None, None)),
    report(10, 9, person("Doric", "spokeswoman"), ("police", "government", None, None)),
]


@contextmanager
def filled(reports: Iterable[Report]) -> Iterator[Store]:
    store = Store(None, create=True)
    for made, document, claims in reports:
        store.add(made, [(document, claims)])
    yield store
    store.close()


def groups(store: Store) -> set[frozenset[tuple[str, str]]]:
    """The speakers, each as its names and the reports that have them, by what claims say."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim in store.claims():
        assert claim.speaker
        found[claim.speaker.id].add((claim.document.uri[13:-4], claim.speaker.name))
    return {frozenset(group) for group in found.values()}


def listed(store: Store) -> set[frozenset[tuple[str, str]]]:
    uris = {document.id: document.uri[13:-4] for document in store.documents()}
    with_names = defaultdict(set)
    ids = {name.id: one.id for one in store.speakers() for name in one.names}
    for claim in store.claims():
        assert claim.speaker
        with_names[claim.speaker.id].add((uris[claim.document.id], claim.speaker.name))
    assert set(with_names) == set(ids.values())
    return {frozenset(group) for group in with_names.values()}


EXPECTED = {
    # The president by any spelling; a surname alone by its office, or where nobody else is near.
    frozenset({("1", "Vuk Đorić"), ("2", "Vuk Doric"), ("3", "Doric")}),
    frozenset({("5", "Ana Doric"), ("10", "Doric")}),
    frozenset({("4", "Doric")}),
    frozenset({("6", "Doric")}),
    frozenset({("2", "Norway's General Staff"), ("6", "the General Staff of Norway")}),
    frozenset({("7", "VSA"), ("8", "Velm Shipping Authority")}),
    # "Teo Brand" may be either of two; so may "Brand".
    frozenset({("7", "Teo J. Brand")}),
    frozenset({("7", "Brand")}),
    frozenset({("8", "Teo Brand")}),
    frozenset({("9", "Teo Luc Brand")}),
    frozenset({("1", "Boglen"), ("4", "Boglen")}),
    *(frozenset({(n, "officials")}) for n in "35"),
    *(frozenset({(n, "police")}) for n in ("9", "10")),
}


def test_who_is_one_and_who_is_not() -> None:
    with filled(REPORTS) as store:
        assert groups(store) == listed(store) == EXPECTED
        for claim in store.claims():
            assert store.claim(claim.id) == claim


@settings(max_examples=10)
@given(st.permutations(range(10)), st.lists(st.integers(0, 9), unique=True, max_size=6))
def test_neither_order_nor_what_was_removed_matters(order: list[int], gone: list[int]) -> None:
    left = [n for n in range(10) if n not in gone]
    with filled(REPORTS[n] for n in order) as store, filled(REPORTS[n] for n in left) as fresh:
        assert groups(store) == EXPECTED
        store.remove([REPORTS[n][1].id for n in gone])
        assert groups(store) == groups(fresh)
        assert set(_judgements(store)) == set(_judgements(fresh))


def _judgements(store: Store) -> list[object]:
    return [told for one in store.speakers() for told in one.judgements]


def test_a_name_that_is_a_word_until_somebody_bears_it() -> None:
    bearer = report(11, 25, person("Ana Boglen", "spokeswoman"))
    with filled(REPORTS) as store:
        store.add(bearer[0], [(bearer[1], bearer[2])])
        found = groups(store)
        assert frozenset({("11", "Ana Boglen"), ("4", "Boglen")}) in found
        assert frozenset({("1", "Boglen")}) in found
        store.remove([bearer[1].id])
        assert groups(store) == EXPECTED


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    path = tmp_path / "sayso.db"
    store = Store(path, create=True)
    for made, document, claims in REPORTS:
        store.add(made, [(document, claims)])
    store.close()
    with Ledger(path, create=False) as opened:
        yield opened


def names(speaker: KnownSpeaker) -> set[str]:
    return {name.name for name in speaker.names}


def test_a_second_surname_is_met_in_another_report() -> None:
    both = [report(1, 1, person("Ivan Harrow Lind")), report(2, 2, person("Ivan Harrow"))]
    for reports in (both, both[::-1]):
        with filled(reports) as store:
            (one,) = store.speakers()
            assert names(one) == {"Ivan Harrow", "Ivan Harrow Lind"}


def test_looking_for_speakers(ledger: Ledger) -> None:
    assert names(ledger.speakers("vuk doric")[0]) == {"Vuk Đorić", "Vuk Doric", "Doric"}
    first = ledger.speakers()[0]
    assert ledger.speakers(first.id) == ledger.speakers(first.names[-1].id[:12]) == [first]
    assert len(ledger.speakers("doric")) == 4
    assert [one.name for one in ledger.speakers("staff norway")] == ["the General Staff of Norway"]
    with pytest.raises(NotFoundError, match="no speaker is called so"):
        ledger.speakers("Nobody")
    assert [claim.document.uri for claim in ledger.claims(first)] == [
        claim.document.uri
        for claim in ledger.claims()
        if claim.speaker.id == first.id  # type: ignore[union-attr]
    ]


def test_a_merge_holds_and_a_split_undoes_it(ledger: Ledger) -> None:
    merged = ledger.merge("Teo Luc Brand", "Teo Brand")
    assert names(merged) == {"Teo Luc Brand", "Teo Brand"}
    assert {(told.by, told.score) for told in merged.judgements if told.by == "user"} == {
        ("user", 1.0)
    }
    _readd(ledger, 8)
    assert ledger.speakers("Teo Brand") == [merged]
    parts = ledger.split("Teo Luc Brand", "teo brand")
    assert {*map(frozenset, map(names, parts))} == {
        frozenset({"Teo Luc Brand"}),
        frozenset({"Teo Brand"}),
    }
    again = ledger.merge("Teo Brand", "Teo Luc Brand")
    assert names(again) == names(merged)


def _readd(ledger: Ledger, number: int) -> None:
    """Remove a report and add it again."""
    made, document, claims = REPORTS[number - 1]
    store = ledger._store
    assert store.remove([document.id]) == 1
    store.add(made, [(document, claims)])


def test_a_split_holds_and_a_merge_undoes_it(ledger: Ledger) -> None:
    parts = ledger.split("Vuk Doric", "Vuk Đorić")
    # The surname alone goes with the one whose office it has.
    assert {*map(frozenset, map(names, parts))} == {
        frozenset({"Vuk Đorić", "Doric"}),
        frozenset({"Vuk Doric"}),
    }
    for number in (1, 2, 3):
        _readd(ledger, number)
    assert not any({"Vuk Đorić", "Vuk Doric"} <= names(one) for one in ledger.speakers())


def test_all_names_split(ledger: Ledger) -> None:
    parts = ledger.split("Vuk Doric")
    assert sorted(map(len, map(names, parts))) == [1, 1, 1]
    with pytest.raises(NotFoundError, match="nothing to split"):
        ledger.split(parts[0].id)


def test_what_cannot_be_done_is_told(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError, match="more than one speaker is called so; give an id: "):
        ledger.merge("Doric", "Ana Doric")
    with pytest.raises(NotFoundError, match="no speaker is called so"):
        ledger.merge("Ana Doric", "Nobody")
    with pytest.raises(NotFoundError, match="already"):
        ledger.merge("Vuk Doric", "Vuk Đorić")
    with pytest.raises(NotFoundError, match="it is no name of"):
        ledger.split("Vuk Doric", "Ana")


def test_a_document_may_go_and_come_back(ledger: Ledger) -> None:
    before = ledger.speakers()
    for number in range(1, 11):
        _readd(ledger, number)
    assert ledger.speakers() == before
    assert ledger.verify().failures == ()
    assert json.loads(json.dumps(ledger.brief()["claims"]))


def test_a_reader_sees_names_reasons_and_claims(ledger: Ledger) -> None:
    found = ledger.speakers("Vuk Doric")[0]
    lines = list(speaker_in_full(found, ledger.claims(found), 120))
    assert any("the same words" in line for line in lines)
    assert "said      3 claims in 3 documents" in lines
    assert any(line.startswith("claim ") for line in lines)
    heading, *rows = speakers(ledger.speakers(), 120)
    assert heading.split()[:4] == ["speaker", "claims", "docs", "name"]
    assert len(rows) == len(EXPECTED)
    assert all(len(row) <= 120 for row in rows)


@settings(max_examples=25)
@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=30))
def test_any_name_can_be_kept(name: str) -> None:
    made, document, claims = REPORTS[0]
    speaker = claims[0].speaker
    assert speaker
    hostile = replace(claims[0], speaker=replace(speaker, name=name, role=name, side=name))
    with filled([(made, document, [hostile])]) as store:
        assert [one.name for one in store.speakers()] == [name]
        assert store.remove([document.id]) == 1
        assert store.speakers() == []
