"""Saved pages as blocks, and dumps made of them."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from pathlib import Path

import pytest

from bench.pages import Page, blocks, load
from bench.segment import dump, noisy
from sayso.types import Span

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


def marks(data: Path, kinds: dict[str, str]) -> Path:
    sha256 = hashlib.sha256(HTML.encode()).hexdigest()
    path = data / "marks.jsonl"
    path.write_text(json.dumps({"page": "a", "sha256": sha256, "blocks": kinds}), "utf-8")
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


PAGES = [
    Page(
        "The Herald",
        (
            ("navigation", "World Sport"),
            ("headline", f"Storm {number} shuts the port of Velm for a week"),
            ("text", "Nobody was at work on Monday, the harbour master of Velm said. It rained."),
            ("newsletter", "Sign up for our letter and read what happens in the port"),
            ("text", "The quay will open again in spring, he added. The union said nothing."),
            ("rights", "All rights reserved by the Herald of Velm and its owners."),
        ),
    )
    for number in range(5)
]


@pytest.mark.parametrize("seed", range(20))
def test_starts_and_parts_are_where_a_dump_says(seed: int) -> None:
    rng = random.Random(seed)
    made = dump(PAGES, rng)
    for text, starts, parts in (
        (made.text, made.starts, made.parts),
        ((rough := noisy(made, rng)).text, rough.starts, rough.parts),
    ):
        assert len(starts) == len(PAGES)
        # Noise may lose a headline.
        assert all(text[start:].startswith(("Storm", "Nobody")) for start in starts)
        assert starts == sorted(starts)
        words = {"newsletter": "letter", "rights": "Herald", "navigation": "World"}
        spans: list[tuple[Span, str]] = [part for part in parts if part[1] in words]
        assert all(words[kind] in text[start:end] for (start, end), kind in spans)
