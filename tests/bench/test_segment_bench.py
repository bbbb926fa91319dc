"""Dumps made of pages."""

from __future__ import annotations

import random

import pytest

from bench.pages import Page
from bench.segment import dump, noisy
from sayso.types import Span

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
