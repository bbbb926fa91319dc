"""The page of a brief: what a browser makes of it, whatever the texts hold."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, mine, port, raw
from sayings import apart, toll

from sayso.brief import Brief, Value, brief
from sayso.brief.chart import chart
from sayso.brief.html import brief_in, html
from sayso.brief.length import POINTS, shortened
from sayso.brief.view import days
from sayso.brief.web import text_fragment, web_address
from sayso.errors import ReadError
from sayso.pipeline import make
from sayso.types import Grouped
from sayso.verify import brief_checks, load_brief, verified

HOSTILE = st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=60)
ATTACKS = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"' onmouseover='alert(1)",
    "<!--<script>--><!--",
    "{{ 7 * 7 }} {% raw %}",
    "]]>&lt;b&gt;&#x202e;",
    "\u202eesrever\u2066\x1b[31m",
]


class _Read(HTMLParser):
    """The tags with their attributes, and the text outside scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self._in = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._in = tag

    def handle_endtag(self, tag: str) -> None:
        self._in = "" if tag == self._in else self._in

    def handle_data(self, data: str) -> None:
        if self._in not in ("script", "style"):
            self.text += data


def said(text: str, uri: str = "https://news.example/port") -> Brief:
    """The brief of a text that says itself, by a speaker of that name."""
    document = replace(make(raw("x")), text=text, title=text, outlet=text, uri=uri)
    found = claim(document, text, source=text, name=text)
    # What numbers and dates the words happen to hold is told in lines of its own.
    bare = replace(found, figures=(), when=(), where=(), notes=(), said=None)
    return brief([(document, [bare])])


@pytest.mark.parametrize("attack", ATTACKS)
def test_words_from_a_text_stay_words(attack: str) -> None:
    page, plain = _Read(html(said(attack))), _Read(html(said("plain")))
    assert page.tags == plain.tags
    assert [name for name, _ in page.attributes] == [name for name, _ in plain.attributes]


@given(HOSTILE)
def test_no_text_changes_the_page_around_it(text: str) -> None:
    page = html(said(f"x{text}", uri=text))
    page.encode()
    read, plain = _Read(page), _Read(html(said("plain", uri="file:///a.txt")))
    assert [tag for tag in read.tags if tag != "a"] == [tag for tag in plain.tags if tag != "a"]
    assert not set(page) & set("\u202a\u202d\u202e\u2066\u2069\x00\x1b")


def test_it_asks_for_nothing_and_runs_nothing() -> None:
    page = _Read(html(said("plain")))
    assert not {"img", "link", "iframe", "object", "form", "input"} & set(page.tags)
    assert page.tags.count("script") == 1
    assert ("type", "application/json") in page.attributes
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    policy = dict(page.attributes)["content"]
    assert policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    "uri",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://news.example",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "http:news",
        'https://news.example/" onclick="x',
        "https://news.example/a b",
        "https://[bad",
        " https://news.example",
        "\u202ehttps://news.example",
    ],
)
def test_only_addresses_of_the_web_are_linked(uri: str) -> None:
    assert web_address(uri) is None
    links = [value for name, value in _Read(html(said("x", uri))).attributes if name == "href"]
    assert links
    assert all(link and link.startswith("#") for link in links)


def test_a_link_leads_to_the_words() -> None:
    address = "https://news.example/port"
    assert text_fragment(address, "We lost\n three") == f"{address}#:~:text=We%20lost%20three"
    assert text_fragment(f"{address}#top", "a-b, c&d") == f"{address}#top:~:text=a%2Db%2C%20c%26d"
    long = " ".join(f"word{number}" for number in range(40))
    ends = "word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39"
    assert text_fragment(address, long) == f"{address}#:~:text={ends}"
    page = _Read(html(said("We lost three", address)))
    assert ("href", f"{address}#:~:text=We%20lost%20three") in page.attributes


