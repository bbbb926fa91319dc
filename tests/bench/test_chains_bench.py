"""The measure of relays and media, on invented marks."""

from __future__ import annotations

from made import span

from bench.chains import measure, told
from bench.speakers import document
from sayso.types import Attribution

TEXT = "Ada Brolin told Velm Radio in an interview that Teo Brand said the dam would hold."


def test_relays_and_media_count_where_they_stand() -> None:
    outer = Attribution(
        (span(TEXT, "that Teo Brand said the dam would hold"),),
        span(TEXT, "Ada Brolin"),
        span(TEXT, "told"),
        1.0,
    )
    inner = Attribution(
        (span(TEXT, "the dam would hold"),), span(TEXT, "Teo Brand"), span(TEXT, "said"), 1.0
    )
    first, second = told(document(TEXT), [outer, inner])
    radio = {"span": span(TEXT, "Velm Radio")}
    brolin = {"span": span(TEXT, "Ada Brolin")}
    interview = {"span": span(TEXT, "interview")}
    marks = [
        ({"chain": [radio], "medium": interview}, first),
        ({"chain": [radio, brolin], "medium": None}, second),
        ({"chain": [radio], "medium": interview}, None),
    ]
    counts = measure(marks)
    relays, media = counts["relays"], counts["media"]
    assert (relays.right, relays.found, relays.marked) == (3, 3, 4)
    assert (media.right, media.found, media.marked) == (1, 1, 2)
