"""Copies in a ledger: found as documents come, whatever the order, and gone with them."""

from __future__ import annotations

import csv
import json
import random
import sqlite3
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from made import raw

from sayso.alike import alike, telling
from sayso.brief import brief
from sayso.brief.markdown import markdown
from sayso.brief.reading import numbered
from sayso.clean import clean
from sayso.copies import LOOSE, day, furniture, origins, printed
from sayso.export.csv import rows
from sayso.ledger import Ledger
from sayso.shingles import near, sample
from sayso.store import Store
from sayso.types import Document, RawInput

Report = tuple[RawInput, Document]


def prose(seed: int, words: int = 120) -> str:
    """Text of so many words, another for each seed."""
    rng = random.Random(seed)
    return " ".join(f"w{rng.randrange(400)}" for _ in range(words))


NOTICE = prose(99, 80)


def report(number: int, text: str, **given: str) -> Report:
    """A report of The Herald, or as given."""
    made = raw(text, f"file:///news/{number}.txt", **{"outlet": "The Herald", **given})
    return made, clean(made)


@cache
def reports() -> list[Report]:
    """A story with copies, a long one with a short copy, and pages that share a notice."""
    long = prose(5, 1500)
    pages = [
        report(10 + n, f"{prose(10 + n, 40)} {NOTICE}", published=f"2031-03-0{n}")
        for n in (1, 2, 3, 4)
    ]
    return [
        report(1, prose(1), published="2031-03-04"),
        report(2, f"{prose(1)} {prose(2, 40)}", outlet="The Courier", published="2031-03-05"),
        report(3, f"VELM (Reuters) - {prose(1)}", published="2031-03-06", outlet="The Bulletin"),
        report(4, prose(3)),
        report(5, long, published="2031-03-01"),
        report(6, long[: len(long) // 3], outlet="The Courier"),
        *pages,
    ]


def expected(kept: Iterable[Report]) -> dict[str, str]:
    """The copies, by comparing all with all."""
    documents = [document for _, document in kept]
    samples = {d.id: sample(d.text) for d in documents}
    common = furniture((samples[d.id], d.outlet, day(d.published)) for d in documents)
    told = {d.id: telling(d.text, common) for d in documents}
    links: dict[str, list[str]] = {d.id: [] for d in documents}
    for a, b in combinations(links, 2):
        close = near(samples[a].without(common), samples[b].without(common))
        if close and alike(told[a], told[b]) is not None:
            links[a].append(b)
            links[b].append(a)
    return origins(map(printed, documents), links)


def copies(store: Store) -> dict[str, str]:
    """For each copy its origin."""
    found = {d.id: d.copy_of for d in store.documents()}
    assert {id_: store.document(id_).copy_of for id_ in found} == found
    return {id_: origin for id_, origin in found.items() if origin}


def filled(kept: Iterable[Report]) -> Store:
    store = Store(None, create=True)
    for made, document in kept:
        store.add(made, [(document, [])])
    return store


def test_copies_are_found_and_both_stay() -> None:
    kept = reports()
    ids = [document.id for _, document in kept]
    store = filled(kept)
    # The one that credits an agency is the origin, though it came last.
    assert copies(store) == {ids[0]: ids[2], ids[1]: ids[2], ids[5]: ids[4]}
    assert sorted(d.id for d in store.documents()) == sorted(ids)
    store.close()


def test_pages_of_two_days_that_share_most_are_copies_until_a_third_comes() -> None:
    kept = reports()[6:9]
    ids = [document.id for _, document in kept]
    store = filled(kept[:2])
    assert copies(store) == {ids[1]: ids[0]}
    raw, document = kept[2]
    store.add(raw, [(document, [])])
    assert copies(store) == {}
    store.remove([ids[2]])
    assert copies(store) == {ids[1]: ids[0]}
    store.close()


@settings(max_examples=15)
@given(
    st.permutations(range(10)),
    st.lists(st.integers(0, 9), max_size=3),
    st.lists(st.integers(0, 9), unique=True, max_size=6),
    st.integers(0, 10),
)
def test_neither_order_nor_repeats_nor_what_was_removed_matters(
    order: list[int], again: list[int], gone: list[int], before: int
) -> None:
    kept = reports()
    store = filled(kept[n] for n in order[:before])
    store.link()
    for n in (*order[before:], *again):
        store.add(kept[n][0], [(kept[n][1], [])])
    assert copies(store) == expected(kept)
    assert store.remove([kept[n][1].id for n in gone]) == len(gone)
    assert copies(store) == expected(kept[n] for n in range(10) if n not in gone)
    store.close()


def test_links_that_a_broken_run_left_out_are_made_when_read(tmp_path: Path) -> None:
    path, kept = tmp_path / "sayso.db", reports()
    store = Store(path, create=True)
    for made, document in kept:
        store.add(made, [(document, [])])
    store.close()
    again = Store(path, create=False)
    assert copies(again) == expected(kept)
    again.close()


def test_a_notice_on_very_many_pages_of_unknown_date_is_furniture() -> None:
    kept = [report(n, f"{prose(n, 40)} {NOTICE}") for n in range(LOOSE + 1)]
    store = filled(kept[:-1])
    assert len(copies(store)) == LOOSE - 1
    raw, document = kept[-1]
    store.add(raw, [(document, [])])
    assert copies(store) == {}
    store.remove([kept[0][1].id])
    assert copies(store) == expected(kept[1:]) != {}
    store.close()


def test_removing_all_leaves_nothing(tmp_path: Path) -> None:
    path, kept = tmp_path / "sayso.db", reports()
    store = Store(path, create=True)
    for made, document in kept:
        store.add(made, [(document, [])])
    store.remove([document.id for _, document in kept])
    store.close()
    with sqlite3.connect(path) as connection:
        for table in ("samples", "shingles", "furniture", "links", "stale"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608


def test_a_text_of_very_many_words() -> None:
    kept = [report(n, prose(7, 50_000)) for n in (1, 2)]
    store = filled(kept)
    assert len(copies(store)) == 1
    store.close()


def test_a_reader_is_told_and_it_verifies(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    said = "“All came out,” said Teo Brand, who runs the mine near Osk. "
    (folder / "a.txt").write_text(said + prose(1), encoding="utf-8")
    (folder / "b.txt").write_text(said + prose(1) + " It rained on.", encoding="utf-8")
    with Ledger() as ledger:
        ledger.add(folder)
        longer, shorter = (
            next(d for d in ledger.documents() if f in d.uri) for f in ("b.t", "a.t")
        )
        assert (longer.copy_of, shorter.copy_of) == (None, longer.id)
        assert ledger.verify().failures == ()
        made = ledger.brief()
        claims = list(ledger.claims())
        told = {claim.document.id: claim.document.copy_of for claim in claims}
        assert told == {longer.id: None, shorter.id: longer.id}
        assert [claim["document"]["copy_of"] for claim in made["claims"].values()] == [
            claim.document.copy_of for claim in claims
        ]
        assert all(ledger.show(claim.id).claim == claim for claim in claims)
        copied = [row for row in csv.DictReader(rows(claims)) if row["copy_of"]]
        assert {(row["document"], row["copy_of"]) for row in copied} == {(shorter.id, longer.id)}
        assert made["documents"][shorter.id]["copy_of"] == longer.id
        numbers = numbered(made)
        page = markdown(made)
        assert f"{numbers[shorter.id]}. `{shorter.uri}`, copy of ({numbers[longer.id]})" in page
        file = tmp_path / "brief.json"
        file.write_text(json.dumps(made))
        assert ledger.verify(file).failures == ()
        made["documents"][shorter.id]["copy_of"] = "0" * 32
        file.write_text(json.dumps(made))
        failures = ledger.verify(file).failures
        assert "a copy of one that is not in the brief" in failures[0]
        assert "its copy_of is not that of its document" in failures[1]


def test_articles_of_one_text_may_be_copies() -> None:
    with Ledger() as ledger:
        ledger.add(Path(__file__).parent.parent / "together" / "storm-twice.txt")
        first, *others, last = sorted(ledger.documents(), key=lambda d: d.origin.start or 0)
        assert first.text.startswith("Storm shuts the port of Velm")
        assert last.text.startswith("Storm shuts the port of Velm")
        assert len(last.text) < len(first.text)
        assert [d.copy_of for d in (first, *others, last)] == [None, None, None, first.id]


def test_a_brief_of_documents_without_copies_tells_of_none() -> None:
    _, document = reports()[0]
    assert "Copy of" not in markdown(brief([(document, [])]))
