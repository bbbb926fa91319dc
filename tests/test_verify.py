from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, mine, port, raw

from sayso.brief import Brief, brief
from sayso.errors import ReadError
from sayso.pipeline import make
from sayso.points import Series, SeriesValue
from sayso.types import Claim, Document
from sayso.verify import (
    Verified,
    brief_checks,
    claim_checks,
    document_checks,
    load_brief,
    reading,
    verified,
)


def whole() -> tuple[Brief, list[Document]]:
    pairs = [port(outlet="The Herald", title="Trade goes on")[1:], mine()[1:]]
    made = json.loads(json.dumps(brief(pairs)))
    return made, [document for document, _ in pairs]


def check(made: Brief, documents: list[Document]) -> Verified:
    return verified(brief_checks(made, documents, lambda _id: None))


def test_a_true_brief_passes() -> None:
    result = check(*whole())
    assert result.failures == ()
    assert result.checked > 50


def test_its_documents_may_be_found_one_by_one() -> None:
    made, documents = whole()
    by_id = {document.id: document for document in documents}
    assert verified(brief_checks(made, documents[:1], by_id.get)).failures == ()


def _set(path: str, value: Any) -> Callable[[Any], None]:
    def change(made: Any) -> None:
        *way, last = path.split(".")
        at = made
        for step in way:
            at = (
                next(iter(at.values()))
                if step == "*"
                else at[int(step) if step.isdigit() else step]
            )
        at[int(last) if last.isdigit() else last] = value

    return change


@pytest.mark.parametrize(
    ("change", "failure"),
    [
        (_set("claims.*.text", "We lost nothing"), "text is not what stands"),
        (_set("claims.*.content.0", [61, 83]), "text is not what stands"),
        (_set("claims.*.content.0", [0, 10**9]), "a content span is not in the text"),
        (_set("claims.*.content.0", [-5, 83]), "a content span is not in the text"),
        (_set("claims.*.content.0", [60, 60]), "a content span is not in the text"),
        (_set("claims.*.content", []), "not in order"),
        (_set("claims.*.source", [0, 5]), "source_text is not what stands"),
        (_set("claims.*.source_text", "the mayor"), "source_text is not what stands"),
        (_set("claims.*.cue", [5, 4]), "cue is not in the text"),
        (_set("claims.*.speaker.name", "Ola Brand"), "speaker.name is not what stands"),
        (_set("claims.*.speaker.mention", [0, 9]), "speaker.name is not what stands"),
        (_set("claims.*.speaker.role", "mayor"), "speaker.role is not what stands"),
        (_set("claims.*.speaker.role_span", None), "speaker.role is not what stands"),
        (_set("claims.*.medium", {"name": "radio", "span": [0, 5]}), "medium.name is not what"),
        (_set("claims.*.chain", [{"name": "radio", "span": [0, 5]}]), "a name of the chain is not"),
        (_set("claims.*.figures.0.value", 4), "a figure is not what stands"),
        (_set("claims.*.figures.0.bound", "up_to"), "a figure is not what stands"),
        (_set("claims.*.figures.0.unit", "USD"), "a figure is not what stands"),
        (_set("claims.*.figures.0.span", [0, 5]), "a figure is not what stands"),
        (_set("claims.*.figures.0.what.text", "ships"), "what is counted is not what stands"),
        (_set("claims.*.id", "0" * 32), "under the id of another"),
        (_set("claims.*.document.outlet", "The Sun"), "of its document is not so"),
        (_set("claims.*.document.id", "0" * 32), "its document is not in the brief"),
        (_set("claims.*.score", "high"), "not the form of a claim"),
        (_set("claims.*.text", []), "not the form of a claim"),
        (_set("documents.*.outlet", "The Sun"), "its outlet is not so"),
        (_set("documents.*.sha256", "0" * 64), "its sha256 is not so"),
        (_set("stories.0.title.text", "Port thrives"), "its title is not what stands"),
        (_set("stories.0.title.span", [0, 5]), "its title is not what stands"),
        (_set("stories.0.title.document", "0" * 32), "title is of a document that is not"),
        (_set("stories.0.title.speaker", "Ola Brand"), "its title has a speaker and no claim"),
        (_set("stories.0.title.claim", "0" * 32), "its title is of a claim that is not in"),
        (_set("stories.0.points.0.text", "Lies"), "that of none of its claims"),
        (_set("stories.0.points.0.claims", ["0" * 32]), "a claim of it is not in the brief"),
        (_set("stories.0.points.0.denied_by", ["0" * 32]), "a claim of it is not in the brief"),
        (_set("stories.0.points.0.conflicts", ["0" * 32]), "names an unknown point"),
        (_set("stories.0.points.0.origins.0.speaker", "Ola Brand"), "has a speaker that none"),
        (_set("claims", {}), "there is no claim to verify"),
    ],
)
def test_a_false_brief_fails(change: Callable[[Any], None], failure: str) -> None:
    made, documents = whole()
    change(made)
    assert failure in "\n".join(check(made, documents).failures)


