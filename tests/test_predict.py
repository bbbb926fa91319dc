"""The encoder: company does not change a text's scores."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from sayso.errors import ModelError
from sayso.predict import ATTRIBUTION, Model, attribution_model
from sayso.tag import tag

SENTENCE = "The minister, Ada Brolin, said that the dam at Vessmark had held. "


def test_company_does_not_change_scores() -> None:
    alone = [scores for _, scores in attribution_model().predict([SENTENCE])]
    company = [SENTENCE * 9, SENTENCE, "", "Short."]
    among = [s for n, s in attribution_model().predict(company) if n == 1]
    assert len(alone) == len(among) == 1
    assert np.array_equal(alone[0].labels, among[0].labels)
    assert np.array_equal(alone[0].links, among[0].links)


@pytest.mark.parametrize("before", [13, 17, 21, 22])
def test_who_says_it_is_found_wherever_a_window_ends(before: int) -> None:
    told = (
        "“We have the harbour surrounded and hope to take it by the end of the day,” rebel"
        " commander Nasir Ostin, a former police colonel, told Velm Radio as shots were heard. "
    )
    rain = "Rain fell on the quay all night long. "
    text = rain * before + told + rain * 4
    ((_, scores),) = attribution_model().predict([text])
    cues = [text[slice(*attribution.cue)] for attribution in tag(scores) if attribution.cue]
    assert cues == ["told"]


def test_every_text_is_answered_in_order() -> None:
    texts = ["", SENTENCE, " ", SENTENCE * 900, "x"]
    answered = [(n, s.keep) for n, s in attribution_model().predict(texts)]
    assert sorted({n for n, _ in answered}) == [0, 1, 2, 3, 4]
    assert [n for n, _ in answered] == sorted(n for n, _ in answered)
    stretches = [keep for n, keep in answered if n == 3]
    assert len(stretches) > 1
    assert all(a[1] == b[0] for a, b in pairwise(stretches))


def test_scores_are_log_probabilities() -> None:
    (_, scores), *_ = attribution_model().predict([SENTENCE])
    assert np.allclose(np.exp(scores.labels).sum(axis=1), 1, atol=1e-4)


def test_missing_and_damaged_models_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="nowhere"):
        list(Model(tmp_path / "nowhere").predict(["x"]))
    broken = tmp_path / "broken"
    shutil.copytree(ATTRIBUTION, broken)
    (broken / "model.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError, match="broken"):
        list(Model(broken).predict(["x"]))
