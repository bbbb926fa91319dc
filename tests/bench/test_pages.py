"""Saved pages as blocks, each with what it is."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from bench.pages import MARKS, UNKNOWN, around, blocks, held_out, load

SHARED = Path(__file__).parents[3] / "shared" / "data"
KINDS = {
    *("headline", "byline", "dateline", "text", "caption", "teaser", "newsletter", "paywall"),
    *("cookie", "donation", "bio", "navigation", "rights"),
}
HTML = """<html><head><title>x</title></head><body><nav><a>World</a> <a>Sport</a></nav>
<h1>Storm shuts the port of <b>Velm</b></h1><!-- a remark --><p>By Mara Ilic</p>
<p>Nobody was at work in the port of Velm on Monday, the master said.</p>
<div>Sign up for our letter<script>no()</script></div>
<p>The quay will open again in spring, he added.</p><footer>All rights reserved.</footer>
</body></html>"""
GOLD = (
    "Nobody was at work in the port of Velm on Monday, the master said.\n"
    "The quay will open again in spring, he added."
)
BLOCKS = [
    "World Sport",
    "Storm shuts the port of Velm",
    "By Mara Ilic",
    "Nobody was at work in the port of Velm on Monday, the master said.",
    "Sign up for our letter",
    "The quay will open again in spring, he added.",
    "All rights reserved.",
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with gzip.open(tmp_path / "a.html.gz", "wb") as file:
        file.write(HTML.encode())
    row = {"outlet": "The Herald", "html": "a.html.gz", "title": "Storm", "text": GOLD}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row), "utf-8")
    return tmp_path


def marks(data: Path, kinds: dict[str, str], **far: str) -> Path:
    sha256 = hashlib.sha256(HTML.encode()).hexdigest()
    path = data / "marks.jsonl"
    row = {"page": "a", "sha256": sha256, "blocks": kinds, "far": far}
    path.write_text(json.dumps(row), "utf-8")
    return path


def test_blocks_are_whole_elements() -> None:
    assert blocks(HTML.encode()) == BLOCKS


def test_pages_that_nobody_marked_know_their_article(data: Path) -> None:
    (page,) = load(data)
    assert [kind for kind, _ in page.blocks] == [
        "boilerplate" if i in (0, 1, 2, 4, 6) else "text" for i in range(7)
    ]


def test_marked_pages_know_the_kinds(data: Path) -> None:
    path = marks(data, {"headline": "1", "byline": "2", "text": "3,5", "newsletter": "4"})
    (page,) = load(data, marks=path)
    assert [kind for kind, _ in page.blocks] == ["headline", "byline", "text", "newsletter", "text"]


def test_what_stands_around_a_marked_page_is_told(data: Path) -> None:
    path = marks(data, {"headline": "1", "text": "3,5"})
    (page,) = load(data, marks=path)
    assert list(around(data, marks=path)) == [
        (page.outlet, [(UNKNOWN, BLOCKS[0])]),
        (page.outlet, [(UNKNOWN, BLOCKS[6])]),
    ]
    path.write_text("", "utf-8")
    assert not list(around(data, marks=path))


def test_what_is_told_of_far_blocks_is_known_and_no_article_is_among_them(data: Path) -> None:
    path = marks(data, {"headline": "2"}, rights="6", text="3,5", skip="0", newsletter="4")
    assert list(around(data, marks=path)) == [
        ("The Herald", [(UNKNOWN, BLOCKS[1])]),
        ("The Herald", [("newsletter", BLOCKS[4]), ("rights", BLOCKS[6])]),
    ]


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the data sets in ../shared/data")
def test_all_marks_are_of_pages_that_are_there() -> None:
    marked = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    pages = load(SHARED)
    # Pages in other languages are marked and left out.
    assert 0.9 * len(marked) < len(pages) <= len(marked)
    assert {kind for page in pages for kind, _ in page.blocks} == KINDS
    assert 0 < sum(held_out(page.outlet) for page in pages) < len(pages) / 2
    assert not any("far" in row for row in marked if held_out(row["outlet"]))
