"""What is told of pages whose facts are known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import raw

from bench.imprint import Known, judged
from bench.segment import Dump
from sayso.clean import clean

TITLE = "Storm shuts the port of Velm for a week"
KNOWN = Known(Dump("", [0], []), "VelmLedger", "2031-05-06", TITLE, ("Mara Ilic",))


@pytest.mark.parametrize(
    ("fact", "value", "how"),
    [
        ("outlet", "The Velm Ledger", "right"),
        ("outlet", "Velm Radio", "wrong"),
        ("day", "2031-05-06T10:00:00Z", "right"),
        ("day", "2031-05-07", "wrong"),
        ("title", "Storm shuts the port of Velm for a week - Ledger", "right"),
        ("title", "Weather and tides", "wrong"),
        ("byline", "Mara Ilic and Teo Brand", "right"),
        ("byline", "Teo Brand", "wrong"),
    ],
)
def test_what_is_told_is_right_or_wrong(fact: str, value: str, how: str) -> None:
    name = {"day": "published"}.get(fact, fact)
    document = replace(clean(raw("x")), **{name: value})
    assert judged(KNOWN, document)[fact] == how
    assert set(judged(KNOWN, document).values()) == {how, "none"}
