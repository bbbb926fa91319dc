"""A brief of some topics: what is in it, what never is left out, and what it says it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sayings import Report, Saying, report

from sayso.brief import Brief, Point, asked
from sayso.brief.html import html
from sayso.brief.json import as_json
from sayso.brief.markdown import markdown
from sayso.ledger import Ledger
from sayso.points import LAST
from sayso.store import Store
from sayso.verify import brief_checks, load_brief, verified

LOCK = "the northern lock of the Velm canal was closed by a rockfall"
REPORTS = [
    report(1, Saying(LOCK, "Mara Ilic", "said"), outlet="The Herald", day=2),
    report(2, Saying("four people were killed in Trondheim", "Ulf Krag", "said"), day=3),
    report(3, Saying(f"that {LOCK}", "Teo Brand", "denied"), outlet="The Bulletin", day=4),
    report(4, Saying("barges were flooding the small basin", "Ana Müller", "said"), day=5),
    report(5, Saying("it rained for days in the hills above Osk", "Ana Müller", "wrote"), day=None),
]
HOSTILE = ['"', "''", "NEAR(lock OR", "lock AND NOT (", "text : lock", "*", "^lo*", "", "\0\ud800"]


def filled(path: Path, *reports: Report) -> Ledger:
    store = Store(path, create=True)
    for raw, document, claims in reports:
        store.add(raw, [(document, claims)])
    store.close()
    return Ledger(path)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with filled(tmp_path / "kept.db", *REPORTS) as opened:
        yield opened


def points(made: Brief) -> list[Point]:
    return [point for story in made["stories"] for point in story["points"]]


def days(made: Brief) -> list[str]:
    return sorted(of["published"] or "" for of in made["documents"].values())


def test_stories_with_a_matching_point_are_in_without_the_others(ledger: Ledger) -> None:
    made = ledger.brief(about=["flood basin"])
    assert [point["text"] for point in points(made)] == ["barges were flooding the small basin"]
    assert days(made) == ["2031-03-05"]
    assert made["period"] == {"from": "2031-03-05", "to": "2031-03-05"}
    assert len(made["stories"]) == len(made["documents"]) == len(made["claims"]) == 1


def test_one_of_an_option_and_all_the_options_have_to_fit(ledger: Ledger) -> None:
    assert len(points(ledger.brief(about=["basin", "rained"]))) == 2
    assert len(points(ledger.brief(about=["basin", "rained"], speaker=["ana muller"]))) == 2
    assert points(ledger.brief(about=["basin"], speaker=["Mara Ilic"])) == []
    assert points(ledger.brief(speaker=["Krag"], place=["Osk"])) == []


def test_a_place_is_also_the_country_that_it_is_in(ledger: Ledger) -> None:
    for place in ("Trondheim", "norway"):
        assert "Trondheim" in points(ledger.brief(place=[place]))[0]["text"]
    assert points(ledger.brief(place=["Trond"])) == []


def test_what_bears_no_date_is_in_no_period(ledger: Ledger) -> None:
    assert days(ledger.brief(from_="2031-03-05")) == ["2031-03-05"]
    assert days(ledger.brief(until="2031-03-01")) == []
    assert len(points(ledger.brief(from_="2031-03-03", until="2031-03-03"))) == 1


def test_neither_a_denial_nor_what_is_denied_is_left_out(ledger: Ledger) -> None:
    denied = next(point for point in points(ledger.brief()) if point["denied_by"])
    for made in (
        ledger.brief(speaker=["Ilic"]),
        ledger.brief(until="2031-03-02"),
        ledger.brief(speaker=["Brand"]),
        ledger.brief(flag=["denied"]),
    ):
        assert next(one for one in points(made) if one["id"] == denied["id"]) == denied
        assert denied["denied_by"][0] in made["claims"]
        assert "denied by" in markdown(made)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_never_more_than_words(ledger: Ledger, words: str) -> None:
    for made in (
        ledger.brief(about=[words]),
        ledger.brief(speaker=[words]),
        ledger.brief(place=[words]),
    ):
        assert points(made) == []
        assert made["stories"] == []
        text, page = markdown(made), html(made)
        assert "Nothing fits what was asked for." in text
        assert "Nothing fits what was asked for." in page
        assert as_json(made)
    assert len(points(ledger.brief(about=['"northern lock"', words]))) >= 1


def test_it_says_what_it_was_asked_for(ledger: Ledger) -> None:
    made = ledger.brief(
        about=["<lock>", "dam"], flag=["denied"], until="2031-03-04", since="2031-03-03"
    )
    assert made["asked"] == asked(
        about=["<lock>", "dam"], flags=["denied"], until="2031-03-04", since="2031-03-03"
    )
    told = "words “{}” or “dam”; flag “denied”; published until 2031-03-04; changed since"
    assert told.format(r"\<lock\>") in " ".join(markdown(made).split())
    assert told.format("&lt;lock&gt;") in html(made)
    assert "Asked for" not in markdown(ledger.brief()) + html(ledger.brief())


def test_changes_are_those_of_the_topic(ledger: Ledger) -> None:
    made = ledger.brief("2031-03-03", about=["lock"])
    assert [change["change"] for change in made["changes"]] == ["denied"]
    assert days(made) == ["2031-03-02", "2031-03-04"]
    assert ledger.brief("2031-03-03", speaker=["Krag"])["changes"][0]["change"] == "new"
    assert ledger.brief("2031-03-05", about=["lock"])["changes"] == []


def test_each_topic_has_a_last_brief_of_its_own(ledger: Ledger) -> None:
    ledger.told(ledger.brief(LAST, about=["lock", "dam"]))
    assert ledger.brief(LAST, about=["dam", "lock"])["stories"] == []
    assert ledger.brief(LAST, about=["lock"])["stories"]
    assert len(ledger.brief(LAST)["documents"]) == len(REPORTS)
    ledger.told(ledger.brief(LAST))
    assert ledger.brief(LAST)["stories"] == []


def test_it_verifies(ledger: Ledger, tmp_path: Path) -> None:
    documents = [document for _, document, _ in REPORTS]
    for number, made in enumerate(
        (
            ledger.brief(speaker=["Ilic"]),
            ledger.brief(flag=["denied"], since="2031-03-03"),
            ledger.brief(place=["Norway"], from_="2031-03-03"),
        )
    ):
        for name, text in (("json", as_json(made)), ("html", html(made, "short"))):
            path = tmp_path / f"{number}.{name}"
            path.write_text(text, "utf-8")
            found = verified(brief_checks(load_brief(path), documents, lambda _: None))
            assert found.failures == ()
            assert found.checked > 10


def test_points_are_asked_for_by_words_not_by_parts_of_them(ledger: Ledger) -> None:
    assert len(ledger.points(about="floods")) == 1
    assert ledger.points(about="loo") == []
    assert ledger.points(about='"lock northern"') == []
    assert len(ledger.points(about='"northern lock"')) >= 1
