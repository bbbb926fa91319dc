"""The word lists of the score, and the verdicts that it learns from."""

from __future__ import annotations

import json

import pytest

from sayso.predict import ATTRIBUTION
from sayso.scores import WORDS
from training.judged import CLAIMS
from training.words import inflected, words


@pytest.mark.parametrize(
    ("verb", "form"),
    [("deny", "denied"), ("admit", "admitting"), ("warn", "warned"), ("pass", "passes")],
)
def test_a_verb_has_its_regular_forms(verb: str, form: str) -> None:
    assert {verb, form} <= inflected(verb)


def test_the_model_knows_the_words_of_the_lists() -> None:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(ATTRIBUTION / "tokenizer.json"))
    known = words(tokenizer)
    shipped = json.loads((ATTRIBUTION / "meta.json").read_text("utf-8"))["score"]["words"]
    assert known == shipped
    assert list(known) == list(WORDS)
    assert tokenizer.token_to_id("said") in known["say"]
    assert not set(known["say"]) & set(known["act"])


def test_judged_claims_hold_offsets_and_verdicts_only() -> None:
    verdicts = {"right", "no attribution", "content runs on", "content is cut", "wrong source"}
    rows = [json.loads(line) for line in CLAIMS.read_text("utf-8").splitlines()]
    assert len(rows) == 541
    claims = [claim for row in rows for claim in row["claims"]]
    assert all(claim.keys() == {"source", "cue", "content", "verdict"} for claim in claims)
    assert {claim["verdict"] for claim in claims} == verdicts
