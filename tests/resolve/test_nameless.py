""" "He" and "she" of one who spoke without a name."""

from __future__ import annotations

import pytest

from tests.resolve.test_reference import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One guard said that it was dark. It was late, he said.", "One guard"),
        ("A guard told Jane Roe that it was dark. It was late, he said.", "guard"),
        ("A guard said Ann Poe was ill. It was late, he said.", "guard"),
        ("A guard said that it was dark. It rained. He said that it was late.", "guard"),
    ],
)
def test_a_pronoun_is_who_spoke_last_without_a_name(text: str, name: str) -> None:
    source = text.split(" said", maxsplit=1)[0].split(" told", maxsplit=1)[0]
    assert names(text, source, "he" if " he " in text else "He")[-1] == name


@pytest.mark.parametrize(
    "between",
    [
        "Jon Poe came. ",
        "One visitor was there. ",
        "It rained. It was dark. It snowed. ",
    ],
)
def test_a_pronoun_is_not_who_spoke_before_others_came_or_long_before(between: str) -> None:
    text = f"A guard said that it was dark. {between}It was late, he said."
    assert names(text, "A guard", "he said"[:2])[-1] != "guard"


@pytest.mark.parametrize(
    "text",
    [
        "Jon Roe's aide said that it was dark. It was late, he said.",
        "An aide to Jon Roe said that he said so.",
        "One nurse said that it was dark. It was late, his report said.",
        "One questioner said that it was dark. It was late, he said.",
    ],
)
def test_a_pronoun_after_one_told_by_a_name_is_open(text: str) -> None:
    first = text.split(" said", maxsplit=1)[0]
    assert names(text, first, "he" if " he " in text else "his")[-1] not in {first, "aide"}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the rower", "Jane Roe"),
        ("the 54-year-old", "Jane Roe"),
        ("the minister", None),
        ("the contractor", None),
        ("the rower from Velm", None),
    ],
)
def test_an_epithet_is_the_only_one_near(source: str, name: str | None) -> None:
    text = f"Jane Roe spoke first. Jane Roe said that it was dark. It was late, {source} said."
    assert names(text, "Jane Roe", "Jane Roe", source)[-1] == name
    both = text.replace("It was late", "Jon Poe was there. It was late")
    assert names(both, "Jane Roe", "Jane Roe", source)[-1] is None


def test_the_prime_minister_is_no_minister_of_another_field() -> None:
    text = (
        "Defence Minister Jane Roe said that it was dark. The prime minister said that it rained."
    )
    assert names(text, "Defence Minister Jane Roe", "The prime minister") == ["Jane Roe", None]


def test_the_person_is_who_spoke_last_without_a_name() -> None:
    text = "A former guard said that it was dark. “It rained,” the person said."
    assert names(text, "A former guard", "the person")[-1] == "former guard"
    text = "A guard, who asked for help, said that it was dark. “It rained,” the person said."
    assert names(text, "A guard, who asked for help,", "the person")[-1] == "guard"
    named = "A former guard said no. Jon Roe said that it was dark. “It rained,” the person said."
    assert names(named, "A former guard", "Jon Roe", "the person")[-1] is None


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The transport ministry", "transport ministry"),
        ("The civil defence office", "civil defence office"),
        ("The coastguard", "coastguard"),
        ("The Osk city council", "Osk city council"),
        ("The government of Nilo Pasht", "government of Nilo Pasht"),
        ("The administration of Mayor Ann Poe", "administration of Mayor Ann Poe"),
        ("An internal memo", "internal memo"),
        ("A statement", None),
        ("A joint statement", None),
        ("The memo", None),
        ("The bank of the year", None),
        ("The ministry", None),
        ("The army", "army"),
        ("The regional governor", "regional governor"),
        ("The foreign minister", "foreign minister"),
        ("The Osk police chief", "Osk police chief"),
        ("The hospital in Velm", "hospital in Velm"),
        ("The company", None),
        ("The space agency", "space agency"),
        ("The new agency", None),
    ],
)
def test_what_there_is_one_of_is_told_by_its_words(source: str, name: str | None) -> None:
    assert names(f"It rained. {source} said that it was dark.", source)[-1] == name


def test_a_body_that_may_be_one_named_is_not_told_by_its_words() -> None:
    text = "The Tarnian Council of Elders spoke. The elders council said that it was dark."
    assert names(text, "The elders council")[-1] != "elders council"


def test_it_is_the_operator_that_spoke() -> None:
    text = "The operator, Ansel Lines, denied it. “It was dark,” it said."
    assert names(text, "The operator, Ansel Lines,", "it said"[:2])[0] == "Ansel Lines"


def test_who_does_not_follow_what_is_said() -> None:
    text = (
        "The firm dismissed comments from the former trader Tarnika Roe, who said that it rained."
    )
    assert names(text, "who")[0] != "comments"


@pytest.mark.parametrize(
    ("source", "name"),
    [("The official", "senior Norland official"), ("Another official", "Another official")],
)
def test_the_official_is_the_one_told_of_before(source: str, name: str) -> None:
    text = f"A senior Norland official said it was dark. {source} said it was late."
    assert names(text, "A senior Norland official", source)[-1] == name
