"""Bodies told by a noun alone: "the zoo", "the company", "the bank"."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_reference import following, names, told

ZOO = "A bear of the Osk Zoo ran off. "
ROUND = "All sold Velmware shares. In May Velmware's chief executive left. So Velmware grew. "


def said(text: str, source: str, cue: str = "said") -> list[str | None]:
    start = text.rindex(source)
    span = start, start + len(source)
    spoke = text.index(cue, span[1])
    one = Attribution((following(text, span),), span, (spoke, spoke + len(cue)), 0.9)
    return [who and who.name for who in resolve(clean(raw(text)), [one])]


def test_a_noun_that_no_table_has_is_the_only_body_of_that_name() -> None:
    assert said(f"{ZOO}The zoo said that it was found.", "The zoo") == ["Osk Zoo"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ZOO}A wolf of the Velm Zoo did, too. The zoo said that it was found.",
        "The zoo said that it was found. A bear of the Osk Zoo ran off.",
        f"{ZOO}The zoo opened in May.",
    ],
)
def test_it_is_none_of_two_nor_one_named_later_and_one_that_does_not_speak(text: str) -> None:
    cue = "opened" if "opened" in text else "said"
    assert said(text, "he zoo", cue) == [None]


def test_a_body_is_the_only_one_whose_name_has_the_noun() -> None:
    text = "Jane Roe left the University of Velm in May. The university said that she had to."
    assert names(text, "The university") == ["University of Velm"]
    two = text.replace("in May", "for the University of Osk")
    assert names(two, "The university") == [None]


def test_the_company_is_the_firm_that_the_text_is_about() -> None:
    found = told(f"{ROUND}The company says that it is well.", "The company")[0]
    assert found is not None
    assert (found.name, found.kind) == ("Velmware", "organisation")


@pytest.mark.parametrize(
    "text",
    [
        f"{ROUND}Oskline, a rival, is new. The company says that it is well.",
        "We saw Velmware. All of Velmware rose. So Velmware fell. The company says that it grew.",
        f"{ROUND}Some saw Oskline. All of Oskline rose. The company says that it is well.",
    ],
)
def test_it_is_no_firm_where_another_may_be_meant(text: str) -> None:
    assert names(text, "The company") == [None]


@pytest.mark.parametrize(
    "noun", ["The investment bank", "The giant", "The charity", "The carmaker"]
)
def test_a_body_that_spoke_may_be_called_by_what_it_is(noun: str) -> None:
    text = f"Oskline said that it was well. {noun} said that it grew."
    assert names(text, "Oskline", noun) == ["Oskline", "Oskline"]


def test_a_body_that_is_named_by_its_matter_is_told_by_the_noun_alone() -> None:
    text = (
        "The tide commission said that it was well. Brolin said that it fell. "
        "The commission said that it grew."
    )
    assert names(text, "The tide commission", "Brolin", "The commission")[2] == "tide commission"
    two = text.replace("Brolin", "The port commission")
    assert names(two, "The tide commission", "The port commission", "The commission")[2] is None


def test_the_commission_is_no_name_without_that_noun() -> None:
    text = "Brolin called for calm. Brolin said that it fell. The commission said that it grew."
    assert names(text, "Brolin said", "The commission")[1] is None


@pytest.mark.parametrize("noun", ["The government", "The army", "The ruling party"])
def test_what_a_state_has_one_of_is_told_by_these_words(noun: str) -> None:
    assert names(f"{noun} said that it grew.", noun) == [noun.removeprefix("The ")]


def test_a_body_that_somebody_is_of_is_named() -> None:
    text = "It rained, said Jane Roe of the Tide Centre for Harbour Studies. The centre said so."
    assert names(text, "The centre") == ["Tide Centre for Harbour Studies"]


def test_the_company_is_the_only_one_with_a_name_of_firms() -> None:
    text = (
        "Osk Motors saw its plant burn. Jane Roe of Velm stood there. The company said it rained."
    )
    assert names(text, "The company") == ["Osk Motors"]
    two = text.replace("of Velm", "of Velm Airways")
    assert names(two, "The company") == [None]


def test_the_company_is_the_one_that_is_told_to_be_one() -> None:
    text = "The attack hit Velmlink, a company that keeps files. {} The company said it rained."
    assert names(text.format("It was late."), "The company") == ["Velmlink"]
    two = text.format("Tarnik said that it grew.")
    assert names(two, "Tarnik", "The company")[1] is None


def test_it_is_the_ministry_and_not_whose_it_is() -> None:
    text = "Tarnia's tide ministry said that it was well. It said that the sea fell."
    assert names(text, "Tarnia's tide ministry", "It") == ["Tarnia's tide ministry"] * 2


def test_the_union_is_no_firm_that_spoke() -> None:
    text = "Osk Motors said that it was well. The union said that it grew."
    assert names(text, "Osk Motors", "The union")[1] is None


def test_who_makes_something_is_no_person() -> None:
    text = "Hexa Tarnik, the maker of tents, said that it was well. The company said that it grew."
    assert names(text, "Hexa Tarnik, the maker of tents,", "The company")[1] == "Hexa Tarnik"


def test_a_body_is_not_called_by_the_noun_of_another_sort() -> None:
    text = "The Velm Museum said that it was well. The bank said that it grew."
    assert names(text, "The Velm Museum", "The bank") == ["Velm Museum", None]


def test_an_outlet_that_spoke_is_the_paper() -> None:
    text = "The Guardian said that the port was shut. The paper said that it would open."
    assert names(text, "The Guardian", "The paper") == ["Guardian", "Guardian"]


def test_the_us_government_is_told_by_these_words() -> None:
    assert names("The US government said that it rained.", "The US government") == ["US government"]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", "Norwegian government"),
        ("Denmark is near. ", "government"),
    ],
)
def test_the_government_is_that_of_the_only_country_told_of(between: str, expected: str) -> None:
    text = f"The Norwegian government met. {between}The government said that it rained."
    assert names(text, "The government") == [expected]


def test_a_government_spokesman_is_no_government() -> None:
    text = "A Norwegian government spokesman left. The government said that it rained."
    assert names(text, "The government") == ["government"]


def test_a_body_named_far_back_may_be_another_s() -> None:
    far = "Velm Radio denied it, the Echo wrote. The editor of Velm Radio told her no. " * 7
    text = f"Viewers of Osk Network left. {far}The network said that it was found."
    assert said(text, "The network") == [None]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The disaster agency", "disaster agency"),
        ("The national weather service", "national weather service"),
        ("The teachers' union", "teachers' union"),
        ("The prosecution", "prosecution"),
        ("The defence", "defence"),
        ("The new agency", None),
        ("The union", None),
    ],
)
def test_a_body_is_told_by_what_it_is_for(source: str, expected: str | None) -> None:
    assert said(f"{source} said that it rained.", source) == [expected]


def test_a_body_for_another_matter_is_another() -> None:
    text = "The Osk Tide Agency said that it rained. The energy agency said that it did not."
    assert names(text, "The Osk Tide Agency", "The energy agency") == [
        "Osk Tide Agency",
        "energy agency",
    ]


def test_the_force_is_the_police_that_spoke() -> None:
    text = "Osk Police said that it rained. The force said that it was late."
    assert names(text, "Osk Police", "The force") == ["Osk Police", "Osk Police"]


def test_he_of_somebody_without_a_name_is_not_who_speaks() -> None:
    text = (
        "Inspector Tarnika Roe said: “It was an attack on a man who was doing his job.” "
        "She said that it was late."
    )
    assert names(text, "Inspector Tarnika Roe", "She") == ["Tarnika Roe", "Tarnika Roe"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Osk Oil's chief executive, Jane Roe,", "Osk Oil"),
        ("Jane Roe, chief executive of Osk Oil,", "Osk Oil"),
        ("Jane Roe, a friend of Osk Oil,", None),
        ("Jane Roe", None),
    ],
)
def test_the_company_is_that_of_its_officer_who_spoke(source: str, expected: str | None) -> None:
    text = f"{source} said that it rained. The company said that it was late."
    assert names(text, source, "The company") == ["Jane Roe", expected]
    other = f"{source} said that it rained. Velm Gas fell. The company said that it was late."
    assert names(other, source, "The company") == ["Jane Roe", None]


def test_a_noun_may_open_the_name_of_a_body() -> None:
    text = "Roe left Hotel Astoria in May. The hotel said that it rained."
    assert said(text, "The hotel") == ["Hotel Astoria"]


def test_a_body_s_name_may_follow_what_it_is() -> None:
    source = "the national grid company, Karel Power"
    found = told(f"It rained. But {source}, said that it was late.", source)[0]
    assert found is not None
    assert (found.name, found.kind) == ("Karel Power", "organisation")


@pytest.mark.parametrize("name", ["Republic of Korea", "Russian Federation", "European Union"])
def test_a_country_by_its_full_name_is_a_government(name: str) -> None:
    found = told(f"The {name} said that the ferries were safe.", f"The {name}")[0]
    assert found is not None
    assert (found.name, found.kind) == (name, "government")


@pytest.mark.parametrize("noun", ["The airline", "The company", "The carrier"])
def test_it_is_the_body_with_which_the_sentence_before_begins(noun: str) -> None:
    text = f"Osk Air cut its fares on Monday. {noun} said that it grew."
    known = noun != "The carrier"
    assert names(text, noun) == ["Osk Air" if known else None]


@pytest.mark.parametrize(
    "text",
    [
        "The Tide Board fined a water company. The company said that it grew.",
        "The Tide Board met in its hall. The company said that it grew.",
        "Osk Air and its rival Velmjet cut fares. The airline said that it grew.",
        "Norport lost its plant. Some went home to Norport. The company said that it grew.",
        "Tarnika Roe left on Monday. The company said that it grew.",
    ],
)
def test_the_body_before_is_not_meant_where_it_is_no_firm_or_another_may_be(text: str) -> None:
    noun = "The airline" if "airline" in text else "The company"
    assert names(text, noun) == [None]


def test_the_company_is_not_the_committee_that_accused_it() -> None:
    text = "A committee accused Osk Water of theft. The company said that it had done no wrong."
    assert names(text, "A committee", "The company") == ["committee", None]


def test_the_campaign_is_none_without_that_noun() -> None:
    text = "Roe's campaign lost. The FPI said that it knew. The campaign would not say if it did."
    assert names(text, "The FPI", "The campaign") == ["FPI", "Roe's campaign"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The president’s office", "government"),
        ("The Tarnian prime minister’s office", "government"),
        ("The Velm Prosecutor General’s Office", "government"),
        ("The Velm rights office", "organisation"),
    ],
)
def test_the_office_of_an_officer_is_the_state_s(source: str, kind: str) -> None:
    found = told(f"{source} said that it rained.", source)[0]
    assert found is not None
    assert found.kind == kind


def test_a_name_with_a_capital_in_its_midst_is_no_person() -> None:
    text = "On Monday NorthWire said that her news made her cry."
    found = told(text, "NorthWire")[0]
    assert found is not None
    assert (found.name, found.kind) == ("NorthWire", None)
