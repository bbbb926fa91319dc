"""A brief since a moment, and how it is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sayings import Report, Saying, claims, report

from sayso.brief import Brief, brief
from sayso.brief.changed import parts
from sayso.brief.html import html
from sayso.brief.json import as_json
from sayso.brief.length import shortened
from sayso.brief.markdown import markdown
from sayso.brief.since import since
from sayso.changes import changes
from sayso.match import match, read
from sayso.match.standing import Met, points
from sayso.types import Grouped
from sayso.verify import brief_checks, load_brief, verified

WORDS = "the northern lock of the Velm canal was closed by a rockfall"
KNOWN = report(
    1,
    Saying(WORDS, "Mara Ilic", "said"),
    Saying("4 people were killed", "Ulf Krag", "said"),
    outlet="A",
    day=3,
)
DENIAL = Saying(f"that {WORDS}", "Teo Brand", "denied")
NEW = report(2, DENIAL, Saying("6 people were killed", "Ulf Krag", "said"), outlet="B")
MORE = [
    "the choir of Osk will sing in June",
    "the barges were sold at auction",
    "wheat prices rose again",
    "a library burnt down near the station",
    "the mayor resigned over a tram contract",
    "snow blocked both mountain passes",
    "teachers ended their strike",
    "a comet was seen from the pier",
    "the old brewery became a museum",
]
NEWS = report(3, *(Saying(words, "Ana Sorel", "said") for words in MORE), outlet="C", day=5)


def made(*known: Report) -> Brief:
    """The brief of all reports, in one story, to one who has the `known`."""
    reports = [KNOWN, NEW, NEWS]
    found = claims(*reports)
    readings = [read(claim) for claim in found]
    links = [link for n, one in enumerate(readings) for link in match(one, readings[:n])]
    met = Met(links, {})
    groups = [Grouped(tuple(document.id for _, document, _ in reports), None)]
    whole = brief([one[1:] for one in reports], groups, points(found, met))
    seen = {document.id for _, document, _ in known}
    return since(whole, seen, changes(found, met, seen, groups))


def test_it_holds_what_is_new_and_what_that_rests_on() -> None:
    found = made(KNOWN, NEWS)
    assert [change["change"] for change in found["changes"]] == ["denied", "figure-raised"]
    assert found["period"] == {"from": "2031-03-04", "to": "2031-03-04"}
    assert list(found["documents"]) == [KNOWN[1].id, NEW[1].id]
    assert found["claims"].keys() == {claim.id for claim in claims(KNOWN, NEW)}
    assert found["stories"][0]["outlets"] == ["A", "B"]


def test_it_verifies_and_a_wrong_change_does_not(tmp_path: Path) -> None:
    for length in ("short", "normal", "full"):
        path = tmp_path / f"{length}.html"
        path.write_text(html(made(KNOWN), length), "utf-8")  # type: ignore[arg-type]
        assert _failures(load_brief(path)) == ()
    found = made(KNOWN)
    path = tmp_path / "brief.json"
    path.write_text(as_json(found), "utf-8")
    assert _failures(load_brief(path)) == ()
    raised = next(change for change in found["changes"] if change["figures"])
    raised["figures"] = [4.0, 9.0]
    assert len(_failures(found)) == 1
    raised["figures"], raised["change"] = [4.0, 6.0], "figure-lowered"
    assert len(_failures(found)) == 1
    raised["change"], raised["before"] = "figure-raised", ["0" * 32]
    assert len(_failures(found)) == 2


def test_only_what_is_new_is_left_out_of_what_changed() -> None:
    found = made(KNOWN)
    short, left = shortened(found, "short")
    assert left["changes"] == 2
    assert [change["change"] for change in short["changes"]][:2] == ["denied", "figure-raised"]
    assert "(2 more that are new left out)" in markdown(found, "short")
    assert "2 more that are new left out." in html(found, "short")


def test_a_denial_that_is_new_is_told_under_what_it_denies_though_a_note_tells_it_too() -> None:
    found = made(KNOWN, NEWS)
    denied = found["changes"][0]
    point = next(
        one for story in found["stories"] for one in story["points"] if one["id"] == denied["point"]
    )
    denials = list(denied["claims"])
    denied["claims"] = [*point["claims"], *denials]
    assert parts(found, denied) == [("", [point["claims"][0]]), ("denied by", denials)]
    denied["claims"] = point["claims"][:1]
    assert parts(found, denied) == [("", [point["claims"][0]])]


def test_a_story_has_the_headline_of_what_is_new_and_most_like_it() -> None:
    def story(*titles: str | None) -> tuple[str | None, str]:
        reports = [KNOWN, NEW, NEWS]
        named = [
            (replace(document, title=title), claims)
            for (_, document, claims), title in zip(reports, titles, strict=True)
        ]
        first, second, third = (document.id for document, _ in named)
        whole = brief(named, [Grouped((first, second, third), first)])
        (found,) = since(whole, {first}, [])["stories"]
        return found["title"]["text"], found["title"]["document"]

    known, other = "Lock of the canal shut", "Snow blocked both mountain passes"
    assert story(known, "Weather", other) == (other, NEWS[1].id)
    assert story(known, "Weather", None) == ("Weather", NEW[1].id)
    assert story(known, None, None) == (known, KNOWN[1].id)


def test_a_short_brief_rather_tells_what_has_changed_than_what_is_contested() -> None:
    found = made(KNOWN, NEW)
    (story,) = found["stories"]
    told, old = story["points"][-1], story["points"][0]
    old = {**old, "id": "0" * 32, "flags": [{"flag": "unverified", "claims": old["claims"]}]}
    assert any(change["point"] == told["id"] for change in found["changes"])
    story["points"] = [{**old, "id": f"{n:032}"} for n in range(9)] + [told]  # type: ignore[typeddict-item]
    short, _ = shortened(found, "short")
    assert told["id"] in {point["id"] for point in short["stories"][0]["points"]}


def test_both_open_with_what_changed() -> None:
    found = made(KNOWN, NEWS)
    text, page = markdown(found), html(found)
    assert text.index("## What changed") < text.index("### Denied") < text.index("4 → 6")
    assert page.index("What changed") < page.index("Denied</h3>") < page.index("4 → 6")
    whole = brief([KNOWN[1:]])
    assert "What changed" not in markdown(whole) + html(whole)


def _failures(found: Brief) -> tuple[str, ...]:
    documents = [document for _, document, _ in (KNOWN, NEW, NEWS)]
    return verified(brief_checks(found, documents, lambda _: None)).failures
