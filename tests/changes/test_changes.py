"""What changes when reports come to those that are known."""

from __future__ import annotations

from dataclasses import replace

from sayings import Report, Saying, claims, report

from sayso.changes import changes
from sayso.match import match, read
from sayso.match.standing import Met
from sayso.points import Change
from sayso.types import Claim, Grouped

WORDS = "the northern lock of the Velm canal was closed by a rockfall"
ILIC = Saying(WORDS, "Mara Ilic", "said", "Norway")
RIVAL = Saying(WORDS, "Ana Sorel", "said", "Chile")
OTHER = Saying("the harbour choir will sing on the quay in June", "Teo Brand", "said")


def changed(known: list[Report], new: list[Report]) -> list[Change]:
    """The changes that `new` reports make, all being of one story and every two claims compared."""
    found = claims(*known, *new)
    readings = [read(claim) for claim in found]
    links = [link for n, one in enumerate(readings) for link in match(one, readings[:n])]
    ids = [document.id for _, document, _ in (*known, *new)]
    seen = {document.id for _, document, _ in known}
    pages = [document for _, document, _ in (*known, *new)]
    return changes(found, Met(links, {}), seen, [Grouped(tuple(ids), None)], pages)


def kinds(known: list[Report], new: list[Report]) -> list[str]:
    return [change.kind for change in changed(known, new)]


def toll(number: int, words: str, name: str | None = "Mara Ilic", day: int = 4) -> Report:
    return report(number, Saying(words, name, name and "said"), outlet="The Herald", day=day)


def test_nothing_has_changed_where_nothing_came() -> None:
    assert kinds([report(1, ILIC), report(2, RIVAL)], []) == []


def test_a_point_is_new_once() -> None:
    (change,) = changed([report(1, ILIC)], [report(2, OTHER), report(3, ILIC)])
    assert change.kind == "new"
    assert change.point == change.claims[0]


def test_what_a_side_repeats_corroborates_nothing() -> None:
    assert kinds([report(1, ILIC, outlet="A")], [report(2, ILIC, outlet="B")]) == []


def test_a_second_origin_corroborates() -> None:
    known, new = report(1, ILIC, outlet="A"), report(2, RIVAL, outlet="B")
    (change,) = changed([known], [new])
    assert change.kind == "corroborated"
    assert change.claims == (new[2][0].id,)
    assert change.before == (known[2][0].id,)
    third = report(3, Saying(WORDS, "Ulf Krag", "said"), outlet="C")
    assert kinds([known, new], [third]) == []


def test_a_denial_is_told_of_what_it_denies_and_once() -> None:
    denial = Saying(f"that {WORDS}", "Teo Brand", "denied")
    known, new = report(1, ILIC), report(2, denial)
    (change,) = changed([known], [new])
    assert (change.kind, change.point) == ("denied", known[2][0].id)
    assert change.claims == (new[2][0].id,)
    assert kinds([known, new], [report(3, denial)]) == []


def test_what_is_new_and_denied_is_told_once() -> None:
    denial = Saying(f"that {WORDS}", "Teo Brand", "denied")
    assert kinds([], [report(1, ILIC), report(2, denial)]) == ["denied"]


def test_a_denial_of_what_nobody_says_here_is_told() -> None:
    denial = Saying("that the choir had been paid", "Teo Brand", "denied")
    (change,) = changed([report(1, ILIC)], [report(2, denial)])
    assert (change.kind, change.point) == ("denied", change.claims[0])


def test_a_figure_is_raised_and_lowered_by_who_gave_it() -> None:
    first = toll(1, "at least 11 people were killed in Velm", day=3)
    (change,) = _figures([first], [toll(2, "14 people were killed in Velm")])
    assert (change.kind, change.figures) == ("figure-raised", (11.0, 14.0))
    assert change.before == (first[2][0].id,)
    (change,) = _figures([first], [toll(2, "9 people were killed in Velm")])
    assert (change.kind, change.figures) == ("figure-lowered", (11.0, 9.0))
    assert _figures([first], [toll(2, "11 people were killed in Velm")]) == []
    assert _figures([first], [toll(2, "9 people were killed in Velm", "Ana Sorel")]) == []


def test_only_the_latest_counts_of_both_times_are_compared() -> None:
    known = [toll(1, "4 people were killed", day=2), toll(2, "6 people were killed", day=3)]
    new = [toll(3, "8 people were killed", day=4), toll(4, "9 people were killed", day=5)]
    (change,) = _figures(known, new)
    assert change.figures == (6.0, 9.0)
    assert _figures(known, [toll(5, "5 people were killed", day=1)]) == []


def test_the_number_risen_from_is_not_the_one_risen_to() -> None:
    known = [toll(1, "the number of dead was 13", day=3)]
    (change,) = _figures(known, [toll(2, "the number of dead had risen from 13 to at least 14")])
    assert change.figures == (13.0, 14.0)


def test_a_part_or_another_thing_is_no_count_of_all() -> None:
    known = [toll(1, "11 people were killed", day=3)]
    for words in (
        "three more people were killed",
        "two of them were killed",
        "two children were killed",
        "12 people were injured",
        "5 people were killed in the north and 3 people were killed in the south",
    ):
        assert _figures(known, [toll(2, words)]) == [], words


def _figures(known: list[Report], new: list[Report]) -> list[Change]:
    return [change for change in changed(known, new) if change.figures]


def at_address(made: Report, number: int, published: str) -> Report:
    """A report as it stood at a page of the web."""
    raw, document, said = made
    origin = replace(document.origin, sha256=f"{number:064}")
    page = replace(document, uri="https://herald.example/velm", published=published, origin=origin)
    return raw, page, [_at(claim, page.uri, published) for claim in said]


def _at(claim: Claim, uri: str, published: str) -> Claim:
    return replace(claim, document=replace(claim.document, uri=uri, published=published))


def test_another_text_at_an_address_replaces_the_one_before() -> None:
    known = at_address(report(1, ILIC, OTHER), 1, "2031-03-04")
    new = at_address(report(2, ILIC, RIVAL), 2, "2031-03-05")
    (change,) = [change for change in changed([known], [new]) if change.document]
    assert (change.kind, change.document, change.replaces) == ("replaced", new[1].id, known[1].id)
    assert change.before == (known[2][1].id,)
    assert change.claims == ()


def test_one_of_the_same_date_is_edited_and_the_same_text_is_not() -> None:
    known = at_address(report(1, ILIC), 1, "2031-03-04")
    new = at_address(report(2, OTHER), 2, "2031-03-04")
    assert "edited" in kinds([known], [new])
    text = known[1].text
    again = new[0], replace(new[1], text=text), new[2]
    assert "edited" not in kinds([known], [again])
    assert "edited" not in kinds([known, new], [report(3, ILIC)])
