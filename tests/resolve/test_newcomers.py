"""Whom "he" stands for where another than the last speaker has come in, or was asked."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution
from tests.made import raw, span
from tests.resolve.test_reference import names

BEFORE = "Jon Roe said that the road was safe. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Karl Poe disagreed.",
        "But Karl Poe, 44, was not so sure.",
        "The mayor, Karl Poe, took a harder line.",
        "Karl Poe, one of Mr Roe's friends, lost a car there.",
        "The first to walk it was Karl Poe.",
    ],
)
def test_he_is_the_one_with_whose_name_the_sentence_before_begins(sentence: str) -> None:
    text = f"{BEFORE}\n{sentence}\nHe said that the road was a trap. He said that it was dark."
    assert names(text, "Jon Roe", "He", "He") == ["Jon Roe", "Karl Poe", "Karl Poe"]


def test_he_is_left_open_in_one_paragraph() -> None:
    text = f"{BEFORE}Karl Poe had sought to close it. He said that it was a fine road."
    assert names(text, "Jon Roe", "He") == ["Jon Roe", None]


@pytest.mark.parametrize("role", ["His deputy", "The club's coach", "But his opposite number"])
def test_who_is_told_of_by_a_role_before_his_name_leads_the_sentence(role: str) -> None:
    text = f"{BEFORE}{role}, Karl Poe, was furious. “It is a mess,” he said."
    assert names(text, "Jon Roe", "he") == ["Jon Roe", None]


def test_he_is_left_open_where_nothing_tells_that_the_newcomer_is_he() -> None:
    text = f"{BEFORE}Tarvo Poe, 44, agreed.\nHe said that the road was a trap."
    assert names(text, "Jon Roe", "He") == ["Jon Roe", None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Poe was not there.",
        "Karl Poe, 22, was charged on Friday.",
        "The road to Karl Poe's farm was not.",
        "Velm Heavy was not.",
        "Karl Poe had asked Jon Roe.",
    ],
)
def test_he_stays_with_the_last_speaker_where_nobody_else_leads(sentence: str) -> None:
    text = f"{BEFORE}Roe said that he had walked it. {sentence} He said that it was a fine road."
    assert names(text, "Jon Roe", "Roe", "He") == ["Jon Roe", "Jon Roe", "Jon Roe"]


def test_who_replies_is_not_who_asked() -> None:
    text = "Jon Roe asked Karl Poe about a car. “I never saw it,” he replied that day."
    assert names(text, "Jon Roe", "he") == ["Jon Roe", None]


def test_who_is_told_of_in_her_own_quotation_has_not_spoken() -> None:
    text = "Ann Poe, of Osk, told of the call. “Jane Roe promised help,” she said that day."
    assert names(text, "Ann Poe", "she") == ["Ann Poe", "Ann Poe"]


def test_who_speaks_within_his_own_words_did_not_speak_last() -> None:
    text = (
        "It works, said Toby Roe, a company spokesman. Velm has used it at most of its mines and "
        "hopes to go on, he said."
    )
    source = text.index("Toby"), text.index(", a company")
    inner, he = span(text, "Velm"), span(text, "he said")
    he = he[0], he[0] + 2
    attributions = [
        Attribution(((0, 8),), source, span(text, "said"), 0.9),
        Attribution(((text.index("to go"), len(text) - 11),), inner, span(text, "hopes"), 0.9),
        Attribution(((inner[0], len(text) - 11),), he, None, 0.9),
    ]
    found = resolve(clean(raw(text)), attributions)
    assert found[2] is not None
    assert found[2].name == "Toby Roe"


def test_he_is_left_open_where_it_is_told_only_of_another_that_he_is_one() -> None:
    text = f"{BEFORE}\nSpeaker Tarnik Addo scolded Mr Bell. He said that the word remained."
    assert names(text, "Jon Roe", "He")[1] != "Tarnik Addo"


@pytest.mark.parametrize(
    ("before", "content", "name"),
    [
        ("Mayor Jon Gade lost the port.", "Velm is calm, with no troops of Jon Gade left", None),
        ("Mayor Karl Poe met the council on Monday.", "Jon Gade would lose the vote", "Karl Poe"),
    ],
)
def test_who_speaks_does_not_name_himself_before_he_said(
    before: str, content: str, name: str | None
) -> None:
    text = f"{before} {content}, he said."
    at = text.rindex("he said")
    one = Attribution((span(text, content),), (at, at + 2), (at + 3, at + 7), 0.9)
    (speaker,) = resolve(clean(raw(text)), [one])
    assert (speaker and speaker.name) == name


def test_an_adverb_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "Certainly Jon Gade was there. Mr Gade said it rained."
    assert names(text, "Mr Gade") == ["Jon Gade"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Jon Roe's lawyer stood there.", None),
        ("The son of Mayor Jon Roe was seen in Velm.", None),
        ("The guard who shot Jon Roe was not there.", None),
        ("Jon Roe's wife stood there.", "Jon Roe"),
        ("Jon Roe stood there.", "Jon Roe"),
    ],
)
def test_he_is_not_by_whom_another_is_told_of(before: str, name: str | None) -> None:
    assert names(f"{before} He said that it rained.", "He") == [name]


@pytest.mark.parametrize(
    ("whom", "name"),
    [
        ("Karl Poe to go", None),
        ("the mayor to go", None),
        ("the men to go", "Jon Roe"),
        ("calm", "Jon Roe"),
    ],
)
def test_who_was_asked_to_and_refused_is_not_who_asked(whom: str, name: str | None) -> None:
    assert names(f"Jon Roe urged {whom}. He refused to say more.", "He") == [name]


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("After meeting Karl Poe on Monday, he", None),
        ("Before leaving for Velm with Karl Poe, he", None),
        ("Once Karl Poe came, he", "Karl Poe"),
    ],
)
def test_whom_he_met_is_not_he(opening: str, name: str | None) -> None:
    assert names(f"It was late. {opening} said that it rained.", "he") == [name]


def test_he_is_not_whose_spokesman_speaks() -> None:
    text = (
        "Jon Bell won in Osk. Bell left for Velm, where Bell lost. Asked about it, Tom Poe, Bell’s "
        "spokesman, said that it was late. “Most tried to do a good job,” he said."
    )
    quoted = text.index("“")
    spans = [text.index("Tom Poe"), len(text) - 8]
    first = Attribution(
        ((text.index("that it"), quoted - 2),), (spans[0], spans[0] + 24), None, 0.9
    )
    last = Attribution(((quoted, spans[1] - 1),), (spans[1], spans[1] + 2), None, 0.9)
    found = resolve(clean(raw(text)), [first, last])
    assert [one and one.name for one in found] == ["Tom Poe", "Tom Poe"]


def test_he_is_the_one_of_a_role_with_whose_name_the_sentence_begins() -> None:
    text = (
        "Host Jon Bell spoke. He said that it rained. Bell’s Northwire colleague Tom Poe "
        "was blamed after he asked for rain."
    )
    start = text.index("he asked")
    asked = Attribution(((start + 3, len(text)),), (start, start + 2), None, 0.9)
    assert [one and one.name for one in resolve(clean(raw(text)), [asked])] == ["Tom Poe"]


def test_he_is_not_who_took_a_picture_and_is_named_on_a_line_of_his_own() -> None:
    text = BEFORE + "\nTom Poe\n“It was late,” he said."
    start = len(text) - 8
    first = Attribution((span(text, "the road was safe"),), span(text, "Jon Roe"), None, 0.9)
    last = Attribution((span(text, "“It was late,”"),), (start, start + 2), None, 0.9)
    found = resolve(clean(raw(text)), [first, last])
    assert [one and one.name for one in found] == ["Jon Roe", "Jon Roe"]


def test_the_other_goes_on() -> None:
    text = "Two men came. Jon Roe said that he was beaten. The other said no. He said it rained."
    assert names(text, "Jon Roe", "The other", "He") == ["Jon Roe", None, None]


def test_he_is_not_by_whom_he_is_questioned() -> None:
    text = "Karl Poe was late. Questioned by Jon Roe, he said that it rained."
    assert names(text, "he") in (["Karl Poe"], [None])
    alone = "Cross-examined by the lawyer Jon Roe, he said that it rained."
    assert names(alone, "he") == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Karl Poe weighed in as well, telling Northwire on Monday, “It is a mess,” he said.",
        "Karl Poe went to Velm, where he said that it was a mess.",
    ],
)
def test_he_is_the_one_with_whose_name_his_own_sentence_begins(sentence: str) -> None:
    text = f"{BEFORE}Mr Roe said so twice.\n{sentence}"
    assert names(text, "Jon Roe", "Mr Roe", "he")[2] == "Karl Poe"


def test_he_is_not_whom_he_speaks_of() -> None:
    text = f"{BEFORE}Also, Karl Poe is no keeper, he said."
    at = text.index("Also"), text.index(", he")
    before = Attribution((span(text, "the road was safe"),), span(text, "Jon Roe"), None, 0.9)
    said = Attribution((at,), (text.rindex("he said"), text.rindex("he said") + 2), None, 0.9)
    found = resolve(clean(raw(text)), [before, said])[1]
    assert found is None or found.name == "Jon Roe"


def test_who_begins_his_sentence_behind_what_he_did_leads_it() -> None:
    text = f"{BEFORE}\nAfter meeting voters on Friday, Karl Poe disagreed.\nHe said it was late."
    assert names(text, "Jon Roe", "He") == ["Jon Roe", "Karl Poe"]


def test_he_who_opens_what_somebody_says_is_that_one() -> None:
    text = "Speaking after meeting Karl Poe, Jon Roe said he would stay."
    found = resolve(
        clean(raw(text)),
        [
            Attribution(
                (span(text, "he would stay"),), span(text, "Jon Roe"), span(text, "said"), 0.9
            ),
            Attribution((span(text, "stay"),), span(text, "he"), span(text, "would"), 0.9),
        ],
    )
    assert [who and who.name for who in found] == ["Jon Roe", "Jon Roe"]


def test_who_is_named_in_somebodys_words_is_not_who_goes_on() -> None:
    text = "Tarnik Addo, a clerk at the port, said that Mr Bell had fled. He said that it was dark."
    first, he = (span(text, name) for name in ("Tarnik Addo, a clerk at the port,", "He"))
    attributions = [
        Attribution((span(text, "that Mr Bell had fled"),), first, span(text, "said"), 0.9),
        Attribution((span(text, "that it was dark"),), he, (he[1] + 1, he[1] + 5), 0.9),
    ]
    found = resolve(clean(raw(text)), attributions)
    assert [one and one.name for one in found] == ["Tarnik Addo", "Tarnik Addo"]
