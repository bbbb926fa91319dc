"""The benchmark of text in capitals counts what it says."""

from __future__ import annotations

from bench.capitals import measure

NEWS = (
    "Jane Roe, the mayor of Velm, said on Monday that three people had been killed in a flood. "
    "A police spokesman denied that the bridge was shut."
)


def test_claims_that_are_alike_in_capitals_are_counted() -> None:
    counts = measure([NEWS])
    assert counts["claims"] == counts["found"] == 2
    assert counts["speaker"] == counts["figures"] == 2