def test_every_line_opens_to_its_sentence() -> None:
    _, document, claims = port(published="2031-03-04", outlet="The Herald")
    text = " ".join(_Read(html(brief([(document, claims)]))).text.split())
    assert "Mara Ilic, harbour master" in text
    assert "Nobody was at work on Monday. “We lost three cranes,” harbour master" in text
    assert "OutletThe Herald" in text
    assert "4 March 2031" in text


def test_a_page_holds_the_brief_that_it_shows(tmp_path: Path) -> None:
    reports = [port(published="2031-03-04", outlet="The Herald")[1:], mine()[1:]]
    made = brief(reports)
    path = tmp_path / "brief.html"
    path.write_text(html(made), encoding="utf-8")
    held = load_brief(path)
    assert held["claims"] == made["claims"]
    by_id = {document.id: document for document, _ in reports}
    assert verified(brief_checks(held, by_id.values(), by_id.get)).failures == ()


@pytest.mark.parametrize(
    ("words", "forged"),
    [
        ("lost three cranes", "lost eight cranes"),
        ("Mara Ilic", "Mara Osk"),
        ("</main>", "<p>More</p></main>"),
    ],
)
def test_a_page_that_shows_anything_else_fails(tmp_path: Path, words: str, forged: str) -> None:
    page = html(brief([port()[1:]]))
    assert words in page
    path = tmp_path / "brief.html"
    path.write_text(page.replace(words, forged, 1), encoding="utf-8")
    with pytest.raises(ReadError, match="shows something else"):
        load_brief(path)


@pytest.mark.parametrize("page", ["<!doctype html>", "<!doctype html>{}", "<!DOCTYPE html>\xff"])
def test_what_is_no_page_of_a_brief(tmp_path: Path, page: str) -> None:
    path = tmp_path / "brief.html"
    path.write_bytes(page.encode("latin-1"))
    with pytest.raises(ReadError, match="no page of a brief"):
        load_brief(path)


def test_a_shorter_brief_holds_together_and_says_what_is_left_out() -> None:
    _, document, claims = port()
    whole = brief([(document, claims)])
    story = whole["stories"][0]
    story["points"] = story["points"] * 3
    cut, left = shortened(whole, "short")
    assert len(cut["stories"][0]["points"]) == POINTS["short"]
    assert left["points"] == {document.id: 9 - POINTS["short"]}
    assert verified(brief_checks(cut, [document], {}.get)).failures == ()
    assert f"{9 - POINTS['short']} more of this story left out" in html(whole, "short")
    assert shortened(whole, "full")[0] is whole


def test_a_shorter_brief_rather_tells_what_is_surely_an_attribution() -> None:
    whole = brief([port()[1:]])
    (story,) = whole["stories"]
    sure = story["points"][-1]["claims"][0]
    for id_, said in whole["claims"].items():
        said["score"] = 0.9 if id_ == sure else 0.5
    first = story["points"][0]
    story["points"] = [{**first, "id": f"{n:032}"} for n in range(9)] + story["points"][-1:]
    cut, _ = shortened(whole, "short")
    assert sure in cut["stories"][0]["points"][-1]["claims"]


def test_a_shorter_brief_tells_what_may_be_no_claim_of_no_source_last() -> None:
    whole = brief([port()[1:]])
    (story,) = whole["stories"]
    title, last, other = story["points"]
    story["title"]["claim"] = title["claims"][0]
    said = whole["claims"][last["claims"][0]]
    told = [[], []]
    for number, source in enumerate((said["source_text"], None)):
        said |= {"source_text": source, "score": 0.4}
        story["points"] = [title, last, *({**other, "id": f"{n:032}"} for n in range(9))]
        told[number] = shortened(whole, "short")[0]["stories"][0]["points"]
    assert (last in told[0], last in told[1]) == (True, False)


