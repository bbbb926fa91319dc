from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from made import claim, port, raw, span

from sayso.clean import clean
from sayso.show import REACH, show
from sayso.types import Named


def test_the_sentence_and_its_neighbours() -> None:
    _, document, claims = port()
    found = show(claims[1], document)
    start, end = found.sentence
    assert document.text[start:end].strip() == "He added that the quay would open again."
    assert found.text.strip() == (
        "Trade goes on.\n\nHe added that the quay would open again. The union declined to say more."
    )
    assert (found.line, found.offset) == (5, document.text.index("the quay would"))


def test_marks_are_the_spans_of_the_claim() -> None:
    _, document, claims = port()
    marks = show(claims[0], document).marks
    kinds = ["source", "content", "content", "mention", "figure"]
    assert [mark.kind for mark in marks] == kinds
    assert [mark.text for mark in marks][-2:] == ["Mara Ilic", "three"]


def test_relays_and_the_medium_are_marked() -> None:
    _, document, claims = port()
    relay = Named("The union", span(document.text, "The union"), "organisation")
    made = replace(
        claims[0], figures=(), chain=(relay,), medium=Named("port", span(document.text, "port"))
    )
    marks = show(made, document).marks
    assert [(mark.kind, mark.text) for mark in marks][-2:] == [
        ("relay", "The union"),
        ("medium", "port"),
    ]


def test_a_full_stop_inside_the_quotation_ends_the_sentence() -> None:
    document = clean(raw('Rain fell. Ona Vale said: "It is over." Nobody clapped. It ended.'))
    found = show(claim(document, "It is over."), document)
    assert document.text[slice(*found.sentence)].strip() == 'Ona Vale said: "It is over."'
    assert found.text.strip() == 'Rain fell. Ona Vale said: "It is over." Nobody clapped.'


def test_initials_end_no_sentence() -> None:
    document = clean(raw("It rained. The U.N. Office in Velm said it would stay. Then sun."))
    found = show(claim(document, "it would stay"), document)
    assert found.text[: found.text.index("Then")].strip().endswith("said it would stay.")
    assert document.text[slice(*found.sentence)].startswith("The U.N. Office")


def test_text_of_markup_has_no_line() -> None:
    _, document, claims = port()
    extracted = replace(document, origin=replace(document.origin, start=None))
    found = show(claims[0], extracted)
    assert (found.line, found.offset) == (None, None)


def test_a_text_without_sentences_is_not_shown_whole() -> None:
    document = clean(raw("blah " * 10_000 + "the quay held" + " blah" * 10_000))
    found = show(claim(document, "the quay held"), document)
    assert len(found.text) <= 4 * REACH + 20


@given(st.text(alphabet=st.sampled_from('aA. \n!"”“U'), min_size=1), st.data())
def test_the_passage_holds_all_spans(text: str, data: st.DataObject) -> None:
    document = replace(clean(raw("x")), text=text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = replace(claim(clean(raw("x")), "x"), content=((start, end),))
    found = show(made, document)
    assert found.passage[0] <= found.sentence[0] <= start
    assert end <= found.sentence[1] <= found.passage[1]
    assert found.text == text[slice(*found.passage)]
    assert span(found.text, found.marks[0].text)
