"""Windows: the labels and links of annotated articles, in word pieces."""

from __future__ import annotations

import random
from typing import Any

import pytest

from sayso.predict import ATTRIBUTION
from sayso.scores import KINDS, LABELS
from training.articles import Article, Marked
from training.noise import Edit
from training.variety import edited
from training.windows import EDGE, IGNORE, windows

TEXT = "Mayor Ada Brolin said: the engineers fear that the dam at Vessmark will break soon."


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(ATTRIBUTION / "tokenizer.json"))


def marked(*parts: str) -> Marked:
    starts = [TEXT.index(part) for part in parts]
    spans = [(start, start + len(part)) for start, part in zip(starts, parts, strict=True)]
    return {kind: [span] for kind, span in zip(KINDS, spans, strict=True)}


SAID = "the engineers fear that the dam at Vessmark will break soon"
ARTICLE = Article(
    TEXT,
    [marked("Mayor Ada Brolin", "said", SAID)],
    [marked("the engineers", "fear", "that the dam at Vessmark will break soon")],
)


def names(labels: Any) -> list[str]:
    return ["-" if label == IGNORE else LABELS[label] for label in labels]


def test_a_span_has_its_first_and_its_last_piece(tokenizer: Any) -> None:
    (window,) = windows(ARTICLE, tokenizer, 190, random.Random(1))
    labels = names(window.labels)
    assert labels[0] == "B-source"
    assert labels[labels.index("S-cue") - 1] == "E-source"
    assert labels.count("B-content") == labels.count("E-content") == 1
    assert labels[-1] == "O"


def test_what_is_cited_is_labelled_inside_contents_only(tokenizer: Any) -> None:
    (window,) = windows(ARTICLE, tokenizer, 190, random.Random(1))
    for label, cited in zip(names(window.labels), names(window.cited), strict=True):
        assert (cited == "-") == (not label.endswith("content"))
    assert "S-cue" in names(window.cited)


def test_links_point_from_content_to_source_and_cue(tokenizer: Any) -> None:
    (window,) = windows(ARTICLE, tokenizer, 190, random.Random(1))
    assert len(window.links) == 2
    for content, source, cue in window.links:
        assert source is not None
        assert cue is not None
        first = window.spans["content"][content][0]
        assert window.spans["source"][source][1] < first
        assert window.spans["cue"][cue][1] < first


def test_labels_near_a_cut_are_not_learnt(tokenizer: Any) -> None:
    long = Article(TEXT * 20, [])
    cut = list(windows(long, tokenizer, 60, random.Random(1)))
    assert len(cut) > 2
    assert names(cut[0].labels)[:EDGE] == ["O"] * EDGE
    assert all(set(names(w.labels)[:EDGE]) == {"-"} for w in cut[1:])
    assert all(set(names(w.labels)[-EDGE:]) == {"-"} for w in cut[:-1])


def test_an_edit_moves_what_is_cited_too() -> None:
    longer = edited(ARTICLE, [Edit(0, 0, "Then ")])
    pairs = [(ARTICLE.attributions, longer.attributions), (ARTICLE.cited, longer.cited)]
    for before, after in pairs:
        for kind, spans in before[0].items():
            words = [TEXT[slice(*span)] for span in spans]
            assert [longer.text[slice(*span)] for span in after[0][kind]] == words