def test_a_document_that_is_not_given_fails() -> None:
    made, documents = whole()
    failures = check(made, documents[:1]).failures
    assert [documents[1].id in failure for failure in failures] == [True]


def test_no_failure_quotes_a_text() -> None:
    made, documents = whole()
    secret = replace(documents[0], text="secret " * 100, title="secret", outlet="secret")
    failures = check(made, [secret, documents[1]]).failures
    assert failures
    assert "secret" not in "\n".join(failures)


def test_a_document_made_otherwise_fails() -> None:
    _, document, claims = port()
    assert verified(document_checks(document, document, claims)).failures == ()
    other = replace(document, text=document.text.replace("three", "eight"))
    failures = verified(document_checks(document, other, claims)).failures
    assert any("comes out different" in failure for failure in failures)
    assert any("text is not what stands" in failure for failure in failures)
    elsewhere = replace(document, outlet="The Sun")
    (failure,) = verified(document_checks(document, elsewhere, claims)).failures
    assert "its outlet is not so by the table" in failure
    renamed = replace(document, id="0" * 32)
    assert any("its id" in f for f in verified(document_checks(renamed, renamed, [])).failures)


@given(st.integers(), st.integers())
def test_no_other_content_span_passes(start: int, end: int) -> None:
    _, document, claims = port()
    moved: Claim = replace(claims[1], content=((start, end),))
    passed = verified(claim_checks(moved, reading(document))).failures == ()
    assert passed == (moved.content == claims[1].content)


def test_a_brief_is_read_from_its_file(tmp_path: Path) -> None:
    made, _ = whole()
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(made))
    assert json.loads(json.dumps(load_brief(path))) == made


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"claims": 5}', b"NaN", b"1" * 10_000],
    ids=["empty", "list", "object", "no UTF-8", "deep", "another", "NaN", "long number"],
)
def test_what_is_no_brief(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "brief.json"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=r"brief\.json: is not a brief"):
        load_brief(path)


@pytest.mark.parametrize("name", ["absent.json", ".", "nul\0"])
def test_a_brief_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        load_brief(tmp_path / name)


def test_a_name_of_where_stands_at_its_span_or_is_its_peoples_country() -> None:
    document = make(raw("A bridge fell near Bergen. A northern Norwegian village was cut off."))
    made = claim(document, document.text)
    assert [place.name for place in made.where] == ["Bergen", "Norway"]
    assert document.text[slice(*made.where[1].span)] == "northern Norwegian"
    assert verified(claim_checks(made, reading(document))).failures == ()
    for number, name in ((0, "Oslo"), (1, "Sweden")):
        wrong = [*made.where]
        wrong[number] = replace(wrong[number], name=name)
        found = verified(
            claim_checks(replace(made, where=tuple(wrong)), reading(document))
        ).failures
        assert [failure.partition(": ")[2] for failure in found] == [
            "a name of where is not what stands at its span"
        ]


def told() -> tuple[Brief, list[Document]]:
    """A brief with a series of one value, which is enough to check it."""
    _, document, claims = port(outlet="The Herald")
    one = claims[0].figures[0]
    value = SeriesValue(
        *(3.0, None, "exact", "Mara Ilic", "The Herald", None),
        *(claims[0].id, document.id, one.span, None),
    )
    made = brief([(document, claims)], series=[Series("cranes", None, (value,))])
    return json.loads(json.dumps(made)), [document]


@pytest.mark.parametrize(
    ("field", "false", "failure"),
    [
        ("value", 4.0, "its claim has no such figure"),
        ("bound", "at_least", "its claim has no such figure"),
        ("speaker", "Teo Brand", "another says it"),
        ("outlet", None, "another says it"),
        ("claim", "00", "its claim is not in the brief"),
    ],
)
def test_a_series_says_what_its_claims_say(field: str, false: Any, failure: str) -> None:
    assert check(*told()).failures == ()
    made, documents = told()
    _set(f"stories.0.figures.0.series.0.{field}", false)(made)
    assert [one.endswith(failure) for one in check(made, documents).failures] == [True]
