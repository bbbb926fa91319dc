"""The flow as a whole, with the model that ships."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import raw

import sayso
from sayso.clean import clean
from sayso.errors import Notice, ParseError, SaysoError
from sayso.pipeline import claims, make
from sayso.wrapped import on_one_line

NEWS = (
    "VESSMARK — The dam has held, the energy minister Ada Brolin said on Tuesday.\n\n"
    "“We were lucky,” Brolin told reporters, “and we were prepared.”\n\n"
    "According to the Harrow Institute, forty houses were flooded."
)


def check_spans(text: str, found: list[sayso.Claim]) -> None:
    for claim in found:
        assert claim.text == " … ".join(text[s:e] for s, e in claim.content)
        for start, end in [*claim.content, *filter(None, (claim.source, claim.cue))]:
            assert 0 <= start < end <= len(text)
        if claim.speaker:
            # A name is told on one line.
            assert on_one_line(text[slice(*claim.speaker.mention)]) == claim.speaker.name


def test_who_says_what() -> None:
    [[(document, found)]] = claims([clean(raw(NEWS))])
    assert document.text == NEWS
    check_spans(NEWS, found)
    said = {(c.speaker and c.speaker.name, c.text.rstrip(".")) for c in found}
    assert ("Ada Brolin", "The dam has held") in said
    assert ("Ada Brolin", "“We were lucky,” … “and we were prepared.”") in said
    assert ("Harrow Institute", "forty houses were flooded") in said


def test_documents_keep_their_claims_in_any_company() -> None:
    texts = [NEWS, "Nothing is said here.", NEWS * 3, "“Yes,” said Oda."]
    documents = [clean(raw(text, f"file:///{n}.txt")) for n, text in enumerate(texts)]
    together = list(claims(documents))
    apart = [articles for document in documents for articles in claims([document])]
    assert together == apart
    assert [articles[0][0].id for articles in together] == [d.id for d in documents]


def test_a_long_text_is_read_to_its_end() -> None:
    text = (NEWS + "\n\n") * 270
    (articles,) = claims([clean(raw(text))])
    assert "".join(document.text for document, _ in articles) == text
    for document, claimed in articles:
        check_spans(document.text, claimed)
    found = [claim for _, claimed in articles for claim in claimed]
    assert len({c.id for c in found}) == len(found)
    lucky = [c for c in found if c.text.startswith("“We were lucky,”")]
    assert len(lucky) == 270


@given(st.text(st.characters(), min_size=1, max_size=400))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_offsets_hold_in_any_text(text: str) -> None:
    try:
        document = clean(raw(text + " said Oda Verrin."))
    except ParseError:
        return
    [[(_, found)]] = claims([document])
    check_spans(document.text, found)


def test_bad_inputs_are_told_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(NEWS, "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    told: list[SaysoError] = []
    found = list(sayso.extract(tmp_path, tmp_path / "missing.txt", on_error=told.append))
    assert {c.document.uri for c in found} == {(tmp_path / "good.txt").as_uri()}
    assert sorted(str(e).split(":")[1].rsplit("/", 1)[-1] for e in told) == [
        "empty.txt",
        "missing.txt",
    ]


def test_without_a_listener_bad_inputs_are_raised_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(NEWS, "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    documents = sayso.read(tmp_path / "empty.txt", tmp_path / "good.txt")
    assert next(documents).text == NEWS
    with pytest.raises(sayso.InputsError, match="empty"):
        next(documents)


def test_unknown_fields_of_records_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    records = ['{"text": "One.", "summary": "x", "tags": "y"}', '{"text": "Two.", "summary": "z"}']
    path.write_text("\n".join(records), "utf-8")
    told: list[SaysoError] = []
    assert [d.text for d in sayso.read(path, on_error=told.append)] == ["One.", "Two."]
    (notice,) = told
    assert isinstance(notice, Notice)
    assert notice.count == 3
    assert "summary 2" in str(notice)
    assert len(list(sayso.read(path))) == 2


def test_a_url_or_title_is_that_of_one_document(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS, "utf-8")
    told: list[SaysoError] = []
    found = list(sayso.read(tmp_path, url="https://x.example/a", on_error=told.append))
    assert [d.uri for d in found] == ["https://x.example/a"]
    assert [str(e).split(": ")[0][-5:] for e in told] == ["b.txt"]


PORTUGUESE = (Path(__file__).parent / "languages" / "pt.txt").read_text("utf-8")


def test_no_claims_are_made_from_another_language() -> None:
    ((document, found),), ((_, english),) = claims([make(raw(PORTUGUESE)), make(raw(NEWS))])
    assert (document.language, document.text, found) == ("pt", PORTUGUESE, [])
    assert document.boilerplate == ()
    assert english == next(claims([make(raw(NEWS))]))[0][1]


def test_numbers_of_another_language_count_nothing() -> None:
    text = PORTUGUESE.strip() + " O incêndio matou 12 soldados. Morreram 40 homens."
    (((document, found),),) = claims([make(raw(text))])
    assert (document.language, found) == ("pt", [])


@pytest.mark.parametrize(
    "text",
    ["Roe said it rained.{}Poe said it rained.", "Roe said that 42 of{}X 116 miners died."],
)
def test_long_runs_of_empty_lines_take_no_long_time(text: str) -> None:
    start = time.process_time()
    list(claims([clean(raw(text.format(" \n" * 50_000)))]))
    assert time.process_time() - start < 10


def test_a_long_stretch_in_another_language_is_marked_and_makes_no_claims() -> None:
    text = f"{NEWS}\n\n{PORTUGUESE}\n{NEWS}"
    (((document, found),),) = claims([make(raw(text))])
    (mark,) = document.boilerplate
    assert (document.language, mark.kind) == ("en", "other-language")
    assert text[slice(*mark.span)] == PORTUGUESE.strip()
    once = next(claims([make(raw(NEWS))]))[0][1]
    assert [claim.text for claim in found] == [claim.text for claim in once] * 2


def test_what_is_not_english_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PORTUGUESE, "utf-8")
    (tmp_path / "b.txt").write_text(f"{NEWS}\n{PORTUGUESE}", "utf-8")
    (tmp_path / "c.txt").write_text(NEWS, "utf-8")
    told: list[SaysoError] = []
    found = [d.language for d in sayso.read(tmp_path, on_error=told.append)]
    assert found == ["pt", "en", "en"]
    (notice,) = told
    assert isinstance(notice, Notice)
    assert notice.count == 2
    assert str(notice) == (
        "language: 1 document and 1 long stretch of others are not in English: "
        "kept, not read for claims"
    )
    assert len(list(sayso.read(tmp_path))) == 3