def test_a_shorter_brief_rather_tells_what_no_earlier_story_has_told() -> None:
    whole = brief([port()[1:], mine()[1:]])
    first, second = whole["stories"]
    own = [{**second["points"][0], "id": f"{number:032}"} for number in range(POINTS["short"])]
    second["points"] = [*first["points"], *own]  # type: ignore[list-item]
    cut, left = shortened(whole, "short")
    assert cut["stories"][0]["points"] == first["points"]
    assert cut["stories"][1]["points"] == own
    assert left["points"] == {second["id"]: len(first["points"])}


def test_stories_beyond_the_first_are_left_out_and_counted() -> None:
    reports = [mine(f"file:///news/{number}.txt")[1:] for number in range(9)]
    made = brief(reports)
    assert "2 more stories left out" in html(made, "short")
    assert "left out" not in html(made, "full")


def test_days_of_documents_are_a_chart_where_there_are_two_or_more() -> None:
    reports = [
        mine(f"file:///news/{number}.txt", published=f"2031-03-0{number}")[1:] for number in (1, 3)
    ]
    ids = tuple(document.id for document, _ in reports)
    page = _Read(html(brief(reports, [Grouped(ids, None)])))
    assert page.tags.count("rect") == 3
    assert "rect" not in _Read(html(brief(reports))).tags


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03-04/2031-03-06", "4–6 March 2031"),
        ("2031-03-30/2031-04-02", "30 March – 2 April 2031"),
        ("2031-12-30/2032-01-02", "30 December 2031 – 2 January 2032"),
        ("2031-03-04T10:00:00Z/2031-03-04T12:00:00Z", "4 March 2031"),
        ("<soon>", "<soon>"),
    ],
)
def test_days_in_words(interval: str, words: str) -> None:
    assert days(interval) == words


def test_the_same_brief_gives_the_same_page() -> None:
    assert html(said("plain")) == html(said("plain"))
    assert brief_in("no page") is None


def test_a_series_is_a_table_and_a_chart_that_is_told_in_words() -> None:
    page = html(toll())
    read = _Read(page)
    assert page.count("<table>") == 1
    assert "Figures: people killed" in read.text
    label = dict(read.attributes[read.attributes.index(("class", "steps")) :])["aria-label"]
    assert label == (
        "people killed: 2031-03-03 nine Teo Brand; 2031-03-03 at least 11 Mara Ilic; "
        "2031-03-04 13 Mara Ilic"
    )
    assert page.count("<circle") == 3
    assert page.count('class="apart"') == 1
    assert "<i>C" not in page


def test_conflicts_with_what_is_told_above_open_from_one_line() -> None:
    page = html(apart())
    assert page.count('<span class="mark conflicting">') == 4
    assert page.count("with 2 told above") == 2


def value(number: float, as_of: str | None, relation: str | None = None) -> Value:
    facts = {"speaker": None, "outlet": None, "claim": "", "relation": relation}
    return {"value": number, "value_max": None, "bound": "exact", "as_of": as_of, **facts}  # type: ignore[typeddict-item]


def test_a_chart_needs_three_values_with_a_date_and_two_dates() -> None:
    days = ["2031-03-03", "2031-03-04", "2031-03-07"]
    assert chart([value(n, day) for n, day in enumerate(days)]) is not None
    assert chart([value(n, day) for n, day in enumerate(days[:2])]) is None
    assert chart([value(n, day) for n, day in enumerate([*days[:2], "2031-03"])]) is None
    assert chart([value(n, days[0]) for n in range(3)]) is None


def test_steps_leave_out_what_is_in_conflict() -> None:
    made = chart(
        [
            value(10, "2031-03-03"),
            value(5, "2031-03-04", "conflict"),
            value(20, "2031-03-05T00:00:00Z", "rise"),
        ]
    )
    assert made is not None
    assert made.path == "M8 55H592V8"
    assert [(dot.x, dot.apart) for dot in made.dots] == [(8, False), (300, True), (592, False)]
